package docx

import (
	"fmt"
	"strconv"
	"strings"

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
			r.run(look, run.Text)
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
		r.run(look, run.Text)
		r.raw("</", p, "sdtContent></", p, "sdt>")
	}
}

// run writes a run in the look of the template's.
func (r *runner) run(look *runLook, text string) {
	r.buf = append(r.buf, look.open...)
	r.raw("<", look.prefix, `t xml:space="preserve">`)
	r.buf = appendCharacters(r.buf, look.prefix, text)
	r.raw("</", look.prefix, "t></", look.prefix, "r>")
}

// appendCharacters appends text inside w:t, whatever the prefix; newlines and
// tabs are elements of their own.
func appendCharacters(b []byte, prefix, text string) []byte {
	for {
		i := strings.IndexAny(text, "\n\t\r")
		if i < 0 {
			return ooxml.AppendText(b, text)
		}
		b = ooxml.AppendText(b, text[:i])
		element := "br"
		switch {
		case text[i] == '\t':
			element = "tab"
		case strings.HasPrefix(text[i:], "\r\n"):
			i++
		}
		for _, s := range [...]string{"</", prefix, "t><", prefix, element, "/><", prefix, `t xml:space="preserve">`} {
			b = append(b, s...)
		}
		text = text[i+1:]
	}
}

// fail tells of a value that cannot be printed, with its path in the data.
func (r *runner) fail(o *op, err error) {
	if len(r.problems) >= mostProblems {
		return
	}
	place := diag.Place{File: r.t.file, Part: r.prog.part, Paragraph: o.tag.paragraph}
	r.problems = append(r.problems, BadValue.At(place, r.path(o), o.tag.text, err).From(err))
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
