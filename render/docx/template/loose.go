package template

import (
	"bytes"
	"slices"
	"strings"

	"github.com/vanban-go/vanban/render/docx/internal/wml"
	"github.com/vanban-go/vanban/render/internal/ooxml"
	"github.com/vanban-go/vanban/report/diag"
)

// loose are what a file may refer to on somebody's disk or on the net without
// needing it: the references are taken out.
var loose = []string{"attachedTemplate", "mailMergeSource", "mailMergeHeaderSource", "image", "transform"}

// cutLoose takes out the references of the file to what is outside it, and what
// shows them.
func (c *compiler) cutLoose() error {
	for _, p := range c.pkg.Parts() {
		name, is := relationsOwner(c.pkg, p)
		if !is {
			continue
		}
		root, err := c.pkg.Tree(p.Name)
		if err != nil {
			return err
		}
		var edits []ooxml.Edit
		cut := make(map[string]bool)
		for _, n := range root.Kids {
			kind := n.Attr("Type")[strings.LastIndexByte(n.Attr("Type"), '/')+1:]
			if !strings.EqualFold(n.Attr("TargetMode"), "External") || !slices.Contains(loose, kind) {
				continue
			}
			edits = append(edits, ooxml.Cut(n))
			cut[n.Attr("Id")] = true
			c.problems.Add(looseEnd.At(diag.Place{File: c.data.File, Part: name}, "", kind, wml.Excerpt(n.Attr("Target"))))
		}
		if len(edits) == 0 {
			continue
		}
		c.change(p.Name, edits)
		if owner, err := c.pkg.Tree(name); err == nil {
			data, _ := c.pkg.Part(name)
			c.change(name, withoutLoose(owner, data, cut))
		}
	}
	return nil
}

// relationsOwner returns the part whose references a part holds.
func relationsOwner(pkg *ooxml.Package, p ooxml.Part) (owner string, is bool) {
	dir, base, found := strings.Cut(p.Key(), "_rels/")
	owner, is = strings.CutSuffix(base, ".rels")
	return pkg.Name(dir + owner), is && found && owner != ""
}

// withoutLoose returns the edits that take out of a part what shows references by
// those ids.
func withoutLoose(root *ooxml.Node, data []byte, ids map[string]bool) (edits []ooxml.Edit) {
	for n := range root.Elements() {
		for i := range n.Attrs {
			a := &n.Attrs[i]
			if !strings.HasPrefix(a.Name, "r:") || !ids[a.Value()] {
				continue
			}
			switch {
			case n.Name == "a:blip" && strings.Contains(shownBy(n).Find("wp:docPr").Attr("descr"), "{%"): // that of a tag takes its place
				edits = append(edits, ooxml.Edit{From: a.Start, To: a.ValueStart, Text: bytes.Replace(data[a.Start:a.ValueStart], []byte("link"), []byte("embed"), 1)})
			case n.Attr("r:embed") != "" && a.Name != "r:embed", n.Attr("r:id") != "" && a.Name != "r:id":
				edits = append(edits, ooxml.CutAttr(a)) // a copy of the picture is in the file
			default:
				edits = append(edits, ooxml.Cut(shownBy(n)))
			}
		}
	}
	return edits
}

// shownBy returns what goes with an element that refers to something outside.
func shownBy(n *ooxml.Node) *ooxml.Node {
	for k := n; k != nil; k = k.Parent {
		if slices.Contains([]string{"w:drawing", "w:pict", "w:object", "w:mailMerge"}, k.Name) {
			return k
		}
	}
	return n
}
