package checklist

import (
	"maps"
	"slices"
	"strings"

	"github.com/vanban-go/vanban/report/diag"
)

// IsBlank reports whether nothing is answered or written in the return.
func (r *Return) IsBlank() bool {
	for v := range r.Values.All() {
		if !v.isBlank() {
			return false
		}
	}
	return !slices.ContainsFunc(r.Texts, func(n Narrative) bool { return n.Text != "" }) &&
		r.Entries.Len() == 0 && len(r.Unplaced) == 0
}

func (v *Value) isBlank() bool { return v.State == Blank && v.Explanation == "" }

// Corrected returns the return with what a later one answers in place of its own
// answers: the cells that are not blank, and whole lists. Neither is modified.
// Relations are not checked again.
func (r *Return) Corrected(by *Return) *Return {
	out := *r
	if by == nil {
		return &out
	}
	values := overlaid(r.Values.List(), by.Values.List(), (*Value).id, (*Value).isBlank)
	former := r.ByID()
	for i := range values {
		// an explanation alone explains the answer that was there
		v := &values[i]
		if was := former[v.ID]; was != nil && v.State == Blank && was.State != Blank {
			explanation := v.Explanation
			*v = *was
			v.Explanation = explanation
		}
	}
	out.Values = ValuesOf(values...)
	out.Texts = overlaid(r.Texts, by.Texts, (*Narrative).id, (*Narrative).isBlank)
	listed := map[string]bool{}
	for e := range by.Entries.All() {
		listed[e.ID] = true
	}
	var entries []Entry
	for e := range r.Entries.All() {
		if !listed[e.ID] {
			entries = append(entries, *e)
		}
	}
	for e := range by.Entries.All() {
		entries = append(entries, *e)
	}
	out.Entries = EntriesOf(entries...)
	out.Unplaced = slices.Concat(r.Unplaced, by.Unplaced)
	return &out
}

func (v *Value) id() string        { return v.ID }
func (n *Narrative) id() string    { return n.ID }
func (n *Narrative) isBlank() bool { return n.Text == "" }

// entriesOf are the rows of each list.
func entriesOf(r *Return) map[string][]*Entry {
	out := map[string][]*Entry{}
	for e := range r.Entries.All() {
		out[e.ID] = append(out[e.ID], e)
	}
	return out
}

// same reports whether two rows say the same, cell by cell.
func (e *Entry) same(o *Entry) bool {
	return slices.EqualFunc(e.Cells, o.Cells, func(v, w Value) bool { return v.same(&w) })
}

func lines(rows []*Entry) string {
	var out []string
	for _, e := range rows {
		out = append(out, strings.Join(e.Words(), " | "))
	}
	return strings.Join(out, "\n")
}

// overlaid returns the elements of a list, those that are not blank in another
// taken from there, and behind them what only the other has.
func overlaid[T any](list, by []T, id func(*T) string, blank func(*T) bool) []T {
	out := slices.Clone(list)
	at := make(map[string]int, len(out))
	for i := range out {
		at[id(&out[i])] = i
	}
	for i := range by {
		switch j, ok := at[id(&by[i])]; {
		case !ok:
			out = append(out, by[i])
		case !blank(&by[i]):
			out[j] = by[i]
		}
	}
	return out
}

// CopyChange is an answer of one copy of a return that a later copy does not
// have, or has otherwise.
type CopyChange struct {
	ID            string
	Before, After string // in words; After is "" where it is blank
	Was, Is       diag.Place
}

// Changes returns what an earlier copy of the return of one unit says and this
// one does not: answers and their explanations, texts, lists. What was blank and
// is not any more is left out. The order is that of the earlier copy.
func (r *Return) Changes(earlier *Return) []CopyChange {
	if earlier == nil {
		return nil
	}
	var out []CopyChange
	add := func(id, before, after string, was, is diag.Place) {
		if before == "" {
			return
		}
		if is.IsZero() {
			is = diag.Place{File: r.File}
		}
		out = append(out, CopyChange{id, before, after, was, is})
	}
	values, noted := r.ByID(), map[string]bool{} // noted: rows whose values have one explanation
	for was := range earlier.Values.All() {
		is := values[was.ID]
		if is == nil {
			is = new(Value)
		}
		if !was.same(is) {
			add(was.ID, was.copied(), is.copied(), was.Cell, is.Cell)
		}
		if row, _ := Divide(was.ID); was.Explanation != is.Explanation && !noted[row] {
			noted[row] = true
			add(was.ID, was.Explanation, is.Explanation, was.Cell, is.Cell)
		}
	}
	texts := map[string]*Narrative{}
	for i := range r.Texts {
		texts[r.Texts[i].ID] = &r.Texts[i]
	}
	for i := range earlier.Texts {
		was, is := &earlier.Texts[i], texts[earlier.Texts[i].ID]
		if is == nil {
			is = new(Narrative)
		}
		if was.Text != is.Text {
			add(was.ID, was.Text, is.Text, was.Cell, is.Cell)
		}
	}
	before, after := entriesOf(earlier), entriesOf(r)
	for _, id := range slices.Sorted(maps.Keys(before)) {
		if slices.EqualFunc(before[id], after[id], (*Entry).same) {
			continue
		}
		is := diag.Place{}
		if len(after[id]) > 0 {
			is = after[id][0].Cell
		}
		add(id, lines(before[id]), lines(after[id]), before[id][0].Cell, is)
	}
	return out
}

// same reports whether two values say the same, however they were typed.
func (v *Value) same(w *Value) bool {
	if v.State != w.State || v.State == Unreadable && v.Typed != w.Typed {
		return false
	}
	return v.State != Given || v.Number.Cmp(w.Number) == 0 && v.Date == w.Date && v.Bool == w.Bool && v.Text == w.Text
}

// copied is how a change names a value: as it was typed.
func (v *Value) copied() string {
	switch {
	case v.State == Blank:
		return ""
	case v.State == Unreadable:
		return v.Typed + " (không đọc được)"
	case v.Typed == "" && v.State == NotApplicable:
		return NotApplicableAnswer
	case v.Typed == "":
		return v.Text + v.Number.String()
	}
	return v.Typed
}
