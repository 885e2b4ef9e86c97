package round

import (
	"slices"
	"strings"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/internal/scope"
	"github.com/vanban-go/vanban/report/unit"
	"github.com/vanban-go/vanban/report/vi"
)

// inspected are what all visits to a unit came to, of the units that were visited.
func (r *Round) inspected() []said[*report.VisitResult] {
	return mapped(repliesOf(r.Team), func(reply checklist.Reply) said[*report.VisitResult] {
		return said[*report.VisitResult]{of: reply.Form.Unit, is: r.found[reply.Form.Unit.Code]}
	})
}

// about is something that is about a unit.
type about interface{ unit() unit.Unit }

func (o *Owed) unit() unit.Unit      { return o.Unit }
func (b Breach) unit() unit.Unit     { return b.Unit }
func (c UnitChange) unit() unit.Unit { return c.Unit }

// said is something that was said about a unit; what is selected is for the text
// of the consolidated report.
type said[T any] struct {
	of       unit.Unit
	selected bool
	is       T
}

func (s said[T]) unit() unit.Unit  { return s.of }
func (s said[T]) isSelected() bool { return s.selected }
func (o *Owed) isSelected() bool   { return o.selected }

// groupsOf puts things of one key together, in the order of the first of each.
func groupsOf[T any](list []T, key func(T) string) (out [][]T) {
	at := map[string]int{}
	for _, v := range list {
		k := key(v)
		if _, ok := at[k]; !ok {
			at[k], out = len(out), append(out, nil)
		}
		out[at[k]] = append(out[at[k]], v)
	}
	return out
}

// those are the things of which something holds.
func those[T any](list []T, holds func(T) bool) (out []T) {
	for _, v := range list {
		if holds(v) {
			out = append(out, v)
		}
	}
	return out
}

// first puts those of which something holds before the others.
func first[T any](list []T, holds func(T) bool) []T {
	return append(those(list, holds), those(list, func(v T) bool { return !holds(v) })...)
}

// chosen are the things that somebody selected; all, where nobody selected
// anything.
func chosen[T any](list []T, selected func(T) bool) []T {
	if out := those(list, selected); len(out) > 0 {
		return out
	}
	return list
}

// anySelected reports whether anything of a group is selected.
func anySelected[T interface{ isSelected() bool }](group []T) bool {
	return slices.ContainsFunc(group, T.isSelected)
}

// unitsOf are the units of some things, each once.
func unitsOf[T about](list []T) []unit.Unit {
	return mapped(groupsOf(list, func(v T) string { return v.unit().Code }), func(g []T) unit.Unit { return g[0].unit() })
}

// byUnits puts groups of things of most units first.
func byUnits[T about](groups [][]T) [][]T {
	return slices.SortedStableFunc(slices.Values(groups), func(a, b []T) int { return len(unitsOf(b)) - len(unitsOf(a)) })
}

// mostPlaces is how many units are named where several are meant.
const mostPlaces = 3

// some names the first of the units of some things.
func some[T about](list []T) scope.Some {
	units := unitsOf(list)
	named := units[:min(len(units), mostPlaces)]
	return scope.Some{Units: unitNames(named), More: len(units) - len(named), Count: len(units)}
}

// most are the texts that occur most often, at most n of them, the first first.
func most[T any](n int, list []T, text func(T) string) []string {
	words := func(v T) string { return vi.TrimEnd(strings.TrimSpace(text(v))) }
	same := groupsOf(those(list, func(v T) bool { return words(v) != "" }), words)
	slices.SortStableFunc(same, func(a, b []T) int { return len(b) - len(a) })
	return mapped(same[:min(n, len(same))], func(g []T) string { return words(g[0]) })
}

// once are some texts, each once and none of them empty.
func once[T any](list []T, text func(T) string) string {
	return joined("; ", mapped(groupsOf(list, text), func(g []T) string { return text(g[0]) })...)
}
