package report

import (
	"strings"

	"github.com/vanban-go/vanban/report/unit"
	"github.com/vanban-go/vanban/report/vi"
)

// Words returns the finding as a sentence of its own and, behind it, its causes:
// "Quy chế chưa được cập nhật. Nguyên nhân chủ quan: …. Nguyên nhân khách quan:
// …."
func (f Finding) Words() string { return joinWords([]string{sentence(f.Text), f.Cause.Words()}) }

// Words returns the causes, each as a sentence; "" where none is given.
func (c Cause) Words() string {
	return joinWords([]string{named("Nguyên nhân chủ quan", c.Subjective), named("Nguyên nhân khách quan", c.Objective)})
}

// named is a text behind what it is, as a sentence; "" where there is no text.
func named(name, text string) string {
	if text == "" {
		return ""
	}
	return name + ": " + sentence(text)
}

// Words returns what is commended, and who.
func (c Commendation) Words() string {
	if c.Who == "" {
		return sentence(c.Text)
	}
	return sentence(vi.TrimEnd(c.Text) + " (" + c.Who + ")")
}

// difficultyWords returns a difficulty with its basis, who can resolve it and
// what is proposed, each as a sentence.
func (r *Round) difficultyWords(d Difficulty) string {
	return joinWords([]string{
		sentence(d.Text), named("Căn cứ", d.Basis), named("Cơ quan giải quyết", r.partyName(d.ResolvedBy)), named("Đề xuất", d.Proposal),
	})
}

// partyName returns the name of the party with that id; the id itself where none
// has it.
func (r *Round) partyName(id string) string {
	return strings.Join(r.Plan().Office.names(nonEmpty(id), func(p Party) string { return p.Name }), ", ")
}

func nonEmpty(id string) []string {
	if id == "" {
		return nil
	}
	return []string{id}
}

// words returns the figure as it was written, what the unit had reported, and why
// they differ.
func (r FigureResult) words() string {
	s := r.Value
	if r.Was != "" {
		s += " (đơn vị báo cáo " + r.Was + ")"
	}
	return joinWords([]string{sentence(s), named("Lý do", r.Why)})
}

// Words returns what is to be done, and until when: "Sửa đổi quy chế (thời hạn:
// 31/3/2026)."
func (rec Recommendation) Words() string {
	if rec.Due.IsZero() {
		return sentence(rec.Text)
	}
	return sentence(vi.TrimEnd(rec.Text) + " (thời hạn: " + rec.Due.Short() + ")")
}

// addressee returns the name of who is asked, of a recommendation to that unit or
// to a party.
func (r *Round) addressee(rec Recommendation, u unit.Unit) string {
	if rec.To == ToUnit {
		return u.Committee()
	}
	return r.partyName(rec.To)
}
