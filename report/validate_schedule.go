package report

import (
	"fmt"
	"strings"

	"github.com/vanban-go/vanban/report/date"
	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/strictyaml"
)

// Validate returns what is wrong with the schedule in itself, with paths.
func (s *Schedule) Validate() diag.List {
	problems := strictyaml.Check(s)
	teams := map[string]bool{}
	for i, t := range s.Subteams {
		if teams[t.ID] {
			problems = append(problems, RepeatedSubteam.For(fmt.Sprintf("subteams[%d].id", i), t.ID))
		}
		teams[t.ID] = true
	}
	visited := map[string]Visit{}
	busy := map[Visit]string{} // team, day and session → unit
	for i, v := range s.Visits {
		path := fmt.Sprintf("visits[%d]", i)
		if other, ok := visited[v.Unit]; ok {
			problems = append(problems, VisitedTwice.For(path+".unit", v.Unit, other.Date.Short()))
		}
		visited[v.Unit] = v
		if !v.Date.IsZero() && !v.Date.IsFull() {
			problems = append(problems, date.NotFull.For(path+".date", v.Date.Short()))
		}
		if v.Subteam == "" {
			continue
		}
		if !teams[v.Subteam] {
			problems = append(problems, UnknownSubteam.For(path+".subteam", v.Subteam))
			continue
		}
		for _, session := range v.sessions() {
			slot := Visit{Subteam: v.Subteam, Date: v.Date, Session: session}
			if other, ok := busy[slot]; ok && other != v.Unit {
				problems = append(problems, SubteamTwice.For(path, v.Subteam, other))
			}
			busy[slot] = v.Unit
		}
	}
	return problems.Sorted()
}

// sessions returns the sessions that a visit takes: both, where it names none.
func (v Visit) sessions() []string {
	if v.Session == "" {
		return []string{"sang", "chieu"}
	}
	return []string{v.Session}
}

// Against returns what does not agree between the schedule and a plan: units
// that are not its subjects or have no visit, days off, days outside the
// period, parties that the office does not know. A nil plan agrees with all.
func (s *Schedule) Against(p *Plan) diag.List {
	if p == nil {
		return nil
	}
	var problems diag.List
	if s.Plan != p.ID {
		problems = append(problems, ScheduleOfAnother.For("plan", s.Plan, p.ID))
	}
	for i, t := range s.Subteams {
		path := fmt.Sprintf("subteams[%d]", i)
		problems = append(problems, p.Office.knows(t.Lead, path+".lead")...)
		problems = append(problems, p.Office.known(t.Members, path+".members")...)
	}
	scheduled := map[string]bool{}
	for i, v := range s.Visits {
		scheduled[v.Unit] = true
		problems = append(problems, v.against(p, fmt.Sprintf("visits[%d]", i))...)
	}
	return append(problems, p.unscheduled(scheduled)...).Sorted()
}

func (v Visit) against(p *Plan, path string) diag.List {
	problems := p.Units.Known(v.Unit, path+".unit")
	if u, ok := p.Units.Find(v.Unit); ok && !p.Subjects.Contains(u) {
		problems = append(problems, NotSelected.For(path+".unit", v.Unit))
	}
	if !v.Date.IsFull() {
		return problems // told of by Validate
	}
	if ok, reason := p.Calendar.IsWorkingDay(v.Date); !ok {
		problems = append(problems, NotWorkingDay.For(path+".date", v.Date.Short(), reason))
	}
	from, to := p.Period.From, p.Period.To
	if !from.IsZero() && v.Date.Before(from.First()) || !to.IsZero() && to.Last().Before(v.Date) {
		problems = append(problems, OutsidePeriod.For(path+".date", v.Date.Short()))
	}
	return problems
}

// unscheduled tells of the subjects of the plan that no visit names.
func (p *Plan) unscheduled(scheduled map[string]bool) diag.List {
	const most = 5
	var names []string
	n := 0
	for _, u := range p.Subjects.Select(p.Units) {
		if scheduled[u.Code] {
			continue
		}
		if n++; n <= most {
			names = append(names, u.FullName())
		}
	}
	if n == 0 {
		return nil
	}
	if n > most {
		names = append(names, "…")
	}
	return diag.List{NotScheduled.For("visits", n, strings.Join(names, ", "))}
}
