package nd30

import (
	"strings"

	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/style"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/vi"
)

// SeparateAnnex lays out an annex as a file of its own (samples 2.1 and 2.2).
// That of an electronic paper has room at the top right of its first page, where
// the office's signature puts number and time (ô 14).
func SeparateAnnex(a *report.SeparateAnnex, s style.Sheet) (doc.Paper, error) {
	a = given(a)
	if a.Of == nil {
		return doc.Paper{}, a.Validate().Err()
	}
	p, all := a.Of.Annexed()
	if a.Index < 0 || a.Index >= len(all) {
		return doc.Paper{}, a.Validate().Err()
	}
	annex := annex(a.Of, a.Index, 0, s)
	paper := doc.Paper{
		Properties: doc.Properties{Title: strings.Join(vi.Lines(all[a.Index].Title), " "), Subject: p.ID, Author: p.Issuing().IssuerNames()},
		Title:      annex.Head,
		Body:       annex.Body,
		Landscape:  annex.Landscape,
		Fixed:      annex.Fixed,
	}
	if p.IsElectronic() {
		paper.Top = []doc.Block{{Role: signatureRoom, Runs: []doc.Run{{Text: " ", Slot: doc.Slot{Tag: signatureTag, Title: "Số, thời gian ký của cơ quan"}}}}}
	}
	return noted(paper, s), nil
}
