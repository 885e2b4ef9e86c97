package report

import (
	"fmt"
	"strings"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/strictyaml"
	"github.com/vanban-go/vanban/report/vi"
)

// check is everything that loading a plan tells of.
func (p *Plan) check() diag.List { return p.Validate() }

// Validate returns everything that is wrong with the plan and with what it
// refers to, with paths.
func (p *Plan) Validate() diag.List {
	problems := strictyaml.Check(p)
	if p.Office != nil {
		problems = append(problems, p.Office.relations().Prefix("office")...)
		problems = append(problems, p.parties()...)
	}
	if p.Checklist != nil {
		problems = append(problems, p.Checklist.Validate().Prefix("checklist")...)
	}
	if p.Outline != nil {
		problems = append(problems, p.outlineProblems().Prefix("outline")...)
	}
	if p.Units != nil {
		problems = append(problems, p.Units.Validate().Prefix("units")...)
		problems = append(problems, p.Subjects.Set.Validate(p.Units).Prefix("subjects")...)
	}
	if p.Calendar != nil {
		problems = append(problems, p.Calendar.Validate().Prefix("calendar")...)
	}
	if f, t := p.Period.From, p.Period.To; !f.IsZero() && !t.IsZero() && t.Last().Before(f.First()) {
		problems = append(problems, PeriodOrder.For("period", f.Short(), t.Short()))
	}
	problems = append(problems, p.Layout.relations().Prefix("layout")...)
	problems = append(problems, p.annexes()...)
	return problems.Sorted()
}

func (p *Plan) outlineProblems() diag.List {
	own := p.Outline.Checklist
	problems := p.Outline.Validate()
	switch {
	case p.Checklist == nil:
	case own == nil:
		problems = append(problems, p.Outline.Against(p.Checklist)...)
	case own.ID != p.Checklist.ID:
		problems = append(problems, ChecklistDiffers.For("checklist", own.ID, p.Checklist.ID))
	}
	return problems
}

// parties checks that everyone named is known, and that everyone who takes
// part or leads an area has a duty.
func (p *Plan) parties() diag.List {
	var problems diag.List
	o := p.Office
	duties := map[string]bool{}
	for i, d := range p.Duties {
		problems = append(problems, o.known(d.Parties, fmt.Sprintf("duties[%d].parties", i))...)
		o.covers(d.Parties, duties)
	}
	needs := func(id, path string) {
		if party, ok := o.Party(id); !ok {
			problems = append(problems, o.knows(id, path)...)
		} else if len(p.Duties) > 0 && !duties[id] {
			problems = append(problems, PartyWithoutDuty.For(path, party.Name))
		}
	}
	for i, m := range p.Team.Members {
		for j, id := range m.Parties {
			needs(id, fmt.Sprintf("team.members[%d].parties[%d]", i, j))
		}
	}
	leads(p.Checklist, needs)
	return problems
}

func leads(c *checklist.Checklist, needs func(id, path string)) {
	if c == nil {
		return
	}
	var walk func(areas []checklist.Area, path string)
	walk = func(areas []checklist.Area, path string) {
		for i, a := range areas {
			at := fmt.Sprintf("%s[%d]", path, i)
			if a.Lead != "" {
				needs(a.Lead, at+".lead")
			}
			walk(a.Areas, at+".areas")
		}
	}
	walk(c.Areas, "checklist.areas")
}

// annexes checks that each annex has something to print or goes apart, and
// that the text mentions it.
func (p *Plan) annexes() diag.List {
	var problems diag.List
	text := strings.Join(p.Texts(), "\n")
	for i, a := range p.Annexes {
		path := fmt.Sprintf("annexes[%d]", i)
		if !a.SeparateFile && !p.hasSource(a.Kind) {
			problems = append(problems, AnnexSource.For(path, a.Kind))
		}
		switch {
		case a.Mention == "":
			problems = append(problems, AnnexWithoutMention.For(path))
		case !strings.Contains(text, vi.NFC(a.Mention)):
			problems = append(problems, AnnexNotMentioned.For(path+".mention", a.Mention))
		}
	}
	return problems
}

func (p *Plan) hasSource(kind string) bool {
	switch kind {
	case "outline":
		return p.Outline != nil
	case "checklist":
		return p.Checklist != nil
	case "units":
		return p.Units != nil
	}
	return true
}

// Texts returns the sentences that people wrote into the plan, in the order in
// which they are printed.
func (p *Plan) Texts() []string {
	var out []string
	for _, b := range p.Bases {
		out = append(out, b.Line(false))
	}
	out = append(out, p.Preamble)
	out = append(out, p.Aims...)
	out = append(out, p.Requirements...)
	p.Checklist.Walk(func(a *checklist.Area, _ []*checklist.Area) { out = append(out, a.Text) })
	for _, m := range p.Team.Members {
		out = append(out, m.Words(p.Office))
	}
	out = append(out, p.Period.Words(false), p.Subjects.Words())
	out = append(out, p.Subjects.Receiving.Members...)
	out = append(out, p.Funding)
	for _, d := range p.Duties {
		out = append(out, d.Title(p.Office))
		out = append(out, d.Tasks...)
	}
	for _, s := range p.Sections {
		out = s.texts(out)
	}
	return append(out, p.Closing)
}

func (s Section) texts(out []string) []string {
	out = append(out, s.Heading, s.Text)
	out = append(out, s.Points...)
	for _, sub := range s.Sections {
		out = sub.texts(out)
	}
	return out
}
