package template

import (
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/vanban-go/vanban/render/docx/internal/docxtest"
)

var anchorTag = regexp.MustCompile(`<w:(bookmark|commentRange|comment)(Start|End|Reference) [^>]*>|<w:t[^>]*>([^<]*)</w:t>`)

// anchorsOf writes a body as its text, with [ and ] for the ends of bookmarks, (
// and ) for those of comments and * for the mark of a comment.
func anchorsOf(body string) string {
	signs := map[string]string{"bookmarkStart": "[", "bookmarkEnd": "]", "commentRangeStart": "(", "commentRangeEnd": ")", "commentReference": "*"}
	var b strings.Builder
	for _, m := range anchorTag.FindAllStringSubmatch(body, -1) {
		b.WriteString(signs[m[1]+m[2]] + m[3])
	}
	return b.String()
}

// withAnchors is the opposite of anchorsOf: a paragraph a line.
func withAnchors(text string) string {
	marks := strings.NewReplacer(
		"[", `<w:bookmarkStart w:id="3" w:name="b"/>`, "]", `<w:bookmarkEnd w:id="3"/>`,
		"(", `<w:commentRangeStart w:id="3"/>`, ")", `<w:commentRangeEnd w:id="3"/>`, "*", `<w:r><w:commentReference w:id="3"/></w:r>`)
	var b strings.Builder
	for line := range strings.SplitSeq(text, "\n") {
		b.WriteString("<w:p>")
		for _, s := range regexp.MustCompile(`[][()*]|[^][()*]+`).FindAllString(line, -1) {
			if strings.ContainsAny(s, "[]()*") {
				b.WriteString(marks.Replace(s))
			} else {
				b.WriteString(`<w:r><w:t xml:space="preserve">` + s + `</w:t></w:r>`)
			}
		}
		b.WriteString("</w:p>")
	}
	return b.String()
}

func TestTemplateAnchors(t *testing.T) {
	for name, tt := range map[string]struct{ body, want string }{
		"outside":                  {"[{name}]\n{#names}\n{.}\n{/names}", "[Nguyễn Văn A]mộthaiba"},
		"in a repeat":              {"{#names}\n[{.}]\n{/names}", "[một]haiba"},
		"over paragraphs of it":    {"{#names}\n[{.index}\n{.}]\n{/names}", "[1một]2hai3ba"},
		"in an inner repeat":       {"{#areas}\n{title}\n{#items}\n[{.}]\n{/items}\n{/areas}", "Công vụ[a]bCải cáchcBầu cử"},
		"first turn without it":    {"{#areas}\n{title}\n{?open}\n[x]\n{/open}\n{/areas}", "Công vụCải cách[x]Bầu cử"},
		"in the line":              {"a {#names}[{.}]{/names}", "a [một]haiba"},
		"round a line of items":    {"[{#names}{.}{/names}]", "[mộthaiba]"},
		"in a condition":           {"{?yes}\n[x]\n{/yes}", "[x]"},
		"in one that fails":        {"{?no}\n[x]\n{/no}\ny", "y"},
		"round a repeat":           {"[{#names}\n{.}\n{/names}]", "[mộthaiba]"},
		"round what is in it":      {"{#names}[\n{.}\n]{/names}", "[một]haiba"},
		"torn at its begin":        {"[x\n{?no}\ny]\n{/no}\nz", "[x]z"},
		"torn at its end":          {"{#names}\n[{.}\n{/names}\nz]", "[mộthaibaz]"},
		"torn, all there":          {"[x\n{?yes}\ny]\n{/yes}\nz", "[xy]z"},
		"torn, begin left out":     {"{?no}\n[x\n{/no}\ny]\nz", "yz"},
		"torn by a repeat":         {"[x\n{#names}\n{.}]\n{/names}\nz", "[xmột]haibaz"},
		"torn by one of nothing":   {"[x\n{#none}\n{.}]\n{/none}\nz", "[x]z"},
		"torn in the line":         {"[x{?no}y]{/no}z", "[x]z"},
		"from one to another":      {"{?yes}\n[x\n{/yes}\nm\n{?no}\ny]\n{/no}\nz", "[xm]z"},
		"torn within a turn":       {"{#areas}\n[{title}\n{?open}\nx]\n{/open}\ny\n{/areas}", "[Công vụ]yCải cáchxyBầu cửy"},
		"comment torn":             {"(x\n{?no}\ny)*\n{/no}\nz", "(x)z"},
		"comment in a repeat":      {"{#names}\n({.})*\n{/names}", "(một)*haiba"},
		"comment round a repeat":   {"(x\n{#names}\n{.}\n{/names}\n)*", "(xmộthaiba)*"},
		"comment in the line":      {"a {#names}({.})*{/names}", "a (một)*haiba"},
		"comment on a tag":         {"(Ông {name})*", "(Ông Nguyễn Văn A)*"},
		"bookmark without its end": {"[x\n{#names}\n{.}\n{/names}", "[]xmộthaiba"},
	} {
		t.Run(name, func(t *testing.T) {
			data := docxtest.File(t, withAnchors(tt.body))
			assert.Equal(t, tt.want, anchorsOf(docxtest.Body(t, filled(t, compiled(t, data, sample()), sample()))))
		})
	}
}

// Rows, and the cells of a repeated one.
func TestTemplateAnchorsInTables(t *testing.T) {
	row := func(cells ...string) string {
		out := "<w:tr>"
		for _, c := range cells {
			out += "<w:tc>" + withAnchors(c) + "</w:tc>"
		}
		return out + "</w:tr>"
	}
	for body, want := range map[string]string{
		row("{#names}{.index}", "[{.}]{/names}"):                         "1[một]2hai3ba",
		row("{#names}", "") + row("[{.}]", "(x)*") + row("{/names}", ""): "[một](x)*haixbax",
		row("{#none}", "[") + row("{.}", "x]") + row("{/none}", ""):      "",
		row("{#none}{.}", "[x]{/none}") + row("y", "(z)*"):               "y(z)*",
	} {
		data := docxtest.File(t, "<w:tbl>"+body+"</w:tbl>")
		assert.Equal(t, want, anchorsOf(docxtest.Body(t, filled(t, compiled(t, data, sample()), sample()))))
	}
}
