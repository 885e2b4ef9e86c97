package docx

import (
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
	p.body(paper)
	for i := range paper.Annexes {
		annex := &paper.Annexes[i]
		p.Tiny(func(b []byte) []byte { return p.appendSectionEnd(b, i > 0) })
		p.Page = p.pageOf(annex.Landscape)
		p.Blocks(annex.Head)
		p.Blocks(annex.Body)
	}
	if p.AfterTable {
		p.Tiny(nil)
	}
	p.Buf = p.appendSectionEnd(p.Buf, len(paper.Annexes) > 0)
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
// held together with the last paragraph or row of the text.
func (p *writer) body(paper *doc.Paper) {
	closing := len(paper.Recipients) > 0 || len(paper.Signature) > 0
	n := len(paper.Body)
	if !closing || n == 0 {
		p.Blocks(paper.Body)
	} else {
		p.Blocks(paper.Body[:n-1])
		p.Blocks([]doc.Block{wml.Kept(paper.Body[n-1])})
	}
	switch rows := severalSigners(paper); {
	case rows != nil:
		p.Columns(rows)
	case closing:
		p.Columns(p.beside(paper))
	}
}

// appendSectionEnd appends the properties of the section that ends here. An
// annex counts its pages from 1.
func (p *writer) appendSectionEnd(b []byte, annex bool) []byte {
	edges := `<w:headerReference w:type="default" r:id="` + headerID + `"/>`
	if p.marked() {
		edges += firstReferences(annex)
	}
	return wml.AppendSection(b, wml.SectionProps{Page: p.Page, Edges: edges, Annex: annex})
}
