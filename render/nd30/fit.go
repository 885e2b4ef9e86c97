package nd30

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/style"
)

// tableSizes are the sizes in which a table is set, in pt, the usual one first.
// The decree says nothing of them; practice is 11 to 13.
var tableSizes = [...]float64{0, 11.5, 11}

// fitted returns the paper with its tables laid into the width of their pages:
// every column as wide as its widest word at least. A table that does not fit so
// is set smaller, and then, in the text, on a page that lies. An annex lies as a
// whole before its tables are set smaller.
func fitted(p doc.Paper, s style.Sheet) doc.Paper {
	f := fitter{sheet: s}
	if p.Letterhead.Rows == nil { // an annex in a file of its own
		p.Body, p.Landscape = f.annex(p.Body, p.Landscape, p.Fixed)
	} else {
		p.Body = f.body(p.Body, p.Landscape)
	}
	p.Annexes = slices.Clone(p.Annexes)
	for i := range p.Annexes {
		a := &p.Annexes[i]
		a.Body, a.Landscape = f.annex(a.Body, a.Landscape, a.Fixed)
	}
	p.Notes = append(p.Notes, f.notes...)
	return p
}

type fitter struct {
	sheet style.Sheet
	notes []doc.Decision
	usual map[*doc.Table][]float64 // what columns returned for the usual size
	looks []style.RoleLook         // that were looked up
}

// width returns the width of the text on a page, in pt.
func (f *fitter) width(lying bool) float64 {
	page := f.sheet.Page
	if lying != page.Landscape() {
		page = page.Turned()
	}
	return style.Points(page.TextWidth())
}

// annex fits the tables of an annex, which lies where one of them needs it,
// unless its pages are fixed.
func (f *fitter) annex(blocks []doc.Block, lying, fixed bool) ([]doc.Block, bool) {
	for _, t := range tablesIn(blocks) {
		if !lying && !fixed && !f.ample(t, 0, f.width(false)) && sum(f.columns(t, 0)) > f.width(false) {
			lying = true
			f.notes = append(f.notes, doc.Decision{Role: TableHead, Table: true, Text: nameOf(t), Turned: true})
		}
	}
	for _, t := range tablesIn(blocks) {
		f.table(t, lying, true)
	}
	return blocks, lying
}

// body fits the tables of the text, and puts those that are too wide for a
// standing page on one that lies.
func (f *fitter) body(blocks []doc.Block, lying bool) []doc.Block {
	if len(tablesIn(blocks)) == 0 {
		return blocks
	}
	var out []doc.Block
	for i := 0; i < len(blocks); i++ {
		b := blocks[i]
		turned := false
		for _, t := range tablesIn([]doc.Block{b}) {
			turned = f.table(t, lying, lying || b.Kind != doc.Grid || f.sheet.Fixed) || turned
		}
		if !turned {
			out = append(out, b)
			continue
		}
		from := f.leading(out)
		page := append(slices.Clone(out[from:]), b)
		for b.Keep && i+1 < len(blocks) {
			i++
			b = blocks[i]
			page = append(page, b)
		}
		out = append(out[:from], doc.Block{Kind: doc.Lying, Blocks: page})
	}
	return out
}

// leading returns where the headings begin that blocks end with.
func (f *fitter) leading(blocks []doc.Block) int {
	n := len(blocks)
	for n > 0 && blocks[n-1].Kind == doc.Paragraph {
		if look, _ := f.sheet.Look(blocks[n-1].Role); !look.KeepNext && !blocks[n-1].Keep {
			break
		}
		n--
	}
	return n
}

// tablesIn returns the tables of a flow.
func tablesIn(blocks []doc.Block) []*doc.Table {
	var tables []*doc.Table
	for i := range blocks {
		switch b := &blocks[i]; b.Kind {
		case doc.Grid:
			tables = append(tables, b.Table)
		case doc.Field, doc.Lying:
			tables = append(tables, tablesIn(b.Blocks)...)
		}
	}
	return tables
}

