package book

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/render/xlsx"
	"github.com/vanban-go/vanban/report/date"
)

// TestDays: a right day is no problem; one that a program may have swapped, that
// nobody sees as a day or that no year has is told.
func TestDays(t *testing.T) {
	const cell = " Kho và kinh phí!E10"
	general := func(t *testing.T, f *excelize.File) {
		style, err := f.NewStyle(&excelize.Style{NumFmt: 0})
		require.NoError(t, err)
		require.NoError(t, f.SetCellStyle("Kho và kinh phí", "E10", "E10", style))
	}
	for name, tt := range map[string]struct {
		typed any
		edit  func(*testing.T, *excelize.File)
		want  string
		told  []string
	}{
		"before the 12th":           {45966, nil, "given 05/11/2025", nil},
		"after the period":          {46357, nil, "given 01/12/2026", []string{"swapped-date" + cell}}, // 12/1/2026 is not
		"after it either way":       {46154, nil, "given 12/5/2026", nil},
		"a number without a format": {45966, general, "unreadable 45966", []string{"shown-differs" + cell}},
		"of 1900":                   {100, nil, "unreadable 09/4/1900", []string{"unlikely-date" + cell}},
		"a digit too early":         {"25/6/1025", nil, "unreadable 25/6/1025", []string{"unlikely-date" + cell}},
		"a digit too late":          {"25/6/2205", nil, "unreadable 25/6/2205", []string{"unlikely-date" + cell}},
	} {
		t.Run(name, func(t *testing.T) {
			r, problems := read(t, archives(t), edited(t, returned(t, "full.xlsx"), func(f *excelize.File) {
				set(t, f, "E", "kho.ngay", tt.typed)
				if tt.edit != nil {
					tt.edit(t, f)
				}
			}), Source{})
			require.NotNil(t, r, problems)
			assert.Equal(t, tt.want, shown(r)["kho.ngay"])
			assert.Equal(t, tt.told, cellsTold(problems))
		})
	}
}

// TestSwappedDays: that a program left one day a text says something of those
// that it did not.
func TestSwappedDays(t *testing.T) {
	q := &question{indicator: &checklist.Indicator{Type: checklist.Date}}
	day := func(id string, d, m int) *checklist.Value {
		return &checklist.Value{ID: id, State: checklist.Given, Date: date.Date{Year: 2025, Month: m, Day: d}}
	}
	stored, text := &xlsx.Cell{Kind: xlsx.DateCell, Serial: true}, &xlsx.Cell{Kind: xlsx.TextCell}
	var d days
	for _, v := range []*checklist.Value{day("a", 5, 11), day("b", 25, 11), day("c", 6, 6)} {
		d.add(q, stored, v)
	}
	d.add(q, text, day("d", 5, 11))
	assert.Empty(t, d.swapped())
	d.add(q, text, day("e", 25, 11))
	got := d.swapped()
	require.Len(t, got, 1)
	assert.Equal(t, "a", got[0].ID)
}

// TestStrayDay: a day that stands where nobody reads it is told as it is seen.
func TestStrayDay(t *testing.T) {
	_, problems := read(t, archives(t), edited(t, returned(t, "full.xlsx"), func(f *excelize.File) {
		style, err := f.NewStyle(&excelize.Style{NumFmt: 14})
		require.NoError(t, err)
		require.NoError(t, f.SetCellValue("Hạn chế", "G7", 45966))
		require.NoError(t, f.SetCellStyle("Hạn chế", "G7", "G7", style))
	}), Source{})
	require.Equal(t, []string{"outside-cell Hạn chế!G7"}, cellsTold(problems))
	assert.Equal(t, "5/11/2025", problems[0].Args[0])
}
