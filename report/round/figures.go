package round

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/report/internal/scope"
	"github.com/vanban-go/vanban/report/vi"
)

// figures are the totals of a round, linked ones on one base, and those of the
// earlier round to compare them with.
type figures struct {
	round       *Round
	now, before *checklist.Rollup           // before is nil without an earlier round
	given       map[string]*checklist.Reply // now, by unit
	earlier     map[string]*checklist.Reply // before
	main        int                         // of how many units the report speaks
}

func (r *Round) figures(tied *checklist.Rollup) *figures {
	f := &figures{round: r, now: tied, main: r.Returns.All.Returned}
	f.given = byUnit(f.now)
	if r.Earlier != nil {
		f.before, _ = r.Earlier.tied(context.Background(), nil) // which is never done
		f.earlier = byUnit(f.before)
	}
	return f
}

// byUnit are the replies that came, by their units.
func byUnit(r *checklist.Rollup) map[string]*checklist.Reply {
	out := map[string]*checklist.Reply{}
	replies := repliesOf(r)
	for i := range replies {
		if replies[i].Return != nil {
			out[replies[i].Form.Unit.Code] = &replies[i]
		}
	}
	return out
}

// printedTogether are the figures that one table of the report prints, area by
// area.
func (r *Round) printedTogether() (sets [][]string) {
	r.Plan().Checklist.Walk(func(a *checklist.Area, _ []*checklist.Area) {
		var ids []string
		for _, i := range r.printed(a) {
			switch {
			case len(i.AppliesTo) > 0: // has a base of its own
			case i.Derived != nil:
				ids = append(ids, i.Derived.Num, i.Derived.Den)
			default:
				ids = append(ids, i.ID)
			}
		}
		sets = append(sets, ids)
	})
	return sets
}

// mostFigures is how many figures of an area are printed where nobody chooses.
const mostFigures = 6

// printed returns the indicators of an area that the report prints: those that
// the plan marks; where it marks none as figures, the first ones, a whole with all
// of its parts.
func (r *Round) printed(a *checklist.Area) []*checklist.Indicator {
	marked := r.Plan().Marked
	asked := r.figuresOf(a)
	chosen := among(marked.Figures, asked)
	if len(chosen) == 0 {
		chosen = r.firstFigures(a)
	}
	var out []*checklist.Indicator
	for _, ind := range asked {
		if slices.Contains(chosen, ind.ID) || isFigure(ind) && (slices.Contains(marked.Compare, ind.ID) || slices.Contains(marked.KeyFigures, ind.ID)) {
			out = append(out, ind)
		}
	}
	return out
}

// figuresOf returns the indicators of an area, each value of one that has several
// as one of its own.
func (r *Round) figuresOf(a *checklist.Area) (out []*checklist.Indicator) {
	for i := range a.Indicators {
		out = append(out, r.indicators.Of(&a.Indicators[i], r.Plan().Checklist)...)
	}
	return out
}

// firstFigures are the figures of an area from the first on, as many as there is room
// for: a whole with its parts, an indicator with all of its values.
func (r *Round) firstFigures(a *checklist.Area) (chosen []string) {
	room, taken := mostFigures, map[string]bool{}
	for n := range a.Indicators {
		whole := &a.Indicators[n]
		if room == 0 {
			break
		}
		if !r.hasFigure(whole) || taken[whole.ID] || whole.Of != "" && taken[whole.Of] {
			continue
		}
		family := []*checklist.Indicator{whole}
		for m := range a.Indicators {
			ind := &a.Indicators[m]
			if r.hasFigure(ind) && !taken[ind.ID] && (ind.Of == whole.ID || ind.Derived != nil && ind.Derived.Den == whole.ID) {
				family = append(family, ind)
			}
		}
		if len(family) > room {
			family = family[:1]
		}
		for _, ind := range family {
			taken[ind.ID] = true
			for _, value := range r.indicators.Of(ind, r.Plan().Checklist) {
				if isFigure(value) {
					chosen = append(chosen, value.ID)
				}
			}
		}
		room -= len(family)
	}
	return chosen
}

