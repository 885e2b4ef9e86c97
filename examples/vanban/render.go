package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/vanban-go/vanban/render"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/diag"
)

// papers are what each kind of file becomes.
var papers = map[string]struct {
	name   string
	format render.Format
}{
	"plan":      {"ke-hoach.docx", render.DOCX},
	"outline":   {"de-cuong.docx", render.DOCX},
	"checklist": {"phieu-kiem-tra.xlsx", render.XLSX},

	"general":      {"van-ban.docx", render.DOCX},
	"letter":       {"cong-van.docx", render.DOCX},
	"decision":     {"quyet-dinh.docx", render.DOCX},
	"dispatch":     {"cong-dien.docx", render.DOCX},
	"invitation":   {"giay-moi.docx", render.DOCX},
	"introduction": {"giay-gioi-thieu.docx", render.DOCX},
	"minutes":      {"bien-ban.docx", render.DOCX},
	"copy":         {"ban-sao.docx", render.DOCX},
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
	paper, ok := papers[document.Kind()]
	if !ok {
		fmt.Fprintf(stderr, "%s: a file of kind %q is no paper; render takes a paper, an outline or a checklist\n", set.Arg(0), document.Kind())
		return exitProblems
	}
	chosen, err := choose(*look, document)
	if err != nil {
		fmt.Fprintln(stderr, err)
		return exitProblems
	}
	var buf bytes.Buffer
	if err := render.Render(ctx, &buf, document, paper.format, chosen...); err != nil {
		fmt.Fprintf(stderr, "%s: %v\n", set.Arg(0), err)
		return exitProblems
	}
	name := filepath.Join(*out, paper.name)
	if err := save(name, buf.Bytes()); err != nil {
		fmt.Fprintln(stderr, err)
		return exitWrite
	}
	fmt.Fprintln(stdout, name)
	return exitFine
}

// choose returns the options that a template stands for: none, one of the
// library by its name, or an office's own file.
func choose(template string, d report.Document) ([]render.Option, error) {
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
	return []render.Option{render.WithRegistry(registry)}, err
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
