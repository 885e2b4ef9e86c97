package checklist_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/report/diag"
)

// A list that a later copy has otherwise is told once, at its first row of each
// copy; one that is left out, at the file of the copy.
func TestChangesOfLists(t *testing.T) {
	entry := func(file, id, text, cell string) checklist.Entry {
		return checklist.Entry{
			ID: id, Cells: []checklist.Value{{ID: id + "@ma", State: checklist.Given, Text: text, Typed: text}},
			Cell: diag.Place{File: file, Sheet: "Danh sách", Cell: cell},
		}
	}
	earlier := &checklist.Return{File: "a.xlsx", Entries: checklist.EntriesOf(
		entry("a.xlsx", "qh", "HS-1", "B6"), entry("a.xlsx", "qh", "HS-2", "B7"), entry("a.xlsx", "huy", "HS-9", "B20"),
	)}
	was := diag.Place{File: "a.xlsx", Sheet: "Danh sách", Cell: "B6"}
	tests := []struct {
		name  string
		later []checklist.Entry
		want  []checklist.CopyChange
	}{
		{"the same", []checklist.Entry{entry("b.xlsx", "huy", "HS-9", "B4"), entry("b.xlsx", "qh", "HS-1", "B5"), entry("b.xlsx", "qh", "HS-2", "B6")}, nil},
		{"other rows", []checklist.Entry{entry("b.xlsx", "qh", "HS-3", "B8"), entry("b.xlsx", "qh", "HS-1", "B9"), entry("b.xlsx", "huy", "HS-9", "B4")}, []checklist.CopyChange{
			{ID: "qh", Before: "HS-1\nHS-2", After: "HS-3\nHS-1", Was: was, Is: diag.Place{File: "b.xlsx", Sheet: "Danh sách", Cell: "B8"}},
		}},
		{"one row", []checklist.Entry{entry("b.xlsx", "qh", "HS-2", "B8"), entry("b.xlsx", "huy", "HS-9", "B4")}, []checklist.CopyChange{
			{ID: "qh", Before: "HS-1\nHS-2", After: "HS-2", Was: was, Is: diag.Place{File: "b.xlsx", Sheet: "Danh sách", Cell: "B8"}},
		}},
		{"no row", nil, []checklist.CopyChange{
			{ID: "huy", Before: "HS-9", Was: diag.Place{File: "a.xlsx", Sheet: "Danh sách", Cell: "B20"}, Is: diag.Place{File: "b.xlsx"}},
			{ID: "qh", Before: "HS-1\nHS-2", Was: was, Is: diag.Place{File: "b.xlsx"}},
		}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			later := &checklist.Return{File: "b.xlsx", Entries: checklist.EntriesOf(tt.later...)}
			assert.Equal(t, tt.want, later.Changes(earlier))
		})
	}
}

// An answer that a later copy does not have at all is told at the file of that copy.
func TestChangesOfWhatIsGone(t *testing.T) {
	was := checklist.Value{ID: "hs.moi", State: checklist.Given, Number: checklist.NumberOf(7), Typed: "7", Cell: diag.Place{File: "a.xlsx", Sheet: "Hồ sơ", Cell: "E5"}}
	earlier := &checklist.Return{File: "a.xlsx", Values: checklist.ValuesOf([]checklist.Value{was, {ID: "hs.cu", Cell: diag.Place{File: "a.xlsx", Sheet: "Hồ sơ", Cell: "E6"}}}...)}
	later := &checklist.Return{File: "b.xlsx"}
	assert.Equal(t, []checklist.CopyChange{{ID: "hs.moi", Before: "7", Was: was.Cell, Is: diag.Place{File: "b.xlsx"}}}, later.Changes(earlier))
}
