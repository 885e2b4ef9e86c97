package embed

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"slices"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/render"
	"github.com/vanban-go/vanban/render/book"
	"github.com/vanban-go/vanban/render/nd30"
	"github.com/vanban-go/vanban/render/nd30/check"
	"github.com/vanban-go/vanban/render/xlsx"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/date"
	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/round"
)

// Problems loads a file of any kind and returns its problems in English; their
// JSON form has file, line, column, code, message and hint.
func Problems(folder fs.FS, name string) []diag.Entry {
	_, problems := report.Load(folder, name)
	return problems.In(diag.EN)
}

// TooOld is an example of a problem that a host treats in a way of its own.
func TooOld(err error) (at diag.Place, is bool) {
	if p, ok := errors.AsType[diag.Problem](err); ok && errors.Is(p, diag.Code("wrong-format")) {
		return p.Place, true
	}
	return at, false
}

// WriteForms writes the form of every unit of a plan into a folder, in which
// nothing that somebody has changed is replaced.
func WriteForms(ctx context.Context, dir string, plan *report.Plan) error {
	forms := round.Forms(plan, nil)
	writer, err := book.CompileForms(ctx, forms)
	if err != nil {
		return err
	}
	folder, err := render.Dir(dir)
	if err != nil {
		return err
	}
	var jobs []render.Job
	for f := range forms.All() {
		write := func(_ context.Context, w io.Writer) error { return writer.Write(w, f) }
		jobs = append(jobs, render.Job{Name: round.FormFile(f.Unit), Write: write})
	}
	return errors.Join(render.Batch(ctx, folder, slices.Values(jobs)), folder.Close())
}

// RollUp reads the forms that came back and writes what they come to as a
// workbook. What is wrong in a file is in its Problems, at sheet and cell.
func RollUp(ctx context.Context, w io.Writer, plan *report.Plan, returns fs.FS, asOf checklist.Moment) error {
	in := round.Collection{Forms: round.Forms(plan, nil), AsOf: asOf}
	for file, err := range render.ReadReturns(ctx, returns, render.Returns{Forms: in.Forms}) {
		if err != nil {
			return err
		}
		in.Returned = append(in.Returned, file)
	}
	r, _, err := round.Collect(ctx, in)
	if err != nil {
		return err
	}
	summary, err := book.Rollup(ctx, r)
	if err != nil {
		return err
	}
	return xlsx.Write(ctx, w, summary, book.Sheet())
}

// Papers writes every paper of a round for which there is enough, and says of the
// others what is missing.
func Papers(ctx context.Context, sink render.Sink, r *round.Round) error {
	return render.Batch(ctx, sink, func(yield func(render.Job) bool) {
		for p := range r.Papers() {
			write := func(ctx context.Context, w io.Writer) error {
				d, err := p.Make()
				if err != nil {
					return err
				}
				return render.Render(ctx, w, d, render.DOCX)
			}
			if !yield(render.Job{Name: p.File, Write: write}) {
				return
			}
		}
	})
}

// Findings holds any .docx against the decree.
func Findings(ctx context.Context, w io.Writer, docx []byte, name string) error {
	found, err := check.Check(ctx, bytes.NewReader(docx), int64(len(docx)), name)
	for _, f := range found {
		fmt.Fprintln(w, f.Code, check.Where(f, diag.VI), f.Message(diag.VI))
	}
	return err
}

// Issue fills number and day of issue into a paper and changes no other byte of
// its parts.
func Issue(ctx context.Context, w io.Writer, docx []byte) error {
	return nd30.Issue(ctx, w, bytes.NewReader(docx), int64(len(docx)), "15", date.Date{Year: 2026, Month: 1, Day: 5})
}

// WriteInOwnLook writes a paper in the look of an office's own .docx, whose tags
// are checked against the paper when it is compiled.
func WriteInOwnLook(ctx context.Context, w io.Writer, letter *report.Letter, file []byte) error {
	look, err := render.Office(ctx, "mau-co-quan", file, letter)
	if err != nil {
		return err // every tag that is wrong, with paragraph and suggestion
	}
	registry, err := render.NewRegistry(look)
	if err != nil {
		return err
	}
	return render.Render(ctx, w, letter, render.DOCX, render.WithRegistry(registry))
}
