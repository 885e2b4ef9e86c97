package report_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/date"
	"github.com/vanban-go/vanban/report/diag"
)

// limited builds a plan of an office that keeps to limits, with a day off on
// 1/1/2026, one on 2/1 that 10/1 makes up for, and a schedule of three visits.
func limited(bodies ...string) (*report.Plan, *report.Schedule) {
	p, s := planned(), visits()
	p.Office.InspectsAs = bodies
	s.Visits = []report.Visit{{Unit: "hp001", Date: day(5, 1)}, {Unit: "hp007", Date: day(15, 1)}, {Unit: "hp113", Date: day(16, 1)}}
	return p, s
}

// exceeded says of each limit that is not kept where, after how many days, and the last
// day that would have been in time.
func exceeded(problems diag.List) []string {
	var out []string
	for _, p := range problems {
		if p.Code == "limit-exceeded" && p.Severity == diag.Warning {
			out = append(out, p.Path+" "+p.Args[6].(string)+" "+p.Args[7].(string))
		}
	}
	return out
}

func TestStandardLimits(t *testing.T) {
	l := report.StandardLimits()
	require.NotNil(t, l)
	assert.Empty(t, l.Validate())
	fromFile, problems := report.Load(os.DirFS("."), "limits.yaml")
	require.Empty(t, problems)
	assert.Equal(t, l, fromFile)

	var counted []string // a number of days is of working days only where the text says so
	for _, limit := range l.Limits {
		days := fmt.Sprint(limit.Days)
		if limit.WorkingDays > 0 {
			days = fmt.Sprint(limit.WorkingDays, " working")
		}
		counted = append(counted, fmt.Sprintf("%s %s: %s + %d", limit.Step, strings.Join(limit.Bodies, " "), days, limit.Extension))
	}
	assert.Equal(t, []string{
		"inspection bo: 15 + 7", "inspection tinh: 10 + 5", "inspection xa: 7 + 3",
		"plan cong_thuong: 10 working + 0", "notice cong_thuong: 3 working + 0", "report cong_thuong: 10 + 5",
	}, counted)
}

func TestInspectionLimits(t *testing.T) {
	const article = "khoản 2 Điều 13 Nghị định số 217/2025/NĐ-CP"
	for name, c := range map[string]struct {
		bodies    []string
		decisions []report.DecidedDays
		own       *report.Limits
		want      []string
	}{
		"no kind, no limit":                 {},
		"a ministry has 15 days":            {bodies: []string{"bo"}},
		"a province has 10":                 {bodies: []string{"tinh"}, want: []string{"visits[2].date 15/01/2026 " + article}},
		"which may be extended by 5":        {bodies: []string{"tinh"}, decisions: []report.DecidedDays{{Date: day(5, 1), Extended: []string{"inspection"}}}},
		"a commune 7":                       {bodies: []string{"xa"}, want: []string{"visits[2].date 12/01/2026 " + article}},
		"extended by 3 it is still too few": {bodies: []string{"xa"}, decisions: []report.DecidedDays{{Date: day(5, 1), Extended: []string{"inspection"}}}, want: []string{"visits[2].date 15/01/2026 " + article}},
		"of each decision":                  {bodies: []string{"tinh"}, decisions: []report.DecidedDays{{Date: day(2, 1), Units: []string{"hp001", "hp007"}}, {Date: day(2, 1), Units: []string{"hp113"}}}},
		"counted from the announcement":     {bodies: []string{"bo"}, decisions: []report.DecidedDays{{Date: day(29, 12).AddDays(-365), Announced: day(31, 12).AddDays(-365)}}, want: []string{"visits[2].date 15/01/2026 " + article}},
		"of an office's own":                {own: &report.Limits{Limits: []report.Limit{{Step: "inspection", Days: 3, Article: "Điều 4"}}}, want: []string{"visits[2].date 08/01/2026 Điều 4"}},
		"in working days":                   {own: &report.Limits{Limits: []report.Limit{{Step: "inspection", WorkingDays: 6, Article: "Điều 4"}}}, want: []string{"visits[2].date 12/01/2026 Điều 4"}},
		"a day off is not the last":         {own: &report.Limits{Limits: []report.Limit{{Step: "inspection", Days: 6, Article: "Điều 4"}}}, want: []string{"visits[2].date 12/01/2026 Điều 4"}},
	} {
		t.Run(name, func(t *testing.T) {
			p, s := limited(c.bodies...)
			p.Office.Limits, s.Decisions = c.own, c.decisions
			assert.Equal(t, c.want, exceeded(s.Against(p)))
		})
	}
}

// The report of a round is held against the last visit, as it was held.
func TestReportLimits(t *testing.T) {
	p, s := limited("tinh", "cong_thuong")
	s.Visits[2].Date = day(14, 1)
	r := &report.Results{Plan: p.ID, Visits: []report.VisitResult{{Unit: "hp001"}, {Unit: "hp007"}, {Unit: "hp113", Date: day(19, 1)}, {Unit: "hp001", Date: day(2, 2), Follows: day(5, 1)}}}
	r.Report.Date = day(3, 2)
	assert.Empty(t, exceeded(s.Against(p)))
	assert.Equal(t, []string{
		"visits[2].date 15/01/2026 khoản 2 Điều 13 Nghị định số 217/2025/NĐ-CP",
		"report.date 29/01/2026 Thông tư số 56/2025/TT-BCT",
	}, exceeded(r.ReviewLimits(p, s)))

	s.Decisions = []report.DecidedDays{{Date: day(5, 1), Announced: day(5, 1), Extended: []string{"inspection", "report"}}}
	assert.Empty(t, r.ReviewLimits(p, s))
	r.Report.Date = day(18, 1)
	assert.Equal(t, []string{"step-before report.date"}, codesAt(r.ReviewLimits(p, s)))
	assert.Empty(t, r.ReviewLimits(nil, s))
	r.Report.Date = date.Date{}
	assert.Empty(t, r.ReviewLimits(p, s))
}

func codesAt(l diag.List) []string {
	var out []string
	for _, p := range l {
		out = append(out, string(p.Code)+" "+p.Path)
	}
	return out
}
