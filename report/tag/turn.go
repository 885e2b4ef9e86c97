package tag

import (
	"strconv"

	"github.com/vanban-go/vanban/report/vi"
)

// Turn is a turn of a repeat, Index from 0.
type Turn struct{ Index, Count int }

// Text returns what a name behind a dot says of the turn: index, roman, letter
// or count.
func (t Turn) Text(name string) (string, bool) {
	switch name {
	case "index":
		return strconv.Itoa(t.Index + 1), true
	case "roman":
		return vi.Roman(t.Index + 1), true
	case "letter":
		return vi.Letter(t.Index + 1), true
	case "count":
		return strconv.Itoa(t.Count), true
	}
	return "", false
}

// Holds returns whether a condition on the turn holds: first or last.
func (t Turn) Holds(name string) (holds, known bool) {
	switch name {
	case "first":
		return t.Index == 0, true
	case "last":
		return t.Index == t.Count-1, true
	}
	return false, false
}
