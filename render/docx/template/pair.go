package template

import (
	"cmp"
	"slices"

	"github.com/vanban-go/vanban/render/internal/ooxml"
)

// pair finds the begin of what a tag ends.
func (p *part) pair(t *placedTag) {
	s := &p.stories[len(p.stories)-1]
	switch t.kind {
	case RepeatTag, IfTag, UnlessTag:
		s.open = append(s.open, t)
		return
	case EndTag:
	default:
		return
	}
	i := len(s.open) - 1
	for i >= 0 && s.open[i].path != t.path {
		i--
	}
	if i < 0 {
		p.fault(notOpened, t)
		return
	}
	if last := s.open[len(s.open)-1]; i < len(s.open)-1 {
		p.fault(crossedTags, t, last.text)
	}
	begin := s.open[i]
	s.open = s.open[:i]
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
	i := 0
	for i < len(a.above) && i < len(b.above) && a.above[i] == b.above[i] {
		i++
	}
	first, last := p.below(a, i), p.below(b, i)
	top := a.above[i-1]
	if top.Name == "w:tr" {
		first, last, i = top, top, i-1
		top = a.above[i-1]
	}
	if !p.reaches(a, first, i) || !p.reaches(b, last, i) {
		p.fault(crossedTags, begin, end.text)
		return
	}
	p.act(begin, end, first, last, a.above[:i])
	p.mend(top, first, last)
}

// below returns the element around a paragraph, or itself, at a depth.
func (p *part) below(t *paragraph, depth int) *ooxml.Node {
	if depth < len(t.above) {
		return t.above[depth]
	}
	return t.n
}

// reaches reports whether a paragraph may speak for the element at a depth
// above it: itself, or the row of the table that it stands in.
func (p *part) reaches(t *paragraph, n *ooxml.Node, depth int) bool {
	if n == t.n {
		return true
	}
	if n.Name != "w:tr" {
		return false
	}
	return !slices.ContainsFunc(t.above[depth:], func(x *ooxml.Node) bool { return x.Name == "w:tbl" })
}

// within is a repeat or condition inside one paragraph: the paragraph itself
// where nothing else stands in it.
func (p *part) within(begin, end *placedTag) {
	t := begin.para
	outside := t.rest(0, begin.from) + t.rest(end.to, len(t.text))
	switch {
	case isBlank(outside) && !p.endsSection(t):
		p.act(begin, end, t.n, t.n, t.above)
		p.mend(t.above[len(t.above)-1], t.n, t.n)
	case begin.atom.parent != end.atom.parent:
		p.fault(crossedTags, begin, end.text)
	default:
		p.cutBookmarks(t.n)
	}
}

func (p *part) endsSection(t *paragraph) bool {
	return t.n.Path("w:pPr", "w:sectPr") != nil
}

// act puts both tags of a pair at the elements where they act.
func (p *part) act(begin, end *placedTag, first, last *ooxml.Node, above []*ooxml.Node) {
	begin.holder, end.holder = first, last
	p.heat(first, above)
	p.heat(last, above)
	p.markOf(first).before = append(p.markOf(first).before, begin)
	p.markOf(last).after = append(p.markOf(last).after, end)
}

// mend notes what must not be left empty, and which bookmarks are torn, when
// the elements from first to last may vanish.
func (p *part) mend(parent, first, last *ooxml.Node) {
	p.markOf(parent).ends = true
	if first == last {
		p.cutBookmarks(first)
		return
	}
	from, _ := slices.BinarySearchFunc(parent.Kids, first.Start, func(n *ooxml.Node, start int) int { return cmp.Compare(n.Start, start) })
	for _, n := range parent.Kids[from:] {
		if n.Start > last.Start {
			break
		}
		p.cutBookmarks(n)
	}
}
