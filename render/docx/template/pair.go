package template

import (
	"slices"
	"strings"

	"github.com/vanban-go/vanban/report/tag"
	"github.com/vanban-go/vanban/report/vi"

	"github.com/vanban-go/vanban/render/internal/ooxml"
)

// pair finds the begin of what a tag ends.
func (p *part) pair(t *placedTag) {
	if t.Kind != tag.End {
		if t.controls() {
			p.open = append(p.open, t)
		}
		return
	}
	i := p.begun(t.Path)
	if i < 0 {
		i = p.misspelt(t)
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
	if begin.para == t.para {
		p.inOne = append(p.inOne, begin)
		return
	}
	p.region(begin, t)
}

// misspelt tells of an end that is nearly that of what has begun, and returns the
// place of that in open; -1 where nothing is near.
func (p *part) misspelt(t *placedTag) int {
	near, ok := vi.Near(t.Path, p.openPaths())
	if !ok {
		return -1
	}
	rule := notOpened
	rule.HintVI, rule.HintEN = "%[3]s", "%[4]s"
	vietnamese, english := vi.IsIt("{/" + near + "}")
	p.fault(rule, t, vietnamese, english)
	return p.begun(near)
}

// begun returns the place in open of the last tag of that path, or of the last of
// all; -1 where there is none.
func (p *part) begun(path string) int {
	i := len(p.open) - 1
	for i >= 0 && p.open[i].Path != path && path != "" {
		i--
	}
	return i
}

func (p *part) openPaths() []string {
	paths := make([]string, len(p.open))
	for i, t := range p.open {
		paths[i] = t.Path
	}
	return paths
}

// region decides over which elements a repeat or condition goes that ends in
// another paragraph.
func (p *part) region(begin, end *placedTag) {
	a, b := begin.para, end.para
	above, other := lineage(a.n), lineage(b.n)
	i := 0
	for above[i] == other[i] {
		i++
	}
	first, last := above[i], other[i]
	if row := first.Parent; row.Name == "w:tr" {
		if p.mayBeColumns(begin, end, first, last) {
			p.fault(columnTags, begin, end.text)
			return
		}
		first, last = row, row
	}
	if !reaches(a.n, first) || !reaches(b.n, last) {
		p.fault(crossedTags, begin, end.text)
		return
	}
	if text := outside(begin, end, first, last); text != "" {
		p.fault(textOutside, begin, end.text, excerpt(text))
		return
	}
	from, to := first.Start, last.End
	if first == a.n && begin.staysBehind() {
		from = first.End
	}
	if last == b.n && end.staysBefore() {
		to = last.Start
	}
	if p.cutsField(from, to) {
		p.fault(crossedTags, begin, end.text)
		return
	}
	p.act(begin, end, first, last)
}

// outside returns what stands in the elements from first to last before the
// begin or behind the end and cannot be told from what is between: it would be
// repeated or lost with it. In rows, what has tags may be of the item, such as its
// number.
func outside(begin, end *placedTag, first, last *ooxml.Node) string {
	a, b := begin.para, end.para
	rows := first.Name == "w:tr"
	var around []string
	if !a.blank(0, begin.from) && (rows || !begin.staysBehind()) {
		around = append(around, a.rest(0, begin.from))
	}
	if !b.blank(end.to, len(b.text)) && (rows || !end.staysBefore()) {
		around = append(around, b.rest(end.to, len(b.text)))
	}
	if rows {
		for i, s := range around {
			around[i] = withoutTags(s)
		}
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

// staysBehind reports whether a tag begins behind the text of its paragraph.
func (t *placedTag) staysBehind() bool {
	p := t.para
	return !p.blank(0, t.from) && p.blank(t.to, len(p.text))
}

// staysBefore reports whether a tag ends before the text of its paragraph.
func (t *placedTag) staysBefore() bool {
	p := t.para
	return p.blank(0, t.from) && !p.blank(t.to, len(p.text))
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

// within decides over what the repeats and conditions go that begin and end in
// the paragraph that was read. Where nothing else stands in it, the paragraph is
// there only if something is: a condition is that of the paragraph, a repeat stays
// in its line, and so does what stands in such a repeat.
func (p *part) within() {
	for _, begin := range p.inOne {
		t, end := begin.para, begin.pair
		alone := t.blank(0, begin.from) && t.blank(end.to, len(t.text)) && !t.blank(begin.to, end.from) && t.n.Path("w:pPr", "w:sectPr") == nil &&
			!slices.ContainsFunc(p.inOne, func(o *placedTag) bool {
				return o.Kind == tag.Repeat && o.from < begin.from && end.from < o.pair.from
			})
		inLine := begin.atom.run.Parent == end.atom.run.Parent
		switch {
		case p.cutsField(begin.atom.n.Start, end.atom.n.Start):
			p.fault(crossedTags, begin, end.text)
		case alone && inLine && begin.Kind == tag.Repeat:
			a, b := onlyIf(begin, end)
			p.act(a, b, t.n, t.n)
		case alone:
			p.act(begin, end, t.n, t.n)
		case !inLine:
			p.fault(crossedTags, begin, end.text)
		}
	}
	p.inOne = nil
}

// onlyIf returns the condition that an item of a repeat is there, as tags that are
// on no list: what is wrong with them is told of the repeat.
func onlyIf(begin, end *placedTag) (*placedTag, *placedTag) {
	silent := &paragraph{n: begin.para.n, number: begin.para.number, twin: true}
	a, b := *begin, *end
	a.Kind, a.para, a.pair = tag.If, silent, &b
	b.para, b.pair = silent, &a
	return &a, &b
}

// act puts both tags of a pair at the elements where they act, whose container
// must not be left empty. Text of a paragraph that is not between them stays out.
func (p *part) act(begin, end *placedTag, first, last *ooxml.Node) {
	begin.holder, end.holder = first, last
	p.heat(first)
	p.heat(last)
	several := begin.para != end.para
	if m := p.markOf(first); several && first == begin.para.n && begin.staysBehind() {
		m.after = append(m.after, begin)
	} else {
		m.before = append(m.before, begin)
	}
	if m := p.markOf(last); several && last == end.para.n && end.staysBefore() {
		m.before = append(m.before, end)
	} else {
		m.after = append(m.after, end)
	}
	p.mayLose(first)
}
