package docx

import (
	"slices"

	"github.com/vanban-go/vanban/render/doc"
)

// fewRecipients stay together below signatures; those behind them may go on to
// the next page.
const fewRecipients = 8

// severalSigners returns the rows of several signatures, over the whole width,
// with the recipients in one more row below them; nil where a signature stands
// beside the recipients.
func severalSigners(paper *doc.Paper) *doc.Columns {
	s := paper.Signature
	if len(s) != 1 || s[0].Kind != doc.Sides || s[0].Sides == nil {
		return nil
	}
	c := *s[0].Sides
	if n := min(len(paper.Recipients), fewRecipients); n > 0 {
		c.Rows = append(slices.Clip(c.Rows), doc.Pair{Left: paper.Recipients[:n]})
		if rest := paper.Recipients[n:]; len(rest) > 0 {
			c.Rows = append(c.Rows, doc.Pair{Left: rest, Continued: true})
		}
	}
	return &c
}
