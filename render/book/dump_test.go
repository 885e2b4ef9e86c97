package book

import (
	"bufio"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/render/doc"
)

// dumpBook writes the book as text for people and golden tests, one line for
// each sheet, name and cell:
//
//	A2:C2 title "PHIẾU KIỂM TRA"
//	D9 cell number #tthc.moi input whole min=0 "12"
//
// Equal books have equal dumps.
func dumpBook(w io.Writer, b doc.Book) error {
	d := bookDump{bufio.NewWriter(w)}
	d.printf("book%s\n", pairs("title", b.Properties.Title, "subject", b.Properties.Subject, "author", b.Properties.Author))
	for _, n := range b.Names {
		d.printf("name %s = %q!%v\n", n.Name, n.Sheet, n.Range)
	}
	for i := range b.Sheets {
		d.sheet(&b.Sheets[i])
	}
	return d.Flush()
}

type bookDump struct{ *bufio.Writer }

func (d bookDump) printf(format string, args ...any) { fmt.Fprintf(d, format, args...) }

func (d bookDump) sheet(s *doc.Sheet) {
	d.printf("\nsheet %q", s.Name)
	d.flag(s.Hidden, " hidden")
	d.flag(s.Protected, " protected")
	d.flag(s.Landscape, " landscape")
	if s.Frozen != (doc.Corner{}) {
		d.printf(" frozen=%d,%d", s.Frozen.Rows, s.Frozen.Columns)
	}
	if !s.Repeat.IsZero() {
		d.printf(" repeat=%d:%d", s.Repeat.First, s.Repeat.Last)
	}
	if s.RepeatColumns > 0 {
		d.printf(" repeat-columns=%d", s.RepeatColumns)
	}
	d.printf("\n  columns %v\n", s.Columns)
	for i := range s.Rows {
		d.row(i+1, &s.Rows[i])
	}
	if s.More != nil {
		n := len(s.Rows)
		for r := range s.More {
			n++
			d.row(n, &r)
		}
	}
	for _, c := range s.Charts {
		d.chart(c)
	}
}

func (d bookDump) chart(c doc.Chart) {
	d.printf("  chart %d %s %vx%v %q over %v", c.Kind, doc.CellName(c.Left, c.Top), c.Width, c.Height, c.Title, c.Categories)
	for _, s := range c.Series {
		d.printf(" %v=%v", s.Name, s.Values)
	}
	d.WriteByte('\n')
}

func (d bookDump) flag(on bool, word string) {
	if on {
		d.WriteString(word)
	}
}

func (d bookDump) row(n int, r *doc.SheetRow) {
	d.printf("  row %d", n)
	d.flag(r.Ruled, " ruled")
	d.flag(r.Shade == doc.HeadShade, " head")
	d.flag(r.Shade == doc.PartShade, " part")
	d.WriteByte('\n')
	column := 1
	for i := range r.Cells {
		c := &r.Cells[i]
		if *c != (doc.SheetCell{Span: c.Span}) {
			d.cell(doc.Range{Left: column, Top: n, Right: column + c.Columns() - 1, Bottom: n}, c)
		}
		column += c.Columns()
	}
}

func (d bookDump) cell(at doc.Range, c *doc.SheetCell) {
	d.printf("    %v", at)
	if c.Role != "" {
		d.printf(" %s", c.Role)
	}
	if c.Value.Kind != doc.Text {
		d.printf(" %v", c.Value.Kind)
	}
	if c.Decimals != 0 {
		d.printf(" .%d", c.Decimals)
	}
	if c.ID != "" {
		d.printf(" #%s", c.ID)
	}
	if c.Slot != "" {
		d.printf(" slot=%s", c.Slot)
	}
	if c.Formula != "" {
		d.printf(" =%q", c.Formula)
	}
	if c.Input != nil {
		d.input(c.Input)
	}
	if c.Value.Text != "" {
		d.printf(" %q", c.Value.Text)
	}
	d.WriteByte('\n')
}

