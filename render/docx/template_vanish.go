package docx

import (
	"slices"
)

// vanish finds the paragraphs and rows that hold nothing but tags which begin or
// end something elsewhere.
func (p *tagPart) vanish() {
	for _, t := range p.paras {
		if p.onlyEdges(t) {
			parent := t.above[len(t.above)-1]
			p.drop(t.n, parent, t.above)
		}
	}
	for _, t := range p.tags {
		if n := t.holder; n != nil && n.name == "w:tr" && !p.marks[n].vanishes && t.pair.holder != n && p.emptyRow(n) {
			i := slices.Index(t.para.above, n)
			p.drop(n, t.para.above[i-1], t.para.above[:i])
		}
	}
	for _, t := range p.tags {
		if t.holder != nil && p.marks[t.holder].vanishes {
			p.marks[t.holder].inside = append(p.marks[t.holder].inside, t)
		}
	}
}

// onlyEdges reports whether a paragraph holds nothing but tags that begin or end
// something beyond it.
func (p *tagPart) onlyEdges(t *tagPara) bool {
	edges := 0
	for _, x := range t.pieces {
		if x.tag == nil || !x.tag.controls() || x.tag.pair == nil || x.tag.pair.para == t {
			return false
		}
		edges++
	}
	return edges > 0 && !t.solid && isBlank(t.rest(0, len(t.text)))
}

// emptyRow reports whether a row holds nothing but the tags that begin or end
// there rows beyond it.
func (p *tagPart) emptyRow(row *node) bool {
	return !anyBelow(row, func(n *node) bool {
		if n.name != "w:p" {
			return false
		}
		t := p.byNode[n]
		if t == nil {
			t = &tagPara{n: n}
			t.collect(func(*node) {})
		}
		for _, x := range t.pieces {
			if x.tag != nil && (x.tag.holder != row || x.tag.pair.holder == row) {
				return true
			}
		}
		return t.solid || !isBlank(t.rest(0, len(t.text)))
	})
}

func anyBelow(n *node, is func(*node) bool) bool {
	for _, k := range n.kids {
		if is(k) || anyBelow(k, is) {
			return true
		}
	}
	return false
}

// drop lets an element vanish.
func (p *tagPart) drop(n, parent *node, above []*node) {
	p.heat(n, above)
	p.markOf(n).vanishes = true
	p.mend(parent, n, n)
}
