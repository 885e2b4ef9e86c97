package template

import (
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

// holdsTag reports whether a tag may stand in an element.
func holdsTag(n *ooxml.Node) bool {
	return anyBelow(n, func(k *ooxml.Node) bool { return k.Name == "w:t" && strings.Contains(k.Text, "{") })
}
