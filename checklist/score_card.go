package checklist

import (
	"cmp"
	"slices"

	"github.com/vanban-go/vanban/report/unit"
)

// Points is how many points were got of those that could be (điểm đạt, điểm tối
// đa).
type Points struct{ Got, Max Number }

// Percent returns the points got in percent of those that could be, rounded to
// that many decimals, and whether there is such a number.
func (p Points) Percent(decimals int) (Number, bool) { return p.Got.Percent(p.Max, decimals) }

// Cmp compares two results by what they are of their maximum, exactly: where
// nothing drops out of the maximum, by their points.
func (p Points) Cmp(q Points) int { return p.Got.times(q.Max).Cmp(q.Got.times(p.Max)) }

// Plus returns what two results come to together.
func (p Points) Plus(q Points) Points { return Points{p.Got.Add(q.Got), p.Max.Add(q.Max)} }

// ItemPoints is what one item got. State is Given where that is known, and
// NotApplicable where the item leaves the maximum; else it got 0.
type ItemPoints struct {
	*Item
	State State
	Points
}

// AreaPoints is what the items of one area got together.
type AreaPoints struct {
	*Area
	Points
	Items []ItemPoints // those with a score, in order
}

// Scorecard is what one unit got (bảng điểm): by item, by area, and in all, which
// is never below 0.
type Scorecard struct {
	Unit unit.Unit
	Points
	Areas []AreaPoints // those with scores, in the order of the checklist
}

// Sum returns what the areas got together, which may be below 0.
func (s *Scorecard) Sum() Number {
	var sum Number
	for i := range s.Areas {
		sum = sum.Add(s.Areas[i].Got)
	}
	return sum
}

// Missing returns the items that got 0 because nothing that counts is known of
// them.
func (s *Scorecard) Missing() []*Item {
	var out []*Item
	if s == nil {
		return nil
	}
	for i := range s.Areas {
		for _, item := range s.Areas[i].Items {
			if item.State == Blank || item.State == Unreadable {
				out = append(out, item.Item)
			}
		}
	}
	return out
}

// Item returns what the item with that id got.
func (s *Scorecard) Item(id string) (ItemPoints, bool) {
	if s != nil {
		for i := range s.Areas {
			for _, item := range s.Areas[i].Items {
				if item.ID == id {
					return item, true
				}
			}
		}
	}
	return ItemPoints{}, false
}

// Area returns what the items of the area with that id got.
func (s *Scorecard) Area(id string) (AreaPoints, bool) {
	if s != nil {
		for i := range s.Areas {
			if s.Areas[i].ID == id {
				return s.Areas[i], true
			}
		}
	}
	return AreaPoints{}, false
}

// Scorecard adds up the points of a return; nil where there is no return.
// Figures that it does not give are those of another return, which may be nil:
// a team corrects some of those of the unit.
func (f *Form) Scorecard(r, figures *Return) *Scorecard {
	if f == nil || r == nil {
		return nil
	}
	k := scorer{form: f, values: r.ByID(), asked: f.asked(), indicators: map[string]*Indicator{}}
	if figures != nil {
		k.others = figures.ByID()
	}
	for _, i := range f.Checklist.Indicators() {
		k.indicators[i.ID] = i
	}
	out := &Scorecard{Unit: f.Unit}
	for i := range f.Areas {
		a := AreaPoints{Area: f.Areas[i].Area}
		for _, item := range f.Areas[i].Items {
			if item.Score == nil {
				continue
			}
			p := k.item(item)
			a.Items, a.Points = append(a.Items, p), a.Points.Plus(p.Points)
		}
		if len(a.Items) > 0 {
			out.Areas, out.Points = append(out.Areas, a), out.Points.Plus(a.Points)
		}
	}
	if out.Got.Sign() < 0 {
		out.Got = Number{}
	}
	return out
}

type scorer struct {
	form           *Form
	values, others map[string]*Value
	asked          map[string]bool
	indicators     map[string]*Indicator
}

func (k *scorer) item(i *Item) ItemPoints {
	out := ItemPoints{Item: i}
	answer := k.values[i.ID]
	switch {
	case stateOf(answer) == NotApplicable || len(i.Score.Bands) > 0 && !k.asked[i.Score.Of]:
		out.State = NotApplicable
	case len(i.Score.By) > 0:
		out.State = stateOf(answer)
		if out.State == Given {
			points, counts := i.Score.PointsOf(answer.Text)
			if out.Got = points; !counts {
				out.State = Blank
			}
		}
	case len(i.Score.Bands) > 0:
		out.State, out.Got = k.band(i.Score)
	default:
		v := k.values[PointsID(i.ID)]
		if out.State = stateOf(v); out.State == Given {
			out.Got = v.Number
		}
	}
	if out.State != NotApplicable {
		out.Max = i.Score.Most()
	}
	return out
}

// band returns the points of the band in which the figure lies. A ratio is
// compared as it is, not as it is rounded.
func (k *scorer) band(s *Score) (State, Number) {
	num, den := k.figure(s.Of), &Value{State: Given, Number: NumberOf(1)}
	if i := k.indicators[s.Of]; i != nil && i.Derived != nil {
		num, den = k.figure(i.Derived.Num), k.figure(i.Derived.Den)
	}
	a, b := stateOf(num), stateOf(den)
	switch {
	case a != Given || b != Given:
		return max(lack(a), lack(b)), Number{}
	case den.Number.Sign() <= 0:
		return Blank, Number{} // no ratio
	}
	figure := num.Number
	if i := k.indicators[s.Of]; i != nil && i.Derived != nil {
		figure = figure.Shift(2)
	}
	for _, b := range s.Bands {
		if figure.Cmp(numberAt(b.From).times(den.Number)) >= 0 {
			return Given, numberAt(b.Points)
		}
	}
	return Blank, Number{}
}

// lack is why a ratio has no value, by one of its figures.
func lack(s State) State {
	if s == Given {
		return Blank
	}
	return s
}

func (k *scorer) figure(id string) *Value {
	if v := k.values[id]; v != nil && v.State != Blank {
		return v
	}
	return k.others[id]
}

// Grade returns the grade of a result, by its unrounded percent; nil where the
// checklist has no grades or nothing could be got.
func (c *Checklist) Grade(p Points) *Grade {
	if c == nil || p.Max.Sign() <= 0 {
		return nil
	}
	for i := range c.Grades {
		if p.Got.Shift(2).Cmp(numberAt(c.Grades[i].From).times(p.Max)) >= 0 {
			return &c.Grades[i]
		}
	}
	return nil
}

// Ranks returns the rank of each result, from 1: equal ones share a rank, and
// the next is as many further (1, 2, 2, 4). One of which nothing is known, or
// that could get nothing, has the rank 0.
func Ranks(cards []*Scorecard) []int {
	ranked := func(s *Scorecard) bool { return s != nil && s.Max.Sign() > 0 }
	order := make([]int, 0, len(cards))
	for i, s := range cards {
		if ranked(s) {
			order = append(order, i)
		}
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Or(cards[b].Points.Cmp(cards[a].Points), a-b) })
	out := make([]int, len(cards))
	for n, i := range order {
		out[i] = n + 1
		if n > 0 && cards[i].Points.Cmp(cards[order[n-1]].Points) == 0 {
			out[i] = out[order[n-1]]
		}
	}
	return out
}
