package docx

import (
	"slices"

	"github.com/vanban-go/vanban/render/doc"
)

// Below several signatures fewRecipients paragraphs, the word before them among
// them, stay together; of more the first keptRecipients do.
const (
	fewRecipients  = 6
	keptRecipients = 2
)

// severalSigners returns the rows of several signatures, over the whole width,
// with the recipients below them, in a row that stays whole: of many only the word
// and the first, and the others in a row that may run on to the next page. It is
// nil where a signature stands beside the recipients.
func severalSigners(paper *doc.Paper) *doc.Columns {
	s := paper.Signature
	if len(s) != 1 || s[0].Kind != doc.Sides || s[0].Sides == nil {
		return nil
	}
	c := *s[0].Sides
	first := len(paper.Recipients)
	if first > fewRecipients {
		first = keptRecipients
	}
	if first > 0 {
		c.Rows = append(slices.Clip(c.Rows), doc.Pair{Left: paper.Recipients[:first]})
	}
	if rest := paper.Recipients[first:]; len(rest) > 0 {
		c.Rows = append(c.Rows, doc.Pair{Left: rest, Continued: true})
	}
	return &c
}
