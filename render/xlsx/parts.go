package xlsx

import (
	"bytes"
	"errors"
	"maps"
	"regexp"
	"slices"

	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/internal/ooxml"
)

const (
	xmlHeader = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"
	mainNS    = `http://schemas.openxmlformats.org/spreadsheetml/2006/main`
)

const (
	textsPart = "xl/sharedStrings.xml"
	corePart  = "docProps/core.xml"
	appPart   = "docProps/app.xml"
)

// plainParts returns the parts of the skeleton but for the texts, with the
// properties put in.
func plainParts(raw map[string][]byte, b *doc.Book) map[string]ooxml.Part {
	parts := make(map[string]ooxml.Part, len(raw))
	for name, data := range raw {
		parts[name] = ooxml.Part{Name: name, Data: data}
	}
	for name, data := range map[string][]byte{
		ooxml.ContentTypes: sortedDefaults(raw[ooxml.ContentTypes]),
		corePart:           coreProperties(b.Properties),
		appPart:            []byte(appProperties),
	} {
		parts[name] = ooxml.Part{Name: name, Data: data}
	}
	return parts
}

// aroundRows returns what stands in a sheet before and behind its rows.
func aroundRows(sheet []byte) (before, after []byte, err error) {
	before, rest, found := bytes.Cut(sheet, []byte("<sheetData>"))
	_, after, closed := bytes.Cut(rest, []byte("</sheetData>"))
	if !found || !closed {
		return nil, nil, errors.New("no place for the rows")
	}
	before = bytes.Replace(before, []byte(filtering), nil, 1)
	return before, protection.ReplaceAllFunc(after, func(tag []byte) []byte {
		return bytes.ReplaceAll(bytes.ReplaceAll(tag, []byte(`"true"`), []byte(`"1"`)), []byte(`"false"`), []byte(`"0"`))
	}), nil
}

// filtering would say that rows are hidden by a filter: a new one hides none.
const filtering = ` filterMode="true"`

// protection is what says that a sheet is protected. Some programs know no other
// words for yes and no there than 1 and 0.
var protection = regexp.MustCompile(`<sheetProtection [^>]*>`)

// ordered returns the parts in the order that readers of streams like: content
// types and relationships first.
func ordered(parts map[string]ooxml.Part) []ooxml.Part {
	out := make([]ooxml.Part, 0, len(parts))
	first := []string{ooxml.ContentTypes, "_rels/.rels"}
	for _, name := range first {
		out = append(out, parts[name])
	}
	for _, name := range slices.Sorted(maps.Keys(parts)) {
		if !slices.Contains(first, name) {
			out = append(out, parts[name])
		}
	}
	return out
}

const coreNS = `xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"`

// coreProperties bears no date: none is known.
func coreProperties(p doc.Properties) []byte {
	b := append([]byte(nil), xmlHeader+`<cp:coreProperties `+coreNS+`>`...)
	for _, e := range []struct{ name, text string }{
		{"dc:title", p.Title}, {"dc:subject", p.Subject}, {"dc:creator", p.Author}, {"dc:language", "vi-VN"},
	} {
		if e.text != "" {
			b = append(b, '<')
			b = append(append(b, e.name...), '>')
			b = ooxml.AppendText(b, e.text)
			b = append(append(b, "</"...), e.name...)
			b = append(b, '>')
		}
	}
	return append(b, `</cp:coreProperties>`...)
}

// appProperties names no known program: LibreOffice would trust the results of
// formulas in a file of Microsoft Excel and not calculate them.
const appProperties = xmlHeader + `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>vanban</Application></Properties>`
