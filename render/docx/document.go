package docx

import (
	"cmp"
	"slices"

	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/style"
)

const documentHead = head + `<w:document ` + namespaces + `><w:body>`

// namespaces are those of everything that blocks are written with.
const namespaces = wordNamespace +
	` xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"` +
	` xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"` +
	` xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"` +
	` xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"` +
	` xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"` +
	` xmlns:v="urn:schemas-microsoft-com:vml"`

func (p *printer) document(paper *doc.Paper) {
	p.section = p.page(paper.Landscape)
	p.firstPage(paper)
	p.raw(documentHead)
	p.columns(&paper.Letterhead)
	p.blocks(paper.Title)
	p.body(paper)
	for i := range paper.Annexes {
		annex := &paper.Annexes[i]
		p.tiny(func() { p.sectionEnd(i > 0) })
		p.section = p.page(annex.Landscape)
		p.blocks(annex.Head)
		p.blocks(annex.Body)
	}
	if p.afterTable {
		p.tiny(nil)
	}
	p.sectionEnd(len(paper.Annexes) > 0)
	p.raw("</w:body></w:document>")
}

// page returns the page of the sheet, standing or lying.
func (p *printer) page(lying bool) style.Page {
	if lying != p.sheet.Page.Landscape() {
		return p.sheet.Page.Turned()
	}
	return p.sheet.Page
}

// The block below the text: the share of its width that the recipients take,
// and the room above it in pt.
const (
	recipientsShare = 0.45
	closingGap      = 12
)

// body writes the text and, side by side below it, recipients and signature,
// held together with the last paragraph or row of the text.
func (p *printer) body(paper *doc.Paper) {
	closing := len(paper.Recipients) > 0 || len(paper.Signature) > 0
	n := len(paper.Body)
	if !closing || n == 0 {
		p.blocks(paper.Body)
	} else {
		p.blocks(paper.Body[:n-1])
		last := kept(paper.Body[n-1])
		p.block(&last)
	}
	if closing {
		p.columns(&doc.Columns{
			Left:   cmp.Or(paper.SignLeft, p.section.TextWidth()*recipientsShare),
			Before: closingGap,
			Rows:   []doc.Pair{{Left: paper.Recipients, Right: paper.Signature}},
		})
	}
}

// kept returns a block that stays on the page of the next one: the last
// paragraph or row in it does.
func kept(b doc.Block) doc.Block {
	b.Keep = true
	if n := len(b.Blocks); b.Kind == doc.Field && n > 0 {
		b.Blocks = slices.Clone(b.Blocks)
		b.Blocks[n-1] = kept(b.Blocks[n-1])
	}
	return b
}

// tinySpacing makes a paragraph too small to be seen.
const tinySpacing = `<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>`

// tiny writes a paragraph too small to be seen, which ends a section or follows
// a table at the end of the text or of a cell.
func (p *printer) tiny(inside func()) {
	p.afterTable = false
	p.raw(`<w:p><w:pPr>`, tinySpacing)
	if inside != nil {
		p.raw(`<w:rPr><w:sz w:val="2"/><w:szCs w:val="2"/></w:rPr>`)
		inside()
	}
	p.raw(`</w:pPr></w:p>`)
}

// gap writes a tiny paragraph between two tables, which would be one without
// it. It stays with the second.
func (p *printer) gap() { p.raw(`<w:p><w:pPr><w:keepNext/>`, tinySpacing, `</w:pPr></w:p>`) }

// sectionEnd writes the properties of the section that ends here. Its first
// page bears no number; an annex counts from 1.
func (p *printer) sectionEnd(annex bool) {
	pg := p.section
	p.raw(`<w:sectPr><w:headerReference w:type="default" r:id="` + headerID + `"/>`)
	if p.marked() {
		p.raw(firstReferences[annex])
	}
	p.raw(`<w:type w:val="nextPage"/><w:pgSz`)
	p.twips("w", pg.Width)
	p.twips("h", pg.Height)
	if pg.Landscape() {
		p.raw(` w:orient="landscape"`)
	}
	p.raw(`/><w:pgMar`)
	p.twips("top", pg.Top)
	p.twips("right", pg.Right)
	p.twips("bottom", pg.Bottom)
	p.twips("left", pg.Left)
	p.twips("header", pg.Header)
	p.twips("footer", pg.Footer)
	p.raw(` w:gutter="0"/>`)
	if annex {
		p.raw(`<w:pgNumType w:start="1"/>`)
	}
	p.raw(`<w:titlePg/></w:sectPr>`)
}

// twips writes an attribute of w: in twips for a length in mm.
func (p *printer) twips(name string, mm float64) {
	p.raw(" w:", name, `="`)
	p.buf = appendTwips(p.buf, style.Points(mm))
	p.raw(`"`)
}
