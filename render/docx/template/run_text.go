package template

import (
	"errors"
	"fmt"
	"slices"

	"github.com/vanban-go/vanban/report/tag"

	"github.com/vanban-go/vanban/render/docx/internal/wml"
	"github.com/vanban-go/vanban/render/internal/ooxml"
	"github.com/vanban-go/vanban/report/diag"
)

// text returns what a value prints.
func (r *runner) text(q *asked, filters []boundFilter) (string, bool) {
	s, err := r.unfiltered(q, len(filters) > 0 && filters[0].apply != nil)
	for _, f := range filters {
		switch {
		case f.apply == nil && (err == nil && (isBlank(s) || q.Runs != nil && !r.has(q)) || errors.Is(err, ErrNoValue)):
			s, err = f.arg, nil
		case f.apply != nil && err == nil:
			s, err = f.apply(s, f.arg)
		}
	}
	if err == nil {
		err = ooxml.Valid(s)
	}
	if err != nil {
		r.fail(q, err)
		return "", false
	}
	return s, true
}

// value puts a value into the text of a run.
func (r *runner) value(q *asked) {
	if s, ok := r.text(q, q.filters); ok {
		r.buf = wml.AppendCharacters(r.buf, q.prefix, s)
	}
}

func (r *runner) unfiltered(q *asked, forFilters bool) (string, error) {
	switch {
	case q.turn != "":
		text, _ := r.frames[q.level].Text(q.turn)
		return text, nil
	case forFilters && q.Raw != nil:
		return get(r, q, q.Raw)
	}
	return get(r, q, q.Text)
}

// slots writes a value whose parts may be places that are filled in later. They
// are controls of rich text: LibreOffice drops the look of a run in plain ones.
// Where none is left, the filters get the value. A place that stands in a control of
// its own tag is that control.
func (r *runner) slots(q *asked, filters []boundFilter, look runLook, around []string) {
	if len(filters) > 0 && !r.open(q) {
		if s, ok := r.text(q, filters); ok {
			r.buf = wml.AppendRun(r.buf, look.prefix, look.open, s)
		}
		return
	}
	for _, run := range r.parts(q) {
		if err := ooxml.Valid(run.Text); err != nil {
			r.fail(q, err)
			continue
		}
		if run.Slot.IsZero() || slices.Contains(around, run.Slot.Tag) {
			r.buf = wml.AppendRun(r.buf, look.prefix, look.open, run.Text)
			continue
		}
		p := look.prefix
		r.raw("<", p, "sdt><", p, "sdtPr>", look.props)
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
func (r *runner) fail(q *asked, err error) {
	if len(r.problems) >= mostProblems {
		return
	}
	place := diag.Place{File: r.t.file, Part: r.prog.part, Paragraph: q.paragraph}
	r.problems = append(r.problems, tag.BadValue.At(place, r.path(q), q.text, err).From(err))
}

// path returns the path of a value: "areas[2].items[0].text".
func (r *runner) path(q *asked) string {
	path := ""
	for i := 1; i <= q.level; i++ {
		_, name := tag.Dots(r.frames[i].path)
		path = diag.Join(path, fmt.Sprintf("%s[%d]", name, r.frames[i].Index))
	}
	_, name := tag.Dots(q.path)
	return diag.Join(path, name)
}
