package template

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/vanban-go/vanban/render/docx/internal/docxtest"
	"github.com/vanban-go/vanban/render/docx/read"
)

const (
	landscape = `<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>`
	portrait  = `<w:pgSz w:w="11906" w:h="16838"/>`
)

// breakAt is a paragraph that ends a section.
func breakAt(text, props string) string {
	return `<w:p><w:pPr><w:sectPr>` + props + `</w:sectPr></w:pPr><w:r><w:t>` + text + `</w:t></w:r></w:p>`
}

// A section that a condition or an empty list takes away takes nothing from the
// pages that stay: the first of its columns are those in a paper with it, the
// second those without. A letter stands for a header or footer, L for landscape.
func TestTemplateSections(t *testing.T) {
	head := `<w:headerReference w:type="default" r:id="r0"/>`
	first := `<w:headerReference w:type="first" r:id="r1"/>`
	even := `<w:headerReference w:type="even" r:id="r1"/>`
	foot := `<w:footerReference w:type="default" r:id="r2"/>`
	last := `<w:sectPr>` + portrait + `</w:sectPr>`
	for name, tt := range map[string]struct {
		body          string
		with, without string
	}{
		"cover":            {paras("{?on}", "bìa") + breakAt("", head+foot+portrait) + paras("{/on}", "x") + last, "hf hf", "hf"},
		"first and even":   {paras("{?on}", "bìa") + breakAt("", first+even+landscape) + paras("{/on}", "x") + last, "12L 12", "12"},
		"handed on twice":  {paras("{?on}", "bìa") + breakAt("", head+portrait) + paras("{/on}", "x") + breakAt("y", foot+portrait) + para("z") + last, "h hf hf", "hf hf"},
		"an own header":    {paras("{?on}", "bìa") + breakAt("", head+portrait) + paras("{/on}", "x") + `<w:sectPr><w:headerReference w:type="default" r:id="r1"/>` + portrait + `</w:sectPr>`, "h H", "H"},
		"empty properties": {paras("{?on}", "bìa") + breakAt("", head+portrait) + paras("{/on}", "x") + `<w:sectPr/>`, "h h", "h"},
		"repeated":         {paras("{#list}", "{.}") + breakAt("", head+landscape) + paras("{/list}", "x") + last, "hL hL h", "h"},
		"inner":            {paras("{?on}", "{#list}", "{.}") + breakAt("", head+landscape) + paras("{/list}", "{/on}", "x") + last, "hL hL h", "h"},
		// The end of the section stands behind the tag, and is outside.
		"break at the end":   {paras("ngang", "{?on}", "thêm") + breakAt("{/on}", head+landscape) + para("x") + last, "hL h", "hL h"},
		"break at the begin": {para("ngang") + breakAt("{#list}", head+landscape) + paras("{.}", "{/list}") + last, "hL h", "hL"},
		// Where nothing of the last section is left, the one before it is the last.
		"last":                 {breakAt("ngang", head+landscape) + paras("{?on}", "x", "{/on}") + last, "hL h", "hL"},
		"last, a table":        {breakAt("ngang", head+landscape) + grid([]string{"{#list}{.}{/list}"}) + last, "hL h", "hL h"},
		"last and its break":   {paras("ngang", "{?on}", "thêm") + breakAt("", head+landscape) + paras("x", "{/on}") + last, "hL h", "hL"},
		"empty from the start": {breakAt("ngang", head+landscape) + last, "hL h", "hL h"},

		// What stands in front, in the same section, stays on its pages.
		"text in front":     {paras("ngang", "{?on}", "thêm") + breakAt("", head+landscape) + paras("{/on}", "x") + last, "hL h", "hL h"},
		"table in front":    {grid([]string{"ngang"}) + paras("{#list}", "{.}") + breakAt("", head+landscape) + paras("{/list}", "x") + last, "hL hL h", "hL h"},
		"text in its break": {paras("ngang", "{?on}") + breakAt("thêm{/on}", head+landscape) + para("x") + last, "hL h", "hL h"},
		"two conditions":    {paras("{?on}", "a") + breakAt("", head+landscape) + paras("{/on}", "{?on}", "b") + breakAt("", landscape) + paras("{/on}", "x") + last, "hL hL h", "h"},
	} {
		t.Run(name, func(t *testing.T) {
			data := docxtest.File(t, tt.body, docxtest.Entry{"word/header1.xml", docxtest.Root("hdr", para("h"))},
				docxtest.Entry{"word/header2.xml", docxtest.Root("hdr", para("h"))}, docxtest.Entry{"word/footer1.xml", docxtest.Root("ftr", para("f"))})
			tm := compiled(t, data, Values{"on": true, "list": []string{"x"}})
			assert.Equal(t, tt.with, sectionsOf(readBack(t, filled(t, tm, Values{"on": true, "list": []string{"a", "b"}}))))
			assert.Equal(t, tt.without, sectionsOf(readBack(t, filled(t, tm, Values{"on": false, "list": nil}))))
		})
	}
}

// sectionsOf writes each section as letters of what its pages have.
func sectionsOf(d *read.Document) string {
	out := ""
	for i, s := range d.Sections {
		if i > 0 {
			out += " "
		}
		for _, x := range []struct{ part, letter string }{
			{s.Headers.Default, map[string]string{"word/header1.xml": "h", "word/header2.xml": "H"}[s.Headers.Default]},
			{s.Headers.First, "1"},
			{s.Headers.Even, "2"},
			{s.Footers.Default, "f"},
		} {
			if x.part != "" {
				out += x.letter
			}
		}
		if s.Page.Landscape() {
			out += "L"
		}
	}
	return out
}
