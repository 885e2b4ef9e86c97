package date_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"gopkg.in/yaml.v3"

	"github.com/vanban-go/vanban/report/date"
	"github.com/vanban-go/vanban/report/diag"
)

func day(s string) date.Date {
	d, err := date.Parse(s)
	if err != nil {
		panic(err)
	}
	return d
}

// newYear is the turn of 2025 to 2026 with its swapped Friday.
func newYear() *date.Calendar {
	return &date.Calendar{
		Version: "2025-12-25",
		Source:  "Thông báo lịch nghỉ năm 2026",
		Off: []date.Off{
			{Date: day("01/01/2026"), Reason: "Tết Dương lịch"},
			{From: day("16/02/2026"), To: day("20/02/2026"), Reason: "nghỉ Tết Nguyên đán"},
			{Date: day("30/4/2026")},
		},
		Swaps: []date.Swap{
			{Off: day("02/01/2026"), Work: day("10/01/2026"), Reason: "Hoán đổi"},
			{Off: day("24/8/2026"), Work: day("22/8/2026"), Reason: "thông báo bổ sung"},
		},
	}
}

func TestIsWorkingDay(t *testing.T) {
	tests := []struct {
		d       string
		working bool
		reason  string
	}{
		{"2025-12-31", true, ""},
		{"2026-01-01", false, "nghỉ Tết Dương lịch"},
		{"2026-01-02", false, "hoán đổi, làm bù ngày 10/01/2026"},
		{"2026-01-03", false, "Thứ Bảy"},
		{"2026-01-04", false, "Chủ nhật"},
		{"2026-01-05", true, ""},
		{"2026-01-10", true, "làm bù ngày 02/01/2026"},
		{"2026-02-15", false, "Chủ nhật"},
		{"2026-02-16", false, "nghỉ Tết Nguyên đán"},
		{"2026-02-18", false, "nghỉ Tết Nguyên đán"},
		{"2026-02-20", false, "nghỉ Tết Nguyên đán"},
		{"2026-02-21", false, "Thứ Bảy"},
		{"2026-02-23", true, ""},
		{"2026-04-30", false, "nghỉ"},
		{"2026-08-22", true, "làm bù ngày 24/8/2026 (thông báo bổ sung)"},
		{"2026-08-24", false, "hoán đổi, làm bù ngày 22/8/2026 (thông báo bổ sung)"},
		{"2026-08", false, "chưa rõ ngày"},
	}
	for _, tt := range tests {
		working, reason := newYear().IsWorkingDay(day(tt.d))
		assert.Equal(t, tt.working, working, tt.d)
		assert.Equal(t, tt.reason, reason, tt.d)
	}

	var none *date.Calendar
	for d, want := range map[string]bool{"2026-01-01": true, "2026-01-02": true, "2026-01-03": false, "2026-01-04": false, "2026-01-10": false} {
		working, _ := none.IsWorkingDay(day(d))
		assert.Equal(t, want, working, d)
		working, _ = (&date.Calendar{}).IsWorkingDay(day(d))
		assert.Equal(t, want, working, d)
	}
}

func TestCalendarYAML(t *testing.T) {
	const text = `
version: 2025-12-25
source: Thông báo lịch nghỉ năm 2026
off:
  - {date: 01/01/2026, reason: Tết Dương lịch}
  - {from: 16/02/2026, to: 20/02/2026, reason: nghỉ Tết Nguyên đán}
  - {date: 30/4/2026}
swaps:
  - {off: 02/01/2026, work: 10/01/2026, reason: Hoán đổi}
  - {off: 24/8/2026, work: 22/8/2026, reason: thông báo bổ sung}
`
	got := &date.Calendar{}
	dec := yaml.NewDecoder(strings.NewReader(text))
	dec.KnownFields(true)
	require.NoError(t, dec.Decode(got))
	assert.Equal(t, newYear(), got)
	assert.Equal(t, "calendar", got.Kind())
}

