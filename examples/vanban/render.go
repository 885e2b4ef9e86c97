package main

import (
	"archive/zip"
	"bytes"
	"context"
	"encoding/xml"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"strings"

	"github.com/vanban-go/vanban/render"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/decree"
	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/vi"
)

// fixed are the papers that keep their names; others are named by type and id.
var fixed = map[string]string{"plan": "ke-hoach.docx", "outline": "de-cuong.docx", "checklist": "phieu-kiem-tra.xlsx"}

// fileOf returns the name of the file that a document is written into, and its
// format; ok is false for one that is no paper.
func fileOf(d report.Document) (name string, format render.Format, ok bool) {
	if name, ok := fixed[d.Kind()]; ok {
		return name, render.Format(strings.TrimPrefix(filepath.Ext(name), ".")), true
	}
	paper, ok := d.(interface{ Type() decree.Type })
	if !ok {
		return "", "", false
	}
	return vi.Slug(paper.Type().Name) + "-" + idOf(d) + ".docx", render.DOCX, true
}

// idOf returns the field ID that every document has.
func idOf(d report.Document) string { return reflect.ValueOf(d).Elem().FieldByName("ID").String() }

// another returns the id of the document in a file that is there already, if
// that is another one: papers carry their ids as the subject of their file.
func another(name, id string) (other string, is bool) {
	z, err := zip.OpenReader(name)
	if err != nil {
		return "", false
	}
	defer z.Close()
	data, err := fs.ReadFile(z, "docProps/core.xml")
	if err != nil {
		return "", false
	}
	var core struct {
		Subject string `xml:"subject"`
	}
	if err := xml.Unmarshal(data, &core); err != nil {
		return "", false
	}
	return core.Subject, core.Subject != "" && core.Subject != id
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
	file, format, ok := fileOf(document)
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
	if err := render.Render(ctx, &buf, document, format, chosen...); err != nil {
		fmt.Fprintf(stderr, "%s: %v\n", set.Arg(0), err)
		return exitProblems
	}
	name := filepath.Join(*out, file)
	if other, is := another(name, idOf(document)); is {
		fmt.Fprintf(stderr, "%s: đã có văn bản khác (mã %q) nên không ghi đè; chọn thư mục khác bằng -o\n", name, other)
		return exitProblems
	}
	if err := save(name, buf.Bytes()); err != nil {
		fmt.Fprintln(stderr, err)
		return exitWrite
	}
	fmt.Fprintln(stdout, name)
	return exitFine
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
	file, err := os.ReadFile(template)
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

// save writes a file whole or not at all.
func save(name string, data []byte) error {
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		return err
	}
	f, err := os.CreateTemp(filepath.Dir(name), ".vanban-*")
	if err != nil {
		return err
	}
	defer os.Remove(f.Name())
	if _, err := f.Write(data); err != nil {
		f.Close()
		return err
	}
	if err := f.Chmod(0o644); err != nil {
		f.Close()
		return err
	}
	if err := f.Close(); err != nil {
		return err
	}
	return os.Rename(f.Name(), name)
}
