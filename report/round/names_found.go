package round

import (
	"cmp"
	"slices"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/outline"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/internal/scope"
	"github.com/vanban-go/vanban/report/unit"
	"github.com/vanban-go/vanban/report/vi"
)

// gathered is what the team says of the units that it visited, and what they say
// themselves in texts of their own reports that people selected.
type gathered struct {
	findings      []said[*report.Finding]
	difficulties  []said[report.Difficulty]
	commendations []said[report.Commendation]
	issues        []scope.OwnText            // limitations that units name
	areas         map[string][]scope.OwnText // prose of one area
	others        []scope.OwnText            // prose of several
}

func (r *Round) gathered() *gathered {
	out := &gathered{areas: map[string][]scope.OwnText{}}
	for _, v := range r.inspected() {
		out.visit(v.of, v.is)
	}
	for _, reply := range repliesOf(r.Returns) {
		for _, own := range ownTexts(reply.Return) {
			if p := promptOf(reply.Form, own.prompt); p != nil && r.isChosen(reply.Form.Unit, &own) {
				out.add(reply.Form.Unit, p, &own)
			}
		}
	}
	return out
}

// visit adds what the team says of a unit.
func (g *gathered) visit(u unit.Unit, v *report.VisitResult) {
	for i := range v.Findings {
		g.findings = append(g.findings, said[*report.Finding]{u, v.Findings[i].Selected, &v.Findings[i]})
	}
	for _, s := range v.Difficulties {
		g.difficulties = append(g.difficulties, said[report.Difficulty]{u, s.Selected, s})
	}
	for _, s := range v.Commendations {
		g.commendations = append(g.commendations, said[report.Commendation]{u, s.Selected, s})
	}
}

// add sorts in a text of a unit: prose, or a row of a list of the outline.
func (g *gathered) add(u unit.Unit, p *checklist.Prompt, own *ownText) {
	text := scope.OwnText{Heading: p.Heading, Unit: u.Body().Name, Text: apart(own.text)}
	var row outline.Content
	var c [4]string // as many cells as such a list has
	if own.entry != nil && p.List != nil {
		row = outline.Content(p.List.ID)
		copy(c[:], p.Row(own.entry))
	}
	switch {
	case row == outline.Issues:
		g.issues = append(g.issues, scope.OwnText{Unit: text.Unit, Text: c[0], Subjective: c[1], Objective: c[2], Remedy: c[3]})
	case row == outline.Difficulties:
		g.difficulties = append(g.difficulties, said[report.Difficulty]{u, true, report.Difficulty{Text: c[0], Basis: c[1], ResolvedBy: c[2], Proposal: c[3]}})
	case row == outline.Commendations:
		g.commendations = append(g.commendations, said[report.Commendation]{u, true, report.Commendation{Text: c[0], Who: c[1]}})
	case own.entry == nil && len(p.Areas) == 1:
		g.areas[p.Areas[0]] = append(g.areas[p.Areas[0]], text)
	case own.entry == nil:
		g.others = append(g.others, text)
	}
}

func promptOf(f *checklist.Form, id string) *checklist.Prompt {
	if i := slices.IndexFunc(f.Prompts, func(p checklist.Prompt) bool { return p.ID == id }); i >= 0 {
		return &f.Prompts[i]
	}
	return nil
}

// mostTexts is how many findings and causes of a group are named.
const mostTexts = 2

// findingSets puts findings together by their groups; by the first item on which
// they rest where none is named, else by their words. Those of most units come
// first.
func (r *Round) findingSets(all []said[*report.Finding]) []scope.FindingSet {
	groups := groupsOf(all, func(f said[*report.Finding]) string { return vi.Fold(r.groupOf(f.is)) })
	return mapped(byUnits(groups), func(g []said[*report.Finding]) scope.FindingSet {
		g = first(g, said[*report.Finding].isSelected)
		n := scope.FindingSet{Title: r.groupOf(g[0].is), Some: some(g)}
		n.Texts = most(mostTexts, g, func(f said[*report.Finding]) string { return f.is.Text })
		n.Subjective = most(mostTexts, g, func(f said[*report.Finding]) string { return f.is.Cause.Subjective })
		n.Objective = most(mostTexts, g, func(f said[*report.Finding]) string { return f.is.Cause.Objective })
		n.Responsible = most(mostTexts, g, func(f said[*report.Finding]) string { return f.is.Responsible })
		if len(n.Texts) == 1 && n.Texts[0] == vi.TrimEnd(n.Title) {
			n.Texts = nil
		}
		return n
	})
}

