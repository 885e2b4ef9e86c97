package read

import (
	"strings"

	"github.com/vanban-go/vanban/render/internal/ooxml"
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

func readTri(n *ooxml.Node, child string) tri {
	switch k := n.Child(child); {
	case k == nil:
		return unset
	case ooxml.IsOn(k):
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
func readRunProps(n *ooxml.Node, theme map[string]string) runProps {
	var p runProps
	if n == nil {
		return p
	}
	for i, name := range toggleNames {
		p.toggles[i] = readTri(n, name)
	}
	if v, ok := ooxml.Measure(n.Val("w:sz"), ooxml.PerHalf); ok && v > 0 {
		p.size = v
	}
	p.underline = n.Val("w:u")
	p.color = readColor(n.Child("w:color"))
	p.highlight = n.Val("w:highlight")
	p.shade = readShade(n.Child("w:shd"))
	p.vertical = n.Val("w:vertAlign")
	p.lang = n.Val("w:lang")
	p.complex, p.rightToLeft = readTri(n, "w:cs"), readTri(n, "w:rtl")
	p.fonts = readFonts(n.Child("w:rFonts"), theme)
	return p
}

func readColor(n *ooxml.Node) string {
	switch v := n.Attr("w:val"); {
	case n == nil:
		return ""
	case strings.EqualFold(v, "auto"):
		return none
	default:
		return strings.ToUpper(v)
	}
}

// readShade returns the colour of the ground.
func readShade(n *ooxml.Node) string {
	if n == nil {
		return ""
	}
	fill, kind := n.Attr("w:fill"), n.Attr("w:val")
	if kind == "solid" {
		fill = n.Attr("w:color")
	}
	if fill == "" || strings.EqualFold(fill, "auto") {
		return none
	}
	return strings.ToUpper(fill)
}

func readFonts(n *ooxml.Node, theme map[string]string) Fonts {
	pick := func(name, themed string) string {
		if v := n.Attr(themed); v != "" {
			if font := theme[v]; font != "" {
				return font
			}
		}
		return n.Attr(name)
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
