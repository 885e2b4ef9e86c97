package template

import (
	"cmp"
	"slices"

	"github.com/vanban-go/vanban/render/internal/ooxml"
)

// pair finds the begin of what a tag ends.
func (p *part) pair(t *placedTag) {
	if t.kind != EndTag {
		if t.controls() {
			p.open = append(p.open, t)
		}
		return
	}
	i := len(p.open) - 1
	for i >= 0 && p.open[i].path != t.path && t.path != "" {
		i--
	}
	if i < 0 {
		p.fault(notOpened, t)
		return
	}
	if last := p.open[len(p.open)-1]; last != p.open[i] {
		p.fault(crossedTags, t, last.text)
	}
	begin := p.open[i]
	p.open = p.open[:i]
	begin.pair, t.pair = t, begin
	p.region(begin, t)
}

// region decides over which elements a repeat or condition goes.
func (p *part) region(begin, end *placedTag) {
	a, b := begin.para, end.para
	if a == b {
		p.within(begin, end)
		return
	}
	above, other := lineage(a.n), lineage(b.n)
	i := 0
	for above[i] == other[i] {
		i++
	}
	first, last := above[i], other[i]
	if row := first.Parent; row.Name == "w:tr" {
		first, last = row, row
	}
	if !reaches(a.n, first) || !reaches(b.n, last) {
		p.fault(crossedTags, begin, end.text)
		return
	}
	p.act(begin, end, first, last)
	p.mend(first, last)
}

// lineage returns the elements from the root down to one.
func lineage(n *ooxml.Node) []*ooxml.Node {
	if n == nil {
		return nil
	}
	return append(lineage(n.Parent), n)
}

// reaches reports whether a paragraph may speak for an element around it:
// itself, or the row of the table that it stands in.
func reaches(paragraph, n *ooxml.Node) bool {
	for x := paragraph; x != n; x = x.Parent {
		if x.Name == "w:tbl" {
			return false
		}
	}
	return n == paragraph || n.Name == "w:tr"
}

// within is a repeat or condition inside one paragraph: the paragraph itself
// where nothing else stands in it.
func (p *part) within(begin, end *placedTag) {
	t := begin.para
	outside := t.rest(0, begin.from) + t.rest(end.to, len(t.text))
	switch {
	case isBlank(outside) && t.n.Path("w:pPr", "w:sectPr") == nil:
		p.act(begin, end, t.n, t.n)
		p.mend(t.n, t.n)
	case begin.atom.run.Parent != end.atom.run.Parent:
		p.fault(crossedTags, begin, end.text)
	default:
		p.cutBookmarks(t.n)
	}
}

// act puts both tags of a pair at the elements where they act.
func (p *part) act(begin, end *placedTag, first, last *ooxml.Node) {
	begin.holder, end.holder = first, last
	p.heat(first)
	p.heat(last)
	p.markOf(first).before = append(p.markOf(first).before, begin)
	p.markOf(last).after = append(p.markOf(last).after, end)
}

// mend notes what must not be left empty, and which bookmarks are torn, when
// the elements from first to last may vanish.
func (p *part) mend(first, last *ooxml.Node) {
	parent := first.Parent
	p.markOf(parent).ends = true
	from, _ := slices.BinarySearchFunc(parent.Kids, first.Start, func(n *ooxml.Node, start int) int { return cmp.Compare(n.Start, start) })
	for _, n := range parent.Kids[from:] {
		if n.Start > last.Start {
			break
		}
		p.cutBookmarks(n)
	}
}
