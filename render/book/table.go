package book

import (
	"strconv"

	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/report/vi"
)

// column is one column of a table: its heading and its width in mm.
type column struct {
	head  string
	width float64
}

func widths(columns []column) []float64 {
	out := make([]float64, len(columns))
	for i, c := range columns {
		out[i] = c.width
	}
	return out
}

// withoutLast is what is printed of a table whose last column has ids.
func withoutLast(columns []column) doc.Range {
	return doc.Range{Left: 1, Top: 1, Right: len(columns) - 1}
}

// headRow returns the heading row of a table.
func headRow(columns []column) doc.SheetRow {
	r := doc.SheetRow{Ruled: true, Shade: doc.HeadShade, Keep: true, Cells: make([]doc.SheetCell, len(columns))}
	for i, c := range columns {
		r.Cells[i] = cell(Head, c.head)
	}
	return r
}

// cell returns a cell of fixed text.
func cell(role doc.Role, text string) doc.SheetCell {
	return doc.SheetCell{Role: role, Value: doc.Value{Text: text}}
}

// wide returns a cell of fixed text that covers n columns.
func wide(role doc.Role, text string, n int) doc.SheetCell {
	c := cell(role, text)
	c.Span = n
	return c
}

func row(cells ...doc.SheetCell) doc.SheetRow { return doc.SheetRow{Cells: cells} }

func ruled(cells ...doc.SheetCell) doc.SheetRow { return doc.SheetRow{Ruled: true, Cells: cells} }

// part returns a heading between the rows of a table.
func part(cells ...doc.SheetCell) doc.SheetRow {
	return doc.SheetRow{Ruled: true, Shade: doc.PartShade, Keep: true, Cells: cells}
}

// areaNumber returns the printed number of the i-th area, from 0, of that
// depth: "1.", "a)", "-".
func areaNumber(depth, i int) string {
	switch depth {
	case 0:
		return strconv.Itoa(i+1) + "."
	case 1:
		return vi.Letter(i+1) + ")"
	}
	return "-"
}
