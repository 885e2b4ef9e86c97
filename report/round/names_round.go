package round

import (
	"slices"
	"strings"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/date"
	"github.com/vanban-go/vanban/report/internal/scope"
	"github.com/vanban-go/vanban/report/prose"
)

// roundPaper is what a paper about the whole round can name.
func (r *Round) roundPaper() *scope.Round {
	f, selected := r.figures(), r.selectedTexts()
	out := &scope.Round{
		Common: r.common(), Report: r.wordingNames(), AsOf: momentWords(r.Progress.AsOf), Day: r.reportDay(),
		Visited: r.visitedNames(), Progress: r.progressNames(), LateUnits: r.lateNames(),
		Base: scope.Base{Units: f.main}, Earlier: r.Earlier != nil, ByTeam: r.byTeam(),
		FindingGroups: r.findingGroups(), OwnIssues: selected.issues, OtherTexts: selected.others,
		Difficulties: r.hardships(selected.hardships), Commendations: r.commendations(selected.commendations),
		Breaches: r.breachNames(), Disagreements: r.disagreementNames(), Ranking: r.rankingNames(),
	}
	for u := range r.Forms.All() {
		out.Units = append(out.Units, r.unitNames(u.Unit))
	}
	named := func(g checklist.Group) string { return g.Name() }
	out.Types = texts(severalTypes(r.Returns), named)
	for _, d := range r.Returns.Divisions {
		out.Groups = append(out.Groups, scope.UnitGroup{Title: d.Title, Values: texts(d.Parts, named)})
	}
	out.Answers = r.answers(texts(r.Plan().Checklist.Items(), func(i *checklist.Item) string { return i.ID }))
	out.Areas = r.areaNames(f, selected.areas)
	out.ByGroup = out.Answers.Given > 0 && len(out.Answers.ByGroup) > 0
	out.Judged = out.Answers.Own.Given+out.Answers.Team.Given > 0 && slices.ContainsFunc(out.Areas, func(a scope.Area) bool { return a.Judged })
	out.Ranking.Pointed = slices.ContainsFunc(out.Areas, func(a scope.Area) bool {
		return slices.ContainsFunc(a.Items, func(i scope.AreaItem) bool { return i.Pointed })
	})
	out.Highest, out.Lowest = ends(out.Areas)
	out.KeyFigures = f.totals(r.Plan().Marked.KeyFigures, f.main)
	r.requestNames(out)
	return out
}

// severalTypes are the types of the units where there are several: one alone comes
// to what all come to.
func severalTypes(r *checklist.Rollup) []checklist.Group {
	if len(r.Types) < 2 {
		return nil
	}
	return r.Types
}

// KeyFigure is a figure that the plan marks, as the report prints it.
type KeyFigure struct {
	Label  string
	Words  string // with its unit of measure
	Before string // the same of the earlier round, of the same units
	Units  int    // that gave it
}

// KeyFigures returns the figures that the plan marks, each on the base of those that
// belong with it.
func (r *Round) KeyFigures() (out []KeyFigure) {
	if r.Returns == nil || len(r.Plan().Marked.KeyFigures) == 0 {
		return nil
	}
	f := r.figures()
	for _, t := range f.totals(r.Plan().Marked.KeyFigures, f.main) {
		out = append(out, KeyFigure{t.Label, t.Spoken, t.Before, t.Units})
	}
	return out
}

// wording is what people wrote for the report; the zero Wording where there are
// no results.
func (r *Round) wording() report.Wording {
	if r.Results == nil {
		return report.Wording{}
	}
	return r.Results.Report
}

func (r *Round) wordingNames() scope.Wording {
	w := r.wording()
	out := scope.Wording{
		Subject: w.Subject, To: w.To, Date: w.Date, Preamble: w.Preamble, Assessment: w.Assessment, Closing: w.Closing, Recipients: w.Recipients,
	}
	if w.Signature != nil {
		out.Signature = *w.Signature
	}
	if superior := r.Plan().Issuing().Issuer.Superior; len(out.To) == 0 && superior != "" {
		out.To = []string{superior}
	}
	if len(out.To) == 1 {
		out.Superior = prose.Inside(out.To[0])
	}
	return out
}

// reportDay is the day of the report, by which requests are overdue.
func (r *Round) reportDay() date.Date {
	if d := r.wording().Date; d.IsFull() {
		return d
	}
	return r.Progress.AsOf.Date
}

func (r *Round) visitedNames() scope.Visited {
	out := scope.Visited{Units: len(repliesOf(r.Team))}
	for _, g := range r.Team.Types {
		out.ByType = append(out.ByType, scope.TypeCount{Type: g.Type.Word, Units: g.Units})
	}
	var days []date.Date
	for f := range r.inspected() {
		for _, v := range r.held[f.Unit.Code] {
			if d := r.dayOf(v); d.IsFull() {
				days = append(days, d)
			}
		}
	}
	if len(days) > 0 {
		out.From, out.To = slices.MinFunc(days, date.Date.Compare), slices.MaxFunc(days, date.Date.Compare)
		out.OneDay = out.From == out.To
	}
	return out
}

func (r *Round) progressNames() scope.Progress {
	p := r.Progress
	out := scope.Progress{
		Expected: len(p.Units),
		Received: p.Count(func(u *UnitProgress) bool { return u.Last != nil }),
		OnTime:   p.Count(func(u *UnitProgress) bool { return u.Last != nil && u.Timing == InTime }),
		Late:     p.Count(func(u *UnitProgress) bool { return u.Last != nil && u.Timing == Late }),
		Unread:   p.Count(func(u *UnitProgress) bool { return u.Last != nil && u.Arrival != Entered }),
	}
	out.Missing = out.Expected - out.Received
	out.OnTimeShare = tally{out.OnTime, out.Expected}.shareWords()
	return out
}

func (r *Round) lateNames() (out []scope.LateEntry) {
	for i := range r.Progress.Units {
		u := &r.Progress.Units[i]
		if u.Arrival == Entered && u.Timing != Late {
			continue
		}
		n := scope.LateEntry{Unit: r.unitNames(u.Unit), Due: u.Due, Received: strings.Join(u.ReceivedAt(), "; "), Standing: u.Standing()}
		if u.Last != nil && u.Arrival != Entered {
			n.Unread = u.Arrival.String()
		}
		out = append(out, n)
	}
	return out
}
