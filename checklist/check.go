package checklist

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/vanban-go/vanban/report/diag"
)

// BrokenRelation is the code of [Breach.Problem].
const BrokenRelation diag.Code = "broken-relation"

// brokenRelation is the problem that figures do not keep a relation.
var brokenRelation = diag.Rule{
	Code: "broken-relation", Severity: diag.Warning,
	VI: "không khớp (%[1]s): %[2]s", EN: "figures do not agree (%[1]s): %[2]s",
	HintVI: "%[3]s", HintEN: "%[4]s",
}

// Breach is a relation that the figures of a return do not keep.
type Breach struct {
	Rule        string   // the id of the relation; "of:" and the id of an indicator for a part greater than its whole
	Message     string   // of the relation
	IDs         []string // the indicators that it speaks of, that by whose row it stands first
	Settled     bool     // explained, where it may be
	Explanation string
	Cell        diag.Place // of the first indicator
	Explainable bool
}

// Problem returns the breach as a problem at its cell.
func (b Breach) Problem() diag.Problem {
	vi, en := "kiểm tra lại số liệu, hoặc ghi lý do ở cột giải trình", "check the figures, or explain them"
	if !b.Explainable {
		vi, en = "sửa số liệu; quan hệ này không được giải trình", "mend the figures; this cannot be explained away"
	}
	return brokenRelation.At(b.Cell, first(b.IDs), b.Rule, b.Message, vi, en)
}

// Check holds the figures against the relations of the checklist, and parts
// against their wholes, and returns the breaches in the order of the relations.
// A relation counts only where every figure that it needs is given. previous
// are the values of an earlier round, for figures that must not decrease, under
// the ids of today or former ones; nil leaves those out. A breach is settled by the explanation of the indicator by
// whose row it stands ([Relation.Anchor]).
func (c *Checklist) Check(values, previous []Value) []Breach {
	k := checker{indicators: c.Indicators(), now: byID(values), before: byID(previous)}
	for _, i := range k.indicators {
		if v := current(k.before, i.ID, i.Was); v != nil {
			k.before[i.ID] = v
		}
	}
	k.derive(k.now)
	k.derive(k.before)
	var named map[string]*Indicator
	for _, r := range c.rulesOn(k.indicators) {
		if k.broken(r) {
			if named == nil {
				named = byIDs(k.indicators)
			}
			r.say(named)
			k.breaches = append(k.breaches, k.breach(r))
		}
	}
	return k.breaches
}

// Relation is a rule of the checklist, or the one that an indicator implies by
// being part of another.
type Relation struct {
	Rule
	IDs []string // the indicators that it speaks of, the anchor first
}

// Anchor returns the indicator by whose row the relation is checked and
// explained.
func (r *Relation) Anchor() string { return first(r.IDs) }

func first(ids []string) string {
	if len(ids) == 0 {
		return ""
	}
	return ids[0]
}

// Relations returns what figures must keep: the rules, those on several figures
// that must not decrease divided into one for each, and that no part is greater
// than its whole.
func (c *Checklist) Relations() []Relation {
	indicators := c.Indicators()
	out, named := c.rulesOn(indicators), byIDs(indicators)
	for i := range out {
		out[i].say(named)
	}
	return out
}

// say gives a relation that has no message one that names its figures.
func (r *Relation) say(named map[string]*Indicator) {
	if r.Message == "" {
		r.Message = messageOf(&r.Rule, named)
	}
}

// rulesOn returns the relations of the checklist, whose indicators are known, with the
// messages of the rules alone.
func (c *Checklist) rulesOn(indicators []*Indicator) []Relation {
	if c == nil {
		return nil
	}
	var out []Relation
	for _, r := range c.Rules {
		if len(r.NotDecrease) == 0 {
			out = append(out, Relation{r, r.operands()})
		}
		for _, id := range r.NotDecrease {
			one := r
			one.NotDecrease = []string{id}
			out = append(out, Relation{one, one.NotDecrease})
		}
	}
	for _, i := range indicators {
		if i.Of != "" {
			r := Rule{ID: "of:" + i.ID, LE: []string{i.ID, i.Of}}
			out = append(out, Relation{r, r.LE})
		}
	}
	return out
}

