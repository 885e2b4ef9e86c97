package date_test

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/report/date"
	"github.com/vanban-go/vanban/report/diag"
)

func TestWorkingDaysBefore(t *testing.T) {
	tests := []struct {
		name        string
		of          string
		n           int
		cal         *date.Calendar
		back, clear string
	}{
		{"over a holiday and a swapped day", "05/01/2026", 2, newYear(), "2025-12-30", "2025-12-29"},
		{"Monday to Friday", "05/01/2026", 2, nil, "2026-01-01", "2025-12-31"},
		{"one day in a week", "08/01/2026", 1, newYear(), "2026-01-07", "2026-01-06"},
		{"a Saturday worked on", "12/01/2026", 1, newYear(), "2026-01-10", "2026-01-09"},
		{"over a long holiday", "23/02/2026", 1, newYear(), "2026-02-13", "2026-02-12"},
		{"of a day off", "04/01/2026", 1, newYear(), "2025-12-31", "2025-12-30"},
		{"a week", "12/01/2026", 5, nil, "2026-01-05", "2026-01-02"},
		{"as many as there may be", "05/01/2026", 250, nil, "2025-01-20", "2025-01-17"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			for count, want := range map[date.Count]string{"": tt.back, date.Back: tt.back, date.Clear: tt.clear} {
				got, err := date.WorkingDaysBefore(day(tt.of), tt.n, tt.cal, count)
				require.NoError(t, err)
				assert.Equal(t, want, got.Due.String(), string(count))
				assert.Equal(t, got.Due, got.Steps[len(got.Steps)-1].Date)
				assert.Equal(t, day(tt.of).AddDays(-1), got.Steps[0].Date)
				assert.Equal(t, tt.n, got.Days)
				assert.Equal(t, day(tt.of), got.Of)
			}
		})
	}
}

func TestWorkingDaysAfter(t *testing.T) {
	always := &date.Calendar{Off: []date.Off{{From: day("01/01/2026"), To: day("31/12/2030")}}}
	for _, tt := range []struct {
		name, from string
		n          int
		cal        *date.Calendar
		want       string
	}{
		{"over a holiday and a swapped day", "31/12/2025", 1, newYear(), "2026-01-05"},
		{"Monday to Friday", "31/12/2025", 3, nil, "2026-01-05"},
		{"a Saturday worked on", "09/01/2026", 1, newYear(), "2026-01-10"},
		{"from a day off", "04/01/2026", 2, nil, "2026-01-06"},
		{"the next one", "09/01/2026", 0, nil, "2026-01-12"},
		{"nobody works", "31/12/2025", 1, always, ""},
		{"of a month", "01/2026", 1, nil, ""},
	} {
		assert.Equal(t, tt.want, date.WorkingDaysAfter(day(tt.from), tt.n, tt.cal).String(), tt.name)
	}
}

func TestDeadlineSteps(t *testing.T) {
	got, err := date.WorkingDaysBefore(day("05/01/2026"), 2, newYear(), date.Clear)
	require.NoError(t, err)
	assert.Equal(t, date.Deadline{
		Due: day("29/12/2025"), Of: day("05/01/2026"), Days: 2, Count: date.Clear,
		Steps: []date.Step{
			{Date: day("04/01/2026"), Reason: "Chủ nhật"},
			{Date: day("03/01/2026"), Reason: "Thứ Bảy"},
			{Date: day("02/01/2026"), Reason: "hoán đổi, làm bù ngày 10/01/2026"},
			{Date: day("01/01/2026"), Reason: "nghỉ Tết Dương lịch"},
			{Date: day("31/12/2025"), Working: true, Count: 1},
			{Date: day("30/12/2025"), Working: true, Count: 2},
			{Date: day("29/12/2025"), Working: true},
		},
	}, got)
	assert.Equal(t, `Hạn cuối: thứ Hai, 29/12/2025 (đủ 02 ngày làm việc ở giữa hạn cuối và thứ Hai, 05/01/2026).
- Chủ nhật, 04/01/2026: không tính
- Thứ Bảy, 03/01/2026: không tính
- Thứ Sáu, 02/01/2026: không tính, hoán đổi, làm bù ngày 10/01/2026
- Thứ Năm, 01/01/2026: không tính, nghỉ Tết Dương lịch
- Thứ Tư, 31/12/2025: ngày làm việc thứ 1
- Thứ Ba, 30/12/2025: ngày làm việc thứ 2
- Thứ Hai, 29/12/2025: hạn cuối`, got.Explain())
}

