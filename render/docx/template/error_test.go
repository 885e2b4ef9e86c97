package template

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/vanban-go/vanban/render/docx/internal/docxtest"
	"github.com/vanban-go/vanban/render/docx/internal/source"
	"github.com/vanban-go/vanban/report/diag"
)

// problemPaths returns the paths of the problems in an error.
func problemPaths(err error) []string {
	var paths []string
	var joined interface{ Unwrap() []error }
	if errors.As(err, &joined) {
		for _, e := range joined.Unwrap() {
			var p diag.Problem
			if errors.As(e, &p) {
				paths = append(paths, p.Path)
			}
		}
	}
	return paths
}

// refusals returns the problems of a body as "paragraph code tag".
func refusals(t *testing.T, body string) []string {
	t.Helper()
	data := docxtest.File(t, body)
	tm, problems := Compile(t.Context(), bytes.NewReader(data), int64(len(data)), Data{Model: sample(), Filters: bangs})
	if problems.Err() != nil {
		assert.Nil(t, tm)
	}
	var out []string
	for _, p := range problems {
		assert.Equal(t, "word/document.xml", p.Place.Part)
		assert.NotContains(t, p.Text(diag.VI)+p.Text(diag.EN), "%!")
		out = append(out, strings.Join([]string{string(rune('0' + p.Place.Paragraph)), string(p.Code), p.Args[0].(string)}, " "))
	}
	return out
}

