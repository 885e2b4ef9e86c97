package nd30_test

import (
	"bytes"
	"math/rand"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/docx"
	"github.com/vanban-go/vanban/render/docx/read"
	"github.com/vanban-go/vanban/render/nd30"
	"github.com/vanban-go/vanban/render/nd30/check"
	"github.com/vanban-go/vanban/render/style"
	"github.com/vanban-go/vanban/report"
)

// tableMaker makes tables of every shape. Each word is a new one, so that a lost
// or a doubled one shows.
type tableMaker struct {
	*rand.Rand
	words int
}

func (m *tableMaker) word() string {
	m.words++
	n := strconv.Itoa(m.words)
	switch m.Intn(8) {
	case 0:
		return n + "/2026/NĐ-CP"
	case 1:
		return n + "." + strconv.Itoa(100+m.Intn(900)) + "," + strconv.Itoa(m.Intn(100))
	case 2:
		return n + " %"
	case 3:
		return "CHƯƠNG-TRÌNH" + n
	}
	return "chữ" + n
}

func (m *tableMaker) text(most int) string {
	var b strings.Builder
	for i := range m.Intn(most + 1) {
		if i > 0 {
			b.WriteString([]string{" ", " ", " ", "\n"}[m.Intn(4)])
		}
		b.WriteString(m.word())
	}
	return b.String()
}

func (m *tableMaker) column(depth int) report.Column {
	c := report.Column{Head: m.text(3), Align: []string{"", "", "", "left", "center", "right", "decimal"}[m.Intn(7)]}
	if depth < 3 && m.Intn(5) == 0 {
		for range 1 + m.Intn(3) {
			c.Columns = append(c.Columns, m.column(depth+1))
		}
	}
	return c
}

func (m *tableMaker) table() *report.Table {
	t := new(report.Table)
	for range 1 + m.Intn(5) {
		t.Columns = append(t.Columns, m.column(1))
	}
	n := len(t.Leaves())
	switch m.Intn(3) {
	case 0:
		t.Numbers.Count = true
	case 1:
		for range n {
			t.Numbers.Texts = append(t.Numbers.Texts, m.word())
		}
	}
	if m.Intn(2) == 0 {
		for range n {
			t.Widths = append(t.Widths, 1+float64(m.Intn(40)))
		}
	}
	rows := 1 + m.Intn(8)
	t.Rows = make([]report.Row, rows)
	for i := range rows {
		m.fill(t, i)
	}
	return t
}

// fill fills what the rows above leave free of a row with a heading or cells.
func (m *tableMaker) fill(t *report.Table, i int) {
	free := make([]bool, len(t.Leaves()))
	above := 0
	for at, cell := range t.Spread()[i] {
		free[at] = cell == nil
		if cell != nil {
			above++
		}
	}
	if t.Spread()[i] == nil {
		for at := range free {
			free[at] = true
		}
	}
	if above == 0 && m.Intn(5) == 0 {
		t.Rows[i].Heading = m.word()
		return
	}
	if m.Intn(6) == 0 {
		t.Rows[i].Look = "total"
	}
	for at := 0; at < len(free); {
		if !free[at] {
			at++
			continue
		}
		end := at + 1
		for end < len(free) && free[end] && m.Intn(4) == 0 {
			end++
		}
		cell := report.Cell{Text: m.text(4)}
		if end > at+1 {
			cell.Columns = end - at
		}
		if left := len(t.Rows) - i; left > 1 && m.Intn(5) == 0 {
			cell.Rows = 2 + m.Intn(left-1)
		}
		t.Rows[i].Cells = append(t.Rows[i].Cells, cell)
		at = end
	}
}

// wordsOf are the words of a table in the order in which they are printed.
func wordsOf(t *report.Table) []string {
	var words []string
	add := func(text string) { words = append(words, strings.Fields(text)...) }
	for level := t.Columns; len(level) > 0; {
		var below []report.Column
		for _, c := range level {
			add(c.Head)
			below = append(below, c.Columns...)
		}
		level = below
	}
	if t.Numbers.Count {
		for i := range t.Leaves() {
			add("(" + strconv.Itoa(i+1) + ")")
		}
	}
	for _, text := range t.Numbers.Texts {
		add(text)
	}
	for _, row := range t.Rows {
		add(row.Heading)
		for _, c := range row.Cells {
			add(c.Text)
		}
	}
	return words
}

