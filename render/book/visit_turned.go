package book

import (
	"slices"
	"strconv"
	"strings"

	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/xlsx"
)

// The sheet of the visit itself has its titles below each other, each with its box
// on the right. It is read with its rows for columns, as a table of one row, which
// it was in sheets of before.

// isLabelled reports whether titles of the visit stand below each other in a sheet.
func (v *visitReader) isLabelled(s *xlsx.Sheet) bool {
	titles := v.forms[0].folded
	columns, rows := map[int]int{}, map[int]int{}
	for i := range s.Cells {
		if c := &s.Cells[i]; c.Kind == xlsx.TextCell && len(c.Text) < 100 && slices.Contains(titles, v.fold(c.Text)) {
			columns[c.Column]++
			rows[c.Row]++
		}
	}
	high, wide := 0, 0
	for _, n := range columns {
		high = max(high, n)
	}
	for _, n := range rows {
		wide = max(wide, n)
	}
	return 2*high >= len(titles) && high > wide
}

// boxes leaves of a turned table its titles and the boxes right of them. It tells of
// what else stands there.
func (v *visitReader) boxes(t *readTable) {
	own := func(c xlsx.Cell) bool { return c.Text == "" || v.own.has("", "", typed(t.sheet, c)) }
	t.head.cells = slices.DeleteFunc(slices.Clone(t.head.cells), func(c xlsx.Cell) bool {
		return !slices.Contains(t.columns, c.Column) && own(c)
	})
	rows := t.rows
	t.rows = nil
	for i := range rows {
		if rows[i].number == t.head.number+1 {
			t.rows = rows[i : i+1]
			continue
		}
		for _, c := range rows[i].cells {
			if !own(c) {
				v.tell(outsideCell.At(t.place(c.Row, c.Column), "", typed(t.sheet, c)))
			}
		}
	}
}

// turnedSheet returns a sheet with its rows for columns.
func turnedSheet(s *xlsx.Sheet) *xlsx.Sheet {
	out := *s
	out.Cells, out.Drawn, out.Merged = slices.Clone(s.Cells), slices.Clone(s.Drawn), slices.Clone(s.Merged)
	for _, cells := range [...][]xlsx.Cell{out.Cells, out.Drawn} {
		for i := range cells {
			cells[i].Row, cells[i].Column = cells[i].Column, cells[i].Row
		}
	}
	for i, m := range out.Merged {
		out.Merged[i] = doc.Range{Left: m.Top, Top: m.Left, Right: m.Bottom, Bottom: m.Right}
	}
	return &out
}

// turnedCell returns the name of a cell with its row for the column.
func turnedCell(name string) string {
	letters := strings.TrimRight(name, "0123456789")
	row, err := strconv.Atoi(name[len(letters):])
	if err != nil {
		return name // the whole sheet
	}
	column := 0
	for _, c := range letters {
		column = 26*column + int(c-'A') + 1
	}
	return doc.CellName(row, column)
}
