package docx

import (
	"slices"
	"strings"

	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/docx/internal/wml"
	"github.com/vanban-go/vanban/render/internal/ooxml"
)

// A paper with marks in the margins of its first page has a header and a
// footer of its own for that page, and empty ones for the first pages of its
// annexes, which would show the same otherwise.
const (
	firstHeader = "word/header2.xml"
	firstFooter = "word/footer1.xml"
	emptyHeader = "word/header3.xml"
	emptyFooter = "word/footer2.xml"
)

// firstReferences are the references of a section to them: of the paper itself,
// and of an annex.
var firstReferences = map[bool]string{
	false: `<w:headerReference w:type="first" r:id="rId5"/><w:footerReference w:type="first" r:id="rId6"/>`,
	true:  `<w:headerReference w:type="first" r:id="rId7"/><w:footerReference w:type="first" r:id="rId8"/>`,
}

// firstPage writes what stands in the margins of the first page, if anything.
func (p *writer) firstPage(paper *doc.Paper) {
	if len(paper.Top) == 0 && len(paper.Foot) == 0 {
		return
	}
	p.margins = []ooxml.Part{
		{Name: firstHeader, Data: p.margin("hdr", paper.Top)},
		{Name: firstFooter, Data: p.margin("ftr", paper.Foot)},
		{Name: emptyHeader, Data: p.margin("hdr", nil)},
		{Name: emptyFooter, Data: p.margin("ftr", nil)},
	}
}

// marked reports whether the first page has marks in its margins.
func (p *writer) marked() bool { return p.margins != nil }

// margin writes blocks as the root element of a header or footer.
func (p *writer) margin(root string, blocks []doc.Block) []byte {
	p.Buf = p.Buf[:0]
	p.Raw(wml.Head, "<w:", root, " ", wml.Namespaces, ">")
	p.Story(blocks)
	p.Raw("</w:", root, ">")
	data := slices.Clone(p.Buf)
	p.Buf, p.AfterTable = p.Buf[:0], false
	return data
}

// withMargins returns the parts of a marked paper: those of any paper, the four
// of the first pages, and the two lists that name them.
func withMargins(parts, margins []ooxml.Part) []ooxml.Part {
	for i := range parts {
		switch parts[i].Name {
		case ooxml.ContentTypes:
			parts[i] = ooxml.Part{Name: parts[i].Name, Data: []byte(strings.Replace(contentTypes, "</Types>",
				wml.ContentType(firstHeader, "header")+wml.ContentType(firstFooter, "footer")+
					wml.ContentType(emptyHeader, "header")+wml.ContentType(emptyFooter, "footer")+"</Types>", 1))}
		case documentRelations:
			parts[i] = ooxml.Part{Name: parts[i].Name, Data: []byte(strings.Replace(relations, "</Relationships>",
				wml.Relation("rId5", "header", firstHeader)+wml.Relation("rId6", "footer", firstFooter)+
					wml.Relation("rId7", "header", emptyHeader)+wml.Relation("rId8", "footer", emptyFooter)+"</Relationships>", 1))}
		}
	}
	return append(parts, margins...)
}
