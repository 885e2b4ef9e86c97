package round

import (
	"cmp"
	"maps"
	"slices"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/report/internal/scope"
	"github.com/vanban-go/vanban/report/unit"
	"github.com/vanban-go/vanban/report/vi"
)

// byTeam reports whether results of items are what the team found: it found any.
func (r *Round) byTeam() bool {
	for i := range r.Team.All.Items {
		if r.Team.All.Items[i].Given > 0 {
			return true
		}
	}
	return false
}

// tally is how items were answered: met is the first answer of a set, failed any
// other that counts.
type tally struct{ met, failed int }

func (t tally) plus(u tally) tally { return tally{t.met + u.met, t.failed + u.failed} }

func (r *Round) tallyOf(a *checklist.Answers) tally {
	met, judged := a.Judged(r.Plan().Checklist)
	return tally{met, judged - met}
}

// share is how much is met, in percent with one decimal.
func (t tally) share() (checklist.Number, bool) {
	return checklist.NumberOf(int64(t.met)).Percent(checklist.NumberOf(int64(t.met+t.failed)), 1)
}

func (t tally) shareWords() string {
	n, ok := t.share()
	if !ok {
		return ""
	}
	return vi.FormatDecimal(n.String(), 1)
}

// percentOf is a count in percent of another, with one decimal.
func percentOf(n, of int) string { return tally{n, of - n}.shareWords() }

// answers names how some items were answered; the ids are of items.
func (r *Round) answers(ids []string) scope.Answers {
	main, own, team := r.Returns, r.sum(&r.Returns.All, ids), r.sum(&r.Team.All, ids)
	if r.byTeam() {
		main = r.Team
	}
	all := r.sum(&main.All, ids)
	out := scope.Answers{
		Met: all.met, Failed: all.failed, Given: all.met + all.failed, Share: all.shareWords(),
		OwnMet: own.met, OwnGiven: own.met + own.failed, OwnShare: own.shareWords(),
		TeamMet: team.met, TeamFailed: team.failed, TeamGiven: team.met + team.failed, TeamShare: team.shareWords(),
	}
	for _, t := range r.Returns.Types {
		words := ""
		for i := range main.Types {
			if main.Types[i].Type == t.Type {
				words = r.sum(&main.Types[i], ids).shareWords()
			}
		}
		out.ByType = append(out.ByType, words)
	}
	for i, d := range r.Returns.Divisions {
		for _, p := range d.Parts {
			words := ""
			if i < len(main.Divisions) {
				for n := range main.Divisions[i].Parts {
					if part := &main.Divisions[i].Parts[n]; part.Value == p.Value {
						words = r.sum(part, ids).shareWords()
					}
				}
			}
			out.ByGroup = append(out.ByGroup, words)
		}
	}
	if r.Earlier != nil && r.Earlier.byTeam() == r.byTeam() {
		before := &r.Earlier.Returns.All
		if r.byTeam() {
			before = &r.Earlier.Team.All
		}
		now, first := all.share()
		then, second := r.Earlier.sum(before, r.former(ids)).share()
		if first && second {
			out.Change = signedWords(now.Sub(then), 1)
		}
	}
	return out
}

// former are the ids of items with those that they had before.
func (r *Round) former(ids []string) []string {
	out := slices.Clone(ids)
	for _, id := range ids {
		out = append(out, r.items[id].Was...)
	}
	return out
}

func (r *Round) sum(g *checklist.Group, ids []string) (t tally) {
	for i := range g.Items {
		if slices.Contains(ids, g.Items[i].ID) {
			t = t.plus(r.tallyOf(&g.Items[i]))
		}
	}
	return t
}

