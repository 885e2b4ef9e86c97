package docx

import (
	"archive/zip"
	"bytes"
	"io"
	"testing"

	"github.com/stretchr/testify/require"
)

// entry is one part of a file made for a test.
type entry struct{ name, text string }

const (
	transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
	strict       = "http://purl.oclc.org/ooxml/wordprocessingml/main"

	relationsHead = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`
	officeRels    = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"

	drawingSpaces = ` xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"` +
		` xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"` +
		` xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"` +
		` xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"` +
		` xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"` +
		` xmlns:v="urn:schemas-microsoft-com:vml"`
)

// zipped makes a file of parts.
func zipped(t testing.TB, entries ...entry) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, e := range entries {
		w, err := z.Create(e.name)
		require.NoError(t, err)
		_, err = io.WriteString(w, e.text)
		require.NoError(t, err)
	}
	require.NoError(t, z.Close())
	return b.Bytes()
}

// file makes a document of a body and more parts; each of those is related to
// the main part under the id "r" and its place.
func file(t testing.TB, body string, more ...entry) []byte {
	t.Helper()
	rels := relationsHead
	kinds := map[string]string{
		"word/styles.xml": "styles", "word/numbering.xml": "numbering", "word/theme/theme1.xml": "theme", "word/settings.xml": "settings",
		"word/header1.xml": "header", "word/header2.xml": "header", "word/footer1.xml": "footer", "word/footnotes.xml": "footnotes",
	}
	for i, e := range more {
		if kind := kinds[e.name]; kind != "" {
			rels += `<Relationship Id="r` + string(rune('0'+i)) + `" Type="` + officeRels + kind + `" Target="` + e.name[len("word/"):] + `"/>`
		}
	}
	entries := []entry{
		{"[Content_Types].xml", `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`},
		{"_rels/.rels", relationsHead + `<Relationship Id="a" Type="` + officeRels + `officeDocument" Target="word/document.xml"/></Relationships>`},
		{"word/_rels/document.xml.rels", rels + `</Relationships>`},
		{"word/document.xml", `<?xml version="1.0"?><w:document xmlns:w="` + transitional + `"` + drawingSpaces + `><w:body>` + body + `</w:body></w:document>`},
	}
	return zipped(t, append(entries, more...)...)
}

// word wraps content in a root of the word processing namespace.
func word(root, content string) string {
	return `<w:` + root + ` xmlns:w="` + transitional + `"` + drawingSpaces + `>` + content + `</w:` + root + `>`
}

func read(t testing.TB, data []byte) *Document {
	t.Helper()
	d, err := Read(bytes.NewReader(data), int64(len(data)))
	require.NoError(t, err)
	return d
}
