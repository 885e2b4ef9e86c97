package template

import (
	"bytes"
	"slices"
	"strings"

	"github.com/vanban-go/vanban/render/internal/ooxml"
)

// findFrail finds the elements that cannot be copied blindly: those that must
// differ from one repeat to the next, and bookmarks that would be torn.
func (e *emitter) findFrail(n *ooxml.Node) bool {
	frail := e.isFrail(n)
	for _, k := range n.Kids {
		if e.findFrail(k) {
			frail = true
		}
	}
	if frail {
		e.frail[n] = true
	}
	return frail
}

func (e *emitter) isFrail(n *ooxml.Node) bool {
	switch n.Name {
	case "w:bookmarkStart", "w:bookmarkEnd":
		return e.cut[n.Attr("w:id")]
	case "w:commentRangeStart", "w:commentRangeEnd", "w:commentReference", "w:id", "w:numPr":
		return true
	case "w:p", "w:tr":
		return n.Open == n.End || bytes.Contains(e.data[n.Start:n.Open], []byte(":paraId"))
	}
	return isDrawingID(n.Name)
}

func isDrawingID(name string) bool {
	return strings.HasSuffix(name, ":docPr") || strings.HasSuffix(name, ":cNvPr")
}

// altered writes an element, with what must differ where it is repeated.
func (e *emitter) altered(n *ooxml.Node) {
	repeated := e.depth > 0
	switch {
	case n.Name == "w:bookmarkStart" || n.Name == "w:bookmarkEnd":
		if !e.cut[n.Attr("w:id")] {
			e.around(n)
		}
	case repeated && (n.Name == "w:commentRangeStart" || n.Name == "w:commentRangeEnd" || n.Name == "w:commentReference"):
	case repeated && isDrawingID(n.Name):
		e.newID(n, "id")
	case repeated && n.Name == "w:id":
		e.newID(n, "val")
	case e.depth > 1 && n.Name == "w:numPr":
		e.newList(n)
	case n.Name == "w:p" && n.Open == n.End && len(e.opened) > 0:
		e.raw(n.Start, n.Open-len("/>"))
		e.lit("></", n.Prefix(), "p>")
	case repeated && (n.Name == "w:p" || n.Name == "w:tr"):
		e.withoutIDs(n)
		e.children(n)
		e.raw(n.Close, n.End)
	default:
		e.around(n)
	}
}

// newID writes an element with another id each time.
func (e *emitter) newID(n *ooxml.Node, local string) {
	i := slices.IndexFunc(n.Attrs, func(a ooxml.Attr) bool { return a.Local() == local })
	if i < 0 {
		e.around(n)
		return
	}
	a := &n.Attrs[i]
	e.raw(n.Start, a.ValueStart)
	e.step((*runner).newID)
	e.raw(a.End-1, n.Open)
	e.children(n)
	e.raw(n.Close, n.End)
}

// withoutIDs writes the start tag of a paragraph or row without the ids by
// which Word knows it again.
func (e *emitter) withoutIDs(n *ooxml.Node) {
	at := n.Start
	for i := range n.Attrs {
		if a := &n.Attrs[i]; a.Local() == "paraId" || a.Local() == "textId" {
			e.raw(at, a.Start)
			at = a.End
		}
	}
	e.raw(at, n.Open)
}
