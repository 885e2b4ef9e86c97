package checklist

import (
	"slices"
	"strconv"

	"github.com/vanban-go/vanban/report/vi"
)

// Row is an indicator as a row of a table.
type Row struct {
	*Indicator
	Number string // 1, 2, 3; of the parts of one a, b, c; of their parts "-"
	Depth  int    // of how many others it is a part
}

// Rows returns the indicators of an area as the tree that they are: a part
// follows what it is a part of. One whose whole stands elsewhere is no part here.
func (a *Area) Rows() []Row {
	if a == nil {
		return nil
	}
	list := make([]*Indicator, len(a.Indicators))
	for i := range a.Indicators {
		list[i] = &a.Indicators[i]
	}
	here := make(map[string]bool, len(list))
	for _, i := range list {
		here[i.ID] = true
	}
	parts := map[string][]*Indicator{}
	for _, i := range list {
		if whole := i.Of; here[whole] && whole != i.ID {
			parts[whole] = append(parts[whole], i)
		} else {
			parts[""] = append(parts[""], i)
		}
	}
	out := make([]Row, 0, len(list))
	var add func(whole string, depth int)
	add = func(whole string, depth int) {
		for n, i := range parts[whole] {
			out = append(out, Row{i, numberIn(depth, n+1), depth})
			add(i.ID, depth+1)
		}
	}
	add("", 0)
	return out
}

// Rows returns the indicators that the unit is asked for as the tree that they
// are. Each has the number that it has among all of the area, so that it is the
// same in every paper and workbook.
func (a *FormArea) Rows() []Row {
	asked := make(map[string]bool, len(a.Indicators))
	for _, i := range a.Indicators {
		asked[i.ID] = true
	}
	return slices.DeleteFunc(a.Area.Rows(), func(r Row) bool { return !asked[r.ID] })
}

// numberIn is the printed number of the n-th row of a depth.
func numberIn(depth, n int) string {
	switch depth {
	case 0:
		return strconv.Itoa(n)
	case 1:
		return vi.Letter(n)
	}
	return "-"
}
