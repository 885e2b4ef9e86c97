package main

import (
	"archive/zip"
	"bytes"
	"context"
	"encoding/xml"
	"fmt"
	"io"
	"io/fs"
	"path/filepath"

	"github.com/vanban-go/vanban/render"
	"github.com/vanban-go/vanban/render/nd30"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/diag"
)

// told is what a paper says of itself in the properties of its file.
type told struct {
	ID    string `xml:"subject"`
	Title string `xml:"title"`
}

// another returns why a file that is there already holds another paper than the
// one that is to be written: its id differs, or with the same id its title or
// both their numbers do.
func another(there, made []byte) (why string, is bool) {
	old, ok := properties(there)
	if !ok {
		return "", false
	}
	paper, _ := properties(made)
	number, _, _, _ := nd30.Issued(bytes.NewReader(there), int64(len(there)))
	own, _, _, _ := nd30.Issued(bytes.NewReader(made), int64(len(made)))
	switch {
	case old.ID != paper.ID:
		return fmt.Sprintf("mã %q; chọn thư mục khác bằng -o", old.ID), true
	case old.Title != paper.Title:
		return fmt.Sprintf("cùng mã, trích yếu %q; đổi id, hoặc xóa tệp ấy nếu là cùng một văn bản", old.Title), true
	case number != "" && own != "" && number != own:
		return fmt.Sprintf("cùng mã, số %s; đổi id, hoặc xóa tệp ấy nếu là cùng một văn bản", number), true
	}
	return "", false
}

func properties(file []byte) (told, bool) {
	var core told
	z, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		return core, false
	}
	data, err := fs.ReadFile(z, "docProps/core.xml")
	if err != nil || xml.Unmarshal(data, &core) != nil {
		return core, false
	}
	return core, core.ID != ""
}

// renderFile loads one file and writes the paper that it holds.
func renderFile(ctx context.Context, args []string, stdout, stderr io.Writer) int {
	set := flags("render", stderr)
	out := set.String("o", ".", "folder to write into")
	look := set.String("template", "", "name of a template, or an office's .docx with tags in it")
	if code, ok := parse(set, args, stderr); !ok {
		return code
	}
	if set.NArg() > 1 {
		fmt.Fprint(stderr, usage)
		return exitUsage
	}
	document, problems := load(set.Arg(0))
	tell(stderr, problems, diag.VI)
	if problems.Err() != nil {
		return exitProblems
	}
	file, format, ok := render.FileName(document)
	if !ok {
		fmt.Fprintf(stderr, "%s: a file of kind %q is no paper; render takes a paper, an outline or a checklist\n", set.Arg(0), document.Kind())
		return exitProblems
	}
	chosen, err := choose(*look, document, stderr)
	if err != nil {
		fmt.Fprintln(stderr, err)
		return exitProblems
	}
	var buf bytes.Buffer
	var warnings diag.List
	chosen = append(chosen, render.WithNotes(func(p diag.Problem) {
		if p.Severity == diag.Warning {
			p.Place.File = set.Arg(0)
			warnings = append(warnings, p)
		}
	}))
	if err := render.Render(ctx, &buf, document, format, chosen...); err != nil {
		fmt.Fprintf(stderr, "%s: %v\n", set.Arg(0), err)
		return exitProblems
	}
	tell(stderr, warnings, diag.VI)
	return put(ctx, *out, file, buf.Bytes(), stdout, stderr)
}

// put writes a paper into a folder, where no other paper stands and nobody has
// changed it since.
func put(ctx context.Context, dir, file string, data []byte, stdout, stderr io.Writer) int {
	name := filepath.Join(dir, file)
	if there, err := readFile(name); err == nil {
		if why, is := another(there, data); is {
			fmt.Fprintf(stderr, "%s: đã có văn bản khác nên không ghi đè (%s)\n", name, why)
			return exitProblems
		}
	}
	code, err := writing(stderr, dir, func(f *render.Folder) (err error) {
		name, err = f.Put(ctx, file, data)
		return err
	})
	if err != nil {
		fmt.Fprintln(stderr, err)
		return code
	}
	fmt.Fprintln(stdout, name)
	return code
}

// choose returns the options that a template stands for: none, one of the
// library by its name, or an office's own file, of which it is told what was left
// out.
func choose(template string, d report.Document, stderr io.Writer) ([]render.Option, error) {
	switch {
	case template == "":
		return nil, nil
	case filepath.Ext(template) != ".docx":
		return []render.Option{render.WithTemplate(template)}, nil
	}
	file, err := readFile(template)
	if err != nil {
		return nil, err
	}
	t, err := render.Office(template, file, d)
	if err != nil {
		return nil, err
	}
	registry, err := render.NewRegistry(t)
	notes := func(p diag.Problem) { tell(stderr, diag.List{p}, diag.VI) }
	return []render.Option{render.WithRegistry(registry), render.WithNotes(notes)}, err
}
