package read

import (
	"fmt"
	"slices"

	"github.com/vanban-go/vanban/render/docx/internal/source"
	"github.com/vanban-go/vanban/render/internal/ooxml"
	"github.com/vanban-go/vanban/render/style"
)

// endSection ends the section at hand after the last paragraph read.
func (r *reader) endSection(n *ooxml.Node) {
	r.sections = append(r.sections, n)
	first := 0
	if k := len(r.doc.Sections); k > 0 {
		first = r.doc.Sections[k-1].End
	}
	r.doc.Sections = append(r.doc.Sections, Section{First: first, End: len(r.doc.Paragraphs)})
	r.section++
}

// finishSections ends the last section, whose properties stand at the end of
// the text, and reads the properties of all. A header or footer that is asked for
// and is not there was lost: without it the paper says something else.
func (r *reader) finishSections(body *ooxml.Node, rels ooxml.Relations) error {
	last := body.Child("w:sectPr")
	if last == nil {
		last = nothing
	}
	r.endSection(last)
	parts := make(map[string]string, len(rels)) // by id, the first of each
	for _, rel := range slices.Backward(rels) {
		if !rel.External {
			parts[rel.ID] = rel.Target
		}
	}
	for i, n := range r.sections {
		s := &r.doc.Sections[i]
		readSection(s, n)
		if i > 0 {
			s.Headers, s.Footers = r.doc.Sections[i-1].Headers, r.doc.Sections[i-1].Footers
		}
		for _, k := range n.Kids {
			switch k.Name {
			case "w:headerReference":
				s.Headers.set(k.Attr("w:type"), parts[k.Attr("r:id")])
			case "w:footerReference":
				s.Footers.set(k.Attr("w:type"), parts[k.Attr("r:id")])
			default:
				continue
			}
			if parts[k.Attr("r:id")] == "" {
				return fmt.Errorf("%w: %s nhắc đến đầu trang, chân trang không có (a header or footer that is not there)", source.ErrDamaged, r.doc.Main)
			}
		}
	}
	return nil
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

func readSection(s *Section, n *ooxml.Node) {
	s.Page = source.Page(n)
	if v, ok := n.Child("w:pgMar").TwipsAttr("w:gutter"); ok {
		s.Gutter = style.Millimetres(max(v, -v))
	}
	s.TitlePage = n.On("w:titlePg")
	s.Start = n.Child("w:pgNumType").IntAttr("w:start")
	s.Continuous = n.Val("w:type") == "continuous"
}
