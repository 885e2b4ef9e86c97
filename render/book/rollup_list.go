package book

import (
	"iter"
	"strconv"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/xlsx"
	"github.com/vanban-go/vanban/report/vi"
)

// listTable is the sheet of a list of the checklist: every row with its unit and
// where it was read.
type listTable struct {
	*checklist.ListTotal                // of all units
	fields               []*listField   // its columns
	units                unitTable      // of its rows: each has the columns of its unit
	columns              []column       // of the sheet
	summed               map[string]int // the columns that are summed, among Figures, by their ids
}

// listField is a column of a list.
type listField struct {
	*checklist.Indicator
	at       int  // the column in the sheet
	decimals int  // the most that any row gives
	exact    bool // a spreadsheet holds every figure
}

var (
	rowUnitColumns  = []column{{"TT", 11}, {"Đơn vị", 48}}
	rowPlaceColumns = []column{{headUnit, unitCodeWidth}, {"Tệp", 46}, {"Trang", 34}, {"Ô", 14}} // not printed
)

// listRows is how many rows a sheet of a list takes, its headings left free.
const listRows = xlsx.MaxRows - 10

// listTables are the lists that have a row, each with its sheet, or with as many as
// it takes of that many rows at most. Then nothing is computed from these.
func (t *roundTables) listTables(names sheetNames, most int) (tables []listTable, sheets []doc.Sheet) {
	all := t.round.Returns.All.Lists
	for i := range all {
		if all[i].Rows == 0 {
			continue
		}
		l := t.listTable(&all[i])
		for first := 0; first < l.Rows; first += most {
			l.units = unitTable{sheet: names.give(l.Title)}
			sheets = append(sheets, t.listSheet(&l, first, min(first+most, l.Rows)))
		}
		tables = append(tables, l)
	}
	return tables, sheets
}

func (t *roundTables) listTable(total *checklist.ListTotal) listTable {
	l := listTable{ListTotal: total, summed: map[string]int{}}
	l.columns = append(l.columns, rowUnitColumns...)
	l.columns = append(l.columns, t.kinds...)
	for i, field := range total.Fields() {
		f := &listField{Indicator: field, at: len(l.columns) + 1, decimals: field.Precision(), exact: true}
		l.fields = append(l.fields, f)
		l.columns = append(l.columns, column{total.Columns[i].Head(), kindWidth(field)})
	}
	for i := range total.Figures {
		l.summed[total.Figures[i].ID] = i
	}
	for _, e := range t.round.Returns.Rows(total.ID) {
		for i, f := range l.fields {
			if v := cellAt(e, i); v != nil && v.State == checklist.Given && f.Kind().IsNumber() {
				f.decimals, f.exact = max(f.decimals, v.Number.Decimals()), f.exact && xlsx.Exact(v.Number.String())
			}
		}
	}
	l.columns = append(l.columns, rowPlaceColumns...)
	return l
}

// listSheet lays out some rows of a list, counted from 0, and above them what all
// come to.
func (t *roundTables) listSheet(l *listTable, from, to int) doc.Sheet {
	n := len(l.columns)
	printed := n - len(rowPlaceColumns)
	rows := append(progressHeading(l.Title, t.round.Progress, printed), row(wide(Text, listLegend, printed)))
	head := len(rows) + 2 // the sum stands above it, out of the filter
	if to-from == l.Rows {
		l.units.first, l.units.last = head+1, head+l.Rows
	} else {
		l.units.first = 1 // of no rows
	}
	cells := make([]doc.SheetCell, n)
	cells[1] = cell(areaRole, "Cộng: "+vi.FormatInt(int64(l.Rows))+" dòng của "+strconv.Itoa(l.Units)+" đơn vị")
	for _, f := range l.fields {
		if i, ok := l.summed[f.ID]; ok {
			cells[f.at-1] = l.sum(f, &l.Figures[i], l.units.local(), someUnits{})
		}
	}
	rows = append(rows, part(cells...), headRow(l.columns))
	return doc.Sheet{
		Name: l.units.sheet, Protected: true, Columns: widths(l.columns), Rows: rows, More: t.rowsOf(l, from, to),
		Frozen: doc.Corner{Rows: head, Columns: repeatedColumns}, Repeat: doc.Rows{First: head, Last: head}, Landscape: true,
		Filter: doc.Range{Left: 1, Top: head, Right: n, Bottom: head + to - from}, Print: doc.Range{Left: 1, Top: 1, Right: printed},
	}
}

