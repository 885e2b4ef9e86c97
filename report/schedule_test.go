package report_test

import (
	"fmt"
	"reflect"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/date"
	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/internal/reporttest"
	"github.com/vanban-go/vanban/report/unit"
)

func day(d, m int) date.Date { return date.Date{Year: 2026, Month: m, Day: d} }

// planned builds a plan for three of four units, with a day off and a swap.
func planned() *report.Plan {
	p := minimal()
	p.Office = sovereign()
	p.Units = &unit.List{Units: []unit.Unit{
		{Code: "hp001", Type: unit.Ward, Name: "Thủy Nguyên"},
		{Code: "hp007", Type: unit.Ward, Name: "Lê Ích Mộc", NamedAfter: "person"},
		{Code: "hp060", Type: unit.Commune, Name: "Kiến Hải"},
		{Code: "hp113", Type: unit.SpecialZone, Name: "Cát Hải"},
	}}
	p.Subjects.Units = []string{"phuong", "dac_khu"}
	p.Calendar = &date.Calendar{Off: []date.Off{{Date: day(1, 1)}}, Swaps: []date.Swap{{Off: day(2, 1), Work: day(10, 1)}}}
	p.Period = report.Period{From: day(1, 1), To: day(0, 3)}
	return p
}

// visits builds a schedule that agrees with planned.
func visits() *report.Schedule {
	return &report.Schedule{
		Plan:     "kh.mau",
		Subteams: []report.Subteam{{ID: "t1", Lead: "p.vp", Members: []string{"s.tc"}}, {ID: "t2", Lead: "s.tc"}},
		Visits: []report.Visit{
			{Unit: "hp001", Date: day(5, 1), Session: "sang", Subteam: "t1"},
			{Unit: "hp007", Date: day(5, 1), Session: "chieu", Subteam: "t1"},
			{Unit: "hp113", Date: day(5, 1), Subteam: "t2"},
		},
	}
}

func TestSchedule(t *testing.T) {
	tests := []struct {
		name          string
		spoil         func(s *report.Schedule)
		alone, inPlan []string
	}{
		{"nothing wrong", func(*report.Schedule) {}, nil, nil},
		{
			"nothing", func(s *report.Schedule) { *s = report.Schedule{} },
			[]string{"plan missing-field", "visits missing-field"},
			[]string{"plan schedule-of-another-plan", "visits unit-not-scheduled"},
		},
		{"another plan", func(s *report.Schedule) { s.Plan = "kh.khac" }, nil, []string{"plan schedule-of-another-plan"}},
		{"a swapped day", func(s *report.Schedule) { s.Visits[0].Date = day(10, 1) }, nil, nil},
		{"the day off for it", func(s *report.Schedule) { s.Visits[0].Date = day(2, 1) }, nil, []string{"visits[0].date visit-on-day-off"}},
		{"a holiday", func(s *report.Schedule) { s.Visits[0].Date = day(1, 1) }, nil, []string{"visits[0].date visit-on-day-off"}},
		{"a Sunday", func(s *report.Schedule) { s.Visits[0].Date = day(4, 1) }, nil, []string{"visits[0].date visit-on-day-off"}},
		{"the last day of the period", func(s *report.Schedule) { s.Visits[0].Date = day(31, 3) }, nil, nil},
		{"the day behind it", func(s *report.Schedule) { s.Visits[0].Date = day(1, 4) }, nil, []string{"visits[0].date visit-outside-period"}},
		{"only a month", func(s *report.Schedule) { s.Visits[0].Date = day(0, 1) }, []string{"visits[0].date date-not-full"}, nil},
		{"a date that is none", func(s *report.Schedule) { s.Visits[0].Date = day(31, 2) }, []string{"visits[0].date date-not-full"}, nil},
		{
			"a unit that is not chosen", func(s *report.Schedule) { s.Visits = append(s.Visits, report.Visit{Unit: "hp060", Date: day(6, 1)}) },
			nil,
			[]string{"visits[3].unit unit-not-selected"},
		},
		{"an unknown unit", func(s *report.Schedule) { s.Visits[2].Unit = "hp114" }, nil, []string{"visits unit-not-scheduled", "visits[2].unit unknown-unit"}},
		{"a unit twice", func(s *report.Schedule) { s.Visits[2].Unit = "hp001" }, []string{"visits[2].unit visited-twice"}, []string{"visits unit-not-scheduled"}},
		{
			"a unit three times", func(s *report.Schedule) { s.Visits[1].Unit, s.Visits[2].Unit = "hp001", "hp001" },
			[]string{"visits[1].unit visited-twice", "visits[2].unit visited-twice"},
			[]string{"visits unit-not-scheduled"},
		},
		{"a team at two places", func(s *report.Schedule) { s.Visits[1].Session = "sang" }, []string{"visits[1] subteam-in-two-places"}, nil},
		{
			"a team all day and in the morning", func(s *report.Schedule) { s.Visits[2].Subteam = "t1" },
			[]string{"visits[2] subteam-in-two-places", "visits[2] subteam-in-two-places"},
			nil,
		},
		{"no team named", func(s *report.Schedule) { s.Visits[1] = report.Visit{Unit: "hp007", Date: day(5, 1), Session: "sang"} }, nil, nil},
		{"an unknown team", func(s *report.Schedule) { s.Visits[0].Subteam = "t3" }, []string{"visits[0].subteam unknown-subteam"}, nil},
		{
			"a team twice", func(s *report.Schedule) { s.Subteams[1].ID = "t1" },
			[]string{"subteams[1].id repeated-subteam", "visits[2].subteam unknown-subteam"},
			nil,
		},
		{"unknown parties", func(s *report.Schedule) {
			s.Subteams[0] = report.Subteam{ID: "t1", Lead: "p.xx", Members: []string{"p.vp", "s.tp"}}
		}, nil, []string{"subteams[0].lead unknown-party", "subteams[0].members[1] unknown-party"}},
		{"an afternoon that is none", func(s *report.Schedule) { s.Visits[0].Session = "tối" }, []string{"visits[0].session not-one-of"}, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s, p := visits(), planned()
			require.Empty(t, p.Validate())
			tt.spoil(s)
			before := reporttest.Clone(s)
			assert.Equal(t, tt.alone, pathsAndCodes(t, s.Validate()))
			assert.Equal(t, tt.inPlan, pathsAndCodes(t, s.Against(p)))
			assert.Equal(t, before, s, "the schedule is not touched")
			assert.Equal(t, planned(), p, "nor is the plan")
			assert.Empty(t, s.Against(nil))
		})
	}
}

