package book

import (
	"context"
	"strconv"
	"strings"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/style"
	"github.com/vanban-go/vanban/render/xlsx"
	"github.com/vanban-go/vanban/report/vi"
)

// figureColumn is an indicator and its column in the table of figures.
type figureColumn struct {
	*checklist.Total                  // of all units that gave it
	tied             *checklist.Total // of those that gave what is linked to it, as the report prints it
	base             int              // the column that marks those; 0 where all that gave it count
	first, index     int              // of the first indicator, and of this one from there
	decimals         int              // the most that any unit gives, at least the declared ones
	exact            bool             // a spreadsheet holds every figure that is given
	width            float64          // in mm
}

// at is the column in the sheet.
func (c *figureColumn) at() int { return c.first + c.index }

// addFigures makes the columns of all indicators.
func (t *roundTables) addFigures(ctx context.Context) {
	all := &t.round.Returns.All
	for i := range all.Indicators {
		total := &all.Indicators[i]
		c := &figureColumn{Total: total, tied: &t.tied.All.Indicators[i], first: len(t.unitColumns) + 1, index: i, decimals: total.Precision(), exact: true}
		c.width = max(headWidth(total.RowLabel(), kindWidth(total.Indicator)), c.figureWidth(total))
		t.figures, t.byID[total.ID] = append(t.figures, c), c
	}
	for i := range t.round.Returns.Replies {
		if ctx.Err() != nil {
			return
		}
		if back := t.round.Returns.Replies[i].Return; back != nil {
			t.measure(back)
		}
	}
	t.addBases()
}

// addBases makes a column for each set of units of which linked figures are: those
// that leave out the same units share one.
func (t *roundTables) addBases() {
	at := map[string]int{}
	for _, c := range t.figures {
		var without []byte
		for i := range t.tied.Replies {
			if t.tied.Replies[i].Without[c.ID] {
				without = strconv.AppendInt(append(without, ' '), int64(i), 10)
			}
		}
		if len(without) == 0 {
			continue
		}
		if at[string(without)] == 0 {
			t.bases = append(t.bases, c)
			at[string(without)] = len(t.unitColumns) + len(t.figures) + len(t.bases)
		}
		c.base = at[string(without)]
	}
}

// baseCell says whether a unit counts for the figures that are linked to one.
func baseCell(c *figureColumn, u unitAnswers) doc.SheetCell {
	switch {
	case u.Missing():
		return cell(Choice, missingMark)
	case u.Without[c.ID]:
		return count(0)
	}
	return count(1)
}

// measure notes how much room the figures of a unit take.
func (t *roundTables) measure(back *checklist.Return) {
	for v := range back.Values.All() {
		c := t.byID[v.ID]
		if c == nil || v.State != checklist.Given || !c.Kind().IsNumber() {
			continue
		}
		c.decimals = max(c.decimals, v.Number.Decimals())
		c.exact = c.exact && xlsx.Exact(v.Number.String())
		c.width = max(c.width, textWidth(vi.FormatDecimal(v.Number.String(), c.Precision()), figureSize))
	}
}

// figureWidth returns the width that a total needs.
func (c *figureColumn) figureWidth(t *checklist.Total) float64 {
	n, ok := totalOf(t)
	if !ok {
		return 0
	}
	return textWidth(vi.FormatDecimal(n.String(), max(n.Decimals(), c.Precision())), figureSize)
}

// The sizes of what columns are measured by, in pt, and the room beside it in a
// cell, in mm.
const (
	codeSize   = 7
	figureSize = 11
	cellRoom   = 8
)

// textWidth returns the width of a column that shows a text on one line, in mm.
func textWidth(text string, size float64) float64 {
	return float64(int(style.Millimetres(style.Width(text, size, true, false)))) + cellRoom
}

