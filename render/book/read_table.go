package book

import (
	"cmp"
	"slices"
	"strconv"
	"unicode/utf8"

	"github.com/vanban-go/vanban/render/xlsx"
	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/vi"
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

// rowsOf puts cells into rows, whatever their order in the file.
func rowsOf(cells []xlsx.Cell) []readRow {
	n := 1
	for i := 1; i < len(cells); i++ {
		a, b := &cells[i-1], &cells[i]
		if a.Row != b.Row {
			n++
		}
		if a.Row > b.Row || a.Row == b.Row && a.Column > b.Column {
			cells = slices.SortedStableFunc(slices.Values(cells), func(a, b xlsx.Cell) int {
				return cmp.Or(cmp.Compare(a.Row, b.Row), cmp.Compare(a.Column, b.Column))
			})
			break
		}
	}
	rows := make([]readRow, 0, n)
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

// readTable is a table that was found.
type readTable struct {
	*tableForm
	sheet   *xlsx.Sheet
	file    string
	columns []int    // by the order of the titles; 0 is none
	missing []string // titles without a column
	edited  []int    // the columns that are known by their place alone
	prompt  string   // the id that stands above a list
	list    *askedList
	rows    []readRow
	note    *xlsx.Cell // that says in what the figures are counted, beside the form
	unclear []int      // the columns of which nobody knows what their figures are
	twice   string     // a title that two columns have
	head    readRow
}

// headingOf reports whether a row is the heading of a table, and of which: below a
// line that names a list that of the list first.
func (r *returnReader) headingOf(row *readRow, prompt string) (readTable, bool) {
	if l := r.listOf(prompt); l != nil {
		if t, ok := r.bestHeading(row, []*tableForm{l.form}); ok {
			return t, true
		}
	}
	return r.bestHeading(row, r.forms)
}

// bestHeading returns the table of which a row is the heading: that with most of
// its titles, of several that which lacks fewest.
func (r *returnReader) bestHeading(row *readRow, forms []*tableForm) (best readTable, ok bool) {
	if len(row.cells) < 2 {
		return best, false
	}
	if !anyCell(row.cells, r.isTitle) {
		return best, false
	}
	words := make([]string, len(row.cells))
	for i := range row.cells {
		if isShort(&row.cells[i]) {
			words[i] = r.fold(row.cells[i].Text)
		}
	}
	most, others := 0, 0
	for _, f := range forms {
		if !slices.ContainsFunc(f.folded, func(w string) bool { return w != "" && slices.Contains(words, w) }) {
			continue
		}
		t := readTable{tableForm: f, columns: make([]int, len(f.heads)), head: *row}
		found, all := 0, 0
		for i, w := range f.folded {
			if w == "" {
				continue
			}
			all++
			at := slices.Index(words, w)
			if at < 0 {
				continue
			}
			found++
			t.columns[i] = row.cells[at].Column
			if slices.Contains(words[at+1:], w) {
				t.twice = row.cells[at].Text
			}
		}
		enough := 2*found >= all && found > 1
		switch {
		case f.isList() && t.columns[0] > 0:
			enough = found >= min(3, all)
		case f.isList():
			enough = found >= 2
		case t.at(codeAt) > 0 && t.at(answerAt) > 0:
			enough = true
		}
		if enough && (found > most || found == most && all-found < others) {
			best, most, others = t, found, all-found
		}
	}
	if most > 0 {
		best.align()
	}
	return best, most > 0
}

// isShort reports whether a cell holds a text that is no longer than a title.
func isShort(c *xlsx.Cell) bool { return c.Kind == xlsx.TextCell && len(c.Text) < 100 }

// isTitle reports whether a cell holds the title of a column in any kind of table. Most
// that do not are known by their last letter.
func (r *returnReader) isTitle(c *xlsx.Cell) bool {
	return isShort(c) && r.titles.mayEnd(c.Text) && r.titles.folded[r.fold(c.Text)]
}

// titles are those of the columns of some kinds of tables.
type titles struct {
	folded map[string]bool
	ends   [utf8.RuneSelf]bool // the last letters of them, where they are ASCII
}

func titlesOf(forms []*tableForm) titles {
	t := titles{folded: map[string]bool{}}
	for _, f := range forms {
		for _, w := range f.folded {
			if w == "" {
				continue
			}
			t.folded[w] = true
			if last := w[len(w)-1]; last < utf8.RuneSelf {
				t.ends[last] = true
			}
		}
	}
	return t
}

// mayEnd reports whether one of them may end as a text does. A last letter that is
// ASCII stays the same letter where the text is folded.
func (t *titles) mayEnd(text string) bool {
	if text == "" {
		return false
	}
	last := text[len(text)-1]
	if last >= 'A' && last <= 'Z' {
		last += 'a' - 'A'
	}
	return last <= ' ' || last >= utf8.RuneSelf || t.ends[last]
}

// order returns the titles of the columns from left to right. The ids stand last,
// and first in forms that were sent before.
func (f *tableForm) order(idsFirst bool) []int {
	out := make([]int, 0, len(f.heads)+1)
	ids := f.ids()
	if idsFirst {
		out = append(out, ids)
	}
	for i, w := range f.folded {
		if w != "" && (i != ids || !idsFirst) {
			out = append(out, i)
		}
	}
	return out
}

// hasIDsFirst reports whether the ids of a table stand before everything else:
// where their title was edited, whether there are more columns than titles before
// the first title that is known.
func (t *readTable) hasIDsFirst() bool {
	ids := t.ids()
	if t.isList() || ids < 0 {
		return false
	}
	before := 0
	for _, i := range t.order(false) {
		switch first := t.columns[i]; {
		case first == 0 || i == ids:
			before++
		case t.columns[ids] > 0:
			return t.columns[ids] < first
		default:
			places := 0
			for _, c := range t.head.cells {
				if c.Text != "" && c.Column < first {
					places++
				}
			}
			return places > before
		}
	}
	return false
}

// align finds the columns whose titles were edited: as many as are missing
// between two that are known, or before or behind these.
func (t *readTable) align() {
	var run []int
	left := 0
	for _, i := range t.order(t.hasIDsFirst()) {
		switch {
		case t.columns[i] == 0:
			run = append(run, i)
		default:
			t.fill(run, left, t.columns[i])
			run, left = nil, t.columns[i]
		}
	}
	t.fill(run, left, 0)
}

// fill gives columns to the titles of a run that is missing between two columns;
// 0 is the edge of the table.
func (t *readTable) fill(run []int, left, right int) {
	var places []int
	for _, c := range t.head.cells {
		if c.Text != "" && c.Column > left && (right == 0 || c.Column < right) && !slices.Contains(t.columns, c.Column) {
			places = append(places, c.Column)
		}
	}
	if left > 0 && right-left-1 == len(run) {
		places = places[:0]
		for i := range run {
			places = append(places, left+1+i)
		}
	}
	for i, title := range run {
		if len(places) != len(run) {
			t.missing = append(t.missing, t.heads[title])
			continue
		}
		t.columns[title] = places[i]
		t.edited = append(t.edited, title)
	}
}

// from is a table whose heading is lost, with its columns in an order from one on.
func (f *tableForm) from(column int, order []int, row *readRow) readTable {
	t := readTable{tableForm: f, columns: make([]int, len(f.heads)), head: readRow{number: row.number}}
	for n, i := range order {
		t.columns[i] = max(column+n, 0)
	}
	return t
}

// formOf returns the kind of table in which a question stands.
func (q *question) table() *tableForm {
	switch {
	case q.scored:
		return scoredRows
	case q.form != nil:
		return q.form
	case q.item != nil:
		return itemRows
	case q.indicator != nil:
		return figureRows
	}
	return writtenRows
}

// headless returns the table that begins with a row, by an id and its words
// alone.
func (r *returnReader) headless(row *readRow) (t readTable, ok bool) {
	for i := range row.cells {
		q := r.asks(&row.cells[i])
		if q == nil {
			continue
		}
		for _, idsFirst := range [...]bool{false, true} {
			f := q.table()
			order := f.order(idsFirst)
			t = f.from(row.cells[i].Column-slices.Index(order, f.index(codeAt)), order, row)
			if q.isIn(t.words(row, labelAt)) {
				return t, true
			}
		}
	}
	return t, false
}

// listBelow returns the list that begins with the row below the line that names
// its prompt, by its place alone: left of the name, or with its second column below
// it, as in older forms. Where that row has a running number, the heading is gone.
func (r *returnReader) listBelow(prompt string, column int, row *readRow) (t readTable, isHead, ok bool) {
	l := r.listOf(prompt)
	if l == nil {
		return t, false, false
	}
	order := l.form.order(false)
	left := column - len(order)
	if left < 1 || row.cells[len(row.cells)-1].Column >= column {
		left = column - 1
	}
	t = l.form.from(left, order, row)
	_, err := strconv.Atoi(t.words(row, 0))
	if isHead = err != nil; isHead {
		t.head = *row
	}
	for i := range t.heads {
		t.edited = append(t.edited, i)
	}
	return t, isHead, true
}

// listOf returns the list with that id, or nil.
func (r *returnReader) listOf(id string) *askedList {
	for _, l := range r.lists {
		if l.ID == id || r.older && slices.Contains(l.Was, id) {
			return l
		}
	}
	return nil
}

// promptAbove returns the id of the prompt that a line above a list names, and
// the column of the line.
func promptAbove(row *readRow) (id string, column int, ok bool) {
	for i := range row.cells {
		if rest, found := cutPrefix(row.cells[i].Text, listCode); found {
			return rest, row.cells[i].Column, true
		}
	}
	return "", 0, false
}

// place is where a cell of the table stands.
func (t *readTable) place(row, column int) diag.Place {
	return placeOf(t.file, t.sheet.Name, row, column)
}

// left is the first column of the table that is known.
func (t *readTable) left() int {
	left := 0
	for _, c := range t.columns {
		if c > 0 && (left == 0 || c < left) {
			left = c
		}
	}
	return max(left, 1)
}

// at returns the column that a constant names; 0 is none.
func (t *readTable) at(i int) int {
	if i = t.index(i); i < len(t.columns) {
		return t.columns[i]
	}
	return 0
}

// cell returns the cell of a row in the column that a constant names, of a list
// under the i-th title, and an empty one where the table has no such column.
func (t *readTable) cell(row *readRow, i int) xlsx.Cell {
	if t.at(i) == 0 {
		return xlsx.Cell{Row: row.number}
	}
	return row.at(t.at(i))
}

// answer returns the cell of a row under the i-th title.
func (t *readTable) answer(row *readRow, i int) xlsx.Cell {
	if t.columns[i] == 0 {
		return xlsx.Cell{Row: row.number}
	}
	return row.at(t.columns[i])
}

// words returns the text in that column, on one line.
func (t *readTable) words(row *readRow, i int) string {
	c := t.cell(row, i)
	return oneLine(vi.NFC(c.Text))
}
