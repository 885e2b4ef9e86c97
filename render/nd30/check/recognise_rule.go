package check

import (
	"slices"

	"github.com/vanban-go/vanban/render/docx/read"
	"github.com/vanban-go/vanban/render/style"
)

// ruleLine is a line that is drawn below a text.
type ruleLine struct {
	stroke
	drawn bool // a shape or a border; else typed signs
}

// stroke is a line that is drawn somewhere in the paper.
type stroke struct {
	span
	known bool // where it stands across the page
	at    int  // index of the paragraph in which it hangs
	under int  // index of the last paragraph above it, as far as the flow tells
	up    bool // hangs in a paragraph below it
	cell  bool // is the border of a cell
	page  bool // hangs anywhere: its height counts from the page
	dash  bool // is dashed or dotted
}

// findStrokes collects what is drawn in the main text: shapes, borders of
// paragraphs, borders of cells.
func (p *paper) findStrokes() {
	for i := range p.doc.Paragraphs {
		q := &p.doc.Paragraphs[i]
		if !q.InBody() {
			break
		}
		for _, d := range q.Lines {
			s, known := p.across(d, q)
			s.width = d.Width
			under := p.reach(i, d)
			p.strokes = append(p.strokes, stroke{span: s, known: known, at: i, under: under, up: under < i, page: !d.Inline && (d.Vertical == "page" || d.Vertical == "margin"), dash: d.Dashed})
		}
		if q.Look.BorderAbove {
			p.strokes = append(p.strokes, stroke{span: p.textSpan(q), known: true, at: i, under: i - 1, up: true})
		}
		if q.Look.Border {
			p.strokes = append(p.strokes, stroke{span: p.textSpan(q), known: true, at: i, under: i})
		}
		p.cellStrokes(i)
	}
}

// cellStrokes takes the borders of the cell that begins with paragraph i.
func (p *paper) cellStrokes(i int) {
	q := &p.doc.Paragraphs[i]
	c := q.Cell
	if c.Table == 0 || q.Box > 0 || i > 0 && p.doc.Paragraphs[i-1].Cell == c {
		return
	}
	if c.Above {
		p.strokes = append(p.strokes, stroke{span: p.cellSpan(c), known: true, at: i, under: i - 1, up: true, cell: true})
	}
	if c.Below {
		last := i
		for last+1 < len(p.doc.Paragraphs) && p.doc.Paragraphs[last+1].Cell == c {
			last++
		}
		p.strokes = append(p.strokes, stroke{span: p.cellSpan(c), known: true, at: last, under: last, cell: true})
	}
}

// reach returns the index of the last paragraph that a line stands below: it
// hangs in paragraph i, so far below its beginning.
func (p *paper) reach(i int, d read.Line) int {
	if d.Inline || d.Vertical != "paragraph" && d.Vertical != "line" {
		return i
	}
	const most = 0.5 // of a paragraph above the line: it is above the text
	rest := d.Down
	for k := i; k < len(p.doc.Paragraphs) && k < i+titleLines; k++ {
		if p.doc.Paragraphs[k].Cell != p.doc.Paragraphs[i].Cell {
			return k - 1
		}
		h := p.height(&p.doc.Paragraphs[k])
		if rest < most*h {
			return k - 1
		}
		rest -= h
	}
	return i
}

// textAbove returns the paragraph with text that a stroke stands below, in its
// own cell, its own text box or outside both; nil where none does.
func (p *paper) textAbove(s stroke) *read.Paragraph {
	cell, box := p.doc.Paragraphs[s.at].Cell, p.doc.Paragraphs[s.at].Box
	for i := s.under; i >= 0; i-- {
		q := &p.doc.Paragraphs[i]
		if q.Box != box {
			continue
		}
		if q.Cell != cell && !s.cell {
			return nil
		}
		if hasLetter(q.Text()) {
			return q
		}
	}
	return nil
}

// rulesBelow returns the lines drawn below l, the likeliest first: below its
// paragraph or, in the letterhead, in its half of the page.
func (p *paper) rulesBelow(l *line) []ruleLine {
	if !p.isLast(l) {
		return nil
	}
	found := p.strokesBelow(l)
	if len(found) == 0 && p.isHead(l) {
		found = p.strokesBeside(l)
	}
	out := make([]ruleLine, 0, len(found))
	for _, s := range found {
		out = append(out, ruleLine{stroke: s, drawn: true})
	}
	if len(out) == 0 {
		out = p.typedBelow(l)
	}
	return out
}

