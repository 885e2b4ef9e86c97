package docx

import (
	"strconv"

	"github.com/vanban-go/vanban/render/style"
)

// annexesAt compiles the block of the annexes, which stands at the end of the
// text: each annex is a section of its own. What follows it may only be empty
// paragraphs, which vanish with it.
func (e *emitter) annexesAt(p *tagPara, t *placedTag) {
	body := p.above[len(p.above)-1]
	if body.name != "w:body" || len(e.opened) > 0 || body.child("w:sectPr") == nil || !e.lastIn(body, p.n) {
		e.fault(BlockPlace, t, "đặt khối này ở đoạn cuối cùng của văn bản", "put it into the last paragraph of the text")
		return
	}
	e.annexes = t
	e.c.annexes = true
}

// lastIn reports whether nothing but empty paragraphs and the page setup follow
// a paragraph, and lets those vanish.
func (e *emitter) lastIn(body, n *node) bool {
	for _, k := range body.kids {
		switch {
		case k.start <= n.start || k.name == "w:sectPr" || k.name == "w:bookmarkEnd":
		case k.name == "w:p":
			p := tagPara{n: k}
			p.collect(func(*node) {})
			if p.solid || !isBlank(p.text) {
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
func (e *emitter) lastSection(n *node) {
	var s Section
	readPage(&s, n)
	end := &sectionEnd{raw: e.data[n.start:n.end], page: s.Page, extra: e.c.annexEdges}
	for _, k := range n.kids {
		if k.name == "w:docGrid" {
			end.further = e.data[k.start:k.end]
		}
	}
	e.op(op{code: opAnnexes, tag: e.opTag(e.annexes), section: end})
}

// annexes writes the end of the text and the annexes behind it, or the end
// alone where there are none.
func (r *runner) annexes(o *op) {
	end := o.section
	l := r.layout(end.page)
	if l.err != nil {
		return
	}
	if len(l.paper.Annexes) == 0 {
		r.buf = append(r.buf, end.raw...)
		return
	}
	r.inTiny(func() { r.buf = append(r.buf, end.raw...) })
	for i := range l.paper.Annexes {
		annex := &l.paper.Annexes[i]
		page := end.page
		if annex.Landscape != page.Landscape() {
			page = page.Turned()
		}
		r.draw(l.sheet, page, annex.Head)
		r.draw(l.sheet, page, annex.Body)
		if i < len(l.paper.Annexes)-1 {
			r.inTiny(func() { r.annexEnd(end, page) })
			continue
		}
		if endsInTable(r.buf) {
			r.inTiny(nil)
		}
		r.annexEnd(end, page)
	}
}

// inTiny writes a paragraph too small to be seen around the properties of a
// section.
func (r *runner) inTiny(inside func()) {
	r.raw(`<w:p><w:pPr>`, tinySpacing)
	if inside != nil {
		r.raw(`<w:rPr><w:sz w:val="2"/><w:szCs w:val="2"/></w:rPr>`)
		inside()
	}
	r.raw(`</w:pPr></w:p>`)
}

// annexEnd writes the properties of the section of an annex: pages from 1,
// without a number on the first.
func (r *runner) annexEnd(end *sectionEnd, page style.Page) {
	r.raw(`<w:sectPr>`, string(end.extra), `<w:type w:val="nextPage"/><w:pgSz`)
	r.twips("w", page.Width)
	r.twips("h", page.Height)
	if page.Landscape() {
		r.raw(` w:orient="landscape"`)
	}
	r.raw(`/><w:pgMar`)
	r.twips("top", page.Top)
	r.twips("right", page.Right)
	r.twips("bottom", page.Bottom)
	r.twips("left", page.Left)
	r.twips("header", page.Header)
	r.twips("footer", page.Footer)
	r.raw(` w:gutter="0"/><w:pgNumType w:start="1"/><w:titlePg/>`, string(end.further), `</w:sectPr>`)
}

func (r *runner) twips(name string, mm float64) {
	r.raw(" w:", name, `="`, strconv.Itoa(twips(mm)), `"`)
}
