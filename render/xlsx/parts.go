package xlsx

import (
	"slices"
	"strconv"

	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/internal/ooxml"
)

const (
	xmlHeader      = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"
	mainNS         = `http://schemas.openxmlformats.org/spreadsheetml/2006/main`
	packageNS      = `http://schemas.openxmlformats.org/package/2006/`
	relationshipNS = `http://schemas.openxmlformats.org/officeDocument/2006/relationships`
)

const (
	workbookPart = "xl/workbook.xml"
	stylesPart   = "xl/styles.xml"
	textsPart    = "xl/sharedStrings.xml"
	themePart    = "xl/theme/theme1.xml"
	corePart     = "docProps/core.xml"
	appPart      = "docProps/app.xml"
)

// sheetPart returns the name of the part that holds the i-th sheet.
func sheetPart(i int) string { return "xl/worksheets/sheet" + strconv.Itoa(i+1) + ".xml" }

// contentType is what a part of a workbook is, beside XML.
type contentType struct{ part, kind string }

const (
	sheetMLKind  = "application/vnd.openxmlformats-officedocument.spreadsheetml."
	officeKind   = "application/vnd.openxmlformats-officedocument."
	relationKind = "application/vnd.openxmlformats-package.relationships+xml"
)

func contentTypes(types []contentType) []byte {
	b := ooxml.Append(nil, xmlHeader, `<Types xmlns="`, packageNS, `content-types"><Default Extension="rels" ContentType="`, relationKind,
		`"/><Default Extension="xml" ContentType="application/xml"/>`)
	for _, t := range types {
		b = ooxml.Append(b, `<Override PartName="/`, t.part, `" ContentType="`, t.kind, `"/>`)
	}
	return append(b, `</Types>`...)
}

// relation says what a part refers to, from its own folder.
type relation struct{ kind, target string }

// office is a kind of relation that is the office programs' own.
func office(kind string) string { return relationshipNS + "/" + kind }

// relations returns the part of these, which have the ids rId1, rId2 …
func relations(all []relation) []byte {
	b := ooxml.Append(nil, xmlHeader, `<Relationships xmlns="`, packageNS, `relationships">`)
	for i, r := range all {
		b = ooxml.Append(b, `<Relationship Id="rId`, strconv.Itoa(i+1), `" Type="`, r.kind, `" Target="`, r.target, `"/>`)
	}
	return append(b, `</Relationships>`...)
}

// packageRelations is the part that says where to begin.
func packageRelations() []byte {
	return relations([]relation{
		{office("officeDocument"), workbookPart},
		{packageNS + "relationships/metadata/core-properties", corePart},
		{office("extended-properties"), appPart},
	})
}

// coreProperties bears no date: none is known.
func coreProperties(p doc.Properties) []byte {
	b := ooxml.Append(nil, xmlHeader, `<cp:coreProperties xmlns:cp="`, packageNS, `metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">`)
	for _, e := range []struct{ name, text string }{
		{"dc:title", p.Title}, {"dc:subject", p.Subject}, {"dc:creator", p.Author}, {"dc:language", "vi-VN"},
	} {
		if e.text != "" {
			b = ooxml.AppendText(ooxml.Append(b, "<", e.name, ">"), e.text)
			b = ooxml.Append(b, "</", e.name, ">")
		}
	}
	return append(b, `</cp:coreProperties>`...)
}

// appProperties names no known program: LibreOffice would trust the results of
// formulas in a file of Microsoft Excel and not calculate them.
const appProperties = xmlHeader + `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>vanban</Application></Properties>`

// partsOf returns the parts of a book in the order in which they are zipped: that
// which readers of streams like, content types and relationships first.
func partsOf(b *doc.Book, extents []doc.Range, styles []byte, sheets []ooxml.Part, texts []byte, drawn drawings) []ooxml.Part {
	types := []contentType{
		{workbookPart, sheetMLKind + "sheet.main+xml"},
		{stylesPart, sheetMLKind + "styles+xml"},
		{textsPart, sheetMLKind + "sharedStrings+xml"},
		{themePart, officeKind + "theme+xml"},
		{corePart, "application/vnd.openxmlformats-package.core-properties+xml"},
		{appPart, officeKind + "extended-properties+xml"},
	}
	var refers []relation
	for i := range b.Sheets {
		types = append(types, contentType{sheetPart(i), sheetMLKind + "worksheet+xml"})
		refers = append(refers, relation{office("worksheet"), "worksheets/sheet" + strconv.Itoa(i+1) + ".xml"})
	}
	refers = append(refers, relation{office("styles"), "styles.xml"}, relation{office("sharedStrings"), "sharedStrings.xml"}, relation{office("theme"), "theme/theme1.xml"})
	static := fixed()
	return slices.Concat([]ooxml.Part{
		{Name: ooxml.ContentTypes, Data: contentTypes(slices.Concat(types, drawn.types))},
		static[relationsOf("")],
		{Name: workbookPart, Data: bookPart(b, extents)},
		{Name: relationsOf(workbookPart), Data: relations(refers)},
		{Name: stylesPart, Data: styles},
		static[themePart],
	}, sheets, []ooxml.Part{{Name: textsPart, Data: texts}}, drawn.parts, []ooxml.Part{
		{Name: corePart, Data: coreProperties(b.Properties)},
		static[appPart],
	})
}
