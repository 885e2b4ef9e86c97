package docx

import (
	"slices"

	"github.com/vanban-go/vanban/render/doc"
)

// keptRecipients are how many paragraphs of the recipients stay together below
// several signatures, the word before them among them.
const keptRecipients = 2

// severalSigners returns the rows of several signatures, over the whole width,
// with the recipients below them: the word and the first of them in a row that
// stays whole, the others in one that may run on to the next page. It is nil
// where a signature stands beside the recipients.
func severalSigners(paper *doc.Paper) *doc.Columns {
	s := paper.Signature
	if len(s) != 1 || s[0].Kind != doc.Sides || s[0].Sides == nil {
		return nil
	}
	c := *s[0].Sides
	first := min(len(paper.Recipients), keptRecipients)
	if first > 0 {
		c.Rows = append(slices.Clip(c.Rows), doc.Pair{Left: paper.Recipients[:first]})
	}
	if rest := paper.Recipients[first:]; len(rest) > 0 {
		c.Rows = append(c.Rows, doc.Pair{Left: rest, Continued: true})
	}
	return &c
}
