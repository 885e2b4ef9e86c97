package docx

import (
	"strconv"

	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/docx/internal/wml"
	"github.com/vanban-go/vanban/render/internal/ooxml"
	"github.com/vanban-go/vanban/render/style"
)

// appendStyles appends one paragraph style per role. Everything is based on
// Normal, which has the looks of the document defaults.
func (p *writer) appendStyles(b []byte) []byte {
	b = append(b, wml.Head+`<w:styles `+wml.WordNamespace+`><w:docDefaults><w:rPrDefault><w:rPr>`...)
	b = append(wml.AppendFont(b, p.Sheet.Font), `<w:color w:val="000000"/>`...)
	b = wml.AppendSize(b, style.DefaultSize)
	b = ooxml.AppendAttr(append(b, `<w:lang w:val="`...), p.Sheet.Lang)
	b = ooxml.AppendAttr(append(b, `" w:eastAsia="`...), p.Sheet.Lang)
	b = append(b, `" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>`+
		`<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>`+
		`<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>`+
		`<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>`+
		`<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/></w:style>`...)
	var taken [10]bool // heading levels that have their style
	for _, role := range p.Sheet.Roles() {
		look, _ := p.Sheet.Look(role)
		s := wml.Style{ID: string(wml.AppendStyleID(nil, role)), Name: string(role), Base: "Normal", Look: look}
		if n := look.Outline; n > 0 && !taken[n] {
			// Word knows its own headings by their names.
			taken[n], s.Name, s.BuiltIn = true, "heading "+strconv.Itoa(n), true
		}
		b = wml.AppendStyle(b, s)
	}
	return append(b, "</w:styles>"...)
}

// checkStyleIDs refuses roles whose styles cannot be told apart.
func (p *writer) checkStyleIDs() {
	owner := map[string]doc.Role{"Normal": "", "DefaultParagraphFont": "", "TableNormal": "", "NoList": ""}
	for _, role := range p.Sheet.Roles() {
		id := string(wml.AppendStyleID(nil, role))
		if other, ok := owner[id]; ok || id == "" {
			p.Fail("role %q has the same style %q as role %q", role, id, other)
		}
		owner[id] = role
	}
}
