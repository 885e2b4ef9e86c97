package docx

import (
	"strings"

	"github.com/vanban-go/vanban/render/style"
)

// tri is a switch that may be left as it is.
type tri uint8

const (
	unset tri = iota
	off
	on
)

func (t tri) or(under tri) tri {
	if t == unset {
		return under
	}
	return t
}

func readTri(n *node, child string) tri {
	switch k := n.child(child); {
	case k == nil:
		return unset
	case isOn(k):
		return on
	}
	return off
}

// The switches that exclude each other when two kinds of style set them
// (ISO/IEC 29500-1, 17.7.3).
const (
	bold = iota
	italic
	caps
	smallCaps
	strike
	hidden
	toggles
)

var toggleNames = [toggles]string{"w:b", "w:i", "w:caps", "w:smallCaps", "w:strike", "w:vanish"}

// none stands for a colour, line or ground that is said to be none, where an
// empty text says nothing.
const none = "none"

// runProps are the properties that one level sets; zero fields it leaves open.
type runProps struct {
	toggles                                  [toggles]tri
	size                                     float64
	underline, color, highlight, shade, lang string
	vertical                                 string
	complex, rightToLeft                     tri
	fonts                                    Fonts
}

// readRunProps reads w:rPr. Fonts of the theme are resolved at once.
func readRunProps(n *node, theme map[string]string) runProps {
	var p runProps
	if n == nil {
		return p
	}
	for i, name := range toggleNames {
		p.toggles[i] = readTri(n, name)
	}
	if v, ok := measureOf(n.val("w:sz"), perHalf); ok && v > 0 {
		p.size = v
	}
	p.underline = n.val("w:u")
	p.color = readColor(n.child("w:color"))
	p.highlight = n.val("w:highlight")
	p.shade = readShade(n.child("w:shd"))
	p.vertical = n.val("w:vertAlign")
	p.lang = n.val("w:lang")
	p.complex, p.rightToLeft = readTri(n, "w:cs"), readTri(n, "w:rtl")
	p.fonts = readFonts(n.child("w:rFonts"), theme)
	return p
}

func readColor(n *node) string {
	switch v := n.attr("w:val"); {
	case n == nil:
		return ""
	case strings.EqualFold(v, "auto"):
		return none
	default:
		return strings.ToUpper(v)
	}
}

// readShade returns the colour of the ground.
func readShade(n *node) string {
	if n == nil {
		return ""
	}
	fill, kind := n.attr("w:fill"), n.attr("w:val")
	if kind == "solid" {
		fill = n.attr("w:color")
	}
	if fill == "" || strings.EqualFold(fill, "auto") {
		return none
	}
	return strings.ToUpper(fill)
}

func readFonts(n *node, theme map[string]string) Fonts {
	pick := func(name, themed string) string {
		if v := n.attr(themed); v != "" {
			if font := theme[v]; font != "" {
				return font
			}
		}
		return n.attr(name)
	}
	return Fonts{
		ASCII:         pick("w:ascii", "w:asciiTheme"),
		HighANSI:      pick("w:hAnsi", "w:hAnsiTheme"),
		EastAsia:      pick("w:eastAsia", "w:eastAsiaTheme"),
		ComplexScript: pick("w:cs", "w:cstheme"),
	}
}

// over returns p where it says something, else under.
func (p runProps) over(under runProps) runProps {
	for i := range p.toggles {
		p.toggles[i] = p.toggles[i].or(under.toggles[i])
	}
	return p.valuesOver(under)
}

// valuesOver is over without the toggles.
func (p runProps) valuesOver(under runProps) runProps {
	if p.size == 0 {
		p.size = under.size
	}
	text := func(s *string, under string) {
		if *s == "" {
			*s = under
		}
	}
	text(&p.underline, under.underline)
	text(&p.color, under.color)
	text(&p.highlight, under.highlight)
	text(&p.shade, under.shade)
	text(&p.vertical, under.vertical)
	text(&p.lang, under.lang)
	text(&p.fonts.ASCII, under.fonts.ASCII)
	text(&p.fonts.HighANSI, under.fonts.HighANSI)
	text(&p.fonts.EastAsia, under.fonts.EastAsia)
	text(&p.fonts.ComplexScript, under.fonts.ComplexScript)
	p.complex, p.rightToLeft = p.complex.or(under.complex), p.rightToLeft.or(under.rightToLeft)
	return p
}

// xor lays a kind of style over another: what both switch on is off.
func (p runProps) xor(under runProps) runProps {
	for i := range p.toggles {
		switch {
		case p.toggles[i] == on && under.toggles[i] == on:
			p.toggles[i] = off
		case p.toggles[i] != on:
			p.toggles[i] = under.toggles[i]
		}
	}
	return p.valuesOver(under)
}

// What a word processor takes where nothing says otherwise.
const (
	fallbackSize = 10
	fallbackFont = "Times New Roman"
)

func (p runProps) look() RunLook {
	font := func(s string) string {
		if s == "" {
			return fallbackFont
		}
		return s
	}
	l := RunLook{
		Size: p.size,
		Bold: p.toggles[bold] == on, Italic: p.toggles[italic] == on, Caps: p.toggles[caps] == on,
		SmallCaps: p.toggles[smallCaps] == on, Strike: p.toggles[strike] == on, Hidden: p.toggles[hidden] == on,
		Superscript: p.vertical == "superscript",
		Underline:   said(p.underline), Color: said(p.color), Highlight: said(p.highlight), Shade: said(p.shade),
		Font:     Fonts{font(p.fonts.ASCII), font(p.fonts.HighANSI), font(p.fonts.EastAsia), font(p.fonts.ComplexScript)},
		Language: p.lang,
		Complex:  p.complex == on, RightToLeft: p.rightToLeft == on,
	}
	if l.Size == 0 {
		l.Size = fallbackSize
	}
	return l
}

