package docx

import (
	"cmp"

	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/style"
)

// closingGap is the room above the block below the text, in pt.
const closingGap = 12

// beside returns recipients and signature side by side. The signature stays
// whole, and so do as many recipients as stand beside it; those below them run
// on to the next page where they have to.
func (p *writer) beside(paper *doc.Paper) *doc.Columns {
	left := p.Page.TextWidth() * doc.RecipientsShare
	first, rest := paper.Recipients, []doc.Block(nil)
	height, beside := p.height(paper.Signature, p.Page.TextWidth()-left), 0.0
	for i := range paper.Recipients {
		if beside >= height {
			first, rest = paper.Recipients[:i], paper.Recipients[i:]
			break
		}
		beside += p.height(paper.Recipients[i:i+1], left)
	}
	c := &doc.Columns{Left: left, Before: closingGap, Rows: []doc.Pair{{Left: first, Right: paper.Signature}}}
	if len(rest) > 0 {
		c.Rows = append(c.Rows, doc.Pair{Left: rest, Continued: true})
	}
	return c
}

// lineHeight is what a line takes of its size, set single.
const lineHeight = 1.15

// height returns about how high paragraphs stand in a column of so many mm, in
// pt.
func (p *writer) height(blocks []doc.Block, width float64) float64 {
	sum := 0.0
	for i := range blocks {
		b := &blocks[i]
		look, _ := p.Sheet.Look(b.Role)
		text := b.Marker + " " + b.Text
		for _, r := range b.Runs {
			text += r.Text
		}
		line := cmp.Or(look.Line.Exact, lineHeight*look.Size*cmp.Or(look.Line.Multiple, 1))
		sum += look.Before + look.After + line*float64(style.Lines(text, style.Points(width), look.Size, look.Bold, look.Italic))
	}
	return sum
}
