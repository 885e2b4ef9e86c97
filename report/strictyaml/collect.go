package strictyaml

import (
	"unicode/utf8"

	"github.com/vanban-go/vanban/report/diag"
)

// collector gathers the problems of one loading; those beyond maxProblems it
// only counts.
type collector struct {
	list    diag.List
	dropped int
}

func (c *collector) add(p diag.Problem) {
	if len(c.list) == maxProblems {
		c.dropped++
		return
	}
	c.list = append(c.list, p)
}

// full reports whether further problems are only counted, so that nobody needs
// to work out their hints.
func (c *collector) full() bool { return len(c.list) == maxProblems }

// sorted returns what was gathered when file was loaded, in order.
func (c *collector) sorted(file string) diag.List {
	list := c.list.Sorted()
	if c.dropped > 0 {
		list = append(list, moreProblems.At(diag.Place{File: file}, "", c.dropped))
	}
	return list
}

// hinted returns r with another hint.
func hinted(r diag.Rule, vi, en string) diag.Rule {
	r.HintVI, r.HintEN = vi, en
	return r
}

// clip shortens s to what a message can show.
func clip(s string) string {
	const most = 60
	if len(s) <= most {
		return s
	}
	n := 0
	for i := range s {
		if n == most {
			return s[:i] + "…"
		}
		n++
	}
	return s
}

// runes counts characters as columns count them.
func runes[T string | []byte](s T) int { return utf8.RuneCountInString(string(s)) }
