package template

import (
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/vanban-go/vanban/render/docx/internal/docxtest"
	"github.com/vanban-go/vanban/render/docx/internal/wml"
)

var (
	anyRelation = regexp.MustCompile(`Target="([^"]*)"[^>]* Id="([^"]*)"|Id="([^"]*)"[^>]* Target="([^"]*)"`)
	linkTag     = regexp.MustCompile(`<w:hyperlink [^>]*r:id="([^"]*)"`)
)

// A link in a repeat leads in each turn where the names of its item say.
func TestTemplateLinksOfTurns(t *testing.T) {
	link := `<w:hyperlink r:id="r7" w:tooltip="tới {n}"><w:r><w:t>x</w:t></w:r></w:hyperlink>`
	for name, tt := range map[string]struct {
		body, target string
		want         []string // where the links lead
	}{
		"item":             {paras("{#names}") + `<w:p>` + link + `</w:p>` + paras("{/names}"), "https://a.example/{.}", []string{"https://a.example/m%E1%BB%99t", "https://a.example/hai", "https://a.example/ba"}},
		"encoded":          {paras("{#names}") + `<w:p>` + link + `</w:p>` + paras("{/names}"), "https://a.example/?i=%7B.index%7D&amp;x", []string{"https://a.example/?i=1&amp;x", "https://a.example/?i=2&amp;x", "https://a.example/?i=3&amp;x"}},
		"items of items":   {paras("{#areas}", "{#items}") + `<w:p>` + link + `</w:p>` + paras("{/items}", "{/areas}"), "https://a.example/{..index}/{.}", []string{"https://a.example/1/a", "https://a.example/1/b", "https://a.example/2/c"}},
		"in and out of it": {`<w:p>` + link + `</w:p>` + paras("{#names}") + `<w:p>` + link + `</w:p>` + paras("{/names}"), "https://a.example/{n}", []string{"https://a.example/3", "https://a.example/3", "https://a.example/3", "https://a.example/3"}},
		"of no item":       {paras("{#none}") + `<w:p>` + link + `</w:p>` + paras("{/none}"), "https://a.example/{.}", nil},
		"in the line":      {`<w:p><w:r><w:t>{#names}</w:t></w:r>` + link + `<w:r><w:t>{/names}</w:t></w:r></w:p>`, "mailto:{.}", []string{"mailto:m%E1%BB%99t", "mailto:hai", "mailto:ba"}},
	} {
		t.Run(name, func(t *testing.T) {
			data := docxtest.File(t, "<w:p/>", docxtest.Entry{"word/header1.xml", docxtest.Root("hdr", tt.body)},
				docxtest.Entry{"word/_rels/header1.xml.rels", docxtest.RelationsHead + strings.TrimSuffix(wml.Relation("r7", "hyperlink", tt.target), "/>") + ` TargetMode="External"/></Relationships>`})
			tm := compiled(t, data, sample())
			for _, tag := range tm.Tags() {
				assert.True(t, tag.Known, tag.Text)
			}
			out := filled(t, tm, sample())
			rels := docxtest.Part(t, out, "word/_rels/header1.xml.rels")
			assert.NotContains(t, rels, "{")
			targets := make(map[string]string)
			for _, m := range anyRelation.FindAllStringSubmatch(rels, -1) {
				assert.NotContains(t, targets, m[2]+m[3])
				targets[m[2]+m[3]] = m[1] + m[4]
			}
			var got []string
			for _, m := range linkTag.FindAllStringSubmatch(docxtest.Part(t, out, "word/header1.xml"), -1) {
				got = append(got, targets[m[1]])
			}
			assert.Equal(t, tt.want, got)
			readBack(t, out)
		})
	}
}

var noteID = regexp.MustCompile(`<w:footnote(Reference)? [^>]*w:id="([0-9]+)"`)

// A note of a repeat is one of each turn.
func TestTemplateNotesOfTurns(t *testing.T) {
	ref := `<w:r><w:footnoteReference w:id="2"/></w:r>`
	before := `<w:footnote w:type="separator" w:id="0"><w:p/></w:footnote>`
	for name, tt := range map[string]struct {
		body, note string
		want       []string // the notes, as they are referred to
	}{
		"plain":          {paras("{#names}") + `<w:p>` + ref + `</w:p>` + paras("{/names}"), "chú thích", []string{"chú thích", "chú thích", "chú thích"}},
		"of the item":    {paras("{#names}") + `<w:p>` + ref + `</w:p>` + paras("{/names}"), "{.index}. {.} của {name}", []string{"1. một của Nguyễn Văn A", "2. hai của Nguyễn Văn A", "3. ba của Nguyễn Văn A"}},
		"of no item":     {paras("{#none}") + `<w:p>` + ref + `</w:p>` + paras("{/none}"), "{.}", nil},
		"outside":        {`<w:p>` + ref + `</w:p>`, "{name}", []string{"Nguyễn Văn A"}},
		"its own repeat": {paras("{#areas}") + `<w:p>` + ref + `</w:p>` + paras("{/areas}"), "{title}:{#items} {.}{/items}", []string{"Công vụ: a b", "Cải cách: c", "Bầu cử:"}},
		"a row":          {`<w:tbl><w:tr><w:tc><w:p><w:r><w:t>{#names}</w:t></w:r>` + ref + `<w:r><w:t>{/names}</w:t></w:r></w:p></w:tc></w:tr></w:tbl>`, "{.}", []string{"một", "hai", "ba"}},
	} {
		t.Run(name, func(t *testing.T) {
			data := docxtest.File(t, tt.body, docxtest.Entry{"word/footnotes.xml", docxtest.Root("footnotes", before+`<w:footnote w:id="2">`+para(tt.note)+`</w:footnote>`)})
			tm := compiled(t, data, sample())
			out := filled(t, tm, sample())
			assert.Equal(t, out, filled(t, tm, sample()))
			notes := make(map[string]string)
			part := docxtest.Part(t, out, "word/footnotes.xml")
			for note := range strings.SplitSeq(part, "</w:footnote>") {
				if m := noteID.FindStringSubmatch(note); m != nil {
					assert.NotContains(t, notes, m[2])
					notes[m[2]] = regexp.MustCompile("<[^>]*>").ReplaceAllString(note, "")
				}
			}
			assert.Contains(t, part, before)
			var got []string
			for _, m := range noteID.FindAllStringSubmatch(docxtest.Body(t, out), -1) {
				assert.Contains(t, notes, m[2])
				got = append(got, notes[m[2]])
			}
			assert.Equal(t, tt.want, got)
			assert.Len(t, notes, len(tt.want)+1)
			readBack(t, out)
		})
	}
}
