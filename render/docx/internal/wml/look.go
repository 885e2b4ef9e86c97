package wml

import (
	"cmp"
	"math"
	"strconv"

	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/internal/ooxml"
	"github.com/vanban-go/vanban/render/style"
)

// AppendParagraphLook writes what a paragraph looks like.
func AppendParagraphLook(b []byte, look style.Look) []byte {
	if look.KeepNext {
		b = append(b, "<w:keepNext/>"...)
	}
	if look.KeepLines {
		b = append(b, "<w:keepLines/>"...)
	}
	b = append(b, `<w:spacing w:before="`...)
	b = appendTwips(b, look.Before)
	b = append(b, `" w:after="`...)
	b = appendTwips(b, look.After)
	b = append(b, `" w:line="`...)
	switch {
	case look.Line.Exact > 0:
		b = appendTwips(b, look.Line.Exact)
		b = append(b, `" w:lineRule="exact"/>`...)
	default:
		b = strconv.AppendInt(b, int64(math.Round(240*cmp.Or(look.Line.Multiple, 1))), 10)
		b = append(b, `" w:lineRule="auto"/>`...)
	}
	if look.First != 0 || look.Left != 0 || look.Hanging != 0 {
		b = append(b, `<w:ind w:left="`...)
		b = appendTwips(b, style.Points(look.Left))
		if look.Hanging != 0 {
			b = append(b, `" w:hanging="`...)
			b = appendTwips(b, style.Points(look.Hanging))
		} else {
			b = append(b, `" w:firstLine="`...)
			b = appendTwips(b, style.Points(look.First))
		}
		b = append(b, `"/>`...)
	}
	b = append(b, `<w:jc w:val="`...)
	b = append(b, justification(look.Align)...)
	b = append(b, `"/>`...)
	if look.Outline > 0 {
		b = append(b, `<w:outlineLvl w:val="`...)
		b = strconv.AppendInt(b, int64(look.Outline-1), 10)
		b = append(b, `"/>`...)
	}
	return b
}

func justification(a style.Align) string {
	if a == style.Justify {
		return "both"
	}
	return a.String()
}

// Style is a paragraph style.
type Style struct {
	ID, Name string
	BuiltIn  bool   // Word knows it by its name
	Base     string // id of the style that it is based on; "" is none
	Font     string // "" is that of the base
	Look     style.Look
}

// AppendStyle writes a paragraph style.
func AppendStyle(b []byte, s Style) []byte {
	b = append(b, `<w:style w:type="paragraph"`...)
	if !s.BuiltIn {
		b = append(b, ` w:customStyle="1"`...)
	}
	b = ooxml.Append(b, ` w:styleId="`, s.ID, `"><w:name w:val="`)
	b = append(ooxml.AppendAttr(b, s.Name), `"/>`...)
	if s.Base != "" {
		b = ooxml.Append(b, `<w:basedOn w:val="`, s.Base, `"/>`)
	}
	b = AppendParagraphLook(append(b, `<w:qFormat/><w:pPr>`...), s.Look)
	b = append(b, `</w:pPr><w:rPr>`...)
	if s.Font != "" {
		b = AppendFont(b, s.Font)
	}
	b = AppendEmphasis(b, s.Look.Bold, s.Look.Italic)
	if s.Look.Color != "" {
		b = ooxml.Append(b, `<w:color w:val="`, s.Look.Color, `"/>`)
	}
	b = AppendSize(b, s.Look.Size)
	return append(b, `</w:rPr></w:style>`...)
}

// AppendFont writes the font of a run, for all scripts.
func AppendFont(b []byte, name string) []byte {
	b = append(b, "<w:rFonts"...)
	for _, script := range [...]string{"ascii", "hAnsi", "eastAsia", "cs"} {
		b = append(ooxml.AppendAttr(ooxml.Append(b, " w:", script, `="`), name), '"')
	}
	return append(b, "/>"...)
}

// AppendEmphasis writes the weight and slant of a run.
func AppendEmphasis(b []byte, bold, italic bool) []byte {
	if bold {
		b = append(b, "<w:b/><w:bCs/>"...)
	}
	if italic {
		b = append(b, "<w:i/><w:iCs/>"...)
	}
	return b
}

// AppendSize writes a size of type; the file counts in half points.
func AppendSize(b []byte, pt float64) []byte {
	n := int64(math.Round(2 * pt))
	b = strconv.AppendInt(append(b, `<w:sz w:val="`...), n, 10)
	b = strconv.AppendInt(append(b, `"/><w:szCs w:val="`...), n, 10)
	return append(b, `"/>`...)
}

func appendTwips(b []byte, pt float64) []byte {
	return strconv.AppendInt(b, int64(style.Twips(pt)), 10)
}

// AppendStyleID writes the id of the style of a role: "type-name" is TypeName.
func AppendStyleID(b []byte, role doc.Role) []byte {
	upper := true
	for i := range len(role) {
		c := role[i]
		switch {
		case 'a' <= c && c <= 'z' && upper:
			b = append(b, c-'a'+'A')
		case 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9':
			b = append(b, c)
		default:
			upper = true
			continue
		}
		upper = false
	}
	return b
}

// AppendStyleRef writes the reference of a paragraph to the style of its role.
func AppendStyleRef(b []byte, role doc.Role) []byte {
	b = append(b, `<w:pStyle w:val="`...)
	b = AppendStyleID(b, role)
	return append(b, `"/>`...)
}
