package outline_test

import (
	"fmt"
	"strings"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/outline"
)

func ExampleOutline_Expand() {
	c := &checklist.Checklist{Areas: []checklist.Area{{ID: "cd", Title: "Chỉ đạo"}, {ID: "tthc", Title: "Thủ tục hành chính"}}}
	o := &outline.Outline{Sections: []outline.Section{
		{ID: "chung", Heading: "Đặc điểm chung"},
		{ID: "ketqua", Heading: "Kết quả thực hiện", EachArea: true},
	}}
	for _, s := range o.Expand(c) {
		fmt.Println(s.Heading)
		for _, below := range s.Sections {
			fmt.Println("  "+below.Heading, "-", below.ID)
		}
	}
	// Output:
	// Đặc điểm chung
	// Kết quả thực hiện
	//   Chỉ đạo - ketqua.cd
	//   Thủ tục hành chính - ketqua.tthc
}

func ExampleDecode() {
	const text = `kind: outline
id: dc.mau
title: Báo cáo phục vụ kiểm tra
sections:
  - {id: chung, heading: Đặc điểm chung}
  - {id: chung, heading: Kết quả thực hiện}
`
	_, problems := outline.Decode(strings.NewReader(text), "de-cuong.yaml")
	fmt.Println(problems.Err())
	// Output: de-cuong.yaml:6:10: mã mục "chung" đã dùng ở sections[0].id; mỗi mục một mã riêng, không đổi qua các năm (xem de-cuong.yaml:5:10) [repeated-section]
}
