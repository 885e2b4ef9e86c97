package main

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/report/vi"
)

// sheetRows are the rows of a sheet of a workbook, its figures as they are saved.
func sheetRows(t *testing.T, file []byte, sheet string) [][]string {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(file), excelize.Options{RawCellValue: true})
	require.NoError(t, err)
	rows, err := f.GetRows(sheet)
	require.NoError(t, err)
	require.NoError(t, f.Close())
	return rows
}

// printedIDs are the ids of the indicators that the rows of a table name, which stand
// in the order of the checklist; "" of other rows.
func printedIDs(c *checklist.Checklist, table printedTable) []string {
	rest := c.Indicators()
	out := make([]string, len(table))
	for n, row := range table {
		label, _, _ := strings.Cut(row[0], " (tính trên ")
		at := slices.IndexFunc(rest, func(i *checklist.Indicator) bool { return i.RowLabel() == label })
		if len(row) > 2 && at >= 0 {
			out[n], rest = rest[at].ID, rest[at+1:]
		}
	}
	return out
}

// assertOneBase reads the report, its annex and the workbook of the round as they are
// saved: a figure is the same wherever it stands, and in the workbook parts come to
// their wholes.
func assertOneBase(t *testing.T, report, workbook []byte, in *input) {
	c := in.plan.Checklist
	tables, texts := printedTables(t, report)
	const first, types = 2, 10 // the columns of the total and of the types
	rows := map[string][]string{}
	for _, row := range sheetRows(t, workbook, "Tổng hợp") {
		if len(row) > types+3 {
			rows[row[types+3]] = row
		}
	}
	same := func(id string, column int, printed string) {
		want := figure(t, printed)
		got, err := checklist.ParseNumber(rows[id][column])
		require.NoError(t, err, "%s: %q", id, rows[id][column])
		assert.Zero(t, got.Cmp(want), "%s: %s in the workbook, %s in the report", id, rows[id][column], printed)
	}

	annex := headed(tables, "Chỉ tiêu", "Đơn vị tính", "Số đơn vị được tính", "Tổng", "Xã", "Phường", "Đặc khu")
	require.Len(t, annex, 1)
	compared := 0
	for n, id := range printedIDs(c, annex[0]) {
		row := annex[0][n]
		i := indicatorOf(c, id)
		if id == "" || i.Aggregation() != checklist.BySum && i.Aggregation() != checklist.ByRatio {
			continue
		}
		compared++
		require.NotNil(t, rows[id], id)
		same(id, first+1, row[2])
		same(id, first, row[3])
		for part := range 3 {
			if part+4 < len(row) && row[part+4] != "" {
				same(id, types+part, row[part+4])
			}
		}
	}
	assert.Greater(t, compared, 70)

	inAreas := 0
	for _, table := range headed(tables, "Chỉ tiêu", "Đơn vị tính", "Tổng", "Bình quân một đơn vị") {
		for n, id := range printedIDs(c, table) {
			if id != "" {
				inAreas++
				same(id, first, table[n][2])
			}
		}
	}
	assert.Greater(t, inAreas, 30)

	assertKeyFigures(t, sheetRows(t, workbook, "Tóm tắt"), rows, strings.Join(texts, "\n"), in)
	for _, rel := range c.Relations() {
		if rel.Sum == nil {
			continue
		}
		for column := first; column < types+3; column++ {
			if column > first && column < types {
				continue
			}
			sum := func(ids []string) (out checklist.Number) {
				for _, id := range ids {
					if cell := rows[id][column]; cell != "" {
						out = out.Add(number(t, cell))
					}
				}
				return out
			}
			assert.Zero(t, sum(rel.Sum.Of).Cmp(sum(rel.Sum.Equals)), "%s in column %d", rel.ID, column+1)
		}
	}
	for id, row := range rows {
		if i := indicatorOf(c, id); i != nil && i.Aggregation() == checklist.BySum && i.Derived == nil && row[first] != "" {
			var parts checklist.Number
			for _, cell := range row[types : types+3] {
				if cell != "" {
					parts = parts.Add(number(t, cell))
				}
			}
			assert.Zero(t, parts.Cmp(number(t, row[first])), "%s: the types come to the whole", id)
		}
	}
}

// assertKeyFigures holds the key figures of the summary against the totals and against
// the text of the report.
func assertKeyFigures(t *testing.T, summary [][]string, rows map[string][]string, text string, in *input) {
	t.Helper()
	n := 0
	for _, id := range in.plan.Marked.KeyFigures {
		i := indicatorOf(in.plan.Checklist, id)
		label := vi.UpperFirst(vi.TrimEnd(i.LabelOf(indicatorOf(in.plan.Checklist, i.Of))))
		at := slices.IndexFunc(summary, func(row []string) bool { return len(row) > 4 && row[1] == label })
		require.GreaterOrEqual(t, at, 0, label)
		words := summary[at][2]
		assert.Contains(t, vi.Fold(text), vi.Fold(label+" "+words), "as the report says it")
		assert.Contains(t, summary[at][4], "tính trên "+rows[id][3]+" đơn vị", label)
		total := number(t, rows[id][2])
		if strings.HasSuffix(words, " tỷ đồng") {
			require.Equal(t, "triệu đồng", i.Measure())
			total, _ = total.Shift(-5).Percent(checklist.NumberOf(1), 2) // of a thousand million
		}
		said, _, _ := strings.Cut(strings.TrimSuffix(words, "%"), " ")
		assert.Zero(t, figure(t, said).Cmp(total), "%s: %s", label, words)
		n++
	}
	assert.Greater(t, n, 5)
}

func indicatorOf(c *checklist.Checklist, id string) *checklist.Indicator {
	for _, i := range c.Indicators() {
		if i.ID == id {
			return i
		}
	}
	return nil
}

func number(t *testing.T, s string) checklist.Number {
	t.Helper()
	n, err := checklist.ParseNumber(s)
	require.NoError(t, err)
	return n
}
