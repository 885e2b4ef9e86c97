package nd30

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/vi"
)

// freeTable lays out a table that somebody wrote.
func freeTable(t *report.Table) *doc.Table {
	f := free{table: t, columns: t.Leaves(), spread: t.Spread()}
	f.roles = make([]doc.Role, len(f.columns))
	for i := range f.columns {
		f.roles[i] = f.role(i)
	}
	out := &doc.Table{Columns: f.shares(), Rows: f.head()}
	out.Header = len(out.Rows)
	for i := range f.spread {
		out.Rows = append(out.Rows, f.row(i))
	}
	for i := range f.columns {
		if align := f.columns[i].Align; f.roles[i] == TableFigure && align != "right" {
			alignDecimals(out, i)
		}
	}
	return out
}

// free is a table that somebody wrote, its cells put into their columns.
type free struct {
	table   *report.Table
	columns []report.Column
	spread  [][]*report.Cell
	roles   []doc.Role // of the columns
}

// row lays out a row: a heading over all columns, or its cells.
func (f *free) row(i int) doc.Row {
	if f.spread[i] == nil {
		return doc.Row{Cells: []doc.Cell{{Role: TableGroup, Text: f.table.Rows[i].Title(), Span: len(f.columns)}}}
	}
	var row doc.Row
	for at := 0; at < len(f.columns); {
		cell := f.spread[i][at]
		end := at + 1
		for cell != nil && end < len(f.columns) && f.spread[i][end] == cell {
			end++
		}
		row.Cells = append(row.Cells, f.cell(i, at, end))
		at = end
	}
	return row
}

// cell lays out what stands in a row from one column to another.
func (f *free) cell(row, from, to int) doc.Cell {
	source := f.spread[row][from]
	out := doc.Cell{Role: f.roles[from], Bold: f.table.Rows[row].Look == "total"}
	if to > from+1 {
		out.Role, out.Span = TableCenter, to-from
	}
	switch {
	case source == nil:
	case row > 0 && f.spread[row-1] != nil && f.spread[row-1][from] == source:
		out.Joined = true
	default:
		out.Text = source.Text
	}
	if f.table.Rows[row].Look == "whole" && from == 0 {
		out.Blocks, out.Text = []doc.Block{{Role: out.Role, Text: out.Text, Keep: true}}, ""
	}
	return out
}

// head lays out the tree of heads and the row of column numbers.
func (f *free) head() []doc.Row {
	rows := make([]doc.Row, depth(f.table.Columns))
	for i := range f.table.Columns {
		headCells(rows, &f.table.Columns[i])
	}
	texts := f.table.Numbers.Texts
	if f.table.Numbers.Count {
		for i := range f.columns {
			texts = append(texts, "("+strconv.Itoa(i+1)+")")
		}
	}
	if len(texts) > 0 {
		var numbers doc.Row
		for _, text := range texts {
			numbers.Cells = append(numbers.Cells, doc.Cell{Role: TableCenter, Text: text})
		}
		rows = append(rows, numbers)
	}
	return rows
}

// depth returns how many rows the heads of columns take.
func depth(columns []report.Column) int {
	most := 0
	for i := range columns {
		most = max(most, 1+depth(columns[i].Columns))
	}
	return most
}

// headCells puts a head into the first of the rows, and those below it into the
// others; one that has none below goes down to the last.
func headCells(rows []doc.Row, c *report.Column) (columns int) {
	cell := doc.Cell{Role: TableHead, Text: c.Head}
	at := len(rows[0].Cells)
	rows[0].Cells = append(rows[0].Cells, cell)
	for i := range c.Columns {
		columns += headCells(rows[1:], &c.Columns[i])
	}
	if columns == 0 {
		for i := range rows[1:] {
			rows[1+i].Cells = append(rows[1+i].Cells, doc.Cell{Role: TableHead, Joined: true})
		}
		return 1
	}
	if columns > 1 {
		rows[0].Cells[at].Span = columns
	}
	return columns
}

// texts returns what stands in a column alone, empty cells aside.
func (f *free) texts(column int) []string {
	var texts []string
	for i, row := range f.spread {
		if row == nil || row[column] == nil || row[column].Text == "" || row[column].Columns > 1 {
			continue
		}
		if i == 0 || f.spread[i-1] == nil || f.spread[i-1][column] != row[column] {
			texts = append(texts, row[column].Text)
		}
	}
	return texts
}

// runningNumbers are the titles of a column of running numbers.
var runningNumbers = []string{"tt", "stt", "số tt", "số thứ tự", "thứ tự"}

// counts reports whether a column is one of running numbers.
func (f *free) counts(column int) bool {
	return slices.Contains(runningNumbers, vi.Fold(f.columns[column].Head))
}

const figureLetters = "0123456789.,-% "

func isFigure(text string) bool {
	return strings.ContainsAny(text, "0123456789") && strings.Trim(text, figureLetters) == ""
}

