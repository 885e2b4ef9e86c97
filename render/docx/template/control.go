package template

import (
	"regexp"
	"slices"
	"strings"

	"github.com/vanban-go/vanban/render/internal/ooxml"
)

// elsewhere are what a control says of its text besides the text: where it is
// kept, that it is a prompt, and which day or choice it is. Word shows these
// rather than the text.
var elsewhere = []string{"w:dataBinding", "w15:dataBinding", "w:showingPlcHdr"}

// unbound returns the edits after which the controls with tags show what is put
// in, and nothing else that is kept in the file.
func unbound(root *ooxml.Node) (edits []ooxml.Edit) {
	for n := range root.Elements() {
		if n.Name != "w:sdt" || !holdsTag(n.Child("w:sdtContent")) {
			continue
		}
		for k := range n.Child("w:sdtPr").Elements() {
			if slices.Contains(elsewhere, k.Name) {
				edits = append(edits, ooxml.Cut(k))
			}
			for _, name := range [...]string{"w:fullDate", "w:lastValue"} {
				if a := k.AttrAt(name); a != nil {
					edits = append(edits, ooxml.CutAttr(a))
				}
			}
		}
	}
	return edits
}

// wrappers are what older word processors and tracked changes put around words.
var wrappers = []string{"w:smartTag", "w:ins", "w:moveTo"}

// edge is a part of a tag that begins or ends something.
var edge = regexp.MustCompile(`\{\s*[#?^/]|[#?^/][^{}]*\}`)

// unwrapped returns the edits that take such wrappers away around tags that begin
// or end something: what is between two of them would stand inside of one and
// outside of the other.
func unwrapped(root *ooxml.Node) (edits []ooxml.Edit) {
	for n := range root.Elements() {
		if !slices.Contains(wrappers, n.Name) {
			continue
		}
		var text strings.Builder
		blocks := false
		for k := range n.Elements() {
			blocks = blocks || k.Name == "w:p"
			if k.Name == "w:t" {
				text.WriteString(k.Text)
			}
		}
		if !blocks && edge.MatchString(text.String()) {
			edits = append(edits, ooxml.Edit{From: n.Start, To: n.Open}, ooxml.Edit{From: n.Close, To: n.End})
			if props := n.Child("w:smartTagPr"); props != nil {
				edits = append(edits, ooxml.Cut(props))
			}
		}
	}
	return edits
}

// holdsTag reports whether a tag may stand in an element.
func holdsTag(n *ooxml.Node) bool {
	return anyBelow(n, func(k *ooxml.Node) bool { return k.Name == "w:t" && strings.Contains(k.Text, "{") })
}
