// Package dossier is what the example programs have in common: a dossier, all
// files of an inspection round in one folder, and the files that come of it.
//
// All functions are safe for concurrent use.
package dossier

import (
	"context"
	"errors"
	"io/fs"
	"path"
	"slices"
	"strings"

	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/diag"
)

// ErrNoYAML is the error of a dossier in which there is nothing to load,
// ErrNoPlan that of one without a plan or with several.
var (
	ErrNoYAML = errors.New("hồ sơ không có tệp YAML nào (there is no YAML file in the dossier)")
	ErrNoPlan = errors.New("cần đúng một kế hoạch, kind: plan (exactly one plan is needed)")
)

// File is a document with the file that it was loaded from.
type File struct {
	Name     string
	Document report.Document // nil where the file has errors
}

// enough is how many problems of a dossier are told; files behind them are not read.
const enough = 1000

var filesUnread = diag.Rule{
	Code: "files-unread",
	VI:   "còn %[1]d tệp chưa đọc vì hồ sơ đã có quá nhiều lỗi", EN: "%[1]d more files were not read: there are too many problems already",
	HintVI: "sửa các lỗi trên rồi đọc lại", HintEN: "fix those above and read the dossier again",
}

// Load loads every YAML file, and what each refers to, until there are problems
// enough. What is wrong with a file to which several refer is told once. The error is
// that of the context, or ErrNoYAML.
func Load(ctx context.Context, fsys fs.FS) ([]File, diag.List, error) {
	var all []File
	var problems diag.List
	var loader report.Loader
	names := yamlFiles(fsys)
	for i, name := range names {
		if len(problems) >= enough {
			return all, append(problems.Sorted(), filesUnread.At(diag.Place{}, "", len(names)-i)), ctx.Err()
		}
		d, list := loader.Load(ctx, fsys, name)
		all = append(all, File{name, d})
		problems = append(problems, list...)
	}
	if len(all) == 0 {
		return nil, nil, ErrNoYAML
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
		return nil // what cannot be read is told when it is loaded
	})
	slices.Sort(names)
	return names
}

// Round is what a dossier says of a round before anything came.
type Round struct {
	Plan     *report.Plan
	Schedule *report.Schedule // nil where there is none
	Problems diag.List        // warnings
}

// LoadRound loads the plan of a dossier, and its schedule where it has one: the
// plan of that file, or the only one there is. The error is ErrNoPlan, one of
// Load, or the problems of the files.
func LoadRound(ctx context.Context, fsys fs.FS, plan string) (*Round, error) {
	all, problems, err := Load(ctx, fsys)
	if err = errors.Join(err, problems.Err()); err != nil {
		return nil, err
	}
	var plans []*report.Plan
	var schedule string
	for _, f := range all {
		switch d := f.Document.(type) {
		case *report.Plan:
			if plan == "" || plan == f.Name {
				plans = append(plans, d)
			}
		case *report.Schedule:
			schedule = f.Name
		}
	}
	if len(plans) != 1 {
		return nil, ErrNoPlan
	}
	r := &Round{Plan: plans[0], Problems: problems}
	if schedule == "" {
		return r, nil
	}
	s, list := report.LoadSchedule(fsys, schedule, r.Plan)
	r.Schedule, r.Problems = s, append(problems, list...).Sorted()
	return r, list.Err()
}
