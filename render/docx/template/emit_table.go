package template

import (
	"bytes"
	"slices"

	"github.com/vanban-go/vanban/render/docx/internal/wml"
	"github.com/vanban-go/vanban/render/internal/ooxml"
)

// fill sees to it that a container whose last block may vanish ends in a
// paragraph.
func (e *emitter) fill(n *ooxml.Node) {
	m := e.of(n).mark
	if m == nil || !m.ends || !slices.Contains(endInBlock, n.Name) || n.Child("w:p") == nil || !e.mayVanish(n) {
		return
	}
	paragraphs := n.All("w:p")
	last, prefix := paragraphs[len(paragraphs)-1], n.Prefix()
	end := "</" + prefix + "p>"
	paragraph := e.nested(func() {
		e.lit("<", prefix, "p>")
		if look := last.Child("w:pPr"); look != nil && look.Child("w:sectPr") == nil {
			e.count(last)
			e.element(look)
		}
		e.lit(end)
	})
	e.step(func(r *runner) {
		if !r.endsWith(end) {
			r.run(paragraph)
		}
	})
}

var endInBlock = []string{"w:tc", "w:txbxContent", "w:hdr", "w:ftr", "w:footnote", "w:endnote", "w:sdtContent", "w:body"}

// mayVanish reports whether the last block of a container is not always there.
func (e *emitter) mayVanish(n *ooxml.Node) bool {
	for _, k := range slices.Backward(n.Kids) {
		switch k.Name {
		case "w:p", "w:tbl", "w:sdt", "w:customXml", "mc:AlternateContent":
			return e.of(k).hot
		}
	}
	return true
}

// gap sees to it that a table does not stand right behind another, which would
// make them one.
func (e *emitter) gap(table *ooxml.Node) {
	prefix := table.Prefix()
	e.step(func(r *runner) {
		if r.endsWith("</" + prefix + "tbl>") {
			r.buf = wml.AppendGap(r.buf, prefix)
		}
	})
}

// table writes a table that may lose all its rows, and itself then, or may come
// to stand right behind another.
func (e *emitter) table(n *ooxml.Node) {
	e.gap(n)
	e.watchMerges(n)
	if e.of(n).mark == nil || !e.of(n).mark.ends {
		e.altered(n)
		return
	}
	first := 0
	for first < len(n.Kids) && (n.Kids[first].Name == "w:tblPr" || n.Kids[first].Name == "w:tblGrid") {
		first++
	}
	at := n.Start
	write := func(kids []*ooxml.Node) {
		for _, k := range kids {
			e.raw(at, k.Start)
			e.element(k)
			at = k.End
		}
	}
	head := e.nested(func() { write(n.Kids[:first]) })
	rows := e.nested(func() {
		write(n.Kids[first:])
		e.raw(at, n.Close)
		e.lit("</", n.Prefix(), "tbl>")
	})
	row := []byte("</" + n.Prefix() + "tr>")
	e.step(func(r *runner) {
		start, anchors := len(r.buf), slices.Clone(r.anchors)
		r.run(head)
		behind := len(r.buf)
		r.run(rows)
		if !bytes.Contains(r.buf[behind:], row) {
			r.buf = r.buf[:start]
			copy(r.anchors, anchors)
		}
	})
}
