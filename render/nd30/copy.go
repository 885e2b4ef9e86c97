package nd30

import (
	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/style"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/decree"
	"github.com/vanban-go/vanban/report/vi"
)

// Copy lays out what closes a copy (bản sao, sample 3.1): a line over the whole
// width, the copying body beside the form of the copy, number and date,
// recipients and signature.
func Copy(c *report.Copy, s style.Sheet) (doc.Paper, error) {
	c = given(c)
	t := c.Type()
	head := Letterhead(&c.Paper, t, s)
	head.Rows[0] = doc.Pair{
		Left:  withoutSuperior(head.Rows[0].Left),
		Right: []doc.Block{{Role: typeNameInHead, Text: vi.Upper(c.Words())}},
	}
	return doc.Paper{
		Properties: properties(&c.Paper, t),
		Title:      []doc.Block{{Kind: doc.Rule, Role: headRule, Width: style.Points(s.Page.TextWidth())}},
		Body:       []doc.Block{{Kind: doc.Sides, Sides: &head}},
		Recipients: Recipients(&c.Paper),
		Signature:  Signature(c.Signers(), s),
	}, nil
}

// withoutSuperior leaves out the lines of the superior, which a copy does not
// bear.
func withoutSuperior(blocks []doc.Block) []doc.Block {
	for len(blocks) > 0 && (blocks[0].Role == decree.Superior || blocks[0].Role == superiorSmall) {
		blocks = blocks[1:]
	}
	return blocks
}
