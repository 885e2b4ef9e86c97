package docx

import (
	"slices"

	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/docx/internal/wml"
	"github.com/vanban-go/vanban/render/style"
)

const documentHead = wml.Head + `<w:document ` + wml.Namespaces + `><w:body>`

func (p *writer) document(paper *doc.Paper) {
	p.Page = p.pageOf(paper.Landscape)
	p.firstPage(paper)
	p.Raw(documentHead)
	p.Columns(&paper.Letterhead)
	p.Blocks(paper.Title)
	p.section = firstSection
	p.body(paper)
	for i := range paper.Annexes {
		annex := &paper.Annexes[i]
		p.endSection()
		p.section = annexSection
		p.Page = p.pageOf(annex.Landscape)
		p.Blocks(annex.Head)
		p.Blocks(annex.Body)
	}
	if p.AfterTable {
		p.Tiny(nil)
	}
	p.Buf = p.appendSectionEnd(p.Buf)
	p.Raw("</w:body></w:document>")
}

// pageOf returns the page of the sheet, standing or lying.
func (p *writer) pageOf(lying bool) style.Page {
	if lying != p.Sheet.Page.Landscape() {
		return p.Sheet.Page.Turned()
	}
	return p.Sheet.Page
}

// body writes the text and, side by side below it, recipients and signature,
// held together with the end of the text.
func (p *writer) body(paper *doc.Paper) {
	closing := len(paper.Recipients) > 0 || len(paper.Signature) > 0
	blocks := paper.Body
	if closing {
		blocks = wml.Closed(p.Sheet, p.Page, blocks)
	}
	p.flow(blocks, paper.Landscape)
	switch rows := severalSigners(paper); {
	case rows != nil:
		p.Columns(rows)
	case closing:
		p.Columns(p.beside(paper))
	}
}

// flow writes blocks of the text. Those on lying pages stand in a section of
// their own, which ends where something follows that stands again.
func (p *writer) flow(blocks []doc.Block, lying bool) {
	for len(blocks) > 0 {
		n := slices.IndexFunc(blocks, func(b doc.Block) bool { return b.Kind == doc.Lying })
		if n == 0 {
			p.turn(true)
			p.Blocks(blocks[0].Blocks)
			blocks = blocks[1:]
			continue
		}
		if n < 0 {
			n = len(blocks)
		}
		p.turn(lying)
		p.Blocks(blocks[:n])
		blocks = blocks[n:]
	}
}

// turn makes the page lie or stand: in another section, if it did not before.
func (p *writer) turn(lying bool) {
	if page := p.pageOf(lying); page != p.Page {
		p.endSection()
		p.section, p.Page = nextSection, page
	}
}

// section says how a section begins: the paper, an annex, or a part of the paper
// on pages that are turned.
type section uint8

const (
	firstSection section = iota
	nextSection
	annexSection
)

// endSection ends the section at hand, with a paragraph too small to be seen.
func (p *writer) endSection() { p.Tiny(p.appendSectionEnd) }

// appendSectionEnd appends the properties of the section that ends here. An
// annex counts its pages from 1.
func (p *writer) appendSectionEnd(b []byte) []byte {
	annex, next := p.section == annexSection, p.section == nextSection
	edges := `<w:headerReference w:type="default" r:id="` + headerID + `"/>`
	if p.marked() && !next {
		edges += firstReferences(annex)
	}
	return wml.AppendSection(b, wml.SectionProps{Page: p.Page, Edges: edges, Annex: annex, GoesOn: next})
}
