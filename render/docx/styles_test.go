package docx_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/render/doc"
)

func styles(t *testing.T) map[string]*node {
	t.Helper()
	byID := map[string]*node{}
	for _, s := range partOf(t, everything(), "word/styles.xml").all("w:style") {
		id := s.attrs["w:styleId"]
		require.NotContains(t, byID, id)
		byID[id] = s
	}
	return byID
}

// Every run resolves to Times New Roman in black and to Vietnamese, through
// the defaults; no theme, no style says otherwise.
func TestDocumentDefaults(t *testing.T) {
	root := partOf(t, everything(), "word/styles.xml")
	run := root.at("w:docDefaults", "w:rPrDefault", "w:rPr")
	tnr := "Times New Roman"
	assert.Equal(t, map[string]string{"w:ascii": tnr, "w:hAnsi": tnr, "w:eastAsia": tnr, "w:cs": tnr}, run.at("w:rFonts").attrs)
	assert.Equal(t, "000000", run.val("w:color"))
	assert.Equal(t, "28", run.val("w:sz"))
	assert.Equal(t, "vi-VN", run.val("w:lang"))
	assert.Len(t, root.all("w:rFonts"), 1)
	assert.Len(t, root.all("w:color"), 1)
	assert.Empty(t, document(t, everything()).all("w:rFonts"))
}

func TestStyles(t *testing.T) {
	got := styles(t)
	for _, tt := range []struct {
		id, name, size, jc string
		bold, italic       bool
		spacing, ind       map[string]string
		outline            string
	}{
		{
			id: "Letterhead", name: "letterhead", size: "26", jc: "center", bold: true,
			spacing: spacing("0", "0", "240", "auto"),
		},
		{id: "Rule", name: "rule", size: "4", jc: "left", spacing: spacing("0", "0", "120", "exact")},
		{
			id: "Heading", name: "heading 1", size: "28", jc: "left", bold: true, outline: "0",
			spacing: spacing("0", "0", "240", "auto"),
		},
		{
			id: "SubHeading", name: "heading 2", size: "28", jc: "left", bold: true, italic: true, outline: "1",
			spacing: spacing("0", "0", "240", "auto"),
		},
		{
			id: "SecondHeading", name: "second heading", size: "28", jc: "left", outline: "0",
			spacing: spacing("0", "0", "240", "auto"),
		},
		{
			id: "Body", name: "body", size: "28", jc: "both",
			spacing: spacing("120", "60", "276", "auto"), ind: map[string]string{"w:left": "0", "w:firstLine": "720"},
		},
		{
			id: "Listed", name: "listed", size: "27", jc: "right",
			spacing: spacing("0", "0", "240", "auto"), ind: map[string]string{"w:left": "1134", "w:hanging": "283"},
		},
		{
			id: "PageNumber", name: "page-number", size: "28", jc: "center",
			spacing: spacing("0", "0", "240", "auto"),
		},
	} {
		t.Run(tt.id, func(t *testing.T) {
			s := got[tt.id]
			require.NotNil(t, s)
			assert.Equal(t, "paragraph", s.attrs["w:type"])
			assert.Equal(t, tt.name, s.val("w:name"))
			assert.Equal(t, "Normal", s.val("w:basedOn"))
			assert.Equal(t, tt.size, s.val("w:rPr", "w:sz"))
			assert.Equal(t, tt.size, s.val("w:rPr", "w:szCs"))
			assert.Equal(t, tt.bold, s.at("w:rPr").has("w:b"))
			assert.Equal(t, tt.bold, s.at("w:rPr").has("w:bCs"))
			assert.Equal(t, tt.italic, s.at("w:rPr").has("w:i"))
			assert.Equal(t, tt.italic, s.at("w:rPr").has("w:iCs"))
			assert.Equal(t, tt.jc, s.val("w:pPr", "w:jc"))
			assert.Equal(t, tt.spacing, s.at("w:pPr", "w:spacing").attrs)
			assert.Equal(t, tt.ind, s.at("w:pPr", "w:ind").attrs)
			assert.Equal(t, tt.outline, s.val("w:pPr", "w:outlineLvl"))
			// Word knows its own headings by name; they are not custom styles.
			builtIn := tt.id == "Heading" || tt.id == "SubHeading"
			assert.Equal(t, !builtIn, s.attrs["w:customStyle"] == "1")
		})
	}
	assert.True(t, got["Heading"].at("w:pPr").has("w:keepNext"))
	assert.True(t, got["Heading"].at("w:pPr").has("w:keepLines"))
	assert.False(t, got["Body"].at("w:pPr").has("w:keepNext"))
}

func spacing(before, after, line, rule string) map[string]string {
	return map[string]string{"w:before": before, "w:after": after, "w:line": line, "w:lineRule": rule}
}

func TestEveryStyleUsedIsThere(t *testing.T) {
	known := styles(t)
	for _, p := range document(t, everything()).all("w:pStyle") {
		assert.Contains(t, known, p.attrs["w:val"])
	}
}

// Bold and italic of a run add to the look of its paragraph.
func TestRuns(t *testing.T) {
	p := document(t, everything()).paragraph(t, "- thường, đậm, nghiêng, cả hai")
	assert.Equal(t, "Body", p.val("w:pPr", "w:pStyle"))
	type run struct {
		text         string
		bold, italic bool
	}
	var got []run
	for _, r := range p.all("w:r") {
		got = append(got, run{r.words(), r.at("w:rPr").has("w:b"), r.at("w:rPr").has("w:i")})
	}
	assert.Equal(t, []run{
		{"- thường, ", false, false}, {"đậm, ", true, false}, {"nghiêng, ", false, true}, {"cả hai", true, true},
	}, got)
	assert.False(t, document(t, everything()).paragraph(t, "không vai").at("w:pPr").has("w:pStyle"), "no role is Normal")
}

func TestEmptyParagraph(t *testing.T) {
	d := document(t, doc.Paper{Body: []doc.Block{{Role: "body"}}})
	assert.Empty(t, d.all("w:r"), "a paragraph without text has no run")
	assert.Len(t, d.all("w:p"), 1)
}
