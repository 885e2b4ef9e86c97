package checklist

import (
	"encoding/json"
	"fmt"
	"iter"
	"slices"
	"unique"
)

// Values are answers that are kept: all as one text, a tenth of what they take as a
// slice, since a round holds those of thousands of units, and what is of the form as
// one text for all that have the same. They never change; the zero Values has none. In
// JSON they are the array of them.
type Values struct {
	count   int
	form    unique.Handle[string]
	files   []string // in which they stand
	answers string
}

// ValuesOf keeps answers, none of which is modified. It does not refer to them.
func ValuesOf(values ...Value) Values {
	var p packer
	for i := range values {
		p.value(&values[i])
	}
	return p.values(len(values))
}

// Len returns how many there are.
func (v Values) Len() int { return v.count }

// All yields the answers in their order.
func (v Values) All() iter.Seq[Value] {
	return func(yield func(Value) bool) {
		u := v.unpack()
		for range v.count {
			var value Value
			if u.into(&value); !yield(value) {
				return
			}
		}
	}
}

// List returns the answers in their order.
func (v Values) List() []Value { return v.into(make([]Value, v.count)) }

// into fills zero values with the answers, and returns them.
func (v Values) into(out []Value) []Value {
	u := v.unpack()
	for i := range out {
		u.into(&out[i])
	}
	return out
}

// find returns the answer with that id.
func (v Values) find(id string) (value Value, ok bool) {
	u := v.unpack()
	for range v.count {
		if u.asked(&value); value.ID == id {
			u.answer(&value)
			return value, true
		}
		u.skip()
	}
	return Value{}, false
}

// Lookup finds the answers of one return after the other by their ids, each in the
// room of the return before. The zero Lookup is ready.
type Lookup struct {
	form   unique.Handle[string]
	values []Value
	byID   map[string]*Value
}

// In returns the answers of a return by their ids, and nil for nil. They are good
// until the next call, and are only to be read.
func (l *Lookup) In(r *Return) map[string]*Value {
	if r == nil {
		return nil
	}
	same := l.form == r.Values.form && len(l.values) == r.Values.count
	clear(l.values)
	l.values = r.Values.into(slices.Grow(l.values[:0], r.Values.count)[:r.Values.count])
	if !same {
		if l.byID == nil {
			l.byID = map[string]*Value{}
		}
		clear(l.byID)
		note(l.byID, l.values)
		l.form = r.Values.form
	}
	return l.byID
}

// String prints the answers.
func (v Values) String() string { return fmt.Sprint(v.List()) }

// MarshalJSON returns the array of the answers.
func (v Values) MarshalJSON() ([]byte, error) { return json.Marshal(v.List()) }

// UnmarshalJSON reads what MarshalJSON returns.
func (v *Values) UnmarshalJSON(data []byte) error {
	var list []Value
	err := json.Unmarshal(data, &list)
	*v = ValuesOf(list...)
	return err
}

// Entries are rows of lists, kept as [Values] are.
type Entries struct {
	count int
	cells Values // of each its head, then its cells
}

// EntriesOf keeps rows, none of which is modified.
func EntriesOf(entries ...Entry) Entries {
	var p packer
	n := 0
	for i := range entries {
		e := &entries[i]
		p.value(&Value{ID: e.ID, Bool: e.None, Cell: e.Cell, Number: NumberOf(int64(len(e.Cells)))})
		for j := range e.Cells {
			p.value(&e.Cells[j])
		}
		n += 1 + len(e.Cells)
	}
	return Entries{len(entries), p.values(n)}
}

// Len returns how many there are.
func (e Entries) Len() int { return e.count }

// All yields the rows in their order.
func (e Entries) All() iter.Seq[*Entry] {
	return func(yield func(*Entry) bool) {
		u := e.cells.unpack()
		for range e.count {
			var head Value
			u.into(&head)
			row := &Entry{ID: head.ID, None: head.Bool, Cell: head.Cell, Cells: make([]Value, head.Number.coef)}
			for i := range row.Cells {
				u.into(&row.Cells[i])
			}
			if !yield(row) {
				return
			}
		}
	}
}

// String prints the rows, of each its head before its cells.
func (e Entries) String() string { return e.cells.String() }

// MarshalJSON returns the array of the rows.
func (e Entries) MarshalJSON() ([]byte, error) {
	return json.Marshal(slices.AppendSeq(make([]*Entry, 0, e.count), e.All()))
}

// UnmarshalJSON reads what MarshalJSON returns.
func (e *Entries) UnmarshalJSON(data []byte) error {
	var list []Entry
	err := json.Unmarshal(data, &list)
	*e = EntriesOf(list...)
	return err
}
