package round

import (
	"slices"
	"strings"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/date"
	"github.com/vanban-go/vanban/report/internal/scope"
	"github.com/vanban-go/vanban/report/prose"
	"github.com/vanban-go/vanban/report/unit"
	"github.com/vanban-go/vanban/report/vi"
)

// commonNames is what every paper can name.
func (r *Round) commonNames() scope.Common {
	p := r.Plan()
	o, days, to := p.Issuing(), p.Deadlines.Filled(), p.Issuing().Reporting
	unusual := func(i *checklist.Item) bool { // which the words of the usual answers do not fit
		set := p.Checklist.AnswersOf(i)
		return !set.IsUsual()
	}
	return scope.Common{
		Plan: scope.Plan{
			Cited: r.cited(), CitedAgain: r.citedAgain(), Subject: r.subject(), Inspects: strings.HasPrefix(vi.Fold(r.subject()), "kiểm tra"),
			Outcome: p.Headings.Filled().Outcome, Usual: !slices.ContainsFunc(p.Checklist.Items(), unusual), Signature: p.Signature,
			Deadlines: scope.Deadlines{Request: days.Request, Answer: days.Answer},
		},
		Issuer: scope.Issuer{
			Name: r.issuer(), Head: headOf(p), Superior: o.Issuer.Superior, Place: o.Place, Via: to.Via, ReportingTo: r.reportingTo(),
			Contact: joined(", ", to.Via, behind("thư điện tử ", to.Email), behind("điện thoại ", to.Phone)), // a full stop does not belong to it
		},
	}
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
	for words := strings.Fields(name); len(words) > 0; words = words[:len(words)-1] {
		if strings.HasSuffix(vi.Fold(title), " "+vi.Fold(strings.Join(words, " "))) {
			return title
		}
	}
	if strings.HasPrefix(name, "Sở ") {
		name = "Sở"
	}
	return title + " " + name
}

func (r *Round) unitNames(u unit.Unit) scope.Unit {
	b := u.Body()
	out := scope.Unit{
		Code: u.Code, Name: u.Name, FullName: u.FullName(), Type: u.Declared().Word, Body: b.Name,
		Head: b.Head, Superior: b.Superior, Place: b.Place, Slug: vi.Slug(u.FullName()),
	}
	if slices.ContainsFunc(r.Plan().Subjects.Receiving.Members, func(text string) bool { return strings.Contains(text, b.Code) }) { // which explains it
		out.Short = b.Code
	}
	return out
}

// latest is the last of the days that are full.
func latest(days ...date.Date) date.Date {
	return slices.MaxFunc(append(those(days, date.Date.IsFull), date.Date{}), date.Date.Compare)
}

// unitPaper is what a paper to a unit with a visit can name. The error is a
// diag.Problem of no-visit; the names of the unit are there also then.
func (r *Round) unitPaper(code string) (*scope.UnitPaper, error) {
	out := &scope.UnitPaper{Common: r.common(), Receiving: r.Plan().Subjects.Receiving.Members}
	f, known := r.Forms.Find(code)
	if known {
		out.Unit = r.unitNames(f.Unit)
	}
	v, ok := r.visits[code]
	if !known || !ok {
		return out, noVisit.For("", code)
	}
	when := v.SessionWord() + " " + dayWords(v.Date) + behind(", bắt đầu lúc ", clock(v.Time))
	out.Visit = scope.Visit{Date: v.Date, Words: when, Place: v.Place, Team: r.teamOf(v)}
	out.Due, out.DueWords = f.Due.Due, dayWords(f.Due.Due)
	return out, nil
}

// lateUnitPaper is what a paper to a unit whose report is overdue can name, as
// [Round.unitPaper].
func (r *Round) lateUnitPaper(code string) (*scope.LateUnitPaper, error) {
	u := r.came[code]
	of, err := r.unitPaper(code)
	if err != nil || u == nil || of.Due.IsZero() {
		return &scope.LateUnitPaper{UnitPaper: *of}, noVisit.For("", code)
	}
	missing := "báo cáo và biểu số liệu"
	if u.Arrival == NoForm {
		missing = "biểu số liệu"
	}
	due := date.WorkingDaysAfter(r.Progress.AsOf.Date, r.Plan().Deadlines.Filled().Reminder, r.Plan().Calendar)
	return &scope.LateUnitPaper{
		UnitPaper: *of, Standing: u.Arrival.String(), MissingWords: missing, Now: momentWords(r.Progress.AsOf), NewDue: due, NewDueWords: dayWords(due),
		Nothing: u.Arrival == NotReceived, OldFile: u.Arrival == OldFile, Locked: u.Arrival == Locked, Unreadable: u.Arrival == Refused,
		NoForm:     u.Arrival == NoForm,
		Incomplete: !slices.Contains([]Arrival{NotReceived, OldFile, Locked, Refused, NoForm}, u.Arrival),
	}, nil
}

// teamOf says who comes: the lead of the team, and the sub-team of the visit.
func (r *Round) teamOf(v report.Visit) []string {
	var out []string
	if lead := r.Plan().Team.Lead; lead != (report.Person{}) {
		out = append(out, r.Plan().Headings.Filled().Lead+": "+vi.LowerFirst(lead.Words()))
	}
	theirs := those(r.Schedule.Subteams, func(s report.Subteam) bool { return s.ID == v.Subteam })
	return append(out, mapped(theirs, func(s report.Subteam) string { return r.Schedule.SubteamWords(s, r.Plan().Office) })...)
}

// partyPaper is what a paper to a party that is asked for something can name. The
// error is a diag.Problem of no-result.
func (r *Round) partyPaper(id string) (*scope.PartyPaper, error) {
	all := r.asked()
	at := slices.IndexFunc(all, func(list []*Owed) bool { return list[0].party == id })
	if at < 0 {
		return new(scope.PartyPaper), noResult.For("", id)
	}
	p, _ := r.Plan().Issuing().Party(id)
	difficult := those(all[at], func(o *Owed) bool { return o.difficulty != nil })
	out := &scope.PartyPaper{
		Common: r.common(), Units: mapped(unitsOf(all[at]), r.unitNames), AnswerBy: latest(mapped(all[at], (*Owed).due)...),
		Party:        scope.Party{ID: p.ID, Name: p.Name, Short: p.Short, Inside: prose.Inside(p.Name), Internal: p.Kind == "internal"},
		Requests:     requestsOf(all[at], func(o *Owed) string { return o.finding + "\n" + o.basis }),
		Difficulties: mapped(difficult, func(o *Owed) scope.Difficulty { return r.difficulty(*o.difficulty) }),
	}
	out.Bases = slices.ContainsFunc(out.Requests, func(q scope.Request) bool { return q.Basis != "" })
	if via := out.Issuer.Via; prose.Inside(via) != out.Party.Inside {
		out.Party.Through = via
	}
	return out, nil
}
