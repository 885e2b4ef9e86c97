package template

import (
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/vanban-go/vanban/render/docx/internal/docxtest"
)

// merged makes rows of cells: one that begins with > begins a merged cell, one
// with + goes on with it, and one with 2 spans two columns.
func merged(rows ...string) string {
	props := strings.NewReplacer(">", `<w:vMerge w:val="restart"/>`, "+", `<w:vMerge/>`, "2", `<w:gridSpan w:val="2"/>`)
	out := "<w:tbl>"
	for _, row := range rows {
		out += "<w:tr>"
		for cell := range strings.SplitSeq(row, "|") {
			text := strings.TrimLeft(cell, ">+2")
			out += "<w:tc><w:tcPr>" + props.Replace(cell[:len(cell)-len(text)]) + "</w:tcPr>" + para(text) + "</w:tc>"
		}
		out += "</w:tr>"
	}
	return out + "</w:tbl>"
}

// mergesOf writes each row of a body as the signs of its cells.
func mergesOf(body string) string {
	marks := regexp.MustCompile(`<w:vMerge( w:val="restart")?/>|<w:tc>|</w:tr>`).FindAllString(body, -1)
	signs := strings.NewReplacer(`<w:vMerge/>`, "+", `<w:vMerge w:val="restart"/>`, ">", "<w:tc>", ".", "</w:tr>", " ")
	return strings.TrimSpace(strings.NewReplacer(".>", ">", ".+", "+").Replace(signs.Replace(strings.Join(marks, ""))))
}

func TestTemplateMergedCells(t *testing.T) {
	for name, tt := range map[string]struct{ body, want string }{
		"begin vanishes":       {merged(">{?no}a|x{/no}", "+|y", "+|z"), ">. +."},
		"begin stays":          {merged(">{?yes}a|x{/yes}", "+|y"), ">. +."},
		"middle vanishes":      {merged(">a|x", "+{?no}|y{/no}", "+|z"), ">. +."},
		"extends":              {merged(">a|x", "+{#names}|{.}{/names}"), ">. +. +. +."},
		"repeated together":    {merged(">{#names}a|x", "+|{.}{/names}"), ">. +. >. +. >. +."},
		"begins in no turn":    {merged(">{#none}a|x{/none}", "+|y"), ">."},
		"behind another row":   {merged(">a|x", "b|y", ">{?no}c|z{/no}", "+|w"), ">. .. >."},
		"another row repeated": {merged(">a|x", "+|x", "{#names}b|{.}{/names}", "+|w"), ">. +. .. .. .. >."},
		"behind a wide cell":   {merged("2{?no}a|>x{/no}", "b|c|+y", "2d|+z"), "..> .+"},
		"two columns":          {merged(">{?no}a|>b|x{/no}", "+|+|y", "+|c|z"), ">>. +.."},
		"table repeated":       {para("{#names}") + merged(">a", "+b") + para("{/names}"), "> + > + > +"},
		"table in a cell":      {strings.Replace(merged(">{?no}a|x{/no}", "+|IN", "+|z"), para("IN"), merged(">{?no}a|x{/no}", "+b|x", "+c|x")+para(""), 1), ">.>. +.  +."},
	} {
		t.Run(name, func(t *testing.T) {
			assert.Equal(t, tt.want, mergesOf(docxtest.Body(t, filled(t, compiled(t, docxtest.File(t, tt.body), sample()), sample()))))
		})
	}
}
