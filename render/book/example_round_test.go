package book_test

import (
	"bytes"
	"context"
	"fmt"
	"os"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/render/book"
	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/xlsx"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/date"
	"github.com/vanban-go/vanban/report/round"
)

// foundRound is the small round with what the team found in it, and no returns.
func foundRound() *round.Round {
	dossier := os.DirFS("../../testdata/round")
	plan, _ := report.LoadPlan(dossier, "plan.yaml")
	schedule, _ := report.LoadSchedule(dossier, "schedule.yaml", plan)
	c := round.Collection{Forms: round.Forms(plan, schedule), Schedule: schedule, AsOf: checklist.Moment{Date: date.Date{Year: 2026, Month: 1, Day: 16}}}
	c.Results, _ = report.LoadResults(dossier, "results.yaml", c.Forms.Check)
	r, problems, _ := round.Collect(context.Background(), c)
	if err := problems.Err(); err != nil {
		panic(err)
	}
	return r
}

// sheetsOf prints the names of the sheets that a reader sees.
func sheetsOf(b doc.Book, err error) {
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, s := range b.Sheets {
		if !s.Hidden {
			fmt.Println(s.Name)
		}
	}
}

func ExampleRollup() {
	sheetsOf(book.Rollup(context.Background(), foundRound()))
	// Output:
	// Tóm tắt
	// Tổng hợp
	// Biểu đồ tự đánh giá
	// Biểu đồ kiểm tra
	// Biểu đồ thời hạn
	// Chỉ tiêu
	// Trả lời
	// Đoàn kiểm tra
	// Cần kiểm tra lại
	// Nội dung báo cáo
	// Nguồn số liệu
}

func ExampleResults() {
	r := foundRound()
	sheetsOf(book.Results(r.Results, r.Forms))
	// Output:
	// Buổi kiểm tra
	// Thành phần
	// Mục kiểm tra
	// Số liệu
	// Tồn tại, kiến nghị
	// Thực hiện kiến nghị
	// Khó khăn
	// Biểu dương
	// Ý kiến
	// Chọn từ báo cáo
	// Nội dung tổng hợp
	// Hướng dẫn
	// Tra cứu mã
}

func ExampleTeam() {
	r := foundRound()
	sheetsOf(book.Team(&round.TeamBook{Plan: r.Plan(), Schedule: r.Schedule}))
	// Output:
	// Phiếu kiểm tra
	// Chỉ tiêu
	// Yêu cầu đối chiếu
	// Lịch kiểm tra
	// Hướng dẫn
}

// The sheet for one visit holds what is known beforehand; the team fills it in,
// and ReadResults reads it.
func ExampleVisit() {
	r := foundRound()
	sheet, _ := r.VisitSheet("hp001")
	b, err := book.Visit(sheet, r.Forms)
	if err != nil {
		fmt.Println(err)
		return
	}
	var file bytes.Buffer
	if err := xlsx.Write(context.Background(), &file, b, book.Sheet()); err != nil {
		fmt.Println(err)
		return
	}
	found, problems := book.ReadResults(context.Background(), bytes.NewReader(file.Bytes()), int64(file.Len()), "phieu.xlsx", r.Forms)
	fmt.Println(found.Visits[0].Unit, len(found.Visits[0].Items), problems)
	// Output:
	// hp001 3 []
}

func ExampleFormList() {
	sheetsOf(book.FormList(foundRound().Forms))
	// Output:
	// Biểu mẫu
}

// The register of what arrived comes as a blank table, is kept by hand and read
// again.
func ExampleIntake() {
	forms := foundRound().Forms
	register := &round.Intake{Receipts: []checklist.Receipt{{Unit: "hp001", At: checklist.Moment{Date: date.Date{Year: 2026, Month: 1, Day: 5}}, File: "an-bien.xlsx"}}}
	b, err := book.Intake(register, forms)
	if err != nil {
		fmt.Println(err)
		return
	}
	var file bytes.Buffer
	if err := xlsx.Write(context.Background(), &file, b, book.Sheet()); err != nil {
		fmt.Println(err)
		return
	}
	rows, err := book.ReadIntake(context.Background(), bytes.NewReader(file.Bytes()), int64(file.Len()), "so-nhan.xlsx")
	if err != nil {
		fmt.Println(err)
		return
	}
	again, problems := round.IntakeFromRows(rows, forms.Plan())
	fmt.Println(again.Receipts[0].Unit, again.Receipts[0].File, problems)
	// Output:
	// hp001 an-bien.xlsx []
}
