package report_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/date"
	"github.com/vanban-go/vanban/report/diag"
)

// newYear is the turn of 2026: 1/1 is off, 2/1 is off for 10/1.
func newYear() *date.Calendar {
	day := func(d int) date.Date { return date.Date{Year: 2026, Month: 1, Day: d} }
	return &date.Calendar{
		Off:   []date.Off{{Date: day(1), Reason: "Tết Dương lịch"}},
		Swaps: []date.Swap{{Off: day(2), Work: day(10)}},
	}
}

func TestReportDueFor(t *testing.T) {
	monday := date.Date{Year: 2026, Month: 1, Day: 5}
	tests := []struct {
		name     string
		due      report.ReportDue
		calendar *date.Calendar
		visit    date.Date
		want     string
	}{
		{"two days back", report.ReportDue{WorkingDays: 2}, newYear(), monday, "2025-12-30"},
		{"the same, said", report.ReportDue{WorkingDays: 2, Count: "back"}, newYear(), monday, "2025-12-30"},
		{"two clear days", report.ReportDue{WorkingDays: 2, Count: "clear"}, newYear(), monday, "2025-12-29"},
		{"no calendar", report.ReportDue{WorkingDays: 2}, nil, monday, "2026-01-01"},
		{"after the Saturday that is worked on", report.ReportDue{WorkingDays: 1}, newYear(), date.Date{Year: 2026, Month: 1, Day: 12}, "2026-01-10"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			plan := &report.Plan{ReportDue: tt.due, Calendar: tt.calendar}
			got, err := plan.ReportDueFor(tt.visit)
			require.NoError(t, err)
			assert.Equal(t, tt.want, got.Due.String())
			assert.Equal(t, tt.visit, got.Of)
		})
	}
}

func TestReportDueForRefuses(t *testing.T) {
	monday := date.Date{Year: 2026, Month: 1, Day: 5}
	tests := []struct {
		name  string
		due   report.ReportDue
		visit date.Date
		want  diag.Code
	}{
		{"no report_due", report.ReportDue{}, monday, diag.Code("bad-days")},
		{"a count without days", report.ReportDue{Count: "clear"}, monday, diag.Code("bad-days")},
		{"a month", report.ReportDue{WorkingDays: 2}, date.Date{Year: 2026, Month: 1}, date.NotFull.Code},
		{"another count", report.ReportDue{WorkingDays: 2, Count: "on"}, monday, diag.Code("bad-count")},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, err := (&report.Plan{ReportDue: tt.due}).ReportDueFor(tt.visit)
			assert.Zero(t, got)
			assert.ErrorIs(t, err, tt.want)
		})
	}
}

func ExamplePlan_ReportDueFor() {
	plan := &report.Plan{
		ReportDue: report.ReportDue{WorkingDays: 2},
		Calendar:  newYear(),
	}
	deadline, err := plan.ReportDueFor(date.Date{Year: 2026, Month: 1, Day: 5})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(deadline.Explain())
	// Output:
	// Hạn cuối: thứ Ba, 30/12/2025 (02 ngày làm việc trước thứ Hai, 05/01/2026).
	// - Chủ nhật, 04/01/2026: không tính
	// - Thứ Bảy, 03/01/2026: không tính
	// - Thứ Sáu, 02/01/2026: không tính, hoán đổi, làm bù ngày 10/01/2026
	// - Thứ Năm, 01/01/2026: không tính, nghỉ Tết Dương lịch
	// - Thứ Tư, 31/12/2025: ngày làm việc thứ 1
	// - Thứ Ba, 30/12/2025: ngày làm việc thứ 2, hạn cuối
}
