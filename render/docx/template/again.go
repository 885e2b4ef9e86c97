package template

import (
	"strings"

	"github.com/vanban-go/vanban/render/internal/ooxml"
)

// isChange reports whether an element tells of a change that somebody made, with
// an id.
func isChange(name string) bool {
	switch name {
	case "w:ins", "w:del", "w:moveFrom", "w:moveTo", "w:rPrChange", "w:pPrChange", "w:tblPrChange", "w:tblPrExChange", "w:tblGridChange",
		"w:trPrChange", "w:tcPrChange", "w:sectPrChange", "w:numberingChange", "w:cellIns", "w:cellDel", "w:cellMerge":
		return true
	}
	return false
}

const (
	permissionStart = "w:permStart"
	permissionEnd   = "w:permEnd"
)

// isNoted reports whether an element has an id among those of changes and of the
// ranges that some people may edit.
func isNoted(name string) bool {
	return isChange(name) || name == permissionStart || name == permissionEnd
}

// again writes an element that is repeated and has an id which no other may have;
// ok is false where it is none.
func (e *emitter) again(n *ooxml.Node) (ok bool) {
	change := make(map[string]step)
	switch id := n.Attr("w:id"); {
	case isDrawingID(n.Name), isChange(n.Name):
		change["id"] = (*runner).newID
	case n.Name == "w:id":
		change["val"] = (*runner).newID
	case n.Name == permissionStart:
		change["id"] = func(r *runner) {
			if r.permissions == nil {
				r.permissions = make(map[string]int)
			}
			r.permissions[id] = r.nextID()
			r.int(r.permissions[id])
		}
	case n.Name == permissionEnd:
		change["id"] = func(r *runner) { r.int(r.permissions[id]) }
	case n.Name == "w:p", n.Name == "w:tr": // without the ids by which Word knows them again
		change["paraId"], change["textId"] = nil, nil
	default:
		name := shapeID(n)
		if name == "" {
			return false
		}
		text := n.Attr(name)
		_, local := ooxml.Split(name)
		change["spid"] = nil
		change[local] = func(r *runner) {
			r.buf = ooxml.AppendAttr(r.buf, text)
			r.raw("_")
			r.int(r.frames[len(r.frames)-1].turn)
		}
	}
	e.around(n, change)
	return true
}

// shapeType is what shapes of VML refer to, wherever it stands.
const shapeType = "v:shapetype"

// once writes an element in the first turn of a repeat alone.
func (e *emitter) once(n *ooxml.Node) {
	index, markup := e.c.anchors, e.data[n.Start:n.End]
	e.c.anchors++
	e.step(func(r *runner) {
		if r.anchors[index] == notYet {
			r.anchors[index] = done
			r.buf = append(r.buf, markup...)
		}
	})
}

// shapeID returns the attribute by which a shape of VML is known, or is meant.
func shapeID(n *ooxml.Node) string {
	_, local := ooxml.Split(n.Raw)
	switch {
	case strings.HasPrefix(n.Name, "v:") && n.Name != shapeType && n.AttrAt("id") != nil && n.AttrAt("r:id") == nil:
		return "id"
	case local == "OLEObject" && n.AttrAt("ShapeID") != nil:
		return "ShapeID"
	case n.Name == "w:control" && n.AttrAt("w:shapeid") != nil:
		return "w:shapeid"
	}
	return ""
}
