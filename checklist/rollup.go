package checklist

import (
	"context"
	"iter"
	"maps"
	"slices"
	"unique"

	"github.com/vanban-go/vanban/report/unit"
)

// Reply is what one unit was asked, and what it answered. Return is nil where
// nothing came that counts. Figures is where its points find figures that it does
// not give, as [Form.Scorecard] says; it may be nil.
type Reply struct {
	Form    *Form
	Return  *Return
	Figures *Return
	Without map[string]bool // answers to items and indicators that count as if they were not there, by their ids
}

// Rollup is what the replies of a round come to (tổng hợp số liệu). It refers to
// the replies, only reads them, and is safe for concurrent use.
type Rollup struct {
	Checklist *Checklist
	Replies   []Reply
	All       Group   // of all units
	Types     []Group // of each type of unit that is asked, in their official order
	Divisions []Division
}

// Division is what the replies come to by the values of one group of units, those
// that any unit has, in their order: the units of all its parts are those of All.
type Division struct {
	unit.Group
	Parts []Group
}

// Parts returns what the replies of each type come to where there are several, then
// those of the parts of each division.
func (r *Rollup) Parts() (parts []Group) {
	if len(r.Types) > 1 {
		parts = r.Types
	}
	for _, d := range r.Divisions {
		parts = slices.Concat(parts, d.Parts)
	}
	return parts
}

// RollUp adds up what units answered, also by the values of groups. The order of
// the replies matters to nothing but to the order of [Rollup.Lineage]. One
// without a form is left out. The error is the cause why ctx is done.
func RollUp(ctx context.Context, c *Checklist, replies []Reply, groups []unit.Group) (*Rollup, error) {
	formless := func(r Reply) bool { return r.Form == nil }
	if slices.ContainsFunc(replies, formless) {
		replies = slices.DeleteFunc(slices.Clone(replies), formless)
	}
	r := &Rollup{Checklist: c, Replies: replies, All: newGroup(c, unit.Type{})}
	types, lookup, asked := map[unit.Type]*Group{}, new(Lookup), map[string]bool{}
	for _, reply := range replies {
		if ctx.Err() != nil {
			return nil, context.Cause(ctx)
		}
		t := reply.Form.Unit.Declared()
		if types[t] == nil {
			g := newGroup(c, t)
			types[t] = &g
		}
		values := reply.values(lookup)
		reply.Form.noteAsked(asked)
		card := reply.Scorecard()
		r.All.add(reply, values, asked, card)
		types[t].add(reply, values, asked, card)
	}
	r.All.sort()
	for _, t := range slices.SortedFunc(maps.Keys(types), unit.Type.Compare) {
		types[t].sort()
		r.Types = append(r.Types, *types[t])
	}
	for _, g := range groups {
		d, err := division(ctx, c, replies, g)
		if err != nil {
			return nil, err
		}
		r.Divisions = append(r.Divisions, d)
	}
	return r, nil
}

// division adds up what the units of each value of a group answered.
func division(ctx context.Context, c *Checklist, replies []Reply, g unit.Group) (Division, error) {
	parts, lookup, asked := map[unit.Value]*Group{}, new(Lookup), map[string]bool{}
	for _, reply := range replies {
		if ctx.Err() != nil {
			return Division{}, context.Cause(ctx)
		}
		v := g.Of(reply.Form.Unit)
		if parts[v] == nil {
			part := newGroup(c, unit.Type{})
			part.Value = v
			parts[v] = &part
		}
		reply.Form.noteAsked(asked)
		parts[v].add(reply, reply.values(lookup), asked, reply.Scorecard())
	}
	d := Division{Group: g}
	for _, v := range append(slices.Clone(g.Values), g.Of(unit.Unit{})) {
		if part := parts[v]; part != nil {
			part.sort()
			d.Parts = append(d.Parts, *part)
		}
	}
	return d, nil
}

// Missing reports whether no form of the unit came: nothing did, or a report in Word
// alone.
func (r *Reply) Missing() bool { return r.Return == nil || r.Return.Prose }

// Scorecard adds up the points of the unit; nil where none are given.
func (r *Reply) Scorecard() *Scorecard {
	if r.Form == nil || !r.Form.Checklist.HasScores() {
		return nil
	}
	return r.Form.Scorecard(r.Return, r.Figures)
}

// values returns the answers of the return that count by their ids, until the lookup
// looks into another; nil where nothing came.
func (r *Reply) values(l *Lookup) map[string]*Value {
	values := l.In(r.Return)
	for id, without := range r.Without {
		if without {
			delete(values, id)
			l.form = unique.Handle[string]{} // they are not those of the return
		}
	}
	return values
}

// Source is an answer that was given, and the unit that gave it. The file, sheet
// and cell are those of Value.Cell.
type Source struct {
	Unit  unit.Unit
	Value Value
}

// Lineage returns every answer that was given, to items and indicators, unit by
// unit. Each is in the totals of its id and in no other sum or count; a ratio
// takes its two figures from theirs.
func (r *Rollup) Lineage() iter.Seq[Source] {
	return func(yield func(Source) bool) {
		for _, reply := range r.Replies {
			if reply.Return == nil {
				continue
			}
			for v := range reply.Return.Values.All() {
				if v.State == Given && !reply.Without[v.ID] && !yield(Source{reply.Form.Unit, v}) {
					return
				}
			}
		}
	}
}

// Sources returns the answers that were given to one indicator or item, and of a
// ratio those to the two figures that it is made of.
func (r *Rollup) Sources(id string) iter.Seq[Source] {
	ids := []string{id}
	if t, ok := r.All.Total(id); ok && t.Derived != nil {
		ids = []string{t.Derived.Num, t.Derived.Den}
	}
	return func(yield func(Source) bool) {
		for s := range r.Lineage() {
			if slices.Contains(ids, s.Value.ID) && !yield(s) {
				return
			}
		}
	}
}
