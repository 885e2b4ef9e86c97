package book

import (
	"fmt"
	"slices"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/render/doc"
)

const totalName = "Tổng hợp"

// totalColumns are followed by one for each part of the units, and by the id. The
// width of the total depends on the figures.
var totalColumns = []column{
	{"Chỉ tiêu", 74},
	{"ĐVT", 20},
	{"Kết quả tổng hợp", 0},
	{"Số đơn vị được tính", 17},
	{"Phải báo cáo", 17},
	{"Có số liệu", 17},
	{"Không áp dụng", 17},
	{"Không đọc được", 17},
	{"Để trống", 17},
	{"Chưa có biểu số liệu", 17},
}

// The columns of the totals and of the tally, which formulas of the same row
// refer to.
const (
	labelColumn  = 1
	resultColumn = 3
	countsColumn = 4
	askedColumn  = 5
	givenColumn  = 6
	lackColumn   = 7 // the first of those that say why a figure is not known
	blankColumn  = 9
	lastColumn   = 10
)

// totalTable gathers the rows of the totals.
type totalTable struct {
	*roundTables
	units unitTable
	lists []listTable
	rows  []doc.SheetRow
}

func (t *totalTable) add(r doc.SheetRow) { t.rows = append(t.rows, r) }

// keep leaves the last row on the page of the next one.
func (t *totalTable) keep() { t.rows[len(t.rows)-1].Keep = true }

// totalSheet lays out the total of each indicator, of how many units it is
// known and why not of the others.
func (t *roundTables) totalSheet(units unitTable, lists []listTable) doc.Sheet {
	columns := slices.Clone(totalColumns)
	columns[resultColumn-1].width = t.totalWidth(&t.tied.All)
	for i := range t.parts {
		columns = append(columns, column{t.parts[i].head, t.totalWidth(&t.parts[i].Group)})
	}
	printed := len(columns)
	columns = append(columns, column{headCode, codeWidth(t.checklist, 27)})
	sum := totalTable{roundTables: t, units: units, lists: lists}
	sum.rows = progressHeading("Tổng hợp số liệu", t.round.Progress, printed)
	sum.add(headRow(columns))
	head := len(sum.rows)
	sum.areas(t.checklist.Areas, 0, printed)
	sum.add(row(wide(Text, totalNote, printed)))
	return doc.Sheet{
		Name: totalName, Protected: true, Columns: widths(columns), Rows: sum.rows,
		Frozen: doc.Corner{Rows: head, Columns: labelColumn}, Repeat: doc.Rows{First: head, Last: head}, Landscape: true,
		Print: doc.Range{Left: 1, Top: 1, Right: printed},
	}
}

const totalNote = "Số liệu liên quan với nhau (tổng và các phần của nó, hai vế của phép cộng, hai số liệu của một tỷ lệ) tính trên cùng các đơn vị có đủ các số liệu ấy, như trong báo cáo: cột “Số đơn vị được tính”; đơn vị được tính ghi số 1 ở các cột “Được tính” của trang Chỉ tiêu. Tỷ lệ là tỷ lệ của hai tổng, tính trên các đơn vị có đủ cả hai số liệu; không lấy trung bình các tỷ lệ. “Chưa có biểu số liệu” gồm đơn vị chưa gửi, đơn vị mới gửi báo cáo, và đơn vị đã gửi nhưng chưa nhập hoặc không đọc được tệp."

// totalWidth returns the width of the column of a group of units, in mm.
func (t *roundTables) totalWidth(g *checklist.Group) float64 {
	const least = 26
	width := float64(least)
	for _, c := range t.figures {
		width = max(width, c.figureWidth(&g.Indicators[c.index]))
	}
	return width
}

// areas adds areas of a depth and those below them; one that comes to no total has
// a row that says so.
func (t *totalTable) areas(areas []checklist.Area, depth, columns int) {
	for i := range areas {
		a, number := &areas[i], areaNumber(depth, i)
		if !isTotalled(a) {
			none := part(wide(areaRole, number+" "+a.Title+": không có chỉ tiêu, danh sách", columns), cell(Code, a.ID))
			none.Keep = false
			t.add(none)
			continue
		}
		t.area(a, number, columns)
		t.areas(a.Areas, depth+1, columns)
	}
}

