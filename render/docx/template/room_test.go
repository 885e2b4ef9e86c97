package template

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/vanban-go/vanban/render/docx/internal/docxtest"
	"github.com/vanban-go/vanban/render/docx/internal/wml"
)

// A template keeps nothing of the room that it was compiled in: whatever is compiled
// in the same room behind it, it is filled as before.
func TestTemplatesOfOneRoom(t *testing.T) {
	file := func(word string) []byte {
		link := `<w:hyperlink r:id="r7" w:tooltip="` + word + ` {n}"><w:r><w:t>` + word + `</w:t></w:r></w:hyperlink>`
		body := paras(word+" {n}", "{#names}") + `<w:p><w:bookmarkStart w:id="7" w:name="` + word + `"/><w:r><w:t>{.}</w:t></w:r>` + link + `</w:p>` + paras("{/names}") +
			`<w:tbl><w:tr><w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr>` + paras("{#names}{.index}") + `</w:tc><w:tc>` + paras("{.}{/names}") + `</w:tc></w:tr></w:tbl>`
		return docxtest.File(t, "<w:p/>", docxtest.Entry{"word/header1.xml", docxtest.Root("hdr", body)}, docxtest.Entry{"word/_rels/header1.xml.rels", docxtest.RelationsHead +
			strings.TrimSuffix(wml.Relation("r7", "hyperlink", "https://"+word+".example/{.}"), "/>") + ` TargetMode="External"/></Relationships>`})
	}
	compiled(t, file("không"), sample()) // makes the room as large as it takes
	first := compiled(t, file("một"), sample())
	want := filled(t, first, sample())
	assert.Contains(t, docxtest.Part(t, want, "word/header1.xml"), `<w:bookmarkEnd w:id="7"/>`)
	for _, word := range []string{"hai", "ba", "bốn", "năm"} {
		other := compiled(t, file(word), sample())
		assert.Equal(t, want, filled(t, first, sample()))
		assert.NotEqual(t, want, filled(t, other, sample()))
	}
}
