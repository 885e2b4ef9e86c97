package docx

import (
	"github.com/vanban-go/vanban/render/style"
)

// endSection ends the section at hand after the last paragraph read.
func (r *reader) endSection(n *node) {
	r.sections = append(r.sections, n)
	first := 0
	if k := len(r.doc.Sections); k > 0 {
		first = r.doc.Sections[k-1].End
	}
	r.doc.Sections = append(r.doc.Sections, Section{First: first, End: len(r.doc.Paragraphs)})
	r.section++
}

// finishSections ends the last section, whose properties stand at the end of
// the text, and reads the properties of all.
func (r *reader) finishSections(body *node, rels map[string]relationship) {
	last := body.child("w:sectPr")
	if last == nil {
		last = nothing
	}
	r.endSection(last)
	for i, n := range r.sections {
		s := &r.doc.Sections[i]
		readPage(s, n)
		if i > 0 {
			s.Headers, s.Footers = r.doc.Sections[i-1].Headers, r.doc.Sections[i-1].Footers
		}
		for _, k := range n.kids {
			switch k.name {
			case "w:headerReference":
				s.Headers.set(k.attr("w:type"), rels[k.attr("r:id")].target)
			case "w:footerReference":
				s.Footers.set(k.attr("w:type"), rels[k.attr("r:id")].target)
			}
		}
	}
}

func (e *Edges) set(kind, part string) {
	switch kind {
	case "first":
		e.First = part
	case "even":
		e.Even = part
	default:
		e.Default = part
	}
}

// What a word processor takes where a section says nothing: Letter, with
// margins of an inch.
var letter = style.Page{Width: 215.9, Height: 279.4, Top: 25.4, Bottom: 25.4, Left: 25.4, Right: 25.4, Header: 12.7, Footer: 12.7}

func readPage(s *Section, n *node) {
	s.Page = letter
	length := func(to *float64, n *node, name string) {
		if v, ok := n.twipsAttr(name); ok {
			*to = style.Millimetres(max(v, -v)) // a negative margin holds whatever the header
		}
	}
	size, margins := n.child("w:pgSz"), n.child("w:pgMar")
	length(&s.Page.Width, size, "w:w")
	length(&s.Page.Height, size, "w:h")
	length(&s.Page.Top, margins, "w:top")
	length(&s.Page.Bottom, margins, "w:bottom")
	length(&s.Page.Left, margins, "w:left")
	length(&s.Page.Right, margins, "w:right")
	length(&s.Page.Header, margins, "w:header")
	length(&s.Page.Footer, margins, "w:footer")
	length(&s.Gutter, margins, "w:gutter")
	s.TitlePage = n.on("w:titlePg")
	numbers := n.child("w:pgNumType")
	if _, ok := numbers.lookup("w:start"); ok {
		s.Start = numbers.intAttr("w:start")
	}
	s.Format = numbers.attr("w:fmt")
	if s.Format == "decimal" {
		s.Format = ""
	}
	s.Continuous = n.val("w:type") == "continuous"
}
