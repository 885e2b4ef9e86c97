package check_test

import (
	"strings"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/outline"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/decree"
)

// order collects the texts of a paper in the order of print.
type order struct {
	texts   []string
	endings int // the texts that end with an end mark
}

// say adds texts; empty ones are not printed.
func (o *order) say(texts ...string) {
	for _, text := range texts {
		for paragraph := range strings.SplitSeq(text, "\n\n") {
			if paragraph = core(paragraph); paragraph != "" {
				o.texts = append(o.texts, paragraph)
			}
		}
	}
}

// listed adds texts without the number or dash that somebody typed before them.
func (o *order) listed(texts ...string) {
	for _, text := range texts {
		o.say(untyped(text))
	}
}

func untyped(text string) string {
	for _, typed := range []string{"- ", "-", "+ ", "• ", "1. ", "II. ", "b) ", "2/ ", "1.1. "} {
		if rest, ok := strings.CutPrefix(text, typed); ok {
			return rest
		}
	}
	return text
}

// labelled adds a title without the word and number that somebody typed.
func (o *order) labelled(word, title string) {
	for _, typed := range []string{" I. ", " 2: ", " 3 - "} {
		title = strings.TrimPrefix(title, word+typed)
	}
	o.say(title)
}

// plainly is a text in small letters, with single blanks and without what may be
// abbreviated.
func plainly(text string) string {
	text = strings.NewReplacer("\u00a0", " ", "\u2011", "-", "\t", " ").Replace(strings.ToLower(text))
	text = strings.Join(strings.Fields(text), " ")
	return strings.NewReplacer("ủy ban nhân dân", "ubnd", "hội đồng nhân dân", "hđnd").Replace(text)
}

// core is a text without its end mark, which may be another one in print.
func core(text string) string { return strings.TrimRight(plainly(text), " .;:,…") }

// orderOf is the order of any paper.
func orderOf(d report.Document) *order {
	o := new(order)
	switch d := d.(type) {
	case *report.General:
		o.head(&d.Paper, d.Type())
		o.say(d.Preamble)
		o.provisions(&d.Provisions)
		o.sections(d.Body)
		o.say(d.Closing)
		o.closing(&d.Paper, d.Signers(), d.To)
		o.annexes(d.Annexes)
	case *report.Letter:
		o.head(&d.Paper, d.Type())
		o.say(d.Preamble)
		o.sections(d.Body)
		o.say(d.Closing)
		o.closing(&d.Paper, d.Signers(), d.To)
		o.annexes(d.Annexes)
	case *report.Decision:
		o.head(&d.Paper, d.Type())
		o.articles(d.Articles)
		o.closing(&d.Paper, d.Signers(), nil)
		o.attached(d)
		o.annexes(d.Annexes)
	case *report.Dispatch:
		o.head(&d.Paper, d.Type())
		o.say(d.Preamble)
		o.sections(d.Body)
		o.say(d.Closing)
		o.closing(&d.Paper, d.Signers(), nil)
		o.annexes(d.Annexes)
	case *report.Invitation:
		o.head(&d.Paper, d.Type())
		o.say(d.Guest, d.Event, d.Chair, d.Time, d.Place)
		o.listed(d.Notes...)
		o.closing(&d.Paper, d.Signers(), nil)
		o.annexes(d.Annexes)
	case *report.Introduction:
		o.head(&d.Paper, d.Type())
		o.say(d.Bearer, d.Position, d.SentTo, d.About, d.ValidTo.Long())
		o.closing(&d.Paper, d.Signers(), []string{d.SentTo})
	case *report.Minutes:
		o.minutes(d)
	case *report.Copy:
		bare := report.Office{Issuer: report.Issuer{Name: d.Office.Issuer.Name}}
		if l := d.Office.Issuer.Letterhead.Issuer; l != "" {
			bare.Issuer.Name = l
		}
		o.issuers(&bare)
		o.say(d.Words())
		o.number(&d.Paper, d.Type())
		o.place(&d.Paper)
		o.closing(&d.Paper, d.Signers(), nil)
		o.endings = 0
	case *report.Plan:
		o.plan(d)
	}
	return o
}

