package xlsx

import (
	"bytes"
	"fmt"
	"io"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/internal/ooxml"
	"github.com/vanban-go/vanban/report/limit"
)

// TestFrameBounds: what is frozen, repeated and named lies in the sheet, up to
// its last row and column.
func TestFrameBounds(t *testing.T) {
	named := func(left, top, right, bottom int) func(*doc.Book) {
		return func(b *doc.Book) { b.Names[0].Range = doc.Range{Left: left, Top: top, Right: right, Bottom: bottom} }
	}
	first := func(change func(*doc.Sheet)) func(*doc.Book) {
		return func(b *doc.Book) { change(&b.Sheets[0]) }
	}
	for name, tt := range map[string]struct {
		change func(*doc.Book)
		good   bool
	}{
		"all is frozen":            {first(func(s *doc.Sheet) { s.Frozen = doc.Corner{Rows: 6, Columns: 3} }), true},
		"a row too many":           {first(func(s *doc.Sheet) { s.Frozen = doc.Corner{Rows: 7} }), false},
		"a column too many":        {first(func(s *doc.Sheet) { s.Frozen = doc.Corner{Columns: 4} }), false},
		"rows below none":          {first(func(s *doc.Sheet) { s.Frozen = doc.Corner{Rows: -1} }), false},
		"columns below none":       {first(func(s *doc.Sheet) { s.Frozen = doc.Corner{Columns: -1} }), false},
		"all is repeated":          {first(func(s *doc.Sheet) { s.Repeat, s.RepeatColumns = doc.Rows{First: 1, Last: 6}, 3 }), true},
		"repeated from nowhere":    {first(func(s *doc.Sheet) { s.Repeat = doc.Rows{Last: 2} }), false},
		"repeated backwards":       {first(func(s *doc.Sheet) { s.Repeat = doc.Rows{First: 3, Last: 2} }), false},
		"repeated beyond":          {first(func(s *doc.Sheet) { s.Repeat = doc.Rows{First: 1, Last: 7} }), false},
		"fewer columns than none":  {first(func(s *doc.Sheet) { s.RepeatColumns = -1 }), false},
		"the widest column":        {first(func(s *doc.Sheet) { s.Columns[0] = maxColumnMM }), true},
		"wider":                    {first(func(s *doc.Sheet) { s.Columns[0] = maxColumnMM + 0.1 }), false},
		"a column of no width":     {first(func(s *doc.Sheet) { s.Columns[0] = 0 }), false},
		"the whole sheet named":    {named(1, 1, maxColumns, MaxRows), true},
		"named left of it":         {named(0, 1, 1, 1), false},
		"named above it":           {named(1, 0, 1, 1), false},
		"named beyond its columns": {named(1, 1, maxColumns+1, 1), false},
		"named beyond its rows":    {named(1, 1, 1, MaxRows+1), false},
		"named from right to left": {named(3, 1, 2, 1), false},
		"named upwards":            {named(1, 3, 1, 2), false},
		"15 decimals":              {first(func(s *doc.Sheet) { s.Rows[4].Cells[1].Decimals = 15 }), true},
		"16 decimals":              {first(func(s *doc.Sheet) { s.Rows[4].Cells[1].Decimals = 16 }), false},
		"as many as there are":     {first(func(s *doc.Sheet) { s.Rows[4].Cells[1].Decimals = -1 }), true},
		"decimals below":           {first(func(s *doc.Sheet) { s.Rows[4].Cells[1].Decimals = -2 }), false},
		"nothing in no role":       {first(func(s *doc.Sheet) { s.Rows[5].Cells[0] = doc.SheetCell{} }), true},
		"an input in no role":      {first(func(s *doc.Sheet) { s.Rows[5].Cells[0] = doc.SheetCell{Input: &doc.Input{}} }), false},
		"a formula in no role":     {first(func(s *doc.Sheet) { s.Rows[5].Cells[0] = doc.SheetCell{Formula: "1"} }), false},
		"a text in no role":        {first(func(s *doc.Sheet) { s.Rows[5].Cells[0] = doc.SheetCell{Value: doc.Value{Text: "a"}} }), false},
		"a span to the edge":       {first(func(s *doc.Sheet) { s.Rows[2].Cells[2].Span = 1 }), true},
		"a span over it":           {first(func(s *doc.Sheet) { s.Rows[2].Cells[2].Span = 2 }), false},
		"a span below none":        {first(func(s *doc.Sheet) { s.Rows[2].Cells[2].Span = -1 }), false},
	} {
		b := sample()
		tt.change(&b)
		err := Write(t.Context(), io.Discard, b, looks)
		if tt.good {
			assert.NoError(t, err, name)
		} else {
			assert.ErrorIs(t, err, ErrBook, name)
		}
	}
}

