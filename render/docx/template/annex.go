package template

import (
	"bytes"

	"github.com/vanban-go/vanban/render/docx/internal/source"
	"github.com/vanban-go/vanban/render/docx/internal/wml"
	"github.com/vanban-go/vanban/render/internal/ooxml"
)

// annexesAt compiles the block of the annexes, which stands at the end of the
// text: each annex is a section of its own. What follows it may only be empty
// paragraphs, which vanish with it.
func (e *emitter) annexesAt(p *paragraph, t *placedTag) {
	body := p.n.Parent
	if body.Name != "w:body" || len(e.opened) > 0 || body.Child("w:sectPr") == nil || !e.lastIn(body, p.n) {
		e.fault(blockPlace, t, "đặt khối này ở đoạn cuối cùng của văn bản", "put it into the last paragraph of the text")
		return
	}
	e.annexes = t
	e.c.annexes = true
	e.c.annexEdges = e.c.edges(e.root)
}

// lastIn reports whether nothing but empty paragraphs and the page setup follow
// a paragraph, and lets those vanish.
func (e *emitter) lastIn(body, n *ooxml.Node) bool {
	for _, k := range body.Kids {
		switch {
		case k.Start <= n.Start || k.Name == "w:sectPr" || k.Name == "w:bookmarkEnd":
		case k.Name == "w:p":
			p := paragraph{n: k}
			p.collect(func(*ooxml.Node) {})
			if p.solid || p.breaks || !isBlank(p.text) {
				return false
			}
			e.markOf(k).vanishes = true
		default:
			return false
		}
	}
	return true
}

// lastSection compiles the end of a text that annexes may follow.
func (e *emitter) lastSection(n *ooxml.Node) {
	end := e.sectionProps(n)
	props := wml.SectionProps{Page: source.Page(n), Edges: string(e.c.annexEdges), Annex: true}
	if k := n.Child("w:docGrid"); k != nil {
		props.Further = e.data[k.Start:k.End]
	}
	e.step(func(r *runner) { r.annexes(end, props) })
}

// annexes writes the end of the text and the annexes behind it, with those
// properties, or the end alone where there are none.
func (r *runner) annexes(end []byte, props wml.SectionProps) {
	l := r.layout(props.Page)
	if l.err != nil {
		return
	}
	if len(l.paper.Annexes) == 0 {
		r.buf = append(r.buf, end...)
		return
	}
	r.buf = wml.AppendTiny(r.buf, func(b []byte) []byte { return append(b, end...) })
	for i := range l.paper.Annexes {
		annex := &l.paper.Annexes[i]
		props := props
		if annex.Landscape != props.Page.Landscape() {
			props.Page = props.Page.Turned()
		}
		r.draw(l.sheet, props.Page, annex.Head)
		r.draw(l.sheet, props.Page, annex.Body)
		section := func(b []byte) []byte { return wml.AppendSection(b, props) }
		if i < len(l.paper.Annexes)-1 {
			r.buf = wml.AppendTiny(r.buf, section)
			continue
		}
		if bytes.HasSuffix(r.buf, []byte(tableEnd)) {
			r.buf = wml.AppendTiny(r.buf, nil)
		}
		r.buf = section(r.buf)
	}
}
