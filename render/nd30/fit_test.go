package nd30

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/report"
)

// What is told from the longest words is what measuring every word says.
func TestAmpleColumns(t *testing.T) {
	sheet, err := Sheet(report.Layout{})
	require.NoError(t, err)
	random := rand.New(rand.NewPCG(1, 2))
	words := []string{"đơn", "nghiêng", "WWWWWW", "12.345", "triệu", "m2", "3", "ha,", "a-b", "\n", "—", "…", "TRƯỜNG", "Bộ\u00A0Nội"}
	text := func(most int) string {
		var out []string
		for range random.IntN(most + 1) {
			out = append(out, words[random.IntN(len(words))])
		}
		return strings.Join(out, " ")
	}
	cell := func(role doc.Role, span int) doc.Cell {
		c := doc.Cell{Role: role, Text: text(4), Span: span, Bold: random.IntN(4) == 0, Joined: random.IntN(9) == 0}
		if random.IntN(9) == 0 {
			c.Blank = ",00"
		}
		return c
	}
	ample := 0
	for range 3000 {
		table := &doc.Table{}
		for range 1 + random.IntN(5) {
			table.Columns = append(table.Columns, float64(1+random.IntN(40)))
		}
		for r := range 1 + random.IntN(6) {
			var row doc.Row
			for at := 0; at < len(table.Columns); {
				span := 1
				if random.IntN(6) == 0 {
					span = 1 + random.IntN(len(table.Columns)-at)
				}
				at += span
				row.Cells = append(row.Cells, cell([]doc.Role{TableHead, TableText, TableCenter}[min(r, 1+random.IntN(2))], span))
			}
			table.Rows = append(table.Rows, row)
		}
		f := fitter{sheet: sheet}
		size, width := tableSizes[random.IntN(len(tableSizes))], f.width(random.IntN(2) == 0)
		if !f.ample(table, size, width) {
			continue
		}
		ample++
		least := f.columns(table, size)
		assert.LessOrEqual(t, sum(least), width)
		assert.Equal(t, table.Columns, divided(table.Columns, least, width), table)
	}
	assert.Greater(t, ample, 300)
}
