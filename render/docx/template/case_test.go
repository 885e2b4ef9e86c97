package template

import (
	"bytes"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/vanban-go/vanban/render/docx/internal/docxtest"
)

// Names of parts are the same in whatever case: of relations, of what they lead to,
// and of the types of content.
func TestCaseOfNames(t *testing.T) {
	rels := func(more string) string { return docxtest.RelationsHead + more + `</Relationships>` }
	relation := func(id, kind, target string) string {
		return `<Relationship Id="` + id + `" Type="` + docxtest.OfficeRels + kind + `" Target="` + target + `"/>`
	}
	main := docxtest.Root("document", "<w:body>"+paras("{#names}")+`<w:p><w:r><w:footnoteReference w:id="2"/></w:r></w:p>`+paras("{/names}")+"</w:body>")
	file := func(relations, ofMain string, more ...docxtest.Entry) []byte {
		return docxtest.Zip(t, append([]docxtest.Entry{
			{"[Content_Types].xml", `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`},
			{"_rels/.rels", rels(relation("a", "officeDocument", "Word/document.XML"))},
			{relations, rels(ofMain)},
			{"word/document.xml", main},
			{"word/header1.xml", docxtest.Root("hdr", para("{name}"))},
			{"word/footnotes.xml", docxtest.Root("footnotes", `<w:footnote w:id="2">`+para("note {.}")+`</w:footnote>`)},
		}, more...)...)
	}
	once := relation("h", "header", "header1.xml") + relation("f", "footnotes", "footnotes.xml")

	t.Run("each part once", func(t *testing.T) {
		tm := compiled(t, file("word/_rels/document.xml.rels", once+relation("i", "header", "HEADER1.xml")+relation("g", "footnotes", "FootNotes.xml")), sample())
		var texts []string
		for _, tag := range tm.Tags() {
			texts = append(texts, tag.Place.Part+" "+tag.Text)
		}
		assert.Equal(t, []string{"word/document.xml {#names}", "word/document.xml {/names}", "word/header1.xml {name}", "word/footnotes.xml {.}"}, texts)
		out := filled(t, tm, sample())
		assert.Equal(t, 3, strings.Count(docxtest.Part(t, out, "word/footnotes.xml"), "<w:footnote "))
	})
	t.Run("references to what is outside", func(t *testing.T) {
		outside := strings.Replace(relation("t", "attachedTemplate", "https://example.com/a.dotm"), "/>", ` TargetMode="External"/>`, 1)
		for _, name := range []string{"word/_rels/settings.xml.rels", "word/_rels/settings.xml.RELS", "word/_RELS/settings.xml.rels"} {
			out := filled(t, compiled(t, file("word/_rels/document.xml.rels", once, docxtest.Entry{name, rels(outside)}), sample()), sample())
			assert.NotContains(t, docxtest.Part(t, out, name), "example.com", name)
		}
	})
	t.Run("addresses of links", func(t *testing.T) {
		link := strings.Replace(relation("l", "hyperlink", "https://example.com/{name}"), "/>", ` TargetMode="External"/>`, 1)
		values := Values{"name": "x", "names": []string{"một"}}
		for _, name := range []string{"word/_rels/header1.xml.rels", "word/_rels/Header1.xml.RELS"} {
			out := filled(t, compiled(t, file("word/_rels/document.xml.rels", once, docxtest.Entry{name, rels(link)}), values), values)
			assert.Contains(t, docxtest.Part(t, out, name), "https://example.com/x", name)
		}
	})
	t.Run("types of content", func(t *testing.T) {
		odd := file("word/_rels/document.xml.rels", once, docxtest.Entry{"[Content_Type\u017f].xml", `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>`})
		_, problems := Compile(t.Context(), bytes.NewReader(odd), int64(len(odd)), Data{Model: sample()})
		assert.ErrorIs(t, problems.Err(), badTemplate.Code)
	})
}
