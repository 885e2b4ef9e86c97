package checklist

import (
	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/unit"
)

// Against returns what is wrong with the checklist as one of the units of l, with
// paths: items, indicators and lists that apply to a type or group that l does not
// know. A nil list knows everything.
func (c *Checklist) Against(l *unit.List) diag.List {
	if c == nil || l == nil {
		return nil
	}
	var words []string
	var spots []diag.Spot
	known := func(of []string, above *diag.Spot, list string, i int) {
		if len(of) == 0 {
			return
		}
		at := above.At(list, i)
		for j, w := range of {
			words, spots = append(words, w), append(spots, at.At("applies_to", j))
		}
	}
	var walk func(above *diag.Spot, areas []Area)
	walk = func(above *diag.Spot, areas []Area) {
		for i := range areas {
			a, at := &areas[i], above.At("areas", i)
			for j := range a.Items {
				known(a.Items[j].AppliesTo, &at, "items", j)
			}
			for j := range a.Indicators {
				known(a.Indicators[j].AppliesTo, &at, "indicators", j)
			}
			for j := range a.Lists {
				known(a.Lists[j].AppliesTo, &at, "lists", j)
			}
			walk(&at, a.Areas)
		}
	}
	walk(nil, c.Areas)
	return l.UnknownWords(words, func(i int) string { return spots[i].String() })
}