// Whatever a table looks like: every word is in the file, in its order; none is
// wider than its cell; cells cover the grid without gaps; the checker has nothing
// to say.
func TestRandomTables(t *testing.T) {
	const tables = 200
	m := &tableMaker{Rand: rand.New(rand.NewSource(20260401))}
	s := sheetFor(t, report.Layout{})
	lying, tight, merged := 0, 0, 0
	for n := range tables {
		table := m.table()
		g := &report.General{
			Paper: report.Paper{
				ID: "a", Subject: "Số liệu", Number: "1", Date: day(2, 3, 2026), Signature: report.Signature{Position: "Giám đốc", Name: "Nguyễn Văn A"},
				Office: &report.Office{Issuer: report.Issuer{Name: "Sở Nội vụ", Code: "SNV", Superior: "Ủy ban nhân dân tỉnh"}, Place: "Hà Nội"},
			},
			TypeName: "Báo cáo", Body: []report.Section{{Heading: "Bảng", Table: table, Below: "Hết bảng."}},
		}
		require.NoError(t, g.Validate().Err(), "table %d", n)
		paper, err := nd30.General(g, s)
		require.NoError(t, err)
		var file bytes.Buffer
		require.NoError(t, docx.Write(&file, paper, s), "table %d", n)
		d, err := read.File(bytes.NewReader(file.Bytes()), int64(file.Len()))
		require.NoError(t, err)
		at := tableWith(d)
		require.Positive(t, at, "table %d", n)
		assert.Equal(t, wordsOf(table), printedWords(d, at), "table %d", n)

		isTight := false
		for _, note := range paper.Notes {
			isTight = isTight || note.Tight
		}
		if isTight {
			tight++
		} else {
			assertWordsFit(t, d, at, n)
		}
		for i := range paper.Body {
			if paper.Body[i].Kind == doc.Lying {
				lying++
			}
		}
		merged += assertSpans(t, file.Bytes(), n)
		problems, err := check.Check(bytes.NewReader(file.Bytes()), int64(file.Len()), "a.docx")
		require.NoError(t, err)
		assert.Empty(t, problems, "table %d", n)
	}
	assert.Positive(t, lying)
	assert.Positive(t, merged)
	assert.Less(t, tight, tables/10)
}

// tableWith returns the number of the table with lines.
func tableWith(d *read.Document) int {
	for i := range d.Tables {
		if d.Tables[i].Borders {
			return i + 1
		}
	}
	return 0
}

func printedWords(d *read.Document, table int) []string {
	var words []string
	for i := range d.Paragraphs {
		if d.Paragraphs[i].Cell.Table == table {
			words = append(words, strings.Fields(d.Paragraphs[i].Text())...)
		}
	}
	return words
}

// assertWordsFit measures every word against the cell in which it stands.
func assertWordsFit(t *testing.T, d *read.Document, table, n int) {
	t.Helper()
	for i := range d.Paragraphs {
		p := &d.Paragraphs[i]
		if p.Cell.Table != table {
			continue
		}
		room := style.Points(p.Cell.Width-2*style.CellMargin-p.Look.Right) + 0.05 // lengths are whole twips
		for _, r := range p.Runs {
			for _, word := range strings.FieldsFunc(r.Text, func(r rune) bool { return r == ' ' || r == '\n' }) {
				assert.LessOrEqual(t, style.Width(word, r.Look.Size, r.Look.Bold, r.Look.Italic), room, "table %d: %q", n, word)
			}
		}
	}
}

// assertSpans checks that the cells of every row cover the grid, and that a cell
// that goes on has one of its width above. It returns how many go on.
func assertSpans(t *testing.T, file []byte, n int) (merged int) {
	t.Helper()
	d, err := read.File(bytes.NewReader(file), int64(len(file)))
	require.NoError(t, err)
	text := documentOf(t, file)
	text = text[strings.Index(text, "<w:tblBorders>"):]
	text = text[:strings.Index(text, "</w:tbl>")]
	columns := strings.Count(text, "<w:gridCol ")
	require.Len(t, d.Tables[tableWith(d)-1].Columns, columns)
	var above map[int]int // columns that a cell which may go on covers, by the first
	for _, row := range strings.Split(text, "<w:tr>")[1:] {
		at, open := 0, map[int]int{}
		for _, cell := range strings.Split(row, "<w:tc>")[1:] {
			span := 1
			if _, rest, ok := strings.Cut(cell, `<w:gridSpan w:val="`); ok {
				value, _, _ := strings.Cut(rest, `"`)
				span, _ = strconv.Atoi(value)
			}
			if strings.Contains(cell, "<w:vMerge/>") {
				merged++
				assert.Equal(t, span, above[at], "table %d", n)
				open[at] = span
			} else if strings.Contains(cell, `<w:vMerge w:val="restart"/>`) {
				open[at] = span
			}
			at += span
		}
		assert.Equal(t, columns, at, "table %d", n)
		above = open
	}
	return merged
}

func documentOf(t *testing.T, file []byte) string {
	t.Helper()
	for _, p := range unzip(t, file) {
		if p.name == "word/document.xml" {
			return string(p.data)
		}
	}
	t.Fatal("no document")
	return ""
}
