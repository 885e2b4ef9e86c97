package docx

import (
	"slices"
	"strings"

	"github.com/vanban-go/vanban/render/style"
)

// frame looks whether the alternative text of a picture is a tag.
func (p *tagPart) frame(n *node) {
	for _, k := range n.kids { // wp:inline or wp:anchor
		props := k.child("wp:docPr")
		for _, name := range [...]string{"descr", "title"} {
			text := cleanTag(props.attr(name))
			if !strings.HasPrefix(text, "{%") || !strings.HasSuffix(text, "}") {
				continue
			}
			tag, ok := parseTag(text[1 : len(text)-1])
			if !ok {
				p.faultAt(BadTag, p.current, text)
				return
			}
			t := &placedTag{tagText: tag, para: p.current, text: text}
			p.list(t)
			p.frames[n] = t
			p.heat(n, p.path[:len(p.path)-1])
			p.dropFallback()
			return
		}
	}
}

// dropFallback leaves out what shows the template's own picture to readers that
// do not know the one at hand.
func (p *tagPart) dropFallback() {
	for _, n := range slices.Backward(p.path) {
		if n.name == "mc:AlternateContent" {
			if k := n.child("mc:Fallback"); k != nil {
				p.markOf(k).vanishes = true
			}
			return
		}
	}
}

// frameContent compiles a picture of the template that gives its frame to one
// of the data.
func (e *emitter) frameContent(n *node, t *placedTag) {
	room, good := e.pictureRoom(t)
	a, ok := e.find(t)
	size := n.find("wp:extent")
	blip := n.find("a:blip")
	switch {
	case !ok || !good:
		return
	case a.Kind != PictureField || size == nil || blip == nil || blip.attr("r:embed") == "":
		e.fault(NotPicture, t)
		return
	}
	e.shows()
	room.width = style.Millimetres(float64(size.intAttr("cx")) / perEMU)
	room.height = style.Millimetres(float64(size.intAttr("cy")) / perEMU)
	e.flush()
	before := e.ops
	e.ops = nil
	e.framed(n)
	e.flush()
	body := e.ops
	e.ops = append(before, op{code: opFrame, level: a.level, field: &a.Field, tag: e.opTag(t), body: body, run: &runLook{embed: room}})
}

// framed writes an element of such a picture.
func (e *emitter) framed(n *node) {
	change := map[string]op{}
	switch {
	case isDrawingID(n.name):
		change["descr"] = op{code: opFrameAlt}
		if strings.Contains(n.attr("title"), "{%") {
			change["title"] = op{code: opFrameAlt}
		}
		if e.depth > 0 {
			change["id"] = op{code: opID}
		}
	case n.name == "wp:extent", n.name == "a:ext" && n.attr("cx") != "":
		change["cx"], change["cy"] = op{code: opFrameCx}, op{code: opFrameCy}
	case n.name == "a:srcRect":
		return
	case n.name == "a:blip":
		change["embed"] = op{code: opFrameEmbed}
	}
	at := n.start
	for _, a := range startTag(e.data, n) {
		if o, ok := change[a.local]; ok {
			e.raw(at, a.valueFrom)
			e.op(o)
			at = a.valueTo
		}
	}
	e.raw(at, n.open)
	at = n.open
	for _, k := range n.kids {
		e.raw(at, k.start)
		if n.name != "a:blip" {
			e.framed(k)
		}
		at = k.end
	}
	e.raw(at, max(at, n.close))
	e.raw(n.close, n.end)
}

// frame writes a picture in the frame of the template's.
func (r *runner) frame(o *op) {
	s, ok := r.show(o, o.run.embed)
	if !ok {
		return
	}
	r.shown = &s
	r.ops(o.body)
}
