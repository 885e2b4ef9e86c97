package nd30

import (
	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/style"
	"github.com/vanban-go/vanban/report"
)

// SeparateAnnex lays out an annex as a file of its own (samples 2.1 and 2.2).
// That of an electronic paper has room at the top right of its first page, where
// the office's signature puts number and time (ô 14).
func SeparateAnnex(a *report.SeparateAnnex, s style.Sheet) (doc.Paper, error) {
	a = given(a)
	if a.Plan == nil || a.Index < 0 || a.Index >= len(a.Plan.Annexes) {
		return doc.Paper{}, a.Validate().Err()
	}
	annex := planAnnex(a.Plan, a.Index, s)
	paper := doc.Paper{
		Properties: doc.Properties{Title: a.Plan.AnnexTitle(a.Plan.Annexes[a.Index]), Subject: a.Plan.ID, Author: a.Plan.Issuing().IssuerNames()},
		Title:      annex.Head,
		Body:       annex.Body,
		Landscape:  annex.Landscape,
	}
	if a.Plan.IsElectronic() {
		paper.Top = []doc.Block{{Role: signatureRoom, Runs: []doc.Run{{Text: " ", Slot: doc.Slot{Tag: SignatureTag, Title: "Số, thời gian ký của cơ quan"}}}}}
	}
	return noted(paper, s), nil
}
