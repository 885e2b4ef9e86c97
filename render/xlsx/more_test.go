package xlsx

import (
	"bytes"
	"io"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/render/doc"
)

// longBook has a row that it holds and n that it makes, in one slice of cells.
func longBook(n int) doc.Book {
	more := func(yield func(doc.SheetRow) bool) {
		cells := make([]doc.SheetCell, 2)
		for i := range n {
			cells[0] = text(plain, "dòng "+strconv.Itoa(i+1))
			cells[1] = value(doc.Number, strconv.Itoa(i))
			if !yield(doc.SheetRow{Ruled: true, Cells: cells}) {
				return
			}
		}
	}
	return doc.Book{Sheets: []doc.Sheet{{
		Name: "Nguồn", Columns: []float64{30, 20}, Rows: []doc.SheetRow{{Cells: []doc.SheetCell{text(head, "Đầu")}}}, More: more,
	}}}
}

// TestManyRowsAreNotFitted: the size at which these are printed is said.
func TestManyRowsAreNotFitted(t *testing.T) {
	sheet := func(rows int, landscape bool, mm ...float64) string {
		b := longBook(rows)
		b.Sheets[0].Columns, b.Sheets[0].Landscape = mm, landscape
		return partOf(t, b, "xl/worksheets/sheet1.xml")
	}
	fitted := sheet(mostFitted-1, false, 130, 120)
	assert.Contains(t, fitted, `<pageSetup paperSize="9" fitToWidth="1" fitToHeight="0"`)
	assert.NotContains(t, fitted, ` scale="`)
	for _, c := range []struct {
		landscape bool
		mm        []float64
		want      string
	}{
		{false, []float64{60, 50}, "100"},
		{true, []float64{130, 115}, "100"},
		{false, []float64{130, 120}, "65"}, // 97 % of the 170 mm between the margins
		{true, []float64{450, 450, 450, 450, 450, 450}, "10"},
	} {
		many := sheet(mostFitted, c.landscape, c.mm...)
		assert.Contains(t, many, `<pageSetup paperSize="9" scale="`+c.want+`"`)
		assert.NotContains(t, many, "fitTo")
	}
}

// TestMoreIsTheSameAsRows: a row is written alike, whether the sheet holds it or
// makes it.
func TestMoreIsTheSameAsRows(t *testing.T) {
	made, held := longBook(40000), longBook(40000)
	s := &held.Sheets[0]
	for r := range s.More {
		r.Cells = slices.Clone(r.Cells)
		s.Rows = append(s.Rows, r)
	}
	s.More = nil
	for _, part := range []string{"xl/worksheets/sheet1.xml", stylesPart, textsPart, workbookPart} {
		assert.True(t, partOf(t, held, part) == partOf(t, made, part), part)
	}
	f := opened(t, made)
	got, err := f.GetCellValue("Nguồn", "A40001")
	require.NoError(t, err)
	assert.Equal(t, "dòng 40000", got)
	assert.Contains(t, partOf(t, longBook(3), "xl/worksheets/sheet1.xml"), `<dimension ref="A1:B4"/>`)
}

func TestMoreIsChecked(t *testing.T) {
	for name, tt := range map[string]struct {
		cell doc.SheetCell
		want error
	}{
		"id":    {doc.SheetCell{ID: "a", Role: plain}, errPlain},
		"span":  {doc.SheetCell{Span: 2}, errPlain},
		"input": {doc.SheetCell{Role: plain, Input: &doc.Input{}}, errPlain},
		"slot":  {doc.SheetCell{Role: plain, Slot: "s"}, errPlain},
		"value": {value(doc.Number, "1,5"), errValue},
		"role":  {text("unknown", "a"), errRole},
	} {
		t.Run(name, func(t *testing.T) {
			b := longBook(0)
			b.Sheets[0].More = slices.Values([]doc.SheetRow{{}, {Cells: []doc.SheetCell{tt.cell}}})
			err := Write(t.Context(), io.Discard, b, looks)
			require.ErrorIs(t, err, tt.want)
			assert.ErrorContains(t, err, "Nguồn!A3")
		})
	}
	endless := longBook(0)
	endless.Sheets[0].More = func(yield func(doc.SheetRow) bool) {
		for yield(doc.SheetRow{}) {
		}
	}
	assert.ErrorContains(t, Write(t.Context(), io.Discard, endless, looks), "more than 1048576 rows")
}

