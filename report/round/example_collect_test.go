package round_test

import (
	"context"
	"fmt"
	"os"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/date"
	"github.com/vanban-go/vanban/report/round"
)

// A round as far as it is known: one return has come, and the team has been to
// some units.
func ExampleCollect() {
	dossier := os.DirFS("../../testdata/round")
	plan, problems := report.LoadPlan(dossier, "plan.yaml")
	if err := problems.Err(); err != nil {
		fmt.Println(err)
		return
	}
	schedule, problems := report.LoadSchedule(dossier, "schedule.yaml", plan)
	if err := problems.Err(); err != nil {
		fmt.Println(err)
		return
	}
	in := round.Collection{
		Forms: round.Forms(plan, schedule), Schedule: schedule,
		AsOf: checklist.Moment{Date: date.Date{Year: 2026, Month: 1, Day: 16}, Hour: 17, HasTime: true},
	}
	if in.Results, problems = report.LoadResults(dossier, "results.yaml", in.Forms.Check); problems.Err() != nil {
		fmt.Println(problems.Err())
		return
	}
	for f := range in.Forms.All() {
		answers := &checklist.Return{Manifest: checklist.Manifest{Unit: f.Unit.Code}}
		in.Returned = append(in.Returned, round.Returned{File: f.Unit.Code + ".xlsx", Unit: f.Unit.Code, Return: answers})
		break
	}
	r, _, _ := round.Collect(context.Background(), in)
	fmt.Println(len(r.Progress.Units), "đơn vị")
	papers := map[string]int{}
	for p := range r.Papers() {
		papers[p.Template]++
	}
	fmt.Println(papers["bao-cao"], papers["bien-ban"], papers["thong-bao-lich"])
	// Output:
	// 5 đơn vị
	// 1 2 5
}
