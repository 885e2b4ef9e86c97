package docx

import (
	"cmp"
	"slices"
)

// pair finds the begin of what a tag ends.
func (p *tagPart) pair(t *placedTag) {
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
		p.fault(NotOpened, t)
		return
	}
	if last := s.open[len(s.open)-1]; i < len(s.open)-1 {
		p.fault(CrossedTags, t, last.text)
	}
	begin := s.open[i]
	s.open = s.open[:i]
	begin.pair, t.pair = t, begin
	p.region(begin, t)
}

// region decides over which elements a repeat or condition goes.
func (p *tagPart) region(begin, end *placedTag) {
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
	if top.name == "w:tr" {
		first, last, i = top, top, i-1
		top = a.above[i-1]
	}
	if !p.reaches(a, first, i) || !p.reaches(b, last, i) {
		p.fault(CrossedTags, begin, end.text)
		return
	}
	p.act(begin, end, first, last, a.above[:i])
	p.mend(top, first, last)
}

// below returns the element around a paragraph, or itself, at a depth.
func (p *tagPart) below(t *tagPara, depth int) *node {
	if depth < len(t.above) {
		return t.above[depth]
	}
	return t.n
}

// reaches reports whether a paragraph may speak for the element at a depth
// above it: itself, or the row of the table that it stands in.
func (p *tagPart) reaches(t *tagPara, n *node, depth int) bool {
	if n == t.n {
		return true
	}
	if n.name != "w:tr" {
		return false
	}
	return !slices.ContainsFunc(t.above[depth:], func(x *node) bool { return x.name == "w:tbl" })
}

// within is a repeat or condition inside one paragraph: the paragraph itself
// where nothing else stands in it.
func (p *tagPart) within(begin, end *placedTag) {
	t := begin.para
	outside := t.rest(0, begin.from) + t.rest(end.to, len(t.text))
	switch {
	case isBlank(outside) && !p.endsSection(t):
		p.act(begin, end, t.n, t.n, t.above)
		p.mend(t.above[len(t.above)-1], t.n, t.n)
	case begin.atom.parent != end.atom.parent:
		p.fault(CrossedTags, begin, end.text)
	default:
		p.cutBookmarks(t.n)
	}
}

func (p *tagPart) endsSection(t *tagPara) bool {
	return t.n.path("w:pPr", "w:sectPr") != nil
}

// act puts both tags of a pair at the elements where they act.
func (p *tagPart) act(begin, end *placedTag, first, last *node, above []*node) {
	begin.holder, end.holder = first, last
	p.heat(first, above)
	p.heat(last, above)
	p.markOf(first).before = append(p.markOf(first).before, begin)
	p.markOf(last).after = append(p.markOf(last).after, end)
}

// mend notes what must not be left empty, and which bookmarks are torn, when
// the elements from first to last may vanish.
func (p *tagPart) mend(parent, first, last *node) {
	p.markOf(parent).ends = true
	if first == last {
		p.cutBookmarks(first)
		return
	}
	from, _ := slices.BinarySearchFunc(parent.kids, first.start, func(n *node, start int) int { return cmp.Compare(n.start, start) })
	for _, n := range parent.kids[from:] {
		if n.start > last.start {
			break
		}
		p.cutBookmarks(n)
	}
}
