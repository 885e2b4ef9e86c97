package report

import (
	"strings"

	"github.com/vanban-go/vanban/report/diag"
)

// TeamBook is what the team takes along: the checklist of a plan as a working
// sheet, and the visits of its schedule, if there is one.
type TeamBook struct {
	Plan     *Plan
	Schedule *Schedule
}

// Kind returns "team-book".
func (*TeamBook) Kind() string { return "team-book" }

// Validate returns what is wrong with the plan, and with the schedule against
// it.
func (t *TeamBook) Validate() diag.List {
	if t.Plan == nil {
		return diag.List{NoPlan.For("plan")}
	}
	problems := t.Plan.Validate()
	if t.Schedule != nil {
		problems = append(problems, t.Schedule.Validate().Prefix("schedule")...)
		problems = append(problems, t.Schedule.Against(t.Plan).Prefix("schedule")...)
	}
	return problems.Sorted()
}

// SessionWord returns the session of a visit in words: "Sáng", "Chiều", or "Cả
// ngày".
func (v Visit) SessionWord() string {
	switch v.Session {
	case "sang":
		return "Sáng"
	case "chieu":
		return "Chiều"
	}
	return "Cả ngày"
}

// Words returns the sub-team with its members: "Tổ t1: Văn phòng Sở (tổ
// trưởng), Sở Tài chính".
func (s Subteam) Words(o *Office) string {
	full := func(p Party) string { return p.Name }
	names := o.names([]string{s.Lead}, full)
	names[0] += " (tổ trưởng)"
	return "Tổ " + s.ID + ": " + strings.Join(append(names, o.names(s.Members, full)...), ", ")
}
