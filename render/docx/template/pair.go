package template

import (
	"slices"
	"strings"

	"github.com/vanban-go/vanban/render/docx/internal/wml"
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
	if text := outside(begin, end, first, last); text != "" {
		p.fault(textOutside, begin, end.text, wml.Excerpt(text))
		return
	}
	p.act(begin, end, first, last)
}

// outside returns what stands in the elements from first to last before the
// begin or behind the end: it would be repeated or lost with what is between. In
// rows, what has tags may be of the item, such as its number.
func outside(begin, end *placedTag, first, last *ooxml.Node) string {
	a, b := begin.para, end.para
	around := []string{a.rest(0, begin.from), b.rest(end.to, len(b.text))}
	if first.Name == "w:tr" {
		around[0], around[1] = withoutTags(around[0]), withoutTags(around[1])
		for n := range first.Elements() {
			if n.Name == "w:p" && n.End <= a.n.Start {
				around = append(around, withoutTags(textOf(n)))
			}
		}
		for n := range last.Elements() {
			if n.Name == "w:p" && n.Start >= b.n.End {
				around = append(around, withoutTags(textOf(n)))
			}
		}
	}
	if i := slices.IndexFunc(around, func(s string) bool { return !isBlank(s) }); i >= 0 {
		return around[i]
	}
	return ""
}

func textOf(n *ooxml.Node) string {
	p := paragraph{n: n}
	p.collect(func(*ooxml.Node) {})
	return p.text
}

// withoutTags returns a text, or nothing where a tag may stand in it.
func withoutTags(s string) string {
	if strings.Contains(s, "{") {
		return ""
	}
	return s
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

// within is a repeat or condition inside one paragraph. Where nothing else stands
// in it, the paragraph is there only if something is: a condition is that of the
// paragraph, a repeat stays in its line.
func (p *part) within(begin, end *placedTag) {
	t := begin.para
	alone := isBlank(t.rest(0, begin.from)+t.rest(end.to, len(t.text))) && t.n.Path("w:pPr", "w:sectPr") == nil
	inLine := begin.atom.run.Parent == end.atom.run.Parent
	switch {
	case alone && inLine && begin.kind == RepeatTag:
		a, b := onlyIf(begin, end)
		p.act(a, b, t.n, t.n)
	case alone:
		p.act(begin, end, t.n, t.n)
	case !inLine:
		p.fault(crossedTags, begin, end.text)
	}
}

// onlyIf returns the condition that an item of a repeat is there, as tags that are
// on no list: what is wrong with them is told of the repeat.
func onlyIf(begin, end *placedTag) (*placedTag, *placedTag) {
	silent := &paragraph{n: begin.para.n, number: begin.para.number, twin: true}
	a, b := *begin, *end
	a.kind, a.para, a.index, a.pair = IfTag, silent, -1, &b
	b.para, b.index, b.pair = silent, -1, &a
	return &a, &b
}

// act puts both tags of a pair at the elements where they act, whose container
// must not be left empty.
func (p *part) act(begin, end *placedTag, first, last *ooxml.Node) {
	begin.holder, end.holder = first, last
	p.heat(first)
	p.heat(last)
	p.markOf(first).before = append(p.markOf(first).before, begin)
	p.markOf(last).after = append(p.markOf(last).after, end)
	p.markOf(first.Parent).ends = true
}
