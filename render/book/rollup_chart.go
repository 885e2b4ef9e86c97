package book

import (
	"fmt"
	"slices"
	"strconv"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/render/doc"
)

// The columns of the answers by area before those of the answers themselves.
var areaColumns = []column{{"TT", 11}, {"Nội dung kiểm tra", 72}, {"Số mục", 17}}

const (
	areaTitleAt  = 2
	answersAt    = 4
	countWidth   = 24  // of a column of counts, in mm
	chartRow     = 4.7 // for how much of its height, in mm, a chart covers a row
	areaBar      = 8   // the height of the bar of an area
	chartFrame   = 36  // of title, axis and legend
	highestChart = 118 // that stands on one page with the heading
)

// anyAnswered reports whether there is an answer of which a chart has something to
// draw.
func anyAnswered(counts []checklist.Count) bool {
	return slices.ContainsFunc(counts, func(c checklist.Count) bool { return c.N > 0 })
}

// areaSheet counts the answers by area, under a chart of them.
func (t *roundTables) areaSheet(a answerTable) doc.Sheet {
	columns := areaColumns[:len(areaColumns):len(areaColumns)]
	codes := given(a.codes)
	for i := range codes {
		columns = append(columns, column{countTitle(&codes[i]), countWidth})
	}
	lacks := slices.DeleteFunc(slices.Clone(a.lacking), func(l lacking) bool { return l.all(&a.replies.All) == 0 })
	for _, l := range lacks {
		columns = append(columns, column{l.title, countWidth})
	}
	areas := a.replies.All.Areas(t.checklist)
	rows := progressHeading(a.byArea, t.round.Progress, len(columns))
	top := len(rows) + 2
	if anyAnswered(codes) {
		rows = append(rows, underChart(len(areas))...)
	}
	rows = append(rows, headRow(columns))
	head := len(rows)
	first := 0
	for i := range areas {
		rows = append(rows, a.areaRow(&areas[i], i, first, codes, lacks))
		first += len(areas[i].Items)
	}
	rows = append(rows, sumRow(areas, head, codes, lacks))
	var charts []doc.Chart
	if anyAnswered(codes) {
		charts = []doc.Chart{areaChart(doc.Chart{Title: a.counted, Kind: doc.StackedBars, Top: top}, widths(columns), head, len(areas), answersAt, codes)}
	}
	return doc.Sheet{
		Name: a.chart, Protected: true, Columns: widths(columns), Rows: rows,
		Repeat: doc.Rows{First: head, Last: head}, Landscape: true, Charts: charts,
	}
}

// underChart are the rows that a chart of areas covers.
func underChart(areas int) []doc.SheetRow {
	rows := make([]doc.SheetRow, int(chartHeight(areas)/chartRow)+2)
	for i := range rows {
		rows[i] = row(cell(Text, ""))
	}
	return rows
}

func chartHeight(areas int) float64 { return min(chartFrame+areaBar*float64(areas), highestChart) }

// areaChart completes a chart over all columns of a table, which has a row for each
// area under a heading row, and the answers from a column on.
func areaChart(c doc.Chart, widths []float64, head, areas, from int, answers []checklist.Count) doc.Chart {
	c.Left, c.Height = 1, chartHeight(areas)
	for _, w := range widths {
		c.Width += w
	}
	last := head + areas
	c.Categories = doc.Range{Left: areaTitleAt, Top: head + 1, Right: areaTitleAt, Bottom: last}
	for i := range answers {
		at := from + i
		c.Series = append(c.Series, doc.Series{
			Name:   doc.Range{Left: at, Top: head, Right: at, Bottom: head},
			Values: doc.Range{Left: at, Top: head + 1, Right: at, Bottom: last},
			Tone:   answerTone(answers[i].Code),
		})
	}
	return c
}

// areaRow counts the answers to the items of an area, of which first is the
// first. The table of the units has a row for each of all codes, then for each of what
// is lacking.
func (a *answerTable) areaRow(area *checklist.AreaAnswers, i, first int, codes []checklist.Count, lacks []lacking) doc.SheetRow {
	last := first + len(area.Items) - 1
	cells := []doc.SheetCell{cell(Number, strconv.Itoa(i+1)), cell(Text, area.Title), count(len(area.Items))}
	add := func(n, at int) {
		c, row := count(n), a.first+at
		c.Formula = fmt.Sprintf("SUM('%s'!%s:%s)", a.table, doc.CellName(a.at(first), row), doc.CellName(a.at(last), row))
		cells = append(cells, c)
	}
	for _, code := range codes {
		add(countOf(area.Counts, code.Code), slices.IndexFunc(a.codes, func(c checklist.Count) bool { return c.Code == code.Code }))
	}
	for _, l := range lacks {
		add(l.n(&area.Tally), len(a.codes)+slices.IndexFunc(a.lacking, func(o lacking) bool { return o.title == l.title }))
	}
	return ruled(cells...)
}

// sumRow adds up the rows of the areas.
func sumRow(areas []checklist.AreaAnswers, head int, codes []checklist.Count, lacks []lacking) doc.SheetRow {
	cells := []doc.SheetCell{{}, cell(areaRole, "Cộng")}
	add := func(n func(*checklist.AreaAnswers) int) {
		sum, name := 0, doc.ColumnName(len(cells)+1)
		for i := range areas {
			sum += n(&areas[i])
		}
		c := count(sum)
		c.Formula = fmt.Sprintf("SUM(%[1]s%[2]d:%[1]s%[3]d)", name, head+1, head+len(areas))
		cells = append(cells, c)
	}
	add(func(a *checklist.AreaAnswers) int { return len(a.Items) })
	for _, code := range codes {
		add(func(a *checklist.AreaAnswers) int { return countOf(a.Counts, code.Code) })
	}
	for _, l := range lacks {
		add(func(a *checklist.AreaAnswers) int { return l.n(&a.Tally) })
	}
	return part(cells...)
}
