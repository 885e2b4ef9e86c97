package round

import (
	"cmp"
	"slices"
	"strings"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/fault"
	"github.com/vanban-go/vanban/report/unit"
)

// VisitSheet is what the team takes along to one unit and fills in there (phiếu
// kiểm tra), with what is known beforehand.
type VisitSheet struct {
	Form   *checklist.Form
	Result report.VisitResult // the scheduled day, hour and place where nothing else is found yet
	Said   map[string]string  // what the unit itself answered, in words, by the id of the item or indicator
	Notes  map[string]string  // what it wrote beside that

	Points *checklist.Scorecard // what it got by its own answers; nil where nothing came
	Owed   []Owed               // recommendations of earlier visits and of the earlier round that are not done
}

// VisitSheet returns the sheet for a unit of the round; ok is false for one that
// is not inspected.
func (r *Round) VisitSheet(code string) (s *VisitSheet, ok bool) {
	f, ok := r.Forms.Find(code)
	if !ok {
		return nil, false
	}
	s = r.blankSheet(f)
	if held := r.held[code]; len(held) > 0 {
		s.Result = *held[len(held)-1]
	}
	if len(r.held[code]) == 0 && r.Earlier != nil {
		s.Owed = r.Earlier.unsettled(code)
	}
	if planned := r.visits[code]; scheduledDay(&s.Result, planned.Date) == planned.Date {
		if s.Result.Date.IsZero() {
			s.Result.Date = planned.Date
		}
		s.Result.Begin = cmp.Or(s.Result.Begin, planned.Time)
		s.Result.Place = cmp.Or(s.Result.Place, planned.Place)
	}
	return s, true
}

// LaterSheet returns the sheet for one more visit to a unit that was visited (kiểm tra
// lại), which says what was recommended and is not done yet; ok is false where there
// is nothing of that kind.
func (r *Round) LaterSheet(code string) (s *VisitSheet, ok bool) {
	f, ok := r.Forms.Find(code)
	held := r.held[code]
	if !ok || len(held) == 0 {
		return nil, false
	}
	s = r.blankSheet(f)
	s.Result.Follows, s.Result.Place = r.dayOf(held[len(held)-1]), held[len(held)-1].Place
	s.Owed = r.unsettled(code)
	return s, len(s.Owed) > 0
}

// blankSheet is a sheet that knows what the unit itself answered.
func (r *Round) blankSheet(f *checklist.Form) *VisitSheet {
	code := f.Unit.Code
	s := &VisitSheet{Form: f, Result: report.VisitResult{Unit: code}, Said: map[string]string{}, Notes: map[string]string{}}
	if u := r.came[code]; u != nil && u.Return != nil {
		s.Points = f.Scorecard(u.Return, nil)
		for v := range u.Return.Values.All() {
			if v.State == checklist.Given || v.State == checklist.NotApplicable {
				s.Said[v.ID], s.Notes[v.ID] = r.ValueWords(v.ID, &v), v.Explanation
			}
		}
	}
	return s
}

// VisitFile returns the name under which the sheet for a visit is written, below
// a folder of its own and else as the form of the unit ([FormFile]).
func VisitFile(u unit.Unit) string { return "phieu-kiem-tra/" + FormFile(u) }

// LaterFile returns the name of the file of a [Round.LaterSheet].
func LaterFile(u unit.Unit) string { return "phieu-kiem-tra-lai/" + FormFile(u) }

// FoundResults is results with the file that they were read from.
type FoundResults struct {
	File    string
	Results *report.Results
}

// Together puts the results of several files together: the visits of all, in
// their order but later ones to a unit last, what is chosen, and the wording of the one that has it. A unit
// that was visited in two of them is told, and so is a second wording; the
// results are nil exactly when the Err of the list is not. What is put together
// is only read.
func Together(found []FoundResults) (*report.Results, diag.List) {
	out := new(report.Results)
	var problems diag.List
	files := map[string]string{}
	first := func(what, key, file string) {
		if earlier, twice := files[key]; twice {
			problems = append(problems, fault.RepeatedResult.At(diag.Place{File: file}, "", what).With(diag.Place{File: earlier}))
			return
		}
		files[key] = file
	}
	for _, f := range found {
		r := f.Results
		out.Plan = cmp.Or(out.Plan, r.Plan)
		for i := range r.Visits {
			if v := &r.Visits[i]; v.Follows.IsZero() {
				first(v.Unit, "unit "+v.Unit, f.File)
			}
		}
		out.Visits = append(out.Visits, r.Visits...)
		out.Selected = append(out.Selected, r.Selected...)
		if len(WordingTexts(r.Report, nil)) > 0 {
			first("report", "report", f.File)
			out.Report = r.Report
		}
	}
	if problems.Err() != nil {
		return nil, problems.Sorted()
	}
	slices.SortStableFunc(out.Visits, func(a, b report.VisitResult) int { return strings.Compare(a.Follows.String(), b.Follows.String()) })
	return out, problems
}
