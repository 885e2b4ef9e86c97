package xlsx

import (
	"io"
	"iter"
	"math"
	"strconv"

	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/internal/ooxml"
	"github.com/vanban-go/vanban/render/style"
)

// grid writes the rows of one sheet.
type grid struct {
	sheet  *doc.Sheet
	index  int
	book   *doc.Book
	cells  map[string]address
	styles *styler
	texts  *texts

	last    []lastText    // of each column
	letters []string      // of the columns
	heights []knownHeight // of the last cell of each column
	looks   []*cellLook   // of the cells of the row
	number  []byte        // of the row
}

// lastText is where the last text of a column stands in the table: often it is that
// of the next row, too.
type lastText struct {
	text  string
	index int
}

// knownHeight is how high a cell is. Cells that stand below each other often bear
// the same text, or one of a few that take several lines.
type knownHeight struct {
	text    string
	columns int
	look    *style.Look
	room    room
	pt      float64

	measured map[string]float64 // pt, of such texts in those columns and that look
}

const (
	mostMeasured = 1024 // texts of a column that are kept
	shortText    = 12   // bytes; one of fewer is measured as fast as it is found
)

// chunk is about how many bytes are handed on at a time.
const chunk = 1 << 16

// write writes rows between what stands before and behind them, which is asked for
// last. Nothing of it is kept, so that a sheet may be as long as it wants.
func (g *grid) write(w io.Writer, before []byte, rows iter.Seq[*doc.SheetRow], after func() ([]byte, error)) error {
	dst := append(append(make([]byte, 0, chunk+chunk/8), before...), `<sheetData>`...)
	n := 0
	for r := range rows {
		n++
		if dst = g.row(dst, r, n); len(dst) > chunk {
			if _, err := w.Write(dst); err != nil {
				return err
			}
			dst = dst[:0]
		}
	}
	rest, err := after()
	if err != nil {
		return err
	}
	_, err = w.Write(append(append(dst, `</sheetData>`...), rest...))
	return err
}

// row appends the n-th row.
func (g *grid) row(dst []byte, r *doc.SheetRow, n int) []byte {
	g.number = strconv.AppendInt(g.number[:0], int64(n), 10)
	dst = append(append(dst, `<row r="`...), g.number...)
	dst = g.height(append(dst, '"'), r)
	dst = append(dst, '>')
	column := 1
	for i := range r.Cells {
		dst = g.cell(dst, &r.Cells[i], g.looks[i], column)
		column += r.Cells[i].Columns()
	}
	if r.Ruled && column <= len(g.sheet.Columns) {
		rest := doc.SheetCell{Span: len(g.sheet.Columns) - column + 1}
		dst = g.cell(dst, &rest, g.styles.of(&rest, r, column), column)
	}
	return append(dst, `</row>`...)
}

// cell appends a cell and the empty ones that it covers.
func (g *grid) cell(dst []byte, c *doc.SheetCell, look *cellLook, column int) []byte {
	for i := range c.Columns() {
		dst = append(dst, `<c r="`...)
		dst = append(dst, g.column(column+i)...)
		dst = append(dst, g.number...)
		dst = append(dst, look.attribute...)
		if i == 0 {
			dst = g.content(dst, c, column)
		} else {
			dst = append(dst, `/>`...)
		}
	}
	return dst
}

// column returns the letters of a column.
func (g *grid) column(n int) string {
	for len(g.letters) < n {
		g.letters = append(g.letters, doc.ColumnName(len(g.letters)+1))
	}
	return g.letters[n-1]
}

// content appends the type and value of a cell and ends it.
func (g *grid) content(dst []byte, c *doc.SheetCell, column int) []byte {
	text := c.Value.Text
	switch {
	case c.Formula != "":
		return g.computed(dst, c)
	case text == "":
		return append(dst, `/>`...)
	}
	switch c.Value.Kind {
	case doc.Text:
		i, ok := g.textIndex(text, column)
		if !ok {
			dst = append(dst, ` t="inlineStr"><is><t xml:space="preserve">`...)
			return append(appendCellText(dst, text), `</t></is></c>`...)
		}
		dst = append(dst, ` t="s"><v>`...)
		dst = strconv.AppendInt(dst, int64(i), 10)
	case doc.Bool:
		dst = append(append(dst, ` t="b"><v>`...), boolean(text)...)
	default:
		dst = append(append(dst, `><v>`...), stored(c.Value)...)
	}
	return append(dst, `</v></c>`...)
}