// head is all before the text.
func (o *order) head(p *report.Paper, t decree.Type) {
	o.issuers(p.Office)
	o.say(decree.NationalNameText, decree.MottoText)
	o.number(p, t)
	subject := strings.TrimPrefix(strings.TrimPrefix(p.Subject, "V/v "), "Về việc ")
	if t.Name == "Công văn" {
		o.say("v/v " + subject)
	}
	o.marks(&p.Marks)
	if t.Name != "Biên bản" {
		o.place(p)
	}
	if t.Name != "Công văn" {
		o.say(t.Name, subject)
	}
	o.to(p.To)
	for _, b := range p.Bases {
		if b.Text != "" {
			o.listed(b.Text)
			continue
		}
		o.say(b.Type, b.Ref, b.Title)
	}
}

func (o *order) to(names []string) {
	for _, name := range names {
		o.listed(strings.TrimPrefix(name, "Kính gửi: "))
	}
}

func (o *order) issuers(office *report.Office) {
	above := ""
	for _, issuer := range append([]report.Issuer{office.Issuer}, office.CoIssuers...) {
		superior, name := issuer.Superior, issuer.Name
		if issuer.Letterhead.Issuer != "" {
			superior, name = issuer.Letterhead.Superior, issuer.Letterhead.Issuer
		}
		if superior != above && superior != "" {
			o.say(superior)
			above = superior
		}
		o.say(name)
	}
}

func (o *order) number(p *report.Paper, t decree.Type) {
	number, _ := p.NumberAndDate()
	if len(number) == 1 {
		number = "0" + number
	}
	o.say("số:", number, "/"+p.SymbolFor(t))
}

func (o *order) place(p *report.Paper) {
	_, day := p.NumberAndDate()
	o.say(p.Office.Place, "ngày")
	if day.IsFull() {
		o.say(strings.TrimPrefix(day.Long(), "ngày "))
	}
}

func (o *order) marks(m *report.Marks) {
	o.say(map[string]string{"khan": "khẩn", "thuong_khan": "thượng khẩn", "hoa_toc": "hỏa tốc"}[m.Urgency])
	if m.Draft {
		o.say("dự thảo")
	}
}

func (o *order) sections(sections []report.Section) {
	for _, s := range sections {
		o.listed(s.Heading)
		numbered := s.Heading == "" && s.Number == nil || s.Number != nil && *s.Number
		if numbered && s.Heading == "" {
			o.listed(s.Text)
		} else {
			o.say(s.Text)
		}
		for _, p := range s.Points {
			o.listed(p.Text)
			o.listed(p.Points...)
		}
		o.table(s.Table, s.Below)
		o.sections(s.Sections)
	}
}

func (o *order) table(t *report.Table, below string) {
	if t == nil {
		return
	}
	for level := t.Columns; len(level) > 0; {
		var below []report.Column
		for _, c := range level {
			o.say(c.Head)
			below = append(below, c.Columns...)
		}
		level = below
	}
	o.say(t.Numbers.Texts...)
	for _, row := range t.Rows {
		o.say(row.Heading)
		for _, c := range row.Cells {
			o.say(c.Text)
		}
	}
	o.say(below)
}

func (o *order) provisions(p *report.Provisions) {
	for _, part := range p.Parts {
		o.labelled("Phần", part.Title)
		o.chapters(part.Chapters)
		o.articles(part.Articles)
		o.sections(part.Body)
	}
	o.chapters(p.Chapters)
	o.articles(p.Articles)
}

func (o *order) chapters(chapters []report.Chapter) {
	for _, c := range chapters {
		o.labelled("Chương", c.Title)
		for _, s := range c.Sections {
			o.labelled("Mục", s.Title)
			for _, sub := range s.Subsections {
				o.say(sub.Title)
				o.articles(sub.Articles)
			}
			o.articles(s.Articles)
		}
		o.articles(c.Articles)
	}
}

