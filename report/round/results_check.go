package round

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/fault"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/report/date"
	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/vi"
)

// Check returns what does not agree between results and the round whose forms
// these are, with paths: units that are no subjects of the plan, items, indicators,
// answers and prompts that do not exist or are not asked of the unit, figures
// that cannot be read, addressees that are no party, days that are not after the
// visit. A nil set agrees with all.
func (forms *FormSet) Check(r *report.Results) diag.List {
	if forms == nil || r == nil {
		return nil
	}
	p := forms.Plan()
	a := against{forms: forms, checklist: partsOf(p.Checklist)}
	if r.Plan != p.ID {
		a.problems = diag.List{resultsOfAnother.For("plan", r.Plan, p.ID)}.See(p.Place("id"))
	}
	codes := make([]string, len(r.Visits))
	for i := range r.Visits {
		codes[i] = r.Visits[i].Unit
	}
	a.units(codes, func(i int) string { return fmt.Sprintf("visits[%d].unit", i) })
	for i := range r.Visits {
		if f, ok := forms.Find(r.Visits[i].Unit); ok {
			a.visit(&r.Visits[i], f, fmt.Sprintf("visits[%d]", i))
		}
	}
	a.selected(r.Selected)
	for i, t := range r.Report.Areas {
		if !a.checklist.areas[t.Area] {
			a.unknown(unknownArea, t.Area, fmt.Sprintf("report.areas[%d].area", i), a.checklist.areas)
		}
	}
	a.add(p.Office.Known(a.parties, func(i int) string { return a.named[i] }).See(p.Place("office.parties"))...)
	return a.problems.Sorted()
}

// against gathers what does not agree.
type against struct {
	forms     *FormSet
	parties   []string // that are named
	named     []string // where, by path
	checklist parts
	hints     vi.Hints
	problems  diag.List
}

// parts knows what a checklist consists of, by ids.
type parts struct {
	areas, items, indicators map[string]bool
	all                      map[string]*checklist.Indicator
	several                  map[string][]string // the ids of the values of an indicator with series
}

func partsOf(c *checklist.Checklist) parts {
	out := parts{map[string]bool{}, map[string]bool{}, map[string]bool{}, map[string]*checklist.Indicator{}, map[string][]string{}}
	c.Walk(func(a *checklist.Area, _ []*checklist.Area) { out.areas[a.ID] = true })
	for _, i := range c.Items() {
		out.items[i.ID] = true
	}
	for _, i := range c.Indicators() {
		out.indicators[i.ID], out.all[i.ID] = true, i
		if row, series := checklist.Divide(i.ID); series != "" {
			out.several[row] = append(out.several[row], i.ID)
		}
	}
	return out
}

func (a *against) add(problems ...diag.Problem) { a.problems = append(a.problems, problems...) }

// unknown tells of an id that nothing has, with the nearest that something has.
func (a *against) unknown(rule diag.Rule, id, path string, known map[string]bool) {
	vietnamese, english := a.hints.For(id, func() []string { return slices.Collect(maps.Keys(known)) },
		"ghi đúng mã trong danh mục, đề cương", "write an id of the checklist or outline")
	a.add(rule.For(path, id, vietnamese, english))
}

// units holds codes against the list of units and the subjects of the plan.
func (a *against) units(codes []string, path func(int) string) {
	p := a.forms.Plan()
	a.add(p.Units.Known(codes, path).See(p.Place("units.units"))...)
	chosen := p.Selected()
	for i, code := range codes {
		if is, known := chosen[code]; known && !is {
			a.add(diag.List{fault.NotSelected.For(path(i), code)}.See(p.Place("subjects.units"))...)
		}
	}
}

func (a *against) visit(v *report.VisitResult, f *checklist.Form, path string) {
	for i := range v.Items {
		a.item(&v.Items[i], f, fmt.Sprintf("%s.items[%d]", path, i))
	}
	for i := range v.Values {
		a.figure(&v.Values[i], f, fmt.Sprintf("%s.values[%d]", path, i))
	}
	day := a.forms.Visited(v)
	for i := range v.Findings {
		at := fmt.Sprintf("%s.findings[%d]", path, i)
		for j, id := range v.Findings[i].Items {
			if !a.checklist.items[id] {
				a.unknown(unknownItem, id, fmt.Sprintf("%s.items[%d]", at, j), a.checklist.items)
			}
		}
		for j, rec := range v.Findings[i].Recommend {
			a.recommendation(rec, day, fmt.Sprintf("%s.recommend[%d]", at, j))
		}
	}
	for i := range v.Difficulties {
		a.party(v.Difficulties[i].ResolvedBy, fmt.Sprintf("%s.difficulties[%d].resolved_by", path, i))
	}
}

