package report

import (
	"fmt"

	"github.com/vanban-go/vanban/checklist"
)

// EachText visits every sentence that people wrote into the plan, with its
// path, in the order in which they are printed; of the checklist only the areas,
// which the plan prints.
func (p *Plan) EachText(visit func(path, text string)) {
	list := func(path string, texts []string) {
		for i, text := range texts {
			visit(fmt.Sprintf("%s[%d]", path, i), text)
		}
	}
	visit("subject", p.Subject)
	for i, b := range p.Bases {
		at := fmt.Sprintf("bases[%d]", i)
		visit(at+".text", b.Text)
		visit(at+".title", b.Title)
	}
	visit("preamble", p.Preamble)
	list("aims", p.Aims)
	list("requirements", p.Requirements)
	eachArea(p.Checklist, visit)
	visit("period.text", p.Period.Text)
	visit("period.note", p.Period.Note)
	for i, m := range p.Team.Members {
		visit(fmt.Sprintf("team.members[%d].text", i), m.Text)
	}
	visit("subjects.text", p.Subjects.Text)
	visit("subjects.note", p.Subjects.Note)
	list("subjects.receiving.members", p.Subjects.Receiving.Members)
	visit("funding", p.Funding)
	for i, d := range p.Duties {
		at := fmt.Sprintf("duties[%d]", i)
		visit(at+".heading", d.Heading)
		list(at+".tasks", d.Tasks)
	}
	for i := range p.Sections {
		eachText(&p.Sections[i].Section, fmt.Sprintf("sections[%d]", i), visit)
	}
	visit("closing", p.Closing)
	list("recipients", p.Recipients)
}

func eachArea(c *checklist.Checklist, visit func(path, text string)) {
	if c == nil {
		return
	}
	var walk func(areas []checklist.Area, path string)
	walk = func(areas []checklist.Area, path string) {
		for i := range areas {
			at := fmt.Sprintf("%s[%d]", path, i)
			visit(at+".text", areas[i].Text)
			walk(areas[i].Areas, at+".areas")
		}
	}
	walk(c.Areas, "checklist.areas")
}

func eachText(s *Section, path string, visit func(path, text string)) {
	visit(path+".heading", s.Heading)
	visit(path+".text", s.Text)
	for i, point := range s.Points {
		visit(fmt.Sprintf("%s.points[%d]", path, i), point)
	}
	for i := range s.Sections {
		eachText(&s.Sections[i], fmt.Sprintf("%s.sections[%d]", path, i), visit)
	}
}
