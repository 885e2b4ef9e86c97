package book

import (
	"maps"
	"slices"
	"strconv"

	"github.com/vanban-go/vanban/report/round"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/report/unit"
	"github.com/vanban-go/vanban/report/vi"
)

// Progress lays out what has come from the units (tiến độ nhận báo cáo): first
// how many reports came in time, whose are missing and what has to be looked at
// again; then a summary by type and group of units with a chart, the units with
// what came and how far it goes, those to remind, and every copy that was
// received. A column in which every figure is zero is left out.
func Progress(p *round.Progress) (doc.Book, error) {
	if p == nil {
		p = &round.Progress{}
	}
	return doc.Book{
		Properties: doc.Properties{Title: progressTitle, Subject: oneLine(p.Title)},
		Sheets:     withPrintAreas([]doc.Sheet{progressSheet(p), summarySheet(p), matrixSheet(p), remindSheet(p), copiesSheet(p)}),
	}, nil
}

// rowHeight is the height of a row that says nothing of its own, in mm.
const rowHeight = 5

// withPrintAreas returns sheets of which each says what is printed: with its charts
// all that it has, where nothing else is said.
func withPrintAreas(sheets []doc.Sheet) []doc.Sheet {
	for i := range sheets {
		s := &sheets[i]
		if !s.Print.IsZero() || s.Hidden {
			continue
		}
		s.Print = doc.Range{Left: 1, Top: 1, Right: len(s.Columns)}
		for _, c := range s.Charts {
			if last := c.Top + int(c.Height/rowHeight) + 1; last > len(s.Rows) {
				s.Print.Bottom = max(s.Print.Bottom, last)
			}
		}
	}
	return sheets
}

// progressHeading says what is shown, and up to when.
func progressHeading(name string, p *round.Progress, columns int) []doc.SheetRow {
	return []doc.SheetRow{
		row(wide(Title, vi.Upper(name), columns)),
		row(wide(subtitleRole, oneLine(p.Title), columns)),
		row(wide(subtitleRole, asOfWords(p), columns)),
	}
}

// asOfWords says up to when is counted, and in which zone the times of files
// are told, where any stands for that of a receipt.
func asOfWords(p *round.Progress) string {
	words := "Tính đến " + p.AsOf.Short()
	fileTime := func(r checklist.Receipt) bool { return r.Via == checklist.ViaFileTime }
	if p.Zone != "" && p.Count(func(u *round.UnitProgress) bool { return slices.ContainsFunc(u.Copies, fileTime) }) > 0 {
		words += "; “" + checklist.ViaFileTime.Word() + "” là giờ ghi tệp, theo múi giờ " + p.Zone
	}
	return words
}

// count returns a cell of a count.
func count(n int) doc.SheetCell {
	return doc.SheetCell{Role: Choice, Value: doc.Value{Kind: doc.Number, Text: strconv.Itoa(n)}}
}

// summaryColumn is a column of the summary: how many units there are of which
// something holds.
type summaryColumn struct {
	column
	holds func(*round.UnitProgress) bool
	tone  doc.Tone
}

// summaryColumns are the standings in which any unit is, and how far what came
// goes.
func summaryColumns(p *round.Progress) (out []summaryColumn, standings int) {
	const width = 28
	for i, s := range round.Standings() {
		if p.Count(s.Is) > 0 {
			out = append(out, summaryColumn{column{s.Title, width}, s.Is, standingTones[i]})
		}
	}
	standings = len(out)
	for _, c := range []summaryColumn{
		{column{"Đủ nội dung bắt buộc", width}, func(u *round.UnitProgress) bool { return u.Return != nil && u.Complete() }, doc.Neutral},
		{column{"Cần kiểm tra lại hoặc bổ sung", width}, isAskedAgain, doc.Neutral},
	} {
		if p.Count(c.holds) > 0 {
			out = append(out, c)
		}
	}
	return out, standings
}

func summarySheet(p *round.Progress) doc.Sheet {
	counted, standings := summaryColumns(p)
	columns := []column{{"Loại đơn vị", 44}, {"Số đơn vị", 24}}
	for _, c := range counted {
		columns = append(columns, c.column)
	}
	line := func(title string, in func(*round.UnitProgress) bool) doc.SheetRow {
		cells := []doc.SheetCell{cell(Text, title), count(p.Count(in))}
		for _, c := range counted {
			cells = append(cells, count(p.Count(func(u *round.UnitProgress) bool { return in(u) && c.holds(u) })))
		}
		return ruled(cells...)
	}
	rows := append(progressHeading("Tổng hợp tiến độ", p, len(columns)), headRow(columns))
	head := len(rows)
	for _, t := range typesOf(p) {
		rows = append(rows, line(typeName(t), func(u *round.UnitProgress) bool { return u.Unit.Type == t.ID }))
	}
	last := len(rows)
	total := line("Cộng", func(*round.UnitProgress) bool { return true })
	total.Shade = doc.PartShade
	rows = append(rows, total)
	for _, g := range p.Groups {
		rows = append(rows, part(wide(areaRole, g.Title, len(columns))))
		for _, v := range append(slices.Clone(g.Values), g.Of(unit.Unit{})) {
			of := func(u *round.UnitProgress) bool { return g.Of(u.Unit) == v }
			if p.Count(of) > 0 {
				rows = append(rows, line(vi.UpperFirst(v.Label), of))
			}
		}
	}
	s := doc.Sheet{Name: "Tổng hợp", Protected: true, Columns: widths(columns), Rows: rows, Landscape: true}
	if last > head && standings > 0 {
		s.Charts = []doc.Chart{standingChart(s.Columns, head, last, len(rows)+2, counted[:standings])}
	}
	return s
}

// standingChart shows how many units of each type stand where. It is no wider than
// the columns, which are printed.
func standingChart(columns []float64, head, last, top int, standings []summaryColumn) doc.Chart {
	width := 0.0
	for _, w := range columns {
		width += w
	}
	c := doc.Chart{
		Title: "Tình hình nhận báo cáo theo loại đơn vị", Kind: doc.StackedBars,
		Left: 1, Top: top, Width: min(width, 225), Height: 90,
		Categories: doc.Range{Left: 1, Top: head + 1, Right: 1, Bottom: last},
	}
	for i := range standings {
		at := i + 3
		c.Series = append(c.Series, doc.Series{
			Name:   doc.Range{Left: at, Top: head, Right: at, Bottom: head},
			Values: doc.Range{Left: at, Top: head + 1, Right: at, Bottom: last},
			Tone:   standings[i].tone,
		})
	}
	return c
}

// typesOf returns the types of the units that are asked.
func typesOf(p *round.Progress) []unit.Type {
	seen := map[unit.Type]bool{}
	for i := range p.Units {
		seen[p.Units[i].Unit.Declared()] = true
	}
	return slices.SortedFunc(maps.Keys(seen), unit.Type.Compare)
}
