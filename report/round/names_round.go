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
	for i, g := range r.Returns.Parts() {
		if i < len(r.Returns.Types) {
			out.Types = append(out.Types, g.Name())
		}
		out.Parts = append(out.Parts, g.Name())
	}
	for _, d := range r.Returns.Divisions {
		g := scope.UnitGroup{Title: d.Title}
		for i := range d.Parts {
			g.Values = append(g.Values, d.Parts[i].Name())
		}
		out.Groups = append(out.Groups, g)
	}
	var ids []string
	for _, i := range r.Plan().Checklist.Items() {
		ids = append(ids, i.ID)
	}
	out.Answers = r.answers(ids)
	out.Areas = r.areaNames(f, selected.areas)
	out.ByGroup = out.Answers.Given > 0 && len(out.Answers.ByGroup) > 0
	out.Judged = !r.Plan().Checklist.HasScores() || slices.ContainsFunc(out.Areas, func(a scope.Area) bool { return a.Judged })
	out.Ranking.Pointed = slices.ContainsFunc(out.Areas, func(a scope.Area) bool {
		return slices.ContainsFunc(a.Items, func(i scope.AreaItem) bool { return i.Pointed })
	})
	out.Highest, out.Lowest = ends(out.Areas)
	out.KeyFigures = f.marked()
	r.requestNames(out)
	return out
}

// KeyFigures returns the figures that the plan marks as the report prints them, each
// on the base of those that belong with it.
func (r *Round) KeyFigures() []scope.Total {
	if r.Returns == nil || len(r.Plan().Marked.KeyFigures) == 0 {
		return nil
	}
	return r.figures().marked()
}

func (f *figures) marked() (out []scope.Total) {
	for _, id := range f.round.Plan().Marked.KeyFigures {
		if t, ok := f.total(id, f.main); ok {
			out = append(out, t)
		}
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

// areaText is what people say of an area.
func (r *Round) areaText(a *checklist.Area) string {
	for _, t := range r.wording().Areas {
		if t.Area == a.ID {
			return t.Text
		}
	}
	return ""
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
	if first, last, ok := r.visitedDays(); ok {
		out.From, out.To, out.OneDay = first, last, first == last
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
		Overdue:  p.Count(func(u *UnitProgress) bool { return u.Last == nil && u.Timing == Overdue }),
		Unread:   p.Count(func(u *UnitProgress) bool { return u.Last != nil && u.Arrival != Entered }),
	}
	out.Missing = out.Expected - out.Received
	out.OnTimeShare = percentOf(out.OnTime, out.Expected)
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

// breachNames name the relations that are not kept, in the order of the
// checklist.
func (r *Round) breachNames() []scope.Breach {
	var order []string
	all := map[string]*breachSet{}
	for _, b := range r.Breaches() {
		s := all[b.Rule]
		if s == nil {
			s = &breachSet{text: b.Message}
			all[b.Rule], order = s, append(order, b.Rule)
		}
		s.units = append(s.units, b.Unit)
		if b.Settled {
			s.explained++
		}
	}
	var out []scope.Breach
	for _, id := range order {
		s := all[id]
		names, more := s.names()
		out = append(out, scope.Breach{Text: s.text, Count: len(s.units), Explained: s.explained, Open: len(s.units) - s.explained, Units: names, More: more})
	}
	return out
}

// measure is the unit of measure of an indicator, or of points.
func (r *Round) measure(id string) string {
	if _, ok := checklist.PointsItem(id); ok {
		return checklist.PointsUnit
	}
	return r.indicators[id].Measure()
}

// disagreementNames name the figures of which the team found others, by what they
// are about.
func (r *Round) disagreementNames() []scope.Disagree {
	type sums struct {
		breachSet
		own, team, up, down checklist.Number
	}
	words := wordsByID(r.Plan().Checklist)
	all := map[string]*sums{}
	for _, d := range r.Disagreements() {
		s := all[d.ID]
		if s == nil {
			s = &sums{breachSet: breachSet{text: words[d.ID]}}
			if i := r.indicators[d.ID]; i != nil {
				s.text = r.label(i)
			}
			all[d.ID] = s
		}
		s.units = append(s.units, d.Unit)
		s.own, s.team = s.own.Add(d.Before.Number), s.team.Add(d.After.Number)
		if n := d.After.Number.Sub(d.Before.Number); n.Sign() > 0 {
			s.up = s.up.Add(n)
		} else {
			s.down = s.down.Add(n)
		}
	}
	var out []scope.Disagree
	add := func(id string, figure bool) {
		s := all[id]
		if s == nil {
			return
		}
		names, more := s.names()
		n := scope.Disagree{Text: s.text, Count: len(s.units), Units: names, More: more}
		if figure {
			n.Own, n.Team, n.Up, n.Down = numberWords(s.own), numberWords(s.team), signed(s.up), signed(s.down)
			n.Measure = r.measure(id)
		}
		out = append(out, n)
	}
	for _, i := range r.Plan().Checklist.Indicators() {
		add(i.ID, i.Kind().IsNumber())
	}
	for _, i := range r.Plan().Checklist.Items() {
		add(checklist.PointsID(i.ID), true)
	}
	return out
}
