package round

import (
	"cmp"
	"context"
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
	tied, _ := r.Tied(context.Background()) // which is never done
	f, g := r.figures(tied), r.gathered()
	out := &scope.Round{
		Common: r.common(), Report: r.wordingNames(), AsOf: momentWords(r.Progress.AsOf), Day: cmp.Or(latest(r.wording().Date), r.Progress.AsOf.Date),
		Visited: r.visitedNames(), Progress: r.progressNames(), LateUnits: r.lateNames(),
		Base: scope.Base{Units: f.main}, Earlier: r.Earlier != nil, ByTeam: r.byTeam(),
		FindingGroups: r.findingSets(g.findings), OwnIssues: g.issues, Difficulties: r.difficultySets(g.difficulties),
		OtherTexts: slices.Concat(groupsOf(g.others, func(t scope.OwnText) string { return t.Heading })...),
		Breaches:   r.breachNames(), Ranking: r.rankingNames(),
	}
	out.Units = mapped(slices.Collect(r.Forms.All()), func(f *checklist.Form) scope.Unit { return r.unitNames(f.Unit) })
	named := func(g checklist.Group) string { return g.Name() }
	out.Types = mapped(severalTypes(r.Returns), named)
	out.Groups = mapped(r.Returns.Divisions, func(d checklist.Division) scope.UnitGroup {
		return scope.UnitGroup{Title: d.Title, Values: mapped(d.Parts, named)}
	})
	changes := map[string][]UnitChange{} // by what they are about
	for c := range r.Disagreements() {
		changes[c.ID] = append(changes[c.ID], c)
	}
	out.Disagreements = r.disagreementNames(changes)
	out.Answers = r.answers(changes, mapped(r.Plan().Checklist.Items(), func(i *checklist.Item) string { return i.ID })...)
	out.Areas = r.areaNames(f, changes, g.areas)
	out.ByGroup = out.Answers.Given > 0 && len(out.Answers.ByGroup) > 0
	came := out.Answers.Own.Given+out.Answers.Team.Given > 0
	for _, a := range out.Areas {
		out.Judged, out.Ranking.Pointed = out.Judged || a.Judged && came, out.Ranking.Pointed || a.Pointed
		out.Highest, out.Lowest = append(out.Highest, a.Compared...), append(out.Lowest, a.Compared...)
	}
	out.KeyFigures = f.totals(r.Plan().Marked.KeyFigures, f.main)
	out.Commendations = mapped(chosen(g.commendations, said[report.Commendation].isSelected), commendation)
	r.requestNames(out, g.difficulties)
	return out
}

// severalTypes are the types of the units where there are several: one alone comes
// to what all come to.
func severalTypes(r *checklist.Rollup) []checklist.Group {
	return those(r.Types, func(checklist.Group) bool { return len(r.Types) > 1 })
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
		Signature: w.Signature,
	}
	if superior := r.Plan().Issuing().Issuer.Superior; len(out.To) == 0 && superior != "" {
		out.To = []string{superior}
	}
	if len(out.To) == 1 {
		out.Superior = prose.Inside(out.To[0])
	}
	return out
}

func (r *Round) visitedNames() scope.Visited {
	out := scope.Visited{Units: len(repliesOf(r.Team))}
	out.ByType = mapped(r.Team.Types, func(g checklist.Group) scope.TypeCount { return scope.TypeCount{Type: g.Type.Word, Units: g.Units} })
	days := slices.Concat(mapped(r.inspected(), func(v said[*report.VisitResult]) []date.Date {
		return r.VisitDays(v.of.Code)
	})...)
	if days = those(days, date.Date.IsFull); len(days) > 0 {
		out.From, out.To = slices.MinFunc(days, date.Date.Compare), slices.MaxFunc(days, date.Date.Compare)
		out.OneDay = out.From == out.To
	}
	return out
}

func (r *Round) progressNames() scope.Progress {
	all := r.Progress.Units
	came := those(all, func(u UnitProgress) bool { return u.Last != nil })
	timed := func(t Timing) int { return len(those(came, func(u UnitProgress) bool { return u.Timing == t })) }
	are := func(a Arrival) int { return len(those(came, func(u UnitProgress) bool { return u.Arrival == a })) }
	out := scope.Progress{
		Expected: len(all), Received: len(came), Missing: len(all) - len(came), OnTime: timed(InTime), Late: timed(Late),
		NoForm: are(NoForm), NoReport: are(NoReport), Unread: len(came) - are(Entered) - are(NoForm) - are(NoReport),
	}
	_, out.OnTimeShare = percent(out.OnTime, out.Expected)
	return out
}

func (r *Round) lateNames() []scope.LateEntry {
	late := those(r.Progress.Units, func(u UnitProgress) bool { return u.Arrival != Entered || u.Timing == Late })
	return mapped(late, func(u UnitProgress) scope.LateEntry {
		n := scope.LateEntry{Unit: r.unitNames(u.Unit), Due: u.Due, Received: strings.Join(u.ReceivedAt(), "; "), Standing: u.Standing()}
		if u.Last != nil && u.Arrival != Entered {
			n.Unread = u.Arrival.String()
		}
		return n
	})
}