func TestTemplateProblems(t *testing.T) {
	for name, tt := range map[string]struct {
		body string
		want []string
	}{
		"unknown":              {paras("{nmae}"), []string{"1 tag-unknown {nmae}"}},
		"unknown inside":       {paras("{unit.nme}"), []string{"1 tag-unknown {unit.nme}"}},
		"unclosed brace":       {paras("a {name b"), []string{"1 tag-unclosed {name b"}},
		"drawing in a tag":     {`<w:p><w:r><w:t>{na</w:t></w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:r><w:t>x</w:t></w:r></mc:Choice></mc:AlternateContent><w:r><w:t>me}</w:t></w:r></w:p>`, []string{"1 tag-unclosed {na[…]me}"}},
		"over two paragraphs":  {paras("a {name", "} b"), []string{"1 tag-unclosed {name"}},
		"brace in a tag":       {paras("{a{n}"), []string{"1 tag-unclosed {a{n}"}},
		"no name":              {paras("{} {a b} {#} {a..b} {a|}"), []string{"1 tag-malformed {#}", "1 tag-malformed {a b}", "1 tag-malformed {a..b}", "1 tag-malformed {a|}", "1 tag-malformed {}"}},
		"filter on a repeat":   {paras("{#names|bang}x{/names}"), []string{"1 tag-malformed {#names|bang}", "1 tag-not-opened {/names}"}},
		"not closed":           {paras("{#names}", "{.}"), []string{"1 tag-not-closed {#names}", "2 tag-no-repeat {.}"}},
		"case of an end":       {paras("{#names}", "{.}", "{/Names}"), []string{"3 tag-not-opened {/Names}"}},
		"not opened":           {paras("x", "{/names}"), []string{"2 tag-not-opened {/names}"}},
		"crossed":              {paras("{#names}", "{?yes}", "{/names}", "{/yes}"), []string{"3 tag-crossed {/names}", "4 tag-not-opened {/yes}"}},
		"out of a table":       {paras("{#names}") + grid([]string{"{/names}"}), []string{"1 tag-crossed {#names}"}},
		"into a cell":          {grid([]string{"{?yes}"}) + paras("{/yes}"), []string{"1 tag-crossed {?yes}"}},
		"overlapping":          {paras("{#names}a", "b {/names}{?yes}c", "d{/yes}"), []string{"1 tag-text-outside {#names}", "2 tag-text-outside {?yes}"}},
		"a picture beside":     {`<w:p><w:r><w:drawing/><w:t>{?yes}a</w:t></w:r></w:p>` + para("{/yes}"), []string{"1 tag-text-outside {?yes}"}},
		"text outside":         {paras("a {#names} b", "{.}", "c {/names} d"), []string{"1 tag-text-outside {#names}"}},
		"text on both sides":   {paras("{name}{?yes}a", "x{/yes}"), []string{"1 tag-text-outside {?yes}"}},
		"behind text":          {paras("{?yes}", "x {/yes}a"), []string{"1 tag-text-outside {?yes}"}},
		"columns":              {grid([]string{"Student", "{#areas}{title}"}, []string{"Maths", "{open}{/areas}"}), []string{"2 tag-text-outside {#areas}", "4 tag-not-text {open}"}},
		"columns of one row":   {grid([]string{"a", "{#names}{.}", "x{/names}", "b"}), []string{"2 tag-text-outside {#names}"}},
		"columns, tags alone":  {grid([]string{"x", "", "y", ""}, []string{"a", "{#names}", "{.}", "{/names}"}), []string{"6 tag-columns {#names}"}},
		"columns in rows":      {grid([]string{"{#areas}"}, []string{"{#names}", "{.}", "{/names}"}, []string{"{/areas}"}), []string{"2 tag-columns {#names}"}},
		"text in the cell":     {grid([]string{"a⏎{#names}{.}", "x{/names}"}), []string{"2 tag-text-outside {#names}"}},
		"not a list":           {paras("{#name}x{/name}"), []string{"1 tag-not-list {#name}"}},
		"repeat of a record":   {paras("{#unit}{anything}{/unit}"), []string{"1 tag-not-list {#unit}"}},
		"list as text":         {paras("{names} {unit} {yes}"), []string{"1 tag-not-text {names}", "1 tag-not-text {unit}", "1 tag-not-text {yes}"}},
		"counter outside":      {paras("{.index}", "{#names}x {..letter}{/names}"), []string{"1 tag-no-repeat {.index}", "2 tag-no-repeat {..letter}"}},
		"unknown in a list":    {paras("{#areas}{titel}{/areas}"), []string{"1 tag-unknown {titel}"}},
		"unknown filter":       {paras("{name|upper}"), []string{"1 tag-unknown-filter upper"}},
		"default of nothing":   {paras("{name|default:}"), []string{"1 tag-bad-argument "}},
		"nothing to end":       {paras("{/}"), []string{"1 tag-not-opened {/}"}},
		"bad argument":         {paras("{name|bang:3} {name|cut}"), []string{"1 tag-bad-argument ", "1 tag-bad-argument 3"}},
		"no picture":           {paras("{%name}"), []string{"1 tag-not-picture {%name}"}},
		"picture setting":      {paras("{%name|wide:3}"), []string{"1 tag-unknown-filter wide"}},
		"no layout":            {paras("{@body}"), []string{"1 tag-unknown-block {@body}"}},
		"block in text":        {paras("x {@body}"), []string{"1 tag-block-in-text {@body}"}},
		"doubled braces":       {paras("x", "Ông {¦{ name¦ }}", "{{nmae}}"), []string{"2 tag-foreign {{ name }}"}},
		"doubled begin":        {paras("{{#names}}{{.}}{{/names}}"), []string{"1 tag-foreign {{#names}}"}},
		"of Go":                {paras("Ông {{- .unit.name -}}"), []string{"1 tag-foreign {{- .unit.name -}}"}},
		"doubled brackets":     {paras("[[1]] [[ name ]]", "&lt;&lt;x>> &lt;&lt;name>>"), []string{"1 tag-foreign [[ name ]]", "2 tag-foreign <<name>>"}},
		"dollar":               {paras("Ông ${na¦me}", "${nmae}"), []string{"1 tag-foreign ${name}"}},
		"dollar, a repeat":     {paras("${#names}${.}${/names}", "$5 {name}"), []string{"1 tag-foreign ${#names}"}},
		"of Jinja":             {paras("{%p if yes %}", "a", "{%p else %}", "b", "{%p endif %}"), []string{"1 tag-foreign {%p if yes %}"}},
		"of Jinja, rows":       {grid([]string{"{%tr for x in names %}"}, []string{"{{ x }}"}, []string{"{%tr endfor %}"}), []string{"1 tag-foreign {%tr for x in names %}", "2 tag-foreign {{ x }}"}},
		"of Jinja, no end":     {paras("{% endfor %}"), []string{"1 tag-foreign {% endfor %}"}},
		"guillemets":           {paras("«Đồng khởi» «unit.name» «name»"), []string{"1 tag-foreign «unit.name»"}},
		"plus signs":           {paras("+++name+++ +++ = n +++", "+++INS n+++"), []string{"1 tag-foreign +++name+++"}},
		"all foreign":          {paras("{{name}}", "${name}", "{name}"), []string{"1 tag-foreign {{name}}", "2 tag-foreign ${name}"}},
		"all at once":          {paras("{a}", "{#b}{/b}", "{name", "{n}"), []string{"1 tag-unknown {a}", "2 tag-unknown {#b}", "3 tag-unclosed {name"}},
		"loose names":          {paras("{#areas}", "{title}"), []string{"1 tag-not-closed {#areas}"}},
		"crossed in one line":  {paras("x {?yes}{#names}{/yes}{/names}"), []string{"1 tag-crossed {/yes}", "1 tag-not-opened {/names}"}},
		"field that fetches":   {`<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> INCLUDE</w:instrText></w:r><w:r><w:instrText>TEXT "c:\\x"</w:instrText></w:r></w:p>`, nil},
		"over a field's begin": {`<w:p><w:r><w:t>{?yes}</w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:t>1{/yes}</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`, []string{"1 tag-crossed {?yes}"}},
		"over a field's end":   {`<w:p><w:r><w:fldChar w:fldCharType="begin"/><w:t>{#names}</w:t><w:fldChar w:fldCharType="end"/><w:fldChar w:fldCharType="begin"/><w:t>{/names}</w:t><w:fldChar w:fldCharType="end"/></w:r></w:p>`, []string{"1 tag-crossed {#names}"}},
		"over a long field":    {`<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r></w:p>` + paras("{#names}", "{.}") + `<w:p><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>` + paras("{/names}"), []string{"2 tag-crossed {#names}"}},
		"no text of the flow":  {`<w:p><w:r><w:ruby><w:rubyBase><w:r><w:t>{?yes}</w:t></w:r></w:rubyBase></w:ruby></w:r></w:p>`, []string{"1 tag-place {?yes}"}},
		"unknown in a formula": {`<w:p><m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:r><m:t>{n}+{nmae}</m:t></m:r></m:oMath></w:p>`, []string{"1 tag-unknown {nmae}"}},
		"over the end of link": {`<w:p><w:r><w:t>x {?yes}</w:t></w:r><w:hyperlink><w:r><w:t>a{/yes}</w:t></w:r></w:hyperlink></w:p>`, []string{"1 tag-crossed {?yes}"}},
	} {
		t.Run(name, func(t *testing.T) {
			if tt.want == nil {
				data := docxtest.File(t, tt.body)
				_, problems := Compile(t.Context(), bytes.NewReader(data), int64(len(data)), Data{})
				assert.ErrorIs(t, problems.Err(), source.ErrHostile)
				return
			}
			assert.Equal(t, tt.want, refusals(t, tt.body))
		})
	}
}

