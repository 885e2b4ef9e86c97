package xlsx

import (
	"math"
	"strconv"

	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/internal/ooxml"
	"github.com/vanban-go/vanban/render/style"
)

// styler gives the index of a cell style.
type styler interface {
	style(cellStyle) (int, error)
}

// grid appends the rows of one sheet.
type grid struct {
	sheet  *doc.Sheet
	index  int
	book   *doc.Book
	cells  map[string]address
	looks  style.Sheet
	styles styler
	texts  *texts

	bottom int // the last row that was appended
}

// chunk is about how long the pieces are in which the rows of a sheet are kept
// until all are known: a single one would be copied over and over as it grows.
const chunk = 1 << 20

// data returns the <sheetData> element in pieces.
func (g *grid) data() ([][]byte, error) {
	var done [][]byte
	dst := []byte(`<sheetData>`)
	add := func(r *doc.SheetRow) (err error) {
		if len(dst) > chunk {
			done, dst = append(done, dst), make([]byte, 0, chunk+chunk/8)
		}
		dst, err = g.row(dst, r)
		return err
	}
	for i := range g.sheet.Rows {
		if err := add(&g.sheet.Rows[i]); err != nil {
			return nil, err
		}
	}
	if g.sheet.More != nil {
		for r := range g.sheet.More {
			if err := add(&r); err != nil {
				return nil, err
			}
		}
	}
	return append(done, append(dst, `</sheetData>`...)), nil
}

// row appends the row below those that were appended before.
func (g *grid) row(dst []byte, r *doc.SheetRow) ([]byte, error) {
	g.bottom++
	n := g.bottom
	dst = append(dst, `<row r="`...)
	dst = strconv.AppendInt(dst, int64(n), 10)
	dst = g.height(append(dst, '"'), r)
	dst = append(dst, '>')
	column := 1
	for i := range r.Cells {
		var err error
		if dst, err = g.cell(dst, &r.Cells[i], r, column, n); err != nil {
			return nil, err
		}
		column += r.Cells[i].Columns()
	}
	if r.Ruled && column <= len(g.sheet.Columns) {
		rest := doc.SheetCell{Span: len(g.sheet.Columns) - column + 1}
		var err error
		if dst, err = g.cell(dst, &rest, r, column, n); err != nil {
			return nil, err
		}
	}
	return append(dst, `</row>`...), nil
}

// cell appends a cell and the empty ones that it covers.
func (g *grid) cell(dst []byte, c *doc.SheetCell, r *doc.SheetRow, column, row int) ([]byte, error) {
	look, _ := g.looks.Look(c.Role)
	index, err := g.styles.style(styleOf(c, r, look))
	if err != nil {
		return nil, err
	}
	for i := range c.Columns() {
		dst = append(dst, `<c r="`...)
		dst = append(dst, doc.CellName(column+i, row)...)
		dst = append(dst, `" s="`...)
		dst = strconv.AppendInt(dst, int64(index), 10)
		dst = append(dst, '"')
		if i == 0 {
			dst = g.content(dst, c)
		} else {
			dst = append(dst, `/>`...)
		}
	}
	return dst, nil
}

// content appends the type and value of a cell and ends it.
func (g *grid) content(dst []byte, c *doc.SheetCell) []byte {
	kind, value := g.value(c)
	if kind != "" {
		dst = append(append(append(dst, ` t="`...), kind...), '"')
	}
	if c.Formula == "" && value == "" {
		return append(dst, `/>`...)
	}
	dst = append(dst, '>')
	if c.Formula != "" {
		formula, _ := resolve(c.Formula, g.cells, g.book, g.index) // checked before
		dst = append(dst, `<f>`...)
		dst = append(ooxml.AppendText(dst, formula), `</f>`...)
	}
	dst = append(dst, `<v>`...)
	return append(appendCellText(dst, value), `</v></c>`...)
}

// value returns the type of a cell, "" for a number, and its value as written.
func (g *grid) value(c *doc.SheetCell) (kind, value string) {
	text := c.Value.Text
	switch {
	case c.Formula != "" && (text == "" || c.Value.Kind == doc.Text):
		return "str", text
	case text == "":
		return "", ""
	}
	switch c.Value.Kind {
	case doc.Text:
		return "s", strconv.Itoa(g.texts.add(text))
	case doc.Bool:
		if text == "true" {
			return "b", "1"
		}
		return "b", "0"
	case doc.Date:
		day, _ := serial(text) // checked before
		return "", strconv.Itoa(day)
	}
	return "", text
}

// height appends the height of a row, as its text wants it. Spreadsheets then
// still fit it to what is typed, except where its highest text covers several
// columns: there none of them measures, and the height is fixed.
func (g *grid) height(dst []byte, r *doc.SheetRow) []byte {
	height, fixed := 0.0, false
	column := 0
	for i := range r.Cells {
		c := &r.Cells[i]
		h := g.cellHeight(c, column)
		if h > height {
			height, fixed = h, c.Columns() > 1
		}
		column += c.Columns()
	}
	if height == 0 {
		return dst
	}
	dst = append(dst, ` ht="`...)
	dst = strconv.AppendFloat(dst, min(height, maxHeight), 'f', -1, 64)
	dst = append(dst, '"')
	if fixed {
		dst = append(dst, ` customHeight="1"`...)
	}
	return dst
}

const (
	maxHeight = 409.5 // pt, of a row
	padding   = 6.0   // pt, left and right of the text of a cell, the lines between cells included
	tightness = 0.97  // how much of a width text fills on a screen, where letters stand on whole pixels
	leading   = 1.5   // pt, what spreadsheets add to each line
	step      = 0.75  // pt, a pixel
)

func (g *grid) cellHeight(c *doc.SheetCell, column int) float64 {
	if c.Role == "" {
		return 0
	}
	look, _ := g.looks.Look(c.Role)
	lines := 1
	if c.Value.Text != "" {
		mm := 0.0
		for _, w := range g.sheet.Columns[column : column+c.Columns()] {
			mm += w
		}
		width := (style.Points(mm-look.Left) - padding) * tightness
		lines = style.Lines(c.Value.Text, width, look.Size, look.Bold, look.Italic)
	}
	line := math.Ceil(look.Height(1)/step)*step + leading
	return look.Before + float64(lines)*line + look.After + leading
}

// extent returns how far the sheet reaches, once its rows are appended.
func (g *grid) extent() doc.Range {
	right, bottom := 1, max(g.bottom, 1)
	if g.sheet.More != nil {
		right = max(right, len(g.sheet.Columns))
	}
	for i := range g.sheet.Rows {
		r := &g.sheet.Rows[i]
		column := 0
		for j := range r.Cells {
			column += r.Cells[j].Columns()
		}
		if r.Ruled {
			column = len(g.sheet.Columns)
		}
		right = max(right, column)
	}
	return doc.Range{Left: 1, Top: 1, Right: right, Bottom: bottom}
}
