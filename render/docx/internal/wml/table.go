package wml

import (
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

// cellMargin is the room left and right of the text in a cell, in mm.
const cellMargin = 1.2

// table writes a table with borders over the whole width of the text. When it
// is kept, its last row stays on the page of what follows.
func (p *Printer) table(t *doc.Table, keep bool) {
	if t == nil || len(t.Columns) == 0 || len(t.Columns) > maxColumns || len(t.Rows) == 0 {
		p.Fail("a table has no columns or rows, or more than %d columns", maxColumns)
		return
	}
	widths := p.split(t.Columns)
	p.tableHead(widths, borders, 0, twips(cellMargin))
	for i := range t.Rows {
		p.inKeptRow = keep && i == len(t.Rows)-1
		p.row(t, i, widths)
	}
	p.inKeptRow = false
	p.tableEnd()
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
		width := 0
		for _, w := range widths[column : column+span] {
			width += w
		}
		if len(c.Blocks) > 0 {
			p.cell(width, span, i < t.Header, c.Blocks)
		} else {
			p.cell(width, span, i < t.Header, []doc.Block{{Role: c.Role, Text: c.Text}})
		}
		column += span
	}
	p.Raw("</w:tr>")
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
	p.cell(width, 1, true, []doc.Block{{Role: b.Role, Text: b.Text}})
	p.Raw(`</w:tr>`)
	p.tableEnd()
}

// cell writes a cell, which must end in a paragraph.
func (p *Printer) cell(width, span int, middle bool, blocks []doc.Block) {
	p.Raw("<w:tc><w:tcPr>")
	p.width("tcW", width)
	if span > 1 {
		p.Raw(`<w:gridSpan w:val="`)
		p.int(span)
		p.Raw(`"/>`)
	}
	if middle {
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
