package xlsx_test

import (
	"archive/zip"
	"bytes"
	"io/fs"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"

	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/style"
	"github.com/vanban-go/vanban/render/xlsx"
)

// What helps to look at a sheet arrives: a filter and a print area down to the
// last row, scales, links, grounds, times, bars of shares, the ends of pages.
func TestFurnish(t *testing.T) {
	const role = doc.Role("plain")
	text := func(s string) doc.SheetCell { return doc.SheetCell{Role: role, Value: doc.Value{Text: s}} }
	late := text("late")
	late.Tone = doc.Bad
	to := text("B")
	to.Link = "B's"
	at := doc.SheetCell{Role: role, Value: doc.Value{Kind: doc.Moment, Text: "2026-01-05 18:00"}}
	more := func(yield func(doc.SheetRow) bool) {
		yield(doc.SheetRow{Cells: []doc.SheetCell{text("x"), text("y"), at}})
	}
	book := func() doc.Book {
		return doc.Book{Sheets: []doc.Sheet{
			{
				Name: "A", Protected: true, Columns: []float64{20, 20, 40},
				Rows:   []doc.SheetRow{{Cells: []doc.SheetCell{text("a"), text("b"), text("c")}}, {Cells: []doc.SheetCell{late, to, at}, NewPage: true}},
				More:   more,
				Filter: doc.Range{Left: 1, Top: 1, Right: 3}, Print: doc.Range{Left: 1, Top: 1, Right: 2}, Scales: []doc.Range{{Left: 3, Top: 2, Right: 3, Bottom: 3}},
				Charts: []doc.Chart{{
					Title: "C", Kind: doc.ShareBars, Left: 1, Top: 5, Width: 50, Height: 30, Categories: doc.Range{Left: 1, Top: 2, Right: 1, Bottom: 2},
					Series: []doc.Series{{Name: doc.Range{Left: 3, Top: 1, Right: 3, Bottom: 1}, Values: doc.Range{Left: 3, Top: 2, Right: 3, Bottom: 2}}},
				}},
			},
			{Name: "B's", Columns: []float64{20}, Rows: []doc.SheetRow{{Cells: []doc.SheetCell{text("b")}}}},
		}}
	}
	looks := style.Sheet{}.With(style.RoleLook{Role: role, Look: style.Look{Size: 11}})
	var out bytes.Buffer
	require.NoError(t, xlsx.Write(t.Context(), &out, book(), looks))

	f, err := excelize.OpenReader(bytes.NewReader(out.Bytes()))
	require.NoError(t, err)
	names := map[string]string{}
	for _, n := range f.GetDefinedName() {
		names[n.Name] = n.RefersTo
	}
	assert.Equal(t, "'A'!$A$1:$B$3", names["_xlnm.Print_Area"])
	has, target, err := f.GetCellHyperLink("A", "B2")
	require.NoError(t, err)
	assert.True(t, has)
	assert.Equal(t, "'B''s'!A1", target)
	scales, err := f.GetConditionalFormats("A")
	require.NoError(t, err)
	assert.Equal(t, "3_color_scale", scales["C2:C3"][0].Type)
	shown, err := f.GetCellValue("A", "C2")
	require.NoError(t, err)
	assert.Equal(t, "05/01/2026 18:00", shown)
	raw, err := f.GetCellValue("A", "C2", excelize.Options{RawCellValue: true})
	require.NoError(t, err)
	assert.Equal(t, "46027.75", raw)
	index, err := f.GetCellStyle("A", "A2")
	require.NoError(t, err)
	look, err := f.GetStyle(index)
	require.NoError(t, err)
	assert.Equal(t, []string{"F4B6B6"}, look.Fill.Color)
	sheet := zipped(t, out.Bytes(), "xl/worksheets/sheet1.xml")
	assert.Contains(t, sheet, `<autoFilter ref="A1:C3"/>`)
	assert.Contains(t, sheet, `autoFilter="0"`, "a protected sheet lets itself be filtered")
	assert.NotContains(t, sheet, "fitTo", "which would not keep where pages end")
	assert.Contains(t, sheet, `scale="100"`)
	assert.NotContains(t, sheet, "filterMode")
	assert.Contains(t, sheet, `</headerFooter><rowBreaks count="1" manualBreakCount="1"><brk id="1" max="16383" man="1"/></rowBreaks><drawing`)
	assert.NotContains(t, zipped(t, out.Bytes(), "xl/worksheets/sheet2.xml"), "rowBreaks")
	chart := zipped(t, out.Bytes(), "xl/charts/chart1.xml")
	assert.Contains(t, chart, "percentStacked")
	assert.Regexp(t, `min val="0"`, chart, "bars begin at zero, whatever the figures")
	assert.Regexp(t, `varyColors val="(0|false)"`, chart, "the legend names the series, also where there is one")

	for name, spoil := range map[string]func(*doc.Book){
		"link":   func(b *doc.Book) { b.Sheets[0].Rows[1].Cells[1].Link = "C" },
		"tone":   func(b *doc.Book) { b.Sheets[0].Rows[1].Cells[0].Tone = 9 },
		"moment": func(b *doc.Book) { b.Sheets[0].Rows[1].Cells[2].Value.Text = "2026-01-05" },
		"filter": func(b *doc.Book) { b.Sheets[0].Filter.Right = 0 },
		"print":  func(b *doc.Book) { b.Sheets[0].Print.Left = 0 },
		"scale":  func(b *doc.Book) { b.Sheets[0].Scales[0].Top = 5 },
	} {
		b := book()
		b.Sheets[0].Rows[1].Cells = append([]doc.SheetCell(nil), b.Sheets[0].Rows[1].Cells...)
		spoil(&b)
		assert.ErrorIs(t, xlsx.Write(t.Context(), &bytes.Buffer{}, b, looks), xlsx.ErrBook, name)
	}
}

func zipped(t *testing.T, data []byte, name string) string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	require.NoError(t, err)
	part, err := fs.ReadFile(z, name)
	require.NoError(t, err)
	return string(part)
}
