package docx_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/style"
)

// Text in is text out: all of it, in order, once.
func TestTexts(t *testing.T) {
	var got []string
	for _, p := range document(t, everything()).all("w:p") {
		got = append(got, p.words())
	}
	assert.Equal(t, texts, got)
}

func TestEveryTextKeepsItsSpaces(t *testing.T) {
	for _, n := range document(t, everything()).all("w:t") {
		assert.Equal(t, "preserve", n.attrs["xml:space"], "%q", n.text)
	}
}

// schemaOrder is the order in which the schema wants children; those left out
// are not written.
var schemaOrder = map[string][]string{
	"w:pPr":        {"w:pStyle", "w:keepNext", "w:keepLines", "w:spacing", "w:ind", "w:jc", "w:outlineLvl", "w:rPr", "w:sectPr"},
	"w:rPr":        {"w:rFonts", "w:b", "w:bCs", "w:i", "w:iCs", "w:color", "w:sz", "w:szCs", "w:lang"},
	"w:tbl":        {"w:tblPr", "w:tblGrid", "w:tr"},
	"w:tblPr":      {"w:tblW", "w:tblInd", "w:tblBorders", "w:tblLayout", "w:tblCellMar"},
	"w:tcPr":       {"w:tcW", "w:gridSpan", "w:vAlign"},
	"w:tblCellMar": {"w:top", "w:left", "w:bottom", "w:right"},
	"w:tblBorders": {"w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"},
	"w:sdt":        {"w:sdtPr", "w:sdtContent"},
	"w:sdtPr":      {"w:alias", "w:tag", "w:id", "w:text"},
	"w:sectPr":     {"w:headerReference", "w:type", "w:pgSz", "w:pgMar", "w:pgNumType", "w:titlePg"},
	"w:style":      {"w:name", "w:basedOn", "w:uiPriority", "w:semiHidden", "w:qFormat", "w:pPr", "w:rPr", "w:tblPr"},
	"wp:anchor":    {"wp:simplePos", "wp:positionH", "wp:positionV", "wp:extent", "wp:effectExtent", "wp:wrapNone", "wp:docPr", "wp:cNvGraphicFramePr", "a:graphic"},
}

func TestSchemaOrder(t *testing.T) {
	seen := map[string]bool{}
	for _, name := range []string{"word/document.xml", "word/styles.xml"} {
		root := partOf(t, everything(), name)
		for parent, order := range schemaOrder {
			for _, n := range root.all(parent) {
				seen[parent] = true
				last := 0
				for _, c := range n.children {
					i := slices.Index(order, c.name)
					require.GreaterOrEqual(t, i, 0, "%s in %s", c.name, parent)
					assert.GreaterOrEqual(t, i, last, "%s in %s", c.name, parent)
					last = i
				}
			}
		}
	}
	assert.Len(t, seen, len(schemaOrder), "the paper has all of them")
}

// Sections end with their own page: A4, margins in twips (1 mm = 56.7), the
// first page without a number. Annexes count from 1. On a lying page the margins
// keep their names: the decree knows one left margin, whichever way a page lies.
func TestSections(t *testing.T) {
	got := document(t, everything()).all("w:sectPr")
	require.Len(t, got, 3, "the paper and two annexes")
	margins := map[string]string{
		"w:top": "1191", "w:right": "907", "w:bottom": "1247", "w:left": "1757", "w:header": "567", "w:footer": "624", "w:gutter": "0",
	}
	for i, s := range got {
		assert.Equal(t, map[string]string{"w:type": "default", "r:id": "rId4"}, s.at("w:headerReference").attrs)
		assert.Equal(t, "nextPage", s.val("w:type"))
		assert.Equal(t, margins, s.at("w:pgMar").attrs)
		assert.True(t, s.has("w:titlePg"))
		annex := i > 0
		assert.Equal(t, annex, s.has("w:pgNumType"), "section %d", i)
		if annex {
			assert.Equal(t, map[string]string{"w:start": "1"}, s.at("w:pgNumType").attrs)
		}
	}
	for _, s := range got[:2] {
		assert.Equal(t, map[string]string{"w:w": "11906", "w:h": "16838"}, s.at("w:pgSz").attrs)
	}
	assert.Equal(t, map[string]string{"w:w": "16838", "w:h": "11906", "w:orient": "landscape"}, got[2].at("w:pgSz").attrs)
}

