package docx_test

import (
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/style"
)

func number(t *testing.T, n *node, attr string) int {
	t.Helper()
	v, err := strconv.Atoi(n.attrs[attr])
	require.NoError(t, err, "%s %s", n.name, attr)
	return v
}

// The width of the text of sheet, in twips: 210 - 31 - 16 mm standing, 297 - 31
// - 16 mm lying.
const (
	standingText = 9241
	lyingText    = 14173
)

// Columns are as wide as the text, to the twip, and cells as wide as the
// columns that they cover.
func TestTableWidths(t *testing.T) {
	tables := document(t, everything()).all("w:tbl")
	require.Len(t, tables, 6)
	for i, tbl := range tables {
		total := standingText
		switch i {
		case 5:
			total = lyingText
		}
		var grid []int
		sum := 0
		for _, c := range tbl.at("w:tblGrid").children {
			grid = append(grid, number(t, c, "w:w"))
			sum += grid[len(grid)-1]
		}
		assert.Equal(t, total, sum, "table %d", i)
		assert.Equal(t, map[string]string{"w:w": strconv.Itoa(total), "w:type": "dxa"}, tbl.at("w:tblPr", "w:tblW").attrs)
		assert.Equal(t, "fixed", tbl.at("w:tblPr", "w:tblLayout").attrs["w:type"])
		for _, row := range tbl.children[2:] {
			column := 0
			for _, cell := range row.children[1:] {
				span := 1
				if s := cell.val("w:tcPr", "w:gridSpan"); s != "" {
					span, _ = strconv.Atoi(s)
				}
				width := 0
				for _, w := range grid[column : column+span] {
					width += w
				}
				assert.Equal(t, width, number(t, cell.at("w:tcPr", "w:tcW"), "w:w"))
				column += span
			}
			assert.Len(t, grid, column)
		}
	}
}

func TestTableShares(t *testing.T) {
	table := document(t, everything()).all("w:tbl")[1]
	var grid []int
	for _, c := range table.at("w:tblGrid").children {
		grid = append(grid, number(t, c, "w:w"))
	}
	assert.Equal(t, []int{1320, 2640, 5281}, grid, "1, 2 and 4 of 7")
}

// Header rows are repeated on every page, no row is split between pages.
func TestTableRows(t *testing.T) {
	table := document(t, everything()).all("w:tbl")[1]
	rows := table.children[2:]
	require.Len(t, rows, 5)
	for i, row := range rows {
		assert.True(t, row.at("w:trPr").has("w:cantSplit"), "row %d", i)
		assert.Equal(t, i < 2, row.at("w:trPr").has("w:tblHeader"), "row %d", i)
		for _, c := range row.children[1:] {
			assert.Equal(t, i < 2, c.at("w:tcPr").has("w:vAlign"))
		}
	}
	assert.Equal(t, "2", rows[0].children[2].val("w:tcPr", "w:gridSpan"))
	assert.Equal(t, "3", rows[2].children[1].val("w:tcPr", "w:gridSpan"))
}

// What stands right above a table stays with it; the table itself has lines,
// the columns of a letterhead have none.
func TestAboveTable(t *testing.T) {
	d := document(t, everything())
	assert.True(t, d.paragraph(t, "Bảng sau:").at("w:pPr").has("w:keepNext"))
	assert.False(t, d.paragraph(t, "không vai").at("w:pPr").has("w:keepNext"))
	tables := d.all("w:tbl")
	for i, lines := range []bool{false, true, true, true, false, true} {
		assert.Equal(t, lines, tables[i].at("w:tblPr").has("w:tblBorders"), "table %d", i)
	}
	for _, b := range tables[1].at("w:tblPr", "w:tblBorders").children {
		assert.Equal(t, map[string]string{"w:val": "single", "w:sz": "4", "w:space": "0", "w:color": "000000"}, b.attrs)
	}
}

// A paragraph that leads to a table stays with it; one of more lines that says
// something of its own does not.
func TestWhatLeadsToATable(t *testing.T) {
	long := strings.Repeat("năm mươi chữ ", 20)
	for text, want := range map[string]bool{
		"":                      true,
		"Một dòng.":             true,
		long + "hết.":           false,
		long + "còn?":           false,
		long + "như sau:":       true,
		long + "(đơn vị: kỳ)":   true,
		"Tên\nhai dòng":         true,
		"Một câu.\nHai câu.":    false,
		"Một câu.\nvà bảng sau": true,
	} {
		p := grid(doc.Table{Columns: []float64{1}, Rows: []doc.Row{{Cells: []doc.Cell{cell("a")}}}})
		p.Body = append([]doc.Block{{Role: "body", Marker: "-", Runs: []doc.Run{{Text: text}}}}, p.Body...)
		above := document(t, p).all("w:p")[0].at("w:pPr")
		assert.Equal(t, want, above.has("w:keepNext"), "%q", text)
		assert.Equal(t, "80", above.at("w:spacing").attrs["w:after"], "%q", text)
	}
}

// A table of up to eight rows, its head counting as one, stands on one page; of a
// longer one only the head and the last two rows do, or the head alone where the
// last row has four lines.
func TestShortTableStaysOnAPage(t *testing.T) {
	for _, tt := range []struct{ header, rows, want int }{{1, 8, 7}, {4, 11, 10}, {1, 9, 2}, {4, 12, 5}, {0, 8, 7}, {0, 9, 1}} {
		rows := make([]doc.Row, tt.rows)
		for i := range rows {
			rows[i].Cells = []doc.Cell{cell("a")}
		}
		kept := 0
		for _, p := range document(t, grid(doc.Table{Columns: []float64{1}, Header: tt.header, Rows: rows})).all("w:tbl")[0].all("w:p") {
			if p.at("w:pPr").has("w:keepNext") {
				kept++
			}
		}
		assert.Equal(t, tt.want, kept, "%d rows, %d of the head", tt.rows, tt.header)
	}
}

