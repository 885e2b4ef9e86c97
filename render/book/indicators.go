package book

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/render/doc"
)

const indicatorName = "Chỉ tiêu"

var indicatorColumns = []column{
	{headNumber, 11},
	{headLabel, 87},
	{"ĐVT", 20},
	{"Kỳ số liệu", 39},
	{headValue, 30},
	{"Nguồn số liệu", 43},
	{"Ghi chú", 37},
	{headCode, 18},
}

// valueColumn is where the values stand among indicatorColumns.
const valueColumn = 4

// indicatorSheet lays out the indicators with their figures.
func indicatorSheet(c *checklist.Checklist, in *inputs) doc.Sheet {
	t := newIndicatorTable(c, in)
	t.rows = append(heading("Chỉ tiêu, số liệu", c, len(t.columns)-1), headRow(t.columns))
	head := len(t.rows)
	numbered(c.Areas, 0, hasIndicators, t.area)
	return doc.Sheet{
		Name:      indicatorName,
		Protected: true,
		Columns:   widths(t.columns),
		Rows:      append(t.rows, stamp(c, len(t.columns)-1)),
		Frozen:    doc.Corner{Rows: head, Columns: 2},
		Repeat:    doc.Rows{First: head, Last: head},
		Landscape: true,
		Print:     withoutLast(t.columns),
	}
}

// newIndicatorTable is the table of a checklist: with a column for every series,
// and one for the values of indicators that have none, if there are any.
func newIndicatorTable(c *checklist.Checklist, in *inputs) *indicatorTable {
	var rows []*checklist.Indicator
	single := false
	c.Walk(func(a *checklist.Area, _ []*checklist.Area) {
		for i := range a.Indicators {
			rows = append(rows, &a.Indicators[i])
			single = single || len(a.Indicators[i].Series) == 0
		}
	})
	t := &indicatorTable{inputs: in, checklist: c, figures: newFigures(c), series: c.SeriesOf(rows...), single: single}
	t.columns = slices.Clone(indicatorColumns[:valueColumn])
	if single {
		t.columns = append(t.columns, indicatorColumns[valueColumn])
	}
	for _, s := range t.series {
		t.columns = append(t.columns, column{s.Label, seriesWidth})
	}
	t.columns = append(t.columns, indicatorColumns[valueColumn+1:]...)
	return t
}

func hasIndicators(a *checklist.Area) bool {
	if len(a.Indicators) > 0 {
		return true
	}
	for i := range a.Areas {
		if hasIndicators(&a.Areas[i]) {
			return true
		}
	}
	return false
}

// indicatorTable gathers the rows of the indicators.
type indicatorTable struct {
	inputs    *inputs
	checklist *checklist.Checklist
	figures   figures
	series    []*checklist.Series
	single    bool // there is a column for indicators without series
	columns   []column
	rows      []doc.SheetRow
}

func (t *indicatorTable) add(r doc.SheetRow) { t.rows = append(t.rows, r) }

func (t *indicatorTable) area(a *checklist.Area, number string) {
	rest := len(t.columns) - 2
	t.add(part(cell(areaNumberRole, number), wide(areaRole, a.Title, rest), cell(Code, a.ID)))
	group := ""
	rows := a.Rows()
	for i, row := range rows {
		if row.Group != group && row.Group != "" {
			t.add(doc.SheetRow{Ruled: true, Keep: true, Cells: []doc.SheetCell{{}, wide(groupRole, row.Group, rest), {}}})
		}
		group = row.Group
		t.indicator(row)
		t.rows[len(t.rows)-1].Keep = leads(rows, i)
	}
}

func (t *indicatorTable) indicator(i checklist.Row) {
	limits := t.inputs.limits(i.AppliesTo, i.IsRequired() || i.Derived != nil)
	cells := []doc.SheetCell{
		cell(Number, i.Number),
		cell(depthRole(i.Depth), indicatorLabel(i.Indicator)+limits),
		cell(Choice, i.Measure()),
		cell(Choice, t.checklist.PeriodLabel(i.Indicator)),
	}
	t.add(ruled(append(append(cells, t.values(i.Indicator)...), cell(Text, cmp.Or(i.Source, t.figures.from(i.Indicator))), t.inputs.text(Text), cell(Code, i.ID))...))
}

// values are the cells of the values of an indicator, blank where it has none.
func (t *indicatorTable) values(i *checklist.Indicator) []doc.SheetCell {
	var cells []doc.SheetCell
	switch {
	case t.single && len(i.Series) == 0:
		cells = append(cells, t.value(i))
	case t.single:
		cells = append(cells, cell(Choice, ""))
	}
	for _, s := range t.series {
		if value := t.figures.In(i, s); value != nil {
			cells = append(cells, t.value(value))
		} else {
			cells = append(cells, cell(Choice, ""))
		}
	}
	return cells
}

// value returns the cell of the figure itself. Formulas know it by the id of
// the indicator.
func (t *indicatorTable) value(i *checklist.Indicator) doc.SheetCell {
	if i.Derived != nil {
		return doc.SheetCell{
			ID:       i.ID,
			Role:     figureRole,
			Value:    doc.Value{Kind: doc.Number},
			Decimals: i.Precision(),
			Formula:  percent("{"+i.Derived.Num+"}", "{"+i.Derived.Den+"}", i.Precision()),
		}
	}
	c := t.input(i)
	c.ID = i.ID
	return c
}

// percent is empty until the figures of both cells are given.
func percent(num, den string, decimals int) string {
	return fmt.Sprintf(`IF(COUNT(%[1]s,%[2]s)<2,"",IF(%[2]s=0,"",ROUND(%[1]s/%[2]s*100,%[3]d)))`, num, den, decimals)
}

func (t *indicatorTable) input(i *checklist.Indicator) doc.SheetCell {
	switch i.Kind() {
	case checklist.Int:
		return figure(doc.Number, 0, &t.inputs.whole)
	case checklist.Money:
		return figure(doc.Number, i.Decimals, &t.inputs.amount)
	case checklist.Decimal:
		return figure(doc.Number, cmp.Or(i.Decimals, asGiven), &t.inputs.decimal)
	case checklist.Date:
		return figure(doc.Date, 0, &t.inputs.date)
	case checklist.Bool:
		return doc.SheetCell{Role: Choice, Input: t.inputs.choice(yesNo[:])}
	case checklist.Choice:
		return doc.SheetCell{Role: Choice, Input: t.inputs.choice(i.Options)}
	}
	return t.inputs.text(Text)
}

// asGiven shows as many decimals as a number has.
const asGiven = -1

func figure(kind doc.ValueKind, decimals int, in *doc.Input) doc.SheetCell {
	return doc.SheetCell{Role: figureRole, Value: doc.Value{Kind: kind}, Decimals: decimals, Input: in}
}

// yesNo are the words for true and false.
var yesNo = [...]string{checklist.YesWord, checklist.NoWord}
