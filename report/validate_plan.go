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
	if strictyaml.IsEndless(problems) {
		return problems
	}
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
		at := diag.Spot{List: "duties", Index: i}
		problems = append(problems, known.all(d.Parties, &at, "parties")...)
	}
	p.eachParticipant(func(id string, at diag.Spot) {
		problems = append(problems, known.one(id, at)...)
	})
	return problems.About("office.parties")
}

// eachParticipant visits the parties that take part in the team or lead an
// area, with the spots that name them.
func (p *Plan) eachParticipant(visit func(id string, at diag.Spot)) {
	for i, m := range p.Team.Members {
		member := diag.Spot{List: "team.members", Index: i}
		for j, id := range m.Parties {
			visit(id, member.At("parties", j))
		}
	}
	if p.Checklist == nil {
		return
	}
	var walk func(above *diag.Spot, list string, areas []checklist.Area)
	walk = func(above *diag.Spot, list string, areas []checklist.Area) {
		for i := range areas {
			a, at := &areas[i], above.At(list, i)
			if a.Lead != "" {
				visit(a.Lead, at.Field(".lead"))
			}
			walk(&at, "areas", a.Areas)
		}
	}
	walk(nil, "checklist.areas", p.Checklist.Areas)
}

// marked checks that the checklist has the indicators that the report is to print.
func (p *Plan) marked() diag.List {
	if p.Checklist == nil {
		return nil
	}
	known := p.Checklist.Indicators()
	ids := func() (out []string) {
		for _, i := range known {
			out = append(out, i.ID)
		}
		return out
	}
	var problems diag.List
	var hints vi.Hints
	for _, list := range [...]struct {
		name string
		ids  []string
	}{{"report.key_figures", p.Marked.KeyFigures}, {"report.figures", p.Marked.Figures}, {"report.compare", p.Marked.Compare}} {
		for i, id := range list.ids {
			if !slices.ContainsFunc(known, func(i *checklist.Indicator) bool { return i.ID == id }) {
				vietnamese, english := hints.For(id, ids, "xem các mã chỉ tiêu trong danh mục", "look at the ids of the checklist")
				problems = append(problems, fault.UnknownIndicator.For(fmt.Sprintf("%s[%d]", list.name, i), id, vietnamese, english))
			}
		}
	}
	return problems
}
