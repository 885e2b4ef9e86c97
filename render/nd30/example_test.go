package nd30_test

import (
	"fmt"
	"os"

	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/nd30"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/date"
	"github.com/vanban-go/vanban/report/decree"
)

// From a file to a paper laid out by the decree.
func ExamplePlan() {
	plan, problems := report.LoadPlan(os.DirFS("../../testdata/inspection"), "plan.yaml")
	if err := problems.Err(); err != nil {
		fmt.Println(err)
		return
	}
	sheet, err := nd30.Sheet(plan.Settings())
	if err != nil {
		fmt.Println(err)
		return
	}
	paper, err := nd30.Plan(plan, sheet)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, b := range paper.Body {
		if b.Role == decree.Section {
			fmt.Println(b.Marker, b.Text)
		}
	}
	// Output:
	// I. MỤC ĐÍCH, YÊU CẦU
	// II. NỘI DUNG KIỂM TRA
	// III. THỜI GIAN, THÀNH PHẦN, ĐỐI TƯỢNG KIỂM TRA
	// IV. KINH PHÍ
	// V. CHẾ ĐỘ THÔNG TIN, BÁO CÁO
	// VI. TỔ CHỨC THỰC HIỆN
}

// The parts of a paper serve layouts of one's own.
func ExampleLetterhead() {
	sheet, err := nd30.Sheet(report.Layout{})
	if err != nil {
		fmt.Println(err)
		return
	}
	paper := &report.Paper{
		Office: &report.Office{Place: "Lâm Đồng", Issuer: report.Issuer{Superior: "Ủy ban nhân dân tỉnh Lâm Đồng", Name: "Sở Nông nghiệp và Môi trường", Code: "SNNMT"}},
		Number: "5",
		Date:   date.Date{Year: 2026, Month: 3, Day: 9},
	}
	notice, _ := decree.FindType("Thông báo")
	for _, row := range nd30.Letterhead(paper, notice, sheet).Rows {
		for _, b := range append(row.Left, row.Right...) {
			if b.Kind == doc.Paragraph {
				fmt.Println(b.Text)
			}
		}
	}
	// Output:
	// UBND TỈNH LÂM ĐỒNG
	// SỞ NÔNG NGHIỆP
	// VÀ MÔI TRƯỜNG
	// CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
	// Độc lập - Tự do - Hạnh phúc
	// Số: 05/TB-SNNMT
	// Lâm Đồng, ngày 09 tháng 3 năm 2026
}

func ExampleBases() {
	for _, b := range nd30.Bases([]report.Basis{
		{Type: "Luật", Title: "Lưu trữ", Date: date.Date{Year: 2024, Month: 6, Day: 21}},
		{Lead: "Theo đề nghị của", Text: "Chánh Văn phòng;"},
	}, false) {
		fmt.Println(b.Text)
	}
	// Output:
	// Căn cứ Luật Lưu trữ ngày 21 tháng 6 năm 2024;
	// Theo đề nghị của Chánh Văn phòng.
}
