package book_test

import (
	"fmt"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/render/book"
)

func ExampleWorksheet() {
	b, err := book.Worksheet(&checklist.Checklist{
		ID: "dm.mau", Version: 1,
		Areas: []checklist.Area{{
			ID: "tthc", Title: "Thủ tục hành chính", Text: "Tiếp nhận và giải quyết hồ sơ.",
			Items: []checklist.Item{{ID: "tthc.niemyet", Text: "Niêm yết công khai thủ tục hành chính"}},
			Indicators: []checklist.Indicator{
				{ID: "tthc.nhan", Label: "Hồ sơ tiếp nhận", Unit: "hồ sơ"},
				{ID: "tthc.xong", Label: "đã giải quyết", Unit: "hồ sơ", Of: "tthc.nhan"},
				{ID: "tthc.tyle", Label: "Tỷ lệ giải quyết", Derived: &checklist.Ratio{Num: "tthc.xong", Den: "tthc.nhan"}},
			},
		}},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, s := range b.Sheets {
		fmt.Println(s.Name, len(s.Rows), s.Hidden)
	}
	for _, row := range b.Sheets[1].Rows[3:5] {
		fmt.Println(row.Cells[7].Value.Text, row.Cells[1].Value.Text)
	}
	// Output:
	// Phiếu kiểm tra 10 false
	// Chỉ tiêu 7 false
	// Hướng dẫn 10 false
	// Danh mục 6 true
	// tthc.nhan Hồ sơ tiếp nhận
	// tthc.xong trong đó: đã giải quyết
}

func ExampleSheet() {
	look, ok := book.Sheet().Look(book.Head)
	fmt.Println(look.Size, look.Bold, look.Align, ok)
	// Output: 11 true center true
}
