package template

import (
	"bytes"
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
		e.lit("></", e.prefix(n), "p>")
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
	from, to, ok := attrSpan(e.data, n, local)
	if !ok {
		e.around(n)
		return
	}
	e.raw(n.Start, from)
	e.op(op{code: opID})
	e.raw(to, n.Open)
	e.children(n)
	e.raw(n.Close, n.End)
}

// withoutIDs writes the start tag of a paragraph or row without the ids by
// which Word knows it again.
func (e *emitter) withoutIDs(n *ooxml.Node) {
	at := n.Start
	for _, a := range startTag(e.data, n) {
		if a.local == "paraId" || a.local == "textId" {
			e.raw(at, a.from)
			at = a.end
		}
	}
	e.raw(at, n.Open)
}

// rawAttr is where an attribute stands in a part: from the blank before it to
// its end; its value lies between two quotation marks.
type rawAttr struct {
	local              string
	from, end          int
	valueFrom, valueTo int
}

// startTag returns the attributes of an element that is well-formed.
func startTag(data []byte, n *ooxml.Node) []rawAttr {
	var out []rawAttr
	tag := data[:n.Open]
	i := n.Start + 1
	for i < n.Open && !isSpace(tag[i]) && tag[i] != '>' && tag[i] != '/' {
		i++
	}
	for {
		from := i
		for i < n.Open && isSpace(tag[i]) {
			i++
		}
		name := i
		for i < n.Open && tag[i] != '=' && tag[i] != '>' && tag[i] != '/' {
			i++
		}
		if i >= n.Open || tag[i] != '=' {
			return out
		}
		full := strings.TrimSpace(string(tag[name:i]))
		for i++; i < n.Open && isSpace(tag[i]); i++ {
		}
		if i >= n.Open {
			return out
		}
		quote := tag[i]
		length := bytes.IndexByte(tag[i+1:], quote)
		if length < 0 {
			return out
		}
		a := rawAttr{from: from, valueFrom: i + 1, valueTo: i + 1 + length, end: i + 2 + length}
		a.local = full[strings.IndexByte(full, ':')+1:]
		if strings.HasPrefix(full, "xmlns") {
			a.local = full
		}
		out = append(out, a)
		i = a.end
	}
}

func isSpace(c byte) bool { return c == ' ' || c == '\t' || c == '\r' || c == '\n' }

// attrSpan returns where the value of an attribute stands.
func attrSpan(data []byte, n *ooxml.Node, local string) (from, to int, ok bool) {
	for _, a := range startTag(data, n) {
		if a.local == local {
			return a.valueFrom, a.valueTo, true
		}
	}
	return 0, 0, false
}