func TestLastRowOfALongTable(t *testing.T) {
	for text, want := range map[string]bool{"a": true, "a\nb\nc": true, "a\nb\nc\nd": false} {
		rows := make([]doc.Row, 10)
		for i := range rows {
			rows[i].Cells = []doc.Cell{cell("a")}
		}
		rows[9].Cells[0].Text = text
		paragraphs := document(t, grid(doc.Table{Columns: []float64{1}, Header: 1, Rows: rows})).all("w:tbl")[0].all("w:p")
		assert.True(t, paragraphs[0].at("w:pPr").has("w:keepNext"))
		assert.Equal(t, want, paragraphs[8].at("w:pPr").has("w:keepNext"), "%q", text)
		assert.False(t, paragraphs[9].at("w:pPr").has("w:keepNext"))
	}
}

// The letterhead: the left column as wide as asked (65 mm), the rest for the
// right one; without a wish, or with one that leaves nothing, two fifths.
func TestColumns(t *testing.T) {
	for _, tt := range []struct {
		left float64
		want int
	}{{65, 3685}, {0, 3696}, {-1, 3696}, {163, 3696}, {900, 3696}} {
		d := document(t, doc.Paper{Letterhead: doc.Columns{Left: tt.left, Before: 6, Rows: []doc.Pair{{}, {}}}})
		table := d.all("w:tbl")[0]
		grid := table.at("w:tblGrid").children
		require.Len(t, grid, 2)
		assert.Equal(t, tt.want, number(t, grid[0], "w:w"), "%v mm", tt.left)
		assert.Equal(t, standingText-tt.want, number(t, grid[1], "w:w"), "%v mm", tt.left)
		for _, row := range table.all("w:tr") {
			for i, c := range row.all("w:tc") {
				assert.Equal(t, grid[i].attrs["w:w"], c.at("w:tcPr", "w:tcW").attrs["w:w"], "%v mm", tt.left)
			}
		}
		assert.Equal(t, "120", table.at("w:tblPr", "w:tblCellMar", "w:top").attrs["w:w"])
		assert.Len(t, table.all("w:tr"), 2)
	}
}

// Cells that are joined are one over several rows; a table may have a size of
// its own, bold cells, and figures that leave room on the right.
func TestJoinedCells(t *testing.T) {
	joined := doc.Cell{Role: "cell", Joined: true}
	d := document(t, grid(doc.Table{Columns: []float64{1, 1, 1}, Size: 11, Rows: []doc.Row{
		{Cells: []doc.Cell{cell("a"), {Role: "cell", Text: "b", Span: 2}}},
		{Cells: []doc.Cell{joined, {Role: "cell", Span: 2, Joined: true}}},
		{Cells: []doc.Cell{joined, {Role: "cell", Text: "12", Blank: ",00"}, {Role: "cell", Text: "c", Bold: true}}},
		{Cells: []doc.Cell{cell("d"), cell(""), cell("")}},
	}}))
	var got [][]string
	for _, row := range d.all("w:tr") {
		var cells []string
		for _, c := range row.children[1:] {
			state := ""
			if props := c.at("w:tcPr"); props.has("w:vMerge") {
				state = "on"
				if props.val("w:vMerge") == "restart" {
					state = "begins"
				}
			}
			cells = append(cells, state)
		}
		got = append(got, cells)
	}
	assert.Equal(t, [][]string{{"begins", "begins"}, {"on", "on"}, {"on", "", ""}, {"", "", ""}}, got)
	assert.Equal(t, "22", d.paragraph(t, "a").all("w:sz")[0].attrs["w:val"])
	assert.True(t, d.paragraph(t, "c").at("w:r", "w:rPr").has("w:b"))
	look, _ := sheet(t).Look("cell")
	look.Size = 11
	assert.Equal(t, style.Twips(style.Measure(look, ",00")), number(t, d.paragraph(t, "12").at("w:pPr", "w:ind"), "w:right"))
}

// What lies stands in a section of its own: pages go on, each bears its number.
func TestLyingPages(t *testing.T) {
	p := func(text string) doc.Block { return doc.Block{Role: "body", Text: text} }
	lying := doc.Block{Kind: doc.Lying, Blocks: []doc.Block{p("ngang"), {Kind: doc.Grid, Table: &doc.Table{Columns: []float64{1}, Rows: row(cell("x"))}}}}
	for _, tt := range []struct {
		paper doc.Paper
		want  []string
	}{
		{body(p("a"), lying, p("b")), []string{"stands first", "lies", "stands"}},
		{body(p("a"), lying), []string{"stands first", "lies"}},
		{doc.Paper{Body: []doc.Block{p("a"), lying}, Signature: []doc.Block{p("ký")}}, []string{"stands first", "lies"}},
		{doc.Paper{Body: []doc.Block{p("a"), lying}, Annexes: []doc.Annex{{Head: []doc.Block{p("b")}}}}, []string{"stands first", "lies", "stands first from 1"}},
		{body(lying, lying, p("b")), []string{"stands first", "lies", "stands"}},
		{doc.Paper{Top: []doc.Block{p("dấu")}, Body: []doc.Block{p("a"), lying}}, []string{"stands first", "lies"}},
	} {
		var got []string
		for _, s := range document(t, tt.paper).all("w:sectPr") {
			words := "stands"
			if s.at("w:pgSz").attrs["w:orient"] == "landscape" {
				words = "lies"
			}
			if s.has("w:titlePg") {
				words += " first"
			}
			if s.has("w:pgNumType") {
				words += " from 1"
			}
			got = append(got, words)
		}
		assert.Equal(t, tt.want, got)
	}
}
