package checklist

import (
	"cmp"
	"slices"

	"github.com/vanban-go/vanban/report/unit"
)

// Group is what the replies of some units come to.
type Group struct {
	Type       unit.Type  // the zero Type is of all types
	Value      unit.Value // of the group of a Division; the zero Value is of all
	Units      int        // that are asked
	Returned   int        // of them, those with a form that answers anything
	Indicators []Total    // in the order of the checklist
	Items      []Answers  // in the order of the checklist
	Lists      []ListTotal
}

// Name returns the word of the type, or the label of the value.
func (g *Group) Name() string { return cmp.Or(g.Type.Word, g.Value.Label) }

func newGroup(c *Checklist, t unit.Type) Group {
	g := Group{Type: t}
	for _, i := range c.Indicators() {
		g.Indicators = append(g.Indicators, Total{Indicator: i, Counts: i.counts()})
	}
	for _, i := range c.Items() {
		set := c.AnswersOf(i)
		a := Answers{Item: i}
		for _, code := range set.Values {
			a.Counts = append(a.Counts, Count{Code: code, Label: set.Label(code)})
		}
		g.Items = append(g.Items, a)
	}
	for _, l := range c.Lists() {
		g.Lists = append(g.Lists, newListTotal(l))
	}
	return g
}

// add adds what a unit answered. Points stand for the answer to an item that has
// none.
func (g *Group) add(r Reply, values map[string]*Value, asked map[string]bool, card *Scorecard) {
	g.Units++
	if !r.Missing() && !r.Return.IsBlank() {
		g.Returned++
	}
	for n := range g.Indicators {
		if t := &g.Indicators[n]; asked[t.ID] {
			t.add(r, values)
		}
	}
	for n := range g.Lists {
		if l := &g.Lists[n]; asked[l.ID] {
			l.add(r)
		}
	}
	for n := range g.Items {
		if a := &g.Items[n]; asked[a.ID] {
			v := values[a.ID]
			state := stateOf(v)
			if p, ok := card.Item(a.ID); ok && state == Blank {
				state = p.State
			}
			a.note(r, state)
			switch {
			case v == nil:
			case v.State == Given:
				a.Counts = counted(a.Counts, v.Text, v.Text)
			case v.State == NotApplicable:
				a.Counts = counted(a.Counts, NotApplicableAnswer, NotApplicableAnswer)
			}
		}
	}
}

// asked returns the ids of the items, indicators and lists that the form asks for.
func (f *Form) asked() map[string]bool {
	out := map[string]bool{}
	f.noteAsked(out)
	return out
}

// noteAsked is asked in the place of what the map has held.
func (f *Form) noteAsked(out map[string]bool) {
	clear(out)
	for i := range f.Areas {
		for _, item := range f.Areas[i].Items {
			out[item.ID] = true
		}
		for _, ind := range f.Areas[i].Figures {
			out[ind.ID] = true
		}
		for _, l := range f.Areas[i].Lists {
			out[l.ID] = true
		}
	}
}

// sort puts counted values that no list orders into their own order.
func (g *Group) sort() {
	for n := range g.Indicators {
		t := &g.Indicators[n]
		if t.Aggregation() != ByCount || t.Kind() == Bool || len(t.Options) > 0 {
			continue
		}
		slices.SortFunc(t.Counts, func(a, b Count) int {
			if !t.Kind().IsNumber() {
				return cmp.Compare(a.Code, b.Code)
			}
			x, _ := ParseNumber(a.Code) // as Print writes it
			y, _ := ParseNumber(b.Code)
			return x.Cmp(y)
		})
	}
}

// Plus returns what the replies of two groups of different units come to
// together. Both are of one checklist; neither is modified. The zero Group adds
// nothing, so that a sum may begin with it.
func (g Group) Plus(h Group) Group {
	if g.isZero() {
		g, h = h, g
	}
	out := g
	if h.isZero() {
		h = Group{Indicators: make([]Total, len(g.Indicators)), Items: make([]Answers, len(g.Items)), Lists: make([]ListTotal, len(g.Lists))}
	} else if g.Type != h.Type || g.Value != h.Value {
		out.Type, out.Value = unit.Type{}, unit.Value{}
	}
	out.Units, out.Returned = g.Units+h.Units, g.Returned+h.Returned
	out.Indicators, out.Items = slices.Clone(g.Indicators), slices.Clone(g.Items)
	for n := range out.Indicators {
		t, u := &out.Indicators[n], &h.Indicators[n]
		t.Tally = t.Tally.plus(u.Tally)
		t.Sum, t.Num, t.Den = t.Sum.Add(u.Sum), t.Num.Add(u.Num), t.Den.Add(u.Den)
		t.Counts = added(t.Counts, u.Counts)
	}
	for n := range out.Items {
		a, b := &out.Items[n], &h.Items[n]
		a.Tally, a.Counts = a.Tally.plus(b.Tally), added(a.Counts, b.Counts)
	}
	out.Lists = slices.Clone(g.Lists)
	for n := range out.Lists {
		out.Lists[n] = out.Lists[n].plus(h.Lists[n])
	}
	out.sort()
	return out
}

func (g Group) isZero() bool {
	return g.Units == 0 && len(g.Indicators) == 0 && len(g.Items) == 0 && len(g.Lists) == 0
}

// Total returns what the figures of the indicator with that id come to.
func (g *Group) Total(id string) (*Total, bool) {
	for n := range g.Indicators {
		if g.Indicators[n].ID == id {
			return &g.Indicators[n], true
		}
	}
	return nil, false
}