func (o *order) articles(articles []report.Article) {
	for _, a := range articles {
		o.labelled("Điều", a.Title)
		o.labelled("Điều", a.Text)
		o.table(a.Table, a.Below)
		for _, c := range a.Clauses {
			o.labelled("Khoản", c.Title)
			o.labelled("Khoản", c.Text)
			o.listed(c.Points...)
			o.table(c.Table, c.Below)
		}
	}
}

func (o *order) attached(d *report.Decision) {
	if d.Attached == nil {
		return
	}
	o.issuers(d.Office)
	o.say(decree.NationalNameText, decree.MottoText, d.Attached.Type)
	o.say(strings.TrimPrefix(strings.TrimPrefix(d.Attached.Subject, "V/v "), "Về việc "))
	o.say("(kèm theo quyết định số", d.Attached.Preamble)
	o.provisions(&d.Attached.Provisions)
	o.sections(d.Attached.Body)
	o.endings++
}

// closing is recipients and signatures: beside a single signature, below
// several.
func (o *order) closing(p *report.Paper, signers []report.Signer, above []string) {
	o.endings++
	if len(signers) == 1 {
		o.recipients(p, above)
		o.signature(&signers[0])
		return
	}
	signers[0], signers[1] = signers[1], signers[0]
	for i := range signers {
		o.signature(&signers[i])
	}
	o.recipients(p, above)
}

func (o *order) recipients(p *report.Paper, above []string) {
	o.say("nơi nhận:")
	if len(above) > 0 {
		o.say("- như trên;")
	}
	for _, r := range append(p.Recipients, "Lưu VT") {
		file := strings.HasPrefix(r, "Lưu")
		if file {
			r = strings.Replace(r, "Lưu VT", "Lưu: VT", 1)
		}
		o.listed(r)
		if file {
			break
		}
	}
	if p.Drafter != "" {
		o.say(p.Drafter)
	}
}

func (o *order) signature(s *report.Signer) {
	o.say(s.Side)
	o.say(s.Authority...)
	o.say(s.Position, strings.Trim(s.Hint, "()"), s.Other, s.Name)
}

func (o *order) annexes(annexes []report.Attachment) {
	for i, a := range annexes {
		if a.SeparateFile {
			continue
		}
		o.annex(a, i, len(annexes), false)
		o.sections(a.Body)
	}
}

// annex begins an annex, of which a table may have been made before its own text. One
// that ends with a table has no end mark.
func (o *order) annex(a report.Attachment, at, of int, table bool) {
	label, _ := report.AnnexLabel(at+1, of)
	o.say(a.Form, label)
	o.labelled("Phụ lục", a.Title)
	o.say("(kèm theo")
	for list := a.Body; len(list) > 0; {
		last := list[len(list)-1]
		table, list = last.Table != nil && last.Below == "", last.Sections
	}
	if !table {
		o.endings++
	}
}

func (o *order) minutes(d *report.Minutes) {
	signers := d.Signers()
	o.head(&d.Paper, d.Type())
	o.say(d.Begin, d.Place)
	o.listed(d.Present...)
	o.say(d.Chair, d.Secretary.Name, d.Secretary.Position)
	o.sections(d.Body)
	for _, s := range signers {
		if s.Refused != "" {
			o.say(s.Name, "không ký biên bản", s.Refused)
		}
	}
	o.say("kết thúc vào", d.End)
	o.closing(&d.Paper, signers, nil)
	o.annexes(d.Annexes)
}

