package main

import (
	"bytes"
	"context"
	"errors"
	"io"
	"net/http"
	"slices"

	"github.com/vanban-go/vanban/render"
	"github.com/vanban-go/vanban/report/diag"
)

// papers makes the papers of a dossier, or the one of a file of it.
func (s *Service) papers(w http.ResponseWriter, r *http.Request) error {
	in, err := s.receive(r, dossierTypes)
	if err != nil {
		return err
	}
	dossier, err := in.dossier()
	if err != nil {
		return err
	}
	all, problems, err := loadAll(r.Context(), dossier)
	if err != nil {
		return err
	}
	if problems.Err() != nil {
		return faulty(problems)
	}
	only := r.URL.Query().Get("file")
	var jobs []render.Job
	for _, f := range all {
		name, format, ok := render.FileName(f.document)
		if ok && (only == "" || only == f.file) {
			jobs = append(jobs, render.Job{Name: name, Write: func(ctx context.Context, out io.Writer) error {
				return render.Render(ctx, out, f.document, format)
			}})
		}
	}
	if len(jobs) == 0 {
		return fault(http.StatusUnprocessableEntity, "Hồ sơ không có văn bản nào", "There is no paper in the dossier")
	}
	made := &memory{}
	if err := made.run(r.Context(), jobs); err != nil {
		return err
	}
	return made.answer(w, r, "van-ban.zip")
}

// memory is a sink that keeps files.
type memory struct{ files []kept }

type kept struct {
	name string
	data []byte
}

// run makes files of jobs. What went wrong with documents is located.
func (m *memory) run(ctx context.Context, jobs []render.Job) error {
	err := render.Batch(ctx, m, slices.Values(jobs), render.Workers(1)) // requests are what runs side by side
	var failed *render.BatchError
	if !errors.As(err, &failed) {
		return err
	}
	var problems diag.List
	for _, f := range failed.Failed {
		var list diag.List
		for e := range problemsOf(f.Err) {
			e.Place.File = f.Name
			list = append(list, e)
		}
		if len(list) == 0 {
			return f.Err
		}
		problems = append(problems, list...)
	}
	return faulty(problems.Sorted())
}

// problemsOf are the problems that an error holds.
func problemsOf(err error) func(func(diag.Problem) bool) {
	return func(yield func(diag.Problem) bool) {
		var walk func(error) bool
		walk = func(err error) bool {
			switch e := err.(type) {
			case diag.Problem:
				return yield(e)
			case interface{ Unwrap() []error }:
				return !slices.ContainsFunc(e.Unwrap(), func(err error) bool { return !walk(err) })
			case interface{ Unwrap() error }:
				return walk(e.Unwrap())
			}
			return true
		}
		walk(err)
	}
}

// Put keeps a file; one worker calls it.
func (m *memory) Put(_ context.Context, name string, data []byte) (string, error) {
	m.files = append(m.files, kept{name, bytes.Clone(data)})
	return name, nil
}
