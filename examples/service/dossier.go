package main

import (
	"context"
	"io/fs"
	"net/http"
	"path"
	"slices"
	"strings"
	"testing/fstest"

	"github.com/vanban-go/vanban/render"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/diag"
)

// found is a document with the file that it was loaded from.
type found struct {
	file     string
	document report.Document // nil where the file has errors
}

// loadAll loads every YAML file, and what each refers to. What is wrong with a
// file to which several refer is told once. The error is that of the
// context, or that there is nothing to load.
func loadAll(ctx context.Context, fsys fs.FS) ([]found, diag.List, error) {
	var all []found
	var problems diag.List
	var loader report.Loader
	names := yamlFiles(fsys)
	if len(names) == 0 {
		return nil, nil, fault(http.StatusUnprocessableEntity, "Hồ sơ không có tệp YAML nào", "There is no YAML file in the dossier")
	}
	for _, name := range names {
		d, list := loader.Load(ctx, fsys, name)
		all = append(all, found{name, d})
		problems = append(problems, list...)
	}
	return all, problems.Sorted(), ctx.Err()
}

// yamlFiles are the names of the YAML files, sorted.
func yamlFiles(fsys fs.FS) []string {
	var names []string
	fs.WalkDir(fsys, ".", func(name string, d fs.DirEntry, err error) error {
		if ext := strings.ToLower(path.Ext(name)); err == nil && !d.IsDir() && (ext == ".yaml" || ext == ".yml") {
			names = append(names, name)
		}
		return nil // in memory nothing fails
	})
	slices.Sort(names)
	return names
}

// planOf loads the plan of a dossier, and its schedule where it has one: the
// plan of that name, or the only one there is.
func planOf(ctx context.Context, fsys fs.FS, name string) (*report.Plan, *report.Schedule, diag.List, error) {
	all, problems, err := loadAll(ctx, fsys)
	if err != nil {
		return nil, nil, nil, err
	}
	if problems.Err() != nil {
		return nil, nil, nil, faulty(problems)
	}
	var plans []found
	var schedule string
	for _, f := range all {
		switch f.document.(type) {
		case *report.Plan:
			if name == "" || name == f.file {
				plans = append(plans, f)
			}
		case *report.Schedule:
			schedule = f.file
		}
	}
	if len(plans) != 1 {
		return nil, nil, nil, fault(http.StatusUnprocessableEntity,
			"Cần đúng một kế hoạch (kind: plan); nếu hồ sơ có nhiều, chọn bằng ?plan=", "Exactly one plan (kind: plan) is needed; where there are several, choose by ?plan=")
	}
	plan := plans[0].document.(*report.Plan)
	if schedule == "" {
		return plan, nil, problems, nil
	}
	s, list := report.LoadSchedule(fsys, schedule, plan)
	problems = append(problems, list...).Sorted()
	if problems.Err() != nil {
		return nil, nil, nil, faulty(problems)
	}
	return plan, s, problems, nil
}

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

// validate tells what is wrong with a dossier. It is no fault to have problems
// here: they are what was asked for.
func (s *Service) validate(w http.ResponseWriter, r *http.Request) error {
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
	v := validation{Valid: problems.Err() == nil, Problems: []located{}, Documents: []listed{}}
	for _, p := range problems.In(langOf(r)) {
		v.Problems = append(v.Problems, located{p, line(dossier, p.Place)})
	}
	for _, f := range all {
		if f.document == nil {
			continue
		}
		paper, _, _ := render.FileName(f.document)
		v.Documents = append(v.Documents, listed{f.file, f.document.Kind(), paper})
	}
	send(w, typeJSON, http.StatusOK, v)
	return nil
}

// line is the text of the line that a place names, "" where it names none.
func line(dossier fstest.MapFS, p diag.Place) string {
	const longest = 300 // bytes
	f := dossier[p.File]
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
