package nd30

import (
	"slices"
	"strconv"
	"strings"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/unit"
	"github.com/vanban-go/vanban/report/vi"
)

// column is one column of a table: its name, its share of the width, and the
// role of its cells.
type column struct {
	name  string
	share float64
	role  doc.Role
}

// grid is a table that grows row by row.
type grid struct {
	columns []column
	table   doc.Table
	n       int // of its last numbered row
}

func newGrid(columns ...column) *grid {
	g := &grid{columns: columns}
	g.table.Header = 1
	head := make([]doc.Cell, len(columns))
	for i, c := range columns {
		g.table.Columns = append(g.table.Columns, c.share)
		head[i] = doc.Cell{Role: TableHead, Text: c.name}
	}
	g.table.Rows = []doc.Row{{Cells: head}}
	return g
}

// row appends a row; missing texts leave cells empty.
func (g *grid) row(texts ...string) {
	cells := make([]doc.Cell, len(g.columns))
	for i, c := range g.columns {
		cells[i].Role = c.role
		if i < len(texts) {
			cells[i].Text = texts[i]
		}
	}
	g.table.Rows = append(g.table.Rows, doc.Row{Cells: cells})
}

// next appends a row behind its running number.
func (g *grid) next(texts ...string) {
	g.n++
	g.row(append([]string{strconv.Itoa(g.n)}, texts...)...)
}

// group appends a row of one cell that heads those after it.
func (g *grid) group(text string) {
	g.table.Rows = append(g.table.Rows, doc.Row{Cells: []doc.Cell{{Role: TableGroup, Text: text, Span: len(g.columns)}}})
}

func (g *grid) block() doc.Block { return doc.Block{Kind: doc.Grid, Table: &g.table} }

// freeTable lays out a table that somebody wrote. Columns without a width take
// room by the length of their texts.
func freeTable(t *report.Table) *doc.Table {
	columns := make([]column, len(t.Columns))
	for i, name := range t.Columns {
		columns[i] = column{name, contentShare(t, i), freeRole(t, i)}
		if len(t.Widths) == len(t.Columns) {
			columns[i].share = t.Widths[i]
		}
	}
	g := newGrid(columns...)
	for _, row := range t.Rows {
		if heads(t, row) {
			g.group(row[0])
			continue
		}
		g.row(row...)
	}
	for i := range columns {
		if columns[i].role == TableText && isMostlyFigures(t, i) {
			g.figuresRight(i)
		}
	}
	return &g.table
}

// figuresRight puts the figures of a column to the right, and leaves its words
// where they stand.
func (g *grid) figuresRight(i int) {
	for _, row := range g.table.Rows[g.table.Header:] {
		if len(row.Cells) == len(g.columns) && isFigure(row.Cells[i].Text) {
			row.Cells[i].Role = TableFigure
		}
	}
}

// cells returns what stands in a column of a table, empty cells aside.
func cells(t *report.Table, i int) []string {
	var texts []string
	for _, row := range t.Rows {
		if i < len(row) && row[i] != "" && !heads(t, row) {
			texts = append(texts, row[i])
		}
	}
	return texts
}

func isMostlyFigures(t *report.Table, i int) bool {
	figures, texts := 0, cells(t, i)
	for _, text := range texts {
		if isFigure(text) {
			figures++
		}
	}
	return figures > len(texts)-figures
}

const figureLetters = "0123456789.,-% "

func isFigure(text string) bool {
	return strings.ContainsAny(text, "0123456789") && strings.Trim(text, figureLetters) == ""
}

// heads reports whether a row of a table heads those below it.
func heads(t *report.Table, row []string) bool { return len(row) == 1 && len(t.Columns) > 1 }

// runningNumber is the title of a column of running numbers.
const runningNumber = "TT"

// freeRole returns how a column stands: running numbers, days and parts of a
// whole (5/1/2026, 112/114) in the middle; numbers in the Vietnamese form alone
// (1.204 or 98,5 %), a dash for none, to the right, one under the other.
func freeRole(t *report.Table, i int) doc.Role {
	switch {
	case t.Columns[i] == runningNumber:
		return TableCenter
	case consistsOf(t, i, figureLetters):
		return TableFigure
	case consistsOf(t, i, "0123456789/"):
		return TableCenter
	}
	return TableText
}

