package main

import (
	"io"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/render"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/round"
)

// BenchmarkPapers makes the papers of a round of 114 units to units and parties,
// composed alone and as files.
func BenchmarkPapers(b *testing.B) {
	in := multiplied(b, 114)
	papers := func(b *testing.B, each func(report.Document) error) {
		r, problems, _ := round.Collect(b.Context(), in.Collection)
		require.NoError(b, problems.Err())
		for b.Loop() {
			for p := range r.Papers() {
				if p.File == "bao-cao.docx" {
					continue
				}
				d, err := p.Make()
				require.NoError(b, err, p.File)
				require.NoError(b, each(d))
			}
		}
	}
	b.Run("composed", func(b *testing.B) { papers(b, func(report.Document) error { return nil }) })
	b.Run("rendered", func(b *testing.B) {
		papers(b, func(d report.Document) error { return render.Render(b.Context(), io.Discard, d, render.DOCX) })
	})
}
