package checklist_test

import (
	"context"
	"fmt"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/report/unit"
)

// A ratio of two units is that of their sums; a unit from which nothing came
// stays visible.
func ExampleRollUp() {
	c := &checklist.Checklist{Areas: []checklist.Area{{ID: "tthc", Title: "Thủ tục hành chính", Indicators: []checklist.Indicator{
		{ID: "tthc.denhan", Label: "Hồ sơ đến hạn"},
		{ID: "tthc.dunghan", Label: "Đúng hạn", Of: "tthc.denhan"},
		{ID: "tthc.tyle", Label: "Tỷ lệ", Derived: &checklist.Ratio{Num: "tthc.dunghan", Den: "tthc.denhan"}},
	}}}}
	reply := func(code string, due, inTime int64) checklist.Reply {
		f := &checklist.Form{Unit: unit.Unit{Code: code, Type: unit.Commune}, Checklist: c, Areas: c.FormAreas(unit.Unit{Type: unit.Commune})}
		if due == 0 {
			return checklist.Reply{Form: f}
		}
		return checklist.Reply{Form: f, Return: &checklist.Return{Values: checklist.ValuesOf(
			checklist.Value{ID: "tthc.denhan", State: checklist.Given, Number: checklist.NumberOf(due)},
			checklist.Value{ID: "tthc.dunghan", State: checklist.Given, Number: checklist.NumberOf(inTime)},
		)}}
	}
	r, _ := checklist.RollUp(context.Background(), c, []checklist.Reply{reply("hp001", 900, 900), reply("hp002", 100, 50), reply("hp003", 0, 0)}, nil)
	total, _ := r.All.Total("tthc.tyle")
	percent, _ := total.Percent()
	fmt.Printf("%v %% of %v/%v units, %d missing\n", percent, total.Given, total.Expected, total.Missing)
	for s := range r.Sources("tthc.dunghan") {
		fmt.Println(s.Unit.Code, s.Value.Number)
	}
	// Output:
	// 95 % of 2/3 units, 1 missing
	// hp001 900
	// hp002 50
}
