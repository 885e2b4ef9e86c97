// Package docxtest makes .docx files out of markup, for tests.
package docxtest

import (
	"archive/zip"
	"bytes"
	"io"
	"io/fs"
	"strings"
	"testing"

	"github.com/vanban-go/vanban/render/docx/internal/wml"
)

// Entry is one part of a file: its name and its text.
type Entry [2]string

// What files are made of.
const (
	Transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

	RelationsHead = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`
	OfficeRels    = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
)

// Zip makes a file of parts.
func Zip(t testing.TB, entries ...Entry) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, e := range entries {
		w, err := z.Create(e[0])
		if err != nil {
			t.Fatal(err)
		}
		io.WriteString(w, e[1]) // a bytes.Buffer does not fail
	}
	z.Close()
	return b.Bytes()
}

// File makes a document of a body and more parts; each of those is related to
// the main part under the id "r" and its place.
func File(t testing.TB, body string, more ...Entry) []byte {
	t.Helper()
	rels := RelationsHead
	kinds := map[string]string{
		"word/styles.xml": "styles", "word/numbering.xml": "numbering", "word/theme/theme1.xml": "theme", "word/settings.xml": "settings",
		"word/header1.xml": "header", "word/header2.xml": "header", "word/footer1.xml": "footer", "word/footnotes.xml": "footnotes",
	}
	for i, e := range more {
		if kind := kinds[e[0]]; kind != "" {
			rels += `<Relationship Id="r` + string(rune('0'+i)) + `" Type="` + OfficeRels + kind + `" Target="` + e[0][len("word/"):] + `"/>`
		}
	}
	entries := []Entry{
		{"[Content_Types].xml", `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`},
		{"_rels/.rels", RelationsHead + `<Relationship Id="a" Type="` + OfficeRels + `officeDocument" Target="word/document.xml"/></Relationships>`},
		{"word/_rels/document.xml.rels", rels + `</Relationships>`},
		{"word/document.xml", `<?xml version="1.0"?><w:document ` + wml.Namespaces + `><w:body>` + body + `</w:body></w:document>`},
	}
	return Zip(t, append(entries, more...)...)
}

// Root wraps content in a root of the word processing namespace.
func Root(root, content string) string {
	return `<w:` + root + ` ` + wml.Namespaces + `>` + content + `</w:` + root + `>`
}

// Part returns a part of a file.
func Part(t testing.TB, file []byte, name string) string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	b, err := fs.ReadFile(z, name)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// Body returns the markup between the tags of the body of a file.
func Body(t testing.TB, file []byte) string {
	t.Helper()
	_, s, _ := strings.Cut(Part(t, file, "word/document.xml"), "<w:body>")
	return strings.TrimSuffix(s, "</w:body></w:document>")
}