// hasFigure reports whether any value of an indicator is one.
func (r *Round) hasFigure(i *checklist.Indicator) bool {
	return slices.ContainsFunc(r.indicators.Of(i, r.Plan().Checklist), isFigure)
}

// isFigure reports whether an indicator is summed up, or a ratio of sums.
func isFigure(i *checklist.Indicator) bool {
	return i.Aggregation() == checklist.BySum || i.Aggregation() == checklist.ByRatio
}

// baseOf is of how many units most figures are of those that the report prints of an
// area.
func (f *figures) baseOf(printed []*checklist.Indicator) int {
	most := 0
	for _, ind := range printed {
		if t, ok := f.now.All.Total(ind.ID); ok && isFigure(ind) {
			most = max(most, t.Given)
		}
	}
	return cmp.Or(most, f.main)
}

// totals names what indicators come to, of those of which that is known.
func (f *figures) totals(ids []string, around int) (out []scope.Total) {
	last := "-" // is no whole
	for _, id := range ids {
		t, ok := f.total(id, around)
		if !ok {
			continue
		}
		if i := f.round.indicators[id]; i != nil && i.Of == last && len(out) > 0 {
			out[len(out)-1].Parts = true
		}
		out, last = append(out, t), id
	}
	return out
}

// total names what an indicator comes to, where that is known; around is of how
// many units the figures around it are.
func (f *figures) total(id string, around int) (out scope.Total, ok bool) {
	t, ok := f.now.All.Total(id)
	if !ok || totalWords(t) == "" && !t.IsUndefined() {
		return out, false
	}
	out = scope.Total{
		Label: f.round.label(t.Indicator), Row: t.RowLabel(), Measure: t.Measure(), Total: totalWords(t), Spoken: spoken(t),
		Ratio: t.Aggregation() == checklist.ByRatio, Units: t.Given, OwnBase: t.Given != around,
	}
	if t.IsUndefined() {
		out.Total = "(" + checklist.NoRatio + ")"
		out.Spoken = out.Total
	}
	for _, g := range f.now.Parts() {
		part, _ := g.Total(id)
		out.ByPart = append(out.ByPart, totalWords(part))
	}
	if t.Aggregation() == checklist.BySum {
		out.Average = average(t.Sum, t.Given)
	}
	f.compare(t, &out)
	return out, true
}

// label is the name of an indicator; of a part that of its whole before it.
func (r *Round) label(i *checklist.Indicator) string {
	if whole := r.indicators[i.Of]; whole != nil {
		return vi.UpperFirst(vi.TrimEnd(i.LabelOf(whole)))
	}
	return vi.UpperFirst(vi.TrimEnd(i.Label))
}

// average is a sum a unit, with one decimal.
func average(sum checklist.Number, units int) string {
	n, ok := sum.Shift(-2).Percent(checklist.NumberOf(int64(units)), 1)
	if !ok {
		return ""
	}
	return vi.FormatDecimal(n.String(), 1)
}

// compare names what the same units had in the earlier round, and by how much
// that has changed.
func (f *figures) compare(t *checklist.Total, out *scope.Total) {
	if f.before == nil || !isFigure(t.Indicator) {
		return
	}
	now, then := checklist.Total{Indicator: t.Indicator}, checklist.Total{Indicator: t.Indicator}
	for code, reply := range f.given {
		a, given := f.of(t.Indicator, reply)
		if b, both := f.of(t.Indicator, f.earlier[code]); given && both {
			now, then = sumOf(now, a), sumOf(then, b)
		}
	}
	out.Both = now.Given
	if now.Given == 0 {
		return
	}
	if now.Given == t.Given {
		out.Before = spoken(&then)
	}
	out.Change = change(&now, &then)
}

