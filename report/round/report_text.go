package round

import (
	"slices"
	"strconv"
	"strings"

	"github.com/vanban-go/vanban/report"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/outline"
	"github.com/vanban-go/vanban/report/vi"
)

// chosen says which texts of units' own reports are selected, by unit and key.
func (r *Round) chosen() map[string]map[string]bool {
	out := map[string]map[string]bool{}
	if r.Results == nil {
		return out
	}
	byUnit := map[string][]report.Selection{}
	for _, s := range r.Results.Selected {
		byUnit[s.Unit] = append(byUnit[s.Unit], s)
	}
	for _, reply := range repliesOf(r.Returns) {
		code := reply.Form.Unit.Code
		if len(byUnit[code]) == 0 {
			continue
		}
		out[code] = map[string]bool{}
		for _, t := range ownTexts(reply.Return) {
			out[code][t.key()] = slices.ContainsFunc(byUnit[code], func(s report.Selection) bool { return chooses(&s, &t) })
		}
	}
	return out
}

func (t *ownText) key() string { return t.prompt + " " + strconv.Itoa(t.row) }

// eachChosen visits the selected texts of a kind of prompt, unit by unit.
func (t *reportText) eachChosen(visit func(f *checklist.Form, p *checklist.Prompt, text *ownText)) {
	for _, reply := range repliesOf(t.round.Returns) {
		keys := t.chosen[reply.Form.Unit.Code]
		if len(keys) == 0 {
			continue
		}
		for _, own := range ownTexts(reply.Return) {
			if p := promptOf(reply.Form, own.prompt); p != nil && keys[own.key()] {
				visit(reply.Form, p, &own)
			}
		}
	}
}

func promptOf(f *checklist.Form, id string) *checklist.Prompt {
	for i := range f.Prompts {
		if f.Prompts[i].ID == id {
			return &f.Prompts[i]
		}
	}
	return nil
}

// narratives are the selected prose of an area: "Trạm Y tế A: …".
func (t *reportText) narratives(area string) []string {
	var out []string
	t.eachChosen(func(f *checklist.Form, p *checklist.Prompt, own *ownText) {
		if own.entry == nil && len(p.Areas) == 1 && p.Areas[0] == area {
			out = append(out, from(f, own.text))
		}
	})
	return out
}

// from says of whom a text is.
func from(f *checklist.Form, text string) string { return f.Unit.Body().Name + ": " + apart(text) }

// apart makes every line of a text that came in a cell a paragraph.
func apart(text string) string { return strings.ReplaceAll(text, "\n", "\n\n") }

// others are the selected prose of no single area, by prompt.
func (t *reportText) others() []report.Section {
	var out []report.Section
	t.eachChosen(func(f *checklist.Form, p *checklist.Prompt, own *ownText) {
		if own.entry != nil || len(p.Areas) == 1 {
			return
		}
		for i := range out {
			if out[i].Heading == p.Heading {
				out[i].Points = append(out[i].Points, report.Point{Text: from(f, own.text)})
				return
			}
		}
		out = append(out, report.Section{Heading: p.Heading, Points: report.Points(from(f, own.text))})
	})
	return out
}

// rows are the selected rows of one kind of list, as words has them.
func (t *reportText) rows(kind outline.Content) []string {
	var out []string
	t.eachChosen(func(f *checklist.Form, p *checklist.Prompt, own *ownText) {
		if own.entry != nil && p.List != nil && p.List.ID == string(kind) {
			out = append(out, f.Unit.Body().Name+" báo cáo: "+entryWords(p, own.entry))
		}
	})
	return out
}

// entryWords puts the cells of a row into sentences.
func entryWords(p *checklist.Prompt, e *checklist.Entry) string {
	names := p.List.Heads()
	var out []string
	for i, cell := range p.Row(e) {
		switch {
		case cell == "":
		case i > 0 && i < len(names):
			out = append(out, vi.Labelled(names[i], cell))
		default:
			out = append(out, vi.Sentence(cell))
		}
	}
	return strings.Join(out, " ")
}

