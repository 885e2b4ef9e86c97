package nd30

import (
	"strconv"

	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/decree"
	"github.com/vanban-go/vanban/report/vi"
)

// flow collects the text of a paper by the scheme of plans, reports and
// letters: I., 1., a), then - and + (Phụ lục I, phần I, mục V, hàng 6b). It
// counts sections, and clauses within each.
type flow struct {
	blocks  []doc.Block
	section int
	clause  int
}

// add appends a text as one paragraph or several: the marker stands before the
// first, the others are plain text.
func (f *flow) add(role doc.Role, marker, text string) {
	for i, paragraph := range vi.Paragraphs(text) {
		if i > 0 {
			role, marker = decree.Body, ""
		}
		f.blocks = append(f.blocks, doc.Block{Role: role, Marker: marker, Text: paragraph})
	}
}

// heading begins a section: "I. NỘI DUNG".
func (f *flow) heading(text string) {
	f.section++
	f.clause = 0
	f.blocks = append(f.blocks, doc.Block{Role: decree.Section, Marker: vi.Roman(f.section) + ".", Text: vi.Upper(text)})
}

// title begins a clause with a title of its own: "1. Phạm vi".
func (f *flow) title(text string) { f.add(decree.ClauseTitle, f.nextClause(), text) }

// item is a clause that is a sentence: "1. Quyết định này …".
func (f *flow) item(text string) { f.add(decree.Clause, f.nextClause(), text) }

func (f *flow) nextClause() string {
	f.clause++
	return strconv.Itoa(f.clause) + "."
}

func (f *flow) text(text string) { f.add(decree.Body, "", text) }

// points appends sentences behind dashes; a single one goes without.
func (f *flow) points(texts []string) {
	if len(texts) == 1 {
		f.text(texts[0])
		return
	}
	for _, t := range texts {
		f.add(Dash, "-", t)
	}
}

// end puts the end mark at the last paragraph of the text.
func (f *flow) end() {
	n := len(f.blocks)
	if n == 0 || f.blocks[n-1].Kind != doc.Paragraph {
		return
	}
	last := &f.blocks[n-1]
	if runs := len(last.Runs); runs > 0 {
		last.Runs[runs-1].Text = vi.End(last.Runs[runs-1].Text, decree.EndMark)
		return
	}
	last.Text = vi.End(last.Text, decree.EndMark)
}

// headed begins a section at its level, from 0: a heading, a titled clause, a
// titled point.
func (f *flow) headed(level, index int, text string) {
	switch level {
	case 0:
		f.heading(text)
	case 1:
		f.title(text)
	case 2:
		f.add(decree.Point, vi.Letter(index+1)+")", text)
	default:
		f.add(Dash, "-", text)
	}
}

// free appends a free section at its level.
func (f *flow) free(s report.Section, level, index int) {
	if s.Heading != "" {
		f.headed(level, index, s.Heading)
	}
	f.text(s.Text)
	f.points(s.Points)
	if s.Table != nil {
		f.blocks = append(f.blocks, doc.Block{Kind: doc.Grid, Table: freeTable(s.Table), Keep: s.Below != ""})
	}
	f.text(s.Below)
	for i, sub := range s.Sections {
		f.free(sub, level+1, i)
	}
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
