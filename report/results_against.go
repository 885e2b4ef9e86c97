package report

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/report/date"
	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/vi"
)

// Against returns what does not agree between the results and the round that
// they belong to: units that are no subjects of the plan, items, indicators,
// answers and prompts that do not exist or are not asked of the unit, figures
// that cannot be read, addressees that are no party, days that are not after the
// visit. A nil set of forms agrees with all.
func (r *Results) Against(forms *FormSet) diag.List {
	if forms == nil {
		return nil
	}
	p := forms.plan
	a := against{forms: forms, parties: p.Office.register(), checklist: registerOf(p.Checklist)}
	if r.Plan != p.ID {
		a.problems = see(p.places.id, diag.List{ResultsOfAnother.For("plan", r.Plan, p.ID)})
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
			a.unknown(UnknownArea, t.Area, fmt.Sprintf("report.areas[%d].area", i), a.checklist.areas)
		}
	}
	return a.problems.Sorted()
}

// against gathers what does not agree.
type against struct {
	forms     *FormSet
	parties   *register
	checklist parts
	hints     vi.Hints
	problems  diag.List
}

// parts knows what a checklist consists of, by ids.
type parts struct {
	areas, items, indicators map[string]bool
	all                      map[string]*checklist.Indicator
}

func registerOf(c *checklist.Checklist) parts {
	out := parts{map[string]bool{}, map[string]bool{}, map[string]bool{}, map[string]*checklist.Indicator{}}
	c.Walk(func(a *checklist.Area, _ []*checklist.Area) { out.areas[a.ID] = true })
	for _, i := range c.Items() {
		out.items[i.ID] = true
	}
	for _, i := range c.Indicators() {
		out.indicators[i.ID], out.all[i.ID] = true, i
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
	p := a.forms.plan
	a.add(see(p.places.units, p.Units.Known(codes, path))...)
	chosen := p.selected()
	for i, code := range codes {
		if is, known := chosen[code]; known && !is {
			a.add(see(p.places.subjects, diag.List{NotSelected.For(path(i), code)})...)
		}
	}
}

func (a *against) visit(v *VisitResult, f *checklist.Form, path string) {
	for i := range v.Items {
		a.item(&v.Items[i], f, fmt.Sprintf("%s.items[%d]", path, i))
	}
	for i := range v.Values {
		a.figure(&v.Values[i], f, fmt.Sprintf("%s.values[%d]", path, i))
	}
	day := a.forms.visited(v)
	for i := range v.Findings {
		at := fmt.Sprintf("%s.findings[%d]", path, i)
		for j, id := range v.Findings[i].Items {
			if !a.checklist.items[id] {
				a.unknown(UnknownItem, id, fmt.Sprintf("%s.items[%d]", at, j), a.checklist.items)
			}
		}
		for j, rec := range v.Findings[i].Recommend {
			a.recommendation(rec, day, fmt.Sprintf("%s.recommend[%d]", at, j))
		}
	}
	for i := range v.Difficulties {
		a.add(a.known(v.Difficulties[i].ResolvedBy, fmt.Sprintf("%s.difficulties[%d].resolved_by", path, i))...)
	}
}

func (a *against) known(party, path string) diag.List {
	return see(a.forms.plan.places.parties, a.parties.one(party, path))
}

func (a *against) recommendation(r Recommendation, day date.Date, path string) {
	if r.To != ToUnit {
		a.add(a.known(r.To, path+".to")...)
	}
	if r.Due.IsFull() && day.IsFull() && !r.Due.After(day) {
		a.add(DueNotAfterVisit.For(path+".due", r.Due.Short(), day.Short()))
	}
}

func (a *against) item(r *ItemResult, f *checklist.Form, path string) {
	item := askedItem(f, r.Item)
	switch {
	case item == nil && a.checklist.items[r.Item]:
		a.add(NotAskedOf.For(path+".item", r.Item, f.Unit.FullName()))
	case item == nil:
		a.unknown(UnknownItem, r.Item, path+".item", a.checklist.items)
	default:
		set := f.Checklist.AnswersOf(item)
		if _, problems := set.Read(r.Item, typed(r.Answer)); len(problems) > 0 {
			a.add(UnknownAnswer.For(path+".answer", r.Answer, strings.Join(set.Values, ", ")))
		}
	}
}

func askedItem(f *checklist.Form, id string) *checklist.Item {
	for i := range f.Areas {
		for _, item := range f.Areas[i].Items {
			if item.ID == id {
				return item
			}
		}
	}
	return nil
}

func (a *against) figure(r *FigureResult, f *checklist.Form, path string) {
	ind := a.checklist.all[r.Indicator]
	switch {
	case ind == nil:
		a.unknown(checklist.UnknownIndicator, r.Indicator, path+".indicator", a.checklist.indicators)
	case !f.Asks(r.Indicator):
		a.add(NotAskedOf.For(path+".indicator", r.Indicator, f.Unit.FullName()))
	case ind.Derived != nil:
		a.add(DerivedFigure.For(path+".indicator", ind.ID, ind.Derived.Num, ind.Derived.Den))
	default:
		a.readable(ind, r.Value, path+".value")
		if r.Was != "" {
			a.readable(ind, r.Was, path+".was")
		}
	}
}

func (a *against) readable(ind *checklist.Indicator, text, path string) {
	value, problems := ind.Read(typed(text))
	if value.State == checklist.Unreadable && len(problems) > 0 {
		why := problems[0]
		a.add(UnreadableFigure.For(path, text, why.Message(diag.VI), why.Message(diag.EN)))
	}
}

// selected holds the texts that are chosen against the outline.
func (a *against) selected(list []Selection) {
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
			a.unknown(UnknownPrompt, s.Prompt, fmt.Sprintf("selected[%d].prompt", i), prompts)
		}
	}
	a.units(codes, func(i int) string { return fmt.Sprintf("selected[%d].unit", i) })
}

// visited returns the day on which the unit was visited: that of the results,
// else that of the schedule.
func (s *FormSet) visited(v *VisitResult) date.Date {
	if !v.Date.IsZero() {
		return v.Date
	}
	return s.visits[v.Unit]
}
