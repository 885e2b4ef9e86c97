package xlsx

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/internal/ooxml"
	"github.com/vanban-go/vanban/render/style"
)

// Rows that stay with the next one are never the last of a page, which takes 35 rows
// of 20 pt for sure. Where none stays, the program ends pages itself.
func TestRowsThatStay(t *testing.T) {
	for name, tt := range map[string]struct {
		rows   int
		keep   []int // from 0
		repeat doc.Rows
		ends   []int
	}{
		"nothing stays":                        {rows: 80},
		"in the middle":                        {rows: 60, keep: []int{20}, ends: []int{35}},
		"at the foot":                          {rows: 60, keep: []int{34}, ends: []int{34}},
		"three at the foot":                    {rows: 60, keep: []int{32, 33, 34}, ends: []int{32}},
		"first of the next page":               {rows: 60, keep: []int{35}, ends: []int{35}},
		"at the foot of the second":            {rows: 90, keep: []int{34, 68}, ends: []int{34, 68}},
		"below rows that pages repeat":         {rows: 90, keep: []int{34, 66}, repeat: doc.Rows{First: 1, Last: 2}, ends: []int{34, 66}},
		"the same where nothing is repeated":   {rows: 90, keep: []int{34, 66}, ends: []int{34, 69}},
		"nothing but rows that stay on a page": {rows: 40, keep: numbers(40), ends: []int{35}},
		"all on one page":                      {rows: 30, keep: []int{20}},
	} {
		t.Run(name, func(t *testing.T) {
			s := doc.Sheet{Name: "A", Columns: []float64{100}, Rows: make([]doc.SheetRow, tt.rows), Repeat: tt.repeat}
			for i := range s.Rows {
				s.Rows[i] = doc.SheetRow{Height: 20}
			}
			for _, i := range tt.keep {
				s.Rows[i].Keep = true
			}
			b, margins := doc.Book{Sheets: []doc.Sheet{s}}, style.Sheet{Page: style.Page{Width: 210, Height: 297, Top: 15, Bottom: 15, Left: 15, Right: 15}}
			parts, err := compile(t.Context(), &b, margins, plainPart, maxTexts)
			require.NoError(t, err)
			sheet := string(parts[slices.IndexFunc(parts, func(p ooxml.Part) bool { return p.Name == sheetPart(0) })].Data)
			want := ""
			for _, end := range tt.ends {
				want += fmt.Sprintf(`<brk id="%d" max="16383" man="1"/>`, end)
			}
			if want != "" {
				want = fmt.Sprintf(`<rowBreaks count="%[1]d" manualBreakCount="%[1]d">`, len(tt.ends)) + want + `</rowBreaks>`
			}
			_, breaks, _ := strings.Cut(sheet, "</headerFooter>")
			assert.Equal(t, want+"</worksheet>", breaks)
			assert.Equal(t, want == "", strings.Contains(sheet, "fitToPage"), "a program that makes the sheet fit would not keep the ends")
			assert.Contains(t, sheet, `<row r="1" ht="20"`)
		})
	}
}

func numbers(n int) (out []int) {
	for i := range n {
		out = append(out, i)
	}
	return out
}

// A sheet may be one page, and one with columns that pages repeat may say behind
// which others pages end, and how small it is.
func TestPagesOfASheet(t *testing.T) {
	one := doc.Sheet{Name: "A", Columns: []float64{100}, Rows: []doc.SheetRow{{}, {NewPage: true}}, OnePage: true}
	sheet := partOf(t, doc.Book{Sheets: []doc.Sheet{one}}, "xl/worksheets/sheet1.xml")
	assert.Contains(t, sheet, `fitToPage="1"`)
	assert.Contains(t, sheet, ` fitToWidth="1" fitToHeight="1"`)

	wide := doc.Sheet{Name: "A", Columns: make([]float64, 9), Rows: make([]doc.SheetRow, 1), RepeatColumns: 2, PageColumns: []int{4, 7}, Percent: 70}
	for i := range wide.Columns {
		wide.Columns[i] = 60
	}
	sheet = partOf(t, doc.Book{Sheets: []doc.Sheet{wide}}, "xl/worksheets/sheet1.xml")
	assert.Contains(t, sheet, `<colBreaks count="2" manualBreakCount="2"><brk id="4" max="1048575" man="1"/><brk id="7" max="1048575" man="1"/></colBreaks>`)
	assert.Contains(t, sheet, `<pageSetup paperSize="9" scale="70"`)

	for name, change := range map[string]func(s *doc.Sheet){
		"before the first":   func(s *doc.Sheet) { s.PageColumns = []int{0} },
		"behind the last":    func(s *doc.Sheet) { s.PageColumns = []int{9} },
		"out of their order": func(s *doc.Sheet) { s.PageColumns = []int{5, 5} },
		"too small":          func(s *doc.Sheet) { s.Percent = 9 },
		"too large":          func(s *doc.Sheet) { s.Percent = 401 },
	} {
		bad := wide
		change(&bad)
		require.ErrorIs(t, Write(t.Context(), new(strings.Builder), doc.Book{Sheets: []doc.Sheet{bad}}, looks), ErrBook, name)
	}
}