func (r *Round) groupOf(f *report.Finding) string {
	known := those(f.Items, func(id string) bool { return r.items[id] != nil })
	words := mapped(known, func(id string) string { return r.items[id].Text })
	return cmp.Or(f.Group, cmp.Or(words...), f.Text)
}

// difficultySets are the difficulties that people selected; where they selected
// none, all of the team. The same words with the same who is one, whoever raises it.
func (r *Round) difficultySets(all []said[report.Difficulty]) []scope.Difficulty {
	sets := groupsOf(all, func(d said[report.Difficulty]) string {
		return vi.Fold(vi.TrimEnd(d.is.Text)) + "\n" + r.partyName(d.is.ResolvedBy)
	})
	return mapped(byUnits(chosen(sets, anySelected)), func(s []said[report.Difficulty]) scope.Difficulty {
		n := r.difficulty(s[0])
		n.Some = some(s)
		n.Basis = cmp.Or(most(1, s, func(d said[report.Difficulty]) string { return d.is.Basis })...)
		n.Proposal = cmp.Or(most(1, s, func(d said[report.Difficulty]) string { return d.is.Proposal })...)
		return n
	})
}

func (r *Round) difficulty(d said[report.Difficulty]) scope.Difficulty {
	return scope.Difficulty{Text: d.is.Text, Basis: d.is.Basis, Resolved: r.partyName(d.is.ResolvedBy), Proposal: d.is.Proposal, Some: scope.Some{Units: d.of.Body().Name, Count: 1}}
}

func commendation(c said[report.Commendation]) scope.Commendation {
	return scope.Commendation{Text: c.is.Text, Who: c.is.Who, Unit: c.of.Body().Name}
}

// breachNames name the relations that are not kept, each with the units that do not
// keep it.
func (r *Round) breachNames() []scope.Breach {
	return mapped(groupsOf(r.Breaches(), func(b Breach) string { return b.Rule }), func(g []Breach) scope.Breach {
		n := scope.Breach{Text: g[0].Message, Some: some(g), Explained: len(those(g, func(b Breach) bool { return b.Settled }))}
		n.Open = n.Count - n.Explained
		return n
	})
}

// disagreementNames name the figures of which the team found others, by what they
// are about, in the order of the checklist: indicators, then points. Figures have
// their sums.
func (r *Round) disagreementNames(changes map[string][]UnitChange) (out []scope.Disagree) {
	name := func(id, text, measure string, figure bool) {
		of := changes[id]
		if len(of) == 0 {
			return
		}
		n := scope.Disagree{Text: text, Some: some(of)}
		if figure {
			var own, team, up checklist.Number
			for _, c := range of {
				own, team = own.Add(c.Before.Number), team.Add(c.After.Number)
				if d := c.After.Number.Sub(c.Before.Number); d.Sign() > 0 {
					up = up.Add(d)
				}
			}
			n.Measure, n.Own, n.Team = measure, numberWords(own), numberWords(team)
			n.Up, n.Down = signed(up), signed(team.Sub(own).Sub(up))
		}
		out = append(out, n)
	}
	for _, i := range r.Plan().Checklist.Indicators() {
		name(i.ID, r.label(i), i.Measure(), i.Kind().IsNumber())
	}
	for _, i := range r.Plan().Checklist.Items() {
		name(checklist.PointsID(i.ID), i.Text, checklist.PointsUnit, true)
	}
	return out
}
