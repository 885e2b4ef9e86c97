package main

import (
	"context"

	"github.com/vanban-go/vanban/report/diag"
)

// validateFlags is the command that loads files and tells of their problems.
func validateFlags(*options) action {
	return func(_ context.Context, c *console, names []string) int {
		var all diag.List
		for i, name := range names {
			c.count(words{"Kiểm tra", "Checking"}, i, len(names))
			_, problems := load(name)
			all = append(all, problems...)
		}
		all = oneName(all).Sorted() // a file to which several refer is told of once
		c.tell(all)
		if all.Err() != nil {
			return exitProblems
		}
		if warnings := len(all.Warnings()); warnings > 0 {
			c.done(words{"%d tệp: không có lỗi, %d cảnh báo", "%d files: no error, %d warnings"}, len(names), warnings)
			return exitFine
		}
		c.done(words{"%d tệp: không có lỗi", "%d files: no error"}, len(names))
		return exitFine
	}
}
