package round

import (
	"slices"
	"strings"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/report/internal/scope"
	"github.com/vanban-go/vanban/report/vi"
)

// areaNames names the areas that ask anything or that somebody wrote of.
func (r *Round) areaNames(f *figures, words map[string][]scope.OwnText) (out []scope.Area) {
	differ := map[string]int{} // by item
	for _, d := range r.Disagreements() {
		differ[d.ID]++
	}
	numbers := r.Plan().Checklist.ItemNumbers()
	r.Plan().Checklist.Walk(func(a *checklist.Area, _ []*checklist.Area) {
		n := scope.Area{Title: a.Title, Text: r.areaText(a), Words: words[a.ID], Lists: listNames(&r.Returns.All, a)}
		r.areaItems(&n, a, differ, numbers)
		f.areaFigures(&n, a)
		if n.Text != "" || len(n.Items)+len(n.Indicators)+len(n.Lists)+len(n.Words) > 0 {
			out = append(out, n)
		}
	})
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

// areaItems names how the items of an area were answered.
func (r *Round) areaItems(n *scope.Area, a *checklist.Area, differ map[string]int, numbers map[string]string) {
	var ids []string
	for i := range a.Items {
		id := a.Items[i].ID
		ids = append(ids, id)
		item := scope.AreaItem{Number: numbers[id], Text: a.Items[i].Text, Answers: r.answers([]string{id})}
		item.Differ = differ[id]
		item.Pointed = a.Items[i].Score != nil && item.Own.Given+item.Team.Given+item.Differ == 0
		n.Judged = n.Judged || !item.Pointed
		n.Items = append(n.Items, item)
	}
	n.Answers = r.answers(ids)
	for i := range n.Items {
		n.Differ += n.Items[i].Differ
	}
}

// areaFigures names what the figures of an area come to, those that the report
// prints on one base.
func (f *figures) areaFigures(n *scope.Area, a *checklist.Area) {
	asked, printed, marked := f.round.figuresOf(a), f.round.printed(a), f.round.Plan().Marked
	base := f.baseOf(printed)
	n.Base.Units, n.OwnBase = base, base != f.main
	n.Indicators = f.totals(idsOf(asked), f.main)
	n.Figures = f.totals(idsOf(printed), base)
	n.KeyFigures = f.totals(among(marked.KeyFigures, asked), base)
	for _, ind := range printed {
		if e, ok := f.extremes(ind); ok && slices.Contains(marked.Compare, ind.ID) {
			n.Compared = append(n.Compared, e)
		}
	}
}

func idsOf(list []*checklist.Indicator) []string {
	return texts(list, func(i *checklist.Indicator) string { return i.ID })
}

// among are the ids that are of some indicators.
func among(ids []string, list []*checklist.Indicator) []string {
	known := idsOf(list)
	return slices.DeleteFunc(slices.Clone(ids), func(id string) bool { return !slices.Contains(known, id) })
}

// listNames names what the rows of the lists of an area come to.
func listNames(g *checklist.Group, a *checklist.Area) (out []scope.ListTotal) {
	for i := range g.Lists {
		l := &g.Lists[i]
		if l.Given == 0 || !slices.ContainsFunc(a.Lists, func(own checklist.List) bool { return own.ID == l.ID }) {
			continue
		}
		n := scope.ListTotal{Title: vi.UpperFirst(vi.TrimEnd(l.Title)), Rows: l.Rows, Units: l.Units, Answered: l.Given, Expected: l.Expected}
		for k := range l.Figures {
			if words := spoken(&l.Figures[k]); words != "" {
				n.Figures = append(n.Figures, scope.Total{Label: vi.TrimEnd(l.Figures[k].Label), Total: totalWords(&l.Figures[k]), Spoken: words})
			}
		}
		out = append(out, n)
	}
	return out
}

// mostTied is how many units that share a value are named.
const mostTied = 5

// unitValue is a figure of one unit.
type unitValue struct {
	unit  string
	value checklist.Number
}

// extremes names the units that are furthest apart by an indicator.
func (f *figures) extremes(ind *checklist.Indicator) (out scope.Extremes, ok bool) {
	t, ok := f.now.All.Total(ind.ID)
	if !ok || !isFigure(ind) || t.Given == 0 {
		return out, false
	}
	var all []unitValue
	for _, reply := range f.now.Replies {
		if n, ok := f.valueOf(ind, f.given[reply.Form.Unit.Code]); ok {
			all = append(all, unitValue{reply.Form.Unit.FullName(), n})
		}
	}
	slices.SortStableFunc(all, func(a, b unitValue) int { return b.value.Cmp(a.value) })
	groups := groupsOf(all, func(v unitValue) string { return v.value.String() })
	if len(groups) < 2 {
		return out, false
	}
	out = scope.Extremes{Label: f.round.label(ind), Mean: totalWords(t), Highest: places(groups, ind)}
	if ind.Derived == nil {
		out.Mean = average(t.Sum, t.Given)
	}
	out.Mean = withMeasure(out.Mean, ind.Measure())
	slices.Reverse(groups)
	out.Lowest = places(groups, ind)
	return out, true
}

// places are the units of the first values: those that share one stand together,
// too many of them without their names.
func places(groups [][]unitValue, ind *checklist.Indicator) (out []scope.Place) {
	decimals, named := -1, 0
	if ind.Derived != nil {
		decimals = ind.Precision()
	}
	for _, g := range groups[:min(len(groups)/2, mostPlaces)] {
		if named >= mostPlaces {
			break
		}
		p := scope.Place{Value: withMeasure(vi.FormatDecimal(g[0].value.String(), decimals), ind.Measure()), Count: len(g)}
		if p.Count <= mostTied {
			p.Units = strings.Join(texts(g, func(v unitValue) string { return v.unit }), "; ")
		}
		named += p.Count
		out = append(out, p)
	}
	return out
}

// ends are the units at either end of every comparison.
func ends(areas []scope.Area) (highest, lowest []scope.Extreme) {
	for _, a := range areas {
		for _, c := range a.Compared {
			highest = append(highest, scope.Extreme{Label: c.Label, Places: c.Highest})
			lowest = append(lowest, scope.Extreme{Label: c.Label, Places: c.Lowest})
		}
	}
	return highest, lowest
}
