package round

import (
	"slices"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/report/internal/scope"
	"github.com/vanban-go/vanban/report/vi"
)

// byTeam reports whether results of items are what the team found: it found any.
func (r *Round) byTeam() bool {
	return slices.ContainsFunc(r.Team.All.Items, func(a checklist.Answers) bool { return a.Given > 0 })
}

// results are the answers that count: of the team once it found any, else those of
// the units.
func (r *Round) results() *checklist.Rollup {
	if r.byTeam() {
		return r.Team
	}
	return r.Returns
}

// tally is how items were answered: met is the first answer of a set, of those that
// count.
func (r *Round) tally(g *checklist.Group, ids []string) (t scope.Tally) {
	for i := range g.Items {
		if slices.Contains(ids, g.Items[i].ID) {
			met, judged := g.Items[i].Judged(r.Plan().Checklist)
			t.Met, t.Given, t.Failed = t.Met+met, t.Given+judged, t.Failed+judged-met
		}
	}
	_, t.Share = percent(t.Met, t.Given)
	return t
}

// percent is a part in percent of its whole, with one decimal; the words are "" where
// the whole is 0.
func percent(part, whole int) (n checklist.Number, words string) {
	n, ok := checklist.NumberOf(int64(part)).Percent(checklist.NumberOf(int64(whole)), 1)
	if ok {
		words = vi.FormatDecimal(n.String(), 1)
	}
	return n, words
}

// answers names how some items were answered; changes are where the team found
// something else than units say, by item.
func (r *Round) answers(changes map[string][]UnitChange, ids ...string) scope.Answers {
	results := r.results()
	out := scope.Answers{
		Tally: r.tally(&results.All, ids), Own: r.tally(&r.Returns.All, ids), Team: r.tally(&r.Team.All, ids),
		ByType: r.sharesOf(severalTypes(r.Returns), results.Types, ids),
	}
	for i, d := range r.Returns.Divisions {
		out.ByGroup = append(out.ByGroup, r.sharesOf(d.Parts, results.Divisions[i].Parts, ids)...)
	}
	for _, id := range ids {
		out.Differ += len(changes[id])
		ids = append(ids, r.items[id].Was...)
	}
	if r.Earlier != nil && r.Earlier.byTeam() == r.byTeam() {
		before := r.Earlier.tally(&r.Earlier.results().All, ids)
		now, _ := percent(out.Met, out.Given)
		if then, words := percent(before.Met, before.Given); words != "" && out.Share != "" {
			out.Change = signedWords(now.Sub(then), 1)
		}
	}
	return out
}

// sharesOf are the shares of the parts that were asked, by what those of the same
// type or value answered.
func (r *Round) sharesOf(asked, answered []checklist.Group, ids []string) []string {
	return mapped(asked, func(g checklist.Group) string {
		i := slices.IndexFunc(answered, func(a checklist.Group) bool { return a.Type == g.Type && a.Value == g.Value })
		if i < 0 {
			return ""
		}
		return r.tally(&answered[i], ids).Share
	})
}

// areaNames names the areas that ask anything or that somebody wrote of.
func (r *Round) areaNames(f *figures, changes map[string][]UnitChange, words map[string][]scope.OwnText) (out []scope.Area) {
	people := map[string]string{}
	for _, t := range r.wording().Areas {
		people[t.Area] = t.Text
	}
	numbers := r.Plan().Checklist.ItemNumbers()
	r.Plan().Checklist.Walk(func(a *checklist.Area, _ []*checklist.Area) {
		n := scope.Area{Title: a.Title, Text: people[a.ID], Words: words[a.ID], Lists: listNames(&r.Returns.All, a)}
		var ids []string
		for _, i := range a.Items {
			item := scope.AreaItem{Number: numbers[i.ID], Text: i.Text, Answers: r.answers(changes, i.ID)}
			item.Pointed = i.Score != nil && item.Own.Given+item.Team.Given+item.Differ == 0
			n.Judged, n.Pointed = n.Judged || !item.Pointed, n.Pointed || item.Pointed
			n.Items, ids = append(n.Items, item), append(ids, i.ID)
		}
		n.Answers = r.answers(changes, ids...)
		f.areaFigures(&n, a)
		if n.Text != "" || len(n.Items)+len(n.Indicators)+len(n.Lists)+len(n.Words) > 0 {
			out = append(out, n)
		}
	})
	return out
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
	for _, ind := range those(printed, func(i *checklist.Indicator) bool { return slices.Contains(marked.Compare, i.ID) }) {
		if e, ok := f.extremes(ind); ok {
			n.Compared = append(n.Compared, e)
		}
	}
}

