package render_test

import (
	"bytes"
	"context"
	"fmt"
	"os"

	"github.com/vanban-go/vanban/render"
	"github.com/vanban-go/vanban/render/docx/read"
	"github.com/vanban-go/vanban/report"
)

func ExampleOffice() {
	plan, problems := report.LoadPlan(os.DirFS("../testdata/inspection"), "plan.yaml")
	if err := problems.Err(); err != nil {
		fmt.Println(err)
		return
	}
	file, err := os.ReadFile("../testdata/templates/the-bi-tach.docx")
	if err != nil {
		fmt.Println(err)
		return
	}
	template, err := render.Office(context.Background(), "the-bi-tach", file, (*report.Plan)(nil))
	if err != nil {
		fmt.Println(err)
		return
	}
	registry, err := render.NewRegistry(template)
	if err != nil {
		fmt.Println(err)
		return
	}
	var out bytes.Buffer
	if err := render.Render(context.Background(), &out, plan, render.DOCX, render.WithRegistry(registry)); err != nil {
		fmt.Println(err)
		return
	}
	paper, err := read.File(context.Background(), bytes.NewReader(out.Bytes()), int64(out.Len()))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, p := range paper.Paragraphs[5:8] {
		fmt.Println(p.Text())
	}
	// Output:
	// Kiểm tra việc thực hiện nhiệm vụ, công vụ và hoạt động của chính quyền địa phương cấp xã, đợt 1 năm 2026
	// Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;
	// Căn cứ Luật Cán bộ, công chức ngày 24 tháng 6 năm 2025;
}

func ExampleInspect() {
	file, err := os.ReadFile("../testdata/templates/cong-van.docx")
	if err != nil {
		fmt.Println(err)
		return
	}
	tags, _ := render.Inspect(context.Background(), file, (*report.Letter)(nil)) // without the picture that the template asks for
	for _, t := range tags[:4] {
		fmt.Printf("%s: %s (%s, known: %t)\n", t.Place, t.Text, t.Kind, t.Known)
	}
	// Output:
	// word/document.xml, đoạn 1: {%logo} (picture, known: false)
	// word/document.xml, đoạn 2: {issuer.superior|upper} (value, known: true)
	// word/document.xml, đoạn 3: {issuer.name|upper} (value, known: true)
	// word/document.xml, đoạn 4: {number} (value, known: true)
}
