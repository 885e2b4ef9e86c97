package docx

import (
	"cmp"
	"slices"
	"strings"

	"github.com/vanban-go/vanban/report/diag"
)

// tagPart is a part of a template while it is compiled.
type tagPart struct {
	c     *templateCompiler
	name  string
	data  []byte
	root  *node
	main  bool
	paras []*tagPara

	byNode map[*node]*tagPara
	runs   map[*node]*tagPara   // runs with a tag or a brace in them
	frames map[*node]*placedTag // pictures whose alternative text is a tag
	marks  map[*node]*mark
	hot    map[*node]bool  // elements with something in them that is not copied as it is
	cut    map[string]bool // ids of bookmarks that a repeat or condition would tear

	current *tagPara // being read
	stories []story
	tags    []*placedTag
	twins   int
	boxes   int
	numbers int
	path    []*node
}

// mark is what happens at an element.
type mark struct {
	vanishes bool
	inside   []*placedTag // in place of an element that vanishes
	before   []*placedTag
	after    []*placedTag
	ends     bool // a container whose last block may vanish
}

// story is a text of its own: what begins in it ends in it.
type story struct{ open []*placedTag }

// markOf returns the mark of an element, and sees to it that it is not copied
// blindly.
func (p *tagPart) markOf(n *node) *mark {
	m := p.marks[n]
	if m == nil {
		m = new(mark)
		p.marks[n] = m
	}
	return m
}

// heat marks the element and those around it as not copied as they are.
func (p *tagPart) heat(n *node, above []*node) {
	p.hot[n] = true
	for _, a := range slices.Backward(above) {
		if p.hot[a] {
			return
		}
		p.hot[a] = true
	}
}

func (p *tagPart) read() {
	switch p.root.name {
	case "w:footnotes", "w:endnotes":
		p.path = append(p.path, p.root)
		for _, n := range p.root.kids {
			if kind := n.attr("w:type"); kind == "" || kind == "normal" {
				p.story(n)
			}
		}
	case "w:document":
		p.path = append(p.path, p.root)
		if body := p.root.child("w:body"); body != nil {
			p.story(body)
		}
	default:
		p.story(p.root)
	}
}

func (p *tagPart) story(n *node) {
	p.stories = append(p.stories, story{})
	p.blocks(n)
	s := p.stories[len(p.stories)-1]
	for _, t := range s.open {
		p.fault(NotClosed, t, "{/"+t.path+"}")
	}
	p.stories = p.stories[:len(p.stories)-1]
}

func (p *tagPart) blocks(n *node) {
	p.path = append(p.path, n)
	defer func() { p.path = p.path[:len(p.path)-1] }()
	for _, k := range n.kids {
		switch k.name {
		case "w:p":
			p.paragraph(k)
		case "w:tbl", "w:tr", "w:tc", "w:sdt", "w:sdtContent", "w:customXml", "w:smartTag", "w:ins", "w:moveTo", "mc:AlternateContent", "mc:Choice":
			p.blocks(k)
		case "mc:Fallback":
			p.fallback(func() { p.blocks(k) })
		}
	}
}

// fallback reads what repeats for other readers what stands beside it.
func (p *tagPart) fallback(read func()) {
	p.twins++
	read()
	p.twins--
}

func (p *tagPart) paragraph(n *node) {
	if p.twins == 0 {
		p.numbers++
	}
	t := &tagPara{n: n, above: slices.Clone(p.path), number: p.numbers, twin: p.twins > 0, inBox: p.boxes > 0}
	p.path = append(p.path, n)
	around := p.current
	p.current = t
	t.collect(func(x *node) { p.inner(x, between(n, x)) })
	p.current = around
	p.path = p.path[:len(p.path)-1]
	p.checkFields(n)
	if !strings.ContainsAny(t.text, "{}") {
		return
	}
	t.scan(func(text string, closed bool) {
		rule := UnclosedTag
		if closed {
			rule = BadTag
		}
		p.faultAt(rule, t, text)
	})
	if len(t.pieces) == 0 {
		return
	}
	p.paras = append(p.paras, t)
	p.byNode[n] = t
	p.heat(n, t.above)
	for i := range t.atoms {
		if a := &t.atoms[i]; len(t.touched(a)) > 0 {
			p.runs[a.run] = t
			p.heat(a.run, append([]*node{n}, between(n, a.run)...))
		}
	}
	for _, x := range t.pieces {
		if x.tag != nil {
			p.list(x.tag)
			p.pair(x.tag)
		}
	}
}

// between returns the elements between one and another that stands in it.
func between(from, to *node) []*node {
	var out []*node
	for from != to {
		i, ok := slices.BinarySearchFunc(from.kids, to.start, func(n *node, start int) int { return cmp.Compare(n.start, start) })
		if !ok {
			i--
		}
		from = from.kids[i]
		if from != to {
			out = append(out, from)
		}
	}
	return out
}

// inner reads text boxes and pictures in an element that further ones lie
// around.
func (p *tagPart) inner(n *node, around []*node) {
	length := len(p.path)
	p.path = append(append(p.path, around...), n)
	defer func() { p.path = p.path[:length] }()
	if n.name == "w:drawing" {
		p.frame(n)
	}
	for _, k := range n.kids {
		switch k.name {
		case "w:txbxContent":
			p.boxes++
			p.story(k)
			p.boxes--
		case "mc:Fallback":
			p.fallback(func() { p.inner(k, nil) })
		default:
			p.inner(k, nil)
		}
	}
}

func (p *tagPart) cutBookmarks(n *node) {
	if n.name == "w:bookmarkStart" || n.name == "w:bookmarkEnd" {
		p.cut[n.attr("w:id")] = true
	}
	for _, k := range n.kids {
		p.cutBookmarks(k)
	}
}

// list puts a tag on the list of all.
func (p *tagPart) list(t *placedTag) {
	t.order, t.index = len(p.tags), -1
	p.tags = append(p.tags, t)
	if !t.para.twin {
		t.index = len(p.c.tags)
		p.c.tags = append(p.c.tags, Tag{Text: t.text, Kind: t.kind, Path: t.path, Place: p.place(t.para), Known: t.kind == EndTag})
	}
}

func (p *tagPart) place(t *tagPara) diag.Place {
	return diag.Place{File: p.c.data.File, Part: p.name, Paragraph: t.number}
}

func (p *tagPart) fault(rule diag.Rule, t *placedTag, args ...any) {
	p.faultAt(rule, t.para, t.text, args...)
}

func (p *tagPart) faultAt(rule diag.Rule, t *tagPara, tag string, args ...any) {
	if !t.twin {
		args = append([]any{tag, excerpt(t.text)}, args...)
		p.c.problems = append(p.c.problems, rule.At(p.place(t), "", args...))
	}
}
