package docx

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/vanban-go/vanban/render/internal/ooxml"
)

// node is an element. Names are a fixed prefix for each namespace and the local
// name, whatever the file itself writes: "w:p".
type node struct {
	name  string
	attrs []attribute
	kids  []*node
	text  string // of elements that hold text alone

	// Where it stands in the part: data[start:open] is its start tag,
	// data[close:end] its end tag, which is empty in <w:b/>.
	start, open, close, end int
}

type attribute struct{ name, value string }

// prefixes are the namespaces that count, in their transitional and strict
// forms.
var prefixes = map[string]string{
	"http://schemas.openxmlformats.org/wordprocessingml/2006/main":           "w",
	"http://purl.oclc.org/ooxml/wordprocessingml/main":                       "w",
	"http://schemas.openxmlformats.org/officeDocument/2006/relationships":    "r",
	"http://purl.oclc.org/ooxml/officeDocument/relationships":                "r",
	"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing": "wp",
	"http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing":             "wp",
	"http://schemas.openxmlformats.org/drawingml/2006/main":                  "a",
	"http://purl.oclc.org/ooxml/drawingml/main":                              "a",
	"http://schemas.microsoft.com/office/word/2010/wordprocessingShape":      "wps",
	"http://schemas.microsoft.com/office/word/2010/wordprocessingGroup":      "wpg",
	"http://schemas.microsoft.com/office/word/2010/wordml":                   "w14",
	"http://schemas.openxmlformats.org/markup-compatibility/2006":            "mc",
	"http://schemas.microsoft.com/office/word/2012/wordml":                   "w15",
	"urn:schemas-microsoft-com:vml":                                          "v",
	"http://schemas.openxmlformats.org/package/2006/relationships":           "rel",
}

func qualified(n xml.Name) string {
	if n.Space == "" {
		return n.Local
	}
	if p, ok := prefixes[n.Space]; ok {
		return p + ":" + n.Local
	}
	return "?:" + n.Local
}

func parsePart(pkg *ooxml.Package, name string) (*node, error) {
	data, ok := pkg.Part(name)
	if !ok {
		return nil, fmt.Errorf("%w: no part %s", ErrDamaged, name)
	}
	root, err := parseTree(data)
	if err != nil {
		return nil, fmt.Errorf("%w: %s: %w", ErrDamaged, name, err)
	}
	return root, nil
}

func parseTree(data []byte) (*node, error) {
	text := bytes.TrimPrefix(data, []byte("\uFEFF"))
	mark := len(data) - len(text)
	d := xml.NewDecoder(bytes.NewReader(text))
	top := &node{}
	open := []*node{top}
	for {
		before := mark + int(d.InputOffset())
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, err
		}
		switch t := token.(type) {
		case xml.StartElement:
			n := &node{name: qualified(t.Name), start: before, open: mark + int(d.InputOffset())}
			for _, a := range t.Attr {
				n.attrs = append(n.attrs, attribute{qualified(a.Name), a.Value})
			}
			parent := open[len(open)-1]
			parent.kids = append(parent.kids, n)
			open = append(open, n)
		case xml.EndElement:
			n := open[len(open)-1]
			n.close, n.end = before, mark+int(d.InputOffset())
			open = open[:len(open)-1]
		case xml.CharData:
			if n := open[len(open)-1]; holdsText(n.name) {
				n.text += string(t)
			}
		}
	}
	if len(top.kids) != 1 {
		return nil, errors.New("no root element")
	}
	return top.kids[0], nil
}

func holdsText(name string) bool {
	switch name {
	case "w:t", "w:instrText", "wp:align", "wp:posOffset":
		return true
	}
	return false
}

// child returns the first child of that name, or nil. All methods take nil.
func (n *node) child(name string) *node {
	if n != nil {
		for _, k := range n.kids {
			if k.name == name {
				return k
			}
		}
	}
	return nil
}

// all returns the children of that name.
func (n *node) all(name string) []*node {
	var out []*node
	if n != nil {
		for _, k := range n.kids {
			if k.name == name {
				out = append(out, k)
			}
		}
	}
	return out
}

// path follows names downwards.
func (n *node) path(names ...string) *node {
	for _, name := range names {
		n = n.child(name)
	}
	return n
}

// find returns the first element of that name at or below n.
func (n *node) find(name string) *node {
	if n == nil || n.name == name {
		return n
	}
	for _, k := range n.kids {
		if f := k.find(name); f != nil {
			return f
		}
	}
	return nil
}

func (n *node) attr(name string) string {
	v, _ := n.lookup(name)
	return v
}

func (n *node) lookup(name string) (string, bool) {
	if n != nil {
		for _, a := range n.attrs {
			if a.name == name {
				return a.value, true
			}
		}
	}
	return "", false
}

// val returns w:val of a child, "" where there is none.
func (n *node) val(child string) string { return n.child(child).attr("w:val") }

// on reports whether a child switches something on.
func (n *node) on(child string) bool {
	k := n.child(child)
	return k != nil && isOn(k)
}

// isOn reports whether a switch stands on: without a value it does.
func isOn(n *node) bool {
	switch v, _ := n.lookup("w:val"); strings.ToLower(v) {
	case "0", "false", "off":
		return false
	}
	return true
}

// number reads a whole or decimal number, with the unit that the strict form
// allows ("12pt"); ok is false where there is none.
func number(s string) (v float64, unit string, ok bool) {
	i := len(s)
	for i > 0 && (s[i-1] < '0' || s[i-1] > '9') {
		i--
	}
	v, err := strconv.ParseFloat(strings.TrimSpace(s[:i]), 64)
	if err != nil || v != v || v > 1e9 || v < -1e9 {
		return 0, "", false
	}
	return v, s[i:], true
}

// pointsPer are the units that lengths may bear.
var pointsPer = map[string]float64{"pt": 1, "in": 72, "cm": 72 / 2.54, "mm": 72 / 25.4, "pc": 12, "pi": 12, "px": 0.75}

// measureOf returns a length in pt: without a unit it counts per pt.
func measureOf(s string, per float64) (float64, bool) {
	v, unit, ok := number(s)
	if !ok {
		return 0, false
	}
	if unit == "" {
		return v / per, true
	}
	factor, ok := pointsPer[unit]
	return v * factor, ok
}

const (
	perTwip  = 20    // twips in a pt
	perHalf  = 2     // half points
	perEMU   = 12700 // EMU
	perEight = 8     // eighths of a pt
)

// twipsAttr returns an attribute in twips as pt.
func (n *node) twipsAttr(name string) (float64, bool) {
	v, ok := n.lookup(name)
	if !ok {
		return 0, false
	}
	return measureOf(v, perTwip)
}

// intAttr returns an attribute that is a whole number, or 0.
func (n *node) intAttr(name string) int {
	v, err := strconv.Atoi(n.attr(name))
	if err != nil || v > 1<<30 || v < -1<<30 {
		return 0
	}
	return v
}
