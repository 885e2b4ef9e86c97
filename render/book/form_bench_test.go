package book

import (
	"archive/zip"
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"runtime"
	"slices"
	"testing"
	"time"

	"github.com/vanban-go/vanban/report/round"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"

	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/xlsx"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/unit"
)

// country is the forms of as many units as the country has communes.
func country(t testing.TB) *round.FormSet {
	t.Helper()
	p, problems := report.LoadPlan(os.DirFS("../../testdata/inspection"), "plan.yaml")
	require.NoError(t, problems.Err())
	types := unit.Types()
	p.Units = &unit.List{}
	for i := range 3321 {
		p.Units.Units = append(p.Units.Units, unit.Unit{Code: fmt.Sprintf("x%04d", i), Type: types[i%3].ID, Name: fmt.Sprintf("Đơn vị %d", i)})
	}
	return round.Forms(p, nil)
}

// BenchmarkForms compares a batch of forms with building each of them afresh:
// ns/form of the two are to be held against each other.
func BenchmarkForms(b *testing.B) {
	forms := country(b)
	b.Run("afresh", func(b *testing.B) {
		f, _ := forms.Find("x0001")
		for b.Loop() {
			tree, err := Form(f)
			require.NoError(b, err)
			require.NoError(b, xlsx.Write(b.Context(), io.Discard, tree, Sheet()))
		}
	})
	b.Run("batch", func(b *testing.B) {
		n := 0
		for b.Loop() {
			w, err := CompileForms(b.Context(), forms)
			require.NoError(b, err)
			for f := range forms.All() {
				if err := w.Write(io.Discard, f); err != nil {
					b.Fatal(err)
				}
				n++
			}
		}
		b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(n), "ns/form")
	})
}

// filledReturn is a return with something in it, as excelize saves it, and the forms of
// its round.
func filledReturn(t testing.TB) ([]byte, *round.FormSet) {
	t.Helper()
	forms := sampleRound(t)
	return edited(t, written(t, forms, "hp001"), func(f *excelize.File) { fill(t, f) }), forms
}

// BenchmarkReturns reads a return whole, and the value, type and formula of the
// same cells with excelize; it reports how many times faster the reading is, and
// how many times the inflating of the parts it takes. Of each a quarter of the rounds
// stays below what is taken for its time, and the shorter ones are done as often as
// takes about as long.
func BenchmarkReturns(b *testing.B) {
	data, forms := filledReturn(b)
	sheets, err := allSheets(b.Context(), bytes.NewReader(data), int64(len(data)))
	require.NoError(b, err)
	took := func(times int, work func()) float64 {
		start := time.Now()
		for range times {
			work()
		}
		return float64(time.Since(start)) / float64(times)
	}
	var whole, excel, inflated []float64
	for b.Loop() {
		whole = append(whole, took(5, func() {
			r, _ := ReadReturn(b.Context(), bytes.NewReader(data), int64(len(data)), Source{}, forms)
			require.NotNil(b, r)
		}))
		excel = append(excel, took(1, func() { readByExcelize(b, data, sheets) }))
		inflated = append(inflated, took(20, func() {
			z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
			require.NoError(b, err)
			for _, f := range z.File {
				r, err := f.Open()
				require.NoError(b, err)
				_, err = io.Copy(io.Discard, r)
				require.NoError(b, err)
				r.Close()
			}
		}))
	}
	quartile := func(of []float64) float64 {
		slices.Sort(of)
		return of[len(of)/4]
	}
	b.ReportMetric(quartile(excel)/quartile(whole), "×excelize")
	b.ReportMetric(quartile(whole)/quartile(inflated), "/inflating")
	b.ReportMetric(quartile(whole)/1e6, "ms")
}

// TestReturnAllocations: a return of 260 kB in 1,700 cells is read with some two
// allocations and 600 bytes for each cell.
func TestReturnAllocations(t *testing.T) {
	data, forms := filledReturn(t)
	read := func() {
		r, _ := ReadReturn(t.Context(), bytes.NewReader(data), int64(len(data)), Source{}, forms)
		require.NotNil(t, r)
	}
	read()
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	made := testing.AllocsPerRun(5, read)
	runtime.ReadMemStats(&after)
	assert.Less(t, made, 6500.0)
	assert.Less(t, float64(after.TotalAlloc-before.TotalAlloc)/6, 2.6e6, "bytes")
}

func readByExcelize(b testing.TB, data []byte, sheets []*xlsx.Sheet) {
	f, err := excelize.OpenReader(bytes.NewReader(data), excelize.Options{RawCellValue: true})
	require.NoError(b, err)
	defer f.Close()
	for _, s := range sheets {
		for _, c := range s.Cells {
			name := doc.CellName(c.Column, c.Row)
			_, err := f.GetCellValue(s.Name, name)
			require.NoError(b, err)
			_, err = f.GetCellType(s.Name, name)
			require.NoError(b, err)
			_, err = f.GetCellFormula(s.Name, name)
			require.NoError(b, err)
		}
	}
}

// allSheets reads every sheet of a workbook, visible or not.
func allSheets(ctx context.Context, r io.ReaderAt, size int64) ([]*xlsx.Sheet, error) {
	w, err := xlsx.Open(ctx, r, size)
	if err != nil {
		return nil, err
	}
	return sheetsOf(w)
}
