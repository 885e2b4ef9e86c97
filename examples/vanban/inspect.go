package main

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/vanban-go/vanban/render"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/diag"
)

// samples are the kinds of documents that an office's template can be for; only
// their types count.
var samples = map[string]report.Document{
	"plan":         (*report.Plan)(nil),
	"general":      (*report.General)(nil),
	"letter":       (*report.Letter)(nil),
	"decision":     (*report.Decision)(nil),
	"dispatch":     (*report.Dispatch)(nil),
	"invitation":   (*report.Invitation)(nil),
	"introduction": (*report.Introduction)(nil),
	"minutes":      (*report.Minutes)(nil),
}

// inspect lists the tags of an office's .docx, and tells of those that a kind
// of document cannot answer.
func inspect(args []string, stdout, stderr io.Writer) int {
	set := flags("inspect", stderr)
	kind := set.String("kind", "plan", "kind of document that the template is for")
	if code, ok := parse(set, args, stderr); !ok {
		return code
	}
	sample, ok := samples[*kind]
	if !ok || set.NArg() > 1 {
		fmt.Fprintf(stderr, "vanban: -kind is one of %s\n%s", kinds(), usage)
		return exitUsage
	}
	file, err := readFile(set.Arg(0))
	if err != nil {
		fmt.Fprintln(stderr, err)
		return exitProblems
	}
	tags, problems := render.Inspect(file, sample)
	for _, t := range tags {
		fmt.Fprintf(stdout, "%s: %s: %s\t%s\n", set.Arg(0), t.Place, t.Text, t.Desc)
	}
	for i := range problems {
		problems[i].Place.File = set.Arg(0)
	}
	tell(stderr, problems, diag.VI)
	if problems.Err() != nil {
		return exitProblems
	}
	return exitFine
}

func kinds() string {
	names := make([]string, 0, len(samples))
	for name := range samples {
		names = append(names, name)
	}
	slices.Sort(names)
	return strings.Join(names, ", ")
}
