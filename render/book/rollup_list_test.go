package book

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/report/round"
)

// listedRound is the counted round with a list: rows of three units of two types,
// one of whose figures cannot be read.
func listedRound(t testing.TB) *round.Round {
	p := countedPlan()
	c := *p.Checklist
	c.Areas = slices.Clone(c.Areas)
	c.Areas[0].Lists = []checklist.List{{ID: "ds", Title: "Danh sách", Columns: []checklist.ListColumn{
		{ID: "ten", Label: "Tên"},
		{ID: "tien", Label: "Tiền", Type: checklist.Decimal, Unit: "đồng"},
		{ID: "ngay", Label: "Ngày", Type: checklist.Date},
		{ID: "so", Label: "Số hồ sơ", Type: checklist.Int},
	}}}
	p.Checklist = &c
	r := roundOf(t, p, countedReturns(), nil)
	fields := c.Lists()[0].Fields()
	n := 0
	for _, reply := range r.Returns.Replies {
		if reply.Return == nil || n == 6 {
			continue
		}
		var entries []checklist.Entry
		for _, money := range []string{"0,1", "khoảng 3"} {
			n++
			cells := []checklist.Value{{ID: fields[0].ID, State: checklist.Given, Text: "x", Typed: "x"}, {}, {}, {}}
			cells[1], _ = fields[1].ReadCell(checklist.Typed(money))
			cells[3], _ = fields[3].ReadCell(checklist.Typed(strconv.Itoa(n)))
			e, ok := checklist.EntryOf("ds", cells)
			require.True(t, ok)
			entries = append(entries, e)
		}
		reply.Return.Entries = checklist.EntriesOf(entries...)
	}
	return round.Of(r.Forms, nil, r.Progress, nil)
}

// The rows of a list go on on another sheet when one is full; from several nothing
// is computed.
func TestListsContinue(t *testing.T) {
	r, err := newRoundTables(t.Context(), listedRound(t))
	require.NoError(t, err)
	tables, sheets := r.listTables(newSheetNames(), listRows)
	require.Len(t, sheets, 1)
	whole := allRows(&sheets[0])
	assert.Contains(t, whole[len(whole)-1], "|“x”|? khoảng 3|")
	assert.NotEmpty(t, tables[0].sum(tables[0].fields[1], &tables[0].Figures[0], tables[0].units, someUnits{}).Formula)

	tables, sheets = r.listTables(newSheetNames(), 4)
	assert.Equal(t, []string{"Danh sách", "Danh sách (2)"}, namesOf(doc.Book{Sheets: sheets}))
	var pieces []string
	for i := range sheets {
		rows := allRows(&sheets[i])
		assert.Equal(t, whole[:6], rows[:6])
		pieces = append(pieces, rows[6:]...)
	}
	assert.Equal(t, whole[6:], pieces)
	assert.Empty(t, tables[0].sum(tables[0].fields[1], &tables[0].Figures[0], tables[0].units, someUnits{}).Formula)
}

// A list is added up above its rows and among the totals: its rows, the units that
// have any, and the figures that can be read.
func TestTotalsOfLists(t *testing.T) {
	b := rolledUp(t, listedRound(t))
	assert.Equal(t, "|Cộng: 6 dòng của 3 đơn vị|||0.3||21||||", allRows(sheetOf(t, b, "Danh sách"))[4])
	var totals []string
	for _, row := range allRows(sheetOf(t, b, "Tổng hợp")) {
		if strings.Contains(row, "|ds") || strings.Contains(row, "danh sách") {
			totals = append(totals, row)
		}
	}
	assert.Equal(t, []string{
		"Danh sách|dòng|6|3|5|3|0|0|1|1|4|2|0|ds",
		"Đơn vị có dòng trong danh sách|đơn vị|3||||||||2|1|0|",
		"Tiền|đồng|0.3||||||||0.2|0.1||ds@tien",
		"Số hồ sơ||21||||||||10|11||ds@so",
	}, totals)
}
