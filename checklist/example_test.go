package checklist_test

import (
	"fmt"
	"strings"

	"github.com/vanban-go/vanban/checklist"
)

func ExampleDecode() {
	const text = `kind: checklist
id: dm.mau
areas:
  - id: tthc
    title: Thủ tục hành chính
    text: Việc giải quyết thủ tục hành chính.
    indicators:
      - {id: hs.gq, label: Đã giải quyết, unit: hồ sơ}
      - {id: hs.dunghan, label: đúng hạn, unit: hồ sơ, of: hs.qg}
`
	_, problems := checklist.Decode(strings.NewReader(text), "danh-muc.yaml")
	fmt.Println(problems.Err())
	// Output: danh-muc.yaml:9:60: không có chỉ tiêu nào có mã "hs.qg"; có phải "hs.gq"? [unknown-indicator]
}

func ExampleChecklist_Walk() {
	c := &checklist.Checklist{Areas: []checklist.Area{
		{Title: "Chỉ đạo"},
		{Title: "Bộ máy", Areas: []checklist.Area{{Title: "Biên chế"}, {Title: "Ngân sách"}}},
	}}
	c.Walk(func(a *checklist.Area, above []*checklist.Area) {
		fmt.Println(strings.Repeat("  ", len(above)) + a.Title)
	})
	// Output:
	// Chỉ đạo
	// Bộ máy
	//   Biên chế
	//   Ngân sách
}

func ExampleChecklist_AnswersOf() {
	c := new(checklist.Checklist)
	set := c.AnswersOf(&checklist.Item{ID: "cd.quyche"})
	for _, code := range set.Values {
		fmt.Println(code, "-", set.Label(code))
	}
	// Output:
	// dat - Đạt
	// dat_mot_phan - Đạt một phần
	// chua_dat - Chưa đạt
	// khong_ap_dung - Không áp dụng
	// chua_kiem_tra - Chưa kiểm tra
}
