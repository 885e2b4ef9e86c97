package report

import (
	"fmt"
	"slices"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/fault"
	"github.com/vanban-go/vanban/report/strictyaml"
	"github.com/vanban-go/vanban/report/vi"
)

// Validate returns everything that is wrong with the plan and with what it
// refers to, with paths.
func (p *Plan) Validate() diag.List {
	problems := p.Check(p, p.Type())
	if p.Office != nil {
		problems = append(problems, p.parties()...)
	}
	if p.Outline != nil {
		problems = append(problems, p.outlineAgainstChecklist()...)
	}
	if p.Units != nil {
		problems = append(problems, p.Checklist.Against(p.Units).Prefix("checklist").About("units")...)
		problems = append(problems, p.Subjects.Set.Validate(p.Units).Prefix("subjects").About("units.units")...)
	}
	if p.Calendar != nil {
		problems = append(problems, strictyaml.Check(p.Calendar).Prefix("calendar")...)
	}
	for i, t := range p.Templates {
		if t != nil {
			_, wrong := t.Compile()
			problems = append(problems, wrong.Prefix(fmt.Sprintf("templates[%d]", i))...)
		}
	}
	problems = append(problems, p.marked()...)
	problems = append(problems, p.Period.relations().Prefix("period")...)
	problems = append(problems, p.order()...)
	return problems.Sorted()
}

// outlineAgainstChecklist checks that outline and plan speak of one checklist.
func (p *Plan) outlineAgainstChecklist() diag.List {
	own := p.Outline.Checklist
	switch {
	case p.Checklist == nil:
	case own == nil:
		problems := p.Outline.Against(p.Checklist)
		for i := range problems { // their arguments lead into the checklist of the plan
			problems[i].Path = diag.Join("outline", problems[i].Path)
		}
		return problems
	case own.ID != p.Checklist.ID:
		return diag.List{checklistDiffers.For("outline.checklist", own.ID, p.Checklist.ID, diag.Path("checklist.id"))}
	}
	return nil
}

// parties checks that everyone named is known.
func (p *Plan) parties() diag.List {
	var problems diag.List
	known := p.Office.register()
	for i, d := range p.Duties {
		problems = append(problems, known.all(d.Parties, fmt.Sprintf("duties[%d].parties", i))...)
	}
	p.eachParticipant(func(id, path string) {
		problems = append(problems, known.one(id, path)...)
	})
	return problems.About("office.parties")
}

// eachParticipant visits the parties that take part in the team or lead an
// area, with the paths that name them.
func (p *Plan) eachParticipant(visit func(id, path string)) {
	for i, m := range p.Team.Members {
		for j, id := range m.Parties {
			visit(id, fmt.Sprintf("team.members[%d].parties[%d]", i, j))
		}
	}
	if p.Checklist == nil {
		return
	}
	var walk func(areas []checklist.Area, path string)
	walk = func(areas []checklist.Area, path string) {
		for i, a := range areas {
			at := fmt.Sprintf("%s[%d]", path, i)
			if a.Lead != "" {
				visit(a.Lead, at+".lead")
			}
			walk(a.Areas, at+".areas")
		}
	}
	walk(p.Checklist.Areas, "checklist.areas")
}

// marked checks that the checklist has the indicators that the report is to print.
func (p *Plan) marked() diag.List {
	if p.Checklist == nil {
		return nil
	}
	var known []string
	for _, i := range p.Checklist.Indicators() {
		known = append(known, i.ID)
	}
	var problems diag.List
	var hints vi.Hints
	for _, list := range [...]struct {
		name string
		ids  []string
	}{{"key_figures", p.Marked.KeyFigures}, {"figures", p.Marked.Figures}, {"compare", p.Marked.Compare}} {
		for i, id := range list.ids {
			if !slices.Contains(known, id) {
				vietnamese, english := hints.For(id, func() []string { return known }, "xem các mã chỉ tiêu trong danh mục", "look at the ids of the checklist")
				problems = append(problems, fault.UnknownIndicator.For(fmt.Sprintf("report.%s[%d]", list.name, i), id, vietnamese, english))
			}
		}
	}
	return problems
}
