package template

import (
	"cmp"
	"slices"

	"github.com/vanban-go/vanban/render/internal/ooxml"
)

// emitter turns a part into its program.
type emitter struct {
	*part
	blob   []byte
	from   int // of the static bytes that are not yet an op
	ops    []op
	opened []opened
	scopes []scope
	depth  int // of repeats
	frail  map[*ooxml.Node]bool

	annexes *placedTag // the block at the end of the text
}

// opened is a repeat or condition that has not ended.
type opened struct {
	tag *placedTag
	op  op
	ops []op // before it
}

func (p *part) emit() *program {
	e := &emitter{part: p, frail: make(map[*ooxml.Node]bool), scopes: []scope{{model: p.c.data.Model}}}
	for _, t := range p.tags {
		if (t.kind == RepeatTag) && t.pair == nil {
			e.loosen(t)
		}
	}
	e.findFrail(p.root)
	e.raw(0, p.root.Start)
	e.element(p.root)
	e.raw(p.root.End, len(p.data))
	e.flush()
	return &program{part: p.name, blob: e.blob, ops: e.ops}
}

func (e *emitter) raw(from, to int) { e.blob = append(e.blob, e.data[from:to]...) }

func (e *emitter) lit(parts ...string) {
	for _, s := range parts {
		e.blob = append(e.blob, s...)
	}
}

func (e *emitter) flush() {
	if e.from < len(e.blob) {
		e.ops = append(e.ops, op{code: opStatic, from: e.from, to: len(e.blob)})
		e.from = len(e.blob)
	}
}

func (e *emitter) op(o op) {
	e.flush()
	e.ops = append(e.ops, o)
}

// element writes one element of the part.
func (e *emitter) element(n *ooxml.Node) {
	m := e.marks[n]
	if m == nil {
		e.content(n)
		return
	}
	if m.vanishes {
		for _, t := range inOrder(m.inside) {
			e.act(t)
		}
		return
	}
	for _, t := range inOrder(m.before) {
		e.begin(t)
	}
	e.content(n)
	for _, t := range inOrder(m.after) {
		e.end(t)
	}
}

func inOrder(tags []*placedTag) []*placedTag {
	slices.SortStableFunc(tags, func(a, b *placedTag) int { return cmp.Compare(a.order, b.order) })
	return tags
}

func (e *emitter) act(t *placedTag) {
	switch {
	case t.kind == EndTag:
		e.end(t)
	case t.controls():
		e.begin(t)
	}
}

func (e *emitter) content(n *ooxml.Node) {
	switch {
	case !e.hot[n] && !e.frail[n]:
		e.raw(n.Start, n.End)
	case e.frames[n] != nil:
		e.frameContent(n, e.frames[n])
	case n.Name == "w:p" && e.byNode[n] != nil && e.byNode[n].block() != nil:
		e.block(e.byNode[n])
	case e.runs[n] != nil && n.Name == "w:r":
		e.run(e.runs[n], n)
	case n.Name == "w:tbl" && (e.depth > 0 || e.hot[n]):
		e.table(n)
	default:
		e.altered(n)
	}
}

// around writes the tags of an element and, between them, its children.
func (e *emitter) around(n *ooxml.Node) {
	e.raw(n.Start, n.Open)
	e.children(n)
	e.raw(n.Close, n.End)
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
		}
		if k.Name == "w:tbl" && !e.hot[k] && i > 0 && e.hot[n.Kids[i-1]] {
			e.op(op{code: opGap, block: k.Prefix()})
		}
		e.element(k)
		at = k.End
	}
	e.raw(at, max(at, n.Close))
	if n.Name != "w:body" || n.Child("w:sectPr") == nil {
		e.fill(n)
	}
}

// fill sees to it that a container whose last block may vanish ends in a
// paragraph.
func (e *emitter) fill(n *ooxml.Node) {
	m := e.marks[n]
	last := lastParagraph(n)
	if m == nil || !m.ends || !endsInBlock(n.Name) || last == nil || !e.mayVanish(n) {
		return
	}
	prefix := n.Prefix()
	e.flush()
	from := len(e.blob)
	e.lit("<", prefix, "p>")
	if look := last.Child("w:pPr"); look != nil && look.Child("w:sectPr") == nil {
		e.raw(look.Start, look.End)
	}
	e.lit("</", prefix, "p>")
	e.from = len(e.blob)
	e.ops = append(e.ops, op{code: opFill, from: from, to: len(e.blob), block: "</" + prefix + "p>"})
}

func endsInBlock(name string) bool {
	switch name {
	case "w:tc", "w:txbxContent", "w:hdr", "w:ftr", "w:footnote", "w:endnote", "w:sdtContent", "w:body":
		return true
	}
	return false
}

// mayVanish reports whether the last block of a container is not always there.
func (e *emitter) mayVanish(n *ooxml.Node) bool {
	for _, k := range slices.Backward(n.Kids) {
		switch k.Name {
		case "w:p", "w:tbl", "w:sdt", "w:customXml", "mc:AlternateContent":
			return e.hot[k]
		}
	}
	return true
}

func lastParagraph(n *ooxml.Node) *ooxml.Node {
	for _, k := range slices.Backward(n.Kids) {
		if k.Name == "w:p" {
			return k
		}
	}
	return nil
}

// table writes a table that may lose all its rows, or may come to stand right
// behind another.
func (e *emitter) table(n *ooxml.Node) {
	prefix := n.Prefix()
	end := "</" + prefix + "tbl>"
	e.op(op{code: opGap, block: prefix})
	losing := e.marks[n] != nil && e.marks[n].ends
	if !losing {
		e.altered(n)
		return
	}
	e.op(op{code: opTable})
	e.raw(n.Start, n.Open)
	at, rows := n.Open, false
	for _, k := range n.Kids {
		e.raw(at, k.Start)
		if k.Name != "w:tblPr" && k.Name != "w:tblGrid" && !rows {
			rows = true
			e.op(op{code: opRows})
		}
		e.element(k)
		at = k.End
	}
	e.raw(at, n.Close)
	e.lit(end)
	e.op(op{code: opTableEnd, block: "</" + prefix + "tr>"})
}
