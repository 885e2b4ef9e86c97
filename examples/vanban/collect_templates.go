package main

import (
	"context"
	"os"
	"path/filepath"
	"sync"

	"github.com/vanban-go/vanban/render"
	"github.com/vanban-go/vanban/report"
)

// templates adds every template of a folder to those of a plan, and finds the
// .docx files that give their looks.
func (c *collection) templates(dir, plan string, p *report.Plan) int {
	if code := c.looks(plan, p.Templates); code != exitFine || dir == "" {
		return code
	}
	files, err := filepath.Glob(filepath.Join(dir, "*.yaml"))
	if _, missing := os.Stat(dir); err == nil {
		err = missing
	}
	if err != nil {
		return c.fail(err, exitProblems)
	}
	code := exitFine
	for _, file := range files {
		d, problems := load(file)
		c.tell(problems)
		t, ok := d.(*report.Template)
		switch {
		case d == nil:
			code = exitProblems
		case !ok:
			code = c.fail(said{words{"%s: không phải là mẫu văn bản (kind: template); để các mẫu vào một thư mục riêng", "%s: is no template (kind: template); keep templates in a folder of their own"}, []any{file}}, exitProblems)
		default:
			p.Templates = append(p.Templates, t)
			code = max(code, c.looks(file, []*report.Template{t}))
		}
	}
	return code
}

// looks notes the files that give templates their looks; from is the file, as it
// was typed, with which these were loaded.
func (c *collection) looks(from string, list []*report.Template) int {
	root := ""
	if !filepath.IsLocal(from) {
		root = filepath.Dir(from)
	}
	code := exitFine
	for _, t := range list {
		if t.Look == "" {
			continue
		}
		file := filepath.Join(root, filepath.Dir(filepath.FromSlash(t.Paper.File)), filepath.FromSlash(t.Look))
		if _, err := os.ReadFile(file); err != nil || filepath.Ext(file) != ".docx" {
			code = c.fail(said{words{"%s: look: không đọc được tệp .docx %q của cơ quan", "%s: look: the office's .docx %q cannot be read"}, []any{filepath.Join(root, filepath.FromSlash(t.Paper.File)), t.Look}}, exitProblems)
			continue
		}
		if c.look == nil {
			c.look = map[string]*look{}
		}
		c.look[t.ID] = &look{file: file}
	}
	return code
}

// look is an office's .docx, read when the first paper needs it.
type look struct {
	file string
	once sync.Once
	opts []render.Option
	err  error
}

// options are how a paper of a template looks.
func (c *collection) options(ctx context.Context, template string, d report.Document) ([]render.Option, error) {
	l := c.look[template]
	if l == nil {
		return nil, nil
	}
	l.once.Do(func() { l.opts, l.err = choose(ctx, c.console, l.file, d) })
	return l.opts, l.err
}
