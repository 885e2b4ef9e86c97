package ooxml

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strings"
)

// node is an element. Names are a fixed prefix for each namespace and the local
// name, whatever the file itself writes: "w:p".
type Node struct {
	Name  string
	attrs []attribute
	Kids  []*Node
	Text  string // of elements that hold text alone

	// Where it stands in the part: data[start:open] is its start tag,
	// data[close:end] its end tag, which is empty in <w:b/>.
	Start, Open, Close, End int
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
	"http://www.w3.org/XML/1998/namespace":                                   "xml",
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

func ParseTree(data []byte) (*Node, error) {
	text := bytes.TrimPrefix(data, []byte("\uFEFF"))
	mark := len(data) - len(text)
	d := xml.NewDecoder(bytes.NewReader(text))
	top := &Node{}
	open := []*Node{top}
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
			n := &Node{Name: qualified(t.Name), Start: before, Open: mark + int(d.InputOffset())}
			for _, a := range t.Attr {
				n.attrs = append(n.attrs, attribute{qualified(a.Name), a.Value})
			}
			parent := open[len(open)-1]
			parent.Kids = append(parent.Kids, n)
			open = append(open, n)
		case xml.EndElement:
			n := open[len(open)-1]
			n.Close, n.End = before, mark+int(d.InputOffset())
			open = open[:len(open)-1]
		case xml.CharData:
			if n := open[len(open)-1]; holdsText(n.Name) {
				n.Text += string(t)
			}
		}
	}
	if len(top.Kids) != 1 {
		return nil, errors.New("no root element")
	}
	return top.Kids[0], nil
}

func holdsText(name string) bool {
	switch name {
	case "w:t", "w:instrText", "wp:align", "wp:posOffset":
		return true
	}
	return false
}

// child returns the first child of that name, or nil. All methods take nil.
func (n *Node) Child(name string) *Node {
	if n != nil {
		for _, k := range n.Kids {
			if k.Name == name {
				return k
			}
		}
	}
	return nil
}

// all returns the children of that name.
func (n *Node) All(name string) []*Node {
	var out []*Node
	if n != nil {
		for _, k := range n.Kids {
			if k.Name == name {
				out = append(out, k)
			}
		}
	}
	return out
}

// path follows names downwards.
func (n *Node) Path(names ...string) *Node {
	for _, name := range names {
		n = n.Child(name)
	}
	return n
}

// find returns the first element of that name at or below n.
func (n *Node) Find(name string) *Node {
	if n == nil || n.Name == name {
		return n
	}
	for _, k := range n.Kids {
		if f := k.Find(name); f != nil {
			return f
		}
	}
	return nil
}

func (n *Node) Attr(name string) string {
	v, _ := n.Lookup(name)
	return v
}

func (n *Node) Lookup(name string) (string, bool) {
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
func (n *Node) Val(child string) string { return n.Child(child).Attr("w:val") }

// on reports whether a child switches something on.
func (n *Node) On(child string) bool {
	k := n.Child(child)
	return k != nil && IsOn(k)
}

// isOn reports whether a switch stands on: without a value it does.
func IsOn(n *Node) bool {
	switch v, _ := n.Lookup("w:val"); strings.ToLower(v) {
	case "0", "false", "off":
		return false
	}
	return true
}

// prefixIn returns what stands before the name of an element in the part that
// it is of: "w:".
func PrefixIn(data []byte, n *Node) string {
	name := string(data[n.Start+1 : n.Open])
	if i := strings.IndexAny(name, " \t\r\n/>"); i >= 0 {
		name = name[:i]
	}
	return name[:strings.IndexByte(name, ':')+1]
}
