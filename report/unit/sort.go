package unit

import (
	"cmp"
	"slices"

	"github.com/vanban-go/vanban/report/vi"
)

// Sorted returns the units by name in the order of the Vietnamese alphabet,
// those of one name by code. The list itself keeps its order, the official one.
func (l *List) Sorted() []Unit {
	return slices.SortedFunc(slices.Values(l.all(func(Unit) bool { return true })), func(a, b Unit) int {
		return cmp.Or(vi.Compare(a.Name, b.Name), cmp.Compare(a.Code, b.Code))
	})
}
