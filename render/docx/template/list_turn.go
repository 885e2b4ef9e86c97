package template

import (
	"slices"

	"github.com/vanban-go/vanban/report/tag"

	"github.com/vanban-go/vanban/render/internal/ooxml"
)

// listLevel is one level of a list, whatever refers to it.
type listLevel struct {
	abstract string
	level    int
}

// counting is what a turn of a repeat has held so far: whether something stood
// in front of a list, so that it counts anew in each turn.
type counting struct {
	scope int                // of the names of the items
	anew  map[listLevel]bool // the levels that stood in it
	other bool               // something that is of none of them
}

// anew is a paragraph whose list counts anew in each turn of a repeat.
type anew struct {
	n     *ooxml.Node
	ref   listRef
	scope int
}

// count notes a paragraph in the repeats around it, and whether its list counts
// anew in each turn of one of them, the innermost: it does where something else
// stands in front of it in the turn. A number alone in its cell of a row is that
// of the item.
func (e *emitter) count(n *ooxml.Node) {
	e.anew = anew{}
	if e.depth == 0 || e.c.lists == nil {
		return
	}
	ref, numbered := e.c.lists.of(n)
	other, direct := !numbered && e.isSeen(n), true
	for i := len(e.opened) - 1; i >= 0; i-- {
		o := &e.opened[i]
		if o.tag.Kind != tag.Repeat {
			continue
		}
		if numbered && o.inTurn(e.c.lists, n, ref, direct) && e.anew.n == nil {
			e.anew = anew{n, ref, o.scope}
			e.c.renumbers = true
		}
		o.other = o.other || other
		direct = false
	}
}

// inTurn reports whether the list of a paragraph counts anew in each turn.
func (o *opened) inTurn(lists *numbering, n *ooxml.Node, ref listRef, direct bool) bool {
	abstract := lists.lists[ref.id].abstract
	at := listLevel{abstract, ref.level}
	again, known := o.anew[at]
	if known {
		return again
	}
	again = o.other
	for l := range o.anew {
		again = again || l.abstract != abstract
	}
	again = again && !(direct && o.isOfRow(lists, n, abstract))
	for level := range ref.level {
		if above, ok := o.anew[listLevel{abstract, level}]; ok {
			again = above // with which word processors count it
		}
	}
	if o.anew == nil {
		o.anew = make(map[listLevel]bool)
	}
	o.anew[at] = again
	return again
}

// isOfRow reports whether a paragraph is alone in its cell of a repeated row, and
// the only one of its list.
func (o *opened) isOfRow(lists *numbering, n *ooxml.Node, abstract string) bool {
	first, last := o.tag.holder, o.tag.pair.holder
	if first == nil || first.Name != "w:tr" || n.Parent.Name != "w:tc" || len(n.Parent.All("w:p")) > 1 {
		return false
	}
	same := 0
	for _, row := range first.Parent.Kids {
		if row.Start < first.Start || row.Start > last.Start {
			continue
		}
		for k := range row.Elements() {
			if k.Name != "w:p" {
				continue
			}
			if ref, ok := lists.of(k); ok && lists.lists[ref.id].abstract == abstract {
				same++
			}
		}
	}
	return same == 1
}

// inList reports whether something of a paragraph says that it belongs to a
// list.
func (e *emitter) inList(n *ooxml.Node) bool {
	_, ok := e.c.lists.of(n)
	return ok
}

// listProps writes the properties of a paragraph whose list counts anew, nil
// where it has none.
func (e *emitter) listProps(n *ooxml.Node, prefix string) {
	a := e.anew
	e.anew = anew{}
	if n == nil {
		e.lit("<", prefix, "pPr>")
		e.listNumber(a, prefix)
		e.lit("</", prefix, "pPr>")
		return
	}
	at, number, indent := n.Open, false, a.ref.indent == nil || n.Child("w:ind") != nil
	e.raw(n.Start, n.Open)
	for _, k := range n.Kids {
		e.raw(at, k.Start)
		at = k.End
		if !number && !slices.Contains(beforeNumber, k.Name) {
			e.listNumber(a, prefix)
			number = true
		}
		if !indent && slices.Contains(behindIndent, k.Name) {
			e.buf = append(e.buf, a.ref.indent...)
			indent = true
		}
		if k.Name != "w:numPr" {
			e.element(k)
		}
	}
	e.raw(at, max(at, n.Close))
	if !number {
		e.listNumber(a, prefix)
	}
	if !indent {
		e.buf = append(e.buf, a.ref.indent...)
	}
	e.raw(n.Close, n.End)
}

func (e *emitter) listNumber(a anew, prefix string) {
	val := prefix + `val="`
	e.lit("<", prefix, "numPr><", prefix, "ilvl ", val, string(rune('0'+a.ref.level)), `"/><`, prefix, "numId ", val)
	id, scope := a.ref.id, a.scope
	e.step(func(r *runner) { r.int(r.listFor(id, scope)) })
	e.lit(`"/></`, prefix, "numPr>")
}

// The properties of a paragraph that stand before that of its list, and those
// behind its indents.
var (
	beforeNumber = []string{"w:pStyle", "w:keepNext", "w:keepLines", "w:pageBreakBefore", "w:framePr", "w:widowControl"}
	behindIndent = []string{
		"w:contextualSpacing", "w:mirrorIndents", "w:suppressOverlap", "w:jc", "w:textDirection", "w:textAlignment", "w:textboxTightWrap",
		"w:outlineLvl", "w:divId", "w:cnfStyle", "w:rPr", "w:sectPr", "w:pPrChange",
	}
)
