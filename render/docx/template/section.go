package template

import (
	"bytes"
	"slices"

	"github.com/vanban-go/vanban/render/internal/ooxml"
)

// sectionAt is the end of a section, and the repeats and conditions around it.
type sectionAt struct {
	n      *ooxml.Node
	around []*placedTag
}

// seen notes that a section has something in it that can be seen.
func (e *emitter) seen(n *ooxml.Node) {
	switch {
	case n.Name == "w:tbl":
		e.begun = true
	case n.Name == "w:p" && !e.begun:
		e.begun = e.isSeen(n)
	}
}

// isSeen reports whether something of a paragraph may be seen.
func (e *emitter) isSeen(n *ooxml.Node) bool {
	p := e.of(n).para
	if p == nil {
		p = &paragraph{n: n}
		p.collect(func(*ooxml.Node) {})
	}
	return p.solid || !isBlank(p.rest(0, len(p.text)))
}

// section writes the properties of a section.
func (e *emitter) section(n *ooxml.Node) {
	props := e.sectionProps(n)
	e.step(func(r *runner) {
		from := len(r.buf)
		r.buf = append(r.buf, props...)
		r.lastBreak = span{from, len(r.buf)}
	})
	for i := range e.opened {
		if o := &e.opened[i]; o.breaks == nil {
			o.breaks, o.props = tinyBreak(n.Prefix(), props)
		}
	}
	e.begun = false
	if len(e.opened) > 0 {
		e.step(func(r *runner) { r.breaks++ })
	}
}

// sectionProps returns the properties of a section, with the headers and footers
// that it takes from one that may not be there.
func (e *emitter) sectionProps(n *ooxml.Node) []byte {
	refs := e.handedOn(n)
	if len(refs) > 0 && n.Open == n.End {
		return slices.Concat([]byte("<"+n.Raw+">"), refs, []byte("</"+n.Raw+">"))
	}
	return slices.Concat([]byte(e.data[n.Start:n.Open]), refs, []byte(e.data[n.Open:n.End]))
}

// tinyBreak returns a paragraph that nobody sees, at the end of a section, and where
// in it the properties of that are.
func tinyBreak(prefix string, props []byte) ([]byte, span) {
	b := ooxml.Append(nil, "<", prefix, "p><", prefix, "pPr><", prefix, "spacing ", prefix, `before="0" `, prefix, `after="0" `, prefix, `line="20" `, prefix, `lineRule="exact"/>`)
	at := span{len(b), len(b) + len(props)}
	return ooxml.Append(append(b, props...), "</", prefix, "pPr></", prefix, "p>"), at
}

// handedOn returns the references to headers and footers that the section at
// hand takes from one before it that a repeat or condition may leave out.
func (e *emitter) handedOn(n *ooxml.Node) (refs []byte) {
	around := e.inside()
	e.sections = append(e.sections, sectionAt{n, around})
	has := make(map[string]bool)
	for _, s := range slices.Backward(e.sections) {
		stays := len(s.around) <= len(around) && slices.Equal(s.around, around[:len(s.around)])
		for _, k := range s.n.Kids {
			if k.Name != "w:headerReference" && k.Name != "w:footerReference" {
				continue
			}
			if which := k.Name + k.Attr("w:type"); !has[which] {
				has[which] = true
				if !stays {
					refs = append(refs, e.data[k.Start:k.End]...)
				}
			}
		}
	}
	return refs
}

// bare writes a paragraph that ends a section, without its text.
func (e *emitter) bare(n *ooxml.Node) {
	look := n.Child("w:pPr")
	e.raw(n.Start, n.Open)
	e.element(look)
	e.raw(n.Close, n.End)
}

// keepBreak sees to it that text in front of a repeat or condition stays on the
// pages of its section where the end of that, which stands inside, is left out.
func (e *emitter) keepBreak(o opened, body step) step {
	if o.breaks == nil || !o.behind {
		return body
	}
	breaks, props := o.breaks, o.props
	return func(r *runner) {
		before := r.breaks
		body(r)
		if r.breaks == before {
			from := len(r.buf)
			r.buf = append(r.buf, breaks...)
			r.breaks++
			r.lastBreak = span{from + props.from, from + props.to}
		}
	}
}

// lastProps writes the properties of the last section. Where nothing of its text is
// left, they are those of the section before it, which is the last one then: an empty
// one would be a blank page.
func (e *emitter) lastProps(n *ooxml.Node) {
	props := e.nested(func() { e.element(n) })
	i := slices.Index(n.Parent.Kids, n)
	if i == 0 || n.Parent.Kids[i-1].Path("w:pPr", "w:sectPr") != nil {
		e.step(func(r *runner) { r.run(props) })
		return
	}
	prefix := n.Prefix()
	e.step(func(r *runner) {
		if s := r.lastBreak; s.to == 0 || !isLastBreak(r.buf[s.to:], prefix) {
			r.run(props)
		} else {
			before := bytes.Clone(r.buf[s.from:s.to])
			r.buf = append(slices.Delete(r.buf, s.from, s.to), before...)
		}
	})
}

// isLastBreak reports whether nothing to be seen follows a paragraph that ends a
// section, from the end of the properties of that on.
func isLastBreak(after []byte, prefix string) bool {
	_, behind, ok := bytes.Cut(after, []byte("</"+prefix+"p>"))
	return ok && !bytes.Contains(behind, []byte("<"+prefix+"p")) && !bytes.Contains(behind, []byte("<"+prefix+"tbl")) && !bytes.Contains(behind, []byte("</"+prefix+"p>"))
}
