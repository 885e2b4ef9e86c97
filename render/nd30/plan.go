package nd30

import (
	"cmp"
	"slices"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/style"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/vi"
)

// Plan lays out a plan (kế hoạch, sample 1.4) with its annexes as further
// sections of the same file. The plan is one that Validate finds no fault with.
func Plan(p *report.Plan, s style.Sheet) (doc.Paper, error) {
	p = given(p)
	body := planBody{flow: flowOf(&p.Paper), plan: p, words: p.Headings.Filled(), short: short(&p.Paper)}
	body.blocks = slices.Grow(Bases(p.Bases, body.short), usualBlocks)
	body.write()
	paper := frame(&p.Paper, p.Type(), s)
	paper.Title = append(paper.Title, AddressedTo(p.To)...)
	paper.Body = body.blocks
	paper.Annexes = annexes(p, 0, s)
	return noted(paper, s), nil
}

// usualBlocks is about how many paragraphs a plan has.
const usualBlocks = 96

// planBody writes the parts of a plan.
type planBody struct {
	flow
	plan  *report.Plan
	words report.Headings
	short bool
}

func (b *planBody) write() {
	if b.plan.Preamble != "" {
		b.text(vi.End(b.plan.Preamble, ":"))
	}
	var own []report.Section // that stand together
	for _, part := range b.plan.Parts() {
		if part.Part == "" {
			own = append(own, part.Section)
			continue
		}
		b.sections(own)
		own = nil
		b.heading(b.plan.Heading(part.Part))
		within := b.plan.Within(part.Part)
		for _, name := range within {
			if len(within) > 1 {
				b.title(b.plan.Heading(name))
			}
			b.part(name)
		}
	}
	b.sections(own)
	b.text(b.plan.Closing)
	b.end()
}

// part writes what stands in a part, below its heading.
func (b *planBody) part(name string) {
	p := b.plan
	switch name {
	case "aims":
		b.points(p.Aims)
	case "requirements":
		b.points(p.Requirements)
	case "contents":
		b.contents()
	case "period":
		b.text(vi.End(p.Period.Words(b.short), "."))
	case "team":
		b.team()
	case "subjects":
		b.subjects()
	case "funding":
		b.text(p.Funding)
	case "duties":
		b.duties()
	}
}

func (b *planBody) contents() {
	for i := range b.plan.Checklist.Areas {
		a := &b.plan.Checklist.Areas[i]
		b.item(a.Text)
		b.areas(a.Areas, Dash, "-")
	}
}

func (b *planBody) areas(areas []checklist.Area, role doc.Role, marker string) {
	for i := range areas {
		b.add(role, marker, areas[i].Text)
		b.areas(areas[i].Areas, Plus, "+")
	}
}

func (b *planBody) team() {
	t := b.plan.Team
	if t.Lead != (report.Person{}) {
		b.add(Dash, "-", b.words.Lead+": "+t.Lead.Words())
	}
	for _, d := range t.Deputies {
		b.add(Dash, "-", b.words.Deputy+": "+d.Words())
	}
	if len(t.Members) > 0 {
		b.add(Dash, "-", vi.End(b.words.Members, ":"))
	}
	for _, m := range t.Members {
		b.add(Plus, "+", vi.End(m.Words(b.plan.Office), "."))
	}
}

func (b *planBody) subjects() {
	s := b.plan.Subjects
	if s.Text != "" {
		b.text(vi.End(s.Words(), "."))
	}
	if len(s.Receiving.Members) > 0 {
		b.text(vi.End(cmp.Or(s.Receiving.Heading, b.words.Receiving), ":"))
		b.points(s.Receiving.Members)
	}
}

func (b *planBody) duties() {
	for _, d := range b.plan.Duties {
		b.title(d.Title(b.plan.Office))
		b.points(d.Tasks)
	}
}
