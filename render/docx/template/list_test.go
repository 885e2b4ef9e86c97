package template

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/vanban-go/vanban/render/docx/internal/docxtest"
)

// listParts number by decimals and letters: lists 1 and 2, list 3 from 5 on, and
// the styles Muc (list 1) and MucCon, which is based on it.
func listParts() []docxtest.Entry {
	level := func(at, format, start string) string {
		return `<w:lvl w:ilvl="` + at + `"><w:start w:val="` + start + `"/><w:numFmt w:val="` + format + `"/><w:lvlText w:val="%` + string(at[0]+1) + `."/></w:lvl>`
	}
	abstract := func(id, start string) string {
		return `<w:abstractNum w:abstractNumId="` + id + `">` + level("0", "decimal", start) + level("1", "lowerLetter", "1") + `</w:abstractNum>`
	}
	num := func(id, abstract, more string) string {
		return `<w:num w:numId="` + id + `"><w:abstractNumId w:val="` + abstract + `"/>` + more + `</w:num>`
	}
	style := func(id, props string) string {
		return `<w:style w:type="paragraph" w:styleId="` + id + `"><w:name w:val="` + id + `"/>` + props + `</w:style>`
	}
	return []docxtest.Entry{
		{"word/numbering.xml", docxtest.Root("numbering", abstract("0", "1")+abstract("1", "1")+abstract("2", "5")+
			num("1", "0", "")+num("2", "1", "")+num("3", "2", "")+num("4", "1", `<w:lvlOverride w:ilvl="0"><w:lvl w:ilvl="0"><w:start w:val="2"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1)"/></w:lvl></w:lvlOverride>`))},
		{"word/styles.xml", docxtest.Root("styles", style("Muc", `<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:ind w:left="0"/></w:pPr>`)+style("MucCon", `<w:basedOn w:val="Muc"/>`))},
	}
}

// listed makes a paragraph of a line: "1:text" is of the first level of list 1,
// "1/1:text" of its second, "Muc:text" of a style.
func listed(line string) string {
	ref, text, found := strings.Cut(line, ":")
	if !found {
		return para(line)
	}
	props := `<w:pStyle w:val="` + ref + `"/><w:jc w:val="both"/>`
	if ref[0] <= '9' {
		id, level, _ := strings.Cut(ref, "/")
		props = `<w:numPr><w:ilvl w:val="` + level + `"/><w:numId w:val="` + id + `"/></w:numPr>`
		props = strings.Replace(props, `<w:ilvl w:val=""/>`, "", 1)
	}
	return strings.Replace(para(text), "<w:p>", "<w:p><w:pPr>"+props+"</w:pPr>", 1)
}

// A list counts anew in each turn in which it stands below something else, and
// goes on where it is of the items.
func TestTemplateLists(t *testing.T) {
	for name, tt := range map[string]struct{ body, want string }{
		"below a line":           {"{#names}|{.}|1:x|1:y|{/names}", "một|1. x|2. y|hai|1. x|2. y|ba|1. x|2. y"},
		"the item":               {"{#names}|1:{.}|x|{/names}|1:z", "1. một|x|2. hai|x|3. ba|x|4. z"},
		"by style":               {"{#names}|{.}|Muc:x|Muc:y|{/names}", "một|1. x|2. y|hai|1. x|2. y|ba|1. x|2. y"},
		"by a style above":       {"{#names}|{.}|MucCon:x|MucCon:y|{/names}", "một|1. x|2. y|hai|1. x|2. y|ba|1. x|2. y"},
		"item by style":          {"{#names}|Muc:{.}|{/names}", "1. một|2. hai|3. ba"},
		"inner items":            {"{#areas}|{title}|{#items}|Muc:{.}|{/items}|{/areas}", "Công vụ|1. a|2. b|Cải cách|1. c|Bầu cử"},
		"inner items alone":      {"{#areas}|{#items}|1:{.}|{/items}|{/areas}", "1. a|2. b|3. c"},
		"below another list":     {"{#areas}|1:{title}|{#items}|2:{.}|{/items}|{/areas}", "1. Công vụ|1. a|2. b|2. Cải cách|1. c|3. Bầu cử"},
		"second level":           {"{#areas}|1:{title}|{#items}|1/1:{.}|{/items}|{/areas}|1:z", "1. Công vụ|a. a|b. b|2. Cải cách|a. c|3. Bầu cử|4. z"},
		"second level below":     {"{#names}|{.}|1/1:x|1/1:y|{/names}", "một|a. x|b. y|hai|a. x|b. y|ba|a. x|b. y"},
		"two levels below":       {"{#names}|{.}|1:x|1/1:y|1:z|{/names}", "một|1. x|a. y|2. z|hai|1. x|a. y|2. z|ba|1. x|a. y|2. z"},
		"from five on":           {"{#names}|{.}|3:x|3:y|{/names}", "một|5. x|6. y|hai|5. x|6. y|ba|5. x|6. y"},
		"with a look of its own": {"{#names}|{.}|4:x|4:y|{/names}", "một|II) x|III) y|hai|II) x|III) y|ba|II) x|III) y"},
		"in a condition":         {"{#names}|{.}|{?.first}|1:x|{/}|1:y|{/names}", "một|1. x|2. y|hai|1. y|ba|1. y"},
		"outside":                {"x|1:{name}|y|1:z", "x|1. Nguyễn Văn A|y|2. z"},
		"behind empty lines":     {"{#names}||1:{.}|{/names}", "|1. một||2. hai||3. ba"},
	} {
		t.Run(name, func(t *testing.T) {
			body := ""
			for line := range strings.SplitSeq(tt.body, "|") {
				body += listed(line)
			}
			assert.Equal(t, tt.want, markedTexts(t, body))
		})
	}
}

