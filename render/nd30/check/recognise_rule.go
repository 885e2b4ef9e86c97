package check

import (
	"slices"

	"github.com/vanban-go/vanban/render/docx/read"
	"github.com/vanban-go/vanban/render/style"
)

// ruleLine is a line that is drawn below a text.
type ruleLine struct {
	width float64 // pt
	drawn bool    // a shape or a border; else typed signs
}

// ruleBelow returns the line drawn below l: in its paragraph, or in the blank
// paragraphs between it and the next text of the same cell.
func (p *paper) ruleBelow(l *line) *ruleLine {
	at := p.paragraph(l)
	for i := at; i < len(p.doc.Paragraphs); i++ {
		q := &p.doc.Paragraphs[i]
		if i > at && (!q.InBody() || q.Cell.Table != l.p.Cell.Table || q.Cell.Row != l.p.Cell.Row || q.Cell.Column != l.p.Cell.Column || q.Box) {
			break
		}
		if i > at && hasLetter(q.Text()) {
			break
		}
		for _, d := range q.Lines {
			if !p.elsewhere(d, l) {
				return &ruleLine{width: d.Width, drawn: true}
			}
		}
		if q.Look.Border {
			return &ruleLine{width: p.column(whole(q)), drawn: true}
		}
		if i > at && isTypedRule(q.Text()) {
			return &ruleLine{width: whole(q).width()}
		}
	}
	return p.floating(l)
}

// paragraph returns the index of the paragraph of a line.
func (p *paper) paragraph(l *line) int {
	for i := range p.doc.Paragraphs {
		if &p.doc.Paragraphs[i] == l.p {
			return i
		}
	}
	return 0
}

func isTypedRule(s string) bool {
	n := 0
	for _, r := range s {
		switch r {
		case '_', '-', '─', '–', '—', '=':
			n++
		case ' ', '\t':
		default:
			return false
		}
	}
	return n >= 3
}

// centre returns where a drawn line stands across the page, in pt from its
// left edge, and whether that is known.
func (p *paper) centre(d read.Line, at *read.Paragraph) (float64, bool) {
	page := p.section(whole(at)).Page
	left := style.Points(page.Left)
	switch {
	case d.Align != "":
		return 0, false
	case d.Relative == "page":
		return d.Offset + d.Width/2, true
	case at.Cell.Table > 0: // programs differ in what they count from in a cell
		return 0, false
	case d.Relative == "margin", d.Relative == "column":
		return left + d.Offset + d.Width/2, true
	case d.Relative == "leftMargin":
		return d.Offset + d.Width/2, true
	}
	return 0, false
}

// elsewhere reports whether a line that hangs in the paragraph of l surely
// stands in the other half of the head: programs hang lines wherever the
// cursor was.
func (p *paper) elsewhere(d read.Line, l *line) bool {
	x, known := p.centre(d, l.p)
	if !known || !p.isHead(l) {
		return false
	}
	return (x < style.Points(p.section(l).Page.Width)/2) != p.isLeft(l)
}

func (p *paper) isHead(l *line) bool {
	return p.isLeft(l) || p.national != nil && l.p == p.national.p || p.motto != nil && l.p == p.motto.p
}

func (p *paper) isLeft(l *line) bool {
	return slices.ContainsFunc(p.left, func(left *line) bool { return left.p == l.p && left.text == l.text })
}

// floating returns a line of the head that hangs in some other paragraph but
// stands in the half of l.
func (p *paper) floating(l *line) *ruleLine {
	if !p.isHead(l) || p.motto == nil {
		return nil
	}
	half := style.Points(p.section(l).Page.Width) / 2
	for i := range p.doc.Paragraphs[:min(len(p.doc.Paragraphs), 2*headLines)] {
		q := &p.doc.Paragraphs[i]
		if p.typed != nil && q.Number >= p.typed.p.Number || !q.InBody() {
			break
		}
		for _, d := range q.Lines {
			if x, known := p.centre(d, q); known && (x < half) == p.isLeft(l) {
				return &ruleLine{width: d.Width, drawn: true}
			}
		}
	}
	return nil
}
