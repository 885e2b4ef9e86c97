package nd30

import (
	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/style"
	"github.com/vanban-go/vanban/report/decree"
)

// smaller says which role the small ones stand in for.
var smaller = map[doc.Role]doc.Role{
	superiorSmall:       decree.Superior,
	issuerSmall:         decree.Issuer,
	placeDateSmall:      decree.PlaceDate,
	annexReferenceSmall: decree.AnnexReference,
}

// noted returns the paper with its tables fitted, and with a note for every line
// and table that a layout had to set in the smaller size of its range or
// otherwise than usual.
func noted(p doc.Paper, s style.Sheet) doc.Paper {
	p = fitted(p, s)
	note := func(blocks []doc.Block) {
		for _, b := range blocks {
			usual, ok := smaller[b.Role]
			if !ok {
				continue
			}
			small, _ := s.Look(b.Role)
			normal, _ := s.Look(usual)
			if small.Size < normal.Size {
				p.Notes = append(p.Notes, doc.Decision{Role: usual, Text: b.Text + runText(b.Runs), Size: small.Size})
			}
		}
	}
	for _, row := range p.Letterhead.Rows {
		for _, b := range row.Left {
			if tooLong(b, p.Letterhead.Left, s) {
				p.Notes = append(p.Notes, doc.Decision{Role: b.Role, Text: b.Text + runText(b.Runs), Tight: true})
			}
		}
		note(row.Left)
		note(row.Right)
	}
	note(p.Title)
	for _, a := range p.Annexes {
		note(a.Head)
	}
	return p
}
