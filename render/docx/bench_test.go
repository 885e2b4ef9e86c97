package docx_test

import (
	"archive/zip"
	"io"
	"testing"

	"github.com/vanban-go/vanban/render/docx"
)

// BenchmarkWrite holds a small paper with every feature against archive/zip,
// which only zips its parts ready-made.
func BenchmarkWrite(b *testing.B) {
	paper, s := everything(), sheet(b)
	parts := unzip(b, write(b, paper, s))
	b.Run("docx", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			if err := docx.Write(b.Context(), io.Discard, paper, s); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("zip", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			z := zip.NewWriter(io.Discard)
			for _, p := range parts {
				w, _ := z.Create(p.name)
				if _, err := w.Write(p.data); err != nil {
					b.Fatal(err)
				}
			}
			if err := z.Close(); err != nil {
				b.Fatal(err)
			}
		}
	})
}
