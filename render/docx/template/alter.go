package template

import (
	"strings"

	"github.com/vanban-go/vanban/render/internal/ooxml"
)

// findFrail finds the elements that cannot be copied blindly: those that must
// differ from one repeat to the next.
func (e *emitter) findFrail(n *ooxml.Node) bool {
	frail := e.isFrail(n)
	for _, k := range n.Kids {
		if e.findFrail(k) {
			frail = true
		}
	}
	if frail {
		e.of(n).frail = true
	}
	return frail
}

func (e *emitter) isFrail(n *ooxml.Node) bool {
	switch n.Name {
	case "w:sectPr":
		return e.main
	case "w:vMerge":
		e.merging[tableOf(n)] = 0
		return true
	case "w:r", "w:t", "w:rPr", "w:rFonts", "w:sz", "w:szCs", "w:pStyle", "w:tc", "w:tcPr", "w:tcW":
		return false
	case "w:id":
		return true
	case "w:pPr":
		return e.inList(n.Parent)
	case "w:p", "w:tr":
		return n.Open == n.End || n.Name == "w:p" && e.inList(n) || strings.Contains(e.data[n.Start:n.Open], ":paraId")
	}
	return isDrawingID(n.Name) || isAnchor(n.Name) || isNoted(n.Name) || noteKinds[n.Name] != "" || n.Name == shapeType || shapeID(n) != ""
}

func isDrawingID(name string) bool {
	return strings.HasSuffix(name, ":docPr") || strings.HasSuffix(name, ":cNvPr")
}

// altered writes an element, with what must differ where it is repeated.
func (e *emitter) altered(n *ooxml.Node) {
	switch {
	case isAnchor(n.Name):
		e.anchor(n)
	case n.Name == shapeType && e.depth > 0:
		e.once(n)
	case noteKinds[n.Name] != "":
		e.note(n)
	case n.Name == "w:vMerge":
		e.merge(n)
	case n.Name == "w:sectPr":
		e.section(n)
	case n.Name == "w:pPr" && e.anew.n == n.Parent && e.anew.n != nil:
		e.listProps(n, n.Prefix())
	case n.Name == "w:p" && e.anew.n == n && n.Child("w:pPr") == nil && n.Open < n.End:
		e.raw(n.Start, n.Open)
		e.listProps(nil, n.Prefix())
		e.children(n)
		e.raw(n.Close, n.End)
	case n.Name == "w:p" && n.Open == n.End && len(e.opened) > 0:
		e.raw(n.Start, n.Open-len("/>"))
		e.lit("></", n.Prefix(), "p>")
	default:
		if e.depth == 0 || !e.again(n) {
			e.around(n, nil)
		}
	}
}

// around writes the tags of an element, the first as startTag does, and between
// them its children.
func (e *emitter) around(n *ooxml.Node, change map[string]step) {
	e.startTag(n, change)
	e.children(n)
	e.raw(n.Close, n.End)
}

// startTag writes a start tag with other values of those attributes, by their
// local names. Where there is no step for the value, the attribute is left out.
func (e *emitter) startTag(n *ooxml.Node, change map[string]step) {
	at := n.Start
	for i := range n.Attrs {
		a := &n.Attrs[i]
		switch s, ok := change[a.Local()]; {
		case !ok:
		case s == nil:
			e.raw(at, a.Start)
			at = a.End
		default:
			e.raw(at, a.ValueStart)
			e.step(s)
			at = a.End - 1
		}
	}
	e.raw(at, n.Open)
}