// findings are the selected findings by area: that of the first item on which
// they rest.
func (t *reportText) findings() []report.Section {
	home := map[string]string{} // the id of the area of each item
	var sections []report.Section
	t.round.Plan().Checklist.Walk(func(a *checklist.Area, _ []*checklist.Area) {
		for i := range a.Items {
			home[a.Items[i].ID] = a.ID
		}
	})
	byArea := map[string][]string{} // "" is of no area
	for _, reply := range repliesOf(t.round.Team) {
		for _, f := range t.round.found[reply.Form.Unit.Code].Findings {
			if !f.Selected {
				continue
			}
			area := ""
			if len(f.Items) > 0 {
				area = home[f.Items[0]]
			}
			byArea[area] = append(byArea[area], reply.Form.Unit.Body().Name+": "+f.Words())
		}
	}
	t.round.Plan().Checklist.Walk(func(a *checklist.Area, _ []*checklist.Area) {
		sections = append(sections, report.Section{Heading: a.Title, Points: report.Points(byArea[a.ID]...)})
	})
	return filled(append(sections,
		report.Section{Heading: "Nội dung khác", Points: report.Points(append(byArea[""], t.rows(outline.Issues)...)...)},
		report.Section{Heading: "Số liệu chênh lệch, chưa khớp", Text: t.doubtText()},
	)...)
}

// doubtText counts breaches and disagreements and refers to their annex.
func (t *reportText) doubtText() string {
	breaches, settled := t.round.Breaches(), 0
	for _, b := range breaches {
		if b.Settled {
			settled++
		}
	}
	differ := len(t.round.Disagreements())
	var parts []string
	if n := len(breaches); n > 0 {
		text := vi.Counted(n) + " quan hệ số liệu trong báo cáo của các đơn vị không khớp"
		if settled > 0 {
			text += ", trong đó " + vi.Counted(settled) + " trường hợp được giải trình"
		}
		parts = append(parts, text)
	}
	if differ > 0 {
		parts = append(parts, vi.Counted(differ)+" kết quả, số liệu do Đoàn kiểm tra xác định khác với báo cáo của đơn vị")
	}
	if len(parts) == 0 {
		return ""
	}
	return "Có " + strings.Join(parts, "; ") + t.see(doubtAnnex) + "."
}

// difficulties are the selected ones, of the team and of the units' reports.
func (t *reportText) difficulties() []string {
	var out []string
	for _, reply := range repliesOf(t.round.Team) {
		for _, d := range t.round.found[reply.Form.Unit.Code].Difficulties {
			if d.Selected {
				out = append(out, reply.Form.Unit.Body().Name+": "+t.round.difficultyWords(d))
			}
		}
	}
	return append(out, t.rows(outline.Difficulties)...)
}

// requests are the selected recommendations and difficulties, by addressee; what
// the units themselves have to do stands at the end.
func (t *reportText) requests() []report.Section {
	var out []report.Section
	for _, a := range t.round.addressees(func(selected bool) bool { return selected }) {
		s := report.Section{Heading: "Đối với " + a.Party.Name}
		for i := range a.Requests {
			s.Points = append(s.Points, report.Point{Text: a.Requests[i].words()})
		}
		out = append(out, s)
	}
	var own []string
	for _, reply := range repliesOf(t.round.Team) {
		for _, f := range t.round.found[reply.Form.Unit.Code].Findings {
			for _, rec := range f.Recommend {
				if f.Selected && rec.To == report.ToUnit {
					own = append(own, reply.Form.Unit.Body().Name+": "+rec.Words())
				}
			}
		}
	}
	out = append(out, filled(report.Section{Heading: "Đối với các đơn vị được kiểm tra", Points: report.Points(own...)})...)
	return append(out, t.followed()...)
}

// commendations are the selected ones, of the team and of the units' reports.
func (t *reportText) commendations() []string {
	var out []string
	for _, reply := range repliesOf(t.round.Team) {
		for _, c := range t.round.found[reply.Form.Unit.Code].Commendations {
			if c.Selected {
				out = append(out, reply.Form.Unit.Body().Name+": "+c.Words())
			}
		}
	}
	return append(out, t.rows(outline.Commendations)...)
}
