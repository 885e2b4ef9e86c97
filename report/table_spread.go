package report

import (
	"fmt"
	"slices"

	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/strictyaml"
)

// maxColumns is what word processors take.
const maxColumns = 63

// tableFaults returns what is wrong with the tables inside v, with paths.
func tableFaults(v any) diag.List {
	var problems diag.List
	strictyaml.Each(v, func(path string, t *Table) { problems = append(problems, t.faults().Prefix(path)...) })
	return problems
}

func (t *Table) faults() diag.List {
	leaves := t.Leaves()
	switch {
	case len(leaves) == 0:
		return nil // told by its tags
	case len(leaves) > maxColumns:
		return diag.List{tableColumns.For("columns", len(leaves), maxColumns)}
	}
	problems := t.widthFaults(leaves)
	if n := len(t.Numbers.Texts); n > 0 && n != len(leaves) {
		problems = append(problems, tableNumbers.For("numbers", n, len(leaves)))
	}
	s := spreader{table: t, columns: len(leaves)}
	s.rows()
	return append(problems, s.problems...)
}

func (t *Table) widthFaults(leaves []Column) diag.List {
	given, sum := 0, 0.0
	for _, c := range leaves {
		if c.Width > 0 {
			given, sum = given+1, sum+c.Width
		}
	}
	switch n := len(t.Widths); {
	case n > 0 && given > 0:
		return diag.List{tableWidthTwice.For("widths")}
	case n > 0 && n != len(leaves):
		return diag.List{tableWidths.For("widths", n, len(leaves))}
	case given > 0 && given < len(leaves) && sum >= 100:
		return diag.List{tableWidthSum.For("columns", sum)}
	}
	return nil
}

// spreader puts the cells of a table into its columns, row by row.
type spreader struct {
	table    *Table
	columns  int
	places   [][]*Cell
	problems diag.List
}

func (s *spreader) rows() {
	s.places = make([][]*Cell, len(s.table.Rows))
	for i := range s.table.Rows {
		r := &s.table.Rows[i]
		hanging := slices.ContainsFunc(s.places[i], func(c *Cell) bool { return c != nil })
		switch {
		case r.isHeading(s.columns) && !hanging:
		case r.Heading != "":
			s.tell(tableOverlap, fmt.Sprintf("rows[%d].heading", i))
			s.places[i] = nil
		default:
			s.cells(i)
		}
	}
}

func (s *spreader) tell(r diag.Rule, path string, args ...any) {
	s.problems = append(s.problems, r.For(path, args...))
}

// row returns the places of a row, which it makes when it is the first to need
// them.
func (s *spreader) row(i int) []*Cell {
	if s.places[i] == nil {
		s.places[i] = make([]*Cell, s.columns)
	}
	return s.places[i]
}

func (s *spreader) cells(i int) {
	row, at := s.row(i), 0
	for j := range s.table.Rows[i].Cells {
		for at < s.columns && row[at] != nil {
			at++
		}
		path := fmt.Sprintf("rows[%d].cells[%d]", i, j)
		if at == s.columns {
			s.tell(tableExtraCell, path, s.columns)
			return
		}
		at += s.put(&s.table.Rows[i].Cells[j], i, at, path)
	}
}

// put lets a cell cover the places from one on, and returns how many columns it
// takes.
func (s *spreader) put(c *Cell, row, column int, path string) int {
	width, height := max(c.Columns, 1), max(c.Rows, 1)
	if left := s.columns - column; width > left {
		s.tell(tableSpan, path+".columns", width, "cột", "columns", left)
		width = left
	}
	if left := len(s.places) - row; height > left {
		s.tell(tableSpan, path+".rows", height, "hàng", "rows", left)
		height = left
	}
	if taken := slices.IndexFunc(s.places[row][column:column+width], func(c *Cell) bool { return c != nil }); taken > 0 {
		s.tell(tableOverlap, path+".columns")
		width = taken
	}
	for i := row; i < row+height; i++ {
		below := s.row(i)
		for k := column; k < column+width; k++ {
			below[k] = c
		}
	}
	return width
}