// textIndex returns where a text of a column stands in the table, if the table has it.
func (g *grid) textIndex(text string, column int) (int, bool) {
	for len(g.last) <= column {
		g.last = append(g.last, lastText{})
	}
	if last := &g.last[column]; last.text == text {
		g.texts.uses++
		return last.index, true
	}
	i, ok := g.texts.add(text)
	if ok {
		g.last[column] = lastText{text, i}
	}
	return i, ok
}

// computed appends the formula of a cell and its value; one that is not known is
// the empty text.
func (g *grid) computed(dst []byte, c *doc.SheetCell) []byte {
	switch text := c.Value.Text; {
	case text == "" || c.Value.Kind == doc.Text:
		dst = append(dst, ` t="str"`...)
	case c.Value.Kind == doc.Bool:
		dst = append(dst, ` t="b"`...)
	}
	formula, _ := resolve(c.Formula, g.cells, g.book, g.index) // checked before
	dst = ooxml.AppendText(append(dst, `><f>`...), formula)
	dst = append(dst, `</f><v>`...)
	return append(appendCellText(dst, stored(c.Value)), `</v></c>`...)
}

// stored is a value, which was checked before, as it is written.
func stored(v doc.Value) string {
	if v.Text == "" {
		return ""
	}
	switch v.Kind {
	case doc.Bool:
		return boolean(v.Text)
	case doc.Date:
		day, _ := serial(v.Text)
		return strconv.Itoa(day)
	case doc.Moment:
		moment, _ := momentSerial(v.Text)
		return moment
	}
	return v.Text
}

func boolean(text string) string {
	if text == "true" {
		return "1"
	}
	return "0"
}

// height appends the height of a row, as its text wants it.
func (g *grid) height(dst []byte, r *doc.SheetRow) []byte {
	row := g.rowHeight(r)
	return row.append(dst)
}

// rowHeight returns how high a row is, and notes the looks of its cells.
func (g *grid) rowHeight(r *doc.SheetRow) rowHeight {
	row := rowHeight{pt: r.Height}
	g.looks = g.looks[:0]
	column := 0
	for i := range r.Cells {
		c := &r.Cells[i]
		look := g.styles.of(c, r, column+1)
		if g.looks = append(g.looks, look); c.Role != "" {
			row.add(g.cellHeight(c, column, &look.look), c.Columns())
		}
		column += c.Columns()
	}
	return row
}

func (g *grid) cellHeight(c *doc.SheetCell, column int, look *style.Look) float64 {
	for len(g.heights) <= column {
		g.heights = append(g.heights, knownHeight{})
	}
	last := &g.heights[column]
	if last.look == look && last.columns == c.Columns() {
		if last.text == c.Value.Text {
			return last.pt
		}
	} else {
		*last = knownHeight{columns: c.Columns(), look: look, room: g.room(c, column, look)}
	}
	last.text, last.pt = c.Value.Text, last.height(c.Value.Text)
	return last.pt
}

// height returns how high the cell is with a text.
func (k *knownHeight) height(text string) float64 {
	if len(text) < shortText {
		return k.room.height(text)
	}
	pt, ok := k.measured[text]
	if !ok {
		pt = k.room.height(text)
		if k.measured == nil {
			k.measured = make(map[string]float64)
		}
		if len(k.measured) < mostMeasured {
			k.measured[text] = pt
		}
	}
	return pt
}

// rowHeight is the height of the highest cell of a row. Spreadsheets still fit a
// row to what is typed, except where its highest text covers several columns:
// there none of them measures, and the height is fixed.
type rowHeight struct {
	pt    float64
	fixed bool
}

func (h *rowHeight) add(pt float64, columns int) {
	if pt > h.pt {
		h.pt, h.fixed = pt, columns > 1
	}
}

func (h *rowHeight) append(dst []byte) []byte {
	if h.pt == 0 {
		return dst
	}
	dst = append(dst, ` ht="`...)
	dst = strconv.AppendFloat(dst, min(h.pt, maxHeight), 'f', -1, 64)
	dst = append(dst, '"')
	if h.fixed {
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

// room is the space that the text of a cell has in its columns.
type room struct {
	look  *style.Look
	width float64 // pt
	line  float64 // pt, the height of one
}

func (g *grid) room(c *doc.SheetCell, column int, look *style.Look) room {
	mm := 0.0
	for _, w := range g.sheet.Columns[column : column+c.Columns()] {
		mm += w
	}
	return room{look, (style.Points(mm-look.Left) - padding) * tightness, math.Ceil(look.Height(1)/step)*step + leading}
}

// height returns how high the cell is with a text.
func (r room) height(text string) float64 {
	lines := 1
	if text != "" {
		lines = style.Lines(text, r.width, r.look.Size, r.look.Bold, r.look.Italic)
	}
	return r.look.Before + float64(lines)*r.line + r.look.After + leading
}
