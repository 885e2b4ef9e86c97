package render_test

import (
	"archive/zip"
	"bytes"
	"context"
	"fmt"
	"io"
	"io/fs"
	"os"
	"runtime"
	"runtime/metrics"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"

	"github.com/vanban-go/vanban/render"
	"github.com/vanban-go/vanban/render/book"
	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/docx"
	"github.com/vanban-go/vanban/render/docx/template"
	"github.com/vanban-go/vanban/render/style"
	"github.com/vanban-go/vanban/render/xlsx"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/round"
)

// Benchmarks of this file hold a job against another one that is done in the
// same run, turn about, so that the machine and what else it does count for
// both. They print how many times as long the job takes.

// beside reports the time of a job over that of its peer: of each, what a quarter
// of the rounds kept below, for the machine has other things to do. The shorter of
// the two is done again and again, until it has taken about as long as the other:
// so they are interrupted alike.
func beside(b *testing.B, job, peer func() error) {
	b.Helper()
	took := func(f func() error, times int) float64 {
		start := time.Now()
		for range times {
			require.NoError(b, f())
		}
		return float64(time.Since(start)) / float64(times)
	}
	took(job, 1) // what is made once
	one, other := took(job, 1), took(peer, 1)
	times := func(longer, shorter float64) int { return min(max(int(longer/shorter), 1), 200) }
	var jobs, peers []float64
	round := func() {
		jobs, peers = append(jobs, took(job, times(other, one))), append(peers, took(peer, times(one, other)))
	}
	for b.Loop() {
		round()
	}
	for len(jobs) < 8 { // of which the third best counts
		round()
	}
	b.ReportMetric(quartile(jobs)/quartile(peers), "ratio")
	b.ReportMetric(quartile(jobs)/1e6, "ms")
}

func quartile(of []float64) float64 {
	slices.Sort(of)
	return of[len(of)/4]
}

// zipping zips the parts of a file ready-made, as archive/zip does by default:
// the floor of what can be written with the standard library.
func zipping(tb testing.TB, file []byte) func() error {
	tb.Helper()
	r, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	require.NoError(tb, err)
	parts := make([][]byte, len(r.File))
	for i, f := range r.File {
		c, err := f.Open()
		require.NoError(tb, err)
		parts[i], err = io.ReadAll(c)
		require.NoError(tb, err)
	}
	return func() error {
		z := zip.NewWriter(io.Discard)
		for i, f := range r.File {
			w, err := z.Create(f.Name)
			if err != nil {
				return err
			}
			if _, err := w.Write(parts[i]); err != nil {
				return err
			}
		}
		return z.Close()
	}
}

// file is what a job writes.
func file(tb testing.TB, write func(io.Writer) error) []byte {
	tb.Helper()
	var b bytes.Buffer
	require.NoError(tb, write(&b))
	return b.Bytes()
}

// BenchmarkPaper is a plan of a usual size, and the same with its annexes: drawn,
// rendered as it was found right before, and rendered with something in it changed,
// so that it is validated anew.
func BenchmarkPaper(b *testing.B) {
	whole := loadDocument(b, "inspection", "plan.yaml").(*report.Plan)
	alone := *whole
	alone.Annexes = nil
	own, version := render.Default().Templates()[0], 0
	for _, p := range []struct {
		name string
		plan *report.Plan
	}{{"plan", &alone}, {"plan with annexes", whole}} {
		layout := func() error { return own.Render(context.Background(), io.Discard, p.plan, render.DOCX) }
		whole := func() error { return render.Render(context.Background(), io.Discard, p.plan, render.DOCX) }
		changed := func() error {
			plan := *p.plan
			version++
			plan.Version = version
			return render.Render(context.Background(), io.Discard, &plan, render.DOCX)
		}
		floor := zipping(b, file(b, func(w io.Writer) error { return render.Render(context.Background(), w, p.plan, render.DOCX) }))
		b.Run(p.name+"/Template.Render", func(b *testing.B) { beside(b, layout, floor) })
		b.Run(p.name+"/Render", func(b *testing.B) { beside(b, whole, floor) })
		b.Run(p.name+"/Render changed", func(b *testing.B) { beside(b, changed, floor) })
	}
}

// BenchmarkPaperFromYAML reads, checks and renders papers from their YAML.
func BenchmarkPaperFromYAML(b *testing.B) {
	for _, p := range []struct{ folder, name string }{{"papers", "bao-cao.yaml"}, {"papers", "quyet-dinh-quy-che.yaml"}, {"inspection", "plan.yaml"}} {
		files := inMemory(b, os.DirFS(testdata+p.folder))
		write := func(w io.Writer) error {
			d, problems := report.Load(files, p.name)
			if err := problems.Err(); err != nil {
				return err
			}
			return render.Render(context.Background(), w, d, render.DOCX)
		}
		b.Run(p.folder+"/"+p.name, func(b *testing.B) {
			beside(b, func() error { return write(io.Discard) }, zipping(b, file(b, write)))
		})
	}
}

