package round

import (
	"slices"

	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/date"
	"github.com/vanban-go/vanban/report/internal/scope"
	"github.com/vanban-go/vanban/report/prose"
	"github.com/vanban-go/vanban/report/vi"
)

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
	if d := f.Due.Due; !d.IsZero() {
		out.Due, out.DueWords = d, dayWords(d)
	}
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
	due := r.newDue()
	out := &scope.LateUnitPaper{
		UnitPaper: *of, Standing: u.Arrival.String(), MissingWords: "báo cáo và biểu số liệu", Now: momentWords(r.Progress.AsOf), NewDue: due, NewDueWords: dayWords(due),
		Nothing: u.Arrival == NotReceived, OldFile: u.Arrival == OldFile, Locked: u.Arrival == Locked, Unreadable: u.Arrival == Refused,
	}
	out.Incomplete = !out.Nothing && !out.OldFile && !out.Locked && !out.Unreadable
	return out, nil
}

// newDue is the day until which a reminded unit has, reckoned from the moment of the
// progress.
func (r *Round) newDue() date.Date {
	d := r.Progress.AsOf.Date
	for left := r.Plan().Deadlines.Filled().Reminder; left > 0 && d.IsFull(); {
		d = d.AddDays(1)
		if working, _ := r.Plan().Calendar.IsWorkingDay(d); working {
			left--
		}
	}
	return d
}

// teamOf says who comes: the lead of the team, and the sub-team of the visit.
func (r *Round) teamOf(v report.Visit) []string {
	var out []string
	if lead := r.Plan().Team.Lead; lead != (report.Person{}) {
		out = append(out, r.Plan().Headings.Filled().Lead+": "+vi.LowerFirst(lead.Words()))
	}
	for _, s := range r.Schedule.Subteams {
		if s.ID == v.Subteam {
			out = append(out, r.Schedule.SubteamWords(s, r.Plan().Office))
		}
	}
	return out
}

// partyPaper is what a paper to a party that is asked for something can name. The
// error is a diag.Problem of no-result.
func (r *Round) partyPaper(id string) (*scope.PartyPaper, error) {
	all := r.asked()
	at := slices.IndexFunc(all, func(list []Owed) bool { return list[0].party == id })
	if at < 0 {
		return new(scope.PartyPaper), noResult.For("", id)
	}
	p, _ := r.Plan().Issuing().Party(id)
	out := &scope.PartyPaper{
		Common: r.common(), Requests: requestsOf(all[at], func(o Owed) string { return o.finding + "\n" + o.basis }),
		Units: mapped(unitsOf(all[at]), r.unitNames),
		Party: scope.Party{ID: p.ID, Name: p.Name, Short: p.Short, Inside: prose.Inside(p.Name), Internal: p.Kind == "internal"},
	}
	if via := out.Issuer.Via; via != p.Name && prose.Inside(via) != out.Party.Inside {
		out.Party.Through = via
	}
	for _, o := range all[at] {
		out.AnswerBy = latest(out.AnswerBy, o.Due)
		if o.difficulty != nil {
			out.Difficulties = append(out.Difficulties, r.difficulty(*o.difficulty))
		}
	}
	return out, nil
}