func idsOf(list []*checklist.Indicator) []string {
	return mapped(list, func(i *checklist.Indicator) string { return i.ID })
}

// among are the ids that are of some indicators.
func among(ids []string, list []*checklist.Indicator) []string {
	return those(ids, func(id string) bool { return slices.Contains(idsOf(list), id) })
}

// listNames names what the rows of the lists of an area come to.
func listNames(g *checklist.Group, a *checklist.Area) []scope.ListTotal {
	given := those(g.Lists, func(l checklist.ListTotal) bool {
		return l.Given > 0 && slices.ContainsFunc(a.Lists, func(own checklist.List) bool { return own.ID == l.ID })
	})
	return mapped(given, func(l checklist.ListTotal) scope.ListTotal {
		known := those(l.Figures, func(t checklist.Total) bool { return spoken(&t) != "" })
		return scope.ListTotal{
			Title: vi.UpperFirst(vi.TrimEnd(l.Title)), Rows: l.Rows, Units: l.Units, Answered: l.Given, Expected: l.Expected,
			Figures: mapped(known, func(t checklist.Total) scope.Total {
				return scope.Total{Label: vi.TrimEnd(t.Label), Total: totalWords(&t), Spoken: spoken(&t)}
			}),
		}
	})
}

// mostTied is how many units that share a value are named.
const mostTied = 5

// extremes names the units that are furthest apart by an indicator.
func (f *figures) extremes(ind *checklist.Indicator) (out scope.Extremes, ok bool) {
	t, ok := f.now.All.Total(ind.ID)
	if !ok || !isFigure(ind) {
		return out, false
	}
	var all []said[checklist.Number]
	for _, reply := range f.now.Replies {
		if n, ok := f.valueOf(ind, f.given[reply.Form.Unit.Code]); ok {
			all = append(all, said[checklist.Number]{of: reply.Form.Unit, is: n})
		}
	}
	slices.SortStableFunc(all, func(a, b said[checklist.Number]) int { return b.is.Cmp(a.is) })
	groups := groupsOf(all, func(v said[checklist.Number]) string { return v.is.String() })
	if len(groups) < 2 {
		return out, false
	}
	mean := totalWords(t)
	if ind.Derived == nil {
		mean = average(t.Sum, t.Given)
	}
	out = scope.Extremes{Label: f.round.label(ind), Mean: withMeasure(mean, ind.Measure()), Highest: places(groups, ind)}
	slices.Reverse(groups)
	out.Lowest = places(groups, ind)
	return out, true
}

// places are the units of the first values: those that share one stand together,
// too many of them without their names.
func places(groups [][]said[checklist.Number], ind *checklist.Indicator) (out []scope.Place) {
	decimals, named := -1, 0
	if ind.Derived != nil {
		decimals = ind.Precision()
	}
	for _, g := range groups[:min(len(groups)/2, mostPlaces)] {
		if named >= mostPlaces {
			break
		}
		p := scope.Place{Value: withMeasure(vi.FormatDecimal(g[0].is.String(), decimals), ind.Measure()), Count: len(g)}
		if p.Count <= mostTied {
			p.Units = unitNames(unitsOf(g))
		}
		named += p.Count
		out = append(out, p)
	}
	return out
}