func inMemory(tb testing.TB, fsys fs.FS) fstest.MapFS {
	tb.Helper()
	files := fstest.MapFS{}
	require.NoError(tb, fs.WalkDir(fsys, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := fs.ReadFile(fsys, name)
		files[name] = &fstest.MapFile{Data: data}
		return err
	}))
	return files
}

// letterTemplate is an office's file of 60 paragraphs with three tags each and a
// table of ten rows.
func letterTemplate(tb testing.TB) ([]byte, template.Values) {
	tb.Helper()
	const body, cell = doc.Role("text"), doc.Role("cell")
	paper := doc.Paper{}
	for i := range 60 {
		paper.Body = append(paper.Body, doc.Block{Role: body, Text: fmt.Sprintf(
			"%d. {name} đề nghị {body} khẩn trương báo cáo kết quả thực hiện nhiệm vụ được giao, gửi về cơ quan thường trực trước ngày {due} để tổng hợp.", i+1)})
	}
	row := func(texts ...string) doc.Row {
		var r doc.Row
		for _, t := range texts {
			r.Cells = append(r.Cells, doc.Cell{Role: cell, Text: t})
		}
		return r
	}
	paper.Body = append(paper.Body, doc.Block{Kind: doc.Grid, Table: &doc.Table{
		Columns: []float64{1, 5, 3}, Header: 1,
		Rows: []doc.Row{row("TT", "Đơn vị", "Số liệu"), row("{#rows}{.index}", "{name}", "{n}{/rows}")},
	}})
	sheet, err := style.New("mẫu", style.Page{}, []style.RoleLook{{Role: body, Look: style.Look{Align: style.Justify}}, {Role: cell}})
	require.NoError(tb, err)
	values := template.Values{"name": "Ủy ban nhân dân xã An Hưng", "body": "các cơ quan, đơn vị", "due": "15/01/2026"}
	var rows []any
	for i := range 10 {
		rows = append(rows, template.Values{"name": fmt.Sprint("Đơn vị số ", i), "n": i * 37})
	}
	values["rows"] = rows
	return file(tb, func(w io.Writer) error { return docx.Write(tb.Context(), w, paper, sheet) }), values
}

// BenchmarkLetter fills an office's template.
func BenchmarkLetter(b *testing.B) {
	data, values := letterTemplate(b)
	compile := func() *template.Template {
		t, problems := template.Compile(b.Context(), bytes.NewReader(data), int64(len(data)), template.Data{Model: values})
		require.NoError(b, problems.Err())
		return t
	}
	compiled := compile()
	fill := func() error { return compiled.Write(b.Context(), io.Discard, values) }
	once := func() error { return compile().Write(b.Context(), io.Discard, values) }
	b.Run("filled", func(b *testing.B) {
		beside(b, fill, zipping(b, file(b, func(w io.Writer) error { return compiled.Write(b.Context(), w, values) })))
	})
	b.Run("compiled and filled once", func(b *testing.B) { beside(b, once, fill) })
}

// cells is a workbook of that many rows of twelve columns, a tenth of them texts
// that stand nowhere else, which are made as they are written.
func cells(rows int) doc.Book {
	s := doc.Sheet{Name: "Nguồn", Columns: make([]float64, 12)}
	for i := range s.Columns {
		s.Columns[i] = 30
	}
	s.More = func(yield func(doc.SheetRow) bool) {
		row := doc.SheetRow{Ruled: true, Cells: make([]doc.SheetCell, len(s.Columns))}
		for i := range rows {
			for j := range row.Cells {
				row.Cells[j] = doc.SheetCell{Role: book.Text, Value: cellValue(i, j)}
			}
			if !yield(row) {
				return
			}
		}
	}
	return doc.Book{Sheets: []doc.Sheet{s}}
}

func cellValue(i, j int) doc.Value {
	switch {
	case j == 0:
		return doc.Value{Text: "Đơn vị số " + strconv.Itoa(i)}
	case j < 4:
		return doc.Value{Text: [...]string{"Đạt", "Chưa đạt", "Không áp dụng"}[(i+j)%3]}
	}
	return doc.Value{Kind: doc.Number, Text: strconv.Itoa(i * j)}
}

