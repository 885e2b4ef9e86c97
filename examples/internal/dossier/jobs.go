package dossier

import (
	"context"
	"errors"
	"io"

	"github.com/vanban-go/vanban/render"
	"github.com/vanban-go/vanban/render/book"
	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/xlsx"
	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/round"
)

// Papers are the papers and workbooks that stand in the files of a dossier.
func Papers(files []File) []render.Job {
	var jobs []render.Job
	for _, f := range files {
		name, format, ok := render.FileName(f.Document)
		if !ok {
			continue
		}
		jobs = append(jobs, render.Job{Name: name, Write: func(ctx context.Context, out io.Writer) error {
			return render.Render(ctx, out, f.Document, format)
		}})
	}
	return jobs
}

// Forms are the form of every unit and, where there is an outline, the skeleton
// of its report, with a list of them and the workbook that the team writes its
// findings into.
func Forms(ctx context.Context, forms *round.FormSet) ([]render.Job, error) {
	writer, err := book.CompileForms(ctx, forms)
	if err != nil {
		return nil, err
	}
	var jobs []render.Job
	for f := range forms.All() {
		jobs = append(jobs, render.Job{Name: round.FormFile(f.Unit), Write: func(_ context.Context, out io.Writer) error {
			return writer.Write(out, f)
		}})
		if o := forms.Skeleton(f.Unit); o != nil {
			jobs = append(jobs, render.Job{Name: round.SkeletonFile(f.Unit), Write: func(ctx context.Context, out io.Writer) error {
				return render.Render(ctx, out, o, render.DOCX)
			}})
		}
	}
	return append(jobs,
		Workbook("danh-sach-bieu-mau.xlsx", func(context.Context) (doc.Book, error) { return book.FormList(forms) }),
		Workbook("ket-qua.xlsx", func(context.Context) (doc.Book, error) { return book.Results(nil, forms) })), nil
}

// Tables are the workbooks of a round: the register, how far it is, what it
// comes to.
func Tables(r *round.Round) []render.Job {
	return []render.Job{
		Workbook("so-nhan.xlsx", func(context.Context) (doc.Book, error) { return book.Intake(r.Register, r.Forms) }),
		Workbook("tien-do.xlsx", func(context.Context) (doc.Book, error) { return book.Progress(r.Progress) }),
		Workbook("tong-hop.xlsx", func(ctx context.Context) (doc.Book, error) { return book.Rollup(ctx, r) }),
	}
}

// RoundPapers are the papers of a round that can be made of what is known; none
// before the team found anything. One that waits for something is left out: the
// problems of the round name it.
func RoundPapers(r *round.Round) []render.Job {
	if r.Results == nil {
		return nil
	}
	var jobs []render.Job
	for p := range r.Papers() {
		d, err := p.Make()
		if _, ok := errors.AsType[diag.Problem](err); ok {
			continue
		}
		jobs = append(jobs, render.Job{Name: p.File, Write: func(ctx context.Context, out io.Writer) error {
			if err != nil {
				return err
			}
			return render.Render(ctx, out, d, render.DOCX)
		}})
	}
	return jobs
}

// Workbook is a workbook of the library, laid out when it is written.
func Workbook(name string, layout func(context.Context) (doc.Book, error)) render.Job {
	return render.Job{Name: name, Write: func(ctx context.Context, out io.Writer) error {
		b, err := layout(ctx)
		if err != nil {
			return err
		}
		return xlsx.Write(ctx, out, b, book.Sheet())
	}}
}
