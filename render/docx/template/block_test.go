package template

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/docx/internal/docxtest"
	"github.com/vanban-go/vanban/render/docx/internal/wml"
	"github.com/vanban-go/vanban/render/style"
)

const section = `<w:sectPr><w:headerReference w:type="first" r:id="r1"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/><w:titlePg/></w:sectPr>`

var blockStyles = docxtest.Entry{"word/styles.xml", docxtest.Root("styles", `<w:style w:type="paragraph" w:styleId="Body"><w:name w:val="Của cơ quan"/></w:style>`+
	`<w:style w:type="paragraph" w:styleId="Nhan0"><w:name w:val="Recipient-Line"/></w:style>`+
	`<w:style w:type="character" w:styleId="Signer"><w:name w:val="x"/></w:style>`)}

// blockPaper is a paper of two paragraphs, a table and as many annexes.
func blockPaper(annexes int) doc.Paper {
	p := doc.Paper{
		Body: []doc.Block{
			{Role: "section", Marker: "I.", Text: "MỤC ĐÍCH"},
			{Kind: doc.Grid, Table: &doc.Table{Columns: []float64{1, 1}, Rows: []doc.Row{{Cells: []doc.Cell{{Role: "body", Text: "một"}, {Role: "body", Text: "hai"}}}}}},
			{Role: "body", Text: "Nội dung."},
		},
		Recipients: []doc.Block{{Role: "recipient-line", Text: "- Như trên;"}},
		Signature:  []doc.Block{{Role: "signer", Text: "Nguyễn Văn A"}},
	}
	for i := range annexes {
		p.Annexes = append(p.Annexes, doc.Annex{
			Head:      []doc.Block{{Role: "section", Text: fmt.Sprintf("Phụ lục %d", i+1)}, {Kind: doc.Rule, Role: "body", Width: 40}},
			Body:      []doc.Block{{Role: "body", Runs: []doc.Run{{Text: "x", Slot: doc.Slot{Tag: fmt.Sprintf("annex.%d", i)}}}}},
			Landscape: i == 0,
		})
	}
	return p
}

// layoutOf returns a layout of a paper that takes the page of the template.
func layoutOf(t testing.TB, paper doc.Paper) func(any, style.Page) (doc.Paper, style.Sheet, error) {
	t.Helper()
	return func(root any, page style.Page) (doc.Paper, style.Sheet, error) {
		assert.Equal(t, "gốc", root.(Values)["title"])
		assert.InDelta(t, 165, page.TextWidth(), 0.1)
		s, err := style.New("t", page, []style.RoleLook{
			{Role: "section", Look: style.Look{Bold: true, Outline: 1}}, {Role: "body"}, {Role: "recipient-line"}, {Role: "signer"}, {Role: "unused"},
		})
		return paper, s, err
	}
}

func blockTemplate(t testing.TB, body string, paper doc.Paper) *Template {
	t.Helper()
	data := docxtest.File(t, body+section, blockStyles, docxtest.Entry{"word/header1.xml", docxtest.Root("hdr", para("{title}"))})
	tm, problems := Compile(t.Context(), bytes.NewReader(data), int64(len(data)), Data{Model: Values{"title": "gốc"}, Layout: layoutOf(t, paper)})
	require.NoError(t, problems.Err())
	return tm
}

func TestTemplateBlocks(t *testing.T) {
	body := para("{title}") + para("{@body}") + grid([]string{"{@recipients}", "{@signature}"})
	out := filled(t, blockTemplate(t, body, blockPaper(0)), Values{"title": "gốc"})
	d := readBack(t, out)
	var got []string
	for _, p := range d.Paragraphs {
		got = append(got, p.Style+": "+p.Text())
	}
	assert.Equal(t, []string{
		": gốc", "section: I. MỤC ĐÍCH", "Của cơ quan: một", "Của cơ quan: hai", "Của cơ quan: Nội dung.", "Recipient-Line: - Như trên;", "signer: Nguyễn Văn A", ": gốc",
	}, got)
	assert.Equal(t, 1, d.Paragraphs[1].Look.Outline, "the navigation pane knows our headings")
	assert.True(t, d.Paragraphs[4].Look.KeepNext, "the text stays with what follows")

	styles := docxtest.Part(t, out, "word/styles.xml")
	assert.Contains(t, styles, `w:styleId="Section"`)
	assert.Contains(t, styles, `w:styleId="SignerParagraph"`, "their Signer is a style of characters")
	assert.NotContains(t, styles, "unused")
	assert.Equal(t, 1, strings.Count(styles, `w:styleId="Body"`))
	root := docxtest.Part(t, out, "word/document.xml")
	assert.Equal(t, 1, strings.Count(root, "xmlns:wps="))
}

