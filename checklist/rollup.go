package checklist

import (
	"cmp"
	"iter"
	"maps"
	"slices"

	"github.com/vanban-go/vanban/report/unit"
	"github.com/vanban-go/vanban/report/vi"
)

// Reply is what one unit was asked, and what it answered. Return is nil where
// nothing came that counts.
type Reply struct {
	Form   *Form
	Return *Return
}

// Rollup is what the replies of a round come to (tổng hợp số liệu). It refers to
// the replies, only reads them, and is safe for concurrent use.
type Rollup struct {
	Checklist *Checklist
	Replies   []Reply
	All       Group   // of all units
	Types     []Group // of each type of unit that is asked, in their official order
	Divisions []Division
}

// Division is what the replies come to by the values of one group of units, those
// that any unit has, in their order: the units of all its parts are those of All.
type Division struct {
	unit.Group
	Parts []Group
}

// Parts returns what the replies of each type come to, then those of the parts of
// each division.
func (r *Rollup) Parts() []Group {
	parts := r.Types
	for _, d := range r.Divisions {
		parts = slices.Concat(parts, d.Parts)
	}
	return parts
}

// Group is what the replies of some units come to.
type Group struct {
	Type       unit.Type  // the zero Type is of all types
	Value      unit.Value // of the group of a Division; the zero Value is of all
	Units      int        // that are asked
	Returned   int        // of them, those with a return
	Indicators []Total    // in the order of the checklist
	Items      []Answers  // in the order of the checklist
	Lists      []ListTotal
}

// Name returns the word of the type, or the label of the value.
func (g *Group) Name() string { return cmp.Or(g.Type.Word, g.Value.Label) }

// Tally says of how many units an answer is known. Expected is the sum of the
// others: blank, not applicable and unreadable are kept apart from each other
// and from zero, and so are units from which nothing came.
type Tally struct {
	Expected      int // units that are asked
	Given         int
	NotApplicable int
	Unreadable    int
	Blank         int
	Missing       int // no return
}

// Total is what the figures of one indicator come to.
type Total struct {
	*Indicator
	Tally
	Sum      Number  // of the figures given, where they are summed
	Counts   []Count // of the values given, where they are counted
	Num, Den Number  // of a ratio: sums over the units that give both figures, which Given counts
}

// Answers is how one item was answered. An answer that the item does not apply is
// counted here and in the tally as not applicable.
type Answers struct {
	*Item
	Tally
	Counts []Count // in the order of the answer set
}

// Count says how many units gave one value.
type Count struct {
	Code  string // as [Value.Print] writes it
	Label string // as a list shows it
	N     int
}

// Percent returns the ratio of the sums of Num and Den, never an average of
// ratios, rounded to the decimals of the indicator, and whether there is one.
func (t *Total) Percent() (Number, bool) { return t.Num.Percent(t.Den, t.Precision()) }

// IsUndefined reports whether figures are known and their ratio has no value,
// because the sum below is 0 ([NoRatio]).
func (t *Total) IsUndefined() bool {
	if t.Indicator == nil || t.Derived == nil || t.Given == 0 {
		return false
	}
	_, ok := t.Percent()
	return !ok
}

// RollUp adds up what units answered, also by the values of groups. The order of
// the replies matters to nothing but to the order of [Rollup.Lineage]. One
// without a form is left out.
func RollUp(c *Checklist, replies []Reply, groups []unit.Group) *Rollup {
	formless := func(r Reply) bool { return r.Form == nil }
	if slices.ContainsFunc(replies, formless) {
		replies = slices.DeleteFunc(slices.Clone(replies), formless)
	}
	r := &Rollup{Checklist: c, Replies: replies, All: newGroup(c, unit.Type{})}
	types := map[unit.Type]*Group{}
	for _, reply := range replies {
		t := reply.Form.Unit.Declared()
		if types[t] == nil {
			g := newGroup(c, t)
			types[t] = &g
		}
		values, asked := reply.values(), reply.Form.asked()
		card := reply.card(c)
		r.All.add(reply, values, asked, card)
		types[t].add(reply, values, asked, card)
	}
	r.All.sort()
	for _, t := range slices.SortedFunc(maps.Keys(types), unit.Type.Compare) {
		types[t].sort()
		r.Types = append(r.Types, *types[t])
	}
	for _, g := range groups {
		r.Divisions = append(r.Divisions, division(c, replies, g))
	}
	return r
}

// division adds up what the units of each value of a group answered.
func division(c *Checklist, replies []Reply, g unit.Group) Division {
	parts := map[unit.Value]*Group{}
	for _, reply := range replies {
		v := g.Of(reply.Form.Unit)
		if parts[v] == nil {
			part := newGroup(c, unit.Type{})
			part.Value = v
			parts[v] = &part
		}
		parts[v].add(reply, reply.values(), reply.Form.asked(), reply.card(c))
	}
	d := Division{Group: g}
	for _, v := range append(slices.Clone(g.Values), g.Of(unit.Unit{})) {
		if part := parts[v]; part != nil {
			part.sort()
			d.Parts = append(d.Parts, *part)
		}
	}
	return d
}

// card returns the points of the unit, nil where none are given.
func (r Reply) card(c *Checklist) *Scorecard {
	if !c.HasScores() {
		return nil
	}
	return r.Form.Scorecard(r.Return, nil)
}

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

// counts returns the values that are counted whether they occur or not.
func (i *Indicator) counts() []Count {
	switch {
	case i.Aggregation() != ByCount:
		return nil
	case i.Kind() == Bool:
		return []Count{{"true", YesWord, 0}, {"false", NoWord, 0}}
	}
	var out []Count
	for _, o := range i.Options {
		out = append(out, Count{o, o, 0})
	}
	return out
}

