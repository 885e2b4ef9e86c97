package template

import (
	"bytes"
	"runtime"
	"slices"
	"strings"
	"testing"
	"weak"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/render/docx/internal/docxtest"
	"github.com/vanban-go/vanban/render/docx/internal/wml"
	"github.com/vanban-go/vanban/render/internal/ooxml"
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

// What a template was made of is free once it is compiled, however many templates are
// kept.
func TestTemplateKeepsNoRoom(t *testing.T) {
	body := paras("{#names}") + `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:bookmarkStart w:id="7" w:name="x"/><w:hyperlink r:id="r7" w:tooltip="{n}"><w:r><w:t>{.}</w:t></w:r></w:hyperlink>` +
		`<w:r><w:footnoteReference w:id="2"/></w:r></w:p><w:p><w:pPr><w:sectPr/></w:pPr></w:p>` + paras("{/names}") + grid([]string{"{#names}{.index}", "{.}{/names}"}) + paras("{?yes}{name}{/yes}")
	numbers := docxtest.Root("numbering", `<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"/></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>`)
	file := docxtest.File(t, body, docxtest.Entry{"word/numbering.xml", numbers},
		docxtest.Entry{"word/footnotes.xml", docxtest.Root("footnotes", `<w:footnote w:id="2">`+para("{.}")+`</w:footnote>`)},
		docxtest.Entry{"word/header1.xml", docxtest.Root("hdr", `<w:p><w:hyperlink r:id="r7"><w:r><w:t>x</w:t></w:r></w:hyperlink></w:p>`)},
		docxtest.Entry{"word/_rels/header1.xml.rels", docxtest.RelationsHead + strings.TrimSuffix(wml.Relation("r7", "hyperlink", "https://example.com/{n}"), "/>") + ` TargetMode="External"/></Relationships>`},
		docxtest.Entry{"word/embeddings/b.xlsx", string(docxtest.Zip(t, docxtest.Entry{"[Content_Types].xml", "<Types/>"}, docxtest.Entry{"xl/sharedStrings.xml", "<sst><si><t>{n}</t></si></sst>"}))})

	var compilers []weak.Pointer[compiler]
	var nodes []weak.Pointer[ooxml.Node]
	var tags []weak.Pointer[placedTag]
	read := func() *Template {
		c, tm, problems := compile(t.Context(), bytes.NewReader(file), int64(len(file)), Data{Model: sample()})
		require.Empty(t, problems)
		compilers = append(compilers, weak.Make(c))
		for _, p := range c.parts {
			for n := range p.root.Elements() {
				nodes = append(nodes, weak.Make(n))
			}
			for _, placed := range p.tags {
				tags = append(tags, weak.Make(placed))
			}
		}
		return tm
	}
	tm := read()
	runtime.GC()
	for _, w := range compilers {
		assert.Nil(t, w.Value())
	}
	assert.False(t, slices.ContainsFunc(nodes, func(w weak.Pointer[ooxml.Node]) bool { return w.Value() != nil }))
	assert.False(t, slices.ContainsFunc(tags, func(w weak.Pointer[placedTag]) bool { return w.Value() != nil }))
	filled(t, tm, sample())
}

// A file of very many tags leaves no more room behind than is usual.
func TestRoomIsBounded(t *testing.T) {
	r := room{tags: make([]*placedTag, 1<<15)}
	r.free()
	assert.Zero(t, cap(r.tags))
	r.tags = make([]*placedTag, 7)
	r.free()
	assert.GreaterOrEqual(t, cap(r.tags), 7)
	assert.Empty(t, r.tags)
}