// table fits a table into a standing page or a lying one, in the greatest size
// in which it does, and reports whether it has to lie. Where it stays, it is not
// turned.
func (f *fitter) table(t *doc.Table, lying, stays bool) (turned bool) {
	for {
		for _, size := range tableSizes {
			width := f.width(lying)
			if !f.ample(t, size, width) {
				least := f.columns(t, size)
				if sum(least) > width {
					continue
				}
				t.Columns = divided(t.Columns, least, width)
			}
			f.set(t, size, width)
			if turned || size > 0 {
				f.notes = append(f.notes, doc.Decision{Role: TableHead, Table: true, Text: nameOf(t), Size: size, Turned: turned})
			}
			return turned
		}
		if lying || stays {
			break
		}
		lying, turned = true, true
	}
	least := tableSizes[len(tableSizes)-1]
	t.Columns = divided(t.Columns, f.columns(t, least), f.width(lying))
	f.set(t, least, f.width(lying))
	f.notes = append(f.notes, doc.Decision{Role: TableHead, Table: true, Text: nameOf(t), Size: least, Turned: turned, Tight: true, Word: f.widest(t, least)})
	return turned
}

// slack is what a word needs beside its width and the margins of its cell, in
// pt: lines between cells, and widths that programs round.
const slack = 1

// look returns the look of a cell in a table of that size.
func (f *fitter) look(c *doc.Cell, size float64) style.Look {
	look := *f.lookOf(c.Role)
	look.Size, look.Bold = cmp.Or(size, look.Size), look.Bold || c.Bold
	return look
}

// lookOf returns the look of a role. Tables have few of them.
func (f *fitter) lookOf(role doc.Role) *style.Look {
	for i := range f.looks {
		if f.looks[i].Role == role {
			return &f.looks[i].Look
		}
	}
	look, _ := f.sheet.Look(role)
	f.looks = append(f.looks, style.RoleLook{Role: role, Look: look})
	return &look
}

// least returns the width that a cell needs at least, in pt.
func (f *fitter) least(c *doc.Cell, size float64) float64 {
	look := f.look(c, size)
	width, blank := style.Widest(look, unbroken(c.Text)), 0.0
	if c.Blank != "" {
		blank = style.Measure(look, c.Blank)
	}
	for i := range c.Blocks {
		own, _ := f.sheet.Look(c.Blocks[i].Role)
		width = max(width, style.Widest(own, c.Blocks[i].Text+runText(c.Blocks[i].Runs)))
	}
	return width + blank + style.Points(2*style.CellMargin) + slack
}

// ample reports whether every column of a table is as wide as it must be by its
// share of the width, in pt, for sure: this is told from the longest words, and from
// them and the heads where a cell goes over several columns.
func (f *fitter) ample(t *doc.Table, size, width float64) bool {
	total, heads := sum(t.Columns), make([]float64, len(t.Columns))
	for r := range t.Rows {
		at := 0
		for i := range t.Rows[r].Cells {
			c := &t.Rows[r].Cells[i]
			from := at
			if at += max(c.Span, 1); c.Joined || at > len(heads) {
				continue
			}
			room := sum(t.Columns[from:at]) * width / total
			switch {
			case c.Span > 1:
				room = sum(heads[from:at])
			case r == 0:
				heads[from] = f.least(c, size)
			}
			if !(f.most(c, size) < room) && !(f.least(c, size) < room) {
				return false
			}
		}
	}
	return true
}

// most returns what least returns at most: no character is wider than an em.
func (f *fitter) most(c *doc.Cell, size float64) float64 {
	if len(c.Blocks) > 0 || c.Blank != "" {
		return math.Inf(1)
	}
	size = cmp.Or(size, f.lookOf(c.Role).Size)
	return float64(longestWord(c.Text))*size + style.Points(2*style.CellMargin) + slack
}

// longestWord returns the bytes of the longest stretch of a text without a space; one
// behind a digit counts as none, for a unit may follow.
func longestWord(text string) (most int) {
	start := 0
	for i := range len(text) {
		if c := text[i]; c == '\n' || c == ' ' && (i == 0 || text[i-1] < '0' || text[i-1] > '9') {
			most, start = max(most, i-start), i+1
		}
	}
	return max(most, len(text)-start)
}

