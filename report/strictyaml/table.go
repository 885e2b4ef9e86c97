package strictyaml

import (
	"strconv"

	"github.com/vanban-go/vanban/report/diag"
)

// Rows is a table: the titles of its columns and, under them, rows of cells.
// [ReadCSV] reads one from text, package book from a workbook; [DecodeRows]
// makes structs of it.
type Rows struct {
	File   string
	Sheet  string // of a workbook, else ""
	Header []Cell
	Rows   [][]Cell
}

// Cell is one cell of a table. In a text file Line and Column, from 1, say
// where it begins (in runes); in a sheet they are its row and column.
type Cell struct {
	Text         string
	Line, Column int
	Date         bool // the cell of a sheet holds a day, which Text writes as 2025-09-25
	Number       bool // the cell of a sheet holds a number, which Text writes as 1204.5
}

// place is where a cell of the table stands.
func (r Rows) place(line, column int) diag.Place {
	if r.Sheet != "" {
		return diag.Place{File: r.File, Sheet: r.Sheet, Cell: cellName(line, column)}
	}
	return diag.Place{File: r.File, Line: line, Column: column}
}

func (r Rows) at(c Cell) diag.Place { return r.place(c.Line, c.Column) }

// relocate puts the names of cells for the lines and columns that problems of
// a sheet carry.
func (r Rows) relocate(l diag.List) diag.List {
	if r.Sheet == "" {
		return l
	}
	for i := range l {
		l[i].Place = r.inSheet(l[i].Place)
		related := make([]diag.Place, len(l[i].Related))
		for j, p := range l[i].Related {
			related[j] = r.inSheet(p)
		}
		l[i].Related = related
	}
	return l.Sorted()
}

func (r Rows) inSheet(p diag.Place) diag.Place {
	if p.File != r.File || p.Line == 0 {
		return p
	}
	return r.place(p.Line, p.Column)
}

// cellName names a cell as spreadsheets do: row 7, column 28 is AB7.
func cellName(row, column int) string {
	name := strconv.Itoa(row)
	for ; column > 0; column = (column - 1) / 26 {
		name = string(rune('A'+(column-1)%26)) + name
	}
	return name
}
