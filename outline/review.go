package outline

import (
	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/vi"
)

// Review returns what a person should look at, with paths: slips of the pen in
// the texts of the outline, and in the checklist that it refers to. It stops
// nothing.
func (o *Outline) Review() diag.List {
	var problems diag.List
	o.EachText(func(path, text string) {
		for _, f := range vi.Review(text) {
			problems = append(problems, f.Rule.For(path, f.Args...))
		}
	})
	if o.Checklist != nil {
		problems = append(problems, o.Checklist.Review().Prefix("checklist")...)
	}
	return problems.Sorted()
}

// EachText visits every sentence that people wrote into the outline, with its
// path, in the order of the file.
func (o *Outline) EachText(visit func(path, text string)) {
	visit("title", o.Title)
	visit("period", o.Period)
	walk(o.Sections, "sections", func(s *Section, path string) {
		visit(path+".heading", s.Heading)
		visit(path+".prompt", s.Prompt)
	})
}
