package vi_test

import (
	"fmt"
	"slices"

	"github.com/vanban-go/vanban/report/vi"
)

func ExampleNFC() {
	typed := "Sở No\u0323\u0302i vu\u0323" // marks typed apart from their letters
	fmt.Println(typed == "Sở Nội vụ", vi.NFC(typed) == "Sở Nội vụ")
	// Output: false true
}

func ExampleLowerFirst() {
	fmt.Println("theo", vi.LowerFirst("Đề cương gửi kèm"))
	fmt.Println("báo cáo", vi.LowerFirst("UBND thành phố"))
	// Output:
	// theo đề cương gửi kèm
	// báo cáo UBND thành phố
}

func ExampleLetter() {
	for n := 4; n <= 7; n++ {
		fmt.Printf("%s) ", vi.Letter(n))
	}
	fmt.Println(vi.Letter(23), vi.Letter(24))
	// Output: d) đ) e) g) y aa
}

func ExampleRoman() {
	fmt.Println("Phụ lục", vi.Roman(4))
	// Output: Phụ lục IV
}

func ExampleParagraphs() {
	for _, p := range vi.Paragraphs("Đoàn kiểm tra làm việc\ntại trụ sở.\n\nKinh phí theo quy định.") {
		fmt.Println("-", p)
	}
	// Output:
	// - Đoàn kiểm tra làm việc tại trụ sở.
	// - Kinh phí theo quy định.
}

func ExampleEnd() {
	lines := []string{"Chuẩn bị hồ sơ.", "Bố trí phòng họp", "Cử cán bộ tham gia;"}
	for i, line := range lines {
		mark := vi.Semicolon
		if i == len(lines)-1 {
			mark = vi.EndMark
		}
		fmt.Println("-", vi.End(line, mark))
	}
	// Output:
	// - Chuẩn bị hồ sơ;
	// - Bố trí phòng họp;
	// - Cử cán bộ tham gia./.
}

func ExampleFormatDecimal() {
	fmt.Println(vi.FormatDecimal("1234.5", 1), vi.FormatDecimal("98.465", 2), vi.FormatInt(1234567))
	// Output: 1.234,5 98,47 1.234.567
}

func ExampleWords() {
	fmt.Println(vi.Words(1_234_505))
	// Output: một triệu hai trăm ba mươi tư nghìn năm trăm linh năm
}

func ExampleCompare() {
	names := []string{"Đồ Sơn", "Dương Kinh", "Hải An", "Hà Nam", "Ân Thi", "An Dương"}
	slices.SortFunc(names, vi.Compare)
	fmt.Println(names)
	// Output: [An Dương Ân Thi Dương Kinh Đồ Sơn Hà Nam Hải An]
}

func ExampleFold() {
	fmt.Println(vi.Fold("Sở Văn hoá  và Thể thao") == vi.Fold("Sở Văn hóa và thể thao"))
	fmt.Println(vi.Fold("Cẩm Giang") == vi.Fold("Cẩm Giàng"))
	// Output:
	// true
	// false
}

func ExampleNear() {
	name, ok := vi.Near("titel", []string{"text", "title", "items"})
	fmt.Println(name, ok)
	name, ok = vi.Near("Xa Quang Chau", []string{"Xã Quảng Minh", "Xã Quảng Châu"})
	fmt.Println(name, ok)
	// Output:
	// title true
	// Xã Quảng Châu true
}
