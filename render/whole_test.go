package render_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"io"
	"os"
	"runtime"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/render"
	"github.com/vanban-go/vanban/render/book"
	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/docx/template"
	"github.com/vanban-go/vanban/render/xlsx"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/round"
)

// TestWholeFiles: the same input gives the same file to the last byte, on every
// machine and whatever the Go release, as long as the deflater of go.sum is the
// same. A sum changes with what the writers write, with the version of the deflater
// and, of a chart, with that of excelize, and not otherwise.
func TestWholeFiles(t *testing.T) {
	letter, values := letterTemplate(t)
	compiled, problems := template.Compile(t.Context(), bytes.NewReader(letter), int64(len(letter)), template.Data{Model: values})
	require.NoError(t, problems.Err())
	sheets := func(b doc.Book) []byte {
		return file(t, func(w io.Writer) error { return xlsx.Write(t.Context(), w, b, book.Sheet()) })
	}
	for name, tt := range map[string]struct {
		data []byte
		want string
	}{
		"a paper":                  {letter, "33e1e5e98bef24f8"},
		"an office's file, filled": {file(t, func(w io.Writer) error { return compiled.Write(t.Context(), w, values) }), "4cd662a0ee2d42ca"},
		"a workbook of questions":  {sheets(questionnaire()), "ba7ec307db1dc01d"},
		"a workbook with a chart":  {sheets(charted()), "63fe816533e0ee43"},
		"a sheet of many rows":     {sheets(cells(20_000)), "8d6b61456f62fd4f"},
	} {
		sum := sha256.Sum256(tt.data)
		assert.Equal(t, tt.want, hex.EncodeToString(sum[:8]), name)
	}
}

// charted is a workbook with figures and a chart of them.
func charted() doc.Book {
	one := doc.Range{Left: 2, Top: 1, Right: 2, Bottom: 1}
	s := doc.Sheet{Name: "Biểu đồ", Columns: []float64{40, 30}, Charts: []doc.Chart{{
		Title: "Số liệu", Kind: doc.StandingBars, Left: 1, Top: 5, Width: 120, Height: 70,
		Categories: doc.Range{Left: 1, Top: 2, Right: 1, Bottom: 3},
		Series:     []doc.Series{{Name: one, Values: doc.Range{Left: 2, Top: 2, Right: 2, Bottom: 3}}},
	}}}
	row := func(v doc.Value, name string) doc.SheetRow {
		return doc.SheetRow{Cells: []doc.SheetCell{{Role: book.Text, Value: doc.Value{Text: name}}, {Role: book.Text, Value: v}}}
	}
	s.Rows = []doc.SheetRow{
		row(doc.Value{Text: "Số"}, "Đơn vị"), row(doc.Value{Kind: doc.Number, Text: "3"}, "Xã A"), row(doc.Value{Kind: doc.Number, Text: "5"}, "Xã B"),
	}
	return doc.Book{Sheets: []doc.Sheet{s}}
}

// TestLongSheetAllocatesAsItsRows: a sheet is written with what its rows are made
// of and a little.
func TestLongSheetAllocatesAsItsRows(t *testing.T) {
	const rows, most = 5000, 500
	made := testing.AllocsPerRun(2, func() {
		for range cells(rows).Sheets[0].More {
		}
	})
	written := testing.AllocsPerRun(2, func() { require.NoError(t, xlsx.Write(t.Context(), io.Discard, cells(rows), book.Sheet())) })
	assert.Less(t, written, made+most)
}

// TestWorkbookAllocations: a workbook of 2,000 cells allocates far less than once
// a cell, and one without charts does not go through the library of charts.
func TestWorkbookAllocations(t *testing.T) {
	tree := questionnaire()
	assert.Less(t, testing.AllocsPerRun(5, func() { require.NoError(t, xlsx.Write(t.Context(), io.Discard, tree, book.Sheet())) }), 550.0)
}

// TestValidationAllocations: a plan of 423 structs with 1,737 texts, of which
// nothing is to be told, and the same read from its files.
func TestValidationAllocations(t *testing.T) {
	files := inMemory(t, os.DirFS(testdata+"inspection"))
	load := func() *report.Plan {
		d, problems := report.Load(files, "plan.yaml")
		require.NoError(t, problems.Err())
		return d.(*report.Plan)
	}
	assert.Less(t, testing.AllocsPerRun(5, func() { load() }), 37_500.0)
	plan := load()
	plan.Annexes = nil
	assert.Less(t, testing.AllocsPerRun(5, func() { require.Empty(t, plan.Validate()) }), 2_900.0)
}

// TestPaperAllocations: a plan with its validation left out, a template of sixty
// paragraphs that is compiled, and a letter out of it.
func TestPaperAllocations(t *testing.T) {
	plan := *loadDocument(t, "inspection", "plan.yaml").(*report.Plan)
	plan.Annexes = nil
	own := render.Default().Templates()[0]
	assert.Less(t, testing.AllocsPerRun(20, func() { require.NoError(t, own.Render(t.Context(), io.Discard, &plan, render.DOCX)) }), 700.0)
	letter, values := letterTemplate(t)
	var compiled *template.Template
	assert.Less(t, testing.AllocsPerRun(5, func() {
		var problems diag.List
		compiled, problems = template.Compile(t.Context(), bytes.NewReader(letter), int64(len(letter)), template.Data{Model: values})
		require.NoError(t, problems.Err())
	}), 2900.0)
	assert.Less(t, testing.AllocsPerRun(5, func() { require.NoError(t, compiled.Write(t.Context(), io.Discard, values)) }), 60.0)
}

// TestFormAllocations: a form out of a batch is its texts between what was
// compressed before.
func TestFormAllocations(t *testing.T) {
	forms := round.Forms(loadDocument(t, "inspection", "plan.yaml").(*report.Plan), nil)
	w, err := book.CompileForms(t.Context(), forms)
	require.NoError(t, err)
	form, _ := forms.Find(forms.Plan().Units.Units[0].Code)
	assert.Less(t, testing.AllocsPerRun(5, func() { require.NoError(t, w.Write(io.Discard, form)) }), 200.0)
}

// TestGrowthIsLinear: ten times the rows ask for some ten times the bytes.
func TestGrowthIsLinear(t *testing.T) {
	asked := func(rows int) float64 {
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		require.NoError(t, xlsx.Write(t.Context(), io.Discard, cells(rows), book.Sheet()))
		runtime.ReadMemStats(&after)
		return float64(after.TotalAlloc - before.TotalAlloc)
	}
	asked(100) // what is made once
	assert.Less(t, asked(30_000), 20*asked(3000))
}
