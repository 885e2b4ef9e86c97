package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"strings"

	"github.com/vanban-go/vanban/report/round"

	"github.com/vanban-go/vanban/render"
	"github.com/vanban-go/vanban/render/book"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/diag"
)

// results reads what the team found, from YAML or a workbook; nil where no file
// is named.
func (c *collection) results(name string, forms *round.FormSet) (*report.Results, int) {
	if name == "" {
		return nil, exitFine
	}
	c.found = name
	var results *report.Results
	var problems diag.List
	if strings.EqualFold(filepath.Ext(name), ".xlsx") {
		data, err := os.ReadFile(name)
		if err != nil {
			return nil, c.fail(err, exitProblems)
		}
		results, problems = book.ReadResults(bytes.NewReader(data), int64(len(data)), name, forms)
	} else {
		results, problems = loadBy(name, func(fsys fs.FS, file string) (*report.Results, diag.List) {
			return report.LoadResults(fsys, file, forms.Check)
		})
	}
	c.tell(problems)
	if results == nil {
		return nil, exitProblems
	}
	return results, exitFine
}

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
		var p diag.Problem
		if !errors.As(f.Err, &p) {
			return false
		}
	}
	return true
}

func paperJobs(r *round.Round) iter.Seq[render.Job] {
	return func(yield func(render.Job) bool) {
		for p := range r.Papers() {
			job := render.Job{Name: p.File, Write: func(ctx context.Context, w io.Writer) error {
				d, err := p.Make()
				if err != nil {
					return err
				}
				return render.Render(ctx, w, d, render.DOCX)
			}}
			if !yield(job) {
				return
			}
		}
	}
}

// tellKept names the files that somebody has changed and that were kept.
func tellKept(stderr io.Writer, dir string, folder *render.Folder) {
	for _, name := range folder.Kept() {
		fmt.Fprintf(stderr, "%s: đã có người sửa nên được giữ nguyên; bản mới ghi ở tệp .new bên cạnh\n", filepath.Join(dir, filepath.FromSlash(name)))
	}
}
