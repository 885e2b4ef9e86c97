package checklist

import (
	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/fault"
)

// derivations checks what indicators are made from, and points by bands.
func (v *validation) derivations(above *diag.Spot, areas []Area) {
	at := above.At("areas", 0)
	for i := range areas {
		a := &areas[i]
		at.Index = i
		for j := range a.Items {
			if s := a.Items[j].Score; s != nil {
				v.number(s.Of, at.At("items", j).Field(".score.of"))
			}
		}
		for j := range a.Indicators {
			if ind := &a.Indicators[j]; ind.Of != "" || ind.Derived != nil || len(ind.Series) > 0 {
				v.derivation(ind, at.At("indicators", j))
			}
		}
		v.derivations(&at, a.Areas)
	}
}

func (v *validation) derivation(ind *Indicator, at diag.Spot) {
	if ind.Of != "" {
		v.whole(ind, at.Field(".of"))
	}
	if ind.Derived != nil {
		v.figureOf(ind, ind.Derived.Num, at.Field(".derived.num"))
		v.figureOf(ind, ind.Derived.Den, at.Field(".derived.den"))
	}
	for value := range v.c.columns(ind, v.hasSeries) {
		if v.circular(v.indicators[value.ID]) {
			v.tell(circularDerivation, at, ind.ID)
			return
		}
	}
}

// circular follows what ind is made from, and reports whether that leads back
// to an indicator on the way. Every indicator is followed once.
func (v *validation) circular(ind *Indicator) bool {
	if _, ok := v.followed[ind]; ok {
		return false
	}
	v.followed[ind] = true
	defer func() { v.followed[ind] = false }()
	ids, n := parents(ind)
	for _, id := range ids[:n] {
		next := v.indicators[id]
		if next != nil && (v.followed[next] || v.circular(next)) {
			return true
		}
	}
	return false
}

// parents returns the n ids of what ind is a part of and derived from.
func parents(ind *Indicator) (ids [3]string, n int) {
	if ind.Of != "" {
		ids[n] = ind.Of
		n++
	}
	if ind.Derived != nil {
		ids[n], ids[n+1] = ind.Derived.Num, ind.Derived.Den
		n += 2
	}
	return ids, n
}

// operand finds the indicator with that id.
func (v *validation) operand(id string, at diag.Spot) *Indicator {
	if id == "" {
		return nil
	}
	if ind := v.indicators[id]; ind != nil {
		return ind
	}
	if addresses := v.c.addresses(v.rows[id]); addresses != "" {
		v.tell(fault.SeveralValues, at, id, addresses)
		return nil
	}
	vietnamese, english := v.hints.For(id, v.indicatorIDs, "ghi mã của một chỉ tiêu trong danh mục", "write the id of an indicator")
	v.tell(fault.UnknownIndicator, at, id, vietnamese, english)
	return nil
}

func (v *validation) indicatorIDs() []string {
	ids := make([]string, 0, len(v.indicators))
	for _, ind := range v.c.Indicators() {
		ids = append(ids, ind.ID)
	}
	return ids
}

// number finds the indicator with that id, which must be a number.
func (v *validation) number(id string, at diag.Spot) *Indicator {
	ind := v.operand(id, at)
	if ind != nil && (ind.Derived == nil && !ind.Kind().IsNumber()) {
		v.tell(notComparable, at, id)
		return nil
	}
	return ind
}

// numbers finds those of a list and tells of the ones in another unit than the first.
func (v *validation) numbers(first *Indicator, ids []string, rule *diag.Spot, list string) *Indicator {
	for i, id := range ids {
		at := rule.At(list, i)
		ind := v.number(id, at)
		switch {
		case ind == nil:
		case first == nil:
			first = ind
		case ind.Measure() != first.Measure():
			v.tell(unitsDiffer, at, ind.ID, ind.Measure(), first.ID, first.Measure())
		}
	}
	return first
}

func (v *validation) rule(r *Rule, at diag.Spot) {
	v.id(r.ID, at)
	if n := conditions(r); n != 1 {
		v.tell(ruleShape, at, r.ID, n)
	}
	v.numbers(nil, r.LE, &at, "le")
	for i, id := range r.NotDecrease {
		v.number(id, at.At("not_decrease", i))
	}
	if r.Sum != nil {
		first := v.numbers(nil, r.Sum.Of, &at, "sum.of")
		v.numbers(first, r.Sum.Equals, &at, "sum.equals")
	}
	if r.Range != nil {
		v.number(r.Range.Of, at.Field(".range.of"))
		if r.Range.Min != nil && r.Range.Max != nil && *r.Range.Min > *r.Range.Max {
			v.tell(rangeBounds, at.Field(".range"), *r.Range.Min, *r.Range.Max)
		}
	}
	if r.RequiredIf != nil {
		v.operand(r.RequiredIf.When, at.Field(".required_if.when"))
		v.operand(r.RequiredIf.Need, at.Field(".required_if.need"))
	}
}

func conditions(r *Rule) int {
	n := 0
	for _, given := range [...]bool{len(r.LE) > 0, r.Sum != nil, r.Range != nil, r.RequiredIf != nil, len(r.NotDecrease) > 0} {
		if given {
			n++
		}
	}
	return n
}
