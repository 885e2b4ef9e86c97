package round

import (
	"iter"
	"slices"
	"strings"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/internal/scope"
	"github.com/vanban-go/vanban/report/unit"
	"github.com/vanban-go/vanban/report/vi"
)

// inspected yields the forms of the units that were visited, with what all visits to
// each came to.
func (r *Round) inspected() iter.Seq2[*checklist.Form, *report.VisitResult] {
	return func(yield func(*checklist.Form, *report.VisitResult) bool) {
		for _, reply := range repliesOf(r.Team) {
			if !yield(reply.Form, r.found[reply.Form.Unit.Code]) {
				return
			}
		}
	}
}

// groupsOf puts things of one key together, in the order of the first of each.
func groupsOf[T any](list []T, key func(T) string) (out [][]T) {
	at := map[string]int{}
	for _, v := range list {
		k := key(v)
		i, ok := at[k]
		if !ok {
			i = len(out)
			at[k], out = i, append(out, nil)
		}
		out[i] = append(out[i], v)
	}
	return out
}

// chosenOf returns the groups of which somebody selected anything; all, where
// nobody selected anything.
func chosenOf[T any](groups [][]T, selected func(T) bool) [][]T {
	out := slices.DeleteFunc(slices.Clone(groups), func(g []T) bool { return !slices.ContainsFunc(g, selected) })
	if len(out) == 0 {
		return groups
	}
	return out
}

// first puts those of which something holds before the others.
func first[T any](list []T, holds func(T) bool) {
	place := func(v T) int {
		if holds(v) {
			return 0
		}
		return 1
	}
	slices.SortStableFunc(list, func(a, b T) int { return place(a) - place(b) })
}

// unitsOf are the units of some things, each once.
func unitsOf[T any](list []T, of func(T) unit.Unit) (out []unit.Unit) {
	for _, same := range groupsOf(list, func(v T) string { return of(v).Code }) {
		out = append(out, of(same[0]))
	}
	return out
}

// byUnits puts groups of things of most units first.
func byUnits[T any](groups [][]T, of func(T) unit.Unit) {
	slices.SortStableFunc(groups, func(a, b []T) int { return len(unitsOf(b, of)) - len(unitsOf(a, of)) })
}

// mostPlaces is how many units are named where several are meant.
const mostPlaces = 3

// some names the first of some units.
func some(units []unit.Unit) scope.Some {
	named := units[:min(len(units), mostPlaces)]
	return scope.Some{Units: unitNames(named), More: len(units) - len(named), Count: len(units)}
}

// most are the texts that occur most often, at most n of them, the first first.
func most[T any](n int, list []T, text func(T) string) (out []string) {
	all := slices.DeleteFunc(texts(list, func(v T) string { return vi.TrimEnd(strings.TrimSpace(text(v))) }), func(s string) bool { return s == "" })
	same := groupsOf(all, func(s string) string { return s })
	slices.SortStableFunc(same, func(a, b []string) int { return len(b) - len(a) })
	for _, s := range same[:min(n, len(same))] {
		out = append(out, s[0])
	}
	return out
}

// once are some texts, each once and none of them empty.
func once[T any](list []T, text func(T) string) string {
	var out []string
	for _, v := range list {
		if t := text(v); t != "" && !slices.Contains(out, t) {
			out = append(out, t)
		}
	}
	return strings.Join(out, "; ")
}
