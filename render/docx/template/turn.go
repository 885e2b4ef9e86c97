package template

import (
	"slices"
	"strconv"
	"sync"

	"github.com/vanban-go/vanban/render/internal/ooxml"
)

// What a repeat refers to elsewhere in the file is made anew in each turn: the
// address of a link with tags in it, which stands among the relationships, and a
// footnote or endnote. What nothing outside of repeats refers to is gone from there.

// use is whether something is referred to within repeats, and outside of them.
type use struct{ inTurns, outside bool }

func (c *compiler) used(n *ooxml.Node, e *emitter) {
	u := c.uses[n]
	u.inTurns, u.outside = u.inTurns || e.depth > 0, u.outside || e.depth == 0
	c.uses[n] = u
}

// movedAway reports whether each turn has one of its own and nothing else needs it.
func (c *compiler) movedAway(n *ooxml.Node) bool {
	u := c.uses[n]
	return u.inTurns && !u.outside
}

// refersTo notes the elements that refer to an address with tags.
func (c *compiler) refersTo(owner, id string, address *paragraph) {
	for _, p := range c.parts {
		if p.name != owner {
			continue
		}
		for n := range p.root.Elements() {
			if a := n.AttrAt("r:id"); a != nil && a.Value() == id {
				p.spots[n] = append(p.spots[n], spotAt{address, &atom{n: n, attr: a}})
				p.heat(n)
			}
		}
	}
}

// linkID writes the id of an address with tags. In a repeat it is that of one of the
// turn.
func (e *emitter) linkID(s spotAt) {
	address := &s.para.atoms[0]
	e.c.used(address.n, e)
	if e.depth == 0 {
		e.raw(s.attr.ValueStart, s.attr.End-1)
		return
	}
	rel := address.n
	body := e.nested(func() {
		e.lit("<", rel.Raw, " Type=\"")
		e.buf = ooxml.AppendAttr(e.buf, rel.Attr("Type"))
		e.lit(`" TargetMode="External" Target="`)
		e.spotText(spotAt{s.para, address})
		e.lit(`" Id="`)
	})
	part, prefix := e.name, e.c.free+"link"
	e.step(func(r *runner) {
		r.links++
		id := prefix + strconv.Itoa(r.links)
		r.aside(part+linkRelations, func() {
			r.run(body)
			r.raw(id, `"/>`)
		})
		r.raw(id)
	})
}

// linkRelations follows the name of a part whose relationships are put aside.
const linkRelations = " links"

// aside keeps what write writes for another part.
func (r *runner) aside(part string, write func()) {
	at := len(r.buf)
	write()
	if r.elsewhere == nil {
		r.elsewhere = make(map[string][]byte)
	}
	r.elsewhere[part] = append(r.elsewhere[part], r.buf[at:]...)
	r.buf = r.buf[:at]
}

// noteKinds are the references to notes, and the parts that hold these.
var noteKinds = map[string]string{"w:footnoteReference": "w:footnotes", "w:endnoteReference": "w:endnotes"}

// note writes the reference to a note; in a repeat each turn has a note of its own,
// in which the names of the repeat count.
func (e *emitter) note(n *ooxml.Node) {
	p, note := e.noteOf(n)
	if note == nil {
		e.around(n, nil)
		return
	}
	e.c.used(note, e)
	if e.depth == 0 {
		e.around(n, nil)
		return
	}
	name := p.name
	p.closing = func(r *runner) { r.buf = append(r.buf, r.elsewhere[name]...) }
	sub := newEmitter(p)
	sub.scopes, sub.depth = slices.Clone(e.scopes), e.depth
	sub.findFrail(note)
	body := sub.nested(func() {
		sub.around(note, map[string]step{"id": func(r *runner) { r.int(r.ids) }}) // the newest
	})
	prog := &program{part: name}
	e.around(n, map[string]step{"id": func(r *runner) {
		id := r.nextID()
		r.aside(name, func() {
			around := r.prog
			r.prog = prog
			r.run(body)
			r.prog = around
		})
		r.int(id)
	}})
}

// noteOf returns the note that an element refers to, and its part.
func (e *emitter) noteOf(n *ooxml.Node) (*part, *ooxml.Node) {
	for _, p := range e.c.parts {
		if p.root.Name != noteKinds[n.Name] {
			continue
		}
		if p.notes == nil {
			p.notes = make(map[string]*ooxml.Node)
			for _, note := range p.root.Kids {
				p.notes[note.Attr("w:id")] = note
			}
		}
		return p, p.notes[n.Attr("w:id")]
	}
	return nil, nil
}

func newEmitter(p *part) *emitter {
	return &emitter{
		part: p, anchors: make(map[string]*anchor), merging: make(map[*ooxml.Node]int),
		scopes: []scope{{model: p.c.data.Model}}, pages: sync.OnceValue(func() []pageEnd { return pageEnds(p.root) }),
	}
}