// The words for true and false.
const (
	YesWord = "Có"
	NoWord  = "Không"
)

// values returns the answers of the return by their ids; nil where nothing
// came.
func (r *Reply) values() map[string]*Value {
	if r.Return == nil {
		return nil
	}
	return byID(r.Return.Values)
}

// add adds what a unit answered. Points stand for the answer to an item that has
// none.
func (g *Group) add(r Reply, values map[string]*Value, asked map[string]bool, card *Scorecard) {
	g.Units++
	if r.Return != nil {
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
	return out
}

func (t *Total) add(r Reply, values map[string]*Value) {
	if t.Derived != nil {
		t.ratio(r, values[t.Derived.Num], values[t.Derived.Den])
		return
	}
	v := values[t.ID]
	t.note(r, stateOf(v))
	if v == nil || v.State != Given {
		return
	}
	switch t.Aggregation() {
	case BySum:
		t.Sum = t.Sum.Add(v.Number)
	case ByCount:
		t.Counts = counted(t.Counts, v.Print(t.Kind()), v.label(t.Kind()))
	}
}

// ratio adds two figures where both are given; else the tally says what keeps
// them from being added.
func (t *Total) ratio(r Reply, num, den *Value) {
	a, first := figure(num)
	b, second := figure(den)
	if first && second {
		t.Num, t.Den = t.Num.Add(a), t.Den.Add(b)
		t.note(r, stateOf(num))
		return
	}
	lacking := num
	if first || !second && stateOf(den) > stateOf(num) {
		lacking = den
	}
	t.note(r, stateOf(lacking))
}

func stateOf(v *Value) State {
	if v == nil {
		return Blank
	}
	return v.State
}

func (t *Tally) note(r Reply, s State) {
	t.Expected++
	if r.Return == nil {
		t.Missing++
		return
	}
	switch s {
	case Blank:
		t.Blank++
	case Given:
		t.Given++
	case NotApplicable:
		t.NotApplicable++
	default:
		t.Unreadable++
	}
}

// label is how a list shows a value that is counted.
func (v *Value) label(t Type) string {
	switch {
	case t.IsNumber():
		return vi.FormatDecimal(v.Number.String(), -1)
	case t == Date:
		return v.Date.Short()
	}
	return v.Print(t)
}

// counted counts one more of a code; the label is that of one that no list has.
func counted(counts []Count, code, label string) []Count {
	for i := range counts {
		if counts[i].Code == code {
			counts[i].N++
			return counts
		}
	}
	return append(counts, Count{code, label, 1})
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

func (t Tally) plus(u Tally) Tally {
	return Tally{
		t.Expected + u.Expected, t.Given + u.Given, t.NotApplicable + u.NotApplicable,
		t.Unreadable + u.Unreadable, t.Blank + u.Blank, t.Missing + u.Missing,
	}
}

func added(a, b []Count) []Count {
	out := slices.Clone(a)
	for _, c := range b {
		if i := slices.IndexFunc(out, func(o Count) bool { return o.Code == c.Code }); i >= 0 {
			out[i].N += c.N
		} else {
			out = append(out, c)
		}
	}
	return out
}

// AreaAnswers is how the items of one area were answered.
type AreaAnswers struct {
	*Area
	Tally
	Counts []Count // of the answers of all its sets, in the order in which these first name them
}

// Areas returns how the items were answered, by area: those that have items, in
// the order of the checklist.
func (g *Group) Areas(c *Checklist) []AreaAnswers {
	var out []AreaAnswers
	n := 0
	c.Walk(func(a *Area, _ []*Area) {
		if len(a.Items) == 0 {
			return
		}
		sum := AreaAnswers{Area: a}
		for range a.Items {
			if n < len(g.Items) {
				sum.Tally = sum.Tally.plus(g.Items[n].Tally)
				sum.Counts = added(sum.Counts, g.Items[n].Counts)
			}
			n++
		}
		out = append(out, sum)
	})
	return out
}

// Counts returns how all items were answered together.
func (g *Group) Counts() []Count {
	var out []Count
	for n := range g.Items {
		out = added(out, g.Items[n].Counts)
	}
	return out
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

// Source is an answer that was given, and the unit that gave it. The file, sheet
// and cell are those of Value.Cell.
type Source struct {
	Unit  unit.Unit
	Value *Value
}

// Lineage returns every answer that was given, to items and indicators, unit by
// unit. Each is in the totals of its id and in no other sum or count; a ratio
// takes its two figures from theirs.
func (r *Rollup) Lineage() iter.Seq[Source] {
	return func(yield func(Source) bool) {
		for _, reply := range r.Replies {
			if reply.Return == nil {
				continue
			}
			for i := range reply.Return.Values {
				v := &reply.Return.Values[i]
				if v.State == Given && !yield(Source{reply.Form.Unit, v}) {
					return
				}
			}
		}
	}
}

// Sources returns the answers that were given to one indicator or item, and of a
// ratio those to the two figures that it is made of.
func (r *Rollup) Sources(id string) iter.Seq[Source] {
	ids := []string{id}
	if t, ok := r.All.Total(id); ok && t.Derived != nil {
		ids = []string{t.Derived.Num, t.Derived.Den}
	}
	return func(yield func(Source) bool) {
		for s := range r.Lineage() {
			if slices.Contains(ids, s.Value.ID) && !yield(s) {
				return
			}
		}
	}
}