// operands returns the ids of a rule, the anchor first: the part, the total,
// the figure that is asked for.
func (r *Rule) operands() []string {
	switch {
	case len(r.LE) > 0:
		return r.LE
	case r.Sum != nil:
		return slices.Concat(r.Sum.Equals, r.Sum.Of)
	case r.Range != nil:
		return []string{r.Range.Of}
	case r.RequiredIf != nil:
		return []string{r.RequiredIf.Need, r.RequiredIf.When}
	}
	return r.NotDecrease
}

type checker struct {
	indicators  []*Indicator
	now, before map[string]*Value
	breaches    []Breach
}

func byID(values []Value) map[string]*Value {
	m := make(map[string]*Value, len(values))
	note(m, values)
	return m
}

func note(byID map[string]*Value, values []Value) {
	for i := range values {
		byID[values[i].ID] = &values[i]
	}
}

// derive adds the ratios that the given figures come to. One is explained and
// stands where its numerator does.
func (k *checker) derive(values map[string]*Value) {
	for _, i := range k.indicators {
		if i.Derived == nil || values[i.ID] != nil {
			continue
		}
		if n, known, zero := i.Ratio(values); known && !zero {
			num := values[i.Derived.Num]
			values[i.ID] = &Value{ID: i.ID, State: Given, Number: n, Explanation: num.Explanation, Cell: num.Cell}
		}
	}
}

func (k *checker) breach(r Relation) Breach {
	b := Breach{Rule: r.ID, Message: r.Message, IDs: r.IDs, Explainable: r.IsExplainable()}
	if v := k.now[r.Anchor()]; v != nil {
		b.Cell, b.Explanation = v.Cell, v.Explanation
		b.Settled = b.Explainable && explains(v.Explanation)
	}
	return b
}

// explains reports whether a text may be an explanation: words, and not that
// there is none. A mark (., x, 0) explains nothing, nor does a word alone (ok,
// đúng): the shortest reason has two syllables.
func explains(text string) bool {
	words := 0
	for word := range strings.FieldsSeq(text) {
		if strings.ContainsFunc(word, unicode.IsLetter) {
			words++
		}
	}
	return words >= 2 && !nothing(clean(text))
}

// broken reports whether all is given that the relation needs, and it does not
// hold.
func (k *checker) broken(r Relation) bool {
	switch {
	case len(r.LE) == 2:
		a, b, ok := k.two(k.now[r.LE[0]], k.now[r.LE[1]])
		return ok && a.Cmp(b) > 0
	case r.Sum != nil:
		a, all := k.sum(r.Sum.Of)
		b, both := k.sum(r.Sum.Equals)
		return all && both && a.Cmp(b) != 0
	case r.Range != nil:
		v, ok := figure(k.now[r.Range.Of])
		return ok && (r.Range.Min != nil && v.Cmp(bound(*r.Range.Min)) < 0 || r.Range.Max != nil && v.Cmp(bound(*r.Range.Max)) > 0)
	case r.RequiredIf != nil:
		need := k.now[r.RequiredIf.Need]
		return k.holds(r.RequiredIf) && (need == nil || need.State == Blank)
	case len(r.NotDecrease) == 1:
		a, b, ok := k.two(k.now[r.NotDecrease[0]], k.before[r.NotDecrease[0]])
		return ok && a.Cmp(b) < 0
	}
	return false
}

func (k *checker) two(a, b *Value) (x, y Number, ok bool) {
	x, first := figure(a)
	y, second := figure(b)
	return x, y, first && second
}

func (k *checker) sum(ids []string) (total Number, ok bool) {
	for _, id := range ids {
		n, given := figure(k.now[id])
		if !given {
			return Number{}, false
		}
		total = total.Add(n)
	}
	return total, true
}

func figure(v *Value) (Number, bool) {
	if v == nil || v.State != Given {
		return Number{}, false
	}
	return v.Number, true
}

// bound is a limit of a rule as an exact number.
func bound(x float64) Number {
	n, _ := ParseNumber(strconv.FormatFloat(x, 'f', -1, 64)) // a finite number
	return n
}

// holds reports whether the condition of a rule is met.
func (k *checker) holds(r *Required) bool {
	v := k.now[r.When]
	if v == nil || v.State != Given {
		return false
	}
	for _, i := range k.indicators {
		if i.ID == r.When {
			if n, err := ParseNumber(r.Is); err == nil && i.Kind().IsNumber() {
				return v.Number.Cmp(n) == 0
			}
			return same(v.Print(i.Kind()), r.Is)
		}
	}
	return false
}
