package checklist

import (
	"iter"
	"slices"

	"github.com/vanban-go/vanban/report/unit"
)

// ListTotal is what the rows of one list come to. An entry that says that there
// is nothing to list answers it, and is no row.
type ListTotal struct {
	*List
	Tally           // of units: Given are those that answer
	Units   int     // that have a row
	Rows    int     // of all units
	Figures []Total // of the columns that are summed; their tallies count rows
	columns []int   // of Figures, among those of the list
}

func newListTotal(l *List) ListTotal {
	t := ListTotal{List: l}
	for n, i := range l.fields(l.ID) {
		if i.Aggregation() == BySum {
			t.Figures, t.columns = append(t.Figures, Total{Indicator: i}), append(t.columns, n)
		}
	}
	return t
}

// add adds the rows of a unit.
func (t *ListTotal) add(r Reply) {
	state, rows := Blank, 0
	for e := range r.entries(t.ID) {
		state = Given
		if e.None {
			continue
		}
		rows++
		for n := range t.Figures {
			var v *Value
			if at := t.columns[n]; at < len(e.Cells) {
				v = &e.Cells[at]
			}
			t.Figures[n].note(r, stateOf(v))
			if number, ok := figure(v); ok {
				t.Figures[n].Sum = t.Figures[n].Sum.Add(number)
			}
		}
	}
	t.note(r, state)
	t.Rows += rows
	if rows > 0 {
		t.Units++
	}
}

// entries yields the entries of the list with that id.
func (r Reply) entries(id string) iter.Seq[*Entry] {
	return func(yield func(*Entry) bool) {
		if r.Return == nil {
			return
		}
		for e := range r.Return.Entries.All() {
			if e.ID == id && !yield(e) {
				return
			}
		}
	}
}

// plus returns what the rows of different units come to together.
func (t ListTotal) plus(u ListTotal) ListTotal {
	t.Tally, t.Units, t.Rows = t.Tally.plus(u.Tally), t.Units+u.Units, t.Rows+u.Rows
	t.Figures = slices.Clone(t.Figures)
	for n := range u.Figures {
		f, g := &t.Figures[n], &u.Figures[n]
		f.Tally, f.Sum = f.Tally.plus(g.Tally), f.Sum.Add(g.Sum)
	}
	return t
}

// Rows returns the rows of a list unit by unit, in the order in which each unit
// has them. The file, sheet and cell are those of Entry.Cell.
func (r *Rollup) Rows(id string) iter.Seq2[unit.Unit, *Entry] {
	return func(yield func(unit.Unit, *Entry) bool) {
		if r == nil {
			return
		}
		for _, reply := range r.Replies {
			for e := range reply.entries(id) {
				if !e.None && !yield(reply.Form.Unit, e) {
					return
				}
			}
		}
	}
}
