package round

import (
	"slices"
	"strings"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/vi"
)

// figureSections are the totals of all figures: a table of the indicators that
// have one value, then of those that have several, beside each other, one of all
// units, one of each type where there are several, and one of each part of a group.
func (t *reportText) figureSections() []report.Section {
	r := t.round.Returns
	out := []report.Section{{Heading: "Chỉ tiêu có một cột số liệu", Table: t.figureTable()}}
	const several = "Chỉ tiêu có nhiều cột số liệu"
	out = append(out, report.Section{Heading: several, Table: t.seriesTable(&r.All)})
	for i, g := range r.Parts() {
		if i >= len(r.Types) || len(r.Types) > 1 {
			out = append(out, report.Section{Heading: several + ": " + g.Name(), Table: t.seriesTable(&g)})
		}
	}
	if out = filled(out...); len(out) == 1 {
		out[0].Heading = ""
	}
	return out
}

// seriesTable is the table of some units; nil where no indicator has series.
func (t *reportText) seriesTable(g *checklist.Group) *report.Table {
	c := t.round.Plan().Checklist
	series := c.SeriesOf(withSeries(c)...)
	if len(series) == 0 {
		return nil
	}
	out := &report.Table{Columns: report.Columns("TT", "Chỉ tiêu", "Đơn vị tính"), Widths: []float64{9, 56, 18}}
	for _, s := range series {
		out.Columns, out.Widths = append(out.Columns, report.Column{Head: s.Label}), append(out.Widths, 26)
	}
	out.Columns = append(out.Columns, report.Column{Head: "Có số liệu", Align: "center"}, report.Column{Head: "Chưa có số liệu"})
	out.Widths = append(out.Widths, 20, 40)
	c.Numbered(func(a *checklist.Area, number string) {
		first := true
		for _, row := range a.Rows() {
			if len(row.Series) == 0 {
				continue
			}
			if first {
				out.Rows = append(out.Rows, report.Cells(number+" "+a.Title))
				first = false
			}
			out.Rows = append(out.Rows, report.Cells(seriesRow(c, g, row, series)...))
		}
	})
	return out
}

// withSeries are the indicators that have several values.
func withSeries(c *checklist.Checklist) (out []*checklist.Indicator) {
	c.Walk(func(a *checklist.Area, _ []*checklist.Area) {
		for i := range a.Indicators {
			if len(a.Indicators[i].Series) > 0 {
				out = append(out, &a.Indicators[i])
			}
		}
	})
	return out
}

func seriesRow(c *checklist.Checklist, g *checklist.Group, row checklist.Row, series []*checklist.Series) []string {
	cells := []string{row.Number, row.RowLabel(), row.Measure()}
	var totals []*checklist.Total
	for _, s := range series {
		text := ""
		if slices.Contains(row.Series, s.ID) {
			total, _ := g.Total(checklist.Address(row.ID, s.ID))
			totals = append(totals, total)
			text = totalWords(total)
			if total.IsUndefined() {
				text = "(" + checklist.NoRatio + ")"
			}
		}
		cells = append(cells, text)
	}
	return append(cells, eachWords(totals, shareOf), eachWords(totals, lackWords))
}

// eachWords says something of every value of an indicator: once where it is the
// same of all, else a line for each, with the title of its column.
func eachWords(totals []*checklist.Total, words func(checklist.Tally) string) string {
	var lines []string
	same := true
	for _, t := range totals {
		text := words(t.Tally)
		same = same && text == words(totals[0].Tally)
		if text != "" {
			lines = append(lines, t.Column()+": "+text)
		}
	}
	if same && len(totals) > 0 {
		return words(totals[0].Tally)
	}
	return strings.Join(lines, "\n")
}

// seriesSentence says what an indicator with several values comes to, one after
// the other: "Hồ sơ tiếp nhận: Cùng kỳ 1.000 hồ sơ, Năm 2026 1.250 hồ sơ, So sánh
// (%) 125,00% (4/4 đơn vị có số liệu)."
func seriesSentence(c *checklist.Checklist, g *checklist.Group, row checklist.Row) string {
	var values []string
	var totals []*checklist.Total
	for _, value := range c.Columns(row.Indicator) {
		total, ok := g.Total(value.ID)
		if !ok || total.Aggregation() == checklist.ByNothing {
			continue
		}
		words := measured(total)
		if strings.Contains(total.Column(), "%") {
			words = totalWords(total) // its title has the unit
		}
		if total.IsUndefined() {
			words = "không tính được (" + checklist.NoRatio + ")"
		}
		if words != "" {
			values, totals = append(values, total.Column()+": "+words), append(totals, total)
		}
	}
	if len(values) == 0 {
		return ""
	}
	label := vi.UpperFirst(vi.TrimEnd(row.Label))
	if row.Depth > 0 {
		label = vi.UpperFirst(row.RowLabel())
	}
	known := eachWords(totals, shareOf)
	return vi.Sentence(label + " – " + strings.Join(values, "; ") + " (" + strings.ReplaceAll(known, "\n", "; ") + " đơn vị có số liệu)")
}
