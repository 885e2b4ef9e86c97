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
var marginParts = [...]struct {
	id, name, kind, root string
	annex                bool
}{
	{"rId5", "word/header2.xml", "header", "hdr", false},
	{"rId6", "word/footer1.xml", "footer", "ftr", false},
	{"rId7", "word/header3.xml", "header", "hdr", true},
	{"rId8", "word/footer2.xml", "footer", "ftr", true},
}

// firstReferences are the references of a section to them: of the paper itself,
// or of an annex.
func firstReferences(annex bool) (refs string) {
	for _, m := range marginParts {
		if m.annex == annex {
			refs += `<w:` + m.kind + `Reference w:type="first" r:id="` + m.id + `"/>`
		}
	}
	return refs
}

// firstPage writes what stands in the margins of the first page, if anything.
func (p *writer) firstPage(paper *doc.Paper) {
	if len(paper.Top) == 0 && len(paper.Foot) == 0 {
		return
	}
	for i, blocks := range [...][]doc.Block{paper.Top, paper.Foot, nil, nil} {
		m := &marginParts[i]
		p.margins = append(p.margins, ooxml.Part{Name: m.name, Data: p.margin(m.root, blocks)})
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
	var types, related string
	for _, m := range marginParts {
		types += wml.ContentType(m.name, m.kind)
		related += wml.Relation(m.id, m.kind, m.name)
	}
	for i := range parts {
		switch parts[i].Name {
		case ooxml.ContentTypes:
			parts[i] = ooxml.Part{Name: parts[i].Name, Data: []byte(strings.Replace(contentTypes, "</Types>", types+"</Types>", 1))}
		case documentRelations:
			parts[i] = ooxml.Part{Name: parts[i].Name, Data: []byte(strings.Replace(relations, "</Relationships>", related+"</Relationships>", 1))}
		}
	}
	return append(parts, margins...)
}
