package xlsx

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/internal/ooxml"
)

// sheet reads the cells of one sheet (ECMA-376 part 1, 18.3).
func (w *Workbook) sheet(part string, out *Sheet) error {
	var hidden []doc.Range // columns
	first := len(w.shelf.cells)
	err := w.each(part, "sheet", func(r *ooxml.Reader) error {
		switch r.Local() {
		case "sheetProtection":
			out.Protected = isTrue(r.Attr("sheet"))
		case "col":
			if isTrue(r.Attr("hidden")) || isZero(r.Attr("width")) {
				first, _ := strconv.Atoi(strings.TrimSpace(r.Attr("min")))
				last, _ := strconv.Atoi(strings.TrimSpace(r.Attr("max")))
				hidden = append(hidden, doc.Range{Left: first, Right: last})
			}
		case "mergeCell":
			if m, ok := rangeNamed(r.Attr("ref")); ok {
				out.Merged = append(out.Merged, m)
			}
		case "sheetData":
			return w.rows(r, out)
		case "c", "v":
			return fmt.Errorf("%s: %w: a cell outside of the rows", out.Name, errBadValue)
		}
		return nil
	})
	if cells := w.shelf.cells[first:]; err == nil && len(cells) > 0 {
		out.Cells = slices.Clip(cells)
		err = out.sort()
	}
	if err == nil {
		err = w.comments(part, out)
	}
	tuck(out.Cells, hidden)
	return err
}

// tuck marks the cells of hidden columns.
func tuck(cells []Cell, hidden []doc.Range) {
	if len(hidden) == 0 {
		return
	}
	widest := 0
	for i := range cells {
		widest = max(widest, cells[i].Column)
	}
	more := make([]int, widest+2) // by column: how many more hidden ranges begin than end
	for _, h := range hidden {
		if first, last := max(h.Left, 1), min(h.Right, widest); first <= last {
			more[first]++
			more[last+1]--
		}
	}
	for i := 1; i < len(more); i++ {
		more[i] += more[i-1]
	}
	for i := range cells {
		if c := &cells[i]; more[c.Column] > 0 {
			c.Marks |= Tucked
		}
	}
}

// sort puts the cells into the order of rows and columns. Two of one name that
// differ are an error: a program shows the first, another the last.
func (s *Sheet) sort() error {
	order := func(a, b *Cell) int { return cmp.Or(a.Row-b.Row, a.Column-b.Column) }
	sorted := true
	for i := 1; i < len(s.Cells) && sorted; i++ {
		sorted = order(&s.Cells[i-1], &s.Cells[i]) < 0
	}
	if sorted {
		return nil
	}
	slices.SortStableFunc(s.Cells, func(a, b Cell) int { return order(&a, &b) })
	for i := 1; i < len(s.Cells); i++ {
		if a, b := &s.Cells[i-1], &s.Cells[i]; order(a, b) == 0 && *a != *b {
			return fmt.Errorf("%s!%s: %w", s.Name, doc.CellName(b.Column, b.Row), errRepeated)
		}
	}
	return nil
}

// isZero reports whether a measure of the markup is nothing.
func isZero(s string) bool {
	if s == "" {
		return false
	}
	n, err := strconv.ParseFloat(strings.TrimSpace(s), 64)
	return err == nil && n == 0
}

// rangeNamed returns the cells that a reference such as "A1:C9" means.
func rangeNamed(ref string) (out doc.Range, ok bool) {
	from, to, more := strings.Cut(strings.TrimSpace(ref), ":")
	if !more {
		to = from
	}
	var first, last Cell
	ok = from != "" && to != "" && first.named(from) && last.named(to)
	return doc.Range{Left: first.Column, Top: first.Row, Right: last.Column, Bottom: last.Row}, ok
}

// rows reads all rows. One without a number follows that before it, and so does
// a cell.
func (w *Workbook) rows(r *ooxml.Reader, out *Sheet) error {
	at := Cell{}
	for depth := r.Depth(); ; {
		if c, ok := r.Cell(); ok {
			if err := w.cell(r, out, &at, c, true); err != nil {
				return err
			}
			continue
		}
		if !r.Inside(depth) {
			return r.Err()
		}
		if r.Kind != ooxml.StartTag {
			continue
		}
		switch r.Local() {
		case "row":
			at.Row, at.Column = at.Row+1, 0
			if n := strings.TrimSpace(r.Attr("r")); n != "" {
				row, err := strconv.Atoi(n)
				if err != nil || row < 1 || row > MaxRows {
					return fmt.Errorf("%s: %w: row %.20q", out.Name, errCellName, n)
				}
				at.Row = row
			}
			at.Marks = 0
			if isTrue(r.Attr("hidden")) || isZero(r.Attr("ht")) {
				at.Marks = Tucked
			}
		case "c":
			if err := w.cell(r, out, &at, ooxml.Cell{Name: r.Attr("r"), Style: r.Attr("s"), Type: r.Attr("t")}, false); err != nil {
				return err
			}
		case "v", "is":
			return fmt.Errorf("%s: %w: it has no cell", out.Name, errBadValue)
		}
	}
}