// streamed writes the same cells with excelize's writer of streams.
func streamed(rows int) error {
	f := excelize.NewFile()
	defer f.Close()
	id, err := f.NewStyle(&excelize.Style{Alignment: &excelize.Alignment{WrapText: true}, NumFmt: 3})
	if err != nil {
		return err
	}
	w, err := f.NewStreamWriter("Sheet1")
	if err != nil {
		return err
	}
	row := make([]any, 12)
	for i := range rows {
		for j := range row {
			v := cellValue(i, j)
			c := excelize.Cell{StyleID: id, Value: v.Text}
			if v.Kind == doc.Number {
				c.Value = i * j
			}
			row[j] = c
		}
		if err := w.SetRow("A"+strconv.Itoa(i+1), row); err != nil {
			return err
		}
	}
	if err := w.Flush(); err != nil {
		return err
	}
	return f.Write(io.Discard)
}

// BenchmarkCells writes long sheets, and says how much of the heap was taken at
// most.
func BenchmarkCells(b *testing.B) {
	const rows = 100_000
	ours := func() error { return xlsx.Write(b.Context(), io.Discard, cells(rows), book.Sheet()) }
	theirs := func() error { return streamed(rows) }
	b.Run("100000 x 12", func(b *testing.B) {
		beside(b, ours, theirs)
		most := peakOf(b, ours)
		b.ReportMetric(most, "peak-MB")
		b.ReportMetric(most/peakOf(b, theirs), "peak-ratio")
	})
}

// peakOf returns how many MB of the heap a job takes at most.
func peakOf(tb testing.TB, job func() error) float64 {
	heap := []metrics.Sample{{Name: "/memory/classes/heap/objects:bytes"}}
	read := func() uint64 {
		metrics.Read(heap)
		return heap[0].Value.Uint64()
	}
	runtime.GC()
	before := read()
	most := before
	stop, done := make(chan struct{}), make(chan struct{})
	go func() {
		defer close(done)
		for {
			most = max(most, read())
			select {
			case <-stop:
				return
			case <-time.After(time.Millisecond):
			}
		}
	}()
	require.NoError(tb, job())
	close(stop)
	<-done
	return float64(most-before) / (1 << 20)
}

// questionnaire is a workbook of 200 rows of ten columns with two drop-down
// lists, protection and everything for print.
func questionnaire() doc.Book {
	s := doc.Sheet{
		Name: "Danh mục", Protected: true, Frozen: doc.Corner{Rows: 2}, Repeat: doc.Rows{First: 2, Last: 2}, Landscape: true,
		Columns: []float64{10, 60, 25, 25, 25, 25, 25, 25, 25, 40},
		Rows:    []doc.SheetRow{{Cells: []doc.SheetCell{{Role: book.Title, Value: doc.Value{Text: "DANH MỤC KIỂM TRA"}, Span: 10}}}},
	}
	var heads []doc.SheetCell
	for i := range s.Columns {
		heads = append(heads, doc.SheetCell{Role: book.Head, Value: doc.Value{Text: fmt.Sprint("Cột ", i+1)}})
	}
	s.Rows = append(s.Rows, doc.SheetRow{Ruled: true, Shade: doc.HeadShade, Cells: heads})
	lists := []*doc.Input{{List: "traloi", Refusal: doc.Note{Text: "Chọn trong danh sách"}}, {List: "mucdo", Refusal: doc.Note{Text: "Chọn trong danh sách"}}}
	for i := range 200 {
		cells := []doc.SheetCell{
			{Role: book.Choice, Value: doc.Value{Kind: doc.Number, Text: strconv.Itoa(i + 1)}},
			{Role: book.Text, Value: doc.Value{Text: fmt.Sprintf("Nội dung kiểm tra số %d của danh mục, có lời dài hơn một dòng", i)}},
			{Role: book.Choice, Input: lists[0]},
			{Role: book.Choice, Input: lists[1]},
		}
		for j := range 5 {
			cells = append(cells, doc.SheetCell{Role: book.Text, Value: doc.Value{Kind: doc.Number, Text: strconv.Itoa(i * j)}})
		}
		s.Rows = append(s.Rows, doc.SheetRow{Ruled: true, Cells: append(cells, doc.SheetCell{Role: book.Text, Value: doc.Value{Text: "Ghi chú " + strconv.Itoa(i%20)}})})
	}
	words := doc.Sheet{Name: "Lựa chọn", Hidden: true, Columns: []float64{30, 30}}
	for _, w := range []string{"Đạt", "Chưa đạt", "Không áp dụng"} {
		words.Rows = append(words.Rows, doc.SheetRow{Cells: []doc.SheetCell{{Role: book.Text, Value: doc.Value{Text: w}}, {Role: book.Text, Value: doc.Value{Text: w}}}})
	}
	return doc.Book{
		Properties: doc.Properties{Title: "Danh mục"}, Sheets: []doc.Sheet{s, words},
		Names: []doc.Name{
			{Name: "traloi", Sheet: words.Name, Range: doc.Range{Left: 1, Top: 1, Right: 1, Bottom: 3}},
			{Name: "mucdo", Sheet: words.Name, Range: doc.Range{Left: 2, Top: 1, Right: 2, Bottom: 3}},
		},
	}
}

