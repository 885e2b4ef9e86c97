package round

import (
	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/vi"
)

// unitTexts are the texts of every unit that the report itself does not print,
// by type of unit: what it wrote, what was noted to its answers and figures, and
// what the team wrote of it.
func (t *reportText) unitTexts() []report.Section {
	words := wordsByID(t.round.Plan().Checklist)
	byType := map[string][]report.Section{}
	for _, reply := range repliesOf(t.round.Returns) {
		s := report.Section{Heading: upperName(reply.Form.Unit), Points: report.Points(t.unitPoints(reply, words)...)}
		byType[reply.Form.Unit.Type] = append(byType[reply.Form.Unit.Type], filled(s)...)
	}
	var out []report.Section
	for _, kind := range t.round.Plan().Units.Declared() {
		out = append(out, filled(report.Section{Heading: vi.UpperFirst(kind.Word), Sections: byType[kind.ID]})...)
	}
	return out
}

// unitPoints are the texts of one unit, each behind what it answers.
func (t *reportText) unitPoints(reply checklist.Reply, words map[string]string) []string {
	var out []string
	keys := t.chosen[reply.Form.Unit.Code]
	for _, own := range ownTexts(reply.Return) {
		if keys[own.key()] {
			continue
		}
		switch p := promptOf(reply.Form, own.prompt); {
		case p == nil && own.entry != nil: // of a list of the checklist
		case p == nil:
			out = append(out, own.prompt+": "+apart(own.text))
		case own.entry != nil:
			out = append(out, p.Heading+": "+entryWords(p, own.entry))
		default:
			out = append(out, p.Heading+": "+apart(own.text))
		}
	}
	if reply.Return != nil {
		out = append(out, valueNotes(reply, words)...)
	}
	return append(out, t.teamPoints(reply.Form, words)...)
}

// valueNotes are the texts that are answers, and the notes beside answers.
func valueNotes(reply checklist.Reply, words map[string]string) []string {
	texts := map[string]bool{}
	for _, a := range reply.Form.Areas {
		for _, i := range a.Figures {
			texts[i.ID] = i.Kind() == checklist.Text
		}
	}
	var out []string
	noted := map[string]bool{} // indicators whose values have one note
	for i := range reply.Return.Values {
		v := &reply.Return.Values[i]
		if texts[v.ID] && v.State == checklist.Given {
			out = append(out, words[v.ID]+": "+apart(v.Text))
		}
		if id, _ := checklist.Divide(v.ID); v.Explanation != "" && !noted[id] {
			noted[id] = true
			out = append(out, "Giải trình, ghi chú về “"+words[id]+"”: "+apart(v.Explanation))
		}
	}
	for _, u := range reply.Return.Unplaced {
		out = append(out, u.Label+": "+apart(u.Typed))
	}
	return out
}

// teamPoints are what the team wrote of a unit and the report does not print.
func (t *reportText) teamPoints(f *checklist.Form, words map[string]string) []string {
	v := t.round.found[f.Unit.Code]
	if v == nil {
		return nil
	}
	var out []string
	for _, i := range v.Items {
		if i.Note != "" {
			out = append(out, "Đoàn kiểm tra ghi nhận về “"+words[i.Item]+"”: "+vi.Sentence(i.Note))
		}
	}
	for _, r := range v.Values {
		if r.Why != "" || r.Was != "" {
			out = append(out, "Đoàn kiểm tra xác định “"+words[r.Indicator]+"”: "+r.Words())
		}
	}
	for _, finding := range v.Findings {
		if finding.Selected {
			continue
		}
		out = append(out, "Tồn tại, hạn chế: "+finding.Words())
		for _, rec := range finding.Recommend {
			out = append(out, "Kiến nghị đối với "+t.round.addressee(rec, f.Unit)+": "+rec.Words())
		}
	}
	for _, d := range v.Difficulties {
		if !d.Selected {
			out = append(out, "Khó khăn, vướng mắc: "+t.round.difficultyWords(d))
		}
	}
	for _, c := range v.Commendations {
		if !c.Selected {
			out = append(out, "Sáng kiến, cách làm hiệu quả: "+c.Words())
		}
	}
	for _, o := range v.Opinions {
		side := "Ý kiến của Đoàn kiểm tra"
		if o.Side == report.UnitSide {
			side = "Ý kiến của đơn vị"
		}
		out = append(out, side+": "+vi.Sentence(o.Text))
	}
	return out
}
