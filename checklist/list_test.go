package checklist_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/report/unit"
)

// lateFiles is a checklist with one list.
func lateFiles() *checklist.Checklist {
	return &checklist.Checklist{ID: "dm", Areas: []checklist.Area{{ID: "tthc", Title: "Thủ tục", Text: "Thủ tục.", Lists: []checklist.List{{
		ID: "qh", Title: "Hồ sơ quá hạn", Columns: []checklist.ListColumn{
			{ID: "ma", Label: "Mã hồ sơ", Required: true},
			{ID: "ngay", Label: "Ngày hẹn", Type: checklist.Date},
			{ID: "so", Label: "Số tiền", Type: checklist.Decimal, Unit: "triệu đồng", Decimals: 1},
			{ID: "loai", Label: "Loại", Type: checklist.Choice, Options: []string{"Cũ", "Mới"}},
		},
	}}}}}
}

func lateForm(c *checklist.Checklist) *checklist.Form {
	return &checklist.Form{Checklist: c, Areas: c.FormAreas(unit.Unit{Code: "x"})}
}

func TestListColumns(t *testing.T) {
	l := lateFiles().Lists()[0]
	assert.Equal(t, []string{"Mã hồ sơ", "Ngày hẹn", "Số tiền (triệu đồng)", "Loại"}, l.Heads())
	l.Columns[0].Width = 50
	assert.Equal(t, []float64{50, 12, 12, 12}, l.Shares()[1:])
	assert.InDelta(t, 86*6/94.0, l.Shares()[0], 1e-9, "six of a hundred")
	for _, f := range l.Fields() {
		assert.Contains(t, f.ID, "qh@")
	}
}

// Cells are read by their types; texts as prose, with the result of a formula.
func TestListCells(t *testing.T) {
	p := lateForm(lateFiles()).Lists()[0]
	fields := p.Fields()
	read := func(texts ...string) (checklist.Entry, bool, []string) {
		cells := make([]checklist.Value, len(fields))
		var told []string
		for i := range cells {
			content := checklist.Content{}
			if i < len(texts) {
				content = checklist.Typed(texts[i])
			}
			v, problems := fields[i].ReadCell(content)
			for _, p := range problems {
				told = append(told, p.Path+" "+string(p.Code))
			}
			cells[i] = v
		}
		e, ok := checklist.EntryOf(p.ID, cells)
		return e, ok, told
	}
	for _, tt := range []struct {
		typed      []string
		words      []string
		told       []string
		none, gone bool
	}{
		{typed: []string{"A1\ntờ 2", "5/11/2025", "12,5", "mới"}, words: []string{"A1\ntờ 2", "05/11/2025", "12,5", "Mới"}},
		{typed: []string{"A1", "", "12,5 tr", "khác"}, words: []string{"A1", "", "12,5 tr", "khác"}, told: []string{"qh@so other-unit", "qh@loai not-in-list"}},
		{typed: []string{"A1", "không áp dụng"}, words: []string{"A1", "Không áp dụng", "", ""}},
		{typed: []string{"Không phát sinh"}, words: []string{"Không phát sinh", "", "", ""}, none: true},
		{typed: []string{"", "không có."}, words: []string{"", "không có.", "", ""}, told: []string{"qh@ngay no-date"}, none: true},
		{typed: []string{"x"}, words: []string{"x", "", "", ""}},
		{typed: []string{"-", "", "3"}, words: []string{"-", "", "3", ""}},
		{typed: []string{"", "", "chưa rõ"}, told: []string{"qh@so no-number"}, gone: true},
		{gone: true},
	} {
		e, ok, told := read(tt.typed...)
		assert.Equal(t, tt.told, told, tt.typed)
		assert.Equal(t, !tt.gone, ok, tt.typed)
		assert.Equal(t, tt.none, e.None, tt.typed)
		if ok {
			assert.Equal(t, tt.words, p.Row(&e), tt.typed)
		}
	}
	v, problems := fields[0].ReadCell(checklist.Content{Kind: checklist.TextContent, Text: "HS-9", IsFormula: true, Formula: "A1"})
	assert.Equal(t, "HS-9", v.Text)
	assert.Empty(t, problems)
}

