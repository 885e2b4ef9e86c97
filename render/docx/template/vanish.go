package template

import "github.com/vanban-go/vanban/render/internal/ooxml"

// vanish finds the paragraphs and rows that hold nothing but tags which begin or
// end something elsewhere.
func (p *part) vanish() {
	for _, t := range p.paras {
		if p.onlyEdges(t) {
			p.drop(t.n)
		}
	}
	for _, t := range p.tags {
		if n := t.holder; n != nil && n.Name == "w:tr" && !p.of(n).mark.vanishes && t.pair.holder != n && p.emptyRow(n) {
			p.drop(n)
		}
	}
	for _, t := range p.tags {
		if t.holder != nil && p.of(t.holder).mark.vanishes {
			p.of(t.holder).mark.inside = append(p.of(t.holder).mark.inside, t)
		}
	}
}

// onlyEdges reports whether a paragraph holds nothing but tags that begin or end
// something beyond it.
func (p *part) onlyEdges(t *paragraph) bool {
	edges := 0
	for _, x := range t.pieces {
		if x.tag == nil || !x.tag.controls() || x.tag.holder == nil || x.tag.pair.para == t {
			return false
		}
		edges++
	}
	return edges > 0 && !t.solid && isBlank(t.rest(0, len(t.text)))
}

// emptyRow reports whether a row holds nothing but the tags that begin or end
// there rows beyond it.
func (p *part) emptyRow(row *ooxml.Node) bool {
	return !anyBelow(row, func(n *ooxml.Node) bool {
		if n.Name != "w:p" {
			return false
		}
		t := p.of(n).para
		if t == nil {
			t = &paragraph{n: n}
			t.collect(func(*ooxml.Node) {})
		}
		for _, x := range t.pieces {
			if x.tag != nil && (x.tag.holder != row || x.tag.pair.holder == row) {
				return true
			}
		}
		return t.solid || !isBlank(t.rest(0, len(t.text)))
	})
}

func anyBelow(n *ooxml.Node, is func(*ooxml.Node) bool) bool {
	for k := range n.Elements() {
		if k != n && is(k) {
			return true
		}
	}
	return false
}

// drop lets an element vanish.
func (p *part) drop(n *ooxml.Node) {
	p.heat(n)
	p.markOf(n).vanishes = true
	p.mayLose(n)
}

// mayLose notes that the container of an element may be left empty, and with the
// rows in a control the table.
func (p *part) mayLose(n *ooxml.Node) {
	p.markOf(n.Parent).ends = true
	if n.Name == "w:tr" {
		p.markOf(tableOf(n)).ends = true
	}
}