func said(s string) string {
	if s == none {
		return ""
	}
	return s
}

// optional is a number that may be left open.
type optional struct {
	v   float64
	set bool
}

func (o optional) or(under optional) optional {
	if o.set {
		return o
	}
	return under
}

// paragraphProps are the properties that one level sets.
type paragraphProps struct {
	align                           string
	first, left, right              optional // pt
	before, after, line             optional
	lineRule                        string
	contextual, keepNext, keepLines tri
	breakBefore                     tri
	outline                         optional
	border                          *Border
	tabs                            []Tab
	frame                           string
	list                            *listRef
}

// listRef says to which list and level a paragraph belongs.
type listRef struct {
	id       string
	level    int
	hasLevel bool
}

func readParagraphProps(n *node) paragraphProps {
	var p paragraphProps
	if n == nil {
		return p
	}
	p.align = n.val("w:jc")
	p.readIndents(n.child("w:ind"))
	p.readSpacing(n.child("w:spacing"))
	p.contextual, p.keepNext = readTri(n, "w:contextualSpacing"), readTri(n, "w:keepNext")
	p.keepLines, p.breakBefore = readTri(n, "w:keepLines"), readTri(n, "w:pageBreakBefore")
	if v, _, ok := number(n.val("w:outlineLvl")); ok {
		p.outline = optional{v, true}
	}
	if b := n.path("w:pBdr", "w:bottom"); b != nil {
		p.border = readBorder(b)
	}
	for _, t := range n.child("w:tabs").all("w:tab") {
		if at, ok := t.twipsAttr("w:pos"); ok && t.attr("w:val") != "clear" {
			p.tabs = append(p.tabs, Tab{Position: style.Millimetres(at), Align: t.attr("w:val")})
		}
	}
	p.frame = n.child("w:framePr").attr("w:xAlign")
	if list := n.child("w:numPr"); list != nil {
		_, hasLevel := list.child("w:ilvl").lookup("w:val")
		p.list = &listRef{id: list.val("w:numId"), level: list.child("w:ilvl").intAttr("w:val"), hasLevel: hasLevel}
	}
	return p
}

// all returns the children of that name.
func (n *node) all(name string) []*node {
	var out []*node
	if n != nil {
		for _, k := range n.kids {
			if k.name == name {
				out = append(out, k)
			}
		}
	}
	return out
}

func (n *node) optionalTwips(names ...string) optional {
	for _, name := range names {
		if v, ok := n.twipsAttr(name); ok {
			return optional{v, true}
		}
	}
	return optional{}
}

func (p *paragraphProps) readIndents(n *node) {
	p.left = n.optionalTwips("w:left", "w:start")
	p.right = n.optionalTwips("w:right", "w:end")
	p.first = n.optionalTwips("w:firstLine")
	if hanging := n.optionalTwips("w:hanging"); hanging.set {
		p.first = optional{-hanging.v, true}
	}
}

func (p *paragraphProps) readSpacing(n *node) {
	p.before, p.after, p.line = n.optionalTwips("w:before"), n.optionalTwips("w:after"), n.optionalTwips("w:line")
	p.lineRule = n.attr("w:lineRule")
	if p.line.set && p.lineRule == "" {
		p.lineRule = "auto"
	}
	const automatic = 14 // pt, the room that HTML leaves
	if v, ok := n.lookup("w:beforeAutospacing"); ok && v != "0" && v != "false" {
		p.before = optional{automatic, true}
	}
	if v, ok := n.lookup("w:afterAutospacing"); ok && v != "0" && v != "false" {
		p.after = optional{automatic, true}
	}
}

func readBorder(n *node) *Border {
	kind := n.attr("w:val")
	if kind == "nil" || kind == none {
		return &Border{}
	}
	width, _ := measureOf(n.attr("w:sz"), perEight)
	color := n.attr("w:color")
	if strings.EqualFold(color, "auto") {
		color = ""
	}
	return &Border{Kind: kind, Width: width, Color: strings.ToUpper(color)}
}

// over returns p where it says something, else under.
func (p paragraphProps) over(under paragraphProps) paragraphProps {
	if p.align == "" {
		p.align = under.align
	}
	p.first, p.left, p.right = p.first.or(under.first), p.left.or(under.left), p.right.or(under.right)
	p.before, p.after = p.before.or(under.before), p.after.or(under.after)
	if !p.line.set {
		p.line, p.lineRule = under.line, under.lineRule
	}
	p.contextual, p.keepNext = p.contextual.or(under.contextual), p.keepNext.or(under.keepNext)
	p.keepLines, p.breakBefore = p.keepLines.or(under.keepLines), p.breakBefore.or(under.breakBefore)
	p.outline = p.outline.or(under.outline)
	if p.border == nil {
		p.border = under.border
	}
	if p.frame == "" {
		p.frame = under.frame
	}
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
		Contextual: p.contextual == on, KeepNext: p.keepNext == on, KeepLines: p.keepLines == on,
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
	if p.border != nil {
		l.Border = *p.border
	}
	return l
}
