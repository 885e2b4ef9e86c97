package nd30

import (
	"strings"

	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/style"
)

// cellRoom is what a cell needs beside its text, in mm.
const cellRoom = 3

// landscape reports whether a text holds a table that needs a lying page: the
// longest words of its columns do not fit beside each other on a standing one.
func landscape(body []doc.Block, s style.Sheet) bool {
	for i := range body {
		switch b := &body[i]; {
		case b.Table != nil && longestWords(b.Table, s) > style.Points(s.Page.TextWidth()):
			return true
		case landscape(b.Blocks, s):
			return true
		}
	}
	return false
}

// longestWords returns the sum of the widths that the columns of a table need so
// that no word breaks, in pt.
func longestWords(t *doc.Table, s style.Sheet) float64 {
	least := make([]float64, len(t.Columns))
	for _, row := range t.Rows {
		column := 0
		for _, c := range row.Cells {
			span := max(c.Span, 1)
			if span == 1 && column < len(least) {
				for _, word := range strings.Fields(c.Text) {
					least[column] = max(least[column], measure(s, c.Role, word)+style.Points(cellRoom))
				}
			}
			column += span
		}
	}
	sum := 0.0
	for _, width := range least {
		sum += width
	}
	return sum
}
