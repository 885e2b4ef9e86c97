package main

import (
	"fmt"
	"io"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/diag"
)

// diff prints what has changed in a checklist since an older version, a line for
// each difference.
func diff(args []string, stdout, stderr io.Writer) int {
	set := flags("diff", stderr)
	if code, ok := parse(set, args, stderr); !ok {
		return code
	}
	if set.NArg() != 2 {
		fmt.Fprint(stderr, usage)
		return exitUsage
	}
	old, code := loadChecklist(set.Arg(0), stderr)
	if code != exitFine {
		return code
	}
	now, code := loadChecklist(set.Arg(1), stderr)
	if code != exitFine {
		return code
	}
	for _, d := range now.Since(old) {
		fmt.Fprintf(stdout, "%s\t%s\t%s", d.Kind, d.Part, d.ID)
		if d.Field != "" {
			fmt.Fprintf(stdout, "\t%s: %q → %q", d.Field, d.From, d.To)
		}
		fmt.Fprintln(stdout)
	}
	return exitFine
}

// loadChecklist loads a checklist, alone or that of a plan.
func loadChecklist(name string, stderr io.Writer) (*checklist.Checklist, int) {
	document, problems := load(name)
	tell(stderr, problems, diag.VI)
	if problems.Err() != nil {
		return nil, exitProblems
	}
	switch d := document.(type) {
	case *checklist.Checklist:
		return d, exitFine
	case *report.Plan:
		return d.Checklist, exitFine
	}
	fmt.Fprintf(stderr, "%s: a file of kind %q has no checklist\n", name, document.Kind())
	return nil, exitProblems
}
