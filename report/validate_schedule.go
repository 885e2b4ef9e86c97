package report

import (
	"fmt"
	"slices"
	"strings"

	"github.com/vanban-go/vanban/report/date"
	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/fault"
	"github.com/vanban-go/vanban/report/strictyaml"
)

// Validate returns what is wrong with the schedule in itself, with paths.
func (s *Schedule) Validate() diag.List {
	problems := strictyaml.Check(s)
	teams := map[string]diag.Path{}
	for i, t := range s.Subteams {
		path := fmt.Sprintf("subteams[%d].id", i)
		if first, ok := teams[t.ID]; ok {
			problems = append(problems, repeatedSubteam.For(path, t.ID, first))
			continue
		}
		teams[t.ID] = diag.Path(path)
	}
	visited := map[string]int{}
	busy := map[Visit]int{} // team, day and session → visit
	for i, v := range s.Visits {
		path := fmt.Sprintf("visits[%d]", i)
		if j, ok := visited[v.Unit]; ok {
			problems = append(problems, visitedTwice.For(path+".unit", v.Unit, s.Visits[j].Date.Short(), visitPath(j)+".unit"))
		}
		visited[v.Unit] = i
		problems = append(problems, fullDay(v.Date, path+".date")...)
		if v.Subteam == "" {
			continue
		}
		if _, ok := teams[v.Subteam]; !ok {
			problems = append(problems, unknownSubteam.For(path+".subteam", v.Subteam))
			continue
		}
		for _, session := range v.sessions() {
			slot := Visit{Subteam: v.Subteam, Date: v.Date, Session: session}
			if j, ok := busy[slot]; ok && s.Visits[j].Unit != v.Unit {
				problems = append(problems, subteamTwice.For(path, s.SubteamName(v.Subteam), s.Visits[j].Unit, visitPath(j)))
			}
			busy[slot] = i
		}
	}
	problems = append(problems, fullDay(s.PlanSent, "plan_sent")...)
	for i, d := range s.Decisions {
		at := fmt.Sprintf("decisions[%d].", i)
		problems = append(problems, slices.Concat(fullDay(d.Date, at+"date"), fullDay(d.Notified, at+"notified"), fullDay(d.Announced, at+"announced"))...)
	}
	return problems.Sorted()
}

func visitPath(i int) diag.Path { return diag.Path(fmt.Sprintf("visits[%d]", i)) }

// sessions returns the sessions that a visit takes: both, where it names none.
func (v Visit) sessions() []Session {
	if v.Session == "" {
		return []Session{Morning, Afternoon}
	}
	return []Session{v.Session}
}

// Against returns what does not agree between the schedule and a plan: units
// that are not its subjects or have no visit, days off, days outside the
// period, parties that the office does not know. Where the plan was read from
// files, the problems name the place in it as well. A nil plan agrees with all.
func (s *Schedule) Against(p *Plan) diag.List {
	if p == nil {
		return nil
	}
	var problems diag.List
	if s.Plan != p.ID {
		problems = diag.List{scheduleOfAnother.For("plan", s.Plan, p.ID)}.See(p.Place("id"))
	}
	known := p.Office.register()
	for i, t := range s.Subteams {
		at := diag.Spot{List: "subteams", Index: i}
		unknown := append(known.one(t.Lead, at.Field(".lead")), known.all(t.Members, &at, "members")...)
		problems = append(problems, unknown.See(p.Place("office.parties"))...)
	}
	problems = append(problems, s.units(p)...)
	days := map[date.Date]diag.List{}
	for i, v := range s.Visits {
		if _, ok := days[v.Date]; !ok {
			days[v.Date] = v.day(p)
		}
		problems = append(problems, days[v.Date].Prefix(fmt.Sprintf("visits[%d].date", i))...)
	}
	problems = append(problems, s.limits(p)...)
	return problems.Sorted()
}

// units holds the units that are visited against the subjects of a plan.
func (s *Schedule) units(p *Plan) diag.List {
	codes := make([]string, len(s.Visits))
	scheduled := make(map[string]bool, len(s.Visits))
	for i, v := range s.Visits {
		codes[i], scheduled[v.Unit] = v.Unit, true
	}
	path := func(i int) string { return fmt.Sprintf("visits[%d].unit", i) }
	unknown := p.Units.Known(codes, path)
	var others diag.List
	selected := p.Selected()
	for i, code := range codes {
		if chosen, ok := selected[code]; ok && !chosen {
			others = append(others, fault.NotSelected.For(path(i), code))
		}
	}
	for i, d := range s.Decisions {
		unknown = append(unknown, p.Units.Known(d.Units, func(j int) string { return fmt.Sprintf("decisions[%d].units[%d]", i, j) })...)
	}
	others = append(others, p.unscheduled(scheduled)...)
	return append(unknown.See(p.Place("units.units")), others.See(p.Place("subjects.units"))...)
}

// Selected says of the code of every unit whether the unit is a subject.
func (p *Plan) Selected() map[string]bool {
	selected := map[string]bool{}
	if p.Units != nil {
		for _, u := range p.Units.Units {
			selected[u.Code] = false
		}
	}
	for u := range p.Subjects.Each(p.Units) {
		selected[u.Code] = true
	}
	return selected
}

// day holds the day of a visit against the calendar and the period of a plan.
func (v Visit) day(p *Plan) diag.List {
	if !v.Date.IsFull() {
		return nil // told of by Validate
	}
	var problems diag.List
	if ok, reason := p.Calendar.IsWorkingDay(v.Date); !ok {
		off := diag.List{notWorkingDay.For("", v.Date.Short(), reason)}
		if weekday, _ := (*date.Calendar)(nil).IsWorkingDay(v.Date); weekday {
			off = off.See(p.Place("calendar"))
		}
		problems = append(problems, off...)
	}
	from, to := p.Period.From, p.Period.To
	if !from.IsZero() && v.Date.Before(from.First()) || !to.IsZero() && to.Last().Before(v.Date) {
		problems = append(problems, diag.List{outsidePeriod.For("", v.Date.Short())}.See(p.Place("period"))...)
	}
	return problems
}

// unscheduled tells of the subjects of the plan that no visit names.
func (p *Plan) unscheduled(scheduled map[string]bool) diag.List {
	const most = 5
	var names []string
	n := 0
	for u := range p.Subjects.Each(p.Units) {
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
	return diag.List{notScheduled.For("visits", n, strings.Join(names, ", "))}
}