// BenchmarkWorkbook writes a workbook of 200 rows of ten cells.
func BenchmarkWorkbook(b *testing.B) {
	tree := questionnaire()
	write := func(w io.Writer) error { return xlsx.Write(b.Context(), w, tree, book.Sheet()) }
	b.Run("200 x 10", func(b *testing.B) {
		beside(b, func() error { return write(io.Discard) }, zipping(b, file(b, write)))
	})
}

// BenchmarkForm writes the form of one unit out of a batch, beside excelize that
// makes a workbook of the same cells.
func BenchmarkForm(b *testing.B) {
	plan := loadDocument(b, "inspection", "plan.yaml").(*report.Plan)
	forms := round.Forms(plan, nil)
	w, err := book.CompileForms(b.Context(), forms)
	require.NoError(b, err)
	form, _ := forms.Find(plan.Units.Units[0].Code)
	tree, err := book.Form(form)
	require.NoError(b, err)
	b.Run("one of a batch", func(b *testing.B) {
		beside(b, func() error { return w.Write(io.Discard, form) }, func() error { return afresh(&tree) })
	})
}

// afresh makes the cells of a book, their drop-down lists and the widths of its
// columns with excelize.
func afresh(tree *doc.Book) error {
	f := excelize.NewFile()
	defer f.Close()
	styles := map[doc.Role]int{}
	for _, s := range tree.Sheets {
		if _, err := f.NewSheet(s.Name); err != nil {
			return err
		}
		for i, mm := range s.Columns {
			name := doc.ColumnName(i + 1)
			if err := f.SetColWidth(s.Name, name, name, mm/2); err != nil {
				return err
			}
		}
		for i, r := range s.Rows {
			column := 1
			for _, c := range r.Cells {
				if err := afreshCell(f, s.Name, doc.CellName(column, i+1), &c, styles); err != nil {
					return err
				}
				if n := c.Columns(); n > 1 {
					if err := f.MergeCell(s.Name, doc.CellName(column, i+1), doc.CellName(column+n-1, i+1)); err != nil {
						return err
					}
				}
				column += c.Columns()
			}
		}
	}
	return f.Write(io.Discard)
}

func afreshCell(f *excelize.File, sheet, at string, c *doc.SheetCell, styles map[doc.Role]int) error {
	var err error
	switch {
	case c.Formula != "":
		err = f.SetCellFormula(sheet, at, strings.NewReplacer("{", "", "}", "").Replace(c.Formula))
	case c.Value.Kind == doc.Number && c.Value.Text != "":
		n, _ := strconv.ParseFloat(c.Value.Text, 64)
		err = f.SetCellFloat(sheet, at, n, -1, 64)
	case c.Value.Text != "":
		err = f.SetCellStr(sheet, at, c.Value.Text)
	}
	if err != nil {
		return err
	}
	id, ok := styles[c.Role]
	if !ok {
		if id, err = f.NewStyle(&excelize.Style{Font: &excelize.Font{Size: float64(10 + len(styles))}, Alignment: &excelize.Alignment{WrapText: true}}); err != nil {
			return err
		}
		styles[c.Role] = id
	}
	if c.Input != nil && c.Input.List != "" {
		v := excelize.NewDataValidation(true)
		v.SetSqref(at)
		v.SetSqrefDropList(c.Input.List)
		if err := f.AddDataValidation(sheet, v); err != nil {
			return err
		}
	}
	return f.SetCellStyle(sheet, at, at, id)
}

// BenchmarkTwoCores makes papers in a batch on one core beside the same on two:
// how many times as fast these are. To change the number of cores empties the pools,
// which a batch then fills for each of them: so there are many papers.
func BenchmarkTwoCores(b *testing.B) {
	plan := loadDocument(b, "inspection", "plan.yaml").(*report.Plan)
	jobs := func(yield func(render.Job) bool) {
		for i := range 512 {
			if !yield(render.Job{Name: fmt.Sprintf("%d.docx", i), Write: func(ctx context.Context, w io.Writer) error {
				return render.Render(ctx, w, plan, render.DOCX)
			}}) {
				return
			}
		}
	}
	batch := func(cores int) func() error {
		return func() error {
			defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(cores)) // of which the collector of garbage takes one too
			return render.Batch(context.Background(), nowhere{}, jobs)
		}
	}
	b.Run("one beside two", func(b *testing.B) { beside(b, batch(1), batch(2)) })
}

type nowhere struct{}

func (nowhere) Put(_ context.Context, name string, _ []byte) (string, error) { return name, nil }
