package check_test

import (
	"strconv"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/outline"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/date"
	"github.com/vanban-go/vanban/report/unit"
)

// plan is a plan with some of its parts, in the usual order with free sections
// behind them, or in an order of its own.
func (m *maker) plan() report.Document {
	p := &report.Plan{Paper: m.paper(new(report.Plan).Type(), m.bodies())}
	if m.oneIn(2) {
		p.Preamble = m.sentence()
	}
	parts := m.planParts(p)
	free := func() report.Section { return report.Section{Heading: m.phrase(), Text: m.paragraphs()} }
	if m.oneIn(2) || len(parts) == 0 {
		for len(parts) > 0 {
			at := m.upTo(len(parts) - 1)
			p.Order = append(p.Order, report.PlanPart{Part: parts[at]})
			parts = append(parts[:at:at], parts[at+1:]...)
			if m.oneIn(3) {
				p.Order = append(p.Order, report.PlanPart{Section: m.section(0)})
			}
		}
		p.Order = append(p.Order, report.PlanPart{Section: free()})
	} else {
		for range m.upTo(2) {
			p.Sections = append(p.Sections, report.PlacedSection{Section: m.section(0), After: pick(m, "purpose", "contents", "arrangements", "funding", "duties")})
		}
	}
	var mentions string
	p.Annexes, mentions = m.annexes()
	p.Closing = pick(m, "", m.sentence())
	if mentions != "" {
		p.Closing = m.phrase() + mentions + "."
	}
	m.planAnnexes(p)
	return p
}

// planAnnexes adds annexes of what the plan refers to.
func (m *maker) planAnnexes(p *report.Plan) {
	if len(p.Annexes) > 0 || !m.oneIn(2) {
		return
	}
	if p.Checklist != nil {
		p.Annexes = append(p.Annexes, report.Attachment{Kind: report.ChecklistAnnex, Title: pick(m, "", m.phrase())})
	}
	if p.Outline != nil {
		p.Annexes = append(p.Annexes, report.Attachment{Kind: report.OutlineAnnex, SeparateFile: m.oneIn(4)})
	}
	if p.Units != nil {
		p.Annexes = append(p.Annexes, report.Attachment{Kind: report.UnitsAnnex})
	}
	for i := range p.Annexes {
		label, _ := report.AnnexLabel(i+1, len(p.Annexes))
		p.Closing += " " + m.phrase() + " theo " + label + "."
	}
}

// planParts gives the plan some parts and returns their names.
func (m *maker) planParts(p *report.Plan) (parts []string) {
	h := &p.Headings
	heading := func(to *string) {
		if m.oneIn(4) {
			*to = m.phrase()
		}
	}
	if m.oneIn(2) {
		p.Aims = m.sentences(1 + m.upTo(2))
		heading(&h.Aims)
		parts = append(parts, "aims")
	}
	if m.oneIn(2) {
		p.Requirements = m.sentences(1 + m.upTo(2))
		heading(&h.Requirements)
		parts = append(parts, "requirements")
	}
	if m.oneIn(2) {
		p.Checklist = m.checklist()
		heading(&h.Contents)
		parts = append(parts, "contents")
	}
	if m.oneIn(2) {
		p.Period = report.Period{From: date.Date{Year: 2026, Month: 1}, To: date.Date{Year: 2026, Month: 3, Day: 31}, Note: pick(m, "", "có thông báo sau "+m.mark()+".")}
		if m.oneIn(3) {
			p.Period = report.Period{Text: m.sentence()}
		}
		heading(&h.Period)
		parts = append(parts, "period")
	}
	if p.Office.Parties != nil && m.oneIn(2) {
		m.team(&p.Team)
		heading(&h.Team)
		parts = append(parts, "team")
	}
	if m.oneIn(2) {
		p.Subjects.Text, p.Subjects.Note = m.sentence(), pick(m, "", "theo danh sách "+m.mark())
		if m.oneIn(2) {
			p.Subjects.Receiving.Members = m.sentences(1 + m.upTo(2))
			p.Subjects.Receiving.Heading = pick(m, "", m.phrase())
		}
		heading(&h.Subjects)
		parts = append(parts, "subjects")
	}
	if m.oneIn(2) {
		p.Funding = m.paragraphs()
		heading(&h.Funding)
		parts = append(parts, "funding")
	}
	if m.oneIn(2) {
		m.duties(p)
		heading(&h.Duties)
		parts = append(parts, "duties")
	}
	if m.oneIn(3) {
		p.Units = &unit.List{Units: []unit.Unit{{Code: "u01", Type: "phuong", Name: "Lê Chân"}, {Code: "u02", Type: "xa", Name: "Tiên Lãng"}}}
		p.Subjects.Units = []string{"all"}
	}
	if p.Checklist == nil && m.oneIn(3) {
		p.Outline = &outline.Outline{ID: "dc.mau", Title: "Báo cáo " + m.mark(), Sections: []outline.Section{
			{ID: "a", Heading: m.phrase(), Prompt: pick(m, "", m.sentence()), Sections: []outline.Section{{ID: "b", Heading: m.phrase()}}}, {ID: "c", Heading: m.phrase()},
		}}
	}
	return parts
}

func (m *maker) team(t *report.Team) {
	if m.oneIn(2) {
		t.Lead = report.Person{Position: "Giám đốc " + m.mark(), Name: pick(m, "", m.name())}
	}
	for range m.upTo(2) {
		t.Deputies = append(t.Deputies, report.Person{Position: "Phó Giám đốc " + m.mark()})
	}
	for range 1 + m.upTo(2) {
		t.Members = append(t.Members, report.Member{Text: m.typed(m.phrase() + pick(m, "", ".", ":")), Parties: pick(m, nil, []string{"p.vp"}, []string{"p.vp", "p.stc"})})
	}
}

func (m *maker) duties(p *report.Plan) {
	for range 1 + m.upTo(2) {
		d := report.Duty{Tasks: m.sentences(1 + m.upTo(2)), Request: m.oneIn(4)}
		if p.Office.Parties != nil && m.oneIn(2) {
			d.Parties = pick(m, []string{"p.vp"}, []string{"p.all", "p.stc"})
		} else {
			d.Heading = m.typed(m.phrase())
		}
		p.Duties = append(p.Duties, d)
	}
}

func (m *maker) checklist() *checklist.Checklist {
	c := &checklist.Checklist{ID: "dm.mau", Title: pick(m, "", m.phrase())}
	for i := range 1 + m.upTo(2) {
		id := "a" + strconv.Itoa(i)
		a := checklist.Area{ID: id, Title: "Kho " + m.mark(), Text: m.sentence(), Open: true}
		if m.oneIn(2) {
			a.Open = false
			a.Items = []checklist.Item{{ID: id + ".x", Text: m.phrase(), Bases: m.plain(m.upTo(2)), Evidence: m.plain(m.upTo(1))}}
			a.Indicators = []checklist.Indicator{{ID: id + ".i", Label: m.phrase(), Unit: "hồ sơ"}}[:m.upTo(1)]
		}
		c.Areas = append(c.Areas, a)
	}
	if m.oneIn(3) {
		a := &c.Areas[0]
		below := *a
		below.ID, below.Title, below.Text = "b", "Sổ "+m.mark(), m.sentence()
		a.Areas, a.Items, a.Indicators, a.Open = []checklist.Area{below}, nil, nil, false
	}
	return c
}
