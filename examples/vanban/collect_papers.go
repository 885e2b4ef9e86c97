package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"path/filepath"
	"slices"
	"strings"

	"github.com/vanban-go/vanban/report/round"

	"github.com/vanban-go/vanban/render"
	"github.com/vanban-go/vanban/report/diag"
)

// inResults returns problems with the file of the results as the user typed it.
func (c *collection) inResults(problems diag.List) diag.List {
	for i := range problems {
		if problems[i].Place.File == filepath.Base(c.found) {
			problems[i].Place.File = c.found
		}
	}
	return problems.Sorted()
}

// notMade reports whether every paper that is missing could not be made of what
// is known, rather than not be written.
func notMade(failed *render.BatchError) bool {
	for _, f := range failed.Failed {
		if _, ok := errors.AsType[diag.Problem](f.Err); !ok {
			return false
		}
	}
	return true
}

// waiting tells of papers that cannot be made: what several of them wait for is
// told once, with how many they are.
func waiting(failed *render.BatchError) error {
	why := map[string][]string{} // the papers, by what they wait for
	var order []string
	for _, f := range failed.Failed {
		text := f.Err.Error()
		if why[text] == nil {
			order = append(order, text)
		}
		why[text] = append(why[text], f.Name)
	}
	for i, text := range order {
		names := why[text]
		if len(names) == 1 {
			order[i] = names[0] + ": " + text
			continue
		}
		order[i] = fmt.Sprintf("%s: %d văn bản chưa lập được: %s", text, len(names), strings.Join(some(names), ", "))
	}
	return errors.New(strings.Join(order, "\n"))
}

// some are the first of many names.
func some(names []string) []string {
	const most = 3
	if len(names) <= most+1 {
		return names
	}
	return append(slices.Clone(names[:most]), "…")
}

func (c *collection) paperJobs(r *round.Round) iter.Seq[render.Job] {
	return func(yield func(render.Job) bool) {
		for p := range r.Papers() {
			job := render.Job{Name: p.File, Write: func(ctx context.Context, w io.Writer) error {
				d, err := p.Make()
				if err != nil {
					return err
				}
				look, err := c.options(ctx, p.Template, d)
				if err != nil {
					return err
				}
				return render.Render(ctx, w, d, render.DOCX, look...)
			}}
			if !yield(job) {
				return
			}
		}
	}
}
