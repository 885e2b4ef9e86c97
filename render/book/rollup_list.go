package book

import (
	"cmp"
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
	index                int            // among the lists
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
	rowUnitColumns  = []column{{"TT", 11}, {"Mã đơn vị", 18}, {"Đơn vị", 48}, {"Loại", 20}}
	rowPlaceColumns = []column{{"Tệp", 46}, {"Trang", 34}, {"Ô", 14}}
)

// listTables are the lists that have a row, each with its sheet.
func (t *roundTables) listTables(names sheetNames) (tables []listTable, sheets []doc.Sheet) {
	all := t.round.Returns.All.Lists
	for i := range all {
		if all[i].Rows > 0 {
			l := t.listTable(&all[i], i)
			l.units.sheet = names.give(l.Title)
			sheets = append(sheets, t.listSheet(&l))
			tables = append(tables, l)
		}
	}
	return tables, sheets
}

func (t *roundTables) listTable(total *checklist.ListTotal, index int) listTable {
	l := listTable{ListTotal: total, index: index, summed: map[string]int{}}
	l.columns = append(l.columns, rowUnitColumns...)
	for _, g := range t.round.Progress.Groups {
		l.columns = append(l.columns, column{g.Title, 24})
	}
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

// listSheet lays out the rows of a list, what they come to above them.
func (t *roundTables) listSheet(l *listTable) doc.Sheet {
	n := len(l.columns)
	rows := append(progressHeading(l.Title, t.round.Progress, n), row(wide(Text, listLegend, n)), headRow(l.columns))
	head := len(rows)
	l.units.first, l.units.last = head+2, head+1+l.Rows
	cells := make([]doc.SheetCell, n)
	cells[2] = cell(Area, "Cộng: "+vi.FormatInt(int64(l.Rows))+" dòng của "+strconv.Itoa(l.Units)+" đơn vị")
	for _, f := range l.fields {
		if i, ok := l.summed[f.ID]; ok {
			cells[f.at-1] = l.sum(f, &l.Figures[i], l.units.local(), someUnits{})
		}
	}
	rows = append(rows, part(cells...))
	return doc.Sheet{
		Name: l.units.sheet, Protected: true, Columns: widths(l.columns), Rows: rows, More: t.listRows(l),
		Frozen: doc.Corner{Rows: head, Columns: repeatedColumns}, Repeat: doc.Rows{First: head, Last: head}, Landscape: true,
	}
}

const listLegend = "Mỗi dòng là một dòng mà đơn vị đã kê. Ô trống: đơn vị để trống; KAD: không áp dụng; “? …”: có ghi nhưng không đọc chắc được, sau dấu hỏi là nguyên văn."

// listRows yields the rows. All are one row that is filled anew.
func (t *roundTables) listRows(l *listTable) iter.Seq[doc.SheetRow] {
	return func(yield func(doc.SheetRow) bool) {
		cells := make([]doc.SheetCell, 0, len(l.columns))
		n := 0
		for u, e := range t.round.Returns.Rows(l.ID) {
			n++
			cells = append(cells[:0],
				cell(Number, strconv.Itoa(n)), cell(Code, u.Code), cell(Text, vi.UpperFirst(u.FullName())), cell(Choice, typeName(u.Declared())))
			for _, g := range t.round.Progress.Groups {
				cells = append(cells, cell(Choice, vi.UpperFirst(g.Of(u).Label)))
			}
			for i, f := range l.fields {
				cells = append(cells, answerCell(cellAt(e, i), func(v *checklist.Value) doc.SheetCell { return givenCell(f.Indicator, v) }))
			}
			cells = append(cells, cell(Text, held(e.Cell.File)), cell(Text, held(e.Cell.Sheet)), cell(Choice, spot(e.Cell)))
			if !yield(ruled(cells...)) {
				return
			}
		}
	}
}

// sum is the cell of what a column comes to over some units.
func (l *listTable) sum(f *listField, total *checklist.Total, units unitTable, of someUnits) doc.SheetCell {
	out := doc.SheetCell{Role: Amount, Value: doc.Value{Kind: doc.Number}, Decimals: f.Precision()}
	if total.Given > 0 {
		out = numberCell(total.Sum, f.Precision())
	}
	if f.exact && out.Value.Kind == doc.Number {
		out.Formula = sumFormula(units.cells(f.at), units, of, f.decimals)
	}
	return out
}

// list adds what a list comes to: how many rows of how many units, and the sums of
// its columns.
func (t *totalTable) list(l *checklist.ListTotal, table *listTable) {
	line := func(code doc.SheetCell, label doc.SheetCell, measure string, of func(*checklist.ListTotal, someUnits) doc.SheetCell, tally ...doc.SheetCell) {
		cells := append([]doc.SheetCell{code, label, cell(Choice, measure), of(l, someUnits{})}, tally...)
		cells = append(cells, make([]doc.SheetCell, len(totalColumns)-len(cells))...)
		for i := range t.parts {
			p := &t.parts[i]
			cells = append(cells, of(&p.Lists[t.listIndex[l.ID]], p.someUnits))
		}
		t.add(ruled(cells...))
	}
	line(cell(Code, l.ID), cell(Text, l.Title), "dòng", func(l *checklist.ListTotal, of someUnits) doc.SheetCell {
		out := count(l.Rows)
		out.Role = Amount
		if table != nil && of.column > 0 {
			out.Formula = countFormula(table.units.cells(of.column), quoted(of.word), of.word, table.units, someUnits{})
		}
		return out
	}, count(l.Expected), count(l.Given), count(l.NotApplicable), count(l.Unreadable), count(l.Blank), count(l.Missing))
	line(doc.SheetCell{}, cell(Of, "Đơn vị có dòng trong danh sách"), "đơn vị", func(l *checklist.ListTotal, _ someUnits) doc.SheetCell {
		out := count(l.Units)
		out.Role = Amount
		return out
	})
	for i := range l.Figures {
		f := &l.Figures[i]
		line(cell(Code, f.ID), cell(Of, f.Label), cmp.Or(f.Measure(), ""), func(l *checklist.ListTotal, of someUnits) doc.SheetCell {
			total := &l.Figures[i]
			if table == nil {
				return doc.SheetCell{Role: Amount, Value: doc.Value{Kind: doc.Number}}
			}
			return table.sum(table.field(f.ID), total, table.units, of)
		})
	}
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
