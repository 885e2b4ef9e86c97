package xlsx

import (
	"bytes"
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
	looks style.Sheet
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
	slot int // -1: a height
	row  *slotRow
}

// slotRow is a row whose height depends on the texts of its slots.
type slotRow struct {
	sheet doc.Sheet // its columns alone
	row   doc.SheetRow
	slots []int // of each cell; -1 is none
}

// slotError says that a slot was given no text, or one that no cell can hold.
func slotError(slot string, err error) error {
	return fmt.Errorf("%w: slot %q: %w", ErrBook, slot, err)
}

// Compile prepares a book whose cells have slots. The error is that of
// [Write]. The book is not modified.
func Compile(b doc.Book, looks style.Sheet) (*Template, error) {
	if err := unmarked(&b); err != nil {
		return nil, err
	}
	marked, slots := markSlots(b)
	parts, err := compile(&marked, looks, plainPart, math.MaxInt)
	if err != nil {
		return nil, err
	}
	t := &Template{slots: slots, looks: looks.WithDefaults()}
	texts := slices.IndexFunc(parts, func(p ooxml.Part) bool { return p.Name == textsPart })
	shared, err := takeMarks(&parts[texts], slots)
	if err != nil {
		return nil, err
	}
	for _, p := range parts {
		t.parts = append(t.parts, t.part(p, &marked, shared))
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
func (t *Template) part(p ooxml.Part, b *doc.Book, shared map[int]int) templatePart {
	sheet := sheetOf(p.Name, len(b.Sheets))
	if sheet < 0 {
		return templatePart{static: p.Packed()}
	}
	var out templatePart
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
			if r := t.slotRow(&b.Sheets[sheet], n); r != nil {
				cutAt(m[4], m[5], "", "", hole{-1, r})
			}
			continue
		}
		n, _ := strconv.Atoi(string(p.Data[m[6]:m[7]]))
		if slot, ok := shared[n]; ok {
			cutAt(m[0], m[1], ` t="inlineStr"><is><t xml:space="preserve">`, `</t></is></c>`, hole{slot: slot})
		}
	}
	if len(literals) == 0 {
		return templatePart{static: p.Packed()}
	}
	literals = append(literals, slices.Concat(before, p.Data[start:]))
	s := ooxml.Splice(p.Name, literals...)
	out.spliced = &s
	return out
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

// slotRow returns the n-th row if it has slots.
func (t *Template) slotRow(s *doc.Sheet, n int) *slotRow {
	if n > len(s.Rows) {
		return nil // plain
	}
	r := &slotRow{sheet: doc.Sheet{Columns: s.Columns}, row: s.Rows[n-1]}
	found := false
	for _, c := range r.row.Cells {
		slot := slices.Index(t.slots, c.Slot)
		if c.Slot == "" {
			slot = -1
		}
		found = found || slot >= 0
		r.slots = append(r.slots, slot)
	}
	if !found {
		return nil
	}
	return r
}

// Write writes a copy with those texts, one for each slot by its name. Nothing
// is written unless all are good: the error wraps [ErrBook], or is that of w.
// The same texts give the same bytes.
func (t *Template) Write(w io.Writer, texts map[string]string) error {
	escaped := make([][]byte, len(t.slots))
	for i, slot := range t.slots {
		text, ok := texts[slot]
		if !ok {
			return slotError(slot, errID)
		}
		if err := checkText(text, MaxText); err != nil {
			return slotError(slot, err)
		}
		escaped[i] = appendCellText(nil, text)
	}
	parts := make([]ooxml.Part, len(t.parts))
	for i := range t.parts {
		p := &t.parts[i]
		if p.spliced == nil {
			parts[i] = p.static
			continue
		}
		holes := make([][]byte, len(p.holes))
		for j, h := range p.holes {
			if h.slot >= 0 {
				holes[j] = escaped[h.slot]
			} else {
				holes[j] = h.row.height(t, texts)
			}
		}
		parts[i] = p.spliced.Fill(holes)
	}
	return ooxml.Write(w, parts)
}

// height returns what says how high the row is with those texts.
func (r *slotRow) height(t *Template, texts map[string]string) []byte {
	row := r.row
	row.Cells = slices.Clone(row.Cells)
	for i, slot := range r.slots {
		if slot >= 0 {
			row.Cells[i].Value.Text = texts[t.slots[slot]]
		}
	}
	g := grid{sheet: &r.sheet, styles: newStyler(t.looks)}
	return g.height(nil, &row)
}
