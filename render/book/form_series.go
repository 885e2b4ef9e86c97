package book

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/render/doc"
)

// figureTable is a table of indicators on the sheet of an area: of such as have
// one value each, or of such as have several, with a column for each series in
// place of the one for the value.
type figureTable struct {
	series []*checklist.Series
	rows   []checklist.Row
}

// figureTables divides the indicators of an area by whether they have series, in
// their order.
func figureTables(c *checklist.Checklist, a *checklist.FormArea) []figureTable {
	var out []figureTable
	several := false
	for _, row := range a.Rows() {
		if has := len(row.Series) > 0; len(out) == 0 || has != several {
			out, several = append(out, figureTable{}), has
		}
		t := &out[len(out)-1]
		t.rows = append(t.rows, row)
	}
	for i := range out {
		var indicators []*checklist.Indicator
		for _, row := range out[i].rows {
			indicators = append(indicators, row.Indicator)
		}
		out[i].series = c.SeriesOf(indicators...)
	}
	return out
}

// seriesWidth is the width of the column of a series, in mm.
const seriesWidth = 26

// codeWidth is the width of a column of ids, in mm: least, or more where the ids
// of values are longer.
func codeWidth(c *checklist.Checklist, least float64) float64 {
	for _, i := range c.Indicators() {
		if i.Column() != "" {
			least = max(least, textWidth(i.ID, codeSize))
		}
	}
	return least
}

// columns are those of the table.
func (t *figureTable) columns() []column {
	if len(t.series) == 0 {
		return figureFormColumns
	}
	out := slices.Clone(figureFormColumns[:answerAt])
	for _, s := range t.series {
		out = append(out, column{s.Label, seriesWidth})
	}
	return append(out, figureFormColumns[answerAt+1:]...)
}

// sheetColumns are the columns of the sheet of an area, each as wide as any of
// its tables needs.
func sheetColumns(a *checklist.FormArea, tables []figureTable) []column {
	var out []column
	if len(a.Items) > 0 {
		out = slices.Clone(itemFormColumns)
	}
	if a.HasScores() {
		out = slices.Clone(scoredFormColumns)
	}
	for i := range tables {
		for j, c := range tables[i].columns() {
			if j == len(out) {
				out = append(out, c)
			}
			out[j].width = max(out[j].width, c.width)
		}
	}
	return out
}

// valueSpot is where a value of an indicator with series stands in its row.
type valueSpot struct{ answer, explain string } // the letters of columns

// placeValues notes where the values of a table stand.
func (l *formLayout) placeValues(t *figureTable) {
	explain := doc.ColumnName(explainColumn + max(len(t.series)-1, 0))
	for _, row := range t.rows {
		for i, s := range t.series {
			l.spots[checklist.Address(row.ID, s.ID)] = valueSpot{doc.ColumnName(answerColumn + i), explain}
		}
	}
}

// several adds the row of an indicator with several values.
func (t *areaTable) several(i checklist.Row, columns []*checklist.Series, role doc.Role) {
	cells := []doc.SheetCell{
		cell(Number, i.Number), cell(role, indicatorLabel(i.Indicator)), required(i.IsRequired()),
	}
	var values []*checklist.Indicator
	for _, s := range columns {
		value := t.indicators.In(i.Indicator, s)
		if value == nil {
			cells = append(cells, cell(Choice, ""))
			continue
		}
		values = append(values, value)
		cells = append(cells, t.answer(value))
	}
	t.rows = append(t.rows, ruled(append(cells,
		cell(Choice, i.Measure()), t.explanation(i.Indicator), t.check(values), cell(Text, t.sourceOf(i.Indicator)), idCell(i.ID))...))
}

// wordNoRatio begins what a check says of a ratio of known figures that has no
// value.
const wordNoRatio = "Không tính “"

// undefined is the piece of a check that says why a derived value is blank where
// both its figures are given.
func (l *formLayout) undefined(i *checklist.Indicator) string {
	num, den := l.at(i.Derived.Num, i.ID), l.at(i.Derived.Den, i.ID)
	if i.Column() == "" || num == "" || den == "" {
		return ""
	}
	return fmt.Sprintf(`IF(COUNT(%[1]s,%[2]s)=2,IF(%[2]s=0,%[3]s,""),"")`, num, den, quoted(wordNoRatio+cut(i.Column(), maxLiteral/2)+"”: "+checklist.NoRatio+". "))
}

// severalProgress is the formula of [progressRow] where some rows ask for several
// values: it counts these, and how many are required.
func (t *areaTable) severalProgress(a *checklist.FormArea) (formula string, required int) {
	for _, i := range a.Items {
		if i.IsRequired() && (!a.HasScores() || i.AnsweredBy() != "") {
			required++
		}
	}
	for _, i := range a.Figures {
		if i.IsRequired() {
			required++
		}
	}
	return strings.Join(t.terms, "+") + answeredFreely(t.free) + `&" / ` + strconv.Itoa(required) + `"`, required
}

// count adds what severalProgress counts in the rows from one on: those that are
// required and answered, in each column of answers.
func (t *areaTable) count(first int, letters ...string) {
	for _, letter := range letters {
		t.terms = append(t.terms, fmt.Sprintf(`SUMPRODUCT((%[1]s%[3]d:%[1]s%[4]d="%[5]s")*(LEN(%[2]s%[3]d:%[2]s%[4]d)>0))`,
			requiredLetter, letter, first, len(t.rows), requiredMark))
	}
}

// letters are the columns of the table into which a unit writes values.
func (t *figureTable) letters() []string {
	if len(t.series) == 0 {
		return []string{answerLetter}
	}
	var out []string
	for i, s := range t.series {
		if s.Derived == nil {
			out = append(out, doc.ColumnName(answerColumn+i))
		}
	}
	return out
}
