package checklist

import (
	"fmt"

	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/vi"
)

// Review returns what a person should look at, with paths: figures of different
// units that a rule compares, and slips of the pen in the texts. It stops
// nothing.
func (c *Checklist) Review() diag.List {
	problems := c.relations().Warnings()
	c.EachText(func(path, text string) {
		for _, f := range vi.Review(text) {
			problems = append(problems, f.Rule.For(path, f.Args...))
		}
	})
	return problems.Sorted()
}

// EachText visits every sentence that people wrote, with its path, in the
// order of the file.
func (c *Checklist) EachText(visit func(path, text string)) {
	if c.Title != "" {
		visit("title", c.Title)
	}
	eachText(c.Areas, "areas", visit)
	for i := range c.Rules {
		visit(fmt.Sprintf("rules[%d].message", i), c.Rules[i].Message)
	}
}

func eachText(areas []Area, path string, visit func(path, text string)) {
	list := func(path string, texts []string) {
		for i, text := range texts {
			visit(fmt.Sprintf("%s[%d]", path, i), text)
		}
	}
	for i := range areas {
		a, at := &areas[i], fmt.Sprintf("%s[%d]", path, i)
		visit(at+".title", a.Title)
		visit(at+".text", a.Text)
		for j := range a.Items {
			item := fmt.Sprintf("%s.items[%d]", at, j)
			visit(item+".text", a.Items[j].Text)
			list(item+".bases", a.Items[j].Bases)
			list(item+".methods", a.Items[j].Methods)
			list(item+".evidence", a.Items[j].Evidence)
		}
		for j := range a.Indicators {
			visit(fmt.Sprintf("%s.indicators[%d].label", at, j), a.Indicators[j].Label)
		}
		eachText(a.Areas, at+".areas", visit)
	}
}