func TestTemplateSuggestions(t *testing.T) {
	data := docxtest.File(t, paras("Ông {nmae}", "{unit.naem}", "{#areas}{titel}{/areas}"))
	_, problems := Compile(t.Context(), bytes.NewReader(data), int64(len(data)), Data{File: "mau.docx", Model: sample()})
	require.Len(t, problems, 3)
	assert.Equal(t, `mau.docx: word/document.xml, đoạn 1: không có tên "{nmae}" (đoạn "Ông {nmae}"); có phải "name"? [tag-unknown]`, problems[0].Error())
	assert.Contains(t, problems[1].Text(diag.EN), `is it "unit.name"?`)
	assert.Contains(t, problems[2].Text(diag.EN), `is it "title"?`)
}

func TestTagsOfABadTemplate(t *testing.T) {
	data := docxtest.File(t, paras("{name} {nmae}"))
	tags, problems := Tags(t.Context(), bytes.NewReader(data), int64(len(data)), Data{Model: sample()})
	require.Len(t, tags, 2)
	assert.True(t, tags[0].Known)
	assert.False(t, tags[1].Known)
	assert.Error(t, problems.Err())
}

func TestTemplateRules(t *testing.T) {
	seen := map[diag.Code]bool{}
	for _, r := range Rules() {
		assert.False(t, seen[r.Code], r.Code)
		seen[r.Code] = true
		assert.NotEmpty(t, r.VI)
		assert.NotEmpty(t, r.EN)
		assert.NotEmpty(t, r.HintVI)
		assert.NotEmpty(t, r.HintEN)
	}
}