// areaNames names the areas that ask anything or that somebody wrote of.
func (r *Round) areaNames(f *figures, words map[string][]scope.OwnText) (out []scope.Area) {
	differ := map[string]int{} // by item and area
	for _, d := range r.Disagreements() {
		differ[d.ID]++
	}
	r.Plan().Checklist.Walk(func(a *checklist.Area, above []*checklist.Area) {
		n := scope.Area{Title: a.Title, Text: r.areaText(a), Words: words[a.ID]}
		if len(above) > 0 {
			n.Within = above[len(above)-1].Title
		}
		var ids []string
		for i := range a.Items {
			ids = append(ids, a.Items[i].ID)
			item := scope.AreaItem{Text: a.Items[i].Text, Answers: r.answers(ids[i : i+1])}
			item.Differ = differ[a.Items[i].ID]
			item.Pointed = a.Items[i].Score != nil && item.OwnGiven+item.TeamGiven+item.Differ == 0
			n.Judged = n.Judged || !item.Pointed
			differ[a.ID] += item.Differ
			n.Items = append(n.Items, item)
		}
		n.Lists = listNames(&r.Returns.All, a)
		n.Answers = r.answers(ids)
		n.Differ = differ[a.ID]
		n.Base.Units = f.baseOf(a)
		n.OwnBase = n.Base.Units != f.main
		for _, ind := range r.figuresOf(a) {
			if t, ok := f.total(ind.ID, f.main); ok {
				n.Indicators = append(n.Indicators, t)
			}
		}
		for _, ind := range r.printed(a) {
			if t, ok := f.total(ind.ID, n.Base.Units); ok {
				n.Figures = append(n.Figures, t)
			}
			if slices.Contains(r.Plan().Marked.Compare, ind.ID) {
				if e, ok := f.extremes(ind); ok {
					n.Compared = append(n.Compared, e)
				}
			}
		}
		for _, id := range r.Plan().Marked.KeyFigures {
			if r.in(a, id) {
				if t, ok := f.total(id, n.Base.Units); ok {
					n.KeyFigures = append(n.KeyFigures, t)
				}
			}
		}
		if n.Text != "" || len(n.Items)+len(n.Indicators)+len(n.Lists)+len(n.Words) > 0 {
			out = append(out, n)
		}
	})
	return out
}

// in reports whether the area itself has an indicator.
func (r *Round) in(a *checklist.Area, id string) bool {
	return slices.ContainsFunc(r.figuresOf(a), func(i *checklist.Indicator) bool { return i.ID == id })
}

// baseOf is of how many units most figures are that the report prints of an area.
func (f *figures) baseOf(a *checklist.Area) int {
	most := 0
	for _, ind := range f.round.printed(a) {
		if t, ok := f.now.All.Total(ind.ID); ok && isFigure(ind) {
			most = max(most, t.Given)
		}
	}
	return cmp.Or(most, f.main)
}

// mostPlaces is how many units a ranking names at each end.
const mostPlaces = 3

// mostTied is how many units that share a value are named.
const mostTied = 5

// extremes names the units that are furthest apart by an indicator.
func (f *figures) extremes(ind *checklist.Indicator) (out scope.Extremes, ok bool) {
	t, ok := f.now.All.Total(ind.ID)
	if !ok || !isFigure(ind) || t.Given == 0 {
		return out, false
	}
	out = scope.Extremes{Label: f.round.label(ind), Mean: totalWords(t)}
	if ind.Derived == nil {
		out.Mean = average(t.Sum, t.Given)
	}
	out.Mean = withMeasure(out.Mean, ind.Measure())
	byValue := map[string][]unit.Unit{}
	for _, reply := range f.now.Replies {
		if n, ok := f.valueOf(ind, f.given[reply.Form.Unit.Code]); ok {
			byValue[n.String()] = append(byValue[n.String()], reply.Form.Unit)
		}
	}
	values := slices.SortedFunc(maps.Keys(byValue), func(a, b string) int {
		x, _ := checklist.ParseNumber(a)
		y, _ := checklist.ParseNumber(b)
		return y.Cmp(x)
	})
	if len(values) < 2 {
		return out, false
	}
	decimals := -1
	if ind.Derived != nil {
		decimals = ind.Precision()
	}
	out.Highest = places(values, byValue, decimals, ind.Measure())
	slices.Reverse(values)
	out.Lowest = places(values, byValue, decimals, ind.Measure())
	return out, true
}

// valueOf is the figure of one unit.
func (f *figures) valueOf(ind *checklist.Indicator, values map[string]checklist.Number) (checklist.Number, bool) {
	t := checklist.Total{Indicator: ind}
	switch {
	case !f.add(&t, values):
		return checklist.Number{}, false
	case ind.Derived != nil:
		return t.Percent()
	}
	return t.Sum, true
}

// places are the units of the first values: those that share one stand together,
// too many of them without their names.
func places(values []string, units map[string][]unit.Unit, decimals int, measure string) (out []scope.Place) {
	named := 0
	for _, v := range values[:min(len(values)/2, mostPlaces)] {
		if named >= mostPlaces {
			break
		}
		p := scope.Place{Value: withMeasure(vi.FormatDecimal(v, decimals), measure), Count: len(units[v])}
		if p.Count <= mostTied {
			p.Units = unitNames(units[v])
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
