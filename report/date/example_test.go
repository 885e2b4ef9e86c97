package date_test

import (
	"fmt"

	"github.com/vanban-go/vanban/report/date"
)

func ExampleParse() {
	for _, s := range []string{"5/1/2026", "2025-10", "2025", "30/2/2026"} {
		d, err := date.Parse(s)
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Println(d, "-", d.Short(), "-", d.Long())
	}
	// Output:
	// 2026-01-05 - 05/01/2026 - ngày 05 tháng 01 năm 2026
	// 2025-10 - 10/2025 - tháng 10 năm 2025
	// 2025 - 2025 - năm 2025
	// "30/2/2026" không phải là ngày có trong lịch; viết như 25/9/2025 hoặc 2025-09-25; chỉ biết tháng thì 9/2025; chỉ biết năm thì 2025 (năm đủ bốn chữ số) [bad-date]
}

func ExampleDate_Blank() {
	fmt.Printf("%q\n", "Hải Phòng, "+date.Date{Year: 2026, Month: 8}.Blank())
	// Output: "Hải Phòng, ngày        tháng 8 năm 2026"
}

func ExampleWorkingDaysBefore() {
	cal := &date.Calendar{
		Off:   []date.Off{{Date: date.Date{Year: 2026, Month: 1, Day: 1}, Reason: "Tết Dương lịch"}},
		Swaps: []date.Swap{{Off: date.Date{Year: 2026, Month: 1, Day: 2}, Work: date.Date{Year: 2026, Month: 1, Day: 10}}},
	}
	visit := date.Date{Year: 2026, Month: 1, Day: 5}
	deadline, err := date.WorkingDaysBefore(visit, 2, cal, date.Back)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(deadline.Explain())
	// Output:
	// Hạn cuối: thứ Ba, 30/12/2025 (02 ngày làm việc trước thứ Hai, 05/01/2026).
	// - Chủ nhật, 04/01/2026: không tính
	// - Thứ Bảy, 03/01/2026: không tính
	// - Thứ Sáu, 02/01/2026: không tính, hoán đổi, làm bù ngày 10/01/2026
	// - Thứ Năm, 01/01/2026: không tính, nghỉ Tết Dương lịch
	// - Thứ Tư, 31/12/2025: ngày làm việc thứ 1
	// - Thứ Ba, 30/12/2025: ngày làm việc thứ 2, hạn cuối
}
