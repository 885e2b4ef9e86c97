package template

import (
	"cmp"
	"slices"
	"strings"

	"github.com/vanban-go/vanban/report/tag"

	"github.com/vanban-go/vanban/render/docx/internal/wml"
	"github.com/vanban-go/vanban/render/internal/ooxml"
)

// emitter turns a part into its program.
type emitter struct {
	*part
	still  span            // of the part, what stays as it is and is not yet among the steps
	buf    []byte          // what stands behind it and not so in the part
	kept   strings.Builder // such texts of the last steps, and room for more
	steps  []written
	opened []opened
	scopes []scope
	depth  int // of repeats

	annexes  *placedTag          // the block at the end of the text
	merging  map[*ooxml.Node]int // tables with cells that are merged downwards
	anchors  map[string]*anchor  // by kind and id
	sections []sectionAt
	anew     anew // the paragraph at hand, where its list counts anew
	begun    bool // something to be seen stands in the section at hand
	pages    func() []pageEnd
}

// opened is a repeat or condition that has not ended.
type opened struct {
	tag    *placedTag
	before []written
	finish func(body []written) step
	counting
	ends   []step // of anchors that begin in front of it and end in it
	behind bool   // text of the same section stands in front of it
	breaks []byte // what ends the first section that ends in it
	props  span   // of that section, within
}

func (p *part) emit() *program {
	e := newEmitter(p)
	e.steps = make([]written, 0, len(p.tags)+8)
	for _, t := range p.tags {
		if (t.Kind == tag.Repeat) && t.pair == nil {
			e.loosen(t)
		}
	}
	e.findFrail(p.root)
	var declared []byte // prefixes that the blocks need and the part lacks
	if e.spots[p.root] != nil {
		e.raw(0, p.root.Start)
		e.element(p.root)
	} else {
		tag := p.root.Start + len("<") + len(p.root.Raw)
		e.raw(0, tag)
		e.step(func(r *runner) { r.buf = append(r.buf, declared...) })
		e.raw(tag, p.root.Open)
		e.children(p.root)
		if p.closing != nil {
			e.step(p.closing)
		}
		e.raw(p.root.Close, p.root.End)
	}
	e.raw(p.root.End, len(p.data))
	e.flush()
	if p.main && p.c.blocks {
		declared = undeclared(p.root)
	}
	return &program{cmp.Or(p.owner, p.name), e.steps}
}

// undeclared returns the declarations of the prefixes of blocks that the root
// of a part lacks.
func undeclared(root *ooxml.Node) []byte {
	var missing []byte
	for declaration := range strings.SplitSeq(wml.Namespaces, " ") {
		prefix, _, _ := strings.Cut(declaration, "=")
		if root.AttrAt(prefix) == nil {
			missing = append(append(missing, ' '), declaration...)
		}
	}
	return missing
}

// raw writes a stretch of the part as it is.
func (e *emitter) raw(from, to int) {
	switch {
	case len(e.buf) == 0 && e.still.from == e.still.to:
		e.still = span{from, to}
	case len(e.buf) == 0 && e.still.to == from:
		e.still.to = to
	default:
		e.buf = append(e.buf, e.data[from:to]...)
	}
}

// lit writes markup, which may be what the part goes on with.
func (e *emitter) lit(parts ...string) {
	for _, s := range parts {
		if len(e.buf) == 0 && e.still.from < e.still.to && strings.HasPrefix(e.data[e.still.to:], s) {
			e.still.to += len(s)
		} else {
			e.buf = append(e.buf, s...)
		}
	}
}

func (e *emitter) flush() {
	if e.still.from < e.still.to || len(e.buf) > 0 {
		e.step(nil)
	}
}

func (e *emitter) step(s step) { e.put(nil, s) }

func (e *emitter) put(value *asked, s step) {
	e.steps = append(e.steps, written{e.text(), value, s})
	e.still, e.buf = span{}, e.buf[:0]
}

