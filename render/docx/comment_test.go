package docx_test

import (
	"archive/zip"
	"bytes"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/render/docx"
	"github.com/vanban-go/vanban/render/docx/internal/docxtest"
	"github.com/vanban-go/vanban/render/docx/read"
)

func annotated(t *testing.T, file []byte, comments ...docx.Comment) map[string]string {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, docx.Annotate(t.Context(), &b, bytes.NewReader(file), int64(len(file)), "vanban", comments))
	_, err := read.File(t.Context(), bytes.NewReader(b.Bytes()), int64(b.Len()))
	require.NoError(t, err)
	return contents(t, b.Bytes())
}

func contents(t *testing.T, file []byte) map[string]string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	require.NoError(t, err)
	parts := make(map[string]string)
	for _, f := range z.File {
		r, err := f.Open()
		require.NoError(t, err)
		b, err := io.ReadAll(r)
		require.NoError(t, err)
		parts[f.Name] = string(b)
	}
	return parts
}

const main = "word/document.xml"

// TestAnnotate: comments stand around their paragraphs, whatever holds them, and
// with the marks out the main part is what it was.
func TestAnnotate(t *testing.T) {
	file := docxtest.File(t, `<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:t>một</w:t></w:r></w:p><w:p/>`+
		`<w:p w:rsidR="1"><w:r><w:t>ba</w:t><w:pict><v:shape><v:textbox><w:txbxContent><w:p><w:r><w:t>trong hộp</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>`)
	before := contents(t, file)
	parts := annotated(t, file,
		docx.Comment{Part: main, Paragraph: 1, Text: "a < b"}, docx.Comment{Part: main, Paragraph: 2, Text: "trống"},
		docx.Comment{Part: main, Paragraph: 4, Text: "dòng 1\ndòng 2"}, docx.Comment{Part: "word/header1.xml", Paragraph: 1, Text: "đầu trang"})
	now := parts[main]
	mark := func(id string) (string, string) {
		return `<w:commentRangeStart w:id="` + id + `"/>`, `<w:commentRangeEnd w:id="` + id + `"/><w:r><w:commentReference w:id="` + id + `"/></w:r>`
	}
	start0, end0 := mark("0")
	start1, end1 := mark("1")
	start2, end2 := mark("2")
	start3, end3 := mark("3")
	assert.Contains(t, now, `</w:pPr>`+start0+start3+`<w:r><w:t>một</w:t></w:r>`+end0+end3+`</w:p><w:p>`+start1+end1+`</w:p>`)
	assert.Contains(t, now, `<w:p w:rsidR="1">`+start2+`<w:r><w:t>ba</w:t>`)
	assert.True(t, strings.Contains(now, `</w:pict></w:r>`+end2+`</w:p>`))
	for _, id := range []string{"0", "1", "2", "3"} {
		start, end := mark(id)
		now = strings.Replace(strings.Replace(now, start, "", 1), end, "", 1)
	}
	assert.Equal(t, before[main], strings.Replace(now, "<w:p></w:p>", "<w:p/>", 1))
	assert.Contains(t, parts["word/comments.xml"], `<w:comment w:id="0" w:author="vanban" w:initials="v"><w:p><w:r><w:t xml:space="preserve">a &lt; b</w:t></w:r></w:p></w:comment>`)
	assert.Contains(t, parts["word/comments.xml"], `dòng 1</w:t></w:r></w:p><w:p>`)
	assert.Contains(t, parts["[Content_Types].xml"], `PartName="/word/comments.xml"`)
	for name, data := range before {
		if name != main && !strings.HasSuffix(name, "document.xml.rels") && name != "[Content_Types].xml" {
			assert.Equal(t, data, parts[name], name)
		}
	}
}

// TestAnnotateTwice: comments that are there stay, and new ones have ids of
// their own.
func TestAnnotateTwice(t *testing.T) {
	data, err := os.ReadFile(filepath.Join("../../testdata/check", "dung-cong-van.docx"))
	require.NoError(t, err)
	for range 2 {
		var b bytes.Buffer
		require.NoError(t, docx.Annotate(t.Context(), &b, bytes.NewReader(data), int64(len(data)), "vanban", []docx.Comment{{Part: main, Paragraph: 3, Text: "xem lại"}}))
		data = b.Bytes()
	}
	parts := contents(t, data)
	assert.Equal(t, 2, strings.Count(parts["word/comments.xml"], "xem lại"))
	assert.Contains(t, parts["word/comments.xml"], `w:id="1"`)
	assert.Equal(t, 1, strings.Count(parts["[Content_Types].xml"], "comments+xml"))
	assert.Equal(t, 1, strings.Count(parts["word/_rels/document.xml.rels"], "relationships/comments"))
}

// TestAnnotateNothing: without a comment the copy is the file.
func TestAnnotateNothing(t *testing.T) {
	data, err := os.ReadFile(filepath.Join("../../testdata/check", "dung-cong-van.docx"))
	require.NoError(t, err)
	assert.Equal(t, contents(t, data), annotated(t, data))
}

func TestAnnotateRefuses(t *testing.T) {
	file := docxtest.File(t, `<w:p/>`, docxtest.Entry{"_xmlsignatures/sig1.xml", "<a/>"})
	var b bytes.Buffer
	err := docx.Annotate(t.Context(), &b, bytes.NewReader(file), int64(len(file)), "vanban", nil)
	assert.ErrorIs(t, err, docx.ErrSigned)
	file = docxtest.File(t, ``)
	err = docx.Annotate(t.Context(), &b, bytes.NewReader(file), int64(len(file)), "vanban", []docx.Comment{{Text: "a"}})
	assert.Error(t, err)
	assert.Zero(t, b.Len())
}