// area adds the indicators of an area under its title.
func (t *totalTable) area(a *checklist.Area, number string, columns int) {
	t.add(part(wide(areaRole, number+" "+a.Title, columns), cell(Code, a.ID)))
	group := ""
	asked := a.Rows()
	for i, row := range asked {
		if row.Group != group && row.Group != "" {
			t.add(kept(ruled(wide(groupRole, row.Group, columns))))
		}
		group = row.Group
		for _, value := range t.all.Of(row.Indicator, t.checklist) {
			c := t.byID[value.ID]
			t.indicator(c, depthRole(row.Depth))
			for n := range c.Counts {
				t.keep()
				t.count(c, n)
			}
		}
		if leads(asked, i) {
			t.keep()
		}
	}
	for i := range a.Lists {
		l := &t.round.Returns.All.Lists[t.listIndex[a.Lists[i].ID]]
		var table *listTable
		for n := range t.lists {
			if t.lists[n].ID == l.ID {
				table = &t.lists[n]
			}
		}
		t.list(l, table)
	}
}

// isTotalled reports whether anything of an area, or of one below it, comes to a
// total.
func isTotalled(a *checklist.Area) bool {
	return len(a.Lists) > 0 || hasIndicators(a) || slices.ContainsFunc(a.Areas, func(a checklist.Area) bool { return isTotalled(&a) })
}

func (t *totalTable) indicator(c *figureColumn, role doc.Role) {
	total := t.totalCell(c, c.tied, t.totalFormula(c, t.units, someUnits{}))
	if c.Aggregation() == checklist.ByNothing {
		total = cell(Choice, "(không cộng)")
	}
	cells := []doc.SheetCell{cell(role, c.RowLabel()), cell(Choice, c.Measure()), total}
	cells = append(cells, t.tally(c)...)
	for i := range t.parts {
		p := &t.parts[i]
		cells = append(cells, t.totalCell(c, &p.Indicators[c.index], t.totalFormula(c, t.units, p.someUnits)))
	}
	t.add(ruled(append(cells, cell(Code, c.ID))...))
}

// tally are the cells that say of how many units the figure is known.
func (t *totalTable) tally(c *figureColumn) []doc.SheetCell {
	cells := []doc.SheetCell{
		count(c.tied.Given), count(c.Expected), count(c.Given), count(c.NotApplicable), count(c.Unreadable), count(c.Blank), count(c.Missing),
	}
	for i, f := range t.tallyFormulas(c, len(t.rows)+1) {
		cells[i].Formula = f
	}
	if c.Aggregation() == checklist.ByNothing {
		cells[0] = cell(Choice, "")
	}
	return cells
}

// tallyFormulas are those of the cells of a tally in a row.
func (t *totalTable) tallyFormulas(c *figureColumn, row int) []string {
	if t.units.isEmpty() || c.Derived != nil && !t.computable(c) {
		return nil
	}
	at := func(column int) string { return doc.CellName(column, row) }
	all := t.units.cells(c.at())
	out := []string{
		t.countsFormula(c, at(givenColumn)),
		fmt.Sprintf(`ROWS(%[1]s)-COUNTIF(%[1]s,"%[2]s")`, all, unaskedMark),
		fmt.Sprintf("%s-SUM(%s:%s)", at(askedColumn), at(lackColumn), at(lastColumn)),
		fmt.Sprintf(`COUNTIF(%s,"%s")`, all, notApplicableMark),
		fmt.Sprintf(`COUNTIF(%s,"~%s*")`, all, unreadableMark),
		fmt.Sprintf("COUNTBLANK(%s)", all),
		fmt.Sprintf(`COUNTIF(%s,"%s")`, all, missingMark),
	}
	switch {
	case c.Derived != nil:
		t.ratioTally(c, out)
		out[blankColumn-countsColumn] = fmt.Sprintf("%s-%s-%s-%s-%s", at(askedColumn), at(givenColumn), at(lackColumn), at(lackColumn+1), at(lastColumn))
	case c.exact && (c.Kind().IsNumber() || c.Kind() == checklist.Date):
		out[givenColumn-countsColumn] = fmt.Sprintf("COUNT(%s)", all)
	}
	return out
}