func TestCalendarValidate(t *testing.T) {
	tests := []struct {
		name string
		cal  *date.Calendar
		want []string // path and message
	}{
		{"nil", nil, nil},
		{"empty", &date.Calendar{}, nil},
		{"good", newYear(), nil},
		{"no date", &date.Calendar{Off: []date.Off{{Reason: "Quốc khánh"}}}, []string{
			"off[0]: chưa rõ nghỉ những ngày nào; ghi date cho một ngày, hoặc cả from và to cho nhiều ngày [off-incomplete]",
		}},
		{"from without to", &date.Calendar{Off: []date.Off{{From: day("01/9/2026")}, {To: day("02/9/2026")}}}, []string{
			"off[0]: chưa rõ nghỉ những ngày nào; ghi date cho một ngày, hoặc cả from và to cho nhiều ngày [off-incomplete]",
			"off[1]: chưa rõ nghỉ những ngày nào; ghi date cho một ngày, hoặc cả from và to cho nhiều ngày [off-incomplete]",
		}},
		{"date and from", &date.Calendar{Off: []date.Off{{Date: day("01/9/2026"), From: day("01/9/2026"), To: day("02/9/2026")}}}, []string{
			"off[0]: chưa rõ nghỉ những ngày nào; ghi date cho một ngày, hoặc cả from và to cho nhiều ngày [off-incomplete]",
		}},
		{"backwards", &date.Calendar{Off: []date.Off{{From: day("02/9/2026"), To: day("01/9/2026")}}}, []string{
			"off[0].to: ngày cuối 01/9/2026 đứng trước ngày đầu 02/9/2026; đổi chỗ from và to [off-backwards]",
		}},
		{"one day from and to", &date.Calendar{Off: []date.Off{{From: day("02/9/2026"), To: day("02/9/2026")}}}, nil},
		{"not full", &date.Calendar{
			Off:   []date.Off{{Date: day("9/2026")}, {From: day("2026"), To: day("02/9/2026")}},
			Swaps: []date.Swap{{Off: day("8/2026"), Work: day("22/8/2026")}},
		}, []string{
			`off[0].date: "9/2026" chưa phải là một ngày cụ thể; ghi đủ ngày, tháng, năm, như 25/9/2025 [date-not-full]`,
			`off[1].from: "2026" chưa phải là một ngày cụ thể; ghi đủ ngày, tháng, năm, như 25/9/2025 [date-not-full]`,
			`swaps[0].off: "8/2026" chưa phải là một ngày cụ thể; ghi đủ ngày, tháng, năm, như 25/9/2025 [date-not-full]`,
		}},
		{"twice", &date.Calendar{
			Off:   []date.Off{{From: day("01/9/2026"), To: day("30/9/2026")}, {Date: day("02/9/2026")}, {Date: day("20/9/2026")}, {Date: day("01/10/2026")}},
			Swaps: []date.Swap{{Off: day("01/10/2026"), Work: day("03/10/2026")}, {Off: day("05/10/2026"), Work: day("03/10/2026")}},
		}, []string{
			"off[1]: ngày 02/9/2026 đã ghi ở off[0]; bỏ một trong hai chỗ [off-twice]",
			"off[2]: ngày 20/9/2026 đã ghi ở off[0]; bỏ một trong hai chỗ [off-twice]",
			"swaps[0].off: ngày 01/10/2026 đã ghi ở off[3]; bỏ một trong hai chỗ [off-twice]",
			"swaps[1].work: ngày 03/10/2026 đã ghi ở swaps[0].work; bỏ một trong hai chỗ [off-twice]",
		}},
		{"off and worked on", &date.Calendar{
			Off:   []date.Off{{From: day("01/9/2026"), To: day("05/9/2026")}, {Date: day("03/11/2026")}},
			Swaps: []date.Swap{{Off: day("07/9/2026"), Work: day("05/9/2026")}, {Off: day("01/12/2026"), Work: day("01/12/2026")}, {Off: day("02/12/2026"), Work: day("06/9/2026")}},
		}, []string{
			"swaps[0].work: ngày 05/9/2026 vừa là ngày làm bù vừa là ngày nghỉ ở off[0]; xem lại văn bản công bố lịch nghỉ [off-and-work]",
			"swaps[1].work: ngày 01/12/2026 vừa là ngày làm bù vừa là ngày nghỉ ở swaps[1].off; xem lại văn bản công bố lịch nghỉ [off-and-work]",
		}},
		{"the whole calendar off", &date.Calendar{Off: []date.Off{{From: day("1000-01-01"), To: day("9999-12-31")}}}, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for _, p := range tt.cal.Validate() {
				got = append(got, p.Text(diag.VI))
			}
			assert.Equal(t, tt.want, got)
		})
	}
}

// A calendar in JSON is of its own kind, and nothing else is read as one.
func TestCalendarOfAnotherKind(t *testing.T) {
	var c date.Calendar
	require.NoError(t, json.Unmarshal([]byte(`{"kind":"calendar"}`), &c))
	require.ErrorContains(t, json.Unmarshal([]byte(`{"kind":"units"}`), &c), `"units"`)
	require.Error(t, json.Unmarshal([]byte(`{}`), &c))
	require.Error(t, json.Unmarshal([]byte(`{"kind":"calendar","holiday":[]}`), &c))
}
