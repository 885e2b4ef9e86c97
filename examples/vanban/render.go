package main

import (
	"archive/zip"
	"bytes"
	"context"
	"encoding/xml"
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
func another(ctx context.Context, there, made []byte) (why said, is bool) {
	old, ok := properties(there)
	if !ok {
		return said{}, false
	}
	paper, _ := properties(made)
	number, _, _, _ := nd30.Issued(ctx, bytes.NewReader(there), int64(len(there)))
	own, _, _, _ := nd30.Issued(ctx, bytes.NewReader(made), int64(len(made)))
	switch {
	case old.ID != paper.ID:
		return said{words{"mã %q; chọn thư mục khác bằng -o", "its id is %q; choose another folder with -o"}, []any{old.ID}}, true
	case old.Title != paper.Title:
		return said{words{"cùng mã, trích yếu %q; đổi id, hoặc xóa tệp ấy nếu là cùng một văn bản", "of the same id, about %q; change the id, or remove that file if it is the same paper"}, []any{old.Title}}, true
	case number != "" && own != "" && number != own:
		return said{words{"cùng mã, số %s; đổi id, hoặc xóa tệp ấy nếu là cùng một văn bản", "of the same id, number %s; change the id, or remove that file if it is the same paper"}, []any{number}}, true
	}
	return said{}, false
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

// renderFlags is the command that loads one file and writes the paper that it
// holds.
func renderFlags(o *options) action {
	out := o.out()
	look := o.text("template", "", words{"`MẪU`: tên một mẫu, hoặc tệp .docx của cơ quan có các thẻ", "`TEMPLATE`: the name of one, or an office's .docx with tags in it"})
	return func(ctx context.Context, c *console, args []string) int {
		p, code := makePaper(ctx, c, args[0], *look)
		if code != exitFine {
			return code
		}
		return put(ctx, c, *out, p)
	}
}

// paper is a file that was made of a document.
type paper struct {
	name string
	data []byte
}

// makePaper loads one file and makes the paper that it holds.
func makePaper(ctx context.Context, c *console, name, look string) (p paper, code int) {
	document, problems := load(name)
	c.tell(problems)
	if problems.Err() != nil {
		return p, exitProblems
	}
	file, format, ok := render.FileName(document)
	if !ok {
		c.say(words{"%s: tệp loại %q không phải là văn bản; render nhận văn bản, đề cương, danh mục", "%s: a file of kind %q is no paper; render takes a paper, an outline or a checklist"}, name, document.Kind())
		return p, exitProblems
	}
	chosen, err := choose(ctx, c, look, document)
	if err != nil {
		return p, c.fail(err, exitProblems)
	}
	var buf bytes.Buffer
	var warnings diag.List
	chosen = append(chosen, render.WithNotes(func(p diag.Problem) {
		if p.Severity == diag.Warning {
			p.Place.File = name
			warnings = append(warnings, p)
		}
	}))
	if err := render.Render(ctx, &buf, document, format, chosen...); err != nil {
		return p, c.fail(about(name, err), exitProblems)
	}
	c.tell(warnings)
	return paper{file, buf.Bytes()}, exitFine
}

// put writes a paper into a folder, where no other paper stands and nobody has
// changed it since.
func put(ctx context.Context, c *console, dir string, p paper) int {
	name := filepath.Join(dir, p.name)
	if there, err := readFile(name); err == nil {
		if why, is := another(ctx, there, p.data); is {
			c.say(words{"%s: đã có văn bản khác nên không ghi đè (%s)", "%s: another paper is there and is not replaced (%s)"}, name, why.text(c.lang))
			return exitProblems
		}
	}
	return writing(c, dir, func(f *render.Folder) error {
		name, err := f.Put(ctx, p.name, p.data)
		if err == nil {
			c.wrote(name)
		}
		return err
	})
}

// choose returns the options that a template stands for: none, one of the
// library by its name, or an office's own file, of which it is told what was left
// out.
func choose(ctx context.Context, c *console, template string, d report.Document) ([]render.Option, error) {
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
	t, err := render.Office(ctx, template, file, d)
	if err != nil {
		return nil, err
	}
	registry, err := render.NewRegistry(t)
	notes := func(p diag.Problem) { c.tell(diag.List{p}) }
	return []render.Option{render.WithRegistry(registry), render.WithNotes(notes)}, err
}
