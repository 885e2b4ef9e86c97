package xlsx

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/internal/ooxml"
	"github.com/vanban-go/vanban/render/style"
)

// Template is a book of which many copies are made that differ only in the
// texts of their slots. What all have in common is laid out and compressed
// once. It is safe for concurrent use.
type Template struct {
	slots []string
	rows  []slotRow // that differ
	parts []templatePart
}

// templatePart is a part that never changes, or one with holes.
type templatePart struct {
	static  ooxml.Part
	spliced *ooxml.Spliced
	holes   []hole
}

// hole is where the text of a slot goes, or the height of a row with slots.
type hole struct {
	height bool
	index  int // of the slot or row
}

// slotRow is a row whose height depends on the texts of its slots.
type slotRow []slotCell

// slotCell is a cell of such a row.
type slotCell struct {
	slot    int     // -1: it has none
	height  float64 // pt, of one without a slot
	room    room    // of one with a slot
	columns int
}

// slotError says that a slot was given no text, or one that no cell can hold.
func slotError(slot string, err error) error {
	return fmt.Errorf("%w: slot %q: %w", ErrBook, slot, err)
}

// Compile prepares a book whose cells have slots. The error is that of
// [Write]. The book is not modified.
func Compile(ctx context.Context, b doc.Book, looks style.Sheet) (*Template, error) {
	if err := unmarked(&b); err != nil {
		return nil, err
	}
	marked, slots := markSlots(b)
	parts, err := compile(ctx, &marked, looks, plainPart, math.MaxInt)
	if err != nil {
		return nil, err
	}
	t := &Template{slots: slots}
	texts := slices.IndexFunc(parts, func(p ooxml.Part) bool { return p.Name == textsPart })
	shared, err := takeMarks(&parts[texts], slots)
	if err != nil {
		return nil, err
	}
	styles := newStyler(looks.WithDefaults())
	for _, p := range parts {
		part, err := t.part(ctx, p, &marked, styles, shared)
		if err != nil {
			return nil, err
		}
		t.parts = append(t.parts, part)
	}
	return t, nil
}

// Slots returns the names of the slots, in the order of their first cells.
func (t *Template) Slots() []string { return slices.Clone(t.slots) }

// mark stands for the text of a slot while the book is laid out. It is of
// characters for private use.
func mark(slot int) string { return markBegin + strconv.Itoa(slot) + "\uE0F1" }

const markBegin = "\uE0F0"

// unmarked refuses a book whose own texts could be taken for marks.
func unmarked(b *doc.Book) error {
	c := checker{book: b}
	for i := range b.Sheets {
		c.each(i, func(cell *doc.SheetCell, at address) {
			if strings.Contains(cell.Value.Text, markBegin) {
				c.badCell(at, errValue)
			}
		})
	}
	return errors.Join(c.errs...)
}

// markSlots returns the book with a mark in every slot, and their names.
func markSlots(b doc.Book) (doc.Book, []string) {
	var slots []string
	b.Sheets = slices.Clone(b.Sheets)
	for i := range b.Sheets {
		b.Sheets[i].Rows = slices.Clone(b.Sheets[i].Rows)
		for j := range b.Sheets[i].Rows {
			r := &b.Sheets[i].Rows[j]
			if !slices.ContainsFunc(r.Cells, func(c doc.SheetCell) bool { return c.Slot != "" }) {
				continue
			}
			r.Cells = slices.Clone(r.Cells)
			for k := range r.Cells {
				c := &r.Cells[k]
				if c.Slot == "" {
					continue
				}
				n := slices.Index(slots, c.Slot)
				if n < 0 {
					n = len(slots)
					slots = append(slots, c.Slot)
				}
				c.Value = doc.Value{Text: mark(n)}
			}
		}
	}
	return b, slots
}

// takeMarks empties the marks in the table of texts, and returns which slot
// stands at which of its places.
func takeMarks(p *ooxml.Part, slots []string) (map[int]int, error) {
	shared := map[int]int{}
	for slot := range slots {
		m := []byte(mark(slot))
		at := bytes.Index(p.Data, m)
		if at < 0 { // every text of a cell is in the table
			return nil, slotError(slots[slot], errValue)
		}
		shared[bytes.Count(p.Data[:at], []byte("<si>"))-1] = slot
	}
	for slot := range slots {
		p.Data = bytes.Replace(p.Data, []byte(mark(slot)), nil, 1)
	}
	return shared, nil
}

// places finds rows with what says their heights, and cells with shared texts.
var places = regexp.MustCompile(`<row r="(\d+)"((?: ht="[^"]*")?(?: customHeight="1")?)| t="s"><v>(\d+)</v></c>`)

