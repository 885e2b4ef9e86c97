package template

import (
	"cmp"
	"slices"
	"sort"
	"strings"

	"github.com/vanban-go/vanban/report/tag"

	"github.com/vanban-go/vanban/render/docx/internal/wml"
	"github.com/vanban-go/vanban/render/internal/ooxml"
)

// paragraph is a paragraph of a template: its text in one piece, whatever the
// runs, and the tags in it.
type paragraph struct {
	n      *ooxml.Node
	number int  // in the part, from 1
	twin   bool // repeats for other readers what stands beside it
	inBox  bool
	text   string
	atoms  []atom
	pieces []piece
	solid  bool  // holds something besides text that must not vanish
	breaks bool  // ends a section
	spot   *spot // nil in the flow of the text
	seen   []int // where what can be seen between such tags begins; see blank
	looked bool
}

// atom is an element of a run that stands for some characters.
type atom struct {
	n, run   *ooxml.Node
	from, to int         // in the text
	attr     *ooxml.Attr // of the element, where that is the text
}

// piece is a range of the text that does not stay: a tag, or one of two
// braces, whose tag is nil.
type piece struct {
	from, to int
	tag      *placedTag
}

// placedTag is a tag where it stands.
type placedTag struct {
	tag.Tag
	para     *paragraph
	text     string // with its braces
	from, to int
	atom     *atom // in which it begins

	order int    // in the part
	part  *part  // that it is listed in, nil for a twin
	known bool   // the data can answer it
	desc  string // what it stands for
	left  bool   // nobody fills it

	pair   *placedTag  // begin and end of a repeat or condition
	holder *ooxml.Node // the element at which it acts; nil within the line
}

// Characters that stand for elements of a run.
const (
	solidChar  = "\uFFFC" // a picture, a field, a note
	softHyphen = "\u00AD"
	hardHyphen = "\u2011"
)

// collect gathers the text of a paragraph and calls inner for whatever may
// hold paragraphs of its own.
func (p *paragraph) collect(inner func(*ooxml.Node)) {
	p.text = strings.Join(p.gather(p.n, make([]string, 0, 4), inner), "")
}

// gather appends the texts that a paragraph has in an element.
func (p *paragraph) gather(parent *ooxml.Node, texts []string, inner func(*ooxml.Node)) []string {
	if parent == nil { // a control without content
		return texts
	}
	for _, k := range parent.Kids {
		switch k.Name {
		case "w:r":
			for _, x := range k.Kids {
				if s := characters(x); s != "" {
					p.add(x, k, s)
					texts = append(texts, s)
					if s == solidChar {
						p.solid = true
						inner(x)
					}
				}
			}
		case "w:sdt":
			texts = p.gather(k.Path("w:sdtContent"), texts, inner)
		case "w:hyperlink", "w:smartTag", "w:ins", "w:moveTo", "w:fldSimple", "w:customXml", "w:dir", "w:bdo":
			texts = p.gather(k, texts, inner)
		case "mc:AlternateContent":
			p.add(k, k, solidChar)
			texts = append(texts, solidChar)
			p.solid = true
			inner(k)
		case "w:pPr":
			p.breaks = k.Child("w:sectPr") != nil
		}
	}
	return texts
}

// add appends an element that stands for such a text behind the others.
func (p *paragraph) add(n, run *ooxml.Node, text string) {
	from := 0
	if last := len(p.atoms) - 1; last >= 0 {
		from = p.atoms[last].to
	}
	p.atoms = append(p.atoms, atom{n: n, run: run, from: from, to: from + len(text)})
}

// characters returns what an element of a run stands for in the text.
func characters(n *ooxml.Node) string {
	switch n.Name {
	case "w:t":
		return n.Text
	case "w:tab":
		return "\t"
	case "w:br", "w:cr":
		if t := n.Attr("w:type"); t == "page" || t == "column" {
			return solidChar
		}
		return "\n"
	case "w:softHyphen":
		return softHyphen
	case "w:noBreakHyphen":
		return hardHyphen
	case "w:rPr", "w:instrText", "w:lastRenderedPageBreak", "w:delText":
		return ""
	}
	return solidChar
}

// signs are what tags begin and end with, here and in other engines.
var signs = [256]bool{'{': true, '}': true, '$': true}