// TestCellNames: the names of cells end with the last column and row.
func TestCellNames(t *testing.T) {
	for name, want := range map[string]Cell{
		"A1": {Row: 1, Column: 1}, "Z9": {Row: 9, Column: 26}, "AA10": {Row: 10, Column: 27}, "XFD1048576": {Row: 1048576, Column: 16384},
		"": {Row: 5, Column: 5}, "XFE1": {}, "A1048577": {}, "A0": {}, "AAAAA1": {}, "a1": {}, "1": {}, "A": {}, "A-1": {}, "[1": {}, "A4294967297": {},
	} {
		c := Cell{Row: 5, Column: 5}
		assert.Equal(t, want != Cell{}, c.named(name), name)
		if want != (Cell{}) {
			assert.Equal(t, want, c, name)
		}
	}
}

// TestExtent: a sheet reaches as far as its cells, what they cover and its rules.
func TestExtent(t *testing.T) {
	for want, rows := range map[string][]doc.SheetRow{
		"A1":    {},
		"A1:B2": {{Cells: []doc.SheetCell{text(plain, "a")}}, {Cells: []doc.SheetCell{text(plain, "a"), text(plain, "b")}}},
		"A1:C1": {{Cells: []doc.SheetCell{{Role: plain, Span: 3}}}},
		"A1:D1": {{Ruled: true, Cells: []doc.SheetCell{text(plain, "a")}}},
	} {
		b := doc.Book{Sheets: []doc.Sheet{{Name: "A", Columns: []float64{30, 30, 30, 30}, Rows: rows}}}
		assert.Contains(t, partOf(t, b, "xl/worksheets/sheet1.xml"), `<dimension ref="`+want+`"`)
	}
}

// TestTableOfTexts: each text stands once, and it is counted how often it is
// used.
func TestTableOfTexts(t *testing.T) {
	cells := []doc.SheetCell{text(plain, "Đạt"), text(plain, "Chưa đạt"), text(plain, "Đạt"), value(doc.Bool, "false"), value(doc.Number, "5")}
	b := doc.Book{Sheets: []doc.Sheet{{Name: "A", Columns: []float64{30, 30, 30, 30, 30}, Rows: []doc.SheetRow{{Cells: cells}}}}}
	got := partOf(t, b, textsPart)
	assert.Contains(t, got, ` count="3" uniqueCount="2">`)
	assert.Equal(t, 2, strings.Count(got, "<si>"))
	sheet := partOf(t, b, "xl/worksheets/sheet1.xml")
	assert.Contains(t, sheet, ` t="b"><v>0</v>`)
	assert.NotContains(t, sheet, ` t=""`)
}

