package book

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"os"
	"testing"
	"time"

	"github.com/vanban-go/vanban/report/round"

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

// BenchmarkReturns reads a return whole, and the value, type and formula of the
// same cells with excelize; it reports how many times faster the reading is, and
// how many times the inflating of the parts it takes.
func BenchmarkReturns(b *testing.B) {
	forms := sampleRound(b)
	data := edited(b, written(b, forms, "hp001"), func(f *excelize.File) { fill(b, f) })
	sheets, err := allSheets(b.Context(), bytes.NewReader(data), int64(len(data)))
	require.NoError(b, err)
	timed := func(total *time.Duration, work func()) {
		start := time.Now()
		work()
		*total += time.Since(start)
	}
	var whole, excel, inflated time.Duration
	b.ReportAllocs()
	for b.Loop() {
		timed(&whole, func() {
			r, _ := ReadReturn(b.Context(), bytes.NewReader(data), int64(len(data)), Source{}, forms)
			require.NotNil(b, r)
		})
		b.StopTimer()
		timed(&excel, func() { readByExcelize(b, data, sheets) })
		timed(&inflated, func() {
			z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
			require.NoError(b, err)
			for _, f := range z.File {
				r, err := f.Open()
				require.NoError(b, err)
				_, err = io.Copy(io.Discard, r)
				require.NoError(b, err)
				r.Close()
			}
		})
		b.StartTimer()
	}
	b.ReportMetric(float64(excel)/float64(whole), "×excelize")
	b.ReportMetric(float64(whole)/float64(inflated), "/inflating")
}

func readByExcelize(b *testing.B, data []byte, sheets []*xlsx.Sheet) {
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
