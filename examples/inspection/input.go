package main

import (
	"errors"
	"io/fs"
	"slices"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/date"
	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/round"
)

const resultsFile = "results.yaml"

// issued is under what number and day the plan of the sample is signed, which
// the records officer decides and later papers cite. A plan that says so itself
// keeps its own.
var issued = report.Issued{Number: "45", Date: date.Date{Year: 2025, Month: 12, Day: 15}}

// input is what people wrote for the round.
type input struct {
	plan     *report.Plan // as it was drafted
	schedule *report.Schedule
	forms    *round.FormSet  // of the plan once it is signed
	results  *report.Results // nil where there are none yet
}

// load reads the files of a round and returns all that is wrong with them.
func load(fsys fs.FS) (*input, diag.List) {
	plan, problems := report.LoadPlan(fsys, "plan.yaml")
	schedule, more := report.LoadSchedule(fsys, "schedule.yaml", plan)
	problems = append(problems, more...)
	if problems.Err() != nil {
		_, more = loadResults(fsys, nil)
		return nil, append(problems, more...).Sorted()
	}
	signed := *plan
	if signed.Issued == nil {
		signed.Issued = &issued
	}
	in := &input{plan: plan, schedule: schedule, forms: round.Forms(&signed, schedule)}
	in.results, more = loadResults(fsys, in.forms)
	return in, append(problems, more...).Sorted()
}

// loadResults reads what the team found, if anybody has written it yet.
func loadResults(fsys fs.FS, forms *round.FormSet) (*report.Results, diag.List) {
	if _, err := fs.Stat(fsys, resultsFile); errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	return report.LoadResults(fsys, resultsFile, forms.Check)
}

// closing is when the office closes on the day of the last visit: what has come
// by then counts.
func (in *input) closing() checklist.Moment {
	last := slices.MaxFunc(in.schedule.Visits, func(a, b report.Visit) int { return a.Date.Compare(b.Date) })
	return checklist.Moment{Date: last.Date, Hour: 17, HasTime: true}
}
