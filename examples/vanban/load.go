package main

import (
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/diag"
)

// load loads a file and what it refers to in the same folder. Its problems
// name files as the user typed them.
func load(name string) (report.Document, diag.List) {
	dir, base := filepath.Split(name)
	root := dir
	if root == "" {
		root = "."
	}
	d, problems := report.Load(os.DirFS(root), base)
	problems = slices.Clone(problems)
	for i := range problems {
		problems[i].Place = typed(problems[i].Place, dir)
		problems[i].Related = slices.Clone(problems[i].Related)
		for j := range problems[i].Related {
			problems[i].Related[j] = typed(problems[i].Related[j], dir)
		}
	}
	return d, problems.Sorted()
}

func typed(p diag.Place, dir string) diag.Place {
	if p.File != "" {
		p.File = dir + filepath.FromSlash(p.File)
	}
	return p
}

// tell prints problems, one line each.
func tell(w io.Writer, problems diag.List, lang diag.Lang) {
	var b strings.Builder
	for _, p := range problems {
		b.WriteString(p.Text(lang))
		b.WriteByte('\n')
	}
	io.WriteString(w, b.String())
}