// isCode reports whether a text is digits that nobody counts: the number of a
// telephone, an account or a person, which begins with a nought.
func isCode(text string) bool {
	return isFigure(text) && len(text) > 2 && text[0] == '0' && text[1] != ','
}

// isYear reports whether a text is a year, which nobody sums up.
func isYear(text string) bool {
	return len(text) == 4 && isFigure(text) && (strings.HasPrefix(text, "19") || strings.HasPrefix(text, "20"))
}

// areMarks reports whether texts are single letters and signs: x, +, A.
func areMarks(texts []string) bool {
	return len(texts) > 0 && !slices.ContainsFunc(texts, func(text string) bool { return utf8.RuneCountInString(text) != 1 || isFigure(text) })
}

// role returns how a column stands, all of it: as it says, or else running
// numbers, days, years, parts of a whole (5/1/2026, 112/114), codes, marks and
// dashes alone in the middle; numbers
// in the Vietnamese form alone (1.204 or 98,5 %), or more of them than of words,
// to the right, one under the other.
func (f *free) role(column int) doc.Role {
	switch f.columns[column].Align {
	case "left":
		return TableText
	case "center":
		return TableCenter
	case "right", "decimal":
		return TableFigure
	}
	texts := f.texts(column)
	switch {
	case f.counts(column):
		return TableCenter
	case consistOf(texts, figureLetters) && slices.ContainsFunc(texts, isCode), areMarks(texts):
		return TableCenter
	case len(texts) > 0 && strings.HasPrefix(vi.Fold(f.columns[column].Head), "năm") && !slices.ContainsFunc(texts, func(text string) bool { return !isYear(text) }):
		return TableCenter
	case consistOf(texts, figureLetters):
		return TableFigure
	case consistOf(texts, "0123456789/"):
		return TableCenter
	case mostlyFigures(texts):
		return TableFigure
	}
	return TableText
}

// consistOf reports whether texts are of some characters, a digit among them,
// but for dashes.
func consistOf(texts []string, characters string) bool {
	texts = slices.DeleteFunc(slices.Clone(texts), func(text string) bool { return text == "-" })
	return len(texts) > 0 && !slices.ContainsFunc(texts, func(text string) bool {
		return strings.Trim(text, characters) != "" || !strings.ContainsAny(text, "0123456789")
	})
}

func mostlyFigures(texts []string) bool {
	figures := 0
	for _, text := range texts {
		if isFigure(text) {
			figures++
		}
	}
	return figures > len(texts)-figures
}

// countWidth is the width of a column of running numbers, in percent.
const countWidth = 6

// shares returns the shares of the columns: those that are given; the others
// take what is left by the length of their texts.
func (f *free) shares() []float64 {
	shares := slices.Clone(f.table.Widths)
	if len(shares) == len(f.columns) {
		return shares
	}
	shares, lengths := make([]float64, len(f.columns)), make([]float64, len(f.columns))
	given, content := 0.0, 0.0
	for i, c := range f.columns {
		if shares[i] = c.Width; c.Width == 0 && f.counts(i) {
			shares[i] = countWidth
		}
		given += shares[i]
		if shares[i] == 0 {
			lengths[i] = f.contentShare(i)
			content += lengths[i]
		}
	}
	if given == 0 {
		return lengths
	}
	for i, length := range lengths {
		if length > 0 {
			shares[i] = length * max(100-given, 0) / content
		}
	}
	return shares
}

// contentShare is the length of the longest line of a column, kept between what
// a short number and what a long sentence need.
func (f *free) contentShare(column int) float64 {
	const least, most = 6, 40
	length := len([]rune(f.columns[column].Head)) / 2
	for _, text := range f.texts(column) {
		for line := range strings.SplitSeq(text, "\n") {
			length = max(length, len([]rune(line)))
		}
	}
	return float64(min(max(length, least), most))
}

// alignDecimals leaves room behind the figures of a column that have fewer
// decimals than others.
func alignDecimals(t *doc.Table, column int) {
	most := 0
	figures := columnCells(t, column)
	for _, c := range figures {
		if isFigure(c.Text) {
			most = max(most, len(decimals(c.Text)))
		}
	}
	for _, c := range figures {
		if isFigure(c.Text) || c.Text == "-" {
			c.Blank = ("," + strings.Repeat("0", max(most-1, 0)))[:most][len(decimals(c.Text)):]
		}
	}
}

// columnCells returns the cells below the head that cover one column alone.
func columnCells(t *doc.Table, column int) []*doc.Cell {
	var cells []*doc.Cell
	for _, row := range t.Rows[t.Header:] {
		at := 0
		for i := range row.Cells {
			c := &row.Cells[i]
			if at == column && c.Span <= 1 {
				cells = append(cells, c)
			}
			at += max(c.Span, 1)
		}
	}
	return cells
}

// decimals returns the decimal comma of a figure and the digits behind it.
func decimals(text string) string {
	text = strings.TrimRight(text, "% ")
	if i := strings.LastIndexByte(text, ','); i >= 0 {
		return text[i:]
	}
	return ""
}
