package template

import (
	"archive/zip"
	"bytes"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/render/docx/internal/docxtest"
	"github.com/vanban-go/vanban/render/docx/internal/wml"
	"github.com/vanban-go/vanban/report/diag"
)

// What a file refers to on somebody's disk is left out with a note, and nothing
// points at it any more.
func TestTemplateLeavesLinksOut(t *testing.T) {
	settings := docxtest.Root("settings", `<w:attachedTemplate r:id="r1"/><w:mailMerge><w:mainDocumentType w:val="formLetters"/><w:dataSource r:id="r2"/></w:mailMerge><w:zoom w:percent="100"/>`)
	picture := func(blip, descr string) string {
		return `<w:p><w:r><w:t>{name}</w:t><w:drawing><wp:inline><wp:extent cx="1" cy="1"/><wp:docPr id="1" name="x" descr="` + descr + `"/><a:graphic><a:graphicData>` +
			`<pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill>` + blip + `</pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`
	}
	field := `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> INCLUDE</w:instrText></w:r><w:r><w:instrText>PICTURE "https://x.example/a.png" \\d</w:instrText></w:r>` +
		`<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>kết quả</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`
	for name, tt := range map[string]struct {
		body       string
		want, gone string // in the main part
		notes      int
	}{
		"settings":           {para("{name}"), "", "", 3},
		"linked":             {picture(`<a:blip r:link="r3"/>`, ""), "Nguyễn Văn A", "w:drawing", 3},
		"linked with a copy": {picture(`<a:blip r:embed="r9" r:link="r3"/>`, ""), `<a:blip r:embed="r9"/>`, "r3", 3},
		"linked, of a tag":   {picture(`<a:blip r:link="r3"/>`, "{%logo}"), `<a:blip r:embed="vb1"/>`, "r3", 3},
		"of VML":             {`<w:p><w:r><w:t>{name}</w:t><w:pict><v:shape><v:imagedata r:href="r3"/></v:shape></w:pict></w:r></w:p>`, "Nguyễn Văn A", "w:pict", 3},
		"a field":            {field + para("{name}"), "kết quả", "INCLUDE", 4},
		"a simple field":     {`<w:p><w:fldSimple w:instr=" INCLUDEPICTURE x"><w:r><w:t>kết quả</w:t></w:r></w:fldSimple></w:p>` + para("{name}"), "kết quả", "fldSimple", 4},
	} {
		t.Run(name, func(t *testing.T) {
			relation := func(id, kind, target string) string {
				return strings.TrimSuffix(wml.Relation(id, kind, target), "/>") + ` TargetMode="External"/>`
			}
			data := docxtest.File(t, tt.body,
				docxtest.Entry{"word/settings.xml", settings}, docxtest.Entry{"word/_rels/settings.xml.rels", docxtest.RelationsHead + relation("r1", "attachedTemplate", `file:///D:\Mau\CongVan.dotm`) + relation("r2", "mailMergeSource", `file:///D:\ds.xlsx`) + `</Relationships>`})
			data = replaced(t, data, "word/_rels/document.xml.rels", "</Relationships>", relation("r3", "image", "file:///D:/a.png")+"</Relationships>")
			values := sample()
			values["logo"] = Picture{Data: pngOf(t, 4, 4)}
			tm, problems := Compile(t.Context(), bytes.NewReader(data), int64(len(data)), Data{Model: values})
			require.NoError(t, problems.Err())
			require.Len(t, problems, tt.notes)
			assert.Equal(t, looseEnd.Code, problems[0].Code)
			assert.Equal(t, diag.Note, problems[0].Severity)
			out := filled(t, tm, values)
			for part, gone := range map[string]string{"word/settings.xml": "r:id", "word/_rels/settings.xml.rels": "External", "word/_rels/document.xml.rels": "External"} {
				assert.NotContains(t, docxtest.Part(t, out, part), gone)
			}
			assert.Contains(t, docxtest.Part(t, out, "word/settings.xml"), "w:zoom")
			body := docxtest.Body(t, out)
			assert.Contains(t, body, tt.want)
			if tt.gone != "" {
				assert.NotContains(t, body, tt.gone)
			}
			if !strings.Contains(tt.body, "{%") {
				byGoDocx, err := fill(data, map[string]string{"name": "x"})
				require.NoError(t, err)
				assert.NotContains(t, docxtest.Part(t, byGoDocx, "word/_rels/settings.xml.rels"), "External")
			}
		})
	}
}

// replaced is a file with another text in a part.
func replaced(t *testing.T, data []byte, part, old, text string) []byte {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	require.NoError(t, err)
	var entries []docxtest.Entry
	for _, f := range z.File {
		content := docxtest.Part(t, data, f.Name)
		if f.Name == part {
			content = strings.Replace(content, old, text, 1)
		}
		entries = append(entries, docxtest.Entry{f.Name, content})
	}
	return docxtest.Zip(t, entries...)
}
