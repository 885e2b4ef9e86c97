package template_test

import (
	"bytes"
	"context"
	"fmt"

	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/docx"
	"github.com/vanban-go/vanban/render/docx/read"
	"github.com/vanban-go/vanban/render/docx/template"
	"github.com/vanban-go/vanban/render/style"
)

// letter is a file with tags, as an office would type them.
func letter(lines ...string) []byte {
	sheet, _ := style.New("thư", style.Page{}, []style.RoleLook{{Role: "line"}})
	var paper doc.Paper
	for _, l := range lines {
		paper.Body = append(paper.Body, doc.Block{Role: "line", Text: l})
	}
	var b bytes.Buffer
	docx.Write(context.Background(), &b, paper, sheet)
	return b.Bytes()
}

func printText(file []byte) {
	d, err := read.File(context.Background(), bytes.NewReader(file), int64(len(file)))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, p := range d.Paragraphs {
		if p.InBody() {
			fmt.Println(p.Text())
		}
	}
}

func ExampleCompile() {
	file := letter("Thành phần dự họp của {unit}:", "{#guests}", "{.index}. {name}{^.last};{/.last}{?.last}.{/.last}", "{/guests}")
	values := template.Values{"unit": "Sở A", "guests": []template.Values{{"name": "Nguyễn Văn A"}, {"name": "Trần Thị B"}}}

	t, problems := template.Compile(context.Background(), bytes.NewReader(file), int64(len(file)), template.Data{Model: values})
	if err := problems.Err(); err != nil {
		fmt.Println(err)
		return
	}
	var out bytes.Buffer // once compiled, a template is written as often as there are values
	if err := t.Write(context.Background(), &out, values); err != nil {
		fmt.Println(err)
		return
	}
	printText(out.Bytes())
	// Output:
	// Thành phần dự họp của Sở A:
	// 1. Nguyễn Văn A;
	// 2. Trần Thị B.
}

func ExampleCompile_problems() {
	file := letter("Kính gửi {unti}", "{#guests}", "{name}")
	values := template.Values{"unit": "Sở A", "guests": []template.Values{{"name": "Nguyễn Văn A"}}}
	_, problems := template.Compile(context.Background(), bytes.NewReader(file), int64(len(file)), template.Data{File: "mau.docx", Model: values})
	for _, p := range problems {
		fmt.Println(p)
	}
	// Output:
	// mau.docx: word/document.xml, đoạn 1: không có tên "{unti}" (đoạn "Kính gửi {unti}"); có phải "unit"? [tag-unknown]
	// mau.docx: word/document.xml, đoạn 2: thẻ "{#guests}" không có thẻ đóng (đoạn "{#guests}"); thêm "{/guests}" [tag-not-closed]
}

func ExampleFill() {
	file := letter("Kính mời ông (bà) {ten}, {chuc_vu}.")
	var out bytes.Buffer
	err := template.Fill(context.Background(), &out, bytes.NewReader(file), int64(len(file)), map[string]string{"ten": "Nguyễn Văn A", "chuc_vu": "Chánh Văn phòng"})
	if err != nil {
		fmt.Println(err)
		return
	}
	printText(out.Bytes())

	err = template.Fill(context.Background(), &out, bytes.NewReader(file), int64(len(file)), map[string]string{"ten": "Nguyễn Văn A", "chucvu": "Chánh Văn phòng"})
	fmt.Println(err)
	// Output:
	// Kính mời ông (bà) Nguyễn Văn A, Chánh Văn phòng.
	// tệp mẫu không có thẻ nào cho giá trị "chucvu"; có phải "chuc_vu"? [fill-unused-value]
	// word/document.xml, đoạn 1: không có tên "{chuc_vu}" (đoạn "Kính mời ông (bà) {ten}, {chuc_vu}."); có phải "chucvu"? [tag-unknown]
}

// What a file asks for can be listed before there are values.
func ExampleTags() {
	file := letter("Kính gửi: {unit}", "{#guests}", "{name}", "{/guests}")
	tags, _ := template.Tags(context.Background(), bytes.NewReader(file), int64(len(file)), template.Data{})
	for _, t := range tags {
		fmt.Println(t.Place.Paragraph, t.Text, t.Kind, t.Known)
	}
	// Output:
	// 1 {unit} value false
	// 2 {#guests} repeat false
	// 3 {name} value false
	// 4 {/guests} end true
}
