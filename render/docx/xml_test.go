package docx_test

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// node is an element of a part, read without any knowledge of what it means.
type node struct {
	name     string // with the usual prefix: "w:p"
	attrs    map[string]string
	children []*node
	text     string // its own, between the children
}

var prefixes = map[string]string{
	"http://schemas.openxmlformats.org/wordprocessingml/2006/main":           "w:",
	"http://schemas.openxmlformats.org/officeDocument/2006/relationships":    "r:",
	"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing": "wp:",
	"http://schemas.openxmlformats.org/drawingml/2006/main":                  "a:",
	"http://schemas.microsoft.com/office/word/2010/wordprocessingShape":      "wps:",
	"http://schemas.openxmlformats.org/markup-compatibility/2006":            "mc:",
	"urn:schemas-microsoft-com:vml":                                          "v:",
	"http://purl.org/dc/elements/1.1/":                                       "dc:",
	"http://www.w3.org/XML/1998/namespace":                                   "xml:",
}

func qualified(n xml.Name) string {
	if p, ok := prefixes[n.Space]; ok {
		return p + n.Local
	}
	return n.Local
}

// parse reads a part; it fails when that is not well-formed.
func parse(t testing.TB, data []byte) *node {
	t.Helper()
	d := xml.NewDecoder(bytes.NewReader(data))
	root := &node{}
	open := []*node{root}
	for {
		token, err := d.Token()
		if err == io.EOF {
			break
		}
		require.NoError(t, err)
		top := open[len(open)-1]
		switch token := token.(type) {
		case xml.StartElement:
			n := &node{name: qualified(token.Name), attrs: map[string]string{}}
			for _, a := range token.Attr {
				n.attrs[qualified(a.Name)] = a.Value
			}
			top.children = append(top.children, n)
			open = append(open, n)
		case xml.EndElement:
			open = open[:len(open)-1]
		case xml.CharData:
			top.text += string(token)
		}
	}
	require.Len(t, root.children, 1)
	return root.children[0]
}

// all returns the elements below n of that name, in order.
func (n *node) all(name string) []*node {
	var out []*node
	for _, c := range n.children {
		if c.name == name {
			out = append(out, c)
		}
		out = append(out, c.all(name)...)
	}
	return out
}

// at follows child elements by name; a missing one is an empty node.
func (n *node) at(path ...string) *node {
	for _, name := range path {
		next := &node{}
		for _, c := range n.children {
			if c.name == name {
				next = c
				break
			}
		}
		n = next
	}
	return n
}

func (n *node) has(name string) bool { return n.at(name).name != "" }

// val returns the w:val of a descendant by path.
func (n *node) val(path ...string) string { return n.at(path...).attrs["w:val"] }

// words returns the text of a paragraph as a reader sees it.
func (n *node) words() string {
	var s strings.Builder
	var walk func(*node)
	walk = func(n *node) {
		switch n.name {
		case "w:t":
			s.WriteString(n.text)
		case "w:br":
			s.WriteByte('\n')
		case "w:tab":
			s.WriteByte('\t')
		case "w:noBreakHyphen":
			s.WriteByte('-')
		}
		for _, c := range n.children {
			walk(c)
		}
	}
	walk(n)
	return s.String()
}

// paragraph returns the first paragraph with that text.
func (n *node) paragraph(t testing.TB, text string) *node {
	t.Helper()
	for _, p := range n.all("w:p") {
		if p.words() == text {
			return p
		}
	}
	require.FailNow(t, "no paragraph", "%q", text)
	return nil
}

type part struct {
	name string
	data []byte
}

// unzip returns the parts of a file in their order.
func unzip(t testing.TB, file []byte) []part {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	require.NoError(t, err)
	var parts []part
	for _, f := range z.File {
		r, err := f.Open()
		require.NoError(t, err)
		data, err := io.ReadAll(r)
		require.NoError(t, err)
		parts = append(parts, part{f.Name, data})
	}
	return parts
}
