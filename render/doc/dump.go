package doc

import (
	"bufio"
	"fmt"
	"io"
	"strings"
)

// Dump writes a paper as text, one line per paragraph: region, role, marker and
// text, tables and fields indented. It is made for golden tests and for
// looking at what a layout decided.
func Dump(w io.Writer, p Paper) error {
	d := dumper{w: bufio.NewWriter(w)}
	d.line(0, "title: %s", p.Properties.Title)
	if len(p.Top) > 0 {
		d.region("top", p.Top)
	}
	d.line(0, "letterhead: left %.1f mm", p.Letterhead.Left)
	for _, row := range p.Letterhead.Rows {
		d.region("left", row.Left)
		d.region("right", row.Right)
	}
	d.region("title", p.Title)
	d.region("body", p.Body)
	d.region("recipients", p.Recipients)
	d.region("signature", p.Signature)
	if len(p.Foot) > 0 {
		d.region("foot", p.Foot)
	}
	for _, a := range p.Annexes {
		d.line(0, "annex: landscape %v", a.Landscape)
		d.region("head", a.Head)
		d.region("body", a.Body)
	}
	return d.w.Flush()
}

type dumper struct{ w *bufio.Writer }

func (d dumper) line(depth int, format string, args ...any) {
	fmt.Fprintf(d.w, strings.Repeat("  ", depth)+format+"\n", args...)
}

func (d dumper) region(name string, blocks []Block) {
	d.line(0, "%s:", name)
	d.blocks(1, blocks)
}

func (d dumper) blocks(depth int, blocks []Block) {
	for _, b := range blocks {
		keep := ""
		if b.Keep {
			keep = " keep"
		}
		switch b.Kind {
		case Paragraph:
			d.line(depth, "%s%s | %s | %s", b.Role, keep, b.Marker, dumpText(b))
		case Rule:
			d.line(depth, "%s%s rule %.1f pt", b.Role, keep, b.Width)
		case Grid:
			d.table(depth, b.Table)
		case Field:
			d.line(depth, "field %s %q", b.Slot.Tag, b.Slot.Title)
			d.blocks(depth+1, b.Blocks)
		case Box:
			d.line(depth, "%s box %.1f x %.1f pt | %s", b.Role, b.Width, b.Height, b.Text)
		case Sides:
			d.sides(depth, b.Sides)
		default:
			d.line(depth, "unknown kind %d", b.Kind)
		}
	}
}

func (d dumper) sides(depth int, c *Columns) {
	if c == nil {
		d.line(depth, "no columns")
		return
	}
	d.line(depth, "columns: left %.1f mm", c.Left)
	for _, row := range c.Rows {
		d.line(depth, "left:")
		d.blocks(depth+1, row.Left)
		d.line(depth, "right:")
		d.blocks(depth+1, row.Right)
	}
}

func (d dumper) table(depth int, t *Table) {
	if t == nil {
		d.line(depth, "no table")
		return
	}
	d.line(depth, "table %v header %d", t.Columns, t.Header)
	for _, row := range t.Rows {
		cells := make([]string, len(row.Cells))
		for i, c := range row.Cells {
			cells[i] = fmt.Sprintf("%s %q", c.Role, c.Text)
			if c.Span > 1 {
				cells[i] += fmt.Sprintf(" span %d", c.Span)
			}
		}
		d.line(depth+1, "%s", strings.Join(cells, " | "))
		for _, c := range row.Cells {
			d.blocks(depth+2, c.Blocks)
		}
	}
}

// oneLine shows the newlines and tabs of a text, which stay on the line.
var oneLine = strings.NewReplacer("\n", `\n`, "\r", `\r`, "\t", `\t`)

func dumpText(b Block) string {
	if len(b.Runs) == 0 {
		return oneLine.Replace(b.Text)
	}
	var s strings.Builder
	for _, r := range b.Runs {
		open, end := "", ""
		if r.Bold {
			open, end = "*", "*"
		}
		if r.Italic {
			open, end = open+"_", "_"+end
		}
		if !r.Slot.IsZero() {
			open, end = "{"+r.Slot.Tag+" "+open, end+"}"
		}
		s.WriteString(open + r.Text + end)
	}
	return oneLine.Replace(s.String())
}