// text returns what is not yet among the steps: a stretch of the part, or a copy,
// which takes little room behind others.
func (e *emitter) text() string {
	const usual = 2 << 10
	part := e.data[e.still.from:e.still.to]
	if len(e.buf) == 0 {
		return part
	}
	if n := len(part) + len(e.buf); e.kept.Cap()-e.kept.Len() < n {
		e.kept = strings.Builder{}
		e.kept.Grow(max(n, usual))
	}
	from := e.kept.Len()
	e.kept.WriteString(part)
	e.kept.Write(e.buf)
	return e.kept.String()[from:]
}

// nested returns what write writes, as steps of their own.
func (e *emitter) nested(write func()) []written {
	e.flush()
	before := e.steps
	e.steps = nil
	write()
	e.flush()
	body := e.steps
	e.steps = before
	return body
}

// element writes one element of the part.
func (e *emitter) element(n *ooxml.Node) {
	m := e.of(n).mark
	switch {
	case e.c.movedAway(n):
		return
	case m == nil:
		e.content(n)
		return
	case m.vanishes:
		e.vanished(n, inOrder(m.inside))
		return
	}
	for _, t := range inOrder(m.before) {
		e.act(t)
	}
	e.content(n)
	for _, t := range inOrder(m.after) {
		e.act(t)
	}
}

// vanished writes what is left of an element that vanishes: what its tags begin
// and end, the anchors before and behind these, and between them the end of a
// section, which is that of the text around them.
func (e *emitter) vanished(n *ooxml.Node, tags []*placedTag) {
	end := n.Path("w:pPr", "w:sectPr")
	act := func(until int) {
		for len(tags) > 0 && tags[0].atom.n.Start < until {
			if end != nil && tags[0].Kind != tag.End {
				e.bare(n)
				end = nil
			}
			e.act(tags[0])
			tags = tags[1:]
		}
	}
	for k := range n.Elements() {
		if isAnchor(k.Name) {
			act(k.Start)
			e.anchor(k)
		}
	}
	act(n.End)
	if end != nil {
		e.bare(n)
	}
}

func inOrder(tags []*placedTag) []*placedTag {
	slices.SortStableFunc(tags, func(a, b *placedTag) int { return cmp.Compare(a.order, b.order) })
	return tags
}

func (e *emitter) act(t *placedTag) {
	switch {
	case t.Kind == tag.End:
		e.end(t)
	case t.controls():
		e.begin(t)
	}
}

func (e *emitter) content(n *ooxml.Node) {
	e.seen(n)
	if n.Name == "w:p" {
		e.count(n)
	}
	known := e.of(n)
	switch {
	case n.Name == "w:tr" && e.watched(n) >= 0:
		e.row(n)
	case n.Name == "w:sdtPr" && e.of(n.Parent.Child("w:sdtContent")).hot && isPlain(n):
		e.plainControl(n)
	case !known.hot && !known.frail:
		e.raw(n.Start, n.End)
	case e.spots[n] != nil:
		e.spotted(n, e.spots[n])
	case e.frames[n] != nil:
		e.frameContent(n, e.frames[n])
	case n.Name == "w:p" && known.para != nil && known.para.block() != nil:
		e.block(known.para)
	case n.Name == "w:r" && known.para != nil:
		e.run(known.para, n)
	case n.Name == "w:tbl" && (e.depth > 0 || known.hot):
		e.table(n)
	default:
		e.altered(n)
	}
}

func (e *emitter) children(n *ooxml.Node) {
	at := n.Open
	for i, k := range n.Kids {
		e.raw(at, k.Start)
		if k.Name == "w:sectPr" && n.Name == "w:body" {
			e.fill(n)
			if e.annexes != nil {
				e.lastSection(k)
				return
			}
			e.lastProps(k)
			at = k.End
			continue
		}
		if k.Name == "w:tbl" && !e.of(k).hot && i > 0 && e.of(n.Kids[i-1]).hot {
			e.gap(k)
		}
		e.element(k)
		at = k.End
	}
	e.raw(at, max(at, n.Close))
	if n.Name != "w:body" || n.Child("w:sectPr") == nil {
		e.fill(n)
	}
}
