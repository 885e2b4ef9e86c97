package prose_test

import (
	"fmt"

	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/prose"
)

func ExampleReview() {
	for _, f := range prose.Review("Thực hiện quyết định số 5, theo Khoản 2 điều 7 ,đúng hạn tháng 09 năm 2025.") {
		fmt.Println(f.Offset, f.Rule.For("", f.Args...).Message(diag.VI))
	}
	// Output:
	// 10 tên loại văn bản trong "quyết định số 5" chưa viết hoa
	// 32 viện dẫn "Khoản 2" viết hoa chưa đúng
	// 40 viện dẫn "điều 7" viết hoa chưa đúng
	// 46 thừa dấu cách trước dấu câu trong "7 ,đúng"
	// 57 "tháng 09" thừa số 0
}

func ExampleReviewAll() {
	texts := []string{
		"Kiểm tra tại các xã, phường, đặc khu.",
		"Ủy ban nhân dân xã, phường, đặc khu báo cáo GĐ Sở.",
		"Lãnh đạo xã, phường đặc khu tiếp Đoàn.",
	}
	for _, f := range prose.ReviewAll(texts, []string{"UBND", "HĐND"}) {
		fmt.Println(f.Index, f.Offset, f.Rule.For("", f.Args...).Message(diag.VI))
	}
	// Output:
	// 1 44 chữ viết tắt "GĐ" chưa được giải thích
	// 2 9 "xã, phường đặc khu" có thể thiếu dấu phẩy
}
