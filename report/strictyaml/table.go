package strictyaml

import "strconv"

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

// cellName names a cell as spreadsheets do: row 7, column 28 is AB7.
func cellName(row, column int) string {
	name := strconv.Itoa(row)
	for ; column > 0; column = (column - 1) / 26 {
		name = string(rune('A'+(column-1)%26)) + name
	}
	return name
}
