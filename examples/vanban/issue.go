package main

import (
	"bytes"
	"context"
	"fmt"
	"io"

	"github.com/vanban-go/vanban/render/nd30"
	"github.com/vanban-go/vanban/report/date"
)

// issue fills number and date into a paper that was written without them. It may
// go over that paper itself.
func issue(ctx context.Context, args []string, stdout, stderr io.Writer) int {
	set := flags("issue", stderr)
	number := set.String("number", "", "number of the paper in the register")
	day := set.String("date", "", "day of issue, such as 2026-01-05")
	if code, ok := parse(set, args, stderr); !ok {
		return code
	}
	if set.NArg() != 2 || *number == "" || *day == "" {
		fmt.Fprint(stderr, usage)
		return exitUsage
	}
	on, err := date.Parse(*day)
	if err != nil {
		fmt.Fprintln(stderr, err)
		return exitUsage
	}
	in, out := set.Arg(0), set.Arg(1)
	data, err := readFile(in)
	if err != nil {
		fmt.Fprintln(stderr, err)
		return exitProblems
	}
	var issued bytes.Buffer
	if err := nd30.Issue(&issued, bytes.NewReader(data), int64(len(data)), *number, on); err != nil {
		fmt.Fprintf(stderr, "%s: %v\n", in, err)
		return exitProblems
	}
	return replace(ctx, out, data, issued.Bytes(), stdout, stderr)
}
