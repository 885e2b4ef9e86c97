package checklist_test

import (
	"fmt"

	"github.com/vanban-go/vanban/checklist"
)

func ExampleIndicator_Read() {
	files := &checklist.Indicator{ID: "hs.nhan", Label: "Hồ sơ tiếp nhận", Unit: "hồ sơ"}
	for _, typed := range []string{"1.234", "12 hồ sơ", "1,234", "-", ""} {
		v, problems := files.Read(checklist.Content{Kind: checklist.TextContent, Text: typed})
		fmt.Printf("%q: %v", typed, v.State)
		if v.State == checklist.Given {
			fmt.Print(" ", v.Number)
		}
		for _, p := range problems {
			fmt.Print(", ", p.Code)
		}
		fmt.Println()
	}
	// Output:
	// "1.234": given 1234
	// "12 hồ sơ": given 12
	// "1,234": unreadable, ambiguous-number
	// "-": unreadable, nothing-or-zero
	// "": blank
}

func ExampleChecklist_Check() {
	c := &checklist.Checklist{Areas: []checklist.Area{{Indicators: []checklist.Indicator{
		{ID: "nhan", Label: "Hồ sơ tiếp nhận"}, {ID: "xong", Label: "đã giải quyết", Of: "nhan"},
	}}}}
	answer := func(id string, n int64) checklist.Value {
		return checklist.Value{ID: id, State: checklist.Given, Number: checklist.NumberOf(n)}
	}
	done := answer("xong", 12)
	done.Explanation = "Có 02 hồ sơ kỳ trước chuyển sang"
	for _, b := range c.Check([]checklist.Value{answer("nhan", 10), done}, nil) {
		fmt.Println(b.Rule, b.Message, b.Settled, b.Explanation)
	}
	// Output: of:xong “đã giải quyết” lớn hơn “Hồ sơ tiếp nhận” true Có 02 hồ sơ kỳ trước chuyển sang
}