// scan finds the tags and doubled braces of the text. What begins like a tag
// and is none is told to bad.
func (p *paragraph) scan(looks *ooxml.Looks, room *room, bad func(text string, closed bool)) {
	const usual = 16
	s := p.text
	p.pieces = room.pieces.Take(min(strings.Count(s, "{"), usual))[:0]
	simple := strings.IndexByte(s, '$') < 0
	for i := 0; !looks.Done(); i++ {
		if i += nextSign(s[i:], &simple); i == len(s) {
			return
		}
		switch n, foreign := isForeign(s, i); {
		case foreign:
			i += n - 1
		case strings.HasPrefix(s[i:], "{{"), strings.HasPrefix(s[i:], "}}"):
			p.pieces = append(p.pieces, piece{from: i, to: i + 1})
			i++
		case s[i] == '{':
			end := closing(s, i)
			if end < 0 {
				bad(wml.Excerpt(s[i:]), false)
				return
			}
			t, ok := &room.placed.Take(1)[0], false
			t.para, t.text, t.from, t.to, t.atom = p, tag.Clean(s[i:end]), i, end, p.at(i)
			if t.Tag, ok = tag.Parse(s[i+1 : end-1]); ok {
				p.pieces = append(p.pieces, piece{i, end, t})
			} else {
				bad(t.text, true)
			}
			i = end - 1
		}
	}
}

// nextSign returns where the first sign stands, the length where there is none. As
// long as there are only tags in single braces, it is that which the next begins with.
func nextSign(s string, simple *bool) int {
	if *simple {
		n := strings.IndexByte(s, '{')
		if n < 0 {
			n = len(s)
		}
		if *simple = strings.IndexByte(s[:n], '}') < 0; *simple {
			return n
		}
	}
	return ooxml.Plain(s, &signs)
}

// closing returns where a tag ends that begins at i, -1 where something comes first
// that no tag holds.
func closing(s string, i int) int {
	for i++; i < len(s) && s[i] != '{' && s[i] != '\n' && !strings.HasPrefix(s[i:], solidChar); i++ {
		if s[i] == '}' {
			return i + 1
		}
	}
	return -1
}

// at returns the atom that holds an offset of the text.
func (p *paragraph) at(offset int) *atom {
	return &p.atoms[sort.Search(len(p.atoms), func(i int) bool { return p.atoms[i].to > offset })]
}

// atomOf returns the atom of an element, or nil.
func (p *paragraph) atomOf(n *ooxml.Node) *atom {
	i, ok := slices.BinarySearchFunc(p.atoms, n.Start, func(a atom, start int) int { return cmp.Compare(a.n.Start, start) })
	if !ok {
		return nil
	}
	return &p.atoms[i]
}

// touched returns the pieces that overlap an atom.
func (p *paragraph) touched(a *atom) []piece {
	from := sort.Search(len(p.pieces), func(i int) bool { return p.pieces[i].to > a.from })
	to := from
	for to < len(p.pieces) && p.pieces[to].from < a.to {
		to++
	}
	return p.pieces[from:to]
}

// rest returns a stretch of the text without the tags that begin or end
// something.
func (p *paragraph) rest(from, to int) string {
	var b strings.Builder
	for _, x := range p.pieces {
		if x.tag != nil && x.tag.controls() && x.from >= from && x.to <= to {
			b.WriteString(p.text[from:x.from])
			from = x.to
		}
	}
	b.WriteString(p.text[from:to])
	return b.String()
}

// blank reports whether nothing can be seen between two tags that begin or end
// something, or an end of the text, besides such tags.
func (p *paragraph) blank(from, to int) bool {
	if !p.looked {
		p.looked = true
		at := 0
		look := func(until int) {
			if !isBlank(p.text[at:until]) {
				p.seen = append(p.seen, at)
			}
		}
		for _, x := range p.pieces {
			if x.tag != nil && x.tag.controls() {
				look(x.from)
				at = x.to
			}
		}
		look(len(p.text))
	}
	i := sort.SearchInts(p.seen, from)
	return i == len(p.seen) || p.seen[i] >= to
}

// isBlank reports whether nothing of a text can be seen.
func isBlank(s string) bool {
	return strings.Trim(s, " \t\n\u00A0\u00AD\u200B\u200C\u200D\u2060\uFEFF") == ""
}

func (t *placedTag) controls() bool {
	return t.Kind == tag.Repeat || t.Kind == tag.If || t.Kind == tag.Unless || t.Kind == tag.End
}

// block returns the block that a paragraph stands for, or nil.
func (p *paragraph) block() *placedTag {
	var found *placedTag
	for _, x := range p.pieces {
		switch {
		case x.tag == nil:
			return nil
		case x.tag.Kind == tag.Block && found == nil:
			found = x.tag
		case !x.tag.controls() || x.tag.holder == nil:
			return nil
		}
	}
	if found == nil || p.solid || p.breaks || !isBlank(p.rest(0, found.from)+p.rest(found.to, len(p.text))) {
		return nil
	}
	return found
}
