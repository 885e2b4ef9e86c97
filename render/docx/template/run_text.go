package template

import (
	"fmt"
	"strconv"

	"github.com/vanban-go/vanban/render/docx/internal/wml"
	"github.com/vanban-go/vanban/render/internal/ooxml"
	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/vi"
)

// text returns what a value prints.
func (r *runner) text(o *op) (string, bool) {
	s, err := r.unfiltered(o)
	for _, f := range o.filters {
		if err != nil {
			break
		}
		s, err = f.apply(s, f.arg)
	}
	if err == nil {
		err = ooxml.Valid(s)
	}
	if err != nil {
		r.fail(o, err)
		return "", false
	}
	return s, true
}

func (r *runner) unfiltered(o *op) (string, error) {
	f := &r.frames[o.level]
	switch o.counter {
	case byIndex:
		return strconv.Itoa(f.index + 1), nil
	case byRoman:
		return vi.Roman(f.index + 1), nil
	case byLetter:
		return vi.Letter(f.index + 1), nil
	case byCount:
		return strconv.Itoa(f.count), nil
	}
	if len(o.filters) > 0 && o.field.Raw != nil {
		return o.field.Raw(r.root, f.record)
	}
	return o.field.Text(r.root, f.record)
}

// slots writes a value whose parts may be places that are filled in later. They
// are controls of rich text: LibreOffice drops the look of a run in plain ones.
func (r *runner) slots(o *op) {
	look := o.run
	for _, run := range o.field.Runs(r.root, r.frames[o.level].record) {
		if err := ooxml.Valid(run.Text); err != nil {
			r.fail(o, err)
			continue
		}
		if run.Slot.IsZero() || look.bare {
			r.buf = wml.AppendRun(r.buf, look.prefix, look.open, run.Text)
			continue
		}
		p := look.prefix
		r.raw("<", p, "sdt><", p, "sdtPr>", string(look.props))
		if run.Slot.Title != "" {
			r.raw("<", p, "alias ", p, `val="`)
			r.buf = ooxml.AppendAttr(r.buf, run.Slot.Title)
			r.raw(`"/>`)
		}
		r.raw("<", p, "tag ", p, `val="`)
		r.buf = ooxml.AppendAttr(r.buf, run.Slot.Tag)
		r.raw(`"/><`, p, "id ", p, `val="`)
		r.int(r.nextID())
		r.raw(`"/></`, p, "sdtPr><", p, "sdtContent>")
		r.buf = wml.AppendRun(r.buf, look.prefix, look.open, run.Text)
		r.raw("</", p, "sdtContent></", p, "sdt>")
	}
}

// fail tells of a value that cannot be printed, with its path in the data.
func (r *runner) fail(o *op, err error) {
	if len(r.problems) >= mostProblems {
		return
	}
	place := diag.Place{File: r.t.file, Part: r.prog.part, Paragraph: o.tag.paragraph}
	r.problems = append(r.problems, badValue.At(place, r.path(o), o.tag.text, err).From(err))
}

// path returns the path of a value: "areas[2].items[0].text".
func (r *runner) path(o *op) string {
	path := ""
	for i := 1; i <= o.level; i++ {
		_, name := dots(r.frames[i].path)
		path = diag.Join(path, fmt.Sprintf("%s[%d]", name, r.frames[i].index))
	}
	_, name := dots(o.tag.path)
	return diag.Join(path, name)
}