// of is what an indicator comes to at one unit, where that gave it.
func (f *figures) of(ind *checklist.Indicator, reply *checklist.Reply) (t checklist.Total, ok bool) {
	t = checklist.Total{Indicator: ind, Tally: checklist.Tally{Given: 1}}
	if ind.Derived == nil {
		t.Sum, ok = f.value(reply, ind.ID)
		return t, ok
	}
	t.Num, ok = f.value(reply, ind.Derived.Num)
	den, both := f.value(reply, ind.Derived.Den)
	t.Den = den
	return t, ok && both
}

// sumOf is what an indicator comes to at the units of both.
func sumOf(a, b checklist.Total) checklist.Total {
	a.Sum, a.Num, a.Den = a.Sum.Add(b.Sum), a.Num.Add(b.Num), a.Den.Add(b.Den)
	a.Given += b.Given
	return a
}

// valueOf is the figure of one unit.
func (f *figures) valueOf(ind *checklist.Indicator, reply *checklist.Reply) (checklist.Number, bool) {
	t, ok := f.of(ind, reply)
	if ok && ind.Derived != nil {
		return t.Percent()
	}
	return t.Sum, ok
}

// value finds a figure by its id, or by a former one; there may be no reply.
func (f *figures) value(reply *checklist.Reply, id string) (checklist.Number, bool) {
	if reply == nil {
		return checklist.Number{}, false
	}
	ids := []string{id}
	if ind := f.round.indicators[id]; ind != nil {
		ids = append(ids, ind.Was...)
	}
	for _, id := range ids {
		if v, ok := reply.Return.Value(id); ok && v.State == checklist.Given && !reply.Without[id] {
			return v.Number, true
		}
	}
	return checklist.Number{}, false
}

// change is a change in percent with a sign; of a ratio in points of percent.
func change(now, then *checklist.Total) string {
	if now.Aggregation() == checklist.ByRatio {
		a, first := now.Percent()
		b, second := then.Percent()
		if !first || !second {
			return ""
		}
		return signedWords(a.Sub(b), now.Precision())
	}
	n, ok := now.Sum.Sub(then.Sum).Percent(then.Sum, 1)
	if !ok {
		return ""
	}
	return signedWords(n, 1)
}

// signedWords prints a number with its sign.
func signedWords(n checklist.Number, decimals int) string {
	words := vi.FormatDecimal(n.String(), decimals)
	if n.Sign() > 0 && strings.Trim(words, "0,") != "" {
		return "+" + words
	}
	return words
}

// spoken is a total with its unit of measure as a sentence says it: a large sum
// of money in tỷ đồng.
func spoken(t *checklist.Total) string {
	words := totalWords(t)
	switch t.Aggregation() {
	case checklist.BySum:
		if large, ok := inLargerUnit(t.Sum, t.Measure()); ok {
			return large
		}
		if t.Kind() == checklist.Int && len(words) == 1 {
			words = "0" + words
		}
	case checklist.ByCount:
		return words
	}
	return withMeasure(words, t.Measure())
}

func withMeasure(words, measure string) string {
	if measure == "%" {
		return words + measure
	}
	return strings.TrimSpace(words + " " + measure)
}

// moneyUnits are how many zeros units of money stand for.
var moneyUnits = map[string]int{"đồng": 0, "nghìn đồng": 3, "triệu đồng": 6}

// inLargerUnit prints a sum of money of a thousand million đồng or more.
func inLargerUnit(n checklist.Number, measure string) (string, bool) {
	const billion = 9
	zeros, ok := moneyUnits[measure]
	if !ok {
		return "", false
	}
	if n = n.Shift(zeros - billion); n.Cmp(checklist.NumberOf(1)) < 0 {
		return "", false
	}
	words := vi.FormatDecimal(n.String(), 2)
	return strings.TrimSuffix(strings.TrimRight(words, "0"), ",") + " tỷ đồng", true
}
