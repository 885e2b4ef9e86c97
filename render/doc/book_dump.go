package doc

import (
	"bufio"
	"fmt"
	"io"
	"strconv"
)

// DumpBook writes the book as text for people and golden tests, one line for
// each sheet, name and cell:
//
//	A2:C2 title "PHIẾU KIỂM TRA"
//	D9 cell number #tthc.moi input whole min=0 "12"
//
// Equal books have equal dumps.
func DumpBook(w io.Writer, b Book) error {
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

func (d bookDump) sheet(s *Sheet) {
	d.printf("\nsheet %q", s.Name)
	d.flag(s.Hidden, " hidden")
	d.flag(s.Protected, " protected")
	d.flag(s.Landscape, " landscape")
	if s.Frozen != (Corner{}) {
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

func (d bookDump) chart(c Chart) {
	d.printf("  chart %d %s %vx%v %q over %v", c.Kind, CellName(c.Left, c.Top), c.Width, c.Height, c.Title, c.Categories)
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

func (d bookDump) row(n int, r *SheetRow) {
	d.printf("  row %d", n)
	d.flag(r.Ruled, " ruled")
	d.flag(r.Shade == HeadShade, " head")
	d.flag(r.Shade == PartShade, " part")
	d.WriteByte('\n')
	column := 1
	for i := range r.Cells {
		c := &r.Cells[i]
		if *c != (SheetCell{Span: c.Span}) {
			d.cell(Range{column, n, column + c.Columns() - 1, n}, c)
		}
		column += c.Columns()
	}
}

func (d bookDump) cell(at Range, c *SheetCell) {
	d.printf("    %v", at)
	if c.Role != "" {
		d.printf(" %s", c.Role)
	}
	if c.Value.Kind != Text {
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

func (d bookDump) input(in *Input) {
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

func (d bookDump) note(word string, n Note) {
	if n != (Note{}) {
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
