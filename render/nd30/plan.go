package nd30

import (
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
	body.blocks = Bases(p.Bases, body.short)
	body.write()
	paper := frame(&p.Paper, p.Type(), s)
	paper.Title = append(paper.Title, AddressedTo(p.To)...)
	paper.Body = body.blocks
	paper.Annexes = planAnnexes(p, s)
	return noted(paper, s), nil
}

// planBody writes the parts of a plan in the order of the field.
type planBody struct {
	flow
	plan  *report.Plan
	words report.Headings
	short bool
}

func (b *planBody) write() {
	b.text(vi.End(b.plan.Preamble, ":"))
	b.purpose()
	b.placed("purpose")
	b.contents()
	b.placed("contents")
	b.arrangements()
	b.placed("arrangements")
	if b.plan.Funding != "" {
		b.heading(b.words.Funding)
		b.text(b.plan.Funding)
	}
	b.placed("funding")
	b.duties()
	b.placed("duties")
	b.text(b.plan.Closing)
	b.end()
}

// placed writes the free sections that say that they come after a part.
func (b *planBody) placed(part string) {
	var sections []report.Section
	for _, s := range b.plan.Sections {
		if s.After == part {
			sections = append(sections, s.Section)
		}
	}
	b.sections(sections, 0)
}

func (b *planBody) purpose() {
	if len(b.plan.Requirements) == 0 {
		b.heading(b.words.Aims)
		b.points(b.plan.Aims)
		return
	}
	b.heading(b.words.Purpose)
	b.title(b.words.Aims)
	b.points(b.plan.Aims)
	b.title(b.words.Requirements)
	b.points(b.plan.Requirements)
}

func (b *planBody) contents() {
	b.heading(b.words.Contents)
	if b.plan.Checklist == nil {
		return
	}
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

func (b *planBody) arrangements() {
	p := b.plan
	b.heading(b.words.Arrangements)
	b.title(b.words.Period)
	b.text(vi.End(p.Period.Words(b.short), "."))
	b.title(b.words.Team)
	b.add(Dash, "-", b.words.Lead+": "+p.Team.Lead.Words())
	for _, d := range p.Team.Deputies {
		b.add(Dash, "-", b.words.Deputy+": "+d.Words())
	}
	if len(p.Team.Members) > 0 {
		b.add(Dash, "-", vi.End(b.words.Members, ":"))
	}
	for _, m := range p.Team.Members {
		b.add(Plus, "+", vi.End(m.Words(p.Office), "."))
	}
	b.title(b.words.Subjects)
	b.text(vi.End(p.Subjects.Words(), "."))
	if r := p.Subjects.Receiving; len(r.Members) > 0 {
		heading := r.Heading
		if heading == "" {
			heading = b.words.Receiving
		}
		b.text(vi.End(heading, ":"))
		b.points(r.Members)
	}
}

func (b *planBody) duties() {
	if len(b.plan.Duties) == 0 {
		return
	}
	b.heading(b.words.Duties)
	for _, d := range b.plan.Duties {
		b.title(d.Title(b.plan.Office))
		b.points(d.Tasks)
	}
}

func planAnnexes(p *report.Plan, s style.Sheet) []doc.Annex {
	var annexes []doc.Annex
	for i, a := range p.Annexes {
		if !a.SeparateFile {
			annexes = append(annexes, planAnnex(p, i, s))
		}
	}
	return annexes
}

// planAnnex lays out an annex of the plan, by its index.
func planAnnex(p *report.Plan, i int, s style.Sheet) doc.Annex {
	a := p.Annexes[i]
	var f flow
	annex := doc.Annex{Head: AnnexHead(&p.Paper, p.Type(), Place{Index: i + 1, Of: len(p.Annexes)}, p.AnnexTitle(a), s)}
	switch a.Kind {
	case report.OutlineAnnex:
		f.blocks = outlineText(p)
	case report.ChecklistAnnex:
		f.blocks, annex.Landscape = checklistText(p), true
	case report.UnitsAnnex:
		f.blocks = unitsText(p.Subjects.Select(p.Units))
	}
	f.end()
	annex.Body = f.blocks
	return annex
}