// part divides a part at its holes.
func (t *Template) part(ctx context.Context, p ooxml.Part, b *doc.Book, styles *styler, shared map[int]int) (out templatePart, err error) {
	sheet := sheetOf(p.Name, len(b.Sheets))
	if sheet < 0 {
		return templatePart{static: p.Packed()}, nil
	}
	var literals [][]byte
	start := 0
	var before []byte // of the next literal
	cutAt := func(from, to int, opening, closing string, h hole) {
		literals = append(literals, slices.Concat(before, p.Data[start:from], []byte(opening)))
		before, start = []byte(closing), to
		out.holes = append(out.holes, h)
	}
	for _, m := range places.FindAllSubmatchIndex(p.Data, -1) {
		if m[2] >= 0 {
			n, _ := strconv.Atoi(string(p.Data[m[2]:m[3]]))
			if r := t.slotRow(&b.Sheets[sheet], n, styles); r >= 0 {
				cutAt(m[4], m[5], "", "", hole{true, r})
			}
			continue
		}
		n, _ := strconv.Atoi(string(p.Data[m[6]:m[7]]))
		if slot, ok := shared[n]; ok {
			cutAt(m[0], m[1], ` t="inlineStr"><is><t xml:space="preserve">`, `</t></is></c>`, hole{false, slot})
		}
	}
	if len(literals) == 0 {
		return templatePart{static: p.Packed()}, nil
	}
	literals = append(literals, slices.Concat(before, p.Data[start:]))
	s, err := ooxml.Splice(ctx, p.Name, literals...)
	out.spliced = &s
	return out, err
}

// sheetOf returns which of n sheets a part holds, or -1.
func sheetOf(part string, n int) int {
	for i := range n {
		if sheetPart(i) == part {
			return i
		}
	}
	return -1
}

// slotRow returns the index of the n-th row of a sheet if it has slots, or -1.
func (t *Template) slotRow(s *doc.Sheet, n int, styles *styler) int {
	if n > len(s.Rows) {
		return -1 // plain
	}
	var cells slotRow
	g := grid{sheet: s, styles: styles}
	r, column, found := &s.Rows[n-1], 0, false
	for i := range r.Cells {
		c := &r.Cells[i]
		if c.Role != "" {
			cell := slotCell{slot: -1, room: g.room(c, column, &styles.of(c, r, column+1).look), columns: c.Columns()}
			if c.Slot == "" {
				cell.height = cell.room.height(c.Value.Text)
			} else {
				cell.slot, found = slices.Index(t.slots, c.Slot), true
			}
			cells = append(cells, cell)
		}
		column += c.Columns()
	}
	if !found {
		return -1
	}
	same := slices.IndexFunc(t.rows, func(r slotRow) bool { return slices.Equal(r, cells) })
	if same < 0 {
		same = len(t.rows)
		t.rows = append(t.rows, cells)
	}
	return same
}

// Write writes a copy with those texts, one for each slot by its name. Nothing
// is written unless all are good: the error wraps [ErrBook], or is that of w.
// The same texts give the same bytes.
func (t *Template) Write(w io.Writer, texts map[string]string) error {
	plain, escaped := make([]string, len(t.slots)), make([]ooxml.Filling, len(t.slots))
	for i, slot := range t.slots {
		text, ok := texts[slot]
		if !ok {
			return slotError(slot, errID)
		}
		if err := checkText(text, MaxText); err != nil {
			return slotError(slot, err)
		}
		plain[i], escaped[i] = text, ooxml.NewFilling(appendCellText(nil, text))
	}
	heights := make([]ooxml.Filling, len(t.rows))
	for i, r := range t.rows {
		heights[i] = ooxml.NewFilling(r.height(plain))
	}
	parts := make([]ooxml.Part, len(t.parts))
	var holes []ooxml.Filling
	for i := range t.parts {
		p := &t.parts[i]
		if p.spliced == nil {
			parts[i] = p.static
			continue
		}
		holes = holes[:0]
		for _, h := range p.holes {
			if h.height {
				holes = append(holes, heights[h.index])
			} else {
				holes = append(holes, escaped[h.index])
			}
		}
		parts[i] = p.spliced.Fill(holes)
	}
	return ooxml.Write(context.Background(), w, parts)
}

// height returns what says how high the row is with the texts of the slots.
func (r slotRow) height(texts []string) []byte {
	var row rowHeight
	for _, c := range r {
		if c.slot >= 0 {
			c.height = c.room.height(texts[c.slot])
		}
		row.add(c.height, c.columns)
	}
	return row.append(nil)
}
