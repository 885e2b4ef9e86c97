package read

import (
	"cmp"

	"github.com/vanban-go/vanban/render/internal/ooxml"
	"github.com/vanban-go/vanban/render/style"
)

// optional is a number that may be left open.
type optional struct {
	v   float64
	set bool
}

// paragraphProps are the properties that one level sets.
type paragraphProps struct {
	align                string
	first, left, right   optional // pt
	before, after, line  optional
	lineRule             string
	contextual, keepNext tri
	breakBefore          tri
	border, borderAbove  tri
	outline              optional
	tabs                 []Tab
	frame                string
	list                 *listRef
}

// listRef says to which list and level a paragraph belongs.
type listRef struct {
	id       string
	level    int
	hasLevel bool
}

func readParagraphProps(n *ooxml.Node) paragraphProps {
	var p paragraphProps
	if n == nil {
		return p
	}
	p.align = n.Val("w:jc")
	p.readIndents(n.Child("w:ind"))
	p.readSpacing(n.Child("w:spacing"))
	p.contextual, p.keepNext = readTri(n, "w:contextualSpacing"), readTri(n, "w:keepNext")
	p.breakBefore = readTri(n, "w:pageBreakBefore")
	if v, ok := ooxml.Measure(n.Val("w:outlineLvl"), 1); ok {
		p.outline = optional{v, true}
	}
	p.border, p.borderAbove = drawn(n.Path("w:pBdr", "w:bottom")), drawn(n.Path("w:pBdr", "w:top"))
	for _, t := range n.Child("w:tabs").All("w:tab") {
		if at, ok := t.TwipsAttr("w:pos"); ok && t.Attr("w:val") != "clear" {
			p.tabs = append(p.tabs, Tab{Position: style.Millimetres(at), Align: t.Attr("w:val")})
		}
	}
	p.frame = n.Child("w:framePr").Attr("w:xAlign")
	if list := n.Child("w:numPr"); list != nil {
		_, hasLevel := list.Child("w:ilvl").Lookup("w:val")
		p.list = &listRef{id: list.Val("w:numId"), level: list.Child("w:ilvl").IntAttr("w:val"), hasLevel: hasLevel}
	}
	return p
}

func optionalTwips(n *ooxml.Node, names ...string) optional {
	for _, name := range names {
		if v, ok := n.TwipsAttr(name); ok {
			return optional{v, true}
		}
	}
	return optional{}
}

func (p *paragraphProps) readIndents(n *ooxml.Node) {
	p.left = optionalTwips(n, "w:left", "w:start")
	p.right = optionalTwips(n, "w:right", "w:end")
	p.first = optionalTwips(n, "w:firstLine")
	if hanging := optionalTwips(n, "w:hanging"); hanging.set {
		p.first = optional{-hanging.v, true}
	}
}

func (p *paragraphProps) readSpacing(n *ooxml.Node) {
	p.before, p.after, p.line = optionalTwips(n, "w:before"), optionalTwips(n, "w:after"), optionalTwips(n, "w:line")
	p.lineRule = n.Attr("w:lineRule")
	if p.line.set && p.lineRule == "" {
		p.lineRule = "auto"
	}
	const automatic = 14 // pt, the room that HTML leaves
	if v, ok := n.Lookup("w:beforeAutospacing"); ok && v != "0" && v != "false" {
		p.before = optional{automatic, true}
	}
	if v, ok := n.Lookup("w:afterAutospacing"); ok && v != "0" && v != "false" {
		p.after = optional{automatic, true}
	}
}

// over returns p where it says something, else under.
func (p paragraphProps) over(under paragraphProps) paragraphProps {
	p.align, p.frame = cmp.Or(p.align, under.align), cmp.Or(p.frame, under.frame)
	p.first, p.left, p.right = cmp.Or(p.first, under.first), cmp.Or(p.left, under.left), cmp.Or(p.right, under.right)
	p.before, p.after = cmp.Or(p.before, under.before), cmp.Or(p.after, under.after)
	if !p.line.set {
		p.line, p.lineRule = under.line, under.lineRule
	}
	p.contextual, p.keepNext = cmp.Or(p.contextual, under.contextual), cmp.Or(p.keepNext, under.keepNext)
	p.breakBefore = cmp.Or(p.breakBefore, under.breakBefore)
	p.border, p.borderAbove = cmp.Or(p.border, under.border), cmp.Or(p.borderAbove, under.borderAbove)
	p.outline = cmp.Or(p.outline, under.outline)
	p.tabs = append(p.tabs[:len(p.tabs):len(p.tabs)], under.tabs...)
	switch {
	case p.list == nil:
		p.list = under.list
	case p.list.id == "" && under.list != nil:
		p.list = &listRef{id: under.list.id, level: p.list.level, hasLevel: true}
	}
	return p
}

func (p paragraphProps) look() ParagraphLook {
	l := ParagraphLook{
		First: style.Millimetres(p.first.v), Left: style.Millimetres(p.left.v), Right: style.Millimetres(p.right.v),
		Before: p.before.v, After: p.after.v,
		Contextual: p.contextual == on, KeepNext: p.keepNext == on, Border: p.border == on, BorderAbove: p.borderAbove == on,
		Tabs: p.tabs, FrameCentered: p.frame == "center",
	}
	switch p.align {
	case "center":
		l.Align = style.Center
	case "right", "end":
		l.Align = style.Right
	case "both", "distribute", "thaiDistribute", "lowKashida", "mediumKashida", "highKashida":
		l.Align = style.Justify
	}
	switch {
	case !p.line.set:
	case p.lineRule == "auto":
		l.Line.Multiple = p.line.v / 12 // 240ths of a line, read as twips
	default:
		l.Line.Exact, l.AtLeast = p.line.v, p.lineRule == "atLeast"
	}
	if p.outline.set && p.outline.v >= 0 && p.outline.v < 9 {
		l.Outline = int(p.outline.v) + 1
	}
	return l
}