// columns returns the least widths of the columns of a table, in pt.
func (f *fitter) columns(t *doc.Table, size float64) []float64 {
	if size > 0 {
		return f.measured(t, size)
	}
	if f.usual == nil {
		f.usual = make(map[*doc.Table][]float64)
	}
	if f.usual[t] == nil {
		f.usual[t] = f.measured(t, 0)
	}
	return f.usual[t]
}

// measured measures what columns returns. What a cell over several of them needs
// is added by their shares.
func (f *fitter) measured(t *doc.Table, size float64) []float64 {
	widths := make([]float64, len(t.Columns))
	for _, single := range [...]bool{true, false} {
		for r := range t.Rows {
			at := 0
			for i := range t.Rows[r].Cells {
				c := &t.Rows[r].Cells[i]
				from, span := at, max(c.Span, 1)
				at += span
				switch {
				case c.Joined || at > len(widths) || single != (span == 1):
				case single:
					widths[from] = max(widths[from], f.least(c, size))
				default:
					widen(widths[from:at], t.Columns[from:at], f.least(c, size))
				}
			}
		}
	}
	return widths
}

// widen adds to widths by their shares what they lack together.
func widen(widths, shares []float64, least float64) {
	if lack := least - sum(widths); lack > 0 {
		total := sum(shares)
		for i := range widths {
			widths[i] += lack * shares[i] / total
		}
	}
}

func sum(numbers []float64) float64 {
	total := 0.0
	for _, n := range numbers {
		total += n
	}
	return total
}

// set gives a table its size in a page of so many pt.
func (f *fitter) set(t *doc.Table, size, width float64) {
	t.Size = size
	f.bind(t, width)
}

// divided returns widths by shares, none of which is less than the least one. It
// returns the shares themselves where these do.
func divided(shares, least []float64, width float64) []float64 {
	if sum(least) > width {
		return least
	}
	fixed := make([]bool, len(shares))
	widths := slices.Clone(shares)
	for again := true; again; {
		again = false
		room, total := width, 0.0
		for i, share := range shares {
			if fixed[i] {
				room -= least[i]
			} else {
				total += share
			}
		}
		for i, share := range shares {
			if fixed[i] {
				continue
			}
			if widths[i] = room * share / total; widths[i] < least[i] {
				widths[i], fixed[i], again = least[i], true, true
			}
		}
	}
	if !slices.Contains(fixed, true) {
		return shares
	}
	return widths
}

// bind keeps numbers with their units in the cells that take several lines, and
// the words of a head together.
func (f *fitter) bind(t *doc.Table, width float64) {
	total := sum(t.Columns)
	for r := range t.Rows {
		at := 0
		for i := range t.Rows[r].Cells {
			c := &t.Rows[r].Cells[i]
			from := at
			at += max(c.Span, 1)
			bound := unbroken(c.Text)
			if len(bound) == len(c.Text) && c.Role != TableHead {
				continue
			}
			room, look := sum(t.Columns[from:at])*width/total-style.Points(2*style.CellMargin), f.look(c, t.Size)
			if style.Lines(c.Text, room, look.Size, look.Bold, look.Italic) > 1 {
				c.Text = bound
			}
			if c.Role == TableHead {
				c.Text = untorn(c.Text, func(text string) bool { return style.Measure(look, text)+slack <= room })
			}
		}
	}
}

// widest returns the widest word of the column that is the widest of all.
func (f *fitter) widest(t *doc.Table, size float64) string {
	word, most := "", 0.0
	for r := range t.Rows {
		for i := range t.Rows[r].Cells {
			c := &t.Rows[r].Cells[i]
			for _, piece := range strings.Fields(c.Text) {
				if width := style.Measure(f.look(c, size), piece); width > most {
					word, most = piece, width
				}
			}
		}
	}
	return word
}

// nameOf returns the heads of a table, by which people find it.
func nameOf(t *doc.Table) string {
	var heads []string
	if len(t.Rows) > 0 {
		for _, c := range t.Rows[0].Cells {
			heads = append(heads, strings.Join(strings.Fields(c.Text), " "))
		}
	}
	return strings.Join(heads, "; ")
}
