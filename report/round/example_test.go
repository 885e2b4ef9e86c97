package round_test

import (
	"fmt"
	"os"

	"github.com/vanban-go/vanban/report/round"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/date"
)

// The papers that a round has by a moment.
func ExampleRound_Papers() {
	fsys := os.DirFS("../../testdata/round")
	plan, _ := report.LoadPlan(fsys, "plan.yaml")
	schedule, _ := report.LoadSchedule(fsys, "schedule.yaml", plan)
	forms := round.Forms(plan, schedule)
	results, problems := report.LoadResults(fsys, "results.yaml", forms.Check)
	if err := problems.Err(); err != nil {
		fmt.Println(err)
		return
	}
	asOf := checklist.Moment{Date: date.Date{Year: 2026, Month: 1, Day: 7}}
	progress, _ := round.ProgressOf(forms, new(round.Intake), nil, asOf)
	kinds := map[string]int{}
	for p := range round.Of(forms, schedule, progress, results).Papers() {
		d, err := p.Make()
		if err != nil {
			fmt.Println(p.File, err)
			continue
		}
		kinds[d.Kind()]++
	}
	fmt.Println(kinds)
	// Output: map[general:10 letter:2 minutes:2]
}