// markedTexts are the paragraphs that a body becomes, with their numbers.
func markedTexts(t *testing.T, body string) string {
	t.Helper()
	out := filled(t, compiled(t, docxtest.File(t, body, listParts()...), sample()), sample())
	var got []string
	for _, p := range readBack(t, out).Paragraphs {
		got = append(got, strings.TrimSpace(p.Marker+" "+p.Text()))
	}
	return strings.Join(got, "|")
}

// In rows, the number that is alone in its cell is that of the item.
func TestTemplateListsInRows(t *testing.T) {
	table := func(rows ...string) string {
		out := "<w:tbl>"
		for _, row := range rows {
			out += "<w:tr>"
			for cell := range strings.SplitSeq(row, "|") {
				out += "<w:tc>"
				for line := range strings.SplitSeq(cell, "⏎") {
					out += listed(line)
				}
				out += "</w:tc>"
			}
			out += "</w:tr>"
		}
		return out + "</w:tbl>"
	}
	for name, tt := range map[string]struct{ body, want string }{
		"first column":   {table("1:{#names}|{.}{/names}"), "1.|một|2.|hai|3.|ba"},
		"another column": {table("{#names}{.}|Muc:|{/names}"), "một|1.||hai|2.||ba|3.|"},
		"lists in cells": {table("{#names}{.}|1:x⏎1:y{/names}"), "một|1. x|2. y|hai|1. x|2. y|ba|1. x|2. y"},
		"rows of areas":  {table("{#areas}{title}|", "1:{#items}|{.}{/items}{/areas}"), "Công vụ||1.|a|2.|b|Cải cách||1.|c|Bầu cử|"},
	} {
		t.Run(name, func(t *testing.T) { assert.Equal(t, tt.want, markedTexts(t, tt.body)) })
	}
}

// What a style says of the list of its paragraphs is said of each that counts
// anew, in the order of the schema.
func TestTemplateListsOfStyles(t *testing.T) {
	out := docxtest.Body(t, filled(t, compiled(t, docxtest.File(t, para("{#names}")+listed("{.}")+listed("Muc:x")+para("{/names}"), listParts()...), sample()), sample()))
	assert.Contains(t, out, `<w:pPr><w:pStyle w:val="Muc"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="5"/></w:numPr><w:ind w:left="0"/><w:jc w:val="both"/></w:pPr>`)
}

// A tag in what is printed around a number is filled, whether lists are added or
// not.
func TestTemplateTagsInNumbers(t *testing.T) {
	lists := docxtest.Entry{"word/numbering.xml", docxtest.Root("numbering", `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="{unit.name} %1."/></w:lvl></w:abstractNum>`+
		`<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`)}
	for body, want := range map[string][]string{
		listed("1:x") + listed("1:y"):                                     {"Sở Nội vụ 1. x", "Sở Nội vụ 2. y"},
		para("{#names}") + para("{.}") + listed("1:x") + para("{/names}"): {"một", "Sở Nội vụ 1. x", "hai", "Sở Nội vụ 1. x", "ba", "Sở Nội vụ 1. x"},
	} {
		tm := compiled(t, docxtest.File(t, body, lists), sample())
		var tags, got []string
		for _, tag := range tm.Tags() {
			if tag.Place.Part == "word/numbering.xml" {
				tags = append(tags, tag.Text)
			}
		}
		assert.Equal(t, []string{"{unit.name}"}, tags)
		for _, p := range readBack(t, filled(t, tm, sample())).Paragraphs {
			got = append(got, strings.TrimSpace(p.Marker+" "+p.Text()))
		}
		assert.Equal(t, want, got)
	}
}
