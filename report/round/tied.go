package round

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/report/internal/scope"
)

// Tied returns what the units answered as the report prints it, its linked figures on
// one base: a unit counts for a figure where it gave all those that are linked to it
// and they keep their sums (số liệu liên quan tính trên cùng các đơn vị). Those that
// stand together in one table are linked too. Then parts add up to their wholes, and
// shares are of what stands beside them. Other answers are as in [Round].Returns.
// The error is the cause why ctx is done.
func (r *Round) Tied(ctx context.Context) (*checklist.Rollup, error) {
	return r.tied(ctx, r.printedTogether())
}

// tied is as [Round.Tied], for figures that stand together in such tables.
func (r *Round) tied(ctx context.Context, together [][]string) (*checklist.Rollup, error) {
	c := r.Plan().Checklist
	links := linksOf(c)
	for _, ids := range together {
		links.join(ids...)
	}
	replies := slices.Clone(repliesOf(r.Returns))
	for i := range replies {
		replies[i] = links.only(replies[i])
	}
	return checklist.RollUp(ctx, c, replies, r.Forms.groups())
}

// KeyFigure is a figure that stands for its area, as the report prints it.
type KeyFigure struct {
	Label  string
	Words  string // with its unit of measure
	Before string // the same of the earlier round, of the same units
	Units  int    // that gave it
}

// KeyFigures returns the figures that the plan marks, each on the base of those that
// belong with it; where it marks none the first of each area, with all of its values.
// Tied is what [Round.Tied] returns, which takes long.
func (r *Round) KeyFigures(tied *checklist.Rollup) (out []KeyFigure) {
	if r.Returns == nil {
		return nil
	}
	f, marked := r.figures(tied), r.Plan().Marked.KeyFigures
	add := func(ids []string) int {
		known := f.totals(ids, 0) // none stand around them
		out = append(out, mapped(known, func(t scope.Total) KeyFigure { return KeyFigure{t.Label, t.Spoken, t.Before, t.Units} })...)
		return len(known)
	}
	if add(marked); len(marked) > 0 {
		return out
	}
	c := r.Plan().Checklist
	all := c.Figures()
	c.Walk(func(a *checklist.Area, _ []*checklist.Area) {
		for i := range a.Indicators {
			if add(idsOf(those(all.Of(&a.Indicators[i], c), isFigure))) > 0 {
				return
			}
		}
	})
	return out
}

// links says which figures are printed on one base: a part and its whole, both
// sides of a sum, the two figures of a ratio.
type links struct {
	index map[string]int // of each figure that is summed
	up    []int          // another figure of its set, by index; itself is the one that stands for all
	sums  map[string]bool

	without map[string]map[string]bool // the figures of some sets, by what these are
}

func linksOf(c *checklist.Checklist) links {
	l := links{index: map[string]int{}, sums: map[string]bool{}, without: map[string]map[string]bool{}}
	for _, i := range c.Indicators() {
		if i.Aggregation() == checklist.BySum {
			l.index[i.ID] = len(l.up)
			l.up = append(l.up, len(l.up))
		}
	}
	for _, i := range c.Indicators() {
		if i.Derived != nil {
			l.join(i.Derived.Num, i.Derived.Den)
		}
	}
	for _, rel := range c.Relations() {
		if rel.Sum != nil || strings.HasPrefix(rel.ID, "of:") {
			l.sums[rel.ID] = true
			l.join(rel.IDs...)
		}
	}
	return l
}

// set returns the figure that stands for the set of a figure, by its index; -1 of
// what is not summed.
func (l links) set(id string) int {
	i, ok := l.index[id]
	if !ok {
		return -1
	}
	for l.up[i] != i {
		l.up[i] = l.up[l.up[i]]
		i = l.up[i]
	}
	return i
}

// join makes the sets of figures one.
func (l links) join(ids ...string) {
	first := -1
	for _, id := range ids {
		set := l.set(id)
		switch {
		case set < 0:
		case first < 0:
			first = set
		default:
			l.up[set] = first
		}
	}
}

// only returns the reply without the figures of sets that the unit did not give
// whole, or that do not add up.
func (l links) only(reply checklist.Reply) checklist.Reply {
	if reply.Return == nil || reply.Form == nil {
		return reply
	}
	given := make(map[string]bool, reply.Return.Values.Len())
	for v := range reply.Return.Values.All() {
		given[v.ID] = v.State == checklist.Given
	}
	broken := map[int]bool{}
	for _, a := range reply.Form.Areas {
		for _, i := range a.Indicators {
			if !given[i.ID] {
				broken[l.set(i.ID)] = true
			}
		}
	}
	for _, b := range reply.Return.Breaches {
		if l.sums[b.Rule] {
			for _, id := range b.IDs {
				broken[l.set(id)] = true
			}
		}
	}
	delete(broken, -1)
	if len(broken) == 0 {
		return reply
	}
	reply.Without = l.of(broken)
	return reply
}

// of returns the figures of some sets; nobody changes them.
func (l links) of(sets map[int]bool) map[string]bool {
	key := fmt.Sprint(slices.Sorted(maps.Keys(sets)))
	ids, ok := l.without[key]
	if !ok {
		ids = map[string]bool{}
		for id := range l.index {
			if sets[l.set(id)] {
				ids[id] = true
			}
		}
		l.without[key] = ids
	}
	return ids
}
