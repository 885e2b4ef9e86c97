package main

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/examples/fixtures/simulate"
	"github.com/vanban-go/vanban/render"
	"github.com/vanban-go/vanban/render/book"
	"github.com/vanban-go/vanban/render/xlsx"
	"github.com/vanban-go/vanban/report/round"
)

// BenchmarkFaultyReturns collects returns of which 90 answers cannot be read:
// reading them, progress and roll-up with every problem in it.
func BenchmarkFaultyReturns(b *testing.B) {
	const units, unread = 114, 90
	in := multiplied(b, units)
	dir := b.TempDir()
	forms, err := book.CompileForms(b.Context(), in.Forms)
	require.NoError(b, err)
	w, err := simulate.NewWriter(in.Forms, forms)
	require.NoError(b, err)
	for f := range in.Forms.All() {
		reply := &simulate.Reply{Form: f}
		unclear := func(id string) {
			if len(reply.Values) == unread {
				return
			}
			reply.Values = append(reply.Values, checklist.Value{ID: id, State: checklist.Unreadable, Typed: fmt.Sprintf("chừng %d hoặc hơn", len(reply.Values))})
		}
		for _, a := range f.Areas {
			for _, i := range a.Items {
				unclear(i.ID)
			}
			for _, i := range a.Indicators {
				if i.Derived == nil {
					unclear(i.ID)
				}
			}
		}
		var buf bytes.Buffer
		require.NoError(b, w.Write(&buf, reply))
		require.NoError(b, os.WriteFile(filepath.Join(dir, f.Unit.Code+".xlsx"), buf.Bytes(), 0o644))
	}
	var most uint64
	problems := 0
	for b.Loop() {
		peak := watchMemory()
		c := in.Collection
		c.Results, c.Returned = nil, nil
		c.AsOf.Date.Year += 100
		for f, err := range render.ReadReturns(b.Context(), os.DirFS(dir), render.Returns{Forms: c.Forms}) {
			require.NoError(b, err)
			c.Returned = append(c.Returned, f)
		}
		r, _, _ := round.Collect(b.Context(), c)
		problems = 0
		for i := range r.Progress.Units {
			problems += r.Progress.Units[i].Issues()
		}
		progress, err := book.Progress(r.Progress)
		require.NoError(b, err)
		require.NoError(b, xlsx.Write(b.Context(), io.Discard, progress, book.Sheet()))
		rollup, err := book.Rollup(b.Context(), r)
		require.NoError(b, err)
		require.NoError(b, xlsx.Write(b.Context(), io.Discard, rollup, book.Sheet()))
		most = max(most, peak())
	}
	b.ReportMetric(float64(problems)/units, "problems/unit")
	b.ReportMetric(float64(most)/(1<<20), "peak-MB")
}
