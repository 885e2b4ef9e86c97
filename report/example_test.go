package report_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"testing/fstest"

	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/date"
	"github.com/vanban-go/vanban/report/diag"
)

// A dossier is read from its files; everything that is wrong is told at once,
// with its place.
func ExampleLoadPlan() {
	files := fstest.MapFS{
		"co-quan.yaml": {Data: []byte("kind: office\nissuer: {name: Sở Nội vụ, code: SNV}\nplace: Hải Phòng\n")},
		"ke-hoach.yaml": {Data: []byte(`kind: plan
id: kh.mau
office: co-quan.yaml
preamble: Sở Nội vụ ban hành Kế hoạch kiểm tra như sau
aim: Nắm tình hình thực hiện nhiệm vụ.
checklist: {id: dm.mau, areas: [{id: cd, title: Chỉ đạo, text: Công tác chỉ đạo.}]}
period: {from: 2026-03, to: 2026-01}
team: {lead: {position: Giám đốc Sở Nội vụ}}
subjects: {units: all, text: Ủy ban nhân dân cấp xã}
signature: {position: Phó Giám đốc, name: Nguyễn Văn A}
`)},
	}
	_, problems := report.LoadPlan(files, "ke-hoach.yaml")
	err := problems.Err()
	fmt.Println(err)
	fmt.Println(errors.Is(err, diag.Code("period-order")))
	// Output:
	// ke-hoach.yaml:5:1: không có trường "aim"; có phải "aims"? [unknown-field]
	// ke-hoach.yaml:7:1: thời gian kết thúc (01/2026) trước thời gian bắt đầu (3/2026); đổi chỗ from và to [period-order]
	// ke-hoach.yaml:10:23: Phó Giám đốc ký mà không ghi ký thay ai; thêm authority: "KT. …" [deputy-without-authority]
	// true
}

// What is built in Go is checked by the same rules, with paths for places.
func ExamplePlan_Validate() {
	plan := &report.Plan{Paper: report.Paper{ID: "KH 2026"}}
	for _, p := range plan.Validate()[:3] {
		fmt.Println(p.Text(diag.EN))
	}
	// Output:
	// the plan has no text; add aims, checklist, duties or sections, or order: [{heading: …, text: …}] [plan-without-text]
	// id: the id "KH 2026" is not valid; use small ASCII letters, digits, "_", "-", in parts separated by dots: kh.2025 [bad-id]
	// office: the field "office" is missing; add a line "office: …" [missing-field]
}

func ExampleBasis_Line() {
	b := report.Basis{
		Type: "Nghị định", Ref: "30/2020/NĐ-CP", Date: date.Date{Year: 2020, Month: 3, Day: 5},
		Issuer: "Chính phủ", Title: "về công tác văn thư",
	}
	fmt.Println(b.Line(true))
	fmt.Println(b.Line(false))
	// Output:
	// Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư
	// Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư
}

func ExamplePeriod_Words() {
	p := report.Period{From: date.Date{Year: 2025, Month: 10}, To: date.Date{Year: 2025}, Note: "Có thông báo cụ thể sau"}
	fmt.Println(p.Words(true))
	// Output: Từ tháng 10/2025 đến hết năm 2025 (Có thông báo cụ thể sau)
}

func ExampleOffice_FileCopy() {
	o := &report.Office{
		DraftingUnit: "p.tccb", Archive: report.Archive{Copies: 2},
		Parties: []report.Party{{ID: "p.tccb", Name: "Phòng Tổ chức cán bộ", Code: "TCCB", Kind: "internal"}},
	}
	fmt.Println(o.FileCopy())
	// Output: Lưu: VT, TCCB (2)
}

func ExampleSchedule_Against() {
	plan := &report.Plan{
		Paper:  report.Paper{ID: "kh.mau"},
		Period: report.Period{From: date.Date{Year: 2026, Month: 1, Day: 5}, To: date.Date{Year: 2026, Month: 3}},
	}
	schedule := &report.Schedule{Plan: "kh.mau", Visits: []report.Visit{{Unit: "hp001", Date: date.Date{Year: 2026, Month: 1, Day: 4}}}}
	for _, p := range schedule.Against(plan) {
		fmt.Println(p)
	}
	// Output:
	// visits[0].date: 04/01/2026 không phải ngày làm việc: Chủ nhật; đổi ngày; nếu là ngày làm bù thì ghi vào swaps của lịch nghỉ [visit-on-day-off]
	// visits[0].date: 04/01/2026 nằm ngoài thời gian kiểm tra của kế hoạch; sửa ngày, hoặc sửa period của kế hoạch [visit-outside-period]
}

// A document is kept or sent on in the names of its YAML, as YAML or as JSON.
func ExampleEncode() {
	office := &report.Office{
		Issuer: report.Issuer{Name: "Sở Nội vụ", Code: "SNV"}, Place: "Hải Phòng",
		Parties: []report.Party{{ID: "p.vp", Name: "Văn phòng Sở", Kind: "internal"}},
	}
	if err := report.Encode(os.Stdout, office); err != nil {
		fmt.Println(err)
	}
	text, err := json.Marshal(office)
	fmt.Println(string(text), err)
	// Output:
	// kind: office
	// issuer: {name: Sở Nội vụ, code: SNV}
	// place: Hải Phòng
	// parties:
	//   - {id: p.vp, name: Văn phòng Sở, kind: internal}
	// {"kind":"office","issuer":{"name":"Sở Nội vụ","code":"SNV"},"place":"Hải Phòng","parties":[{"id":"p.vp","name":"Văn phòng Sở","kind":"internal"}]} <nil>
}
