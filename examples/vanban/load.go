package main

import (
	"io/fs"
	"path/filepath"
	"slices"

	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/diag"
)

// load loads a file and what it refers to: of the folder at hand, if the file
// lies in it, so that one in a subfolder may name "../office.yaml"; else of its
// own folder. A link that leads out of the folder is refused.
func load(name string) (report.Document, diag.List) { return loadBy(name, report.Load) }

// loadBy loads a file in that way. Its problems name files as the user typed
// them, but for a "./" or the like.
func loadBy[T any](name string, loader func(fs.FS, string) (T, diag.List)) (T, diag.List) {
	dir, base := "", filepath.ToSlash(filepath.Clean(name))
	if !filepath.IsLocal(name) {
		dir, base = filepath.Split(filepath.Clean(name))
	}
	root := dir
	if root == "" {
		root = "."
	}
	v, problems := loader(within(root), base)
	return v, below(dir, problems)
}

// below returns problems of the files of a folder with the names by which the
// user knows them.
func below(dir string, problems diag.List) diag.List {
	problems = slices.Clone(problems)
	for i := range problems {
		problems[i].Place = typed(problems[i].Place, dir)
		problems[i].Related = slices.Clone(problems[i].Related)
		for j := range problems[i].Related {
			problems[i].Related[j] = typed(problems[i].Related[j], dir)
		}
	}
	return problems.Sorted()
}

func typed(p diag.Place, dir string) diag.Place {
	if p.File != "" {
		p.File = dir + filepath.FromSlash(p.File)
	}
	return p
}

// oneName returns problems in which a file has one name, the first of those by
// which it came: a file that was typed in two ways, or that another refers to.
func oneName(problems diag.List) diag.List {
	names := map[string]string{}
	name := func(p *diag.Place) {
		whole, err := filepath.Abs(p.File)
		if p.File == "" || err != nil {
			return
		}
		if names[whole] == "" {
			names[whole] = p.File
		}
		p.File = names[whole]
	}
	problems = slices.Clone(problems)
	for i := range problems {
		name(&problems[i].Place)
		problems[i].Related = slices.Clone(problems[i].Related)
		for j := range problems[i].Related {
			name(&problems[i].Related[j])
		}
	}
	return problems
}
