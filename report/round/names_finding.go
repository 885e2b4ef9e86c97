package round

import (
	"cmp"
	"slices"

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
func (r *Round) findingGroups() []scope.FindingSet {
	var all []unitFinding
	for _, reply := range repliesOf(r.Team) {
		v := r.found[reply.Form.Unit.Code]
		for i := range v.Findings {
			all = append(all, unitFinding{reply.Form.Unit, &v.Findings[i]})
		}
	}
	groups := groupsOf(all, func(f unitFinding) string { return vi.Fold(r.groupOf(f.Finding)) })
	slices.SortStableFunc(groups, func(a, b []unitFinding) int { return len(unitsOf(b, unitFinding.of)) - len(unitsOf(a, unitFinding.of)) })
	var out []scope.FindingSet
	for _, g := range groups {
		slices.SortStableFunc(g, func(a, b unitFinding) int { return selectedFirst(a.Selected, b.Selected) })
		units := unitsOf(g, unitFinding.of)
		n := scope.FindingSet{
			Title: r.groupOf(g[0].Finding), Units: len(units), Count: len(g),
			Typical:     texts(units[:min(len(units), mostPlaces)], unit.Unit.FullName),
			Texts:       most(g, mostTexts, func(f unitFinding) string { return f.Text }),
			Subjective:  most(g, mostTexts, func(f unitFinding) string { return f.Cause.Subjective }),
			Objective:   most(g, mostTexts, func(f unitFinding) string { return f.Cause.Objective }),
			Responsible: most(g, mostTexts, func(f unitFinding) string { return f.Responsible }),
		}
		if len(n.Texts) == 1 && n.Texts[0] == vi.TrimEnd(n.Title) {
			n.Texts = nil
		}
		out = append(out, n)
	}
	return out
}

func selectedFirst(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return -1
	}
	return 1
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
