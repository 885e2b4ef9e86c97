package ooxml

import (
	"cmp"
	"slices"
)

// Edit puts text in place of data[From:To].
type Edit struct {
	From, To int
	Text     []byte
}

// Cut is the edit that takes an element out.
func Cut(n *Node) Edit { return Edit{n.Start, n.End, nil} }

// CutAttr is the edit that takes an attribute out.
func CutAttr(a *Attr) Edit { return Edit{a.Start, a.End, nil} }

// Apply returns the data with edits, which may come in any order. One that lies
// within another is left out.
func Apply(data []byte, edits []Edit) []byte {
	slices.SortStableFunc(edits, func(a, b Edit) int { return cmp.Or(cmp.Compare(a.From, b.From), cmp.Compare(b.To, a.To)) })
	var out []byte
	at := 0
	for _, e := range edits {
		if e.From < at {
			continue
		}
		out = append(append(out, data[at:e.From]...), e.Text...)
		at = e.To
	}
	return append(out, data[at:]...)
}

// With returns the package with another content of a part that it has; p stays
// as it is.
func (p *Package) With(name string, data []byte) *Package {
	out := &Package{Limits: p.Limits, ctx: p.ctx, parts: slices.Clone(p.parts), roots: slices.Clone(p.roots), rels: slices.Clone(p.rels), index: p.index, room: p.room}
	i := p.index[Key(name)]
	out.parts[i], out.roots[i], out.rels[i] = Part{Name: p.parts[i].Name, Data: data, text: string(data)}, nil, nil
	return out
}
