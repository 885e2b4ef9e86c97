package wml

import (
	"cmp"
	"strings"

	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/style"
)

const (
	maxColumns = 63   // what Word takes
	maxLength  = 1584 // pt, the greatest side of a page
	maxShare   = 1e6  // of a column
)

// Columns writes rows of two borderless cells over the whole width of the text.
func (p *Printer) Columns(c *doc.Columns) {
	if len(c.Rows) == 0 {
		return
	}
	width := p.Page.TextWidth()
	left := c.Left
	if !(left > 0 && left < width) {
		left = width * 2 / 5
	}
	if !(c.Before >= 0 && c.Before <= maxLength) {
		p.Fail("the room above a row is %v pt", c.Before)
		return
	}
	widths := [...]int{twips(left), twips(width) - twips(left)}
	p.tableHead(widths[:], "", style.Twips(c.Before), 0)
	for i := range c.Rows {
		row := &c.Rows[i]
		if row.Continued {
			p.Raw("<w:tr>")
		} else {
			p.Raw("<w:tr><w:trPr><w:cantSplit/></w:trPr>")
		}
		p.side(widths[0], row.Continued, row.Left)
		p.side(widths[1], row.Continued, row.Right)
		p.Raw("</w:tr>")
	}
	p.tableEnd()
}

const borders = `<w:tblBorders>` +
	`<w:top w:val="single" w:sz="4" w:space="0" w:color="000000"/><w:left w:val="single" w:sz="4" w:space="0" w:color="000000"/>` +
	`<w:bottom w:val="single" w:sz="4" w:space="0" w:color="000000"/><w:right w:val="single" w:sz="4" w:space="0" w:color="000000"/>` +
	`<w:insideH w:val="single" w:sz="4" w:space="0" w:color="000000"/><w:insideV w:val="single" w:sz="4" w:space="0" w:color="000000"/>` +
	`</w:tblBorders>`

// table writes a table with borders over the whole width of the text. When it
// is kept, its last row stays on the page of what follows.
func (p *Printer) table(t *doc.Table, keep bool) {
	if t == nil || len(t.Columns) == 0 || len(t.Columns) > maxColumns || len(t.Rows) == 0 {
		p.Fail("a table has no columns or rows, or more than %d columns", maxColumns)
		return
	}
	widths := p.split(t.Columns)
	p.tableHead(widths, borders, 0, twips(style.CellMargin))
	p.tableSize = t.Size
	last, short := len(t.Rows)-1, p.short(t, widths)
	lonely := p.lines(&t.Rows[last], widths) < ownLines
	for i := range t.Rows {
		if p.looks.Done() {
			return
		}
		p.inKeptRow = i == last && keep || i < last && (short || i < t.Header || i == last-1 && lonely)
		p.row(t, i, widths)
	}
	p.inKeptRow, p.tableSize = false, 0
	p.tableEnd()
}

// A short table stands on one page. What leads to it stands there too, so that
// one of more lines would leave too much of the page before it empty. Of a longer
// one the head stays with the first row, and the last row with the one above
// unless it has lines enough to stand alone.
const (
	shortRows  = 8
	shortLines = 16
	ownLines   = 4
)

// short reports whether a table is short.
func (p *Printer) short(t *doc.Table, widths []int) bool {
	if len(t.Rows)-max(t.Header-1, 0) > shortRows { // the head counts as one
		return false
	}
	lines := 0
	for i := range t.Rows {
		lines += p.lines(&t.Rows[i], widths)
	}
	return lines <= shortLines
}

// lines returns how many lines a row takes.
func (p *Printer) lines(r *doc.Row, widths []int) int {
	most, column := 1, 0
	for i := range r.Cells {
		c := &r.Cells[i]
		room := -2 * style.Points(style.CellMargin)
		for end := min(column+max(c.Span, 1), len(widths)); column < end; column++ {
			room += float64(widths[column]) / float64(style.Twips(1))
		}
		look, n := p.look(c), len(c.Blocks)
		if n == 0 {
			n = style.Lines(c.Text, room, look.Size, look.Bold, look.Italic)
		}
		most = max(most, n)
	}
	return most
}

// look returns the look of a cell.
func (p *Printer) look(c *doc.Cell) style.Look {
	look, _ := p.Sheet.Look(c.Role)
	look.Size, look.Bold = cmp.Or(p.tableSize, look.Size), look.Bold || c.Bold
	return look
}

func (p *Printer) row(t *doc.Table, i int, widths []int) {
	if n := covered(&t.Rows[i]); n != len(widths) {
		p.Fail("row %d of a table fills %d of its %d columns", i+1, n, len(widths))
		return
	}
	p.Raw("<w:tr><w:trPr><w:cantSplit/>")
	if i < t.Header {
		p.Raw("<w:tblHeader/>")
	}
	p.Raw("</w:trPr>")
	column := 0
	for j := range t.Rows[i].Cells {
		c := &t.Rows[i].Cells[j]
		span := max(c.Span, 1)
		props := cellProps{span: span, middle: i < t.Header, joined: c.Joined}
		for _, w := range widths[column : column+span] {
			props.width += w
		}
		if c.Joined && !spansAlike(t, i-1, column, span) {
			p.Fail("a cell in row %d of a table joins none above it", i+1)
		}
		props.opens = !c.Joined && spansAlike(t, i+1, column, span) && cellAt(t, i+1, column).Joined
		p.blank = p.room(c)
		p.cell(props, cellBlocks(c))
		p.blank = 0
		column += span
	}
	p.Raw("</w:tr>")
}

// room returns the width of what stays free on the right in a cell, in pt.
func (p *Printer) room(c *doc.Cell) float64 {
	if c.Blank == "" {
		return 0
	}
	return style.Measure(p.look(c), c.Blank)
}