// TestComputedCells: the file keeps the last result of a formula, as a text where
// it is one or none.
func TestComputedCells(t *testing.T) {
	cell := func(v doc.Value) doc.SheetCell { return doc.SheetCell{Role: plain, Value: v, Formula: "1+1"} }
	b := doc.Book{Sheets: []doc.Sheet{{Name: "A", Columns: []float64{30, 30, 30}, Rows: []doc.SheetRow{{Cells: []doc.SheetCell{
		cell(doc.Value{Kind: doc.Number, Text: "2"}), cell(doc.Value{Text: "2"}), cell(doc.Value{Kind: doc.Number}),
	}}}}}}
	assert.Regexp(t, `<c r="A1" s="\d+"><f>1\+1</f><v>2</v></c><c r="B1" s="\d+" t="str"><f>1\+1</f><v>2</v></c><c r="C1" s="\d+" t="str"><f>1\+1</f><v></v></c>`,
		partOf(t, b, "xl/worksheets/sheet1.xml"))
}

// TestRangesOfInputs: cells below each other that take the same are one range.
func TestRangesOfInputs(t *testing.T) {
	in := &doc.Input{Whole: true, Min: "0"}
	cell := func(i *doc.Input) doc.SheetCell {
		return doc.SheetCell{Role: plain, Value: doc.Value{Kind: doc.Number}, Input: i}
	}
	row := func(cells ...doc.SheetCell) doc.SheetRow { return doc.SheetRow{Cells: cells} }
	none := text(plain, "a")
	s := doc.Sheet{Rows: []doc.SheetRow{
		row(cell(in), none, cell(in)),
		row(cell(in), doc.SheetCell{Span: 1}, none),
		row(none, cell(in), none),
		row(cell(in), none, none),
		row(cell(in), doc.SheetCell{Role: plain, Input: &doc.Input{Prompt: doc.Note{Title: "Ghi chú"}}}, doc.SheetCell{Role: plain, Input: &doc.Input{}}),
	}}
	var got []string
	for _, g := range inputGroups(&s) {
		got = append(got, fmt.Sprint(g.sqref(), " ", g.checks()))
	}
	assert.Equal(t, []string{"A1 C1 A2 B3 A4:A5 true", "B5 false"}, got, "one that asks nothing and says nothing is left out")

	k := inputKey{kind: doc.Date}
	least, greatest, err := k.bounds()
	require.NoError(t, err)
	assert.Equal(t, []string{"61", "2958465", "date"}, []string{least, greatest, k.valueType()})
	k.Input = doc.Input{Min: "2026-01-01", Max: "2026-12-31"}
	least, greatest, err = k.bounds()
	require.NoError(t, err)
	assert.Equal(t, []string{"46023", "46387"}, []string{least, greatest})
	for _, in := range []doc.Input{{Min: "mai"}, {Max: "mai"}} {
		_, _, err = inputKey{Input: in, kind: doc.Date}.bounds()
		assert.Error(t, err)
	}
}

// TestHeightsOfCopies: the rows of a copy are as high as those of the book with
// its texts, and the book that was compiled stays as it was.
func TestHeightsOfCopies(t *testing.T) {
	b, same := slotted("mẫu", "mẫu"), slotted("mẫu", "mẫu")
	c, err := Compile(t.Context(), b, plainLooks)
	require.NoError(t, err)
	assert.Equal(t, same, b)
	heights := regexp.MustCompile(`<row r="\d+"[^>]*>`)
	sheet := func(file []byte) []string {
		p, err := ooxml.OpenRaw(t.Context(), bytes.NewReader(file), int64(len(file)), limit.Workbooks())
		require.NoError(t, err)
		text, ok := p.Text("xl/worksheets/sheet1.xml")
		require.True(t, ok)
		return heights.FindAllString(text, -1)
	}
	for _, unit := range []string{"xã", strings.Repeat("xã An Hưng ", 20)} {
		for _, note := range []string{"", strings.Repeat("dài ", 200)} {
			var got, want bytes.Buffer
			require.NoError(t, c.Write(&got, map[string]string{"unit": unit, "note": note}))
			require.NoError(t, Write(t.Context(), &want, slotted(unit, note), plainLooks))
			assert.Equal(t, sheet(want.Bytes()), sheet(got.Bytes()))
			assert.Len(t, sheet(got.Bytes()), 3)
		}
	}
}
