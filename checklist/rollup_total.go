package checklist

import (
	"github.com/vanban-go/vanban/report/vi"
)

// Total is what the figures of one indicator come to.
type Total struct {
	*Indicator
	Tally
	Sum      Number  // of the figures given, where they are summed
	Counts   []Count // of the values given, where they are counted
	Num, Den Number  // of a ratio: sums over the units that give both figures, which Given counts
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

// The words for true and false.
const (
	YesWord = "Có"
	NoWord  = "Không"
)
