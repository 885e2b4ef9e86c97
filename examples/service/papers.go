package main

import (
	"bytes"
	"context"
	"errors"
	"net/http"
	"slices"

	"github.com/vanban-go/vanban/examples/internal/dossier"
	"github.com/vanban-go/vanban/render"
	"github.com/vanban-go/vanban/report/diag"
)

// papers makes the papers of a dossier, or the one of a file of it.
func (s *Service) papers(w http.ResponseWriter, r *http.Request) error {
	_, all, problems, err := s.loaded(r)
	if err != nil {
		return err
	}
	if problems.Err() != nil {
		return faulty(problems)
	}
	if only := r.URL.Query().Get("file"); only != "" {
		all = slices.DeleteFunc(all, func(f dossier.File) bool { return f.Name != only })
	}
	jobs := dossier.Papers(all)
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
	failed, ok := errors.AsType[*render.BatchError](err)
	if !ok {
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
