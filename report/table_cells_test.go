package report_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/report"
)

// tableIn loads a report with one table, written as YAML, whose lines are
// indented by four blanks.
func tableIn(t *testing.T, yaml string) *report.Table {
	t.Helper()
	const head = "kind: general\ntype: Báo cáo\nid: a\nsubject: Lịch\nsignature: {position: Giám đốc, name: Nguyễn Văn A}\nrecipients: [A]\n" +
		"office: {issuer: {name: Sở Xây dựng, code: SXD, superior: Ủy ban nhân dân tỉnh}, place: An Bình}\nbody:\n- table:\n"
	d, problems := report.Load(fstest.MapFS{"a.yaml": {Data: []byte(head + yaml)}}, "a.yaml")
	require.NoError(t, problems.Err())
	return d.(*report.General).Body[0].Table
}

// spread shows what covers each column of each row.
func spread(table *report.Table) []string {
	var lines []string
	for _, row := range table.Spread() {
		var texts []string
		for _, c := range row {
			if c == nil {
				texts = append(texts, "_")
			} else {
				texts = append(texts, c.Text)
			}
		}
		lines = append(lines, strings.Join(texts, " "))
	}
	return lines
}

func TestTableForms(t *testing.T) {
	table := tableIn(t, `
    columns:
      - TT
      - {head: Kết quả, align: decimal, columns: [Xã, {head: Phường, align: right}]}
    numbers: true
    rows:
      - ["1", "Trạm số 1\nTrạm số 2", "- Máy bơm\n- Sổ trực"]
      - [Nhóm]
      - heading: Nhóm hai
      - [{text: a, rows: 2}, {text: b, columns: 2}]
      - [c]
      - {cells: [d], look: total}
`)
	assert.Equal(t, []report.Column{{Head: "TT"}, {Head: "Xã", Align: "decimal"}, {Head: "Phường", Align: "right"}}, table.Leaves())
	assert.Equal(t, "Trạm số 1\nTrạm số 2", table.Rows[0].Cells[1].Text, "lines stay lines")
	assert.Equal(t, report.Numbers{Count: true}, table.Numbers)
	assert.Equal(t, []string{"1 Trạm số 1\nTrạm số 2 - Máy bơm\n- Sổ trực", "", "", "a b b", "a c _", "d _ _"}, spread(table))
	assert.Equal(t, "Nhóm", table.Rows[1].Title())
	assert.Equal(t, "Nhóm hai", table.Rows[2].Title())
}

// The old forms mean what they meant.
func TestPlainTable(t *testing.T) {
	table := tableIn(t, `
    columns: [A, B]
    widths: [1, 2.5]
    rows:
      - [x, y]
      - [z]
`)
	assert.Equal(t, &report.Table{
		Columns: report.Columns("A", "B"), Widths: []float64{1, 2.5}, Rows: []report.Row{report.Cells("x", "y"), report.Cells("z")},
	}, table)
	assert.Equal(t, []string{"x y", ""}, spread(table))
	assert.Empty(t, new(report.Table).Spread())
	assert.Empty(t, new(report.Table).Leaves())
}
