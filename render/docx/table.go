package docx

import (
	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/style"
)

const (
	maxColumns = 63   // what Word takes
	maxLength  = 1584 // pt, the greatest side of a page
	maxShare   = 1e6  // of a column
)

// columns writes rows of two borderless cells over the whole width of the text.
func (p *printer) columns(c *doc.Columns) {
	if len(c.Rows) == 0 {
		return
	}
	width := p.section.TextWidth()
	left := c.Left
	if !(left > 0 && left < width) {
		left = width * 2 / 5
	}
	if !(c.Before >= 0 && c.Before <= maxLength) {
		p.fail("the room above a row is %v pt", c.Before)
		return
	}
	widths := [...]int{twips(left), twips(width) - twips(left)}
	p.tableHead(widths[:], "", style.Twips(c.Before), 0)
	for i := range c.Rows {
		p.raw("<w:tr><w:trPr><w:cantSplit/></w:trPr>")
		p.cell(widths[0], 1, false, c.Rows[i].Left)
		p.cell(widths[1], 1, false, c.Rows[i].Right)
		p.raw("</w:tr>")
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
func (p *printer) table(t *doc.Table, keep bool) {
	if t == nil || len(t.Columns) == 0 || len(t.Columns) > maxColumns || len(t.Rows) == 0 {
		p.fail("a table has no columns or rows, or more than %d columns", maxColumns)
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

func (p *printer) row(t *doc.Table, i int, widths []int) {
	if n := covered(&t.Rows[i]); n != len(widths) {
		p.fail("row %d of a table fills %d of its %d columns", i+1, n, len(widths))
		return
	}
	p.raw("<w:tr><w:trPr><w:cantSplit/>")
	if i < t.Header {
		p.raw("<w:tblHeader/>")
	}
	p.raw("</w:trPr>")
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
	p.raw("</w:tr>")
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
func (p *printer) split(shares []float64) []int {
	sum := 0.0
	for _, s := range shares {
		if !(s > 0 && s <= maxShare) {
			p.fail("a column of a table has the share %v", s)
			s = 1
		}
		sum += s
	}
	total := twips(p.section.TextWidth())
	widths := make([]int, len(shares))
	done, before := 0.0, 0
	for i, s := range shares {
		done += s
		after := int(float64(total)*done/sum + 0.5)
		widths[i], before = after-before, after
	}
	return widths
}

func (p *printer) tableHead(widths []int, borders string, top, sides int) {
	total := 0
	for _, w := range widths {
		total += w
	}
	if p.afterTable {
		p.gap()
	}
	p.raw(`<w:tbl><w:tblPr>`)
	p.width("tblW", total)
	p.raw(borders, `<w:tblLayout w:type="fixed"/><w:tblCellMar>`)
	p.width("top", top)
	p.width("left", sides)
	p.width("right", sides)
	p.raw(`</w:tblCellMar></w:tblPr><w:tblGrid>`)
	for _, w := range widths {
		p.raw(`<w:gridCol w:w="`)
		p.int(w)
		p.raw(`"/>`)
	}
	p.raw(`</w:tblGrid>`)
}

func (p *printer) tableEnd() {
	p.raw("</w:tbl>")
	p.afterTable = true
}

func (p *printer) width(name string, twips int) {
	p.raw("<w:", name, ` w:w="`)
	p.int(twips)
	p.raw(`" w:type="dxa"/>`)
}

// endsInParagraph reports whether what blocks write ends in a paragraph.
func endsInParagraph(blocks []doc.Block) bool {
	if len(blocks) == 0 {
		return false
	}
	kind := blocks[len(blocks)-1].Kind
	return kind == doc.Paragraph || kind == doc.Rule
}

// box writes a text in a frame: a table of one cell with its exact height.
func (p *printer) box(b *doc.Block) {
	width, height := style.Twips(b.Width), style.Twips(b.Height)
	if width <= 0 || height <= 0 {
		p.fail("a box is %v by %v pt", b.Width, b.Height)
		return
	}
	if p.afterTable {
		p.gap()
	}
	p.raw(`<w:tbl><w:tblPr>`)
	p.width("tblW", width)
	p.raw(`<w:jc w:val="center"/>`, borders, `<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid><w:gridCol w:w="`)
	p.int(width)
	p.raw(`"/></w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="`)
	p.int(height)
	p.raw(`" w:hRule="exact"/></w:trPr>`)
	p.cell(width, 1, true, []doc.Block{{Role: b.Role, Text: b.Text}})
	p.raw(`</w:tr>`)
	p.tableEnd()
}

// cell writes a cell, which must end in a paragraph.
func (p *printer) cell(width, span int, middle bool, blocks []doc.Block) {
	p.raw("<w:tc><w:tcPr>")
	p.width("tcW", width)
	if span > 1 {
		p.raw(`<w:gridSpan w:val="`)
		p.int(span)
		p.raw(`"/>`)
	}
	if middle {
		p.raw(`<w:vAlign w:val="center"/>`)
	}
	p.raw("</w:tcPr>")
	p.afterTable = false
	p.blocks(blocks)
	if !endsInParagraph(blocks) {
		p.tiny(nil)
	}
	p.raw("</w:tc>")
}

func twips(mm float64) int { return style.Twips(style.Points(mm)) }
