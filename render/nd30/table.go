package nd30

import (
	"cmp"
	"iter"
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
	free    []doc.Cell // for rows to come
	n       int        // of its last numbered row
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

// grow makes room for so many rows.
func (g *grid) grow(rows int) *grid {
	g.free = make([]doc.Cell, rows*len(g.columns))
	g.table.Rows = slices.Grow(g.table.Rows, rows)
	return g
}

// row appends a row; missing texts leave cells empty.
func (g *grid) row(texts ...string) {
	if len(g.free) < len(g.columns) {
		const rows = 16
		g.free = make([]doc.Cell, rows*len(g.columns))
	}
	cells := g.free[:len(g.columns):len(g.columns)]
	g.free = g.free[len(g.columns):]
	for i, c := range g.columns {
		cells[i].Role = c.role
		if i < len(texts) {
			cells[i].Text = texts[i]
		}
	}
	g.table.Rows = append(g.table.Rows, doc.Row{Cells: cells})
}

// join makes one cell of n in the last row, from the i-th on.
func (g *grid) join(i, n int) {
	row := &g.table.Rows[len(g.table.Rows)-1]
	row.Cells = slices.Delete(row.Cells, i+1, i+n)
	row.Cells[i].Span = n
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

// dropEmpty takes out the columns in which no row says anything; what follows the
// running number gets their shares.
func (g *grid) dropEmpty() *grid {
	for i := len(g.columns) - 1; i > 1 && len(g.table.Rows) > g.table.Header; i-- {
		says := func(r doc.Row) bool { return len(r.Cells) == len(g.columns) && r.Cells[i].Text != "" }
		if slices.ContainsFunc(g.table.Rows[g.table.Header:], says) {
			continue
		}
		g.table.Columns[1] += g.table.Columns[i]
		g.table.Columns = slices.Delete(g.table.Columns, i, i+1)
		for n := range g.table.Rows {
			if r := &g.table.Rows[n]; len(r.Cells) == len(g.columns) {
				r.Cells = slices.Delete(r.Cells, i, i+1)
			} else {
				r.Cells[0].Span--
			}
		}
		g.columns = slices.Delete(g.columns, i, i+1)
	}
	return g
}

func (g *grid) block() doc.Block { return doc.Block{Kind: doc.Grid, Table: &g.table} }

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
// items, and the indicators and lists if there are any.
func checklistText(p *report.Plan) []doc.Block {
	f, c := flowOf(&p.Paper), p.Checklist
	f.heading("Nội dung kiểm tra")
	f.blocks = append(f.blocks, itemTable(c, p.Office, p.Units).dropEmpty().block())
	if grades := c.GradeWords(); grades != "" {
		f.text("Xếp loại theo tỷ lệ giữa điểm đạt và tổng điểm tối đa của các mục áp dụng: " + grades + ".")
	}
	if n := len(c.Indicators()); n > 0 {
		f.heading("Chỉ tiêu số liệu")
		f.blocks = append(f.blocks, indicatorTable(c, p.Units, n).dropEmpty().block())
	}
	if len(c.Lists()) > 0 {
		f.heading("Danh sách đơn vị kê khai")
		f.blocks = append(f.blocks, listTable(c, p.Units).block())
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
	scored, items := c.HasScores(), len(c.Items())
	if scored {
		g = newGrid(
			column{"TT", 5, TableCenter},
			column{"Nội dung kiểm tra", 26, TableText},
			column{"Điểm tối đa", 8, TableCenter},
			column{"Cách chấm điểm", 20, TableText},
			column{"Căn cứ", 14, TableText},
			column{"Phương pháp", 13, TableText},
			column{"Hồ sơ, tài liệu minh chứng", 14, TableText},
		)
	}
	g.grow(items)
	numbers := c.ItemNumbers()
	c.Numbered(func(a *checklist.Area, number string) {
		g.group(areaName(a, number, o))
		if a.IsLeaf() && len(a.Items) == 0 && vi.TrimEnd(a.Text) != a.Title {
			g.row("", a.Text)
		}
		for i := range a.Items {
			item := &a.Items[i]
			texts := []string{numbers[item.ID], item.Text + scope(item.AppliesTo, units)}
			if scored {
				texts = append(texts, mostWords(item), c.ScoreWords(item))
			}
			g.row(append(texts, joined(item.Bases), joined(item.Methods), joined(item.Evidence))...)
		}
	})
	return g
}

// mostWords prints the most points that an item can get.
func mostWords(i *checklist.Item) string {
	if i.Score == nil {
		return ""
	}
	return vi.FormatDecimal(i.Score.Most().String(), -1)
}

// joined prints a list inside a table: a line each, with a dash where there
// are several.
func joined(texts []string) string {
	if len(texts) < 2 {
		return strings.Join(texts, "")
	}
	return "- " + strings.Join(texts, "\n- ")
}

// concerns reports whether something that applies to some types and groups is
// asked of any of the units; nobody knows where none are listed.
func concerns(words []string, units *unit.List) bool {
	asked := func(u unit.Unit) bool { return u.InAny(words) }
	return len(words) == 0 || units == nil || slices.ContainsFunc(units.Units, asked)
}

// scope says in brackets which types of units something applies to; a single
// unit knows what it is.
func scope(types []string, units *unit.List) string {
	if len(types) == 0 || units != nil && len(units.Units) == 1 {
		return ""
	}
	return " (áp dụng đối với " + units.Scope(types) + ")"
}

// indicatorTable says which figures are asked for, about so many.
func indicatorTable(c *checklist.Checklist, units *unit.List, about int) *grid {
	g := newGrid(
		column{"TT", 5, TableCenter},
		column{"Chỉ tiêu", 43, TableText},
		column{"Đơn vị tính", 12, TableCenter},
		column{"Kỳ số liệu", 16, TableCenter},
		column{"Nguồn số liệu", 24, TableText},
	).grow(about)
	c.Numbered(func(a *checklist.Area, number string) {
		if len(a.Indicators) == 0 {
			return
		}
		g.group(number + " " + a.Title)
		for _, row := range a.Rows() {
			g.row(row.Number, row.RowLabel()+scope(row.AppliesTo, units), row.Measure(), periods(c, row.Indicator), row.Source)
		}
	})
	return g
}

// listTable says which lists units make, and of what columns.
func listTable(c *checklist.Checklist, units *unit.List) *grid {
	g := newGrid(column{"TT", 5, TableCenter}, column{"Danh sách", 43, TableText}, column{"Các cột", 52, TableText})
	c.Numbered(func(a *checklist.Area, number string) {
		if len(a.Lists) == 0 {
			return
		}
		g.group(number + " " + a.Title)
		for i := range a.Lists {
			l := &a.Lists[i]
			text := l.Title + scope(l.AppliesTo, units)
			if l.Required {
				text += " (bắt buộc)"
			}
			if l.Text != "" {
				text += "\n" + l.Text
			}
			columns := make([]string, len(l.Columns))
			for j := range l.Columns {
				columns[j] = columnWords(&l.Columns[j])
			}
			g.row(strconv.Itoa(i+1), text, joined(columns))
		}
	})
	return g
}

// columnWords says what stands in a column of a list: "Lý do: Trùng; Khác (dòng nào
// cũng phải ghi)".
func columnWords(c *checklist.ListColumn) string {
	text := c.Head()
	if len(c.Options) > 0 {
		text += ": " + strings.Join(c.Options, "; ")
	}
	if c.Required {
		text += " (dòng nào cũng phải ghi)"
	}
	return text
}

// periods says of what time the figures of an indicator speak: its period, and
// the series of which it has one each.
func periods(c *checklist.Checklist, i *checklist.Indicator) string {
	var lines []string
	if label := c.PeriodLabel(i); label != "" {
		lines = append(lines, label)
	}
	for _, s := range c.SeriesOf(i) {
		lines = append(lines, s.Label)
	}
	return strings.Join(lines, "\n")
}

// unitsText returns the body of the annex that lists the inspected units, with their
// types where there are several.
func unitsText(units iter.Seq[unit.Unit]) []doc.Block {
	n, first, several := 0, "", false
	for u := range units {
		first = cmp.Or(first, u.Type)
		several = several || u.Type != first
		n++
	}
	g := newGrid(column{"TT", 10, TableCenter}, column{"Đơn vị", 60, TableText}, column{"Loại đơn vị", 30, TableCenter}).grow(n)
	for u := range units {
		word := ""
		if several {
			word = vi.UpperFirst(u.Declared().Word)
		}
		g.next(vi.UpperFirst(u.FullName()), word)
	}
	return []doc.Block{g.dropEmpty().block()}
}
