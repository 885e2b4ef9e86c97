package checklist

import (
	"fmt"

	"github.com/vanban-go/vanban/report/fault"
)

// derivations checks what indicators are made from, and points by bands.
func (v *validation) derivations(areas []Area, path string) {
	for i := range areas {
		a, at := &areas[i], fmt.Sprintf("%s[%d]", path, i)
		for j := range a.Items {
			if s := a.Items[j].Score; s != nil {
				v.number(s.Of, fmt.Sprintf("%s.items[%d].score.of", at, j))
			}
		}
		for j := range a.Indicators {
			if ind := &a.Indicators[j]; ind.Of != "" || ind.Derived != nil || len(ind.Series) > 0 {
				v.derivation(ind, child(at, "indicators", j))
			}
		}
		v.derivations(a.Areas, at+".areas")
	}
}

func (v *validation) derivation(ind *Indicator, at string) {
	if ind.Of != "" {
		v.whole(ind, at+".of")
	}
	if ind.Derived != nil {
		v.figureOf(ind, ind.Derived.Num, at+".derived.num")
		v.figureOf(ind, ind.Derived.Den, at+".derived.den")
	}
	for value := range v.c.columns(ind, v.hasSeries) {
		if v.circular(v.indicators[value.ID]) {
			v.add(circularDerivation, at, ind.ID)
			return
		}
	}
}

// circular follows what ind is made from, and reports whether that leads back
// to an indicator on the way. Every indicator is followed once.
func (v *validation) circular(ind *Indicator) bool {
	if v.followed[ind] {
		return false
	}
	v.followed[ind], v.onWay[ind] = true, true
	defer delete(v.onWay, ind)
	for _, id := range parents(ind) {
		next := v.indicators[id]
		if next != nil && (v.onWay[next] || v.circular(next)) {
			return true
		}
	}
	return false
}

func parents(ind *Indicator) []string {
	var out []string
	if ind.Of != "" {
		out = append(out, ind.Of)
	}
	if ind.Derived != nil {
		out = append(out, ind.Derived.Num, ind.Derived.Den)
	}
	return out
}

// operand finds the indicator with that id.
func (v *validation) operand(id, path string) *Indicator {
	if id == "" {
		return nil
	}
	if ind := v.indicators[id]; ind != nil {
		return ind
	}
	if addresses := v.c.addresses(v.rows[id]); addresses != "" {
		v.add(fault.SeveralValues, path, id, addresses)
		return nil
	}
	vietnamese, english := v.hints.For(id, v.indicatorIDs, "ghi mã của một chỉ tiêu trong danh mục", "write the id of an indicator")
	v.add(fault.UnknownIndicator, path, id, vietnamese, english)
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
func (v *validation) number(id, path string) *Indicator {
	ind := v.operand(id, path)
	if ind != nil && (ind.Derived == nil && !ind.Kind().IsNumber()) {
		v.add(notComparable, path, id)
		return nil
	}
	return ind
}

// numbers finds several and tells of those in another unit than the first.
func (v *validation) numbers(first *Indicator, ids []string, path string) *Indicator {
	for i, id := range ids {
		at := fmt.Sprintf("%s[%d]", path, i)
		ind := v.number(id, at)
		switch {
		case ind == nil:
		case first == nil:
			first = ind
		case ind.Measure() != first.Measure():
			v.add(unitsDiffer, at, ind.ID, ind.Measure(), first.ID, first.Measure())
		}
	}
	return first
}

func (v *validation) rule(r *Rule, at string) {
	v.id(r.ID, at)
	if n := conditions(r); n != 1 {
		v.add(ruleShape, at, r.ID, n)
	}
	v.numbers(nil, r.LE, at+".le")
	for i, id := range r.NotDecrease {
		v.number(id, fmt.Sprintf("%s.not_decrease[%d]", at, i))
	}
	if r.Sum != nil {
		first := v.numbers(nil, r.Sum.Of, at+".sum.of")
		v.numbers(first, r.Sum.Equals, at+".sum.equals")
	}
	if r.Range != nil {
		v.number(r.Range.Of, at+".range.of")
		if r.Range.Min != nil && r.Range.Max != nil && *r.Range.Min > *r.Range.Max {
			v.add(rangeBounds, at+".range", *r.Range.Min, *r.Range.Max)
		}
	}
	if r.RequiredIf != nil {
		v.operand(r.RequiredIf.When, at+".required_if.when")
		v.operand(r.RequiredIf.Need, at+".required_if.need")
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
