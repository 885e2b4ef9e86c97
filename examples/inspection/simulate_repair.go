package main

import (
	"fmt"
	"slices"

	"github.com/vanban-go/vanban/checklist"
)

// mostRepairs bounds how often figures are mended before they are given up.
const mostRepairs = 100

// repair mends figures until all relations hold. Where two sides are not equal
// the lesser one grows, so that it comes to an end.
func (d *draw) repair() error {
	var broken []checklist.Breach
	for range mostRepairs {
		if broken = d.breaches(); len(broken) == 0 {
			return nil
		}
		for _, b := range broken {
			d.mend(b.Rule)
		}
	}
	return fmt.Errorf("figures do not come to agree with %s", broken[0].Rule)
}

// breaches are the relations of the form that do not hold.
func (d *draw) breaches() []checklist.Breach {
	return slices.DeleteFunc(d.form.Checklist.Check(d.values, nil), func(b checklist.Breach) bool { return d.relation(b.Rule) == nil })
}

func (d *draw) relation(id string) *checklist.Relation {
	at := slices.IndexFunc(d.relations, func(r checklist.Relation) bool { return r.ID == id })
	if at < 0 {
		return nil
	}
	return &d.relations[at]
}

func (d *draw) mend(id string) {
	switch r := d.relation(id); {
	case len(r.LE) == 2:
		d.set(r.LE[1], d.figures[r.LE[0]])
	case r.Sum != nil:
		d.level(r.Sum)
	case r.Range != nil:
		d.set(r.Range.Of, d.within(r.Range))
	case r.RequiredIf != nil:
		v := d.value(r.RequiredIf.Need)
		v.State, v.Text = checklist.Given, textFor(d.rng, d.indicators[v.ID])
	}
}

// set gives an indicator another figure.
func (d *draw) set(id string, m micro) {
	d.figures[id] = m
	d.value(id).Number = m.number()
}

// level lets the lesser side of a sum grow.
func (d *draw) level(s *checklist.Sum) {
	of, equals := d.sum(s.Of), d.sum(s.Equals)
	side := s.Of
	if of > equals {
		side = s.Equals
	}
	id := d.freest(side)
	d.set(id, d.figures[id]+max(of-equals, equals-of))
}

// freest returns the figure of which the fewest relations speak.
func (d *draw) freest(ids []string) string {
	count := func(id string) (n int) {
		for _, r := range d.relations {
			if slices.Contains(r.IDs, id) {
				n++
			}
		}
		return n
	}
	return slices.MinFunc(ids, func(a, b string) int { return count(a) - count(b) })
}

// within returns a figure of a range: any one of it where it has two ends.
func (d *draw) within(r *checklist.Range) micro {
	i := d.indicators[r.Of]
	switch {
	case r.Min == nil:
		return rounded(micro(*r.Max)*one, i)
	case r.Max == nil:
		return rounded(micro(*r.Min)*one, i)
	}
	return rounded(micro(*r.Min)*one+micro(d.rng.Int64N(int64(*r.Max-*r.Min)*int64(one)+1)), i)
}
