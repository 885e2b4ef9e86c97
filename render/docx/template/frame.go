package template

import (
	"strings"

	"github.com/vanban-go/vanban/report/tag"

	"github.com/vanban-go/vanban/render/internal/ooxml"
	"github.com/vanban-go/vanban/render/style"
)

// frame looks whether the alternative text of a picture is a tag.
func (p *part) frame(n *ooxml.Node) {
	for _, k := range n.Kids { // wp:inline or wp:anchor
		props := k.Child("wp:docPr")
		for _, name := range [...]string{"descr", "title"} {
			text := tag.Clean(props.Attr(name))
			if !strings.HasPrefix(text, "{%") || !strings.HasSuffix(text, "}") {
				continue
			}
			parsed, ok := tag.Parse(text[1 : len(text)-1])
			if !ok {
				p.told(tag.Malformed, p.current, excerpt(text))
				return
			}
			t := &placedTag{Tag: parsed, para: p.current, text: text}
			p.list(t)
			p.frames[n] = t
			p.heat(n)
			p.dropFallback(n)
			return
		}
	}
}

// dropFallback leaves out what shows the template's own picture to readers that
// do not know the one at hand.
func (p *part) dropFallback(n *ooxml.Node) {
	for ; n != nil; n = n.Parent {
		if n.Name == "mc:AlternateContent" {
			if k := n.Child("mc:Fallback"); k != nil {
				p.markOf(k).vanishes = true
			}
			return
		}
	}
}

// frameContent compiles a picture of the template that gives its frame to one
// of the data.
func (e *emitter) frameContent(n *ooxml.Node, t *placedTag) {
	q, room, ok := e.picture(t)
	size := n.Find("wp:extent")
	switch {
	case !ok:
		return
	case size == nil || n.Find("a:blip").Attr("r:embed") == "":
		e.fault(notPicture, t)
		return
	}
	room.width = style.Millimetres(float64(size.IntAttr("cx")) / ooxml.PerEMU)
	room.height = style.Millimetres(float64(size.IntAttr("cy")) / ooxml.PerEMU)
	body := e.nested(func() { e.framed(n) })
	e.step(func(r *runner) {
		if s, ok := r.show(q, room); ok {
			r.shown = s
			r.run(body)
		}
	})
}

// framed writes an element of such a picture.
func (e *emitter) framed(n *ooxml.Node) {
	change := map[string]step{}
	switch {
	case isDrawingID(n.Name):
		change["descr"] = (*runner).shownAlt
		if strings.Contains(n.Attr("title"), "{%") {
			change["title"] = (*runner).shownAlt
		}
		if e.depth > 0 {
			change["id"] = (*runner).newID
		}
	case n.Name == "wp:extent", n.Name == "a:ext" && n.Attr("cx") != "":
		change["cx"] = func(r *runner) { r.int(r.shown.cx) }
		change["cy"] = func(r *runner) { r.int(r.shown.cy) }
	case n.Name == "a:srcRect":
		return
	case n.Name == "a:blip":
		change["embed"] = func(r *runner) { r.raw(r.shown.rel) }
	}
	e.startTag(n, change)
	at := n.Open
	for _, k := range n.Kids {
		e.raw(at, k.Start)
		if n.Name != "a:blip" {
			e.framed(k)
		}
		at = k.End
	}
	e.raw(at, max(at, n.Close))
	e.raw(n.Close, n.End)
}

func (r *runner) shownAlt() { r.buf = ooxml.AppendAttr(r.buf, r.shown.alt) }
