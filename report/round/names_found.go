package round

import (
	"cmp"
	"strings"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/internal/scope"
	"github.com/vanban-go/vanban/report/unit"
	"github.com/vanban-go/vanban/report/vi"
)

// unitFinding is a finding at a unit.
type unitFinding struct {
	unit unit.Unit
	*report.Finding
}

func (f unitFinding) of() unit.Unit { return f.unit }

// mostTexts is how many findings and causes of a group are named.
const mostTexts = 2

// findingGroups puts findings together by their groups; by the first item on
// which they rest where none is named, else by their words. Those of most units
// come first.
func (r *Round) findingGroups() (out []scope.FindingSet) {
	var all []unitFinding
	for f, v := range r.inspected() {
		for i := range v.Findings {
			all = append(all, unitFinding{f.Unit, &v.Findings[i]})
		}
	}
	groups := groupsOf(all, func(f unitFinding) string { return vi.Fold(r.groupOf(f.Finding)) })
	byUnits(groups, unitFinding.of)
	for _, g := range groups {
		first(g, func(f unitFinding) bool { return f.Selected })
		units := unitsOf(g, unitFinding.of)
		n := scope.FindingSet{
			Title: r.groupOf(g[0].Finding), Units: len(units), Count: len(g),
			Typical:     texts(units[:min(len(units), mostPlaces)], unit.Unit.FullName),
			Texts:       most(mostTexts, g, func(f unitFinding) string { return f.Text }),
			Subjective:  most(mostTexts, g, func(f unitFinding) string { return f.Cause.Subjective }),
			Objective:   most(mostTexts, g, func(f unitFinding) string { return f.Cause.Objective }),
			Responsible: most(mostTexts, g, func(f unitFinding) string { return f.Responsible }),
		}
		if len(n.Texts) == 1 && n.Texts[0] == vi.TrimEnd(n.Title) {
			n.Texts = nil
		}
		out = append(out, n)
	}
	return out
}

func (r *Round) groupOf(f *report.Finding) string {
	item := ""
	for _, id := range f.Items {
		if i := r.items[id]; i != nil {
			item = cmp.Or(item, i.Text)
		}
	}
	return cmp.Or(f.Group, item, f.Text)
}

// hardship is a difficulty of one unit.
type hardship struct {
	scope.Difficulty
	unit     unit.Unit
	selected bool
}

func (h hardship) of() unit.Unit { return h.unit }

// hardships are the difficulties that people selected, of the team and of the
// units' reports; where they selected none, all of the team. The same words with
// the same who is one, whoever raises it.
func (r *Round) hardships(own []hardship) (out []scope.Difficulty) {
	var all []hardship
	for f, v := range r.inspected() {
		for _, d := range v.Difficulties {
			all = append(all, hardship{r.difficultyNames(d, f.Unit), f.Unit, d.Selected})
		}
	}
	all = append(all, own...)
	sets := groupsOf(all, func(h hardship) string { return vi.Fold(vi.TrimEnd(h.Text)) + "\n" + h.Resolved })
	sets = chosenOf(sets, func(h hardship) bool { return h.selected })
	byUnits(sets, hardship.of)
	for _, s := range sets {
		n := scope.Difficulty{Text: s[0].Text, Resolved: s[0].Resolved, Some: some(unitsOf(s, hardship.of))}
		n.Basis = strings.Join(most(1, s, func(h hardship) string { return h.Basis }), "")
		n.Proposal = strings.Join(most(1, s, func(h hardship) string { return h.Proposal }), "")
		out = append(out, n)
	}
	return out
}

func (r *Round) difficultyNames(d report.Difficulty, u unit.Unit) scope.Difficulty {
	return scope.Difficulty{Text: d.Text, Basis: d.Basis, Resolved: r.partyName(d.ResolvedBy), Proposal: d.Proposal, Some: scope.Some{Units: u.Body().Name, Count: 1}}
}

// commendations are those that people selected, of the team and of the units'
// reports; where they selected none, all of the team.
func (r *Round) commendations(own []scope.Commendation) []scope.Commendation {
	var all, selected []scope.Commendation
	for f, v := range r.inspected() {
		for _, c := range v.Commendations {
			n := scope.Commendation{Text: c.Text, Who: c.Who, Unit: f.Unit.Body().Name}
			all = append(all, n)
			if c.Selected {
				selected = append(selected, n)
			}
		}
	}
	if selected = append(selected, own...); len(selected) > 0 {
		return selected
	}
	return all
}

// breachNames name the relations that are not kept, each with the units that do not
// keep it.
func (r *Round) breachNames() (out []scope.Breach) {
	for _, g := range groupsOf(r.Breaches(), func(b Breach) string { return b.Rule }) {
		n := scope.Breach{Text: g[0].Message, Some: some(unitsOf(g, func(b Breach) unit.Unit { return b.Unit }))}
		for _, b := range g {
			if b.Settled {
				n.Explained++
			}
		}
		n.Open = n.Count - n.Explained
		out = append(out, n)
	}
	return out
}

// disagreementNames name the figures of which the team found others, by what they
// are about, in the order of the checklist: indicators, then points.
func (r *Round) disagreementNames() (out []scope.Disagree) {
	about := map[string][]UnitChange{}
	for _, d := range r.Disagreements() {
		about[d.ID] = append(about[d.ID], d)
	}
	for _, i := range r.Plan().Checklist.Indicators() {
		out = disagreed(out, about[i.ID], r.label(i), i.Measure(), i.Kind().IsNumber())
	}
	for _, i := range r.Plan().Checklist.Items() {
		out = disagreed(out, about[checklist.PointsID(i.ID)], i.Text, checklist.PointsUnit, true)
	}
	return out
}

// disagreed names what the team changed in one thing; what is a figure has sums.
func disagreed(dst []scope.Disagree, changes []UnitChange, text, measure string, figure bool) []scope.Disagree {
	if len(changes) == 0 {
		return dst
	}
	n := scope.Disagree{Text: text, Some: some(unitsOf(changes, func(c UnitChange) unit.Unit { return c.Unit }))}
	if !figure {
		return append(dst, n)
	}
	var own, team, up, down checklist.Number
	for _, c := range changes {
		own, team = own.Add(c.Before.Number), team.Add(c.After.Number)
		if d := c.After.Number.Sub(c.Before.Number); d.Sign() > 0 {
			up = up.Add(d)
		} else {
			down = down.Add(d)
		}
	}
	n.Measure, n.Own, n.Team, n.Up, n.Down = measure, numberWords(own), numberWords(team), signed(up), signed(down)
	return append(dst, n)
}
