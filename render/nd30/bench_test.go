package nd30_test

import (
	"archive/zip"
	"bytes"
	"io"
	"os"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/render/docx"
	"github.com/vanban-go/vanban/render/nd30"
	"github.com/vanban-go/vanban/report"
)

// BenchmarkPlan holds a plan, from the loaded document to the finished file,
// against archive/zip, which only zips the parts of that file ready-made.
// "whole" is the plan of testdata with its three annexes, "alone" the same
// without them: the size of an ordinary paper.
func BenchmarkPlan(b *testing.B) {
	whole, problems := report.LoadPlan(os.DirFS("../../testdata/inspection"), "plan.yaml")
	require.NoError(b, problems.Err())
	alone := *whole
	alone.Annexes = nil
	for _, bb := range []struct {
		name string
		plan *report.Plan
	}{{"whole", whole}, {"alone", &alone}} {
		sheet, err := nd30.Sheet(bb.plan.Settings())
		require.NoError(b, err)
		paper, err := nd30.Plan(bb.plan, sheet)
		require.NoError(b, err)
		var file bytes.Buffer
		require.NoError(b, docx.Write(b.Context(), &file, paper, sheet))
		parts := unzip(b, file.Bytes())

		b.Run(bb.name+"/layout+write", func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				paper, _ := nd30.Plan(bb.plan, sheet)
				if err := docx.Write(b.Context(), io.Discard, paper, sheet); err != nil {
					b.Fatal(err)
				}
			}
			perSecond(b)
		})
		b.Run(bb.name+"/write", func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if err := docx.Write(b.Context(), io.Discard, paper, sheet); err != nil {
					b.Fatal(err)
				}
			}
			perSecond(b)
		})
		b.Run(bb.name+"/zip", func(b *testing.B) {
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
			perSecond(b)
		})
	}
}

func perSecond(b *testing.B) {
	b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "files/s")
}

type part struct {
	name string
	data []byte
}

// unzip returns the parts of a file in their order.
func unzip(t testing.TB, file []byte) []part {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	require.NoError(t, err)
	var parts []part
	for _, f := range z.File {
		r, err := f.Open()
		require.NoError(t, err)
		data, err := io.ReadAll(r)
		require.NoError(t, err)
		parts = append(parts, part{f.Name, data})
	}
	return parts
}