func TestDeadlineErrors(t *testing.T) {
	never := &date.Calendar{Off: []date.Off{{From: day("1000-01-01"), To: day("9999-12-31"), Reason: "Tết"}}}
	tests := []struct {
		name  string
		of    date.Date
		n     int
		cal   *date.Calendar
		count date.Count
		want  string
	}{
		{"no date", date.Date{}, 2, nil, date.Back, `"" chưa phải là một ngày cụ thể; ghi đủ ngày, tháng, năm, như 25/9/2025 [date-not-full]`},
		{"a month", day("1/2026"), 2, nil, date.Back, `"01/2026" chưa phải là một ngày cụ thể; ghi đủ ngày, tháng, năm, như 25/9/2025 [date-not-full]`},
		{"no such day", date.Date{Year: 2026, Month: 2, Day: 30}, 2, nil, date.Back, `"30/02/2026" chưa phải là một ngày cụ thể; ghi đủ ngày, tháng, năm, như 25/9/2025 [date-not-full]`},
		{"zero", day("05/01/2026"), 0, nil, date.Back, "không tính được thời hạn 0 ngày làm việc; số ngày từ 1 đến 250 [bad-days]"},
		{"negative", day("05/01/2026"), -1, nil, date.Back, "không tính được thời hạn -1 ngày làm việc; số ngày từ 1 đến 250 [bad-days]"},
		{"absurd", day("05/01/2026"), math.MaxInt64, nil, date.Back, "không tính được thời hạn 9223372036854775807 ngày làm việc; số ngày từ 1 đến 250 [bad-days]"},
		{"count", day("05/01/2026"), 2, nil, "forward", `không có cách đếm "forward"; ghi back (tính lùi) hoặc clear (đủ số ngày ở giữa) [bad-count]`},
		{"never a working day", day("05/01/2026"), 2, never, date.Clear, "trước ngày 05/01/2026 không đủ 2 ngày làm việc; xem lại lịch nghỉ [too-few-days]"},
		{"before the calendar", day("1000-01-02"), 2, nil, date.Back, "trước ngày 02/01/1000 không đủ 2 ngày làm việc; xem lại lịch nghỉ [too-few-days]"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, err := date.WorkingDaysBefore(tt.of, tt.n, tt.cal, tt.count)
			assert.Zero(t, got)
			var p diag.Problem
			require.ErrorAs(t, err, &p)
			assert.Equal(t, tt.want, p.Text(diag.VI))
		})
	}
}

func FuzzWorkingDaysBefore(f *testing.F) {
	f.Fuzz(func(t *testing.T, of, off, from, to, work string, n int, clear bool) {
		parse := func(s string) date.Date {
			d, _ := date.Parse(s)
			return d
		}
		cal := &date.Calendar{
			Off:   []date.Off{{Date: parse(off)}, {From: parse(from), To: parse(to)}},
			Swaps: []date.Swap{{Off: parse(off), Work: parse(work)}},
		}
		cal.Validate()
		count := date.Back
		if clear {
			count = date.Clear
		}
		got, err := date.WorkingDaysBefore(parse(of), n, cal, count)
		if err != nil {
			assert.Zero(t, got)
			return
		}
		counted := 0
		for i, s := range got.Steps {
			assert.Equal(t, got.Of.AddDays(-i-1), s.Date, "no day is left out")
			working, reason := cal.IsWorkingDay(s.Date)
			assert.Equal(t, date.Step{Date: s.Date, Working: working, Reason: reason, Count: s.Count}, s)
			if s.Count > 0 {
				counted++
				assert.Equal(t, counted, s.Count)
			}
		}
		assert.Equal(t, n, counted)
		last := got.Steps[len(got.Steps)-1]
		assert.True(t, last.Working)
		assert.Equal(t, got.Due, last.Date)
		assert.NotEmpty(t, got.Explain())
	})
}
