package book

import (
	"slices"
	"strings"

	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/xlsx"
	"github.com/vanban-go/vanban/report/diag"
)

// sheetsLost tells which sheets of the form, beside those of its tables, the file
// does not have any more.
func (r *returnReader) sheetsLost() {
	var lost []string
	for _, s := range [...]struct {
		name string
		was  bool // in the form
		is   func(*xlsx.Cell) bool
	}{
		{coverName, r.own.has("", "", codeLabel), func(c *xlsx.Cell) bool { return c.Text == codeLabel || c.Text == unitLabel }},
		{listSheet, r.own.has("", listSheet, listName(0)), func(c *xlsx.Cell) bool { return c.Row == 1 && strings.HasPrefix(c.Text, listNames) }},
		{manifestName, true, func(c *xlsx.Cell) bool { return isManifestHead(c.Text) }},
	} {
		has := func(sheet *xlsx.Sheet) bool { return anyCell(sheet.Cells, s.is) }
		if s.was && !slices.ContainsFunc(r.sheets, has) {
			lost = append(lost, "“"+s.name+"”")
		}
	}
	if len(lost) > 0 {
		r.tell(sheetMissing.At(diag.Place{File: r.file}, "", strings.Join(lost, ", ")))
	}
}

// tucked tells of what a table has in rows and columns that are hidden, or on a
// hidden sheet.
func (a *answers) tucked(t *readTable) {
	a.hiddenCells(t.sheet, t.rows, func(c *xlsx.Cell) bool {
		at := slices.Index(t.columns, c.Column)
		return t.isAnswer(at) || at == t.index(explainAt) || t.isList() && at > 0 || t.tableForm == scoredRows && at == pointsAt
	})
}

// hiddenCells tells once of those cells in some rows that are read and that
// nobody sees.
func (r *returnReader) hiddenCells(s *xlsx.Sheet, rows []readRow, read func(*xlsx.Cell) bool) {
	var first *xlsx.Cell
	n := 0
	for i := range rows {
		for j := range rows[i].cells {
			c := &rows[i].cells[j]
			if (s.Hidden || c.Marks&xlsx.Tucked != 0) && c.Text != "" && read(c) {
				if n++; n == 1 {
					first = c
				}
			}
		}
	}
	if n > 0 {
		r.tell(hiddenAnswers.At(placeOf(r.file, s.Name, first.Row, first.Column), "", n))
	}
}

// mergedEntries tells of entries of a list that are blank where their cell is
// one with that of an entry above.
func (a *answers) mergedEntries(t *readTable) {
	for _, m := range t.sheet.Merged {
		for _, row := range rowsWithin(t.rows, m) {
			if row.number == m.Top {
				continue
			}
			other := func(c xlsx.Cell) bool {
				return c.Text != "" && slices.Contains(t.columns[1:], c.Column) && (c.Column < m.Left || c.Column > m.Right)
			}
			for _, column := range t.columns[1:] {
				if m.Left <= column && column <= m.Right && slices.ContainsFunc(row.cells, other) {
					a.tell(mergedEntry.At(t.place(row.number, column), "", doc.CellName(m.Left, m.Top)))
				}
			}
		}
	}
}
