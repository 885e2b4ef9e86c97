package nd30_test

import (
	"bytes"
	"fmt"
	"math"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/render/doc"
)

// dump returns a paper as text, one line per paragraph: region, role, marker and
// text, tables and fields indented.
func dump(p doc.Paper) []byte {
	d := dumper{new(bytes.Buffer)}
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
	return d.w.Bytes()
}

type dumper struct{ w *bytes.Buffer }

func (d dumper) line(depth int, format string, args ...any) {
	fmt.Fprintf(d.w, strings.Repeat("  ", depth)+format+"\n", args...)
}

func (d dumper) region(name string, blocks []doc.Block) {
	d.line(0, "%s:", name)
	d.blocks(1, blocks)
}

func (d dumper) blocks(depth int, blocks []doc.Block) {
	for _, b := range blocks {
		keep := ""
		if b.Keep {
			keep = " keep"
		}
		switch b.Kind {
		case doc.Paragraph:
			d.line(depth, "%s%s | %s | %s", b.Role, keep, b.Marker, dumpText(b))
		case doc.Rule:
			d.line(depth, "%s%s rule %.1f pt", b.Role, keep, b.Width)
		case doc.Grid:
			d.table(depth, b.Table)
		case doc.Lying:
			d.line(depth, "lying:")
			d.blocks(depth+1, b.Blocks)
		case doc.Field:
			d.line(depth, "field %s %q", b.Slot.Tag, b.Slot.Title)
			d.blocks(depth+1, b.Blocks)
		case doc.Box:
			d.line(depth, "%s box %.1f x %.1f pt | %s", b.Role, b.Width, b.Height, b.Text)
		case doc.Sides:
			d.sides(depth, b.Sides)
		default:
			d.line(depth, "unknown kind %d", b.Kind)
		}
	}
}

func (d dumper) sides(depth int, c *doc.Columns) {
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

func (d dumper) table(depth int, t *doc.Table) {
	if t == nil {
		d.line(depth, "no table")
		return
	}
	columns := make([]float64, len(t.Columns))
	for i, c := range t.Columns {
		columns[i] = math.Round(10*c) / 10
	}
	size := ""
	if t.Size > 0 {
		size = fmt.Sprintf(" size %v", t.Size)
	}
	d.line(depth, "table %v header %d%s", columns, t.Header, size)
	for _, row := range t.Rows {
		cells := make([]string, len(row.Cells))
		for i, c := range row.Cells {
			cells[i] = fmt.Sprintf("%s %q", c.Role, c.Text)
			if c.Span > 1 {
				cells[i] += fmt.Sprintf(" span %d", c.Span)
			}
			if c.Joined {
				cells[i] = "joined"
			}
			if c.Bold {
				cells[i] += " bold"
			}
			if c.Blank != "" {
				cells[i] += fmt.Sprintf(" blank %q", c.Blank)
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

func dumpText(b doc.Block) string {
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

// everything is a small paper with every kind of block and every region.
func everything() doc.Paper {
	return doc.Paper{
		Properties: doc.Properties{Title: "Kế hoạch kiểm tra", Subject: "kh.1", Author: "Sở A"},
		Letterhead: doc.Columns{Left: 65, Rows: []doc.Pair{{
			Left: []doc.Block{{Role: "issuer", Text: "SỞ A"}, {Kind: doc.Rule, Role: "head-rule", Width: 24.75}},
			Right: []doc.Block{{Role: "place-date", Runs: []doc.Run{
				{Text: "Hải Phòng, "},
				{Text: "ngày      tháng 8", Slot: doc.Slot{Tag: "date", Title: "Ngày ban hành"}},
			}}},
		}, {
			Left: []doc.Block{{Role: "number", Text: "Số: 05/KH-SA"}},
		}}},
		Title: []doc.Block{{Role: "type-name", Text: "KẾ HOẠCH", Keep: true}},
		Body: []doc.Block{
			{Role: "section", Marker: "I.", Text: "MỤC ĐÍCH"},
			{Role: "body", Runs: []doc.Run{{Text: "đậm", Bold: true}, {Text: " rồi "}, {Text: "nghiêng", Italic: true}, {Text: ", cả hai", Bold: true, Italic: true}}},
			{Role: "body", Text: "dòng một\ndòng hai\tcột"},
			{Kind: doc.Grid, Table: &doc.Table{Columns: []float64{1, 2.5}, Header: 1, Rows: []doc.Row{
				{Cells: []doc.Cell{{Role: "head", Text: "TT"}, {Role: "head", Text: "Nội dung"}}},
				{Cells: []doc.Cell{{Role: "group", Text: `Nhóm "một"`, Span: 2}}},
				{Cells: []doc.Cell{{Role: "text", Text: "1"}, {Blocks: []doc.Block{{Role: "text", Marker: "-", Text: "trong ô"}}}}},
			}}},
			{Kind: doc.Field, Slot: doc.Slot{Tag: "ket-qua", Title: "Kết quả"}, Blocks: []doc.Block{
				{Role: "answer", Text: "……"},
				{Kind: doc.Field, Slot: doc.Slot{Tag: "ket-qua.1"}},
			}},
			{Kind: doc.Grid},
			{Kind: 9, Text: "?"},
		},
		Recipients: []doc.Block{{Role: "recipients-word", Text: "Nơi nhận:"}},
		Signature:  []doc.Block{{Role: "signer", Text: "Nguyễn Văn A"}},
		Annexes: []doc.Annex{{
			Head:      []doc.Block{{Role: "annex-label", Text: "Phụ lục"}},
			Body:      []doc.Block{{Role: "body", Text: "Nội dung phụ lục./."}},
			Landscape: true,
		}},
	}
}

// A golden approves itself; these lines were written by hand.
func TestDumpLines(t *testing.T) {
	rest := string(dump(everything()))
	for _, want := range []string{
		"title: Kế hoạch kiểm tra\n",
		"letterhead: left 65.0 mm\nleft:\n",
		"  issuer |  | SỞ A\n",
		"  head-rule rule 24.8 pt\nright:\n",
		"  place-date |  | Hải Phòng, {date ngày      tháng 8}\n",
		"left:\n  number |  | Số: 05/KH-SA\nright:\n",
		"title:\n  type-name keep |  | KẾ HOẠCH\n",
		"body:\n  section | I. | MỤC ĐÍCH\n",
		"  body |  | *đậm* rồi _nghiêng_*_, cả hai_*\n",
		`  body |  | dòng một\ndòng hai\tcột` + "\n",
		"  table [1 2.5] header 1\n",
		`    head "TT" | head "Nội dung"` + "\n",
		`    group "Nhóm \"một\"" span 2` + "\n",
		"      text | - | trong ô\n",
		`  field ket-qua "Kết quả"` + "\n    answer |  | ……\n",
		`    field ket-qua.1 ""` + "\n",
		"  no table\n",
		"  unknown kind 9\n",
		"recipients:\n  recipients-word |  | Nơi nhận:\n",
		"signature:\n  signer |  | Nguyễn Văn A\n",
		"annex: landscape true\nhead:\n  annex-label |  | Phụ lục\nbody:\n  body |  | Nội dung phụ lục./.\n",
	} {
		_, after, ok := strings.Cut(rest, want)
		require.True(t, ok, "%q stands in, and after what precedes it:\n%s", want, rest)
		rest = after
	}
}
