package render_test

import (
	"archive/zip"
	"bytes"
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/docx/template"
	"github.com/vanban-go/vanban/render/style"
	"github.com/vanban-go/vanban/report/diag"
)

// tagSamples are bodies of templates, one for each rule of tags.
var tagSamples = map[diag.Code]string{
	"tag-foreign":       paragraphs("Kính gửi: {{noi_nhan}}"),
	"tag-merge-field":   `<w:p><w:fldSimple w:instr=" MERGEFIELD noi_nhan "><w:r><w:t>«noi_nhan»</w:t></w:r></w:fldSimple></w:p>`,
	"tag-left":          paragraphs("{noi_nhan}"),
	"tag-place":         `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> {noi_nhan} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`,
	"tag-not-opened":    paragraphs("Nơi nhận:", "{/ten}"),
	"tag-not-closed":    paragraphs("{#ten}", "- {.};"),
	"tag-crossed":       paragraphs("{#ten}", "{?gap}", "{/ten}", "{/gap}"),
	"tag-text-outside":  paragraphs("Nơi nhận: {#ten}", "- {.};", "Lưu: VT {/ten}."),
	"tag-columns":       gridOf([]string{"Họ tên", "", "Ghi chú", ""}, []string{"1", "{#ten}", "{.}", "{/ten}"}),
	"tag-not-picture":   paragraphs("{%noi_nhan}"),
	"tag-unknown-block": paragraphs("{@noi_dung}"),
	"tag-block-in-text": paragraphs("Nội dung: {@body}"),
	"tag-block-place":   gridOf([]string{"{@annexes}"}),
	"tag-bad-type":      paragraphs("{phuc}"),
}

// templateParts are the parts of a template around a body; its comment asks for a
// repeat, which no comment can hold.
func templateParts(body string) map[string]string {
	const (
		root    = ` xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">`
		related = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`
		office  = `Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/`
	)
	return map[string]string{
		"[Content_Types].xml":          `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
		"_rels/.rels":                  related + `<Relationship Id="a" ` + office + `officeDocument" Target="word/document.xml"/></Relationships>`,
		"word/document.xml":            `<w:document` + root + `<w:body>` + body + `</w:body></w:document>`,
		"word/comments.xml":            `<w:comments` + root + `<w:comment w:id="0">` + paragraphs("{#ten}{.}{/ten}") + `</w:comment></w:comments>`,
		"word/_rels/document.xml.rels": related + `<Relationship Id="b" ` + office + `comments" Target="comments.xml"/></Relationships>`,
	}
}

// gridOf is a table of cells with a text each.
func gridOf(rows ...[]string) string {
	var b strings.Builder
	b.WriteString("<w:tbl>")
	for _, cells := range rows {
		b.WriteString("<w:tr>")
		for _, text := range cells {
			b.WriteString("<w:tc><w:p><w:r><w:t>" + text + "</w:t></w:r></w:p></w:tc>")
		}
		b.WriteString("</w:tr>")
	}
	return b.String() + "</w:tbl>"
}

// paragraphs are paragraphs with a text each.
func paragraphs(texts ...string) string {
	return "<w:p><w:r><w:t>" + strings.Join(texts, "</w:t></w:r></w:p><w:p><w:r><w:t>") + "</w:t></w:r></w:p>"
}

// templateOf is a template with a body.
func templateOf(t testing.TB, body string) *bytes.Reader {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for name, text := range templateParts(body) {
		w, err := z.Create(name)
		require.NoError(t, err)
		_, err = io.WriteString(w, text)
		require.NoError(t, err)
	}
	require.NoError(t, z.Close())
	return bytes.NewReader(b.Bytes())
}

// learnTags takes the problems of the samples of templates: of those that are
// compiled, and of those that are filled at once.
func learnTags(t *testing.T, take func(diag.List)) {
	t.Helper()
	values := template.Values{"noi_nhan": "Sở Nội vụ", "ten": []any{"Nguyễn Văn A"}, "gap": true, "phuc": complex(1, 2)}
	d := template.Data{File: "mau.docx", Model: values, Layout: func(any, style.Page) (doc.Paper, style.Sheet, error) { return doc.Paper{}, style.Sheet{}, nil }}
	for code, body := range tagSamples {
		file := templateOf(t, body)
		_, problems := template.Compile(t.Context(), file, file.Size(), d)
		problems = slices.DeleteFunc(problems, func(p diag.Problem) bool { return p.Code != code })
		require.NotEmpty(t, problems, code)
		take(problems)
	}
	for _, s := range []struct {
		body   string
		values map[string]string
	}{
		{paragraphs("{#ten}", "{/ten}"), map[string]string{"ten": "A"}},
		{paragraphs("{noi_nhan}"), map[string]string{"noi_nhan": "A", "thua": "B"}},
		{strings.Repeat(paragraphs("{noi_nhan}"), 301), map[string]string{"noi_nhan": "A"}},
		{paragraphs("{noi_nhan} {{"), map[string]string{"noi_nhan": "A"}},
	} {
		file := templateOf(t, s.body)
		take(listOf(t, template.Fill(t.Context(), io.Discard, file, file.Size(), s.values)))
	}
}