// consistsOf reports whether the texts of a column are of some characters, a
// digit among them, but for dashes and empty cells.
func consistsOf(t *report.Table, i int, characters string) bool {
	texts := slices.DeleteFunc(cells(t, i), func(text string) bool { return text == "-" })
	return len(texts) > 0 && !slices.ContainsFunc(texts, func(text string) bool {
		return strings.Trim(text, characters) != "" || !strings.ContainsAny(text, "0123456789")
	})
}

// contentShare is the length of the longest text of a column, kept between
// what a short number and what a long sentence need.
func contentShare(t *report.Table, i int) float64 {
	const least, most = 6, 40
	length := len([]rune(t.Columns[i])) / 2
	for _, text := range cells(t, i) {
		length = max(length, len([]rune(text)))
	}
	return float64(min(max(length, least), most))
}

// areaName returns the printed number and the short name of an area, and who
// leads it: "2.3. Chuyển đổi số (chủ trì: Văn phòng)".
func areaName(a *checklist.Area, number string, o *report.Office) string {
	text := number + " " + a.Title
	if p, ok := o.Party(a.Lead); ok {
		text += " (chủ trì: " + p.Name + ")"
	}
	return text
}

// checklistText returns the body of the annex that holds the checklist: the
// items, and the indicators if there are any.
func checklistText(p *report.Plan) []doc.Block {
	f, c := flowOf(&p.Paper), p.Checklist
	f.heading("Nội dung kiểm tra")
	f.blocks = append(f.blocks, itemTable(c, p.Office, p.Units).block())
	if len(c.Indicators()) > 0 {
		f.heading("Chỉ tiêu số liệu")
		f.blocks = append(f.blocks, indicatorTable(c, p.Units).block())
	}
	return f.blocks
}

func itemTable(c *checklist.Checklist, o *report.Office, units *unit.List) *grid {
	g := newGrid(
		column{"TT", 5, TableCenter},
		column{"Nội dung kiểm tra", 30, TableText},
		column{"Căn cứ", 22, TableText},
		column{"Phương pháp", 20, TableText},
		column{"Hồ sơ, tài liệu minh chứng", 23, TableText},
	)
	c.Numbered(func(a *checklist.Area, number string) {
		g.group(areaName(a, number, o))
		if a.IsLeaf() && len(a.Items) == 0 {
			g.row("", a.Text)
		}
		for i := range a.Items {
			item := &a.Items[i]
			g.next(item.Text+scope(item.AppliesTo, units), joined(item.Bases), joined(item.Methods), joined(item.Evidence))
		}
	})
	return g
}

// joined prints a list inside a table: a line each, with a dash where there
// are several.
func joined(texts []string) string {
	if len(texts) < 2 {
		return strings.Join(texts, "")
	}
	return "- " + strings.Join(texts, "\n- ")
}

// scope says in brackets which types of units something applies to.
func scope(types []string, units *unit.List) string {
	if len(types) == 0 {
		return ""
	}
	words := make([]string, len(types))
	for i, t := range types {
		words[i] = units.Word(t)
	}
	return " (áp dụng đối với " + strings.Join(words, ", ") + ")"
}

func indicatorTable(c *checklist.Checklist, units *unit.List) *grid {
	g := newGrid(
		column{"TT", 5, TableCenter},
		column{"Chỉ tiêu", 43, TableText},
		column{"Đơn vị tính", 12, TableCenter},
		column{"Kỳ số liệu", 16, TableCenter},
		column{"Nguồn số liệu", 24, TableText},
	)
	c.Numbered(func(a *checklist.Area, number string) {
		if len(a.Indicators) == 0 {
			return
		}
		g.group(number + " " + a.Title)
		for i := range a.Indicators {
			ind := &a.Indicators[i]
			g.next(ind.RowLabel()+scope(ind.AppliesTo, units), ind.Measure(), ind.Period.Label(), ind.Source)
		}
	})
	return g
}

// unitsText returns the body of the annex that lists the inspected units.
func unitsText(units []unit.Unit) []doc.Block {
	g := newGrid(column{"TT", 10, TableCenter}, column{"Đơn vị", 60, TableText}, column{"Loại đơn vị", 30, TableCenter})
	for _, u := range units {
		g.next(vi.UpperFirst(u.FullName()), vi.UpperFirst(u.Declared().Word))
	}
	return []doc.Block{g.block()}
}
