package render_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/render"
	"github.com/vanban-go/vanban/render/book"
	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/docx"
	"github.com/vanban-go/vanban/render/docx/read"
	"github.com/vanban-go/vanban/render/docx/template"
	"github.com/vanban-go/vanban/render/nd30"
	"github.com/vanban-go/vanban/render/style"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/decree"
	"github.com/vanban-go/vanban/report/round"
)

// The names that files of a dossier get.
func ExampleFileName() {
	plan := smallPlan()
	for _, d := range []report.Document{plan, plan.Checklist, exampleLetter()} {
		name, format, ok := render.FileName(d)
		fmt.Println(name, format, ok)
	}
	_, _, ok := render.FileName(plan.Units)
	fmt.Println(ok)
	// Output:
	// ke-hoach.docx docx true
	// phieu-kiem-tra.xlsx xlsx true
	// cong-van-cv.sohoa.docx docx true
	// false
}

// forgetful is a sink that keeps nothing.
type forgetful struct{}

func (forgetful) Put(_ context.Context, name string, _ []byte) (string, error) { return name, nil }

// Each job tells what became of it; one that fails does not stop the others.
func ExampleOnResult() {
	jobs := []render.Job{
		{Name: "a.txt", Write: func(_ context.Context, w io.Writer) error { _, err := io.WriteString(w, "được"); return err }},
		{Name: "b.txt", Write: func(context.Context, io.Writer) error { return errors.New("hỏng") }},
	}
	err := render.Batch(context.Background(), forgetful{}, slices.Values(jobs), render.Workers(1),
		render.OnResult(func(r render.Result) { fmt.Println(r.Name, r.Size, r.Err) }))
	fmt.Println(err != nil)
	// Output:
	// a.txt 8 <nil>
	// b.txt 0 hỏng
	// true
}

// What a template may ask of a letter.
func ExampleNames() {
	names := render.Names((*report.Letter)(nil))
	for _, name := range []string{"issuer.name", "subject", "signature.name"} {
		fmt.Println(name, slices.Contains(names, name))
	}
	// Output:
	// issuer.name true
	// subject true
	// signature.name true
}

// ofParagraphs is a file of Word with these paragraphs.
func ofParagraphs(texts ...string) []byte {
	sheet, err := nd30.Sheet(report.Layout{})
	if err != nil {
		panic(err)
	}
	var paper doc.Paper
	for _, text := range texts {
		paper.Body = append(paper.Body, doc.Block{Role: decree.Body, Text: text})
	}
	var b bytes.Buffer
	if err := docx.Write(context.Background(), &b, paper, sheet); err != nil {
		panic(err)
	}
	return b.Bytes()
}

// letterThrough prints the letter of the samples through an office's file.
func letterThrough(file []byte, opts ...render.OfficeOption) {
	letter := exampleLetter()
	office, err := render.Office(context.Background(), "mau", file, letter, opts...)
	if err != nil {
		fmt.Println(err)
		return
	}
	registry, err := render.NewRegistry(office)
	if err != nil {
		fmt.Println(err)
		return
	}
	var out bytes.Buffer
	if err := render.Render(context.Background(), &out, letter, render.DOCX, render.WithRegistry(registry)); err != nil {
		fmt.Println(err)
		return
	}
	paper, err := read.File(context.Background(), bytes.NewReader(out.Bytes()), int64(out.Len()))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, p := range paper.Paragraphs[:2] {
		fmt.Println(p.Text())
	}
}

// Values of one's own stand beside those of the paper.
func ExampleWithValues() {
	file := ofParagraphs("Ký hiệu: {symbol}", "Người soạn: {nguoi_soan}")
	letterThrough(file, render.WithValues(template.Values{"nguoi_soan": "Nguyễn Văn A"}))
	// Output:
	// Ký hiệu: SNV-CQĐP
	// Người soạn: Nguyễn Văn A
}

// The text of the paper comes from a layout of one's own, the rest from the
// office's file.
func ExampleWithBlocks() {
	short := render.Tree("ngan", func(l *report.Letter, _ style.Sheet) (doc.Paper, error) {
		return doc.Paper{Body: []doc.Block{{Role: decree.Body, Text: "Gồm " + strconv.Itoa(len(l.Body[0].Points)) + " loại hồ sơ."}}}, nil
	})
	letterThrough(ofParagraphs("Trích yếu:", "{@body}"), render.WithBlocks(short))
	// Output:
	// Trích yếu:
	// Gồm 3 loại hồ sơ.
}

// A unit's report in Word comes home with the figures of its form: the texts of
// its sections, here still blank.
func ExampleReadReport() {
	forms := round.Forms(smallPlan(), nil)
	var f *checklist.Form
	for f = range forms.All() {
		break
	}
	var sent bytes.Buffer
	if err := render.Render(context.Background(), &sent, forms.Skeleton(f.Unit), render.DOCX); err != nil {
		fmt.Println(err)
		return
	}
	answers, problems := render.ReadReport(context.Background(), bytes.NewReader(sent.Bytes()), int64(sent.Len()), book.Source{File: "bao-cao.docx"}, forms)
	if err := problems.Err(); err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(answers.Manifest.Unit, len(answers.Texts) > 0, answers.Texts[0].Text == "")
	// Output: hp001 true true
}

// The registry of the library says what it lays out, and by which template.
func ExampleDefault() {
	var plan []string
	for _, t := range render.Default().Templates() {
		if t.Kind() == "plan" {
			plan = append(plan, t.Name())
		}
	}
	fmt.Println(plan)
	// Output: [nd30]
}
