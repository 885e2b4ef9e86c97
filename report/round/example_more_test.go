package round_test

import (
	"fmt"
	"os"
	"strings"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/date"
	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/round"
)

// roundForms are the forms of the small round.
func roundForms() *round.FormSet {
	plan, problems := report.LoadPlan(os.DirFS("../../testdata/round"), "plan.yaml")
	if err := problems.Err(); err != nil {
		panic(err)
	}
	return round.Forms(plan, nil)
}

// The register of what arrived, as it is kept in a table.
func ExampleDecodeIntakeCSV() {
	const table = "Mã đơn vị,Nhận lúc,Hình thức,Tệp\nhp001,05/01/2026 09:30,thư điện tử,an-bien.xlsx\nhp999,06/01/2026,bản giấy,\n"
	in, problems := round.DecodeIntakeCSV(strings.NewReader(table), "so-nhan.csv", roundForms().Plan())
	fmt.Println(in == nil)
	for _, p := range problems {
		fmt.Println(p.Place, p.Code)
	}
	// Output:
	// true
	// so-nhan.csv:3:1 unknown-unit
}

// Who has sent what by a day, with nothing but the register.
func ExampleProgressOf() {
	forms := roundForms()
	in := &round.Intake{Receipts: []checklist.Receipt{{Unit: "hp001", At: checklist.Moment{Date: date.Date{Year: 2026, Month: 1, Day: 5}}}}}
	p, problems := round.ProgressOf(forms, in, nil, checklist.Moment{Date: date.Date{Year: 2026, Month: 1, Day: 16}})
	for _, u := range p.Units[:2] {
		fmt.Println(u.Unit.Code, u.Standing())
	}
	fmt.Println(len(problems))
	// Output:
	// hp001 Nhận, chưa có hạn
	// hp007 Chưa gửi, chưa quá hạn
	// 0
}

// The answers of a unit become its report, for its own signature.
func ExampleFormSet_Report() {
	forms := roundForms()
	f, _ := forms.Find("hp001")
	answers := &checklist.Return{Manifest: f.Manifest}
	signature := report.UnitSignature(f.Unit)
	signature.Name = "Nguyễn Văn A"
	paper := forms.Report(f.Unit, answers, signature)
	fmt.Println(paper.TypeName, paper.Subject)
	fmt.Println(paper.Validate().Err())
	// Output:
	// Báo cáo Phục vụ kiểm tra
	// <nil>
}

// The papers of a round are templates; an office starts from the embedded file of
// one and gives its own under the same id.
func ExampleTemplateFile() {
	for _, t := range round.Templates() {
		fmt.Println(t.ID)
	}
	file, ok := round.TemplateFile("thong-bao-lich")
	first, _, _ := strings.Cut(string(file), "\n")
	fmt.Println(first, ok)
	// Output:
	// bao-cao
	// thong-bao-lich
	// don-doc
	// bien-ban
	// ket-luan
	// phieu-chuyen
	// # Thông báo lịch kiểm tra: gửi từng đơn vị có lịch, vừa một trang. true
}

// Results of several teams are one; a visit that two of them say otherwise is told.
func ExampleTogether() {
	day := date.Date{Year: 2026, Month: 1, Day: 13}
	of := func(file, unit string) round.FoundResults {
		return round.FoundResults{File: file, Results: &report.Results{Plan: "kh.mau", Visits: []report.VisitResult{{Unit: unit, Date: day}}}}
	}
	r, problems := round.Together([]round.FoundResults{of("to-1.xlsx", "hp001"), of("to-2.xlsx", "hp082")})
	fmt.Println(len(r.Visits), problems)
	_, problems = round.Together([]round.FoundResults{of("to-1.xlsx", "hp001"), of("to-3.xlsx", "hp001")})
	for _, p := range problems {
		fmt.Println(p.Text(diag.VI))
	}
	// Output:
	// 2 []
	// to-3.xlsx: "hp001" đã có kết quả; gộp vào chỗ đã ghi (xem to-1.xlsx) [repeated-result]
}