// Several signatures share the place that the template gives them.
func TestTemplateSignatures(t *testing.T) {
	paper := blockPaper(0)
	names := []doc.Block{{Role: "signer", Text: "Trần Thị B"}}
	paper.Signature = []doc.Block{{Kind: doc.Sides, Sides: &doc.Columns{Left: 20, Rows: []doc.Pair{{Left: names, Right: paper.Signature}}}}}
	d := readBack(t, filled(t, blockTemplate(t, para("{@body}")+para("{@signature}"), paper), Values{"title": "gốc"}))
	last := d.Tables[len(d.Tables)-1]
	require.Len(t, last.Columns, 2)
	assert.InDelta(t, 82.5, last.Columns[0], 0.1)
	assert.InDelta(t, 82.5, last.Columns[1], 0.1)
	assert.InDelta(t, 20, paper.Signature[0].Sides.Left, 0, "the paper stays as it was")
}

func TestTemplateAnnexes(t *testing.T) {
	body := para("{title}") + para("{@annexes}") + para(" ")
	values := Values{"title": "gốc"}
	without := filled(t, blockTemplate(t, body, blockPaper(0)), values)
	assert.Equal(t, []string{"gốc", "gốc", ""}, textsOf(t, without), "neither the tag nor what follows it is left: text, header, empty header of annexes")
	assert.Contains(t, docxtest.Body(t, without), section)

	out := filled(t, blockTemplate(t, body, blockPaper(2)), values)
	d := readBack(t, out)
	require.Len(t, d.Sections, 3)
	assert.Equal(t, []bool{false, true, false}, []bool{d.Sections[0].Page.Landscape(), d.Sections[1].Page.Landscape(), d.Sections[2].Page.Landscape()})
	for _, s := range d.Sections[1:] {
		assert.Equal(t, 1, s.Start)
		assert.True(t, s.TitlePage)
		assert.Equal(t, "word/vbheader.xml", s.Headers.First, "the first page of an annex does not bear the head of the letter")
	}
	assert.Equal(t, "word/header1.xml", d.Sections[0].Headers.First)
	assert.Contains(t, docxtest.Part(t, out, "[Content_Types].xml"), "vbheader.xml")
	require.Len(t, d.Controls, 2)
}

func TestTemplateBlocksTogether(t *testing.T) {
	paper := blockPaper(1)
	paper.Body = append(paper.Body, doc.Block{Kind: doc.Sides, Sides: &doc.Columns{Rows: []doc.Pair{{Left: []doc.Block{{Role: "body", Text: "cuối"}}}}}})
	out := docxtest.Body(t, filled(t, blockTemplate(t, para("{@body}")+grid([]string{"x"})+para("{?title}{@body}{/title}")+para("{@annexes}"), paper), Values{"title": "gốc"}))
	assert.NotContains(t, out, "</w:tbl><w:tbl>")
	assert.Equal(t, 2, strings.Count(out, "Nội dung."))
}

func TestTemplateBlockProblems(t *testing.T) {
	for name, tt := range map[string]struct{ body, header, code string }{
		"in a header":         {para("x"), para("{@body}"), "tag-block-place"},
		"annexes in a cell":   {grid([]string{"{@annexes}"}), "", "tag-block-place"},
		"annexes repeated":    {paras("{?title}", "{@annexes}", "{/title}"), "", "tag-block-place"},
		"annexes before text": {paras("{@annexes}", "x"), "", "tag-block-place"},
		"unknown":             {para("{@letterhead}"), "", "tag-unknown-block"},
		"two in a paragraph":  {para("{@body}{@signature}"), "", "tag-block-in-text"},
		"beside text":         {para("{@body}."), "", "tag-block-in-text"},
	} {
		t.Run(name, func(t *testing.T) {
			data := docxtest.File(t, tt.body+section, blockStyles, docxtest.Entry{"word/header1.xml", docxtest.Root("hdr", tt.header+para("x"))})
			_, problems := Compile(t.Context(), bytes.NewReader(data), int64(len(data)), Data{Model: Values{"title": "x"}, Layout: layoutOf(t, doc.Paper{})})
			require.NotEmpty(t, problems)
			assert.Equal(t, tt.code, string(problems[0].Code))
		})
	}
}

func TestTemplateBlockFails(t *testing.T) {
	broken := errors.New("no layout today")
	data := docxtest.File(t, para("{@body}")+section, blockStyles)
	tm, problems := Compile(t.Context(), bytes.NewReader(data), int64(len(data)), Data{Layout: func(any, style.Page) (doc.Paper, style.Sheet, error) {
		return doc.Paper{}, style.Sheet{}, broken
	}})
	require.NoError(t, problems.Err())
	assert.ErrorIs(t, tm.Write(t.Context(), io.Discard, nil), broken)

	tm, _ = Compile(t.Context(), bytes.NewReader(data), int64(len(data)), Data{Layout: func(any, style.Page) (doc.Paper, style.Sheet, error) {
		return doc.Paper{Body: []doc.Block{{Role: "nobody", Text: "x"}}}, style.Sheet{}, nil
	}})
	assert.ErrorIs(t, tm.Write(t.Context(), io.Discard, nil), wml.ErrPaper)
}
