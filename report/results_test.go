package report_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/date"
	"github.com/vanban-go/vanban/report/diag"
)

// What is wrong with results in themselves, by paths.
func TestResultsValidate(t *testing.T) {
	for name, tt := range map[string]struct {
		visit report.VisitResult
		want  []string
	}{
		"nothing but a unit":          {report.VisitResult{}, nil},
		"begins and ends":             {report.VisitResult{Begin: "08:00", End: "08:01"}, nil},
		"ends when it begins":         {report.VisitResult{Begin: "08:00", End: "08:00"}, []string{"visits[0].end ends-before-begin"}},
		"ends before it begins":       {report.VisitResult{Begin: "08:00", End: "07:59"}, []string{"visits[0].end ends-before-begin"}},
		"no end":                      {report.VisitResult{Begin: "08:00"}, nil},
		"no beginning":                {report.VisitResult{End: "00:00"}, nil},
		"no times":                    {report.VisitResult{Begin: "sáng", End: "24:30"}, []string{"visits[0].begin bad-clock", "visits[0].end bad-clock"}},
		"a month":                     {report.VisitResult{Date: date.Date{Year: 2026, Month: 1}}, []string{"visits[0].date date-not-full"}},
		"an item twice":               {report.VisitResult{Items: []report.ItemResult{{Item: "a", Answer: "dat"}, {Item: "b", Answer: "dat"}, {Item: "a", Answer: "dat"}}}, []string{"visits[0].items[2].item repeated-result"}},
		"a figure twice":              {report.VisitResult{Values: []report.FigureResult{{Indicator: "a", Value: "1"}, {Indicator: "a", Value: "1"}}}, []string{"visits[0].values[1].indicator repeated-result"}},
		"an item and a figure":        {report.VisitResult{Items: []report.ItemResult{{Item: "a", Answer: "dat"}}, Values: []report.FigureResult{{Indicator: "a", Value: "1"}}}, nil},
		"a recommendation by a month": {report.VisitResult{Findings: []report.Finding{{Text: "A"}, {Text: "B", Recommend: []report.Recommendation{{To: "unit", Text: "C"}, {To: "unit", Text: "D", Due: date.Date{Year: 2026, Month: 1}}}}}}, []string{"visits[0].findings[1].recommend[1].due date-not-full"}},
	} {
		tt.visit.Unit = "hp001"
		r := &report.Results{Plan: "kh", Visits: []report.VisitResult{tt.visit}}
		assert.Equal(t, tt.want, pathsOf(r.Validate()), name)
	}

	r := &report.Results{Plan: "kh", Visits: []report.VisitResult{{Unit: "a"}, {Unit: "b"}, {Unit: "a"}}}
	r.Report.Areas = []report.AreaText{{Area: "cd", Text: "A"}, {Area: "cd", Text: "B"}}
	r.Report.Date = date.Date{Year: 2026, Month: 2, Day: 30}
	assert.Equal(t, []string{"report.areas[1].area repeated-result", "report.date bad-date", "visits[2].unit repeated-result"}, pathsOf(r.Validate()))

	r = &report.Results{Visits: []report.VisitResult{{Findings: []report.Finding{{Cause: report.Cause{Objective: "A"}}, {Cause: report.Cause{Subjective: "A"}}, {}}}}}
	assert.Equal(t, []string{"visits[0].findings[2] finding-without-cause"}, pathsOf(r.Review()))
}

func pathsOf(l diag.List) []string {
	var out []string
	for _, p := range l {
		out = append(out, p.Path+" "+string(p.Code))
	}
	return out
}