// The last section's properties close the body; the others stand in a
// paragraph that nobody sees.
func TestSectionsEndInTheirPlace(t *testing.T) {
	body := document(t, everything()).at("w:body")
	last := len(body.children) - 1
	assert.Equal(t, "w:sectPr", body.children[last].name)
	assert.Equal(t, "w:p", body.children[last-1].name, "a table does not end a text")
	for _, p := range body.all("w:p") {
		if p.at("w:pPr").has("w:sectPr") {
			assert.Empty(t, p.words())
			assert.Equal(t, "20", p.at("w:pPr", "w:spacing").attrs["w:line"])
			assert.Equal(t, "exact", p.at("w:pPr", "w:spacing").attrs["w:lineRule"])
		}
	}
}

// The number stands in the header as a field with a result, for programs that
// do not calculate fields.
func TestPageNumber(t *testing.T) {
	header := partOf(t, everything(), "word/header1.xml")
	p := header.at("w:p")
	assert.Equal(t, "PageNumber", p.val("w:pPr", "w:pStyle"))
	var got []string
	for _, r := range p.all("w:r") {
		switch c := r.children[0]; c.name {
		case "w:fldChar":
			got = append(got, c.attrs["w:fldCharType"])
		default:
			got = append(got, c.text)
		}
	}
	assert.Equal(t, []string{"begin", " PAGE ", "separate", "2", "end"}, got)
}

func TestPageNumberWithoutALook(t *testing.T) {
	parts := unzip(t, write(t, doc.Paper{Body: []doc.Block{{Text: "a"}}}, style.Sheet{}))
	i := slices.IndexFunc(parts, func(p part) bool { return p.name == "word/header1.xml" })
	require.GreaterOrEqual(t, i, 0)
	assert.False(t, parse(t, parts[i].data).at("w:p", "w:pPr").has("w:pStyle"))
}

// The closing block stays with the last paragraph of the text.
func TestClosingIsKept(t *testing.T) {
	d := document(t, everything())
	last := d.paragraph(t, "Trên đây là Kế hoạch./.")
	assert.True(t, last.at("w:pPr").has("w:keepNext"))
	assert.False(t, d.paragraph(t, "……").at("w:pPr").has("w:keepNext"))

	tables := d.at("w:body").children
	i := slices.Index(tables, last)
	closing := tables[i+1]
	require.Equal(t, "w:tbl", closing.name)
	require.Len(t, closing.all("w:tr"), 1)
	row := closing.all("w:tr")[0]
	assert.True(t, row.at("w:trPr").has("w:cantSplit"))
	cells := row.all("w:tc")
	assert.Equal(t, "Nơi nhận:", cells[0].all("w:p")[0].words())
	assert.Equal(t, "GIÁM ĐỐC", cells[1].all("w:p")[0].words())
}

// Two lines of text at least stand with the signature.
func TestTwoLinesStandWithTheSignature(t *testing.T) {
	long := strings.Repeat("năm mươi chữ ", 20)
	for _, tt := range []struct {
		texts []string
		kept  []bool
	}{
		{[]string{"một", "hai", "ba"}, []bool{false, true, true}},
		{[]string{"một", "hai", long}, []bool{false, false, true}},
		{[]string{long, long, "ba"}, []bool{false, true, true}},
		{[]string{"một"}, []bool{true}},
	} {
		p := doc.Paper{Signature: []doc.Block{{Role: "body", Text: "Nguyễn Văn A"}}}
		for _, text := range tt.texts {
			p.Body = append(p.Body, doc.Block{Role: "body", Text: text})
		}
		paragraphs := document(t, p).all("w:p")
		for i, want := range tt.kept {
			assert.Equal(t, want, paragraphs[i].at("w:pPr").has("w:keepNext"), "paragraph %d of %.10q", i, tt.texts)
		}
		for _, b := range p.Body {
			assert.False(t, b.Keep, "the paper is not changed")
		}
	}
}

