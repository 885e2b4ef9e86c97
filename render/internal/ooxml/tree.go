package ooxml

import (
	"cmp"
	"context"
	"iter"
	"strings"
)

// Node is an element of a part that was read whole. Names are a fixed prefix
// for each namespace and the local name, whatever the file itself writes:
// "w:p". All methods take nil.
type Node struct {
	Name   string
	Raw    string // the name as written
	Attrs  []Attr // their names have fixed prefixes, too, but for those that bind namespaces
	Parent *Node  // nil for the root
	Kids   []*Node
	Text   string // of elements that hold text alone
	Index  int    // among the elements of the part, in their order

	// Where it stands in the part: data[Start:Open] is its start tag,
	// data[Close:End] its end tag, which is empty in <w:b/>.
	Start, Open, Close, End int
}

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
	"http://schemas.openxmlformats.org/officeDocument/2006/math":             "m",
	"http://purl.oclc.org/ooxml/officeDocument/math":                         "m",
	"urn:schemas-microsoft-com:vml":                                          "v",
	"http://schemas.openxmlformats.org/package/2006/relationships":           "rel",
	"http://www.w3.org/XML/1998/namespace":                                   "xml",
}

// qualified returns a name with the fixed prefix of its namespace. An attribute
// without a prefix has none.
func (r *Reader) qualified(n name, attribute bool) string {
	written, local := r.data[n.start:n.end], r.data[n.local:n.end]
	prefix := r.data[n.start:max(n.local-1, n.start)]
	if attribute && (prefix == "" || prefix == "xmlns") {
		return written
	}
	switch fixed := r.fixed(prefix); fixed {
	case "":
		return local
	case prefix:
		return written
	default:
		return fixed + ":" + local
	}
}

// fixed returns the fixed prefix of the namespace that a prefix is bound to: "?"
// where that does not count, "" where there is none.
func (r *Reader) fixed(prefix string) string {
	s := r.bound(prefix)
	switch {
	case prefix == "xml":
		return prefix
	case s == nil && prefix == "", s != nil && s.uri == "":
		return ""
	case s == nil:
		return "?"
	case s.fixed == "":
		s.fixed = cmp.Or(prefixes[s.uri], "?")
	}
	return s.fixed
}

// Tree reads a document whole and returns its root. Once ctx is done the error is its
// cause.
func Tree(ctx context.Context, data []byte) (*Node, error) {
	return NewReader(ctx, data).tree(new(Nodes))
}

func (r *Reader) tree(room *Nodes) (*Node, error) {
	var root, last *Node
	count := 0
	waiting := make([]*Node, 0, 128) // the children of elements that are open wait for their end
	var texts []string               // of the open elements whose text counts, and of each what stands behind its first piece
	var more [][]byte
	for r.Next() {
		switch r.Kind {
		case StartTag:
			n := &room.nodes.Take(1)[0]
			n.Raw = r.Name()
			n.Name = r.qualified(r.name, false)
			n.Parent, n.Index, n.Start, n.Open = last, count, r.Start, r.End
			count++
			if len(r.attrs) > 0 {
				n.Attrs = room.attrs.Take(len(r.attrs))
			}
			for i := range n.Attrs {
				n.Attrs[i] = r.attr(i)
				n.Attrs[i].Name = r.qualified(r.attrs[i].name, true)
			}
			if last == nil {
				root = n
			}
			waiting = append(waiting, n)
			last = n
			if holdsText(n.Name) {
				texts, more = append(texts, ""), append(more, nil)
			}
		case EndTag:
			if holdsText(last.Name) {
				at := len(texts) - 1
				if last.Text = texts[at]; len(more[at]) > 0 {
					last.Text += string(more[at])
				}
				texts, more = texts[:at], more[:at]
			}
			from := len(waiting)
			for waiting[from-1].Parent == last {
				from--
			}
			if n := len(waiting) - from; n > 0 {
				last.Kids = room.kids.Take(n)
				copy(last.Kids, waiting[from:])
				waiting = waiting[:from]
			}
			last.Close, last.End = r.Start, r.End
			last = last.Parent
		case Text:
			if holdsText(last.Name) {
				if at := len(texts) - 1; texts[at] == "" {
					texts[at] = r.Text()
				} else {
					more[at] = append(more[at], r.Text()...)
				}
			}
		}
	}
	return root, r.Err()
}

// Prefix returns what stands before the name of the element where it is
// written: "w:".
func (n *Node) Prefix() string { return n.Raw[:strings.IndexByte(n.Raw, ':')+1] }

// holdsText reports whether the text of an element counts.
func holdsText(name string) bool {
	switch name {
	case "w:t", "w:instrText", "wp:align", "wp:posOffset":
		return true
	}
	return false
}

// Child returns the first child of that name, or nil. All methods take nil.
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

// All returns the children of that name.
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

// Path follows names downwards.
func (n *Node) Path(names ...string) *Node {
	for _, name := range names {
		n = n.Child(name)
	}
	return n
}

// Last returns the last element at or below n.
func (n *Node) Last() *Node {
	for len(n.Kids) > 0 {
		n = n.Kids[len(n.Kids)-1]
	}
	return n
}

// Find returns the first element of that name at or below n.
func (n *Node) Find(name string) *Node {
	for k := range n.Elements() {
		if k.Name == name {
			return k
		}
	}
	return nil
}

// Elements returns n and all elements in it, in their order.
func (n *Node) Elements() iter.Seq[*Node] {
	return func(yield func(*Node) bool) { n.each(yield) }
}

func (n *Node) each(yield func(*Node) bool) bool {
	if n == nil {
		return true
	}
	if !yield(n) {
		return false
	}
	for _, k := range n.Kids {
		if !k.each(yield) {
			return false
		}
	}
	return true
}

// Attr returns the value of an attribute, "" where there is none.
func (n *Node) Attr(name string) string {
	v, _ := n.Lookup(name)
	return v
}

// Lookup returns the value of an attribute, and whether there is one.
func (n *Node) Lookup(name string) (string, bool) {
	if a := n.AttrAt(name); a != nil {
		return a.Value(), true
	}
	return "", false
}

// AttrAt returns the attribute of that name, or nil.
func (n *Node) AttrAt(name string) *Attr {
	if n != nil {
		for i := range n.Attrs {
			if n.Attrs[i].Name == name {
				return &n.Attrs[i]
			}
		}
	}
	return nil
}

// Val returns w:val of a child, "" where there is none.
func (n *Node) Val(child string) string { return n.Child(child).Attr("w:val") }

// On reports whether a child switches something on: without a value it does.
func (n *Node) On(child string) bool {
	k := n.Child(child)
	switch strings.ToLower(k.Attr("w:val")) {
	case "0", "false", "off":
		return false
	}
	return k != nil
}
