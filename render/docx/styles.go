package docx

import (
	"bytes"
	"math"
	"strconv"

	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/internal/ooxml"
	"github.com/vanban-go/vanban/render/style"
)

// writeStyles writes one paragraph style per role. Everything is based on
// Normal, which has the looks of the document defaults.
func (p *printer) writeStyles() {
	b := append(p.styles, head+`<w:styles `+wordNamespace+`><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts`...)
	for _, script := range [...]string{"ascii", "hAnsi", "eastAsia", "cs"} {
		b = append(append(append(b, " w:"...), script...), `="`...)
		b = append(ooxml.AppendAttr(b, p.sheet.Font), '"')
	}
	b = append(b, `/><w:color w:val="000000"/>`...)
	b = appendSize(b, style.DefaultSize)
	b = append(b, `<w:lang w:val="`...)
	b = ooxml.AppendAttr(b, p.sheet.Lang)
	b = append(b, `" w:eastAsia="`...)
	b = ooxml.AppendAttr(b, p.sheet.Lang)
	b = append(b, `" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>`+
		`<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>`+
		`<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>`+
		`<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>`+
		`<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/></w:style>`...)
	var taken [10]bool // heading levels that have their style
	for _, role := range p.sheet.Roles() {
		look, _ := p.sheet.Look(role)
		builtIn := 0
		if n := look.Outline; n > 0 && !taken[n] {
			taken[n], builtIn = true, n
		}
		b = appendStyle(b, role, look, builtIn)
	}
	p.styles = append(b, "</w:styles>"...)
	if !bytes.Equal(p.styles, p.lastStyles.data) { // which are good
		p.checkStyleIDs()
	}
}

// checkStyleIDs refuses roles whose styles cannot be told apart.
func (p *printer) checkStyleIDs() {
	owner := map[string]doc.Role{"Normal": "", "DefaultParagraphFont": "", "TableNormal": "", "NoList": ""}
	for _, role := range p.sheet.Roles() {
		id := string(appendStyleID(nil, role))
		if other, ok := owner[id]; ok || id == "" {
			p.fail("role %q has the same style %q as role %q", role, id, other)
		}
		owner[id] = role
	}
}

// appendStyle writes the style of a role. Word knows its own headings by their
// names: the first role of each outline level bears that name.
func appendStyle(b []byte, role doc.Role, look style.Look, heading int) []byte {
	b = append(b, `<w:style w:type="paragraph"`...)
	if heading == 0 {
		b = append(b, ` w:customStyle="1"`...)
	}
	b = append(b, ` w:styleId="`...)
	b = appendStyleID(b, role)
	b = append(b, `"><w:name w:val="`...)
	if heading > 0 {
		b = strconv.AppendInt(append(b, "heading "...), int64(heading), 10)
	} else {
		b = ooxml.AppendAttr(b, string(role))
	}
	b = append(b, `"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>`...)
	b = appendParagraphLook(b, look)
	b = append(b, `</w:pPr><w:rPr>`...)
	b = appendEmphasis(b, look.Bold, look.Italic)
	if look.Color != "" {
		b = append(append(append(b, `<w:color w:val="`...), look.Color...), `"/>`...)
	}
	b = appendSize(b, look.Size)
	return append(b, `</w:rPr></w:style>`...)
}

func appendParagraphLook(b []byte, look style.Look) []byte {
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
		multiple := look.Line.Multiple
		if multiple == 0 {
			multiple = 1
		}
		b = strconv.AppendInt(b, int64(math.Round(240*multiple)), 10)
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

func appendEmphasis(b []byte, bold, italic bool) []byte {
	if bold {
		b = append(b, "<w:b/><w:bCs/>"...)
	}
	if italic {
		b = append(b, "<w:i/><w:iCs/>"...)
	}
	return b
}

// appendSize writes a size of type; the file counts in half points.
func appendSize(b []byte, pt float64) []byte {
	n := int64(math.Round(2 * pt))
	b = strconv.AppendInt(append(b, `<w:sz w:val="`...), n, 10)
	b = strconv.AppendInt(append(b, `"/><w:szCs w:val="`...), n, 10)
	return append(b, `"/>`...)
}

func appendTwips(b []byte, pt float64) []byte {
	return strconv.AppendInt(b, int64(style.Twips(pt)), 10)
}

// appendStyleID writes the id of the style of a role: "type-name" is TypeName.
func appendStyleID(b []byte, role doc.Role) []byte {
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

func appendStyleRef(b []byte, role doc.Role) []byte {
	b = append(b, `<w:pStyle w:val="`...)
	b = appendStyleID(b, role)
	return append(b, `"/>`...)
}
