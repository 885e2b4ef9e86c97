package round

import (
	"slices"
	"strings"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/date"
	"github.com/vanban-go/vanban/report/internal/scope"
	"github.com/vanban-go/vanban/report/unit"
	"github.com/vanban-go/vanban/report/vi"
)

// commonNames is what every paper can name.
func (r *Round) commonNames() scope.Common {
	p := r.Plan()
	o, days := p.Issuing(), p.Deadlines.Filled()
	return scope.Common{
		Plan: scope.Plan{
			Cited: r.cited(), CitedAgain: r.citedAgain(), Subject: r.subject(), Inspects: strings.HasPrefix(vi.Fold(r.subject()), "kiểm tra"),
			Outcome: p.Headings.Filled().Outcome, Usual: r.hasUsualAnswers(), Signature: p.Signature,
			Deadlines: scope.Deadlines{Request: days.Request, Answer: days.Answer},
		},
		Issuer: scope.Issuer{Name: r.issuer(), Head: headOf(p), Superior: o.Issuer.Superior, Place: o.Place, Contact: contactOf(o.Reporting), Via: o.Reporting.Via, ReportingTo: r.reportingTo()},
	}
}

// hasUsualAnswers reports whether the words of the usual answers fit every item.
func (r *Round) hasUsualAnswers() bool {
	c := r.Plan().Checklist
	return !slices.ContainsFunc(c.Items(), func(i *checklist.Item) bool {
		set := c.AnswersOf(i)
		return !set.IsUsual()
	})
}

// contactOf is whom to ask. The telephone is last: a full stop does not belong to it.
func contactOf(to report.Reporting) string {
	return joined(", ", to.Via, behind("thư điện tử ", to.Email), behind("điện thoại ", to.Phone))
}

// headOf is the head of the office as a sentence says it: the position for which
// the plan is signed, and the office where the position does not name it: "Giám đốc
// Sở", "Giám đốc Trung tâm", "Cục trưởng Cục Thống kê".
func headOf(p *report.Plan) string {
	title := p.Signature.Position
	for _, line := range p.Signature.Authority {
		if form, rest, _ := strings.Cut(line, " "); form == "KT." || form == "TL." || form == "TUQ." {
			title = vi.UpperFirst(vi.Fold(rest))
		}
	}
	name := p.Issuing().Issuer.Name
	if strings.Contains(title, name) {
		return title
	}
	words := strings.Fields(name)
	for n := range words {
		if strings.HasSuffix(vi.Fold(title), " "+vi.Fold(strings.Join(words[:n+1], " "))) {
			return title
		}
	}
	if len(words) > 0 && words[0] == "Sở" {
		name = words[0]
	}
	return title + " " + name
}

func (r *Round) unitNames(u unit.Unit) scope.Unit {
	b := u.Body()
	out := scope.Unit{
		Code: u.Code, Name: u.Name, FullName: u.FullName(), Type: u.Declared().Word, Body: b.Name,
		Head: b.Head, Superior: b.Superior, Place: b.Place, Slug: vi.Slug(u.FullName()),
	}
	if texts := strings.Join(r.Plan().Subjects.Receiving.Members, "\n"); strings.Contains(texts, b.Code) { // which explain it
		out.Short = b.Code
	}
	return out
}

func latest(days ...date.Date) (last date.Date) {
	for _, d := range days {
		if d.IsFull() && d.After(last) {
			last = d
		}
	}
	return last
}
