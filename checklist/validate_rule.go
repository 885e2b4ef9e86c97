package checklist

import (
	"github.com/vanban-go/vanban/report/fault"
)

// derivations checks what indicators are made from, and points by bands.
func (v *validation) derivations(areas []Area, path string) {
	for i := range areas {
		a, at := &areas[i], child("", path, i)
		for j := range a.Items {
			if s := a.Items[j].Score; s != nil {
				v.number(s.Of, spot{at, "items", j, ".score.of"})
			}
		}
		for j := range a.Indicators {
			if ind := &a.Indicators[j]; ind.Of != "" || ind.Derived != nil || len(ind.Series) > 0 {
				v.derivation(ind, spot{at, "indicators", j, ""})
			}
		}
		v.derivations(a.Areas, at+".areas")
	}
}

func (v *validation) derivation(ind *Indicator, at spot) {
	if ind.Of != "" {
		v.whole(ind, at.field(".of"))
	}
	if ind.Derived != nil {
		v.figureOf(ind, ind.Derived.Num, at.field(".derived.num"))
		v.figureOf(ind, ind.Derived.Den, at.field(".derived.den"))
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
func (v *validation) operand(id string, at spot) *Indicator {
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
func (v *validation) number(id string, at spot) *Indicator {
	ind := v.operand(id, at)
	if ind != nil && (ind.Derived == nil && !ind.Kind().IsNumber()) {
		v.tell(notComparable, at, id)
		return nil
	}
	return ind
}

// numbers finds those of a list and tells of the ones in another unit than the first.
func (v *validation) numbers(first *Indicator, ids []string, rule spot, list string) *Indicator {
	if len(ids) == 0 {
		return first
	}
	above := rule.String()
	for i, id := range ids {
		at := spot{above, list, i, ""}
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

func (v *validation) rule(r *Rule, at spot) {
	v.id(r.ID, at)
	if n := conditions(r); n != 1 {
		v.tell(ruleShape, at, r.ID, n)
	}
	v.numbers(nil, r.LE, at, "le")
	for i, id := range r.NotDecrease {
		v.number(id, spot{at.String(), "not_decrease", i, ""})
	}
	if r.Sum != nil {
		first := v.numbers(nil, r.Sum.Of, at, "sum.of")
		v.numbers(first, r.Sum.Equals, at, "sum.equals")
	}
	if r.Range != nil {
		v.number(r.Range.Of, at.field(".range.of"))
		if r.Range.Min != nil && r.Range.Max != nil && *r.Range.Min > *r.Range.Max {
			v.tell(rangeBounds, at.field(".range"), *r.Range.Min, *r.Range.Max)
		}
	}
	if r.RequiredIf != nil {
		v.operand(r.RequiredIf.When, at.field(".required_if.when"))
		v.operand(r.RequiredIf.Need, at.field(".required_if.need"))
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