// cell reads one cell behind another, of which the attributes are known, and the value
// where all of it is.
func (w *Workbook) cell(r *ooxml.Reader, out *Sheet, at *Cell, of ooxml.Cell, whole bool) (err error) {
	at.Column++
	if !at.named(of.Name) {
		return fmt.Errorf("%s: %w: %.20q", out.Name, errCellName, of.Name)
	}
	if whole && of.Value == "" && of.Type == "" {
		return nil // it has nothing but a style
	}
	c := Cell{Row: at.Row, Column: at.Column, Marks: at.Marks}
	var runs []runLook
	if !whole {
		of.Value, runs, err = w.inside(r, &c, of.Type)
	}
	if err == nil {
		err = w.finish(&c, of, runs)
	}
	if err != nil {
		return fmt.Errorf("%s!%s: %w", out.Name, doc.CellName(c.Column, c.Row), err)
	}
	if c.Text == "" && !c.IsFormula {
		return nil
	}
	if n := len(w.shelf.cells); n == cap(w.shelf.cells) {
		w.shelf.cells = slices.Grow(w.shelf.cells, n) // twice, for sheets keep what it outgrows
	}
	w.shelf.cells = append(w.shelf.cells, c)
	return w.count(&c)
}

// named moves to the cell that a name such as "AB7" means.
func (c *Cell) named(name string) bool {
	if name != "" {
		column, i := 0, 0
		for ; i < len(name) && i < 4 && name[i] >= 'A' && name[i] <= 'Z'; i++ {
			column = column*26 + int(name[i]-'A') + 1
		}
		row, ok := number(name[i:])
		if !ok {
			return false
		}
		c.Row, c.Column = row, column
	}
	return 1 <= c.Row && c.Row <= MaxRows && 1 <= c.Column && c.Column <= maxColumns
}

// number reads a number of digits alone; 1<<32 stands for any that is larger.
func number(digits string) (n int, ok bool) {
	for i := range len(digits) {
		d := digits[i] - '0'
		if d > 9 {
			return 0, false
		}
		n = min(n*10+int(d), 1<<32)
	}
	return n, digits != ""
}

// styleIndex reads which style a cell has: without a word, the first.
func styleIndex(s string) (int, bool) {
	if i, ok := number(s); ok || s == "" {
		return i, true
	}
	i, err := strconv.Atoi(strings.TrimSpace(s))
	return i, err == nil && i >= 0
}

// inside reads what stands in a cell: its value, in one piece or in runs, and its
// formula.
func (w *Workbook) inside(r *ooxml.Reader, c *Cell, kind string) (value string, runs []runLook, err error) {
	values := 0
	for depth := r.Depth(); r.Inside(depth); {
		if r.Kind != ooxml.StartTag || r.Depth() != depth+1 {
			continue
		}
		switch r.Local() {
		case "f":
			c.IsFormula, c.Formula = true, w.content(r)
		case "v":
			value = w.content(r)
			values++
		case "row", "c":
			return "", nil, fmt.Errorf("%w: a cell in a cell", errBadValue)
		case "is":
			if kind != "s" {
				value, runs = w.rich(r)
				values++
			}
		case "AlternateContent":
			return "", nil, fmt.Errorf("%w: it stands in several forms", errBadValue)
		}
	}
	if r.Err() == nil && values > 1 {
		return "", nil, fmt.Errorf("%w: it has %d", errBadValue, values)
	}
	return value, runs, r.Err()
}

// finish sets what a cell says by its attributes and its value.
func (w *Workbook) finish(c *Cell, of ooxml.Cell, runs []runLook) error {
	style := &readStyle{ground: white}
	if i, ok := styleIndex(of.Style); ok && i < len(w.styles) {
		style = &w.styles[i]
	}
	if of.Type == "s" && w.runs != nil {
		if i, err := strconv.Atoi(strings.TrimSpace(of.Value)); err == nil {
			runs = w.runs[i]
		}
	}
	c.Format = style.code
	c.Marks |= style.marks(runs)
	return w.fill(c, of.Type, style.format, of.Value)
}

// fill sets kind and text of a cell by its type. White space around a value
// means nothing, but for texts.
func (w *Workbook) fill(c *Cell, kind string, format numberFormat, value string) error {
	if kind == "inlineStr" || kind == "str" {
		c.Text = plainText(value)
		return nil
	}
	if i, ok := number(value); ok && kind == "s" && i < len(w.shelf.texts) {
		c.Text = w.shelf.texts[i]
		return nil
	}
	value = strings.TrimSpace(value)
	switch kind {
	case "s":
		i, err := strconv.Atoi(value)
		switch {
		case value == "":
		case err != nil || i < 0 || i >= len(w.shelf.texts):
			return fmt.Errorf("%w: text %.20q", errBadValue, value)
		default:
			c.Text = w.shelf.texts[i]
		}
	case "b":
		c.Kind = BoolCell
		switch value {
		case "0", "1", "true", "false":
			c.Text = strconv.FormatBool(isTrue(value))
		case "":
		default:
			return fmt.Errorf("%w: truth %.20q", errBadValue, value)
		}
	case "e":
		c.Kind, c.Text = ErrorCell, value
	case "d":
		c.Kind, c.Text = DateCell, strings.TrimSuffix(value, "T00:00:00")
	case "", "n":
		c.Kind, c.Text = NumberCell, value
		format.mark(c)
	default:
		return fmt.Errorf("%w: type %.20q", errBadValue, kind)
	}
	return nil
}

// plainText undoes the _xHHHH_ of a text and ends its lines with "\n" alone.
func plainText(s string) string {
	if strings.Contains(s, "_x") {
		var b strings.Builder
		for at := strings.Index(s, "_x"); at >= 0; at = strings.Index(s, "_x") {
			b.WriteString(s[:at])
			if s = s[at:]; isCharSequence(s) {
				n, _ := strconv.ParseUint(s[2:6], 16, 32)
				b.WriteRune(rune(n))
				s = s[7:]
			} else {
				b.WriteByte(s[0])
				s = s[1:]
			}
		}
		b.WriteString(s)
		s = b.String()
	}
	if strings.IndexByte(s, '\r') < 0 {
		return s
	}
	return strings.ReplaceAll(s, "\r\n", "\n")
}
