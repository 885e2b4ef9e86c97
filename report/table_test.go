package report_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/date"
	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/unit"
)

const tables = "../testdata/tables"

// tableFrame is what the schedules of testdata/tables leave out.
func tableFrame() report.Schedule {
	return report.Schedule{Plan: "kh.mau", Subteams: []report.Subteam{{ID: "t1", Lead: "p.a"}, {ID: "t2", Lead: "p.b"}}}
}

func TestDecodeScheduleCSV(t *testing.T) {
	f, err := os.Open(tables + "/schedule.csv")
	require.NoError(t, err)
	defer f.Close()
	frame := tableFrame()
	got, problems := report.DecodeScheduleCSV(f, "schedule.csv", frame, nil)
	require.Empty(t, problems)
	day := func(d int) date.Date { return date.Date{Year: 2026, Month: 1, Day: d} }
	assert.Equal(t, &report.Schedule{Plan: "kh.mau", Subteams: frame.Subteams, Visits: []report.Visit{
		{Unit: "hp001", Date: day(8), Session: "sang", Time: "08:00", Subteam: "t1", Place: "Hội trường UBND phường"},
		{Unit: "hp007", Date: day(8), Session: "chieu", Time: "14:00", Subteam: "t1"},
		{Unit: "hp082", Date: day(9), Subteam: "t2", Place: "Trụ sở UBND xã; phòng họp tầng 2"},
		{Unit: "hp083", Date: day(12), Session: "sang", Subteam: "t2"},
	}}, got)
	assert.Equal(t, tableFrame(), frame, "the frame is untouched")
}

// Beside every wrong table stands a list of its problems: line, column, code.
func TestWrongTables(t *testing.T) {
	files, err := filepath.Glob(tables + "/wrong/*.csv")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, file := range files {
		name := filepath.Base(file)
		t.Run(name, func(t *testing.T) {
			text, err := os.ReadFile(file)
			require.NoError(t, err)
			var problems diag.List
			if strings.HasPrefix(name, "units.") {
				_, problems = unit.DecodeCSV(strings.NewReader(string(text)), name, unit.List{})
			} else {
				_, problems = report.DecodeScheduleCSV(strings.NewReader(string(text)), name, tableFrame(), nil)
			}
			var got strings.Builder
			for _, p := range problems {
				assert.Equal(t, name, p.Place.File)
				fmt.Fprintf(&got, "%d:%d %s\n", p.Place.Line, p.Place.Column, p.Code)
			}
			want, err := os.ReadFile(file + ".want")
			require.NoError(t, err)
			assert.Equal(t, string(want), got.String(), "%v", problems)
		})
	}
}

// The schedule of the sample inspection as a table says what its file says,
// and is held against the plan.
func TestScheduleOfThePlanAsCSV(t *testing.T) {
	fsys := os.DirFS("../testdata/inspection")
	plan, problems := report.LoadPlan(fsys, "plan.yaml")
	require.NoError(t, problems.Err())
	want, problems := report.LoadSchedule(fsys, "schedule.yaml", plan)
	require.NoError(t, problems.Err())
	var b strings.Builder
	b.WriteString("unit\tdate\tsession\ttime\tsubteam\tplace\n")
	for _, v := range want.Visits {
		fmt.Fprintf(&b, "%s\t%s\t%s\t%s\t%s\t%s\n", v.Unit, v.Date.Short(), v.Session, v.Time, v.Subteam, v.Place)
	}
	frame := report.Schedule{Subteams: want.Subteams}
	got, problems := report.DecodeScheduleCSV(strings.NewReader(b.String()), "lich.csv", frame, plan)
	require.NoError(t, problems.Err())
	assert.Equal(t, want, got)

	b.WriteString("hp114\t11/1/2026\t\t\t\t\n")
	_, problems = report.DecodeScheduleCSV(strings.NewReader(b.String()), "lich.csv", frame, plan)
	line := len(want.Visits) + 2
	assert.ErrorContains(t, problems.Err(), fmt.Sprintf("lich.csv:%d:7: 11/01/2026 không phải ngày làm việc: Chủ nhật", line))
}

func ExampleDecodeScheduleCSV() {
	const text = "Mã đơn vị;Ngày;Buổi;Tổ\nhp001;8/1/2026;sáng;t1\nhp002;8/1/2026;sáng;t1\n"
	frame := report.Schedule{Plan: "kh.mau", Subteams: []report.Subteam{{ID: "t1", Lead: "p.cqdp"}}}
	_, problems := report.DecodeScheduleCSV(strings.NewReader(text), "lich.csv", frame, nil)
	fmt.Println(problems.Err())
	// Output: lich.csv:3:1: Tổ số 1 cùng buổi này đã kiểm tra "hp001"; đổi ngày, buổi hoặc tổ của một trong hai dòng (xem lich.csv:2:1) [subteam-in-two-places]
}
