package round_test

import (
	"os"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/date"
	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/internal/reporttest"
	"github.com/vanban-go/vanban/report/round"
)

// loadSchools loads a round in which schools are given points.
func loadSchools(t *testing.T) (*round.FormSet, *report.Schedule, *report.Results) {
	t.Helper()
	fsys := os.DirFS("../../testdata/rounds/cham-diem-truong")
	plan, problems := report.LoadPlan(fsys, "plan.yaml")
	require.Empty(t, problems)
	s, problems := report.LoadSchedule(fsys, "schedule.yaml", plan)
	require.Empty(t, problems)
	forms := round.Forms(plan, s)
	results, problems := report.LoadResults(fsys, "results.yaml", forms.Check)
	require.Empty(t, problems)
	return forms, s, results
}

// The table of the consolidated report has columns for the points of the team
// once the team has given some.
func TestColumnsOfTheRanking(t *testing.T) {
	forms, s, results := loadSchools(t)
	for name, tt := range map[string]struct {
		results *report.Results
		sent    *checklist.Return
		want    []string // nil where there is nothing to rank
	}{
		"nothing came":       {},
		"nobody was visited": {nil, new(checklist.Return), []string{"Hạng", "Đơn vị", "Tự chấm", "Điểm tối đa", "Tỷ lệ (%)", "Xếp loại"}},
		"visited":            {results, nil, []string{"Hạng", "Đơn vị", "Tự chấm", "Đoàn chấm", "Chênh lệch", "Điểm tối đa", "Tỷ lệ (%)", "Xếp loại"}},
	} {
		progress, problems := round.ProgressOf(forms, new(round.Intake), nil, checklist.Moment{Date: date.Date{Year: 2026, Month: 5, Day: 18}})
		require.Empty(t, problems)
		if tt.sent != nil {
			progress.Units[0].Return, progress.Units[0].Arrival = tt.sent, round.Entered
		}
		g, err := reporttest.Made[*report.General](round.Of(forms, s, progress, tt.results).Make("bao-cao", ""))
		require.NoError(t, err, name)
		table := under(g.Body, "Kết quả chấm điểm, xếp hạng").Table
		if tt.want == nil {
			assert.Nil(t, table, name)
			assert.Len(t, g.Annexes, 5, "%s: none of points", name)
			assert.Equal(t, "Chưa có số liệu, kết quả để tổng hợp.", g.Body[1].Sections[0].Text)
			assert.Equal(t, "Chưa có số liệu.", g.Annexes[1].Body[0].Text)
			assert.Equal(t, "Chưa có kết quả.", g.Annexes[2].Body[0].Text)
			continue
		}
		require.NotNil(t, table, name)
		var heads []string
		for _, c := range table.Columns {
			heads = append(heads, c.Head)
		}
		assert.Equal(t, tt.want, heads, name)
	}
}

// under is the section with a heading, at any depth; nothing where there is none.
func under(sections []report.Section, heading string) report.Section {
	for _, s := range sections {
		if s.Heading == heading {
			return s
		}
		if inner := under(s.Sections, heading); inner.Heading != "" {
			return inner
		}
	}
	return report.Section{}
}

// rowsUnder are the rows of a table from below a heading to the next one.
func rowsUnder(t *report.Table, heading string) []report.Row {
	i := slices.IndexFunc(t.Rows, func(r report.Row) bool { return r.Heading == heading })
	rows := t.Rows[i+1:]
	if next := slices.IndexFunc(rows, func(r report.Row) bool { return r.Heading != "" }); next >= 0 {
		rows = rows[:next]
	}
	return rows
}

// A unit's own report has, below the items of each area, a row of the sum, which
// is set as one.
func TestSumsOfAUnit(t *testing.T) {
	forms, _, _ := loadSchools(t)
	f, _ := forms.Find("th01")
	g := forms.Report(f.Unit, &checklist.Return{Values: checklist.ValuesOf([]checklist.Value{{ID: checklist.PointsID("cm.kh"), State: checklist.Given, Number: checklist.NumberOf(2)}}...)}, report.Signature{})
	for heading, want := range map[string][2]string{"Chuyên môn": {"10", "2"}, "Cơ sở vật chất": {"10", "0"}} {
		i := slices.IndexFunc(g.Body, func(s report.Section) bool { return under(s.Sections, "Tổng điểm tự chấm").Heading != "" })
		require.NotEqual(t, -1, i)
		rows := rowsUnder(g.Body[i].Table, heading)
		for _, row := range rows[:len(rows)-1] {
			assert.Empty(t, row.Look, heading)
		}
		sum := report.Cells("", "Cộng", "", want[0], want[1], "")
		sum.Look = "total"
		assert.Equal(t, sum, rows[len(rows)-1])
	}
}

// Above the sum stands every item of the area, with what it is worth, what the unit
// gives itself for it, and why.
func TestItemsWithPoints(t *testing.T) {
	forms, _, _ := loadSchools(t)
	f, _ := forms.Find("th01")
	g := forms.Report(f.Unit, &checklist.Return{Values: checklist.ValuesOf([]checklist.Value{
		{ID: checklist.PointsID("cm.kh"), State: checklist.Given, Number: checklist.NumberOf(2), Explanation: "Ban hành ngày 05/9"},
		{ID: "cm.bc", State: checklist.Given, Text: "dat", Typed: "Đạt"},
		{ID: checklist.PointsID("cs.bt"), State: checklist.Unreadable, Typed: "khoảng ba"},
	}...)}, report.Signature{})
	items := under(g.Body, "Tự chấm điểm").Table
	for heading, want := range map[string][]report.Row{
		"Chuyên môn": {
			report.Cells("1", "Ban hành kế hoạch giáo dục của nhà trường", "", "2", "2", "Ban hành ngày 05/9"),
			report.Cells("2", "Gửi báo cáo đúng hạn", "Đạt", "3", "3", ""),
			report.Cells("3", "Tỷ lệ học sinh hoàn thành chương trình", "", "5", "", ""),
		},
		"Cơ sở vật chất": {
			report.Cells("4", "Tổ chức bán trú", "", "4", "khoảng ba", ""),
			report.Cells("5", "Bảo đảm an toàn trường học", "", "4", "", ""),
			report.Cells("6", "Số đầu sách của thư viện", "", "2", "", ""),
			report.Cells("7", "Điểm trừ do để xảy ra vi phạm", "", "0", "", ""),
		},
	} {
		rows := rowsUnder(items, heading)
		assert.Equal(t, want, rows[:len(rows)-1], heading)
	}
}

// A template of the plan that is wrong is told, whichever paper is asked for.
func TestWrongTemplateOfAPlan(t *testing.T) {
	forms, s, progress, results := loadRound(t)
	plan := reporttest.Clone(forms.Plan())
	plan.Templates = append(plan.Templates, &report.Template{ID: "sai", For: "round", File: "sai"})
	r := round.Of(round.Forms(plan, s), s, progress, results)
	_, err := r.Make("bao-cao", "")
	assert.ErrorIs(t, err, diag.Code("missing-field"))
	n := 0
	for p := range r.Papers() {
		n++
		_, err := p.Make()
		assert.ErrorIs(t, err, diag.Code("missing-field"))
	}
	assert.Equal(t, 1, n)
}