func TestClosingIsKeptWithWhateverEndsTheText(t *testing.T) {
	rows := []doc.Row{{Cells: []doc.Cell{cell("trên")}}, {Cells: []doc.Cell{cell("cuối")}}}
	grid := doc.Block{Kind: doc.Grid, Table: &doc.Table{Columns: []float64{1}, Rows: rows}}
	field := func(inside ...doc.Block) doc.Block {
		return doc.Block{Kind: doc.Field, Slot: slot("f"), Blocks: inside}
	}
	above := doc.Block{Role: "body", Text: "trên"}
	for name, last := range map[string]doc.Block{
		"paragraph":            {Role: "body", Text: "cuối"},
		"field":                field(above, doc.Block{Role: "body", Text: "cuối"}),
		"field in a field":     field(above, doc.Block{Kind: doc.Field, Slot: slot("g"), Blocks: []doc.Block{{Role: "body", Text: "cuối"}}}),
		"table":                grid,
		"table inside a field": field(grid),
	} {
		t.Run(name, func(t *testing.T) {
			d := document(t, doc.Paper{
				Body:      []doc.Block{{Role: "body", Text: "đầu"}, last},
				Signature: []doc.Block{{Role: "body", Text: "Nguyễn Văn A"}},
			})
			assert.True(t, d.paragraph(t, "cuối").at("w:pPr").has("w:keepNext"))
			if name != "paragraph" {
				small := strings.HasPrefix(name, "table") // it stays on one page
				assert.Equal(t, small, d.paragraph(t, "trên").at("w:pPr").has("w:keepNext"))
			}
			assertTablesApart(t, d.at("w:body"))
		})
	}
}

func TestNothingButALetterhead(t *testing.T) {
	d := document(t, doc.Paper{Letterhead: doc.Columns{Rows: []doc.Pair{{}}}})
	names := childNames(d.at("w:body"))
	assert.Equal(t, []string{"w:tbl", "w:p", "w:sectPr"}, names)
}

func TestEmptyPaper(t *testing.T) {
	d := document(t, doc.Paper{})
	assert.Equal(t, []string{"w:sectPr"}, childNames(d.at("w:body")))
	assert.False(t, d.all("w:sectPr")[0].has("w:pgNumType"))
}

func childNames(n *node) []string {
	var names []string
	for _, c := range n.children {
		names = append(names, c.name)
	}
	return names
}

// assertTablesApart: two tables that touch are one table in Word.
func assertTablesApart(t *testing.T, n *node) {
	t.Helper()
	last := ""
	var walk func(*node)
	walk = func(n *node) {
		for _, c := range n.children {
			switch c.name {
			case "w:p":
				last = "w:p"
			case "w:tbl":
				assert.NotEqual(t, "w:tbl", last, "two tables touch")
				for _, tc := range c.all("w:tc") {
					last = ""
					walk(tc)
					assert.Equal(t, "w:p", tc.children[len(tc.children)-1].name, "a cell ends in a paragraph")
				}
				last = "w:tbl"
			default:
				walk(c)
			}
		}
	}
	walk(n)
}

func TestTablesApart(t *testing.T) {
	assertTablesApart(t, document(t, everything()).at("w:body"))
}

func TestProperties(t *testing.T) {
	core := partOf(t, everything(), "docProps/core.xml")
	assert.Equal(t, "Kế hoạch & "+hostile, core.at("dc:title").text)
	assert.Equal(t, "kh.1", core.at("dc:subject").text)
	assert.Equal(t, "Sở A", core.at("dc:creator").text)
	assert.Equal(t, "vi-VN", core.at("dc:language").text)
	assert.Len(t, core.children, 4, "no time")

	assert.Equal(t, []string{"dc:language"}, childNames(partOf(t, doc.Paper{}, "docProps/core.xml")))
}

// TestShortTableStandsOnOnePage: a table of few lines does; one of few rows and
// many lines begins where its head and first row fit.
func TestShortTableStandsOnOnePage(t *testing.T) {
	long := strings.Repeat("dài ", 120)
	for name, tt := range map[string]struct {
		text string
		kept []bool
	}{
		"few lines":  {"ngắn", []bool{true, true, true, true, false}},
		"many lines": {long, []bool{true, false, false, false, false}},
	} {
		t.Run(name, func(t *testing.T) {
			var rows []doc.Row
			for range 5 {
				rows = append(rows, doc.Row{Cells: []doc.Cell{cell("1"), cell(tt.text)}})
			}
			d := document(t, doc.Paper{Body: []doc.Block{{Kind: doc.Grid, Table: &doc.Table{Columns: []float64{1, 9}, Header: 1, Rows: rows}}}})
			var kept []bool
			for _, row := range d.all("w:tr") {
				kept = append(kept, row.all("w:p")[0].at("w:pPr").has("w:keepNext"))
			}
			assert.Equal(t, tt.kept, kept)
		})
	}
}