// Where the plan was read, what does not agree with it names the place in it.
func TestScheduleNamesThePlan(t *testing.T) {
	p := loadInspection(t)
	s, problems := report.LoadSchedule(inspection, "schedule.yaml", p)
	require.NoError(t, problems.Err())
	for _, w := range problems {
		assert.Equal(t, diag.Code("unit-not-scheduled"), w.Code, "%v", w)
	}
	s = reporttest.Clone(s)
	s.Visits[0].Date = day(30, 3)
	s.Visits[1].Unit = "hp999"
	var lines []string
	for _, problem := range s.Against(p).Errors() {
		lines = append(lines, fmt.Sprintf("%s %s %s", problem.Path, problem.Code, problem.Related))
	}
	assert.Equal(t, []string{
		"visits[0].date visit-outside-period [plan.yaml:55:1]",
		"visits[1].unit unknown-unit [units.yaml:4:1]",
	}, lines)
}

// At most five units without a visit are named.
func TestNotScheduled(t *testing.T) {
	p := loadInspection(t)
	s := &report.Schedule{Plan: p.ID, Visits: []report.Visit{{Unit: "hp001", Date: day(8, 1)}}}
	problems := s.Against(p)
	require.Len(t, problems, 1)
	assert.Equal(t, "113 đơn vị chưa có lịch: phường Thiên Hương, phường Hòa Bình, phường Nam Triệu, phường Bạch Đằng, phường Lưu Kiếm, …", problems[0].Message(0))
	assert.NoError(t, problems.Err(), "a warning")
}

func TestScheduleWords(t *testing.T) {
	for session, want := range map[report.Session]string{"sang": "Sáng", "chieu": "Chiều", "": "Cả ngày"} {
		assert.Equal(t, want, report.Visit{Session: session}.SessionWord())
	}
	field, _ := reflect.TypeFor[report.Visit]().FieldByName("Session")
	assert.Equal(t, "omitempty,oneof="+string(report.Morning)+" "+string(report.Afternoon), field.Tag.Get("validate"), "tags cannot ask for constants")
	s := visits()
	s.Subteams[1].Name = "Tổ Tài chính"
	assert.Equal(t, "Tổ số 1: Văn phòng Sở (tổ trưởng), Sở Tài chính", s.SubteamWords(s.Subteams[0], sovereign()))
	assert.Equal(t, "Tổ Tài chính: Sở Tài chính (tổ trưởng)", s.SubteamWords(s.Subteams[1], sovereign()))
	assert.Empty(t, s.SubteamName("t3"))
}

func TestSeparateAnnex(t *testing.T) {
	p := planned()
	p.Closing = "Xem Phụ lục I và Phụ lục II."
	p.Annexes = []report.Attachment{{Kind: "units", Mention: "Phụ lục I"}, {Kind: "outline", Mention: "Phụ lục II", SeparateFile: true}}
	assert.Empty(t, (&report.SeparateAnnex{Of: p}).Validate())
	assert.Equal(t, p.Settings(), (&report.SeparateAnnex{Of: p}).Settings())
	for index, want := range map[int]string{1: "annex-without-source", 2: "no-such-annex", -1: "no-such-annex"} {
		problems := (&report.SeparateAnnex{Of: p, Index: index}).Validate()
		if assert.Len(t, problems, 1) {
			assert.Equal(t, want, string(problems[0].Code))
		}
	}
}