func (o *order) plan(p *report.Plan) {
	o.head(&p.Paper, p.Type())
	o.say(p.Preamble)
	parts := p.Order
	if len(parts) == 0 {
		for _, name := range []string{"purpose", "contents", "arrangements", "funding", "duties"} {
			parts = append(parts, report.PlanPart{Part: name})
			for _, s := range p.Sections {
				if s.After == name {
					parts = append(parts, report.PlanPart{Section: s.Section})
				}
			}
		}
	}
	for _, part := range parts {
		switch part.Part {
		case "":
			o.sections([]report.Section{part.Section})
		case "purpose":
			o.planPart(p, "aims")
			o.planPart(p, "requirements")
		case "arrangements":
			o.planPart(p, "period")
			o.planPart(p, "team")
			o.planPart(p, "subjects")
		default:
			o.planPart(p, part.Part)
		}
	}
	o.say(p.Closing)
	o.closing(&p.Paper, p.Signers(), nil)
	for i, a := range p.Annexes {
		if a.SeparateFile {
			continue
		}
		o.planAnnex(p, a, i)
	}
}

func (o *order) planPart(p *report.Plan, name string) {
	h := &p.Headings
	switch name {
	case "aims":
		o.say(h.Aims)
		o.listed(p.Aims...)
	case "requirements":
		o.say(h.Requirements)
		o.listed(p.Requirements...)
	case "contents":
		if p.Checklist != nil {
			o.say(h.Contents)
			o.areas(p.Checklist.Areas)
		}
	case "period":
		o.say(h.Period, p.Period.Text, p.Period.Note)
	case "team":
		o.say(h.Team, p.Team.Lead.Name, p.Team.Lead.Position)
		for _, d := range p.Team.Deputies {
			o.say(d.Position)
		}
		for _, member := range p.Team.Members {
			o.listed(member.Text)
			for _, id := range member.Parties {
				party, _ := p.Office.Party(id)
				o.say(party.ShortName())
			}
		}
	case "subjects":
		o.say(h.Subjects, p.Subjects.Text, p.Subjects.Note, p.Subjects.Receiving.Heading)
		o.listed(p.Subjects.Receiving.Members...)
	case "funding":
		o.say(h.Funding, p.Funding)
	case "duties":
		o.say(h.Duties)
		for _, d := range p.Duties {
			o.listed(d.Heading)
			for _, id := range d.Parties {
				party, _ := p.Office.Party(id)
				o.say(party.Name)
			}
			o.listed(d.Tasks...)
		}
	}
}

func (o *order) areas(areas []checklist.Area) {
	for _, a := range areas {
		o.listed(a.Text)
		o.areas(a.Areas)
	}
}

func (o *order) planAnnex(p *report.Plan, a report.Attachment, at int) {
	a.Title = p.AnnexTitle(a)
	o.annex(a, at, len(p.Annexes), a.Kind == report.ChecklistAnnex || a.Kind == report.UnitsAnnex)
	switch a.Kind {
	case report.OutlineAnnex:
		o.outline(p.Outline.Sections)
	case report.ChecklistAnnex:
		o.items(p.Checklist.Areas)
		o.indicators(p.Checklist.Areas)
	case report.UnitsAnnex:
		for _, u := range p.Units.Units {
			o.say(u.Name)
		}
	default:
		o.sections(a.Body)
	}
}

func (o *order) outline(sections []outline.Section) {
	for _, s := range sections {
		o.say(s.Heading, s.Prompt)
		o.outline(s.Sections)
	}
}

func (o *order) items(areas []checklist.Area) {
	for _, a := range areas {
		o.say(a.Title)
		if len(a.Areas) == 0 && len(a.Items) == 0 {
			o.listed(a.Text)
		}
		for _, item := range a.Items {
			o.listed(item.Text)
			o.listed(item.Bases...)
			o.listed(item.Methods...)
			o.listed(item.Evidence...)
		}
		o.items(a.Areas)
	}
}

func (o *order) indicators(areas []checklist.Area) {
	for _, a := range areas {
		if len(a.Indicators) > 0 {
			o.say(a.Title)
		}
		for _, i := range a.Indicators {
			o.say(i.Label, i.Unit)
		}
		o.indicators(a.Areas)
	}
}

// marksIn are the words of a text that stand in no other.
func marksIn(text string) []string {
	return ownWord.FindAllString(text, -1)
}
