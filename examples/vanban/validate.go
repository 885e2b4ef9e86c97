package main

import (
	"context"
	"io/fs"

	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/round"
)

// validateFlags is the command that loads files and tells of their problems. A
// schedule and results are held against the plan that they name, if it is among
// the files.
func validateFlags(*options) action {
	return func(_ context.Context, c *console, names []string) int {
		told := make([]diag.List, len(names))
		documents := make([]report.Document, len(names))
		plans := map[string]*report.Plan{}
		for i, name := range names {
			c.count(words{"Kiểm tra", "Checking"}, i, len(names))
			documents[i], told[i] = load(name)
			if p, ok := documents[i].(*report.Plan); ok {
				plans[p.ID] = p
			}
		}
		var all diag.List
		for i, name := range names {
			if problems, ok := held(name, documents[i], plans); ok {
				told[i] = problems
			}
			all = append(all, told[i]...)
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

// held returns the problems of a file once more, together with what does not
// agree with its plan. ok is false for a file that belongs to none of the plans.
func held(name string, d report.Document, plans map[string]*report.Plan) (problems diag.List, ok bool) {
	switch d := d.(type) {
	case *report.Schedule:
		if plan := plans[d.Plan]; plan != nil {
			_, problems = loadBy(name, func(fsys fs.FS, file string) (*report.Schedule, diag.List) {
				return report.LoadSchedule(fsys, file, plan)
			})
			return problems, true
		}
	case *report.Results:
		if plan := plans[d.Plan]; plan != nil {
			_, problems = loadBy(name, func(fsys fs.FS, file string) (*report.Results, diag.List) {
				return report.LoadResults(fsys, file, round.Forms(plan, nil).Check)
			})
			return problems, true
		}
	}
	return nil, false
}
