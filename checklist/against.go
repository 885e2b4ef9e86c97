package checklist

import (
	"fmt"

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
	var words, paths []string
	known := func(of []string, path, list string, i int) {
		for j, w := range of {
			words, paths = append(words, w), append(paths, child(child(path, list, i), "applies_to", j))
		}
	}
	var walk func(areas []Area, path string)
	walk = func(areas []Area, path string) {
		for i := range areas {
			at := fmt.Sprintf("%s[%d]", path, i)
			for j := range areas[i].Items {
				known(areas[i].Items[j].AppliesTo, at, "items", j)
			}
			for j := range areas[i].Indicators {
				known(areas[i].Indicators[j].AppliesTo, at, "indicators", j)
			}
			for j := range areas[i].Lists {
				known(areas[i].Lists[j].AppliesTo, at, "lists", j)
			}
			walk(areas[i].Areas, at+".areas")
		}
	}
	walk(c.Areas, "areas")
	return l.UnknownWords(words, func(i int) string { return paths[i] })
}
