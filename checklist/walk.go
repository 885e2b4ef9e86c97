package checklist

import (
	"slices"
	"strconv"
)

// Walk calls visit for every area, each before the areas below it, with the
// areas above it from the outermost on. The slice above is reused: do not keep
// it.
func (c *Checklist) Walk(visit func(a *Area, above []*Area)) {
	if c != nil {
		walk(c.Areas, nil, visit)
	}
}

func walk(areas []Area, above []*Area, visit func(*Area, []*Area)) {
	for i := range areas {
		visit(&areas[i], above)
		if below := areas[i].Areas; len(below) > 0 {
			walk(below, append(above, &areas[i]), visit)
		}
	}
}

// Numbered calls visit for every area in the order of Walk, with its printed
// number "1.", "2.1.".
func (c *Checklist) Numbered(visit func(a *Area, number string)) {
	if c != nil {
		number(c.Areas, "", visit)
	}
}

func number(areas []Area, prefix string, visit func(*Area, string)) {
	for i := range areas {
		n := prefix + strconv.Itoa(i+1) + "."
		visit(&areas[i], n)
		number(areas[i].Areas, n, visit)
	}
}

// Leaves returns the areas that are not divided further, in order.
func (c *Checklist) Leaves() []*Area {
	var out []*Area
	c.Walk(func(a *Area, _ []*Area) {
		if a.IsLeaf() {
			out = append(out, a)
		}
	})
	return out
}

// Indicators returns every indicator, in order; in place of one with series its
// values: each an indicator of its own, whose id is its address ([Address]), whose
// label ends with that of the series, and which is a part of values and derived
// from values.
func (c *Checklist) Indicators() []*Indicator {
	var out []*Indicator
	hasSeries := c.withSeries()
	for i := range c.rows {
		out = slices.AppendSeq(out, c.columns(i, hasSeries))
	}
	return out
}

// ItemNumbers returns the printed number (TT) of every item by its id. Items are
// counted through all areas, as in the annex of the plan; a paper that leaves some
// out prints the others with these numbers.
func (c *Checklist) ItemNumbers() map[string]string {
	items := c.Items()
	out := make(map[string]string, len(items))
	for i, item := range items {
		out[item.ID] = strconv.Itoa(i + 1)
	}
	return out
}

// Items returns every item, in order.
func (c *Checklist) Items() []*Item {
	var out []*Item
	c.Walk(func(a *Area, _ []*Area) {
		for i := range a.Items {
			out = append(out, &a.Items[i])
		}
	})
	return out
}
