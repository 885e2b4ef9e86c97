package render_test

import (
	"context"
	"io"
	"testing"

	"github.com/vanban-go/vanban/render"
	"github.com/vanban-go/vanban/report"
)

// BenchmarkOffice holds a plan in an office's letterhead against the same plan
// in our own layout.
func BenchmarkOffice(b *testing.B) {
	plan := loadDocument(b, "inspection", "plan.yaml")
	file := officeTemplate(b, "giay-tieu-de.docx")
	template, err := render.Office(b.Context(), "mau", file, plan)
	if err != nil {
		b.Fatal(err)
	}
	b.Run("office", func(b *testing.B) {
		for b.Loop() {
			if err := template.Render(context.Background(), io.Discard, plan, render.DOCX); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("nd30", func(b *testing.B) {
		own := render.Default().Templates()[0]
		for b.Loop() {
			if err := own.Render(context.Background(), io.Discard, plan, render.DOCX); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("compile", func(b *testing.B) {
		for b.Loop() {
			if _, err := render.Office(b.Context(), "mau", file, (*report.Plan)(nil)); err != nil {
				b.Fatal(err)
			}
		}
	})
}