// party notes who is named at path.
func (a *against) party(id, path string) {
	a.parties, a.named = append(a.parties, id), append(a.named, path)
}

func (a *against) recommendation(r report.Recommendation, day date.Date, path string) {
	if r.To != report.ToUnit {
		a.party(r.To, path+".to")
	}
	if r.Due.IsFull() && day.IsFull() && !r.Due.After(day) {
		a.add(dueNotAfterVisit.For(path+".due", r.Due.Short(), day.Short()))
	}
}

func (a *against) item(r *report.ItemResult, f *checklist.Form, path string) {
	item := f.Item(r.Item)
	switch {
	case item == nil && a.checklist.items[r.Item]:
		a.add(notAskedOf.For(path+".item", r.Item, f.Unit.FullName()))
	case item == nil:
		a.unknown(unknownItem, r.Item, path+".item", a.checklist.items)
	default:
		_, wrong := f.Checklist.ReadFound(item, r.Answer, r.Points)
		a.add(wrong.Prefix(path)...)
		set := f.Checklist.AnswersOf(item)
		if _, problems := set.Read(r.Item, checklist.Typed(r.Answer)); len(problems) > 0 {
			a.add(unknownAnswer.For(path+".answer", r.Answer, strings.Join(set.Values, ", ")))
		}
	}
}

func (a *against) figure(r *report.FigureResult, f *checklist.Form, path string) {
	ind := a.checklist.all[r.Indicator]
	addresses := a.checklist.several[r.Indicator]
	switch {
	case len(addresses) > 0:
		a.add(fault.SeveralValues.For(path+".indicator", r.Indicator, strings.Join(addresses, ", ")))
	case ind == nil:
		a.unknown(fault.UnknownIndicator, r.Indicator, path+".indicator", a.checklist.indicators)
	case f.Indicator(r.Indicator) == nil:
		a.add(notAskedOf.For(path+".indicator", r.Indicator, f.Unit.FullName()))
	case ind.Derived != nil:
		a.add(derivedFigure.For(path+".indicator", ind.ID, ind.Derived.Num, ind.Derived.Den))
	default:
		a.readable(ind, r.Value, path+".value")
		if r.Was != "" {
			a.readable(ind, r.Was, path+".was")
		}
	}
}

func (a *against) readable(ind *checklist.Indicator, text, path string) {
	value, problems := ind.Read(checklist.Typed(text))
	if value.State == checklist.Unreadable && len(problems) > 0 {
		why := problems[0]
		a.add(unreadableFigure.For(path, text, why.Message(diag.VI), why.Message(diag.EN)))
		return
	}
	for _, p := range problems { // of a share of 9500 %, a number below zero
		p.Path = path
		a.add(p)
	}
}

// selected holds the texts that are chosen against the outline.
func (a *against) selected(list []report.Selection) {
	codes := make([]string, len(list))
	prompts := map[string]bool{}
	for _, p := range a.forms.frame.Prompts {
		if p.Kind != checklist.Heading {
			prompts[p.ID] = true
		}
	}
	for i, s := range list {
		codes[i] = s.Unit
		if !prompts[s.Prompt] {
			a.unknown(unknownPrompt, s.Prompt, fmt.Sprintf("selected[%d].prompt", i), prompts)
		}
	}
	a.units(codes, func(i int) string { return fmt.Sprintf("selected[%d].unit", i) })
}

// Visited returns the day of a visit: that of the results, else that of the schedule,
// which is not the day of a later visit that follows it. A nil set has no schedule.
func (s *FormSet) Visited(v *report.VisitResult) date.Date {
	switch {
	case v == nil:
		return date.Date{}
	case s == nil || !v.Date.IsZero():
		return v.Date
	}
	return scheduledDay(v, s.visits[v.Unit])
}

// scheduledDay is the day for which a visit was scheduled, if it can be its day.
func scheduledDay(v *report.VisitResult, day date.Date) date.Date {
	if v.Follows.IsZero() || day.After(v.Follows) {
		return day
	}
	return date.Date{}
}
