package read

import (
	"cmp"
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

func readTri(n *ooxml.Node, child string) tri {
	switch {
	case n.Child(child) == nil:
		return unset
	case n.On(child):
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
	hidden
	toggles
)

var toggleNames = [toggles]string{"w:b", "w:i", "w:caps", "w:vanish"}

// none stands for a colour, line or ground that is said to be none, where an
// empty text says nothing.
const none = "none"

// runProps are the properties that one level sets; zero fields it leaves open.
type runProps struct {
	toggles                            [toggles]tri
	size                               float64
	underline, color, highlight, shade string
	vertical                           string
	spacing, scale                     optional
	fonts                              Fonts
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
	p.spacing = optionalTwips(n.Child("w:spacing"), "w:val")
	if v, ok := ooxml.Measure(strings.TrimSuffix(n.Val("w:w"), "%"), 1); ok && v > 0 {
		p.scale = optional{v, true}
	}
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
		return cmp.Or(theme[n.Attr(themed)], n.Attr(name))
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
		p.toggles[i] = cmp.Or(p.toggles[i], under.toggles[i])
	}
	return p.valuesOver(under)
}

// valuesOver is over without the toggles.
func (p runProps) valuesOver(under runProps) runProps {
	return runProps{
		toggles: p.toggles, size: cmp.Or(p.size, under.size), vertical: cmp.Or(p.vertical, under.vertical),
		spacing: cmp.Or(p.spacing, under.spacing), scale: cmp.Or(p.scale, under.scale),
		underline: cmp.Or(p.underline, under.underline), color: cmp.Or(p.color, under.color),
		highlight: cmp.Or(p.highlight, under.highlight), shade: cmp.Or(p.shade, under.shade), fonts: p.fonts.or(under.fonts),
	}
}

// or returns f where it names a font, else under.
func (f Fonts) or(under Fonts) Fonts {
	return Fonts{
		cmp.Or(f.ASCII, under.ASCII), cmp.Or(f.HighANSI, under.HighANSI),
		cmp.Or(f.EastAsia, under.EastAsia), cmp.Or(f.ComplexScript, under.ComplexScript),
	}
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
	return RunLook{
		Size: cmp.Or(p.size, fallbackSize),
		Bold: p.toggles[bold] == on, Italic: p.toggles[italic] == on, Caps: p.toggles[caps] == on, Hidden: p.toggles[hidden] == on,
		Superscript: p.vertical == "superscript",
		Spacing:     p.spacing.v, Scale: p.scale.v,
		Underline: said(p.underline), Color: said(p.color), Highlight: said(p.highlight), Shade: said(p.shade),
		Font: p.fonts.or(Fonts{fallbackFont, fallbackFont, fallbackFont, fallbackFont}),
	}
}

func said(s string) string {
	if s == none {
		return ""
	}
	return s
}
