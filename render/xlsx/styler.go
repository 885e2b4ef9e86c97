package xlsx

import (
	"strconv"

	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/style"
)

// appearance is what of a cell and its row decides how it looks.
type appearance struct {
	role                  doc.Role
	kind                  doc.ValueKind
	decimals              int
	input, computed, link bool
	tone                  doc.Tone
	ruled                 bool
	shade                 doc.Shade
}

// cellLook is how a cell looks: the look of its role, and its place among the
// looks of cells, from 1: 0 is that of cells without any.
type cellLook struct {
	look      style.Look
	attribute string // that says which of the looks it is, behind the reference of the cell
	known     bool   // the role is one of the style sheet
}

// styler finds the looks of cells, and keeps those that it was asked for. Cells
// that stand below each other often look alike, which it is quick at.
type styler struct {
	sheet   style.Sheet
	all     []cellStyle // in the order of their first use
	index   map[cellStyle]int
	found   map[appearance]*cellLook
	columns []columnLook
}

// columnLook is the last cell of a column, and how it looked.
type columnLook struct {
	appearance
	*cellLook
}

func newStyler(sheet style.Sheet) *styler {
	return &styler{sheet: sheet, index: map[cellStyle]int{}, found: map[appearance]*cellLook{}}
}

// of returns the look of a cell in a column of the row, counted from 1.
func (s *styler) of(c *doc.SheetCell, r *doc.SheetRow, column int) *cellLook {
	a := appearance{c.Role, c.Value.Kind, c.Decimals, c.Input != nil, c.Formula != "", c.Link != "", c.Tone, r.Ruled, r.Shade}
	for len(s.columns) <= column {
		s.columns = append(s.columns, columnLook{})
	}
	last := &s.columns[column]
	if last.cellLook == nil || last.appearance != a {
		*last = columnLook{a, s.find(a, c, r)}
	}
	return last.cellLook
}

func (s *styler) find(a appearance, c *doc.SheetCell, r *doc.SheetRow) *cellLook {
	if l, ok := s.found[a]; ok {
		return l
	}
	l := &cellLook{}
	l.look, l.known = s.sheet.Look(a.role)
	key := styleOf(c, r, l.look)
	i, ok := s.index[key]
	if !ok {
		s.all = append(s.all, key)
		i = len(s.all)
		s.index[key] = i
	}
	l.attribute = `" s="` + strconv.Itoa(i) + `"`
	s.found[a] = l
	return l
}
