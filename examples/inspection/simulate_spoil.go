package main

import (
	"maps"
	"slices"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/report/vi"
)

// spoil puts a flaw into answers that have none.
func (d *draw) spoil(f flaw) {
	switch f {
	case broken:
		d.breach(false)
	case explained:
		d.breach(true)
	case blanks:
		for _, v := range d.some(1+d.rng.IntN(3), (*draw).isRequired) {
			*v = checklist.Value{ID: v.ID, Explanation: pick(d.rng, unknowns)}
		}
	case notApplicable:
		for _, v := range d.some(1+d.rng.IntN(2), (*draw).isRequired) {
			*v = checklist.Value{ID: v.ID, State: checklist.NotApplicable, Typed: notApplicableWords, Explanation: pick(d.rng, outsides)}
		}
	case unreadable:
		for n, v := range d.some(1+d.rng.IntN(2), (*draw).isCounted) {
			*v = checklist.Value{ID: v.ID, State: checklist.Unreadable, Typed: d.scribble(v, n)}
		}
	}
}

const notApplicableWords = "Không áp dụng"

// some chooses n of the answers that are as wanted, or as many as there are.
func (d *draw) some(n int, wanted func(*draw, *checklist.Value) bool) []*checklist.Value {
	var list []*checklist.Value
	for i := range d.values {
		if v := &d.values[i]; wanted(d, v) {
			list = append(list, v)
		}
	}
	d.rng.Shuffle(len(list), func(i, j int) { list[i], list[j] = list[j], list[i] })
	return list[:min(n, len(list))]
}

// isRequired reports whether a figure must be given.
func (d *draw) isRequired(v *checklist.Value) bool {
	i := d.indicators[v.ID]
	return i != nil && i.IsRequired()
}

// isCounted reports whether a figure is a whole number.
func (d *draw) isCounted(v *checklist.Value) bool {
	return d.isRequired(v) && d.indicators[v.ID].Kind() == checklist.Int
}

// scribble writes a figure as nobody can read it for sure: first in words that
// are not the unit of measure, then with a comma that may be either mark.
func (d *draw) scribble(v *checklist.Value, n int) string {
	whole := v.Number.String()
	if n%2 == 0 {
		return "khoảng " + vi.FormatDecimal(whole, 0) + " " + d.indicators[v.ID].Unit
	}
	return whole[:1] + "," + (whole + "234")[1:4]
}

// breach breaks a relation. With an explanation only those are broken that take
// one, and all of them are explained.
func (d *draw) breach(explain bool) {
	values, figures := slices.Clone(d.values), maps.Clone(d.figures)
	for _, at := range d.rng.Perm(len(d.relations)) {
		if !d.bend(&d.relations[at]) {
			continue
		}
		broken := d.breaches()
		if explain && slices.ContainsFunc(broken, func(b checklist.Breach) bool { return !b.Explainable }) {
			d.values, d.figures = slices.Clone(values), maps.Clone(figures)
			continue
		}
		for _, b := range broken {
			if explain {
				d.value(b.IDs[0]).Explanation = pick(d.rng, explanations)
			}
		}
		return
	}
}

// bend changes a figure so that a relation no longer holds, if it is one between
// figures.
func (d *draw) bend(r *checklist.Relation) bool {
	more := one * micro(1+d.rng.IntN(4))
	switch {
	case len(r.LE) == 2:
		d.set(r.LE[0], d.figures[r.LE[1]]+more)
	case r.Sum != nil:
		d.set(r.Sum.Equals[0], d.figures[r.Sum.Equals[0]]+more)
	case r.Range != nil && r.Range.Max != nil:
		d.set(r.Range.Of, micro(*r.Range.Max)*one+more)
	default:
		return false
	}
	return true
}
