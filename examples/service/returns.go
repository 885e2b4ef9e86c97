package main

import (
	"bytes"
	"context"
	"encoding/json"
	"net/http"
	"path"
	"strings"
	"testing/fstest"
	"time"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/examples/internal/dossier"
	"github.com/vanban-go/vanban/render"
	"github.com/vanban-go/vanban/render/book"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/round"
)

// collected is what returns come to.
type collected struct {
	AsOf     string       `json:"as_of"`
	Units    int          `json:"units"`
	Received int          `json:"received"`
	Files    []returned   `json:"files"`
	Problems []diag.Entry `json:"problems"`
}

// returned is a file that came, and whether it was read.
type returned struct {
	File    string `json:"file"`
	Unit    string `json:"unit,omitempty"`
	Arrival string `json:"arrival"`
	Read    bool   `json:"read"`
}

// vietnam is the zone of Vietnam all the year.
var vietnam = time.FixedZone("UTC+07:00", 7*60*60)

// returns reads what units sent, and tells what is wrong with it in JSON, or
// makes the tables of the round, and its papers where there are results of the
// team.
func (s *Service) returns(w http.ResponseWriter, r *http.Request) error {
	in, err := s.receive(r, []string{typeForm})
	if err != nil {
		return err
	}
	made, told, err := s.collect(r, in)
	if err != nil {
		return err
	}
	if prefers(r, typeZIP, typeJSON) == typeJSON {
		send(w, typeJSON, http.StatusOK, told)
		return nil
	}
	files := &memory{}
	err = files.run(r.Context(), append(dossier.Tables(made), dossier.RoundPapers(made)...))
	if err != nil {
		return err
	}
	list, err := json.MarshalIndent(told, "", "  ")
	if err != nil {
		return err
	}
	files.files = append(files.files, kept{"van-de.json", list})
	return files.answer(w, r, "dot-kiem-tra.zip")
}

// collect makes the round of what was sent.
func (s *Service) collect(r *http.Request, in files) (*round.Round, *collected, error) {
	forms, known, err := in.formSet(r)
	if err != nil {
		return nil, nil, err
	}
	asOf := checklist.MomentOf(s.Now().In(vietnam))
	if text := r.URL.Query().Get("as_of"); text != "" {
		if asOf, err = checklist.ParseMoment(text); err != nil {
			return nil, nil, because(http.StatusBadRequest, "Thời điểm as_of không hợp lệ", "as_of is no moment", err)
		}
	}
	c := round.Collection{Forms: forms, Schedule: known.Schedule, AsOf: asOf, Zone: vietnam.String()}
	if c.Register, err = register(r.Context(), in["register"], forms.Plan()); err != nil {
		return nil, nil, err
	}
	if c.Results, err = results(r.Context(), in["results"], in["dossier"], forms); err != nil {
		return nil, nil, err
	}
	told := &collected{AsOf: asOf.String(), Units: forms.Len(), Files: []returned{}}
	problems := known.Problems
	for f, err := range render.ReadReturns(r.Context(), in["returns"], render.Returns{Forms: forms, Register: c.Register, Zone: vietnam}) {
		if err != nil {
			return nil, nil, err
		}
		c.Returned = append(c.Returned, f)
		problems = append(problems, f.Problems...)
		told.Files = append(told.Files, returned{f.File, f.Unit, f.Arrival.String(), f.Return != nil})
	}
	if len(in["register"]) == 0 {
		c.Register = c.Register.With(c.Returned)
	}
	made, list, err := round.Collect(r.Context(), c)
	if err != nil {
		return nil, nil, err
	}
	told.Received = made.Progress.Count(func(u *round.UnitProgress) bool { return u.Return != nil })
	told.Problems = append(problems, list...).Sorted().In(langOf(r))
	return made, told, nil
}

// only returns the one file of a field; ok is false where there is none.
func only(files fstest.MapFS) (name string, data []byte, ok bool, err error) {
	if len(files) > 1 {
		return "", nil, false, fault(http.StatusBadRequest, "Chỉ gửi một sổ nhận, một tệp kết quả", "Send one register and one file of results")
	}
	for name, f := range files {
		return name, f.Data, true, nil
	}
	return "", nil, false, nil
}

// register reads the register; nil where none was sent.
func register(ctx context.Context, files fstest.MapFS, plan *report.Plan) (*round.Intake, error) {
	name, data, ok, err := only(files)
	if !ok || err != nil {
		return nil, err
	}
	var in *round.Intake
	var problems diag.List
	if strings.EqualFold(path.Ext(name), ".csv") {
		in, problems = round.DecodeIntakeCSV(bytes.NewReader(data), name, plan)
	} else {
		rows, err := book.ReadIntake(ctx, bytes.NewReader(data), int64(len(data)), name)
		if err != nil {
			return nil, because(http.StatusUnprocessableEntity, "Không đọc được sổ nhận", "The register cannot be read", err)
		}
		in, problems = round.IntakeFromRows(rows, plan)
	}
	if problems.Err() != nil {
		return nil, faulty(problems)
	}
	return in, nil
}

// results reads what the team found, of the file that was sent for it; nil where
// there is none.
func results(ctx context.Context, files, sent fstest.MapFS, forms *round.FormSet) (*report.Results, error) {
	name, data, ok, err := only(files)
	if !ok || err != nil {
		return nil, err
	}
	var found *report.Results
	var problems diag.List
	if strings.EqualFold(path.Ext(name), ".xlsx") {
		found, problems = book.ReadResults(ctx, bytes.NewReader(data), int64(len(data)), name, forms)
	} else {
		all := fstest.MapFS{}
		for n, f := range sent {
			all[n] = f
		}
		all[name] = files[name] // it may refer to the plan of the dossier
		found, problems = report.LoadResults(all, name, forms.Check)
	}
	if problems.Err() != nil {
		return nil, faulty(problems)
	}
	return found, nil
}
