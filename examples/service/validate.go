package main

import (
	"net/http"
	"strings"
	"testing/fstest"

	"github.com/vanban-go/vanban/examples/internal/dossier"
	"github.com/vanban-go/vanban/render"
	"github.com/vanban-go/vanban/report/diag"
)

// validation is what a dossier comes to.
type validation struct {
	Valid     bool      `json:"valid"`
	Problems  []located `json:"problems"`
	Documents []listed  `json:"documents"`
}

// located is a problem with the line that it is about.
type located struct {
	diag.Entry
	Excerpt string `json:"excerpt,omitempty"`
}

// listed is a file of a dossier; Paper is the file that it makes, "" where it
// makes none.
type listed struct {
	File  string `json:"file"`
	Kind  string `json:"kind"`
	Paper string `json:"paper,omitempty"`
}

// loaded are the files of the dossier that was sent, and what stands in them.
func (s *Service) loaded(r *http.Request) (fstest.MapFS, []dossier.File, diag.List, error) {
	in, err := s.receive(r, dossierTypes)
	if err != nil {
		return nil, nil, nil, err
	}
	files, err := in.dossier()
	if err != nil {
		return nil, nil, nil, err
	}
	all, problems, err := dossier.Load(r.Context(), files)
	return files, all, problems, err
}

// validate tells what is wrong with a dossier. It is no fault to have problems
// here: they are what was asked for.
func (s *Service) validate(w http.ResponseWriter, r *http.Request) error {
	files, all, problems, err := s.loaded(r)
	if err != nil {
		return err
	}
	v := validation{Valid: problems.Err() == nil, Problems: []located{}, Documents: []listed{}}
	for _, p := range problems.In(langOf(r)) {
		v.Problems = append(v.Problems, located{p, line(files, p.Place)})
	}
	for _, f := range all {
		if f.Document == nil {
			continue
		}
		paper, _, _ := render.FileName(f.Document)
		v.Documents = append(v.Documents, listed{f.Name, f.Document.Kind(), paper})
	}
	send(w, typeJSON, http.StatusOK, v)
	return nil
}

// line is the text of the line that a place names, "" where it names none.
func line(files fstest.MapFS, p diag.Place) string {
	const longest = 300 // bytes
	f := files[p.File]
	if f == nil || p.Line < 1 {
		return ""
	}
	lines := strings.SplitN(string(f.Data), "\n", p.Line+1)
	if len(lines) < p.Line {
		return ""
	}
	text := strings.TrimSuffix(lines[p.Line-1], "\r")
	if len(text) > longest {
		text = strings.ToValidUTF8(text[:longest], "") + "…"
	}
	return strings.ToValidUTF8(text, "\uFFFD")
}
