package report

import (
	"fmt"

	"github.com/vanban-go/vanban/report/date"
	"github.com/vanban-go/vanban/report/decree"
	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/fault"
	"github.com/vanban-go/vanban/report/strictyaml"
)

// Validate returns what is wrong with the results in themselves, with paths.
func (r *Results) Validate() diag.List {
	problems := strictyaml.Check(r)
	visited, days := unique{}, visitedOn{}
	for i := range r.Visits {
		v, path := &r.Visits[i], fmt.Sprintf("visits[%d]", i)
		if v.Follows.IsZero() {
			problems = append(problems, visited.note(v.Unit, path+".unit")...)
		}
		problems = append(problems, days.note(v).Prefix(path)...)
		problems = append(problems, v.relations().Prefix(path)...)
	}
	areas := unique{}
	for i, a := range r.Report.Areas {
		problems = append(problems, areas.note(a.Area, fmt.Sprintf("report.areas[%d].area", i))...)
	}
	problems = append(problems, valid(r.Report.Date, "report.date")...)
	if r.Report.Signature != nil {
		problems = append(problems, r.Report.Signature.faults(decree.Type{}, true).Prefix("report.signature")...)
	}
	return problems.Sorted()
}

// Review returns what a person should look at, with paths.
func (r *Results) Review() diag.List {
	var problems diag.List
	for i := range r.Visits {
		for j := range r.Visits[i].Findings {
			if f := &r.Visits[i].Findings[j]; f.Cause == (Cause{}) {
				problems = append(problems, findingWithoutCause.For(fmt.Sprintf("visits[%d].findings[%d]", i, j)))
			}
		}
	}
	if r.Report.Signature != nil {
		problems = append(problems, r.Report.Signature.faults(decree.Type{}, false).Prefix("report.signature")...)
	}
	return problems
}

// unique tells of ids that stand twice.
type unique map[string]diag.Path

func (u unique) note(id, path string) diag.List {
	if first, ok := u[id]; ok && id != "" {
		return diag.List{fault.RepeatedResult.For(path, id, first)}
	}
	u[id] = diag.Path(path)
	return nil
}

// relations checks a visit by itself.
func (v *VisitResult) relations() diag.List {
	problems := append(append(fullDay(v.Date, "date"), fullDay(v.Follows, "follows")...), v.times()...)
	items, figures := unique{}, unique{}
	for i := range v.Items {
		problems = append(problems, items.note(v.Items[i].Item, fmt.Sprintf("items[%d].item", i))...)
	}
	for i := range v.Values {
		problems = append(problems, figures.note(v.Values[i].Indicator, fmt.Sprintf("values[%d].indicator", i))...)
	}
	for i := range v.Followed {
		problems = append(problems, fullDay(v.Followed[i].Date, fmt.Sprintf("followed[%d].date", i))...)
	}
	for i := range v.Findings {
		for j, rec := range v.Findings[i].Recommend {
			problems = append(problems, fullDay(rec.Due, fmt.Sprintf("findings[%d].recommend[%d].due", i, j))...)
		}
	}
	return problems
}

// times checks when the visit began and ended.
func (v *VisitResult) times() diag.List {
	var problems diag.List
	for _, t := range [...]struct{ path, text string }{{"begin", v.Begin}, {"end", v.End}} {
		if _, ok := date.Clock(t.text); !ok && t.text != "" {
			problems = append(problems, badClock.For(t.path, t.text))
		}
	}
	from, began := date.Clock(v.Begin)
	to, ended := date.Clock(v.End)
	if began && ended && to <= from {
		problems = append(problems, endsBeforeBegin.For("end", v.End, v.Begin))
	}
	return problems
}

// fullDay tells of a date that is given and is no full day.
func fullDay(d date.Date, path string) diag.List {
	if d.IsZero() || d.IsFull() {
		return nil
	}
	return diag.List{date.NotFull.For(path, d.Short())}
}