func (d bookDump) input(in *doc.Input) {
	d.WriteString(" input")
	d.flag(in.Whole, " whole")
	if in.List != "" {
		d.printf(" list=%s", in.List)
	}
	if in.Min != "" {
		d.printf(" min=%s", in.Min)
	}
	if in.Max != "" {
		d.printf(" max=%s", in.Max)
	}
	d.note("prompt", in.Prompt)
	d.note("refusal", in.Refusal)
}

func (d bookDump) note(word string, n doc.Note) {
	if n != (doc.Note{}) {
		d.printf(" %s=%q/%q", word, n.Title, n.Text)
	}
}

// pairs writes the names and values whose value is not empty, each after a
// space.
func pairs(namesAndValues ...string) string {
	var out []byte
	for i := 0; i < len(namesAndValues); i += 2 {
		name, value := namesAndValues[i], namesAndValues[i+1]
		if value != "" {
			out = append(append(append(out, ' '), name...), '=')
			out = strconv.AppendQuote(out, value)
		}
	}
	return string(out)
}

func TestDumpBook(t *testing.T) {
	var out strings.Builder
	require.NoError(t, dumpBook(&out, doc.Book{
		Properties: doc.Properties{Title: "Phiếu", Author: "Nguyễn Văn A"},
		Names:      []doc.Name{{Name: "ds", Sheet: "Danh mục", Range: doc.Range{Left: 1, Top: 1, Right: 1, Bottom: 2}}},
		Sheets: []doc.Sheet{
			{
				Name: "Biểu", Protected: true, Landscape: true, Columns: []float64{20, 30.5},
				Frozen: doc.Corner{Rows: 1, Columns: 2}, Repeat: doc.Rows{First: 1, Last: 1},
				Rows: []doc.SheetRow{
					{Ruled: true, Shade: doc.HeadShade, Cells: []doc.SheetCell{{Role: "head", Value: doc.Value{Text: "Tên\nbiểu"}, Span: 2}}},
					{Ruled: true, Shade: doc.PartShade, Cells: []doc.SheetCell{
						{Span: 2},
						{ID: "a", Role: "figure", Value: doc.Value{Kind: doc.Number, Text: "1.5"}, Decimals: 1, Input: &doc.Input{
							Whole: true, List: "ds", Min: "0", Max: "9",
							Prompt: doc.Note{Title: "Chọn", Text: "một"}, Refusal: doc.Note{Text: "sai"},
						}},
					}},
					{Cells: []doc.SheetCell{{Value: doc.Value{Kind: doc.Date}}, {Formula: `IF({a}>1,"x","")`, Value: doc.Value{Kind: doc.Bool, Text: "true"}}}},
				},
			},
			{Name: "Danh mục", Hidden: true},
		},
	}))
	assert.Equal(t, `book title="Phiếu" author="Nguyễn Văn A"
name ds = "Danh mục"!A1:A2

sheet "Biểu" protected landscape frozen=1,2 repeat=1:1
  columns [20 30.5]
  row 1 ruled head
    A1:B1 head "Tên\nbiểu"
  row 2 ruled part
    C2 figure number .1 #a input whole list=ds min=0 max=9 prompt="Chọn"/"một" refusal=""/"sai" "1.5"
  row 3
    A3 date
    B3 bool ="IF({a}>1,\"x\",\"\")" "true"

sheet "Danh mục" hidden
  columns []
`, out.String())
}

// TestDumpBookOfMore: rows that are made as they are written stand below the
// others.
func TestDumpBookOfMore(t *testing.T) {
	one := func(text string) doc.SheetRow {
		return doc.SheetRow{Cells: []doc.SheetCell{{Role: "text", Value: doc.Value{Text: text}}}}
	}
	var out strings.Builder
	require.NoError(t, dumpBook(&out, doc.Book{Sheets: []doc.Sheet{{
		Name: "Nguồn", Columns: []float64{60}, RepeatColumns: 1, Rows: []doc.SheetRow{one("đầu")}, More: slices.Values([]doc.SheetRow{one("hai"), one("ba")}),
	}}}))
	assert.Equal(t, `book

sheet "Nguồn" repeat-columns=1
  columns [60]
  row 1
    A1 text "đầu"
  row 2
    A2 text "hai"
  row 3
    A3 text "ba"
`, out.String())
}
