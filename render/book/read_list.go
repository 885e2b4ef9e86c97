package book

import (
	"slices"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/report/diag"
)

// list reads a table of one's own rows; known says that it is clear which list it
// is. Of a second table of the same list only the rows are added that the first
// does not have.
func (a *answers) list(t *readTable, known bool) {
	l, before := t.list, a.entries
	if known {
		head := t.place(t.head.number, t.left())
		if first := a.heads[l.ID]; !first.IsZero() {
			a.tell(listRepeated.At(head, l.ID, l.ID, first.String()))
		} else {
			a.heads[l.ID] = head
		}
	}
	for i := range t.rows {
		if a.looks.Done() {
			return
		}
		row := &t.rows[i]
		e, filled := a.entry(t, row)
		same := func(b checklist.Entry) bool { return b.ID == e.ID && slices.Equal(b.Words(), e.Words()) }
		switch {
		case filled && !known:
			a.tell(listUnclear.At(e.Cell, ""))
		case filled && !slices.ContainsFunc(before, same):
			a.entries = append(a.entries, e)
			a.lacking(t, row, &e)
		}
		a.rest(t, row, "", nil)
	}
}

// entry reads a row of a list; filled is false where nothing in it is known for
// sure.
func (a *answers) entry(t *readTable, row *readRow) (e checklist.Entry, filled bool) {
	told, cells := len(a.problems), append(a.blank[:0], make([]checklist.Value, len(t.list.fields))...)
	for i := range cells {
		a.listCell(t, row, i, &cells[i])
	}
	a.blank = nil
	if e, filled = checklist.EntryOf(t.list.ID, cells); !filled {
		a.blank = cells
	}
	if e.None {
		a.problems = a.problems[:told] // its cell answers for the list
	}
	e.Cell = t.place(row.number, max(t.columns[1], 1))
	return e, filled
}

// listCell reads the cell of a row in the i-th column of a list, behind the
// running number.
func (a *answers) listCell(t *readTable, row *readRow, i int, v *checklist.Value) {
	field, c := t.list.fields[i], t.cell(row, i+1)
	place := diag.Place{File: a.file}
	if t.columns[i+1] > 0 {
		place = t.place(row.number, t.columns[i+1])
	}
	value, problems := field.ReadCell(content(c, t.sheet.Date1904))
	for j := range problems {
		problems[j].Place = place
	}
	a.problems = append(a.problems, problems...)
	value.Cell = place
	*v = value
	q := &question{id: field.ID, indicator: field}
	if p := a.noteOnMeasure(t, row, q, v); p != nil {
		a.doubt(p, v)
	}
	if p := a.otherColumn(t.list, i, v); p != nil {
		a.doubt(p, v)
	}
	if slices.Contains(t.unclear, i+1) {
		*v = doubtful(*v)
	}
	a.days.add(q, &c, v)
}

// doubt tells why a value is not used.
func (a *answers) doubt(p *diag.Problem, v *checklist.Value) {
	a.tell(*p)
	*v = doubtful(*v)
}

// otherColumn returns the problem of a cell in a column that meant something else
// when the form was sent.
func (a *answers) otherColumn(l *askedList, i int, v *checklist.Value) *diag.Problem {
	if v.State == checklist.Blank {
		return nil
	}
	column := &l.List.Columns[i]
	sent := a.sentMeaning(l.fields[i].ID)
	for _, list := range append([]string{l.ID}, l.Was...) {
		for _, id := range append([]string{column.ID}, column.Was...) {
			if sent == nil {
				sent = a.sentMeaning(checklist.Address(list, id))
			}
		}
	}
	if sent == nil {
		return nil
	}
	now := a.form.Checklist.Meaning(l.fields[i])
	before, after := beyond(sent, now), beyond(now, sent)
	if before == "" && after == "" {
		return nil
	}
	p := meaningChanged.At(v.Cell, v.ID, v.ID, before, after, v.Typed)
	return &p
}

// lacking tells of cells of a row that are blank and must not be.
func (a *answers) lacking(t *readTable, row *readRow, e *checklist.Entry) {
	for i, field := range t.list.fields {
		if field.IsRequired() && e.Cells[i].State == checklist.Blank && !e.None {
			a.tell(CellMissing.At(e.Cells[i].Cell, field.ID, field.Label, row.number))
		}
	}
}

// promptOf returns the list of a table: the one named above it, or the only one
// with its columns; else ok is false, and it is any of these.
func (a *answers) promptOf(t *readTable) (l *askedList, ok bool) {
	if l := a.listOf(t.prompt); l != nil && slices.Contains(t.lists, l) {
		return l, true
	}
	return t.lists[0], len(t.lists) == 1
}

// isFigure reports whether figures, or what else is no text, stand under the i-th
// title.
func (t *readTable) isFigure(i int) bool {
	if t.isList() {
		return i > 0 && t.list.fields[i-1].Kind() != checklist.Text
	}
	return (t.tableForm == figureRows || len(t.series) > 0) && t.isAnswer(i)
}

// hasFigures reports whether figures stand in the table.
func (t *readTable) hasFigures() bool {
	if t.isList() {
		return slices.ContainsFunc(t.list.fields, func(i *checklist.Indicator) bool { return i.Kind().IsNumber() })
	}
	return t.tableForm == figureRows || len(t.series) > 0
}
