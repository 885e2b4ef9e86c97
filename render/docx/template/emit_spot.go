package template

import (
	"slices"

	"github.com/vanban-go/vanban/report/tag"

	"github.com/vanban-go/vanban/render/internal/ooxml"
)

// spotted writes an element with such texts.
func (e *emitter) spotted(n *ooxml.Node, spots []spotAt) {
	at := n.Start
	for i := range n.Attrs {
		a := &n.Attrs[i]
		of := slices.IndexFunc(spots, func(s spotAt) bool { return s.attr == a })
		switch {
		case of >= 0:
			e.raw(at, a.ValueStart)
			if s := spots[of]; s.para.spot == linkText && s.para.n != n {
				e.linkID(s)
			} else {
				e.spotText(s)
			}
			at = a.End - 1
		case e.depth > 0 && a.Name == "id" && isDrawingID(n.Name):
			e.raw(at, a.ValueStart)
			e.step((*runner).newID)
			at = a.End - 1
		}
	}
	e.raw(at, n.Open)
	if text := slices.IndexFunc(spots, func(s spotAt) bool { return s.attr == nil }); text >= 0 {
		e.spotText(spots[text])
	} else {
		e.children(n)
	}
	e.raw(n.Close, n.End)
}

// spotText writes a text with values in place of its tags.
func (e *emitter) spotText(s spotAt) {
	escape, whole := s.para.spot.escape, s.para.spot.whole
	plain := func(from, to int) { e.buf = ooxml.AppendAttr(e.buf, s.para.text[from:to]) }
	if s.attr == nil {
		plain = func(from, to int) { e.buf = ooxml.AppendText(e.buf, s.para.text[from:to]) }
	}
	at := s.from
	for _, x := range s.para.touched(s.atom) {
		if x.from > at {
			plain(at, x.from)
		}
		if x.tag != nil && x.tag.Kind == tag.Value && x.from >= s.from {
			if q, filters, ok := e.value(x.tag); ok {
				first := x.from == 0
				e.step(func(r *runner) {
					text, ok := r.text(q, filters)
					if ok && first && whole != nil {
						if err := whole(text); err != nil {
							r.fail(q, err)
						}
					}
					if ok {
						r.buf = escape(r.buf, oneLine.Replace(text))
					}
				})
			}
		}
		at = min(x.to, s.to)
	}
	plain(at, s.to)
}
