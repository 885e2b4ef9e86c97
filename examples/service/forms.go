package main

import (
	"context"
	"io"
	"net/http"

	"github.com/vanban-go/vanban/render"
	"github.com/vanban-go/vanban/render/book"
	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/xlsx"
	"github.com/vanban-go/vanban/report/round"
)

// forms makes the form of every unit of a plan and, where it has an outline,
// the skeleton of its report, with a list of them and the workbook that the
// team writes its findings into.
func (s *Service) forms(w http.ResponseWriter, r *http.Request) error {
	in, err := s.receive(r, []string{typeZIP, typeForm})
	if err != nil {
		return err
	}
	set, _, err := in.formSet(r)
	if err != nil {
		return err
	}
	writer, err := book.CompileForms(set)
	if err != nil {
		return err
	}
	var jobs []render.Job
	for f := range set.All() {
		jobs = append(jobs, render.Job{Name: round.FormFile(f.Unit), Write: func(_ context.Context, out io.Writer) error {
			return writer.Write(out, f)
		}})
		if o := set.Skeleton(f.Unit); o != nil {
			jobs = append(jobs, render.Job{Name: round.SkeletonFile(f.Unit), Write: func(ctx context.Context, out io.Writer) error {
				return render.Render(ctx, out, o, render.DOCX)
			}})
		}
	}
	jobs = append(jobs,
		workbook("danh-sach-bieu-mau.xlsx", func() (doc.Book, error) { return book.FormList(set) }),
		workbook("ket-qua.xlsx", func() (doc.Book, error) { return book.Results(nil, set) }))
	made := &memory{}
	if err := made.run(r.Context(), jobs); err != nil {
		return err
	}
	return made.answer(w, r, "bieu-mau.zip")
}

// formSet makes the forms of the plan that was sent.
func (f files) formSet(r *http.Request) (*round.FormSet, *planned, error) {
	dossier, err := f.dossier()
	if err != nil {
		return nil, nil, err
	}
	plan, schedule, problems, err := planOf(r.Context(), dossier, r.URL.Query().Get("plan"))
	if err != nil {
		return nil, nil, err
	}
	set := round.Forms(plan, schedule)
	if lacks := set.Validate(); lacks.Err() != nil {
		return nil, nil, faulty(lacks)
	}
	return set, &planned{schedule, problems}, nil
}

func workbook(name string, layout func() (doc.Book, error)) render.Job {
	return render.Job{Name: name, Write: func(_ context.Context, out io.Writer) error {
		b, err := layout()
		if err != nil {
			return err
		}
		return xlsx.Write(out, b, book.Sheet())
	}}
}
