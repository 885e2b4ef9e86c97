package main

import (
	"bytes"
	"context"

	"github.com/vanban-go/vanban/render/nd30"
	"github.com/vanban-go/vanban/report/date"
)

// issueFlags is the command that fills number and date into a paper that was
// written without them. It may go over that paper itself.
func issueFlags(o *options) action {
	number := o.text("number", "", words{"`SỐ` văn bản trong sổ đăng ký", "`NUMBER` of the paper in the register"})
	day := o.text("date", "", words{"`NGÀY` ban hành, như 2026-01-05", "`DAY` of issue, such as 2026-01-05"})
	return func(ctx context.Context, c *console, args []string) int {
		if *number == "" || *day == "" {
			c.say(words{"vanban issue: phải ghi -number và -date", "vanban issue: -number and -date must be given"})
			return exitUsage
		}
		on, err := date.Parse(*day)
		if err != nil {
			return c.fail(err, exitUsage)
		}
		in, out := args[0], args[1]
		data, err := readFile(in)
		if err != nil {
			return c.fail(err, exitProblems)
		}
		var issued bytes.Buffer
		if err := nd30.Issue(ctx, &issued, bytes.NewReader(data), int64(len(data)), *number, on); err != nil {
			return c.fail(about(in, err), exitProblems)
		}
		return replace(ctx, c, out, data, issued.Bytes())
	}
}
