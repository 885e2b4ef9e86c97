package xlsx

import (
	"math"
	"slices"
	"strconv"

	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/internal/ooxml"
	"github.com/vanban-go/vanban/render/style"
)

// frame is a sheet without its rows.
type frame struct {
	sheet  *doc.Sheet
	looks  style.Sheet
	extent doc.Range // of its cells
	active bool      // it is the one that is open
	drawn  bool      // it has charts
	ends   []int     // how many rows stand above each break between pages
}

// before returns what stands before the rows: how far they reach, what stays in
// sight, the columns.
func (f *frame) before() []byte {
	s := f.sheet
	dst := ooxml.Append(nil, xmlHeader, `<worksheet xmlns="`, mainNS, `" xmlns:r="`, relationshipNS, `">`)
	if f.fitted() {
		dst = append(dst, `<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`...)
	}
	dst = ooxml.Append(dst, `<dimension ref="`, f.extent.String(), `"/><sheetViews><sheetView`)
	if f.active {
		dst = append(dst, ` tabSelected="1"`...)
	}
	dst = append(dst, ` workbookViewId="0">`...)
	dst = appendFrozen(dst, s.Frozen)
	dst = append(dst, `</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>`...)
	return appendColumns(dst, s.Columns)
}

func appendFrozen(dst []byte, c doc.Corner) []byte {
	if c == (doc.Corner{}) {
		return dst
	}
	dst = append(dst, `<pane`...)
	pane := "bottomRight"
	if c.Columns > 0 {
		dst = ooxml.Append(dst, ` xSplit="`, strconv.Itoa(c.Columns), `"`)
	} else {
		pane = "bottomLeft"
	}
	if c.Rows > 0 {
		dst = ooxml.Append(dst, ` ySplit="`, strconv.Itoa(c.Rows), `"`)
	} else {
		pane = "topRight"
	}
	return ooxml.Append(dst, ` topLeftCell="`, doc.CellName(c.Columns+1, c.Rows+1), `" activePane="`, pane, `" state="frozen"/>`)
}

// appendColumns appends the widths of the columns, those of one width together.
func appendColumns(dst []byte, mm []float64) []byte {
	if len(mm) == 0 {
		return dst
	}
	dst = append(dst, `<cols>`...)
	for first := 0; first < len(mm); {
		last := first
		for last+1 < len(mm) && columnWidth(mm[last+1]) == columnWidth(mm[first]) {
			last++
		}
		dst = ooxml.Append(dst, `<col min="`, strconv.Itoa(first+1), `" max="`, strconv.Itoa(last+1), `" width="`, shortest(columnWidth(mm[first])), `" customWidth="1"/>`)
		first = last + 1
	}
	return append(dst, `</cols>`...)
}

// shortest writes a number so that it reads as the same one.
func shortest(v float64) string { return strconv.FormatFloat(v, 'f', -1, 64) }

// after returns what stands behind the rows, in the order that the format wants.
func (f *frame) after() ([]byte, error) {
	s := f.sheet
	dst := appendProtection(nil, s)
	if !s.Filter.IsZero() {
		dst = ooxml.Append(dst, `<autoFilter ref="`, downTo(s.Filter, f.extent.Bottom).String(), `"/>`)
	}
	dst = appendMerged(dst, s)
	dst = appendScales(dst, s.Scales)
	dst, err := appendValidations(dst, s)
	if err != nil {
		return nil, err
	}
	dst = appendLinks(dst, s)
	dst = f.appendBreaks(f.appendPage(dst))
	if f.drawn {
		dst = append(dst, `<drawing r:id="rId1"/>`...)
	}
	return append(dst, `</worksheet>`...), nil
}

// appendProtection locks a sheet but for choosing cells and the sizes of rows and
// columns, and its filter: 1 forbids, 0 allows. Some programs know no other words
// for that here, and not what holds where nothing is said.
func appendProtection(dst []byte, s *doc.Sheet) []byte {
	if !s.Protected {
		return dst
	}
	filter := "1"
	if !s.Filter.IsZero() {
		filter = "0"
	}
	return ooxml.Append(dst, `<sheetProtection sheet="1" objects="1" scenarios="1" formatCells="1" formatColumns="0" formatRows="0"`,
		` insertColumns="1" insertRows="1" insertHyperlinks="1" deleteColumns="1" deleteRows="1" selectLockedCells="0" sort="1"`,
		` autoFilter="`, filter, `" pivotTables="1" selectUnlockedCells="0"/>`)
}

// cells calls visit for the cells of the rows that the sheet holds.
func cells(s *doc.Sheet, visit func(c *doc.SheetCell, column, row int)) {
	for i := range s.Rows {
		eachCell(&s.Rows[i], address{0, 1, i + 1}, func(c *doc.SheetCell, at address) { visit(c, at.column, at.row) })
	}
}

func appendMerged(dst []byte, s *doc.Sheet) []byte {
	var refs []string
	cells(s, func(c *doc.SheetCell, column, row int) {
		if n := c.Columns(); n > 1 {
			refs = append(refs, doc.Range{Left: column, Top: row, Right: column + n - 1, Bottom: row}.String())
		}
	})
	if len(refs) == 0 {
		return dst
	}
	dst = ooxml.Append(dst, `<mergeCells count="`, strconv.Itoa(len(refs)), `">`)
	for _, ref := range refs {
		dst = ooxml.Append(dst, `<mergeCell ref="`, ref, `"/>`)
	}
	return append(dst, `</mergeCells>`...)
}

// scale is a colour scale from the least over the middle to the most.
const scale = `<colorScale><cfvo type="min"/><cfvo type="percentile" val="50"/><cfvo type="max"/>` +
	`<color rgb="FF` + badGround + `"/><color rgb="FFFFF2CC"/><color rgb="FF` + goodGround + `"/></colorScale>`

func appendScales(dst []byte, scales []doc.Range) []byte {
	for i, r := range scales {
		dst = ooxml.Append(dst, `<conditionalFormatting sqref="`, r.String(), `"><cfRule type="colorScale" priority="`, strconv.Itoa(i+1), `">`, scale,
			`</cfRule></conditionalFormatting>`)
	}
	return dst
}

// appendLinks appends the cells that lead to other sheets.
func appendLinks(dst []byte, s *doc.Sheet) []byte {
	var links []byte
	cells(s, func(c *doc.SheetCell, column, row int) {
		if c.Link != "" {
			links = ooxml.Append(links, `<hyperlink ref="`, doc.CellName(column, row), `" location="`)
			links = append(ooxml.AppendAttr(links, quoteSheet(c.Link)+"!A1"), `"/>`...)
		}
	})
	if links == nil {
		return dst
	}
	return slices.Concat(dst, []byte(`<hyperlinks>`), links, []byte(`</hyperlinks>`))
}

// columnWidth converts mm to the width of a column in digits.
func columnWidth(mm float64) float64 {
	return math.Round(style.Points(mm)*pixelsPerPoint) / digitPixels
}
