package nd30

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/vanban-go/vanban/report/unit"
)

// Columns in which no row says anything are left out; the text takes their room.
func TestDropEmpty(t *testing.T) {
	columns := []column{{"TT", 5, TableCenter}, {"Nội dung", 45, TableText}, {"Căn cứ", 30, TableText}, {"Hồ sơ", 20, TableText}}
	g := newGrid(columns...)
	g.group("1. Nhóm")
	g.next("Một", "", "Sổ")
	g.next("Hai")
	g.dropEmpty()
	assert.Equal(t, []float64{5, 75, 20}, g.table.Columns)
	var cells []int
	for _, r := range g.table.Rows {
		cells = append(cells, len(r.Cells)+max(0, r.Cells[0].Span-1))
	}
	assert.Equal(t, []int{3, 3, 3, 3}, cells)
	assert.Len(t, newGrid(columns...).dropEmpty().table.Columns, 4, "a table without rows stays as it is")
}

// Units of one type do not repeat it.
func TestUnitsOfOneType(t *testing.T) {
	columns := func(types ...string) int {
		units := make([]unit.Unit, len(types))
		for i, of := range types {
			units[i] = unit.Unit{Name: "A", Type: of}
		}
		return len(unitsText(slices.Values(units))[0].Table.Columns)
	}
	assert.Equal(t, 2, columns("xa"))
	assert.Equal(t, 2, columns("xa", "xa"))
	assert.Equal(t, 3, columns("xa", "phuong"))
	assert.Equal(t, 3, columns())
}