// cellBlocks returns what stands in a cell.
func cellBlocks(c *doc.Cell) []doc.Block {
	switch {
	case len(c.Blocks) > 0:
		return c.Blocks
	case c.Bold:
		return []doc.Block{{Role: c.Role, Runs: []doc.Run{{Text: c.Text, Bold: true}}}}
	}
	return []doc.Block{{Role: c.Role, Text: c.Text}}
}

// cellAt returns the cell of a row that begins in a column, nil where none does.
func cellAt(t *doc.Table, row, column int) *doc.Cell {
	if row < 0 || row >= len(t.Rows) {
		return nil
	}
	at := 0
	for j := range t.Rows[row].Cells {
		if at == column {
			return &t.Rows[row].Cells[j]
		}
		at += max(t.Rows[row].Cells[j].Span, 1)
	}
	return nil
}

// spansAlike reports whether a cell of a row begins in a column and covers as
// many.
func spansAlike(t *doc.Table, row, column, span int) bool {
	c := cellAt(t, row, column)
	return c != nil && max(c.Span, 1) == span
}

// covered returns how many columns the cells of a row cover.
func covered(r *doc.Row) int {
	n := 0
	for i := range r.Cells {
		n += max(r.Cells[i].Span, 1)
	}
	return n
}

// split divides the width of the text by shares, to the twip.
func (p *Printer) split(shares []float64) []int {
	sum := 0.0
	for _, s := range shares {
		if !(s > 0 && s <= maxShare) {
			p.Fail("a column of a table has the share %v", s)
			s = 1
		}
		sum += s
	}
	total := twips(p.Page.TextWidth())
	widths := make([]int, len(shares))
	done, before := 0.0, 0
	for i, s := range shares {
		done += s
		after := int(float64(total)*done/sum + 0.5)
		widths[i], before = after-before, after
	}
	return widths
}

func (p *Printer) tableHead(widths []int, borders string, top, sides int) {
	total := 0
	for _, w := range widths {
		total += w
	}
	if p.AfterTable {
		p.Buf = AppendGap(p.Buf, "w:")
	}
	p.Raw(`<w:tbl><w:tblPr>`)
	p.width("tblW", total)
	p.Raw(borders, `<w:tblLayout w:type="fixed"/><w:tblCellMar>`)
	p.width("top", top)
	p.width("left", sides)
	p.width("right", sides)
	p.Raw(`</w:tblCellMar></w:tblPr><w:tblGrid>`)
	for _, w := range widths {
		p.Raw(`<w:gridCol w:w="`)
		p.int(w)
		p.Raw(`"/>`)
	}
	p.Raw(`</w:tblGrid>`)
}

func (p *Printer) tableEnd() {
	p.Raw("</w:tbl>")
	p.AfterTable = true
}

func (p *Printer) width(name string, twips int) {
	p.Raw("<w:", name, ` w:w="`)
	p.int(twips)
	p.Raw(`" w:type="dxa"/>`)
}

// box writes a text in a frame of its own colour: a table of one cell with its
// exact height.
func (p *Printer) box(b *doc.Block) {
	width, height := style.Twips(b.Width), style.Twips(b.Height)
	if width <= 0 || height <= 0 {
		p.Fail("a box is %v by %v pt", b.Width, b.Height)
		return
	}
	if p.AfterTable {
		p.Buf = AppendGap(p.Buf, "w:")
	}
	p.Raw(`<w:tbl><w:tblPr>`)
	p.width("tblW", width)
	frame := borders
	if look, _ := p.Sheet.Look(b.Role); look.Color != "" {
		frame = strings.ReplaceAll(borders, `w:color="000000"`, `w:color="`+look.Color+`"`)
	}
	p.Raw(`<w:jc w:val="center"/>`, frame, `<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid><w:gridCol w:w="`)
	p.int(width)
	p.Raw(`"/></w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="`)
	p.int(height)
	p.Raw(`" w:hRule="exact"/></w:trPr>`)
	p.cell(cellProps{width: width, middle: true}, []doc.Block{{Role: b.Role, Text: b.Text}})
	p.Raw(`</w:tr>`)
	p.tableEnd()
}

// cellProps is what a cell is, beside what stands in it. One that opens goes on
// in the row below, one that is joined in the one above.
type cellProps struct {
	width, span           int
	middle, opens, joined bool
}

// cell writes a cell, which must end in a paragraph.
func (p *Printer) cell(c cellProps, blocks []doc.Block) {
	p.Raw("<w:tc><w:tcPr>")
	p.width("tcW", c.width)
	if c.span > 1 {
		p.Raw(`<w:gridSpan w:val="`)
		p.int(c.span)
		p.Raw(`"/>`)
	}
	switch {
	case c.opens:
		p.Raw(`<w:vMerge w:val="restart"/>`)
	case c.joined:
		p.Raw("<w:vMerge/>")
	}
	if c.middle {
		p.Raw(`<w:vAlign w:val="center"/>`)
	}
	p.cellEnd(blocks)
}

// side writes a cell of Columns; that of a continued row has no room above.
func (p *Printer) side(width int, continued bool, blocks []doc.Block) {
	p.Raw("<w:tc><w:tcPr>")
	p.width("tcW", width)
	if continued {
		p.Raw("<w:tcMar>")
		p.width("top", 0)
		p.Raw("</w:tcMar>")
	}
	p.cellEnd(blocks)
}

func (p *Printer) cellEnd(blocks []doc.Block) {
	p.Raw("</w:tcPr>")
	p.AfterTable = false
	p.Story(blocks)
	p.Raw("</w:tc>")
}

func twips(mm float64) int { return style.Twips(style.Points(mm)) }