// countsFormula counts the units that count for the total; given is the cell of those
// that gave it.
func (t *totalTable) countsFormula(c *figureColumn, given string) string {
	of := someUnits{base: t.baseOf(c)}
	switch {
	case of.base == 0:
		return given
	case !t.computable(c):
		return ""
	case c.Derived != nil:
		return fmt.Sprintf("SUMPRODUCT(%s)", t.bothGiven(c, t.units, of))
	}
	return fmt.Sprintf("SUMPRODUCT(%s--ISNUMBER(%s))", of.factors(t.units), t.units.cells(c.at()))
}

// ratioTally sets the formulas that count units by both figures of a ratio: one
// that cannot be read outweighs one that does not apply.
func (t *totalTable) ratioTally(c *figureColumn, out []string) {
	a, b := t.units.cells(t.byID[c.Derived.Num].at()), t.units.cells(t.byID[c.Derived.Den].at())
	asked := isAsked(c, t.units)
	unreadable := fmt.Sprintf(`(LEFT(%[1]s,2)="%[3]s")+(LEFT(%[2]s,2)="%[3]s")`, a, b, unreadableMark)
	not := fmt.Sprintf(`(%[1]s="%[3]s")+(%[2]s="%[3]s")`, a, b, notApplicableMark)
	out[givenColumn-countsColumn] = fmt.Sprintf("SUMPRODUCT(%s)", t.bothGiven(c, t.units, someUnits{}))
	out[lackColumn-countsColumn] = fmt.Sprintf("SUMPRODUCT(%s,--(%s>0),--(%s=0))", asked, not, unreadable)
	out[lackColumn+1-countsColumn] = fmt.Sprintf("SUMPRODUCT(%s,--(%s>0))", asked, unreadable)
}

// count adds a row for the n-th value that is counted.
func (t *totalTable) count(c *figureColumn, n int) {
	label := countedCell(c, c.Counts[n].Code)
	word := label.Value.Text
	if c.Kind() == checklist.Text {
		word = "" // capitals make a difference
	}
	label.Role = ofRole
	cells := append([]doc.SheetCell{label, {}, t.counted(c, label, word, c.Counts[n].N, someUnits{})}, make([]doc.SheetCell, len(totalColumns)-resultColumn)...)
	for i := range t.parts {
		p := &t.parts[i]
		cells = append(cells, t.counted(c, label, word, countOf(p.Indicators[c.index].Counts, c.Counts[n].Code), p.someUnits))
	}
	t.add(ruled(cells...))
}

// counted returns a cell that counts the units that gave what stands in the
// cell of the label.
func (t *totalTable) counted(c *figureColumn, label doc.SheetCell, word string, n int, of someUnits) doc.SheetCell {
	out := count(n)
	out.Role = amountRole
	if t.units.isEmpty() {
		return out
	}
	if label.Value.Kind != doc.Text {
		word = "number" // equal to itself alone
	}
	out.Formula = countFormula(t.units.cells(c.at()), fmt.Sprintf("$%s%d", doc.ColumnName(labelColumn), len(t.rows)+1), word, t.units, of)
	return out
}

// countedCell returns a value that is counted as it stands in the table of
// figures.
func countedCell(c *figureColumn, code string) doc.SheetCell {
	v := checklist.Value{State: checklist.Given, Text: code, Bool: code == "true"}
	switch kind := c.Kind(); {
	case kind.IsNumber():
		v.Number, _ = checklist.ParseNumber(code) // it was printed by one
	case kind == checklist.Date:
		_ = v.Date.UnmarshalText([]byte(code)) // likewise
	}
	return givenCell(c.Indicator, &v)
}

// countOf returns how often a value was given.
func countOf(counts []checklist.Count, code string) int {
	for _, c := range counts {
		if c.Code == code {
			return c.N
		}
	}
	return 0
}
