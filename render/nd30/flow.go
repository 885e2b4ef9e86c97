package nd30

import (
	"strconv"

	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/decree"
	"github.com/vanban-go/vanban/report/prose"
	"github.com/vanban-go/vanban/report/vi"
)

// flow collects the text of a paper: sections numbered by the scheme of plans,
// reports and letters, I., 1., a), then - and + (Phụ lục I, phần I, mục V, hàng
// 6b), or by the levels that the paper chose.
type flow struct {
	blocks []doc.Block
	layout report.Layout
	counts []int // of the numbers at each depth, those below the one in hand left out
}

// flowOf returns an empty flow in the layout of a paper.
func flowOf(p *report.Paper) flow { return flow{layout: p.Settings()} }

// add appends a text as one paragraph or several: the marker stands before the
// first, in place of one that is typed there; the others are plain text.
func (f *flow) add(role doc.Role, marker, text string) {
	if marker != "" {
		text = unmarked(text)
	}
	for i, paragraph := range vi.Paragraphs(text) {
		if i > 0 {
			role, marker = decree.Body, ""
		}
		f.blocks = append(f.blocks, doc.Block{Role: role, Marker: marker, Text: paragraph})
	}
}

// unmarked returns a text without a number or dash that is typed before it.
func unmarked(text string) string { return prose.Unmarked("", []string{text})[0] }

// heading begins a section: "I. NỘI DUNG".
func (f *flow) heading(text string) { f.headed(0, f.next(0), text, true) }

// title begins a clause with a title of its own: "1. Phạm vi".
func (f *flow) title(text string) { f.headed(1, f.next(1), text, true) }

// item is a clause that is a sentence: "1. Quyết định này …".
func (f *flow) item(text string) {
	marker := f.next(1)
	if isUpper(f.layout.Level(1)) {
		text = ended(text, vi.FullStop) // else it would be taken for a heading
	}
	f.add(f.upright(1, marker), marker, text)
}

// next returns the next number at a depth, and begins anew below it.
func (f *flow) next(depth int) string {
	f.restart(depth + 1)
	f.counts[depth]++
	return f.marker(depth)
}

// restart begins to count anew from a depth on.
func (f *flow) restart(depth int) {
	f.counts = f.counts[:min(depth, len(f.counts))]
	for len(f.counts) < depth {
		f.counts = append(f.counts, 0)
	}
}

// counted reports whether there is a present number at a depth.
func (f *flow) counted(depth int) bool { return depth < len(f.counts) && f.counts[depth] > 0 }

// marker prints the present number at a depth.
func (f *flow) marker(depth int) string {
	n := f.counts[depth]
	switch f.layout.Level(depth) {
	case report.UpperRoman:
		return vi.Roman(n) + "."
	case report.UpperLetter:
		return vi.Upper(vi.Letter(n)) + "."
	case report.Arabic:
		return strconv.Itoa(n) + "."
	case report.Decimal:
		return f.decimal(depth) + "."
	case report.LowerLetter:
		return vi.Letter(n) + ")"
	}
	if depth > 0 && f.layout.Level(depth-1) == report.Dashed && f.counts[depth-1] > 0 {
		return "+"
	}
	return "-"
}

// decimal joins the numbers above that are figures too: 1.2.1.
func (f *flow) decimal(depth int) string {
	number := strconv.Itoa(f.counts[depth])
	for above := depth - 1; above >= 0 && f.counts[above] > 0 && figured(f.layout.Level(above)); above-- {
		number = strconv.Itoa(f.counts[above]) + "." + number
	}
	return number
}

func (f *flow) text(text string) { f.add(decree.Body, "", text) }

// table appends a table, if there is one, and the text below it.
func (f *flow) table(t *report.Table, below string) {
	if t == nil {
		return
	}
	f.blocks = append(f.blocks, doc.Block{Kind: doc.Grid, Table: freeTable(t), Keep: below != ""})
	f.text(below)
}

// points appends sentences behind dashes; a single one goes without.
func (f *flow) points(texts []string) { f.pointsBelow(report.Points(texts...), "") }

// end puts the end mark at the last paragraph of the text, and below a table
// into a paragraph of its own, which never stands on a page without a row.
func (f *flow) end() {
	n := len(f.blocks)
	if n == 0 {
		return
	}
	last := &f.blocks[n-1]
	if last.Kind != doc.Paragraph {
		last.Keep = true
		f.blocks = append(f.blocks, doc.Block{Role: decree.Body, Text: decree.EndMark})
		return
	}
	if runs := len(last.Runs); runs > 0 {
		last.Runs[runs-1].Text = vi.End(last.Runs[runs-1].Text, decree.EndMark)
		return
	}
	last.Text = vi.End(last.Text, decree.EndMark)
}

// paragraphs returns one paragraph per text.
func paragraphs(role doc.Role, texts ...string) []doc.Block {
	blocks := make([]doc.Block, len(texts))
	for i, text := range texts {
		blocks[i] = doc.Block{Role: role, Text: text}
	}
	return blocks
}

// given returns p, or a zero value where there is none.
func given[T any](p *T) *T {
	if p == nil {
		return new(T)
	}
	return p
}
