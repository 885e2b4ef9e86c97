package checklist

// Change is an answer that is not the same in two returns: of two rounds, or as
// a unit assesses itself and as the team found it.
type Change struct {
	ID            string
	Before, After Value
	Fell          bool // a figure that must not decrease has
}

// Compare returns the answers that differ, in the order of the checklist. What
// after says nothing of, not even that it is blank, is left out. Ids of an older
// checklist are understood by the former ids of this one. A blank answer and
// none at all are the same.
func (c *Checklist) Compare(before, after []Value) []Change {
	d := comparison{before: byID(before), after: byID(after), cumulative: map[string]bool{}}
	for _, r := range c.Rules {
		for _, id := range r.NotDecrease {
			d.cumulative[id] = true
		}
	}
	hasSeries := c.withSeries()
	c.Walk(func(a *Area, _ []*Area) {
		for i := range a.Items {
			d.add(a.Items[i].ID, a.Items[i].Was, Text)
			if item := &a.Items[i]; item.Score.IsFree() {
				d.add(PointsID(item.ID), item.formerPoints(), Decimal)
			}
		}
		for i := range a.Indicators {
			for ind := range c.columns(&a.Indicators[i], hasSeries) {
				if ind.Derived == nil {
					d.add(ind.ID, ind.Was, ind.Kind())
				}
			}
		}
	})
	return d.changes
}

type comparison struct {
	before, after map[string]*Value
	cumulative    map[string]bool
	changes       []Change
}

func (d *comparison) add(id string, was []string, t Type) {
	now, then := current(d.after, id, was), current(d.before, id, was)
	if now == nil || stateOf(now) == stateOf(then) && (then == nil || now.Print(t) == then.Print(t) && !bothUnlike(now, then)) {
		return
	}
	change := Change{ID: id, After: *now}
	if then != nil {
		change.Before = *then
	}
	if t.IsNumber() {
		a, known := figure(now)
		b, knew := figure(then)
		change.Fell = d.cumulative[id] && known && knew && a.Cmp(b) < 0
	}
	d.changes = append(d.changes, change)
}

// bothUnlike reports whether two values that could not be read were typed in
// another way.
func bothUnlike(a, b *Value) bool { return a.State == Unreadable && a.Typed != b.Typed }

// current returns the value of an id, or else of one of its former ids.
func current(values map[string]*Value, id string, was []string) *Value {
	if v := values[id]; v != nil {
		return v
	}
	for _, old := range was {
		if v := values[old]; v != nil {
			return v
		}
	}
	return nil
}