// A list that must have a row is answered by one, also by one that says that there
// is none, which is no row in the totals.
func TestListTotals(t *testing.T) {
	c := lateFiles()
	c.Areas[0].Lists[0].Required = true
	f := lateForm(c)
	fields := f.Lists()[0].Fields()
	row := func(texts ...string) checklist.Entry {
		cells := make([]checklist.Value, len(texts))
		for i, text := range texts {
			cells[i], _ = fields[i].ReadCell(checklist.Typed(text))
		}
		e, ok := checklist.EntryOf("qh", cells)
		require.True(t, ok)
		return e
	}
	none := &checklist.Return{Entries: checklist.EntriesOf(row("Không có"))}
	some := &checklist.Return{Entries: checklist.EntriesOf(row("A1", "", "0,1"), row("A2", "", "0,2"), row("A3", "", "rõ"), checklist.Entry{ID: "khac"})}
	assert.Equal(t, checklist.Progress{Required: 1}, f.Progress(&checklist.Return{}))
	assert.Equal(t, checklist.Progress{Required: 1, Answered: 1}, f.Progress(none))

	r := rolledUp(c, []checklist.Reply{{Form: f, Return: none}, {Form: f, Return: some}, {Form: f, Return: &checklist.Return{}}, {Form: f}}, nil)
	l := r.All.Lists[0]
	assert.Equal(t, checklist.Tally{Expected: 4, Given: 2, Blank: 1, Missing: 1}, l.Tally)
	assert.Equal(t, 3, l.Rows)
	assert.Equal(t, 1, l.Units)
	require.Len(t, l.Figures, 1)
	assert.Equal(t, "0.3", l.Figures[0].Sum.String())
	assert.Equal(t, checklist.Tally{Expected: 3, Given: 2, Unreadable: 1}, l.Figures[0].Tally)

	single := func(n int) checklist.Group {
		return rolledUp(c, r.Replies[n:n+1], nil).All
	}
	assert.Equal(t, r.All, single(3).Plus(single(1)).Plus(single(0)).Plus(single(2)))
}

// What is asked of a row is part of the fingerprint, its wording is not; a list and
// its columns keep their identity by former ids.
func TestListsChange(t *testing.T) {
	old := lateFiles()
	mark := old.Fingerprint()
	for name, tt := range map[string]struct {
		edit  func(*checklist.List)
		alike bool
		want  []checklist.Difference
	}{
		"words": {func(l *checklist.List) { l.Title, l.Columns[0].Label = "Quá hạn", "Mã" }, true, []checklist.Difference{
			{Kind: checklist.Reworded, Part: "list", ID: "qh", Was: "qh", Field: "title", From: "Hồ sơ quá hạn", To: "Quá hạn"},
			{Kind: checklist.Reworded, Part: "column", ID: "qh@ma", Was: "qh@ma", Field: "label", From: "Mã hồ sơ", To: "Mã"},
		}},
		"a type": {func(l *checklist.List) { l.Columns[2].Unit = "đồng" }, false, []checklist.Difference{
			{Kind: checklist.Altered, Part: "column", ID: "qh@so", Was: "qh@so", Field: "unit", From: "triệu đồng", To: "đồng"},
		}},
		"a column": {func(l *checklist.List) { l.Columns = l.Columns[:3] }, false, []checklist.Difference{
			{Kind: checklist.Dropped, Part: "column", ID: "qh@loai", Was: "qh@loai"},
		}},
		"ids": {func(l *checklist.List) {
			l.ID, l.Was = "tre", []string{"qh"}
			l.Columns = []checklist.ListColumn{{ID: "hs", Was: []string{"ma"}, Label: "Mã hồ sơ", Required: true}}
		}, false, []checklist.Difference{
			{Kind: checklist.Renamed, Part: "list", ID: "tre", Was: "qh", Field: "id", From: "qh", To: "tre"},
			{Kind: checklist.Renamed, Part: "column", ID: "tre@hs", Was: "qh@ma", Field: "id", From: "qh@ma", To: "tre@hs"},
			{Kind: checklist.Dropped, Part: "column", ID: "qh@ngay", Was: "qh@ngay"},
			{Kind: checklist.Dropped, Part: "column", ID: "qh@so", Was: "qh@so"},
			{Kind: checklist.Dropped, Part: "column", ID: "qh@loai", Was: "qh@loai"},
		}},
	} {
		now := lateFiles()
		tt.edit(&now.Areas[0].Lists[0])
		assert.Equal(t, tt.alike, now.Fingerprint() == mark, name)
		assert.Equal(t, tt.want, now.Since(old), name)
	}
}
