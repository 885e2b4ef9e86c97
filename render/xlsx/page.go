package xlsx

import (
	"cmp"
	"slices"
	"strconv"

	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/internal/ooxml"
	"github.com/vanban-go/vanban/render/style"
)

// a4 is the number of that size among paper sizes; its sides are in mm.
const (
	a4      = "9"
	a4Short = 210
	a4Long  = 297
)

// mostFitted is how many rows a sheet has at most that a program makes as wide as
// a page: some lay out every row for each size that they try, which takes minutes
// for ten thousand.
const mostFitted = 2000

// fitted reports whether a program makes the sheet as wide as a page. It would not
// keep where pages end then.
func (f *frame) fitted() bool {
	return f.sheet.OnePage || f.sheet.RepeatColumns == 0 && f.extent.Bottom <= mostFitted && len(f.ends) == 0
}

// percent is at what size a sheet is printed that is not fitted: as it says where
// columns are repeated, else so that its columns take up a page,
// with some room, as programs differ in how wide a column is; 10 is the least there is.
func (f *frame) percent() int {
	const room = 0.97
	if f.sheet.RepeatColumns > 0 {
		return cmp.Or(f.sheet.Percent, 100)
	}
	page := float64(a4Short)
	if f.sheet.Landscape {
		page = a4Long
	}
	columns := f.sheet.Columns
	if p := f.sheet.Print; !p.IsZero() {
		columns = columns[p.Left-1 : min(p.Right, len(columns))]
	}
	wide := 0.0
	for _, mm := range columns {
		wide += mm
	}
	page = (page - f.looks.Page.Left - f.looks.Page.Right) * room
	if wide <= page {
		return 100
	}
	return max(10, int(100*page/wide))
}

// appendPage sets the sheet up for printing: A4, as wide as the page unless
// columns are repeated, and as long as it gets; the page number in the middle
// of the foot.
func (f *frame) appendPage(dst []byte) []byte {
	p := f.looks.Page
	dst = append(dst, `<printOptions horizontalCentered="1"/><pageMargins`...)
	for _, m := range []struct {
		name string
		mm   float64
	}{{"left", p.Left}, {"right", p.Right}, {"top", p.Top}, {"bottom", p.Bottom}, {"header", p.Header}, {"footer", p.Footer}} {
		dst = ooxml.Append(dst, ` `, m.name, `="`, shortest(m.mm/25.4), `"`)
	}
	orientation := "portrait"
	if f.sheet.Landscape {
		orientation = "landscape"
	}
	dst = ooxml.Append(dst, `/><pageSetup paperSize="`, a4, `"`)
	switch {
	case f.sheet.OnePage:
		dst = append(dst, ` fitToWidth="1" fitToHeight="1"`...)
	case f.fitted():
		dst = append(dst, ` fitToWidth="1" fitToHeight="0"`...)
	case f.percent() != 100 || f.sheet.RepeatColumns == 0:
		dst = ooxml.Append(dst, ` scale="`, strconv.Itoa(f.percent()), `"`)
	}
	dst = ooxml.Append(dst, ` orientation="`, orientation, `"/><headerFooter alignWithMargins="1"><oddFooter>`)
	dst = ooxml.AppendText(dst, `&C&"`+f.looks.Font+`,Regular"&12&P`)
	return append(dst, `</oddFooter></headerFooter>`...)
}

// foot is the share of a page, at its foot, of which nobody knows whether a program
// still uses it: they differ in how high a row is.
const foot = 0.06

// pageEnds returns how many rows stand above each break between pages: those that
// the sheet asks for, and those before rows that stay with the next one and would
// be the last of their page. Where any other page ends is left to the program.
func (f *frame) pageEnds() []int {
	rows := f.sheet.Rows
	kept := f.sheet.RepeatColumns == 0 && slices.ContainsFunc(rows, func(r doc.SheetRow) bool { return r.Keep })
	var heights []float64
	if kept {
		heights = f.heights()
	}
	var ends []int
	first, used := 0, 0.0 // of the page
	for i := range rows {
		if i > 0 && rows[i].NewPage {
			ends, first, used = append(ends, i), i, f.repeated(heights, i)
		}
		if !kept {
			continue
		}
		page := f.pageHeight()
		if used += heights[i]; used <= page*(1-foot) || i == first {
			continue
		}
		from := i
		for from > first && rows[from-1].Keep {
			from--
		}
		switch {
		case from > first && from < i:
			ends, first = append(ends, from), from
		case used > page:
			first = i
		default:
			continue
		}
		used = f.repeated(heights, first)
		for _, h := range heights[first : i+1] {
			used += h
		}
	}
	return ends
}

// heights are those of the rows that the sheet holds, in pt.
func (f *frame) heights() []float64 {
	g, out := grid{sheet: f.sheet, styles: newStyler(f.looks)}, make([]float64, len(f.sheet.Rows))
	for i := range out {
		const usual = 15 // of a row without text
		if out[i] = g.rowHeight(&f.sheet.Rows[i]).pt; out[i] == 0 {
			out[i] = usual
		}
	}
	return out
}

// repeated is how high the rows are that a page which begins with a row repeats.
func (f *frame) repeated(heights []float64, row int) float64 {
	sum := 0.0
	if r := f.sheet.Repeat; !r.IsZero() && row >= r.Last && len(heights) >= r.Last {
		for _, h := range heights[r.First-1 : r.Last] {
			sum += h
		}
	}
	return sum
}

// pageHeight is what stands on a page, in pt of a sheet of full size.
func (f *frame) pageHeight() float64 {
	high := float64(a4Long)
	if f.sheet.Landscape {
		high = a4Short
	}
	return style.Points(high-f.looks.Page.Top-f.looks.Page.Bottom) * 100 / float64(f.percent())
}

// appendBreaks appends the rows and the columns behind which a page ends.
func (f *frame) appendBreaks(dst []byte) []byte {
	dst = appendEnds(dst, "row", f.ends, maxColumns-1)
	return appendEnds(dst, "col", f.sheet.PageColumns, MaxRows-1)
}

func appendEnds(dst []byte, kind string, ends []int, most int) []byte {
	if len(ends) == 0 {
		return dst
	}
	count := strconv.Itoa(len(ends))
	dst = ooxml.Append(dst, `<`, kind, `Breaks count="`, count, `" manualBreakCount="`, count, `">`)
	for _, n := range ends {
		dst = ooxml.Append(dst, `<brk id="`, strconv.Itoa(n), `" max="`, strconv.Itoa(most), `" man="1"/>`)
	}
	return ooxml.Append(dst, `</`, kind, `Breaks>`)
}
