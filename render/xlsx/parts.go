package xlsx

import (
	"bytes"
	"errors"
	"fmt"
	"maps"
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

// fillIn puts the rows, the texts and the properties into the skeleton and
// returns its parts in the order in which they are zipped.
func fillIn(parts map[string][]byte, b *doc.Book, rows [][][]byte, texts []byte) ([]ooxml.Part, error) {
	for i := range rows {
		name := sheetPart(i)
		data, err := splice(parts[name], rows[i])
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		parts[name], rows[i] = data, nil
	}
	parts[ooxml.ContentTypes] = sortedDefaults(parts[ooxml.ContentTypes])
	parts[textsPart] = texts
	parts[corePart] = coreProperties(b.Properties)
	parts[appPart] = []byte(appProperties)
	return ordered(parts), nil
}

// splice replaces the rows of a sheet with those that are given in pieces.
func splice(sheet []byte, rows [][]byte) ([]byte, error) {
	before, rest, found := bytes.Cut(sheet, []byte("<sheetData>"))
	_, after, closed := bytes.Cut(rest, []byte("</sheetData>"))
	if !found || !closed {
		return nil, errors.New("no place for the rows")
	}
	return slices.Concat(slices.Concat([][]byte{before}, rows, [][]byte{after})...), nil
}

// ordered returns the parts in the order that readers of streams like: content
// types and relationships first.
func ordered(parts map[string][]byte) []ooxml.Part {
	out := make([]ooxml.Part, 0, len(parts))
	first := []string{ooxml.ContentTypes, "_rels/.rels"}
	for _, name := range first {
		out = append(out, ooxml.Part{Name: name, Data: parts[name]})
	}
	for _, name := range slices.Sorted(maps.Keys(parts)) {
		if !slices.Contains(first, name) {
			out = append(out, ooxml.Part{Name: name, Data: parts[name]})
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
