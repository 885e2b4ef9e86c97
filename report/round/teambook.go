package round

import (
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/fault"
)

// TeamBook is what the team takes along: the checklist of a plan as a working
// sheet, and the visits of its schedule, if there is one.
type TeamBook struct {
	Plan     *report.Plan
	Schedule *report.Schedule
}

// Kind returns "team-book".
func (*TeamBook) Kind() string { return "team-book" }

// Validate returns what is wrong with the plan, and with the schedule against
// it.
func (t *TeamBook) Validate() diag.List {
	if t.Plan == nil {
		return diag.List{fault.NoPlan.For("plan")}
	}
	problems := append(t.Plan.Validate(), withoutChecklist(t.Plan)...)
	if t.Schedule != nil {
		problems = append(problems, t.Schedule.Validate().Prefix("schedule")...)
		problems = append(problems, t.Schedule.Against(t.Plan).Prefix("schedule")...)
	}
	return problems.Sorted()
}
