package main

import (
	"slices"

	"github.com/vanban-go/vanban/checklist"
)

// figure returns the figure of an indicator: one that follows from others where
// a relation says so, else one of its scale.
func (d *draw) figure(id string) micro {
	if m, ok := d.figures[id]; ok {
		return m
	}
	i := d.indicators[id]
	d.figures[id] = d.base(i) // relations that run in a circle end here
	for _, follow := range []func(*checklist.Indicator) bool{d.total, d.whole, d.part, d.balance, d.below} {
		if follow(i) {
			break
		}
	}
	return d.figures[id]
}

// sumFor returns the sum whose total the indicator alone is.
func (d *draw) sumFor(id string) (s *checklist.Sum, ok bool) {
	for _, r := range d.relations {
		if r.Sum != nil && len(r.Sum.Equals) == 1 && r.Sum.Equals[0] == id {
			return r.Sum, true
		}
	}
	return nil, false
}

// total adds up others that are no parts of the indicator.
func (d *draw) total(i *checklist.Indicator) bool {
	s, ok := d.sumFor(i.ID)
	if !ok || d.indicators[s.Of[0]].Of == i.ID {
		return false
	}
	d.figures[i.ID] = d.sum(s.Of)
	return true
}

func (d *draw) sum(ids []string) (m micro) {
	for _, id := range ids {
		m += d.figure(id)
	}
	return m
}

// whole is a little more than a part that follows from others.
func (d *draw) whole(i *checklist.Indicator) bool {
	for _, id := range d.parts[i.ID] {
		if _, ok := d.sumFor(id); ok {
			d.figures[i.ID] = d.figure(id).percent(100+d.rng.IntN(6), i)
			return true
		}
	}
	return false
}

// part is a share of the whole, beside the other parts that add up to it.
func (d *draw) part(i *checklist.Indicator) bool {
	if d.indicators[i.Of] == nil {
		return false
	}
	whole := d.figure(i.Of)
	if s, ok := d.sumFor(i.Of); ok && slices.Contains(s.Of, i.ID) {
		d.split(whole, s.Of)
		return true
	}
	share := 75 + d.rng.IntN(25)
	if w := weight(i); w < 100 {
		share = d.rng.IntN(2*w + 1)
	}
	d.figures[i.ID] = whole.percent(share, i)
	return true
}

// balance is one of several figures that together are as much as others.
func (d *draw) balance(i *checklist.Indicator) bool {
	for _, r := range d.relations {
		if r.Sum != nil && len(r.Sum.Equals) > 1 && slices.Contains(r.Sum.Equals, i.ID) {
			d.split(d.sum(r.Sum.Of), r.Sum.Equals)
			return true
		}
	}
	return false
}

// below is less than what the indicator must not exceed.
func (d *draw) below(i *checklist.Indicator) bool {
	for _, r := range d.relations {
		if len(r.LE) == 2 && r.LE[0] == i.ID {
			d.figures[i.ID] = d.figure(r.LE[1]).percent(60+d.rng.IntN(41), i)
			return true
		}
	}
	return false
}

// split divides a total by the weights of figures; what is left over goes to
// the heaviest.
func (d *draw) split(total micro, ids []string) {
	weights, sum, most := make([]micro, len(ids)), micro(0), 0
	for n, id := range ids {
		weights[n] = micro(weight(d.indicators[id]) * (70 + d.rng.IntN(61)))
		sum += weights[n]
		if weights[n] > weights[most] {
			most = n
		}
	}
	left := total
	for n, id := range ids {
		d.figures[id] = rounded(total*weights[n]/sum, d.indicators[id])
		left -= d.figures[id]
	}
	d.figures[ids[most]] += left
}
