package main

import (
	"errors"
	"net/http"

	"github.com/vanban-go/vanban/examples/internal/dossier"
	"github.com/vanban-go/vanban/report/round"
)

// forms makes what the units of a plan fill in.
func (s *Service) forms(w http.ResponseWriter, r *http.Request) error {
	in, err := s.receive(r, []string{typeZIP, typeForm})
	if err != nil {
		return err
	}
	set, _, err := in.formSet(r)
	if err != nil {
		return err
	}
	jobs, err := dossier.Forms(r.Context(), set)
	if err != nil {
		return err
	}
	made := &memory{}
	if err := made.run(r.Context(), jobs); err != nil {
		return err
	}
	return made.answer(w, r, "bieu-mau.zip")
}

// formSet makes the forms of the plan that was sent.
func (f files) formSet(r *http.Request) (*round.FormSet, *dossier.Round, error) {
	sent, err := f.dossier()
	if err != nil {
		return nil, nil, err
	}
	known, err := dossier.LoadRound(r.Context(), sent, r.URL.Query().Get("plan"))
	if errors.Is(err, dossier.ErrNoPlan) {
		return nil, nil, fault(http.StatusUnprocessableEntity,
			"Cần đúng một kế hoạch (kind: plan); nếu hồ sơ có nhiều, chọn bằng ?plan=", "Exactly one plan (kind: plan) is needed; where there are several, choose by ?plan=")
	}
	if err != nil {
		return nil, nil, err
	}
	set := round.Forms(known.Plan, known.Schedule)
	if lacks := set.Validate(); lacks.Err() != nil {
		return nil, nil, faulty(lacks)
	}
	return set, known, nil
}