// TestMoreBesideSlots: a compiled book may have rows that it makes.
func TestMoreBesideSlots(t *testing.T) {
	b := longBook(3)
	b.Sheets[0].Rows[0].Cells[0].Slot = "head"
	c, err := Compile(t.Context(), b, looks)
	require.NoError(t, err)
	assert.NoError(t, c.Write(io.Discard, map[string]string{"head": "Khác"}))
}

// TestRepeatedColumns: such a sheet is not made to fit the width of a page, and
// every page has the columns.
func TestRepeatedColumns(t *testing.T) {
	b := sample()
	b.Sheets[0].RepeatColumns = 2
	raw := partOf(t, b, "xl/worksheets/sheet1.xml")
	assert.NotContains(t, raw, "fitTo")
	sheet := quoteSheet(b.Sheets[0].Name)
	book := strings.ReplaceAll(partOf(t, b, "xl/workbook.xml"), "&#39;", "'")
	assert.Contains(t, book, sheet+"!$A:$B,"+sheet+"!$2:$2")
	b.Sheets[0].RepeatColumns = 4
	assert.ErrorContains(t, Write(t.Context(), io.Discard, b, looks), "4 columns cannot be repeated")
}

func TestExact(t *testing.T) {
	assert.True(t, Exact("123456789012345"))
	assert.False(t, Exact("1234567890123456"))
	assert.False(t, Exact("1,5"))
}

// TestMoreIsNotHeld: the memory that a long sheet takes does not grow with its
// rows, nor with the texts in them.
func TestMoreIsNotHeld(t *testing.T) {
	const rows, most = 100_000, 24 << 20
	base, peak := liveBytes(), uint64(0)
	b := longBook(rows)
	more := b.Sheets[0].More
	b.Sheets[0].More = func(yield func(doc.SheetRow) bool) {
		n := 0
		for r := range more {
			if n++; n%(rows/4) == 0 {
				peak = max(peak, liveBytes())
			}
			if !yield(r) {
				return
			}
		}
	}
	size := counter(0)
	require.NoError(t, Write(t.Context(), &size, b, looks))
	assert.Less(t, peak-base, uint64(most))
	assert.Greater(t, int(size), rows, "all of it")
}

// liveBytes returns how many bytes of the heap are in use.
func liveBytes() uint64 {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
}

type counter int

func (c *counter) Write(b []byte) (int, error) {
	*c += counter(len(b))
	return len(b), nil
}

// TestTextsBeyondTheTable: a text that the table has no room for stands in its
// cell and reads the same.
func TestTextsBeyondTheTable(t *testing.T) {
	b := longBook(maxTexts / 40)
	f := opened(t, b)
	rows, err := f.GetRows("Nguồn")
	require.NoError(t, err)
	require.Len(t, rows, maxTexts/40+1)
	for i, r := range rows[1:] {
		require.Equal(t, "dòng "+strconv.Itoa(i+1), r[0])
	}
	raw := partOf(t, b, "xl/worksheets/sheet1.xml")
	assert.Contains(t, raw, `t="s"`)
	assert.Contains(t, raw, `t="inlineStr"><is><t xml:space="preserve">dòng `)
	book, err := Open(t.Context(), bytes.NewReader(written(t, b)), int64(len(written(t, b))))
	require.NoError(t, err)
	s, err := book.Sheet("Nguồn")
	require.NoError(t, err)
	last := s.Cells[len(s.Cells)-2]
	assert.Equal(t, "dòng "+strconv.Itoa(maxTexts/40), last.Text)
}
