package render_test

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/render"
	"github.com/vanban-go/vanban/render/book"
	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/nd30"
	"github.com/vanban-go/vanban/render/style"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/date"
	"github.com/vanban-go/vanban/report/decree"
	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/round"
)

// smallPlan is the plan of a round of five units.
func smallPlan() *report.Plan {
	plan, problems := report.LoadPlan(os.DirFS("../testdata/round"), "plan.yaml")
	if err := problems.Err(); err != nil {
		panic(err)
	}
	return plan
}

// exampleLetter is a letter of the samples.
func exampleLetter() report.Document {
	d, problems := report.Load(os.DirFS("../testdata/papers"), "cong-van.yaml")
	if err := problems.Err(); err != nil {
		panic(err)
	}
	return d
}

// One paper as DOCX; nothing reaches the writer unless all of it succeeded.
func ExampleRender() {
	var file bytes.Buffer
	err := render.Render(context.Background(), &file, exampleLetter(), render.DOCX)
	fmt.Println(err, file.Len() > 0)
	err = render.Render(context.Background(), io.Discard, &report.Letter{}, render.DOCX)
	fmt.Println(err != nil)
	// Output:
	// <nil> true
	// true
}

// A folder of forms: a sink keeps what people have changed, and workers are
// bounded.
func ExampleBatch() {
	dir, err := os.MkdirTemp("", "vanban-")
	if err != nil {
		fmt.Println(err)
		return
	}
	defer os.RemoveAll(dir)
	forms := round.Forms(smallPlan(), nil)
	writer, err := book.CompileForms(context.Background(), forms)
	if err != nil {
		fmt.Println(err)
		return
	}
	var jobs []render.Job
	for f := range forms.All() {
		write := func(_ context.Context, w io.Writer) error { return writer.Write(w, f) }
		jobs = append(jobs, render.Job{Name: round.FormFile(f.Unit), Write: write})
	}
	folder, err := render.Dir(dir)
	if err != nil {
		fmt.Println(err)
		return
	}
	defer folder.Close()
	done := func(p render.Progress) {
		if p.Done == p.Total {
			fmt.Println(p.Total, "forms")
		}
	}
	err = render.Batch(context.Background(), folder, slices.Values(jobs), render.Workers(2), render.OnProgress(len(jobs), done))
	fmt.Println(err)
	// Output:
	// 5 forms
	// <nil>
}

// What a person has changed stays, and the new file goes beside it.
func ExampleDir() {
	dir, err := os.MkdirTemp("", "vanban-")
	if err != nil {
		fmt.Println(err)
		return
	}
	defer os.RemoveAll(dir)
	write := func(text string) {
		folder, err := render.Dir(dir)
		if err != nil {
			fmt.Println(err)
			return
		}
		defer folder.Close()
		path, err := folder.Put(context.Background(), "bao-cao.txt", []byte(text))
		fmt.Println(filepath.Base(path), err, folder.Kept())
	}
	write("lần 1")
	write("lần 2")
	os.WriteFile(filepath.Join(dir, "bao-cao.txt"), []byte("đã sửa tay"), 0o644)
	write("lần 3")
	// Output:
	// bao-cao.txt <nil> []
	// bao-cao.txt <nil> []
	// bao-cao.new.txt <nil> [bao-cao.txt]
}

// A sheet of one's own gives every role another look: a title in 15 pt.
func ExampleWithSheet() {
	sheet, err := nd30.Sheet(report.Layout{})
	if err != nil {
		fmt.Println(err)
		return
	}
	look, _ := sheet.Look(decree.TypeName)
	look.Size = 15
	own := sheet.With(style.RoleLook{Role: decree.TypeName, Look: look})
	var usual, other bytes.Buffer
	for _, o := range []struct {
		w     io.Writer
		sheet style.Sheet
	}{{&usual, sheet}, {&other, own}} {
		if err := render.Render(context.Background(), o.w, smallPlan(), render.DOCX, render.WithSheet(o.sheet)); err != nil {
			fmt.Println(err)
			return
		}
	}
	fmt.Println(bytes.Equal(usual.Bytes(), other.Bytes()))
	// Output: false
}

// What a layout decided by itself is told.
func ExampleWithNotes() {
	letter := *exampleLetter().(*report.Letter)
	office := *letter.Office
	office.Issuer.Name = "Ban Quản lý dự án đầu tư xây dựng công trình giao thông và phát triển đô thị"
	letter.Office = &office
	told := map[diag.Code]bool{}
	err := render.Render(context.Background(), io.Discard, &letter, render.DOCX, render.WithNotes(func(p diag.Problem) { told[p.Code] = true }))
	fmt.Println(err, told)
	// Output: <nil> map[smaller-size:true]
}

// A workbook of one's own layout, beside those of the library.
func ExampleSheets() {
	list := render.Sheets("danh-sach", func(p *report.Plan) (doc.Book, error) {
		s := doc.Sheet{Name: "Đơn vị", Columns: []float64{60}}
		for _, u := range p.Units.Units {
			s.Rows = append(s.Rows, doc.SheetRow{Cells: []doc.SheetCell{{Role: book.Text, Value: doc.Value{Text: u.FullName()}}}})
		}
		return doc.Book{Sheets: []doc.Sheet{s}}, nil
	})
	registry, err := render.NewRegistry(list)
	if err != nil {
		fmt.Println(err)
		return
	}
	var file bytes.Buffer
	err = render.Render(context.Background(), &file, smallPlan(), render.XLSX, render.WithRegistry(registry))
	fmt.Println(err, file.Len() > 0)
	// Output: <nil> true
}

// One template may stand for a kind, name and format only once.
func ExampleNewRegistry() {
	summary := render.Tree("tom-tat", func(*report.Plan, style.Sheet) (doc.Paper, error) { return doc.Paper{}, nil })
	_, err := render.NewRegistry(summary, summary)
	fmt.Println(err != nil)
	// Output: true
}

// Every file of a folder is read, or told of: here a form, blank as it was sent,
// and a file that is none.
func ExampleReadReturns() {
	dir, err := os.MkdirTemp("", "vanban-")
	if err != nil {
		fmt.Println(err)
		return
	}
	defer os.RemoveAll(dir)
	forms := round.Forms(smallPlan(), nil)
	writer, err := book.CompileForms(context.Background(), forms)
	if err != nil {
		fmt.Println(err)
		return
	}
	for f := range forms.All() {
		var b bytes.Buffer
		if err := writer.Write(&b, f); err != nil {
			fmt.Println(err)
			return
		}
		os.WriteFile(filepath.Join(dir, f.Unit.Code+".xlsx"), b.Bytes(), 0o644)
		break
	}
	os.WriteFile(filepath.Join(dir, "ghi-chu.txt"), []byte("gọi lại"), 0o644)

	in := round.Collection{Forms: forms, AsOf: checklist.Moment{Date: date.Date{Year: 2026, Month: 1, Day: 16}}}
	for file, err := range render.ReadReturns(context.Background(), os.DirFS(dir), render.Returns{Forms: forms}) {
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Println(file.File, file.Return != nil, codes(file.Problems))
		in.Returned = append(in.Returned, file)
	}
	r, _, _ := round.Collect(context.Background(), in)
	fmt.Println(len(r.Progress.Units))
	// Output:
	// ghi-chu.txt false [not-a-form]
	// hp001.xlsx true []
	// 5
}
