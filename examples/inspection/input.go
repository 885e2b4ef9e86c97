package main

import (
	"errors"
	"io/fs"
	"slices"

	"github.com/vanban-go/vanban/report/round"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/date"
	"github.com/vanban-go/vanban/report/diag"
)

const resultsFile = "results.yaml"

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
	return at(last.Date, 17, 0)
}

// at is a minute of a day.
func at(d date.Date, hour, minute int) checklist.Moment {
	return checklist.Moment{Date: d, Hour: hour, Minute: minute, HasTime: true}
}
