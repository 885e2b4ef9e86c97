package report

import (
	"github.com/vanban-go/vanban/report/vi"
)

// Words returns the finding as a sentence of its own and, behind it, its causes:
// "Quy chế chưa được cập nhật. Nguyên nhân chủ quan: …. Nguyên nhân khách quan:
// …."
func (f Finding) Words() string { return vi.Join(vi.Sentence(f.Text), f.Cause.Words()) }

// Words returns the causes, each as a sentence; "" where none is given.
func (c Cause) Words() string {
	return vi.Join(vi.Labelled("Nguyên nhân chủ quan", c.Subjective), vi.Labelled("Nguyên nhân khách quan", c.Objective))
}

// Words returns what is commended, and who.
func (c Commendation) Words() string {
	if c.Who == "" {
		return vi.Sentence(c.Text)
	}
	return vi.Sentence(vi.TrimEnd(c.Text) + " (" + c.Who + ")")
}

// Words returns the figure as it was written, what the unit had reported, and why
// they differ.
func (r FigureResult) Words() string {
	s := r.Value
	if r.Was != "" {
		s += " (đơn vị báo cáo " + r.Was + ")"
	}
	return vi.Join(vi.Sentence(s), vi.Labelled("Lý do", r.Why))
}

// Words returns what is to be done, and until when: "Sửa đổi quy chế (thời hạn:
// 31/3/2026)."
func (rec Recommendation) Words() string {
	if rec.Due.IsZero() {
		return vi.Sentence(rec.Text)
	}
	return vi.Sentence(vi.TrimEnd(rec.Text) + " (thời hạn: " + rec.Due.Short() + ")")
}