// kindWidth is the least width of a column, in mm, by what stands in it.
func kindWidth(i *checklist.Indicator) float64 {
	switch i.Kind() {
	case checklist.Text:
		return 58
	case checklist.Choice:
		return 34
	}
	return 27
}

// headWidth returns the width of a column whose heading takes few lines, in mm:
// least or more.
func headWidth(head string, least float64) float64 {
	const few, most, step = 5, 60, 3
	for least < most && style.Lines(head, style.Points(least-cellRoom), figureSize, true, false) > few {
		least += step
	}
	return least
}

// figureSheet has a row for every unit and a column for every indicator.
func (t *roundTables) figureSheet() (doc.Sheet, unitTable) {
	columns := t.unitColumns[:len(t.unitColumns):len(t.unitColumns)]
	measures := make([]doc.SheetCell, len(t.figures))
	var ids []string
	for i, c := range t.figures {
		ids, columns = append(ids, c.ID), append(columns, column{c.RowLabel(), c.width})
		measures[i] = cell(Choice, c.Measure())
	}
	legend := figureLegend
	if len(t.bases) > 0 {
		legend += basesLegend
	}
	for _, c := range t.bases {
		columns = append(columns, column{"Được tính: " + c.RowLabel(), 40})
	}
	heads := []doc.SheetRow{t.underUnits(doc.HeadShade, "Đơn vị tính", measures)}
	s, table := t.unitSheet(unitRows{
		sheet: indicatorName, title: "Chỉ tiêu, số liệu của từng đơn vị", legend: legend, columns: columns, areas: t.areasOf(ids), heads: heads,
		replies: t.tied.Replies, cells: t.figureCells, own: len(t.bases),
	})
	for _, c := range t.figures {
		if c.Derived != nil && !table.isEmpty() {
			s.Scales = append(s.Scales, doc.Range{Left: c.at(), Top: table.first, Right: c.at(), Bottom: table.last})
		}
	}
	totals := make([]doc.SheetCell, len(t.figures))
	for i, c := range t.figures {
		totals[i] = t.totalCell(c, c.tied, t.totalFormula(c, table.local(), someUnits{}))
	}
	s.More = followed(s.More, t.underUnits(doc.PartShade, totalName, totals))
	return s, table
}

// figureCells appends the figures of a unit, in a row of the sheet.
func (t *roundTables) figureCells(dst []doc.SheetCell, u unitAnswers, row int) []doc.SheetCell {
	for _, c := range t.figures {
		var figure doc.SheetCell
		switch {
		case !u.asks(c.ID):
			figure = cell(Choice, unaskedMark)
		case u.Missing():
			figure = cell(Choice, missingMark)
		case c.Derived != nil:
			figure = t.ratioCell(c, u.values, row)
		default:
			figure = answerCell(u.values[c.ID], func(v *checklist.Value) doc.SheetCell { return givenCell(c.Indicator, v) })
		}
		dst = append(dst, figure)
	}
	for _, c := range t.bases {
		dst = append(dst, baseCell(c, u))
	}
	return dst
}

// ratioCell returns the ratio of two figures of one unit; it is empty until both
// are given.
func (t *roundTables) ratioCell(c *figureColumn, values map[string]*checklist.Value, row int) doc.SheetCell {
	out := doc.SheetCell{Role: amountRole, Value: doc.Value{Kind: doc.Number}, Decimals: c.Precision()}
	n, known, zero := c.Ratio(values)
	switch {
	case known && !zero:
		out = numberCell(n, c.Precision())
	case zero && c.tells():
		out = cell(amountRole, undefinedMark)
	}
	if t.computable(c) {
		at := func(id string) string { return doc.CellName(t.byID[id].at(), row) }
		out.Formula = percent(at(c.Derived.Num), at(c.Derived.Den), c.Precision())
		if c.tells() {
			out.Formula = strings.Replace(out.Formula, `=0,""`, `=0,"`+undefinedMark+`"`, 1)
		}
	}
	return out
}
