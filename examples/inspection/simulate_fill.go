package main

import (
	"io"

	"github.com/vanban-go/vanban/checklist"
)

// written is what somebody types into a cell.
type written struct {
	text   string
	number bool
}

// sheetCells are what is typed where, by part and cell.
type sheetCells map[string]map[string]written

func (s sheetCells) put(at cellPlace, w written) {
	if w.text == "" {
		return
	}
	if s[at.part] == nil {
		s[at.part] = map[string]written{}
	}
	s[at.part][at.cell] = w
}

// fill writes a form with the answers of a unit. Only the cells that are filled
// in, and the texts that they refer to, change.
func (b *blankForm) fill(w io.Writer, form []byte, r *reply) error {
	file, err := unzip(form)
	if err != nil {
		return err
	}
	table, cells := newTextTable(file.parts[textsPart]), b.cells(r)
	for _, name := range file.names {
		if cells[name] != nil {
			file.parts[name] = table.fill(file.parts[name], cells[name])
		}
	}
	file.parts[textsPart] = table.bytes()
	return file.write(w)
}

// cells puts the answers of a unit in their places.
func (b *blankForm) cells(r *reply) sheetCells {
	out := sheetCells{}
	for i := range r.values {
		v := &r.values[i]
		row := b.rows[v.ID]
		out.put(row.answer, typed(r.form, v))
		out.put(row.note, written{text: v.Explanation})
	}
	for id, text := range r.texts {
		out.put(b.rows[id].answer, written{text: text})
	}
	next := map[string]int{}
	for _, e := range r.entries {
		for i, text := range e.Cells {
			out.put(b.lists[e.ID][next[e.ID]][i], written{text: text})
		}
		next[e.ID]++
	}
	return out
}

// typed is how somebody writes an answer.
func typed(f *checklist.Form, v *checklist.Value) written {
	if v.State != checklist.Given || v.Typed != "" {
		return written{text: v.Typed}
	}
	switch kind := kindOf(f, v.ID); {
	case kind.IsNumber():
		return written{v.Number.String(), true}
	case kind == checklist.Date:
		return written{text: v.Date.Short()}
	case kind == checklist.Bool && v.Bool:
		return written{text: checklist.YesWord}
	case kind == checklist.Bool:
		return written{text: checklist.NoWord}
	}
	return written{text: v.Text}
}

// kindOf returns the type of an indicator; items are answered in words.
func kindOf(f *checklist.Form, id string) checklist.Type {
	for i := range f.Areas {
		for _, ind := range f.Areas[i].Indicators {
			if ind.ID == id {
				return ind.Kind()
			}
		}
	}
	return checklist.Text
}
