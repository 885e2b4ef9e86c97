package book

import (
	"cmp"
	"slices"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/render/xlsx"
	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/vi"
)

// tableKind says what a table that was found holds.
type tableKind uint8

const (
	itemTableKind tableKind = iota
	figureTableKind
	writtenTableKind
	listTableKind
)

// readRow is the cells of one row that hold something, from left to right.
type readRow struct {
	number int
	cells  []xlsx.Cell
}

// at returns the cell in a column; without one an empty text.
func (r *readRow) at(column int) xlsx.Cell {
	for i := range r.cells {
		if r.cells[i].Column == column {
			return r.cells[i]
		}
	}
	return xlsx.Cell{Row: r.number, Column: column}
}

// readTable is a table that was found by the titles of its columns.
type readTable struct {
	kind      tableKind
	sheet     string
	file      string
	protected bool
	date1904  bool
	columns   []int // by the order of the titles of its kind; 0 is none
	list      checklist.PromptKind
	prompt    string // the id that stands above a list
	rows      []readRow
	twice     string // a title that two columns have
	head      int    // the row of the titles
}

// titles are those of a kind of table. The first needed of them must be there
// for a row to be its heading.
type titles struct {
	kind   tableKind
	list   checklist.PromptKind
	needed int
	words  []string
}

// The columns of coded tables, in the order of their titles.
const (
	codeAt = iota
	answerAt
	labelAt
	explainAt
)

var tableTitles = func() []titles {
	all := []titles{
		{kind: itemTableKind, needed: 2, words: []string{headCode, headAnswer, headItem, headEvidence}},
		{kind: figureTableKind, needed: 2, words: []string{headCode, headValue, headLabel, headExplain}},
		{kind: writtenTableKind, needed: 2, words: []string{headCode, headWritten, headPrompt}},
	}
	for _, kind := range []checklist.PromptKind{checklist.ForIssues, checklist.ForDifficulties, checklist.ForCommendations} {
		all = append(all, titles{kind: listTableKind, list: kind, needed: 2, words: kind.Columns()})
	}
	for i := range all {
		for j, w := range all[i].words {
			all[i].words[j] = vi.Fold(w)
		}
	}
	return all
}()

// tablesOf finds the tables of all sheets.
func tablesOf(sheets []*xlsx.Sheet, file string) []readTable {
	var out []readTable
	for _, s := range sheets {
		out = append(out, sheetTables(s, file)...)
	}
	return out
}

func sheetTables(s *xlsx.Sheet, file string) []readTable {
	var out []readTable
	prompt := ""
	for _, row := range rowsOf(s.Cells) {
		if t, ok := tableHeading(&row); ok {
			t.sheet, t.file, t.protected, t.date1904, t.prompt, t.head = s.Name, file, s.Protected, s.Date1904, prompt, row.number
			out = append(out, t)
			prompt = ""
			continue
		}
		if id, ok := promptAbove(&row); ok {
			prompt = id
		}
		if len(out) > 0 {
			last := &out[len(out)-1]
			last.rows = append(last.rows, row)
		}
	}
	return out
}

// rowsOf puts cells into rows, whatever their order in the file.
func rowsOf(cells []xlsx.Cell) []readRow {
	order := func(a, b xlsx.Cell) int {
		return cmp.Or(cmp.Compare(a.Row, b.Row), cmp.Compare(a.Column, b.Column))
	}
	if !slices.IsSortedFunc(cells, order) {
		cells = slices.SortedStableFunc(slices.Values(cells), order)
	}
	var rows []readRow
	for start := 0; start < len(cells); {
		end := start
		for end < len(cells) && cells[end].Row == cells[start].Row {
			end++
		}
		rows = append(rows, readRow{cells[start].Row, cells[start:end]})
		start = end
	}
	return rows
}

// tableHeading reports whether a row is the heading of a table, and of which.
func tableHeading(row *readRow) (t readTable, ok bool) {
	if len(row.cells) < 2 {
		return t, false
	}
	words := make([]string, len(row.cells))
	for i := range row.cells {
		if row.cells[i].Kind == xlsx.TextCell && len(row.cells[i].Text) < 100 {
			words[i] = vi.Fold(oneLine(row.cells[i].Text))
		}
	}
	for _, k := range tableTitles {
		t := readTable{kind: k.kind, list: k.list, columns: make([]int, len(k.words))}
		for i, w := range k.words {
			at := slices.Index(words, w)
			if at < 0 {
				continue
			}
			t.columns[i] = row.cells[at].Column
			if slices.Contains(words[at+1:], w) {
				t.twice = row.cells[at].Text
			}
		}
		if !slices.Contains(t.columns[:k.needed], 0) {
			return t, true
		}
	}
	return t, false
}

// promptAbove returns the id of the prompt that a line above a list names.
func promptAbove(row *readRow) (id string, ok bool) {
	for i := range row.cells {
		if rest, found := cutPrefix(row.cells[i].Text, listCode); found {
			return rest, true
		}
	}
	return "", false
}

// place is where a cell of the table stands.
func (t *readTable) place(row, column int) diag.Place {
	return placeOf(t.file, t.sheet, row, column)
}

// cell returns the cell of a row under the i-th title, and an empty one where
// the table has no such column.
func (t *readTable) cell(row *readRow, i int) xlsx.Cell {
	if t.columns[i] == 0 {
		return xlsx.Cell{Row: row.number}
	}
	return row.at(t.columns[i])
}

// words returns the text under the i-th title, on one line.
func (t *readTable) words(row *readRow, i int) string {
	c := t.cell(row, i)
	return oneLine(vi.NFC(c.Text))
}