const listLegend = "Mỗi dòng là một dòng mà đơn vị đã kê. Ô trống: đơn vị để trống; KAD: không áp dụng; “? …”: có ghi nhưng không đọc chắc được, sau dấu hỏi là nguyên văn."

// rowsOf yields some rows, counted from 0. All are one row that is filled anew.
func (t *roundTables) rowsOf(l *listTable, from, to int) iter.Seq[doc.SheetRow] {
	return func(yield func(doc.SheetRow) bool) {
		cells := make([]doc.SheetCell, 0, len(l.columns))
		n := 0
		for u, e := range t.round.Returns.Rows(l.ID) {
			if n++; n <= from {
				continue
			}
			cells = append(cells[:0],
				cell(Number, strconv.Itoa(n)), cell(Text, vi.UpperFirst(u.FullName())))
			cells = append(cells, t.kindCells(u)...)
			for i, f := range l.fields {
				cells = append(cells, answerCell(cellAt(e, i), func(v *checklist.Value) doc.SheetCell { return givenCell(f.Indicator, v) }))
			}
			cells = append(cells, cell(Code, u.Code), cell(Text, held(e.Cell.File)), cell(Text, held(e.Cell.Sheet)), cell(Choice, spot(e.Cell)))
			if n > to || !yield(ruled(cells...)) {
				return
			}
		}
	}
}

// sum is the cell of what a column comes to over some units.
func (l *listTable) sum(f *listField, total *checklist.Total, units unitTable, of someUnits) doc.SheetCell {
	out := doc.SheetCell{Role: amountRole, Value: doc.Value{Kind: doc.Number}, Decimals: f.Precision()}
	if total.Given > 0 {
		out = numberCell(total.Sum, f.Precision())
	}
	if f.exact && !units.isEmpty() && out.Value.Kind == doc.Number {
		out.Formula = sumFormula(units.cells(f.at), units, of, f.decimals)
	}
	return out
}

// list adds what a list comes to: how many rows of how many units, and the sums of
// its columns. table is nil where it has no row.
func (t *totalTable) list(l *checklist.ListTotal, table *listTable) {
	rows := func(l *checklist.ListTotal, of someUnits) doc.SheetCell {
		out := countedAmount(l.Rows)
		if table != nil && of.column > 0 && !table.units.isEmpty() {
			out.Formula = countFormula(table.units.cells(of.column), quoted(of.word), of.word, table.units, someUnits{})
		}
		return out
	}
	units := func(l *checklist.ListTotal, _ someUnits) doc.SheetCell { return countedAmount(l.Units) }
	t.listRow(l, cell(Code, l.ID), cell(Text, l.Title), "dòng", rows,
		count(l.Given), count(l.Expected), count(l.Given), count(l.NotApplicable), count(l.Unreadable), count(l.Blank), count(l.Missing))
	t.listRow(l, doc.SheetCell{}, cell(ofRole, "Đơn vị có dòng trong danh sách"), "đơn vị", units)
	for i := range l.Figures {
		f := &l.Figures[i]
		t.listRow(l, cell(Code, f.ID), cell(ofRole, f.Label), f.Measure(), func(l *checklist.ListTotal, of someUnits) doc.SheetCell {
			if table == nil {
				return doc.SheetCell{Role: amountRole, Value: doc.Value{Kind: doc.Number}}
			}
			return table.sum(table.field(f.ID), &l.Figures[i], table.units, of)
		})
	}
}

// listRow adds a row about a list: value says what stands in it for all units and
// for each part of them.
func (t *totalTable) listRow(l *checklist.ListTotal, code, label doc.SheetCell, measure string, value func(*checklist.ListTotal, someUnits) doc.SheetCell, tally ...doc.SheetCell) {
	cells := append([]doc.SheetCell{label, cell(Choice, measure), value(l, someUnits{})}, tally...)
	cells = append(cells, make([]doc.SheetCell, len(totalColumns)-len(cells))...)
	for i := range t.parts {
		p := &t.parts[i]
		cells = append(cells, value(&p.Lists[t.listIndex[l.ID]], p.someUnits))
	}
	t.add(ruled(append(cells, code)...))
}

// countedAmount is a number of rows or units among totals.
func countedAmount(n int) doc.SheetCell {
	out := count(n)
	out.Role = amountRole
	return out
}

// cellAt is the i-th cell of a row, or nil.
func cellAt(e *checklist.Entry, i int) *checklist.Value {
	if i >= len(e.Cells) {
		return nil
	}
	return &e.Cells[i]
}

func (l *listTable) field(id string) *listField {
	for _, f := range l.fields {
		if f.ID == id {
			return f
		}
	}
	return nil
}
