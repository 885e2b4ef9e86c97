package check_test

import (
	"strconv"

	"github.com/vanban-go/vanban/report"
)

// cellText is what a cell or a head holds: words, figures, symbols, lines.
func (m *maker) cellText(most int) string {
	text := ""
	for i := range m.upTo(most) {
		if i > 0 {
			text += pick(m, " ", " ", "\n")
		}
		switch m.upTo(9) {
		case 0, 1, 2, 3:
			text += "chữ " + m.mark()
		case 4:
			text += strconv.Itoa(100+m.upTo(899)) + "/2026/NĐ-" + m.mark()
		case 5:
			text += strconv.Itoa(m.upTo(99)) + "." + strconv.Itoa(100+m.upTo(899)) + "," + strconv.Itoa(m.upTo(99))
		case 6:
			text += strconv.Itoa(m.upTo(99)) + pick(m, " %", " km", " đồng")
		case 7:
			text += "https://dichvucong.gov.vn/" + m.mark()
		case 8:
			text += pick(m, "05/02/2026", "112/114", "-", "- Cấp xã", "x < 5 & y", "Tháng 01 - 02")
		case 9:
			text += "trạm-bơm-" + m.mark()
		}
	}
	return text
}

// column is a column, or a head above others.
func (m *maker) column(depth int) report.Column {
	c := report.Column{Head: m.cellText(2), Align: pick(m, "", "", "", "left", "center", "right", "decimal")}
	if depth < 3 && m.oneIn(6) {
		for range 1 + m.upTo(2) {
			c.Columns = append(c.Columns, m.column(depth+1))
		}
	}
	return c
}

func (m *maker) table() *report.Table {
	t := new(report.Table)
	if m.oneIn(2) {
		t.Columns = report.Columns("TT")
	}
	for range 1 + m.upTo(3) {
		t.Columns = append(t.Columns, m.column(1))
	}
	n := len(t.Leaves())
	switch m.upTo(3) {
	case 1:
		t.Numbers.Count = true
	case 2:
		for range n {
			t.Numbers.Texts = append(t.Numbers.Texts, "("+m.mark()+")")
		}
	}
	switch m.upTo(3) {
	case 1:
		for range n {
			t.Widths = append(t.Widths, 1+float64(m.upTo(40)))
		}
	case 2:
		for i := range t.Columns {
			if c := &t.Columns[i]; len(c.Columns) == 0 && m.oneIn(2) {
				c.Width = 1 + float64(m.upTo(18))
			}
		}
	}
	t.Rows = make([]report.Row, m.upTo(5))
	for i := range t.Rows {
		m.row(t, i)
	}
	return t
}

// row fills what the rows above leave free of a row with a heading or cells.
func (m *maker) row(t *report.Table, i int) {
	above := t.Spread()[i]
	if above == nil && m.oneIn(5) {
		t.Rows[i].Heading = m.phrase()
		return
	}
	if m.oneIn(6) {
		t.Rows[i].Look = "total"
	}
	columns := len(t.Leaves())
	free := func(at int) bool { return above == nil || above[at] == nil }
	for at := 0; at < columns; {
		if !free(at) {
			at++
			continue
		}
		end := at + 1
		for end < columns && free(end) && m.oneIn(5) {
			end++
		}
		cell := report.Cell{Text: m.cellText(4)}
		if end > at+1 {
			cell.Columns = end - at
		}
		if left := len(t.Rows) - i; left > 1 && m.oneIn(6) {
			cell.Rows = 2 + m.upTo(left-2)
		}
		t.Rows[i].Cells = append(t.Rows[i].Cells, cell)
		at = end
		if m.oneIn(12) {
			return // the others are blank
		}
	}
}
