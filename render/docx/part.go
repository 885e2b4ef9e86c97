package docx

import (
	"sync"

	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/docx/internal/wml"
	"github.com/vanban-go/vanban/render/internal/ooxml"
)

const contentTypes = wml.Head + `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
	`<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
	`<Default Extension="xml" ContentType="application/xml"/>` +
	`<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>` +
	`<Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>` +
	`<Override PartName="/word/settings.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml"/>` +
	`<Override PartName="/word/fontTable.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.fontTable+xml"/>` +
	`<Override PartName="/word/header1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/>` +
	`<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>` +
	`<Override PartName="/docProps/app.xml" ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/>` +
	`</Types>`

// documentRelations is the part that names what the document refers to.
const documentRelations = "word/_rels/document.xml.rels"

const relations = wml.Head + `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
	`<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>` +
	`<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/settings" Target="settings.xml"/>` +
	`<Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/fontTable" Target="fontTable.xml"/>` +
	`<Relationship Id="` + headerID + `" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header" Target="header1.xml"/>` +
	`</Relationships>`

// fixed are the parts that are the same in every paper, compressed once.
var fixed = sync.OnceValue(func() map[string]ooxml.Part {
	parts := make(map[string]ooxml.Part)
	for name, data := range map[string]string{
		ooxml.ContentTypes: contentTypes,
		"_rels/.rels": wml.Head + `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
			`<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>` +
			`<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>` +
			`<Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties" Target="docProps/app.xml"/>` +
			`</Relationships>`,
		documentRelations: relations,
		"word/settings.xml": wml.Head + `<w:settings ` + wml.WordNamespace + `>` +
			`<w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/><w:characterSpacingControl w:val="doNotCompress"/>` +
			`<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>` +
			`<w:themeFontLang w:val="vi-VN"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>`,
		"word/fontTable.xml": wml.Head + `<w:fonts ` + wml.WordNamespace + `><w:font w:name="Times New Roman">` +
			`<w:panose1 w:val="02020603050405020304"/><w:charset w:val="A3"/><w:family w:val="roman"/><w:pitch w:val="variable"/>` +
			`</w:font></w:fonts>`,
		"docProps/app.xml": wml.Head + `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">` +
			`<Application>vanban</Application></Properties>`,
	} {
		parts[name] = ooxml.Pack(name, []byte(data))
	}
	return parts
})

const headerID = "rId4"

func (p *writer) parts() []ooxml.Part {
	static := fixed()
	p.files = append(p.files[:0],
		static[ooxml.ContentTypes],
		static["_rels/.rels"],
		ooxml.Part{Name: "word/document.xml", Data: p.Buf},
		static[documentRelations],
		p.styles,
		static["word/settings.xml"],
		static["word/fontTable.xml"],
		p.header,
		ooxml.Part{Name: "docProps/core.xml", Data: p.core},
		static["docProps/app.xml"],
	)
	if p.marked() {
		p.files = withMargins(p.files, p.margins)
	}
	return p.files
}

// appendHeader appends the page number. The field carries a result, so that a
// viewer that does not calculate fields shows one.
func (p *writer) appendHeader(b []byte) []byte {
	b = append(b, wml.Head...)
	b = append(b, `<w:hdr `+wml.WordNamespace+`><w:p><w:pPr>`...)
	if _, ok := p.Sheet.Look(doc.PageNumber); ok {
		b = wml.AppendStyleRef(b, doc.PageNumber)
	}
	return append(b, `</w:pPr><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>`+
		`<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:hdr>`...)
}

// writeCore writes the document properties, without a time: the same paper
// gives the same bytes.
func (p *writer) writeCore(props *doc.Properties) {
	b := append(p.core, wml.Head...)
	b = append(b, `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">`...)
	for _, e := range [...]struct{ name, text string }{
		{"dc:title", props.Title},
		{"dc:subject", props.Subject},
		{"dc:creator", props.Author},
		{"dc:language", p.Sheet.Lang},
	} {
		if e.text == "" {
			continue
		}
		p.Check(e.text)
		b = ooxml.AppendText(ooxml.Append(b, "<", e.name, ">"), e.text)
		b = ooxml.Append(b, "</", e.name, ">")
	}
	p.core = append(b, "</cp:coreProperties>"...)
}
