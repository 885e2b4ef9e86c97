package check

import (
	"github.com/vanban-go/vanban/render/docx/read"
	"github.com/vanban-go/vanban/render/style"
)

// span is a stretch across the page, in pt from its left edge.
type span struct{ left, width float64 }

func (s span) centre() float64 { return s.left + s.width/2 }

func (s span) holds(x float64) bool { return x >= s.left && x <= s.left+s.width }

// roomOf returns where the text of a paragraph may stand, without its indents.
func (p *paper) roomOf(q *read.Paragraph) span {
	page := p.section(&line{p: q}).Page
	if q.Room > 0 {
		return span{0, style.Points(q.Room)}
	}
	if q.Cell.Table == 0 {
		return span{style.Points(page.Left), style.Points(page.TextWidth())}
	}
	cell := p.cellSpan(q.Cell)
	left, right := style.Points(q.Cell.Left), style.Points(q.Cell.Right)
	return span{cell.left + left, max(cell.width-left-right, 0)}
}

// textSpan is roomOf without the indents.
func (p *paper) textSpan(q *read.Paragraph) span {
	s := p.roomOf(q)
	left := style.Points(q.Look.Left)
	return span{s.left + left, s.width - left - style.Points(q.Look.Right)}
}

// cellSpan returns where a cell stands.
func (p *paper) cellSpan(c read.Cell) span {
	t := &p.doc.Tables[c.Table-1]
	s := p.tableSpan(t)
	for i := 0; i < c.Column && i < len(t.Columns); i++ {
		s.left += style.Points(t.Columns[i])
	}
	s.width = style.Points(c.Width)
	return s
}

// tableSpan returns where a table stands. One in a cell of another stands there.
func (p *paper) tableSpan(t *read.Table) span {
	around := &read.Paragraph{Section: t.Section, Cell: t.In}
	s, width := p.roomOf(around), style.Points(t.Width)
	switch t.Align {
	case style.Center:
		s.left += (s.width - width) / 2
	case style.Right:
		s.left += s.width - width
	default:
		s.left += style.Points(t.Indent)
	}
	return span{s.left, width}
}

// across returns where a line that hangs in a paragraph stands, and whether that
// is known.
func (p *paper) across(d read.Line, at *read.Paragraph) (span, bool) {
	own, page := p.roomOf(at), p.section(&line{p: at}).Page
	whole := span{0, style.Points(page.Width)}
	body := span{style.Points(page.Left), style.Points(page.TextWidth())}
	switch {
	case d.Inline, at.Box > 0:
		return own, false
	case d.Relative == "page":
		return p.plausible(d, own, whole, at)
	case d.Relative == "margin":
		return p.plausible(d, own, body, at)
	case d.Relative == "column":
		return p.plausible(d, own, body, at)
	case d.Relative == "leftMargin":
		return put(d, span{0, body.left}), true
	case d.Relative == "rightMargin":
		return put(d, span{body.left + body.width, whole.width - body.left - body.width}), true
	}
	return own, false
}

// plausible returns where a line stands that counts from the page or its text.
// In a cell, programs count from the cell or from around the table: what keeps
// the line inside the cell is what was meant.
func (p *paper) plausible(d read.Line, own, around span, at *read.Paragraph) (span, bool) {
	if at.Cell.Table == 0 {
		return put(d, around), true
	}
	if inside := put(d, own); own.holds(inside.centre()) || d.Relative == "column" && d.Align == "" && inside.centre() > own.left {
		return inside, true
	}
	return put(d, around), true
}

// put returns where a line stands in a stretch.
func put(d read.Line, in span) span {
	switch d.Align {
	case "center":
		return span{in.left + (in.width-d.Width)/2, d.Width}
	case "right":
		return span{in.left + in.width - d.Width, d.Width}
	}
	return span{in.left + d.Offset, d.Width}
}

// height estimates how high a paragraph is, in pt.
func (p *paper) height(q *read.Paragraph) float64 {
	l := whole(q)
	_, size := l.sizes()
	if size == 0 {
		size = 14
	}
	n := style.Lines(l.text, p.textSpan(q).width, size, l.bold(), l.italic())
	return q.Look.Before + float64(n)*q.Look.Line.Height(size) + q.Look.After
}
