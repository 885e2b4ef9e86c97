package book_test

import (
	"bytes"
	"context"
	"fmt"
	"os"

	"github.com/vanban-go/vanban/render/book"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/round"
)

// smallRound is the forms of a small round.
func smallRound() *round.FormSet {
	dir := os.DirFS("../../testdata/forms")
	plan, _ := report.LoadPlan(dir, "plan.yaml")
	schedule, _ := report.LoadSchedule(dir, "schedule.yaml", plan)
	return round.Forms(plan, schedule)
}

func ExampleForm() {
	form, _ := smallRound().Find("u01")
	b, err := book.Form(form)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, s := range b.Sheets {
		fmt.Println(s.Name, len(s.Rows), s.Hidden)
	}
	// Output:
	// Thông tin chung 36 false
	// Thủ tục hành chính 18 false
	// Kinh phí 14 false
	// Nội dung báo cáo 8 false
	// Hạn chế 16 false
	// Khó khăn, vướng mắc 16 false
	// Danh mục 6 true
	// vanban 26 true
}

func ExampleReadReturn() {
	data, err := os.ReadFile("../../testdata/forms/06-go-chu.xlsx")
	if err != nil {
		fmt.Println(err)
		return
	}
	r, problems := book.ReadReturn(context.Background(), bytes.NewReader(data), int64(len(data)), book.Source{File: "06-go-chu.xlsx"}, smallRound())
	received, _ := r.Value("tthc.nhan")
	fmt.Println(r.Manifest.Unit, received.Number, "typed as", received.Typed)
	fmt.Println(problems.Warnings()[0])
	// Output:
	// u01 1234 typed as 1.234
	// 06-go-chu.xlsx: Kinh phí!E10: "1,234" có thể đọc thành 1,234 hoặc 1.234; ghi lại chỉ bằng chữ số, không có dấu phân cách hàng nghìn [ambiguous-number]
}

func ExampleCompileForms() {
	forms := smallRound()
	w, err := book.CompileForms(context.Background(), forms)
	if err != nil {
		fmt.Println(err)
		return
	}
	n := 0
	for f := range forms.All() {
		var buf bytes.Buffer
		if err := w.Write(&buf, f); err != nil {
			fmt.Println(err)
		}
		n++
	}
	fmt.Println(n, "forms")
	// Output: 5 forms
}

func ExampleProgress() {
	forms := smallRound()
	progress, _ := round.ProgressOf(forms, &round.Intake{}, nil, round.Progress{}.AsOf)
	b, err := book.Progress(progress)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, s := range b.Sheets {
		fmt.Println(s.Name, len(s.Charts))
	}
	// Output:
	// Tóm tắt 0
	// Tổng hợp 1
	// Theo dõi từng đơn vị 0
	// Đôn đốc 0
	// Các tệp đã nhận 0
}
