package book

import (
	"cmp"
	"fmt"
	"strconv"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/render/doc"
)

const indicatorName = "Chỉ tiêu"

var indicatorColumns = []column{
	{"Mã", 27},
	{"TT", 11},
	{"Chỉ tiêu", 77},
	{"ĐVT", 20},
	{"Kỳ số liệu", 39},
	{"Giá trị", 30},
	{"Nguồn số liệu", 34},
	{"Ghi chú", 29},
}

// indicatorSheet lays out the indicators with their figures.
func indicatorSheet(c *checklist.Checklist, in *inputs) doc.Sheet {
	t := indicatorTable{checklist: c, inputs: in, depths: map[string]int{}}
	t.rows = append(heading("Chỉ tiêu, số liệu", c, len(indicatorColumns)), headRow(indicatorColumns))
	head := len(t.rows)
	numbered(c.Areas, 0, hasIndicators, t.area)
	return doc.Sheet{
		Name:      indicatorName,
		Protected: true,
		Columns:   widths(indicatorColumns),
		Rows:      append(t.rows, stamp(c, len(indicatorColumns))),
		Frozen:    doc.Corner{Rows: head, Columns: 3},
		Repeat:    doc.Rows{First: head, Last: head},
		Landscape: true,
	}
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
	checklist *checklist.Checklist
	inputs    *inputs
	depths    map[string]int // how many indicators each one is part of
	rows      []doc.SheetRow
	number    int
}

func (t *indicatorTable) add(r doc.SheetRow) { t.rows = append(t.rows, r) }

func (t *indicatorTable) area(a *checklist.Area, number string) {
	rest := len(indicatorColumns) - 2
	t.add(part(cell(Code, a.ID), cell(AreaNumber, number), wide(Area, a.Title, rest)))
	group := ""
	for i := range a.Indicators {
		ind := &a.Indicators[i]
		if ind.Group != group && ind.Group != "" {
			t.add(ruled(doc.SheetCell{}, doc.SheetCell{}, wide(Group, ind.Group, rest)))
		}
		group = ind.Group
		t.indicator(ind)
	}
}

func (t *indicatorTable) indicator(i *checklist.Indicator) {
	number, label := t.label(i)
	t.add(ruled(
		cell(Code, i.ID),
		cell(Number, number),
		label,
		cell(Choice, i.Measure()),
		cell(Choice, t.checklist.PeriodLabel(i)),
		t.value(i),
		cell(Text, source(i)),
		t.inputs.text(Text),
	))
}

// label returns the running number and the name of an indicator; one that is
// part of another has no number and stands further in.
func (t *indicatorTable) label(i *checklist.Indicator) (number string, name doc.SheetCell) {
	limits := t.inputs.limits(i.AppliesTo, i.IsRequired() || i.Derived != nil)
	if i.Of == "" {
		t.number++
		return strconv.Itoa(t.number), cell(Text, i.Label+limits)
	}
	depth := t.depths[i.Of] + 1
	t.depths[i.ID] = depth
	role := Of
	if depth > 1 {
		role = OfOf
	}
	return "-", cell(role, partOf+i.Label+limits)
}

func source(i *checklist.Indicator) string {
	if i.Derived != nil {
		return cmp.Or(i.Source, fmt.Sprintf("Tự tính từ %s và %s", i.Derived.Num, i.Derived.Den))
	}
	return i.Source
}

// value returns the cell of the figure itself. Formulas know it by the id of
// the indicator.
func (t *indicatorTable) value(i *checklist.Indicator) doc.SheetCell {
	if i.Derived != nil {
		return doc.SheetCell{
			ID:       i.ID,
			Role:     Figure,
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
	return doc.SheetCell{Role: Figure, Value: doc.Value{Kind: kind}, Decimals: decimals, Input: in}
}

// yesNo are the words for true and false.
var yesNo = [...]string{checklist.YesWord, checklist.NoWord}