// hasRule reports whether a line is drawn or typed below l.
func (p *paper) hasRule(l *line) bool { return len(p.rulesBelow(l)) > 0 }

// isLast reports whether no other line of its paragraph follows l.
func (p *paper) isLast(l *line) bool {
	return l.piece || l.index+1 >= len(p.lines) || p.lines[l.index] != l || p.lines[l.index+1].p != l.p
}

// strokesBelow returns the strokes that stand below the paragraph of l in the
// flow of the text.
func (p *paper) strokesBelow(l *line) (found []stroke) {
	for _, s := range p.strokes {
		if p.textAbove(s) == l.p && !p.isGrid(s) && (!p.isHead(l) || p.onSide(s, l)) {
			found = append(found, s)
		}
	}
	return found
}

// isGrid reports whether a stroke is the border of a cell with text, or of one in
// a row or a column of others: a table drawn only for its line has one empty cell.
func (p *paper) isGrid(s stroke) bool {
	if !s.cell {
		return false
	}
	c := p.doc.Paragraphs[s.at].Cell
	alone := len(p.doc.Tables[c.Table-1].Columns) == 1
	for i := s.at; alone && i < len(p.doc.Paragraphs) && p.doc.Paragraphs[i].Cell.Table == c.Table; i++ {
		alone = !hasLetter(p.doc.Paragraphs[i].Text())
	}
	return !alone
}

// strokesBeside returns the strokes of the letterhead that stand in the half of
// l, wherever they hang; the borders of cells last.
func (p *paper) strokesBeside(l *line) []stroke {
	var shapes, cells []stroke
	end := p.headEnd()
	for _, s := range p.strokes {
		switch {
		case s.at > end || s.at == end && !s.up && !s.page || !s.known || !p.onSide(s, l):
		case !s.cell:
			shapes = append(shapes, s)
		case s.under >= p.paragraph(l):
			cells = append(cells, s)
		}
	}
	return append(shapes, cells...)
}

// headEnd returns the index of the paragraph behind the letterhead.
func (p *paper) headEnd() int {
	for _, l := range []*line{p.typed, p.to} {
		if l != nil {
			return p.paragraph(l)
		}
	}
	if len(p.body) > 0 {
		return p.paragraph(p.body[0])
	}
	return min(len(p.doc.Paragraphs), 2*headLines)
}

// onSide reports whether a stroke stands in the half of the letterhead that l
// stands in. One whose place is not known stands where it hangs.
func (p *paper) onSide(s stroke, l *line) bool {
	split := style.Points(p.section(l).Page.Width) / 2
	if n := p.national; n != nil && n.inTable() {
		split = p.cellSpan(n.p.Cell).left
	}
	x := s.centre()
	if box := p.doc.Paragraphs[s.at].Box; box > 0 {
		return l.p.Box == box
	}
	if !s.known && p.doc.Paragraphs[s.at].Cell.Table == 0 {
		return true
	}
	return (x < split) == p.isLeft(l)
}

func (p *paper) isHead(l *line) bool {
	return p.isLeft(l) || p.national != nil && l.p == p.national.p || p.motto != nil && l.p == p.motto.p
}

func (p *paper) isLeft(l *line) bool {
	return slices.ContainsFunc(p.left, func(left *line) bool { return left.p == l.p && left.text == l.text })
}

// typedBelow returns a line of typed signs below l: in its paragraph, or in one
// of those below it, without letters, of the same cell.
func (p *paper) typedBelow(l *line) []ruleLine {
	at := p.paragraph(l)
	for i := at; i < len(p.doc.Paragraphs); i++ {
		q := &p.doc.Paragraphs[i]
		if i > at && (!q.InBody() || q.Cell != l.p.Cell || q.Box != l.p.Box || hasLetter(q.Text())) {
			break
		}
		for _, typed := range linesOf(q) {
			if isTypedRule(typed.text) {
				return []ruleLine{{stroke: stroke{span: span{width: typed.width()}}}}
			}
		}
	}
	return nil
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
