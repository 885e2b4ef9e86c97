package template

import (
	"cmp"
	"fmt"
	"strings"

	"github.com/vanban-go/vanban/report/tag"

	"github.com/vanban-go/vanban/render/docx/internal/wml"
	"github.com/vanban-go/vanban/render/internal/ooxml"
	"github.com/vanban-go/vanban/report/diag"
)

// part is a part of a template while it is compiled.
type part struct {
	c     *compiler
	name  string
	owner string // of the relationships that it holds
	data  string
	root  *ooxml.Node
	main  bool
	codes bool // it may hold instructions of fields
	paras []*paragraph

	noted  []noted                    // of the elements, by their index
	frames map[*ooxml.Node]*placedTag // pictures whose alternative text is a tag
	spots  map[*ooxml.Node][]spotAt

	current *paragraph   // being read
	open    []*placedTag // what has begun in the story at hand
	inOne   []*placedTag // what has begun and ended in the paragraph at hand
	tags    []*placedTag
	headed  map[*ooxml.Node]map[int]bool // columns of tables with a text in them
	twins   int
	boxes   int
	notes   map[string]*ooxml.Node // by their ids, where there are any
	closing step                   // before the end of the root
	numbers int

	fieldMarks []*ooxml.Node // what fields begin and end with
	fieldsRead bool
}

// noted is what a part knows of an element.
type noted struct {
	para  *paragraph // with a tag or a brace, that the element is or is a run of
	mark  *mark
	held  bool // in a paragraph with braces
	hot   bool // something in it is not copied as it is
	frail bool // something in it must differ from one repeat to the next
}

// of returns what is known of an element of the part, nothing of nil.
func (p *part) of(n *ooxml.Node) *noted {
	if n == nil {
		return new(noted)
	}
	return &p.noted[n.Index]
}

// mark is what happens at an element.
type mark struct {
	vanishes bool
	inside   []*placedTag // in place of an element that vanishes
	before   []*placedTag
	after    []*placedTag
	ends     bool // a container whose last block may vanish
}

// markOf returns the mark of an element.
func (p *part) markOf(n *ooxml.Node) *mark {
	x := p.of(n)
	if x.mark == nil {
		x.mark = new(mark)
	}
	return x.mark
}

// heat marks the element and those around it as not copied as they are.
func (p *part) heat(n *ooxml.Node) {
	for ; n != nil && !p.of(n).hot; n = n.Parent {
		p.of(n).hot = true
	}
}

// stage returns when the part is made.
func (p *part) stage() stage {
	if p.root.Name == "w:footnotes" || p.root.Name == "w:endnotes" {
		return ofNotes
	}
	return ofTexts
}

func (p *part) read() {
	switch p.root.Name {
	case "w:footnotes", "w:endnotes":
		for _, n := range p.root.Kids {
			if kind := n.Attr("w:type"); kind == "" || kind == "normal" {
				p.story(n)
			}
		}
	case "w:document":
		if body := p.root.Child("w:body"); body != nil {
			p.story(body)
		}
	default:
		p.story(p.root)
	}
}

// story reads a text of its own: what begins in it ends in it.
func (p *part) story(n *ooxml.Node) {
	outer := p.open
	p.open = nil
	p.blocks(n)
	for _, t := range p.open {
		p.fault(notClosed, t, "{/"+t.Path+"}")
	}
	p.open = outer
}

func (p *part) blocks(n *ooxml.Node) {
	for _, k := range n.Kids {
		if p.c.looks.Done() {
			return
		}
		switch k.Name {
		case "w:p":
			p.paragraph(k)
		case "w:tbl", "w:tr", "w:tc", "w:sdt", "w:sdtContent", "w:customXml", "w:smartTag", "w:ins", "w:moveTo", "mc:AlternateContent", "mc:Choice":
			p.blocks(k)
		case "mc:Fallback":
			p.fallback(p.blocks, k)
		}
	}
}

// fallback reads what repeats for other readers what stands beside it.
func (p *part) fallback(read func(*ooxml.Node), n *ooxml.Node) {
	p.twins++
	read(n)
	p.twins--
}

func (p *part) paragraph(n *ooxml.Node) {
	if p.twins == 0 {
		p.numbers++
	}
	t := &p.c.paragraphs.Take(1)[0]
	t.n, t.number, t.twin, t.inBox = n, p.numbers, p.twins > 0, p.boxes > 0
	t.atoms = p.c.atoms.Take(len(n.Kids))[:0]
	around := p.current
	p.current = t
	t.collect(p.inner)
	p.current = around
	p.checkFields(n)
	p.checkForeign(t)
	if !strings.ContainsAny(t.text, "{}") {
		return
	}
	for i := range t.atoms {
		p.of(t.atoms[i].n).held = true
	}
	t.scan(&p.c.looks, p.c.room, func(text string, closed bool) {
		rule := tag.Unclosed
		if closed {
			rule = tag.Malformed
		}
		p.faultAt(rule, t, text)
	})
	if len(t.pieces) == 0 {
		return
	}
	p.paras = append(p.paras, t)
	p.of(n).para = t
	p.heat(n)
	for i := range t.atoms {
		if a := &t.atoms[i]; len(t.touched(a)) > 0 {
			p.of(a.run).para = t
			p.heat(a.run)
		}
	}
	for _, x := range t.pieces {
		if p.c.looks.Done() {
			return
		}
		if x.tag != nil {
			p.list(x.tag)
			p.pair(x.tag)
		}
	}
	p.within()
}

// inner reads text boxes and pictures in an element.
func (p *part) inner(n *ooxml.Node) {
	if n.Name == "w:drawing" {
		p.frame(n)
	}
	for _, k := range n.Kids {
		switch k.Name {
		case "w:txbxContent":
			p.boxes++
			p.story(k)
			p.boxes--
		case "mc:Fallback":
			p.fallback(p.inner, k)
		default:
			p.inner(k)
		}
	}
}

// list puts a tag on the list of all.
func (p *part) list(t *placedTag) {
	t.order = len(p.tags)
	p.tags = append(p.tags, t)
	if !t.para.twin {
		t.part, t.known = p, t.Kind == tag.End
		p.c.tags = append(p.c.tags, t)
	}
}

func (p *part) place(paragraph int) diag.Place {
	return diag.Place{File: p.c.data.File, Part: cmp.Or(p.owner, p.name), Paragraph: paragraph}
}

func (p *part) fault(rule diag.Rule, t *placedTag, args ...any) {
	p.faultAt(rule, t.para, t.text, args...)
}

func (p *part) faultAt(rule diag.Rule, t *paragraph, tag string, args ...any) {
	switch {
	case t.twin:
	case !p.c.problems.Takes(rule.Severity):
		p.c.problems.Drop()
	default:
		args = append([]any{excerpt(tag), excerpt(t.text)}, args...)
		p.c.problems.Add(rule.At(p.place(t.number), "", args...))
	}
}

// told adds a problem of package tag, which knows of no paragraphs.
func (p *part) told(rule diag.Rule, t *paragraph, args ...any) {
	if !t.twin {
		rule.VI += fmt.Sprintf(" (đoạn %%[%d]q)", len(args)+1)
		rule.EN += fmt.Sprintf(" (paragraph %%[%d]q)", len(args)+1)
		p.c.problems.Add(rule.At(p.place(t.number), "", append(args, excerpt(t.text))...))
	}
}

// excerpt returns the beginning of a text as problems show it.
func excerpt(s string) string {
	return wml.Excerpt(strings.ReplaceAll(wml.Excerpt(s), solidChar, "[…]"))
}
