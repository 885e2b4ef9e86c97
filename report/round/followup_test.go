package round_test

import (
	"os"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/date"
	"github.com/vanban-go/vanban/report/round"
)

// stations is the round of testdata/rounds/tram-y-te with the results given, as of
// a day.
func stations(t *testing.T, results *report.Results, day date.Date) *round.Round {
	t.Helper()
	fsys := os.DirFS("../../testdata/rounds/tram-y-te")
	plan, problems := report.LoadPlan(fsys, "plan.yaml")
	require.Empty(t, problems)
	schedule, problems := report.LoadSchedule(fsys, "schedule.yaml", plan)
	require.Empty(t, problems)
	forms := round.Forms(plan, schedule)
	if results == nil {
		results, problems = report.LoadResults(fsys, "results.yaml", forms.Check)
		require.Empty(t, problems)
	}
	progress, _ := round.ProgressOf(forms, new(round.Intake), nil, checklist.Moment{Date: day})
	return round.Of(forms, schedule, progress, results)
}

func owners(counts []round.OwedCount) []string {
	var out []string
	for _, c := range counts {
		out = append(out, c.Owner)
	}
	return out
}

// What the earlier round recommended is owed in this one, whether the unit is visited
// again or not, and by the name of who was asked, if the office still has it or not.
func TestOwedOfTheEarlierRound(t *testing.T) {
	earlier := stations(t, nil, date.Date{Year: 2026, Month: 4, Day: 30})
	asked := round.OwedCounts(earlier.Owed())
	require.Equal(t, []string{"Khoa Tiêm chủng", "Trung tâm Kiểm nghiệm thuốc", "Trạm Y tế An Bình", "Trạm Y tế Bình Sơn"}, owners(asked))

	blank := &report.Results{Plan: earlier.Plan().ID}
	r := stations(t, blank, date.Date{Year: 2026, Month: 9, Day: 1})
	assert.False(t, r.IsFollowed())
	r.Earlier = earlier
	assert.True(t, r.IsFollowed(), "the earlier round made recommendations")
	assert.Equal(t, owners(asked), owners(round.OwedCounts(r.Owed())))
	for _, o := range r.Owed() {
		assert.Equal(t, o.State != report.Done && o.Due.IsFull(), o.Overdue, o.Text)
	}

	text := ""
	for _, o := range earlier.Owed() {
		if o.Owner == "Trạm Y tế Bình Sơn" {
			text = o.Text
		}
	}
	r = stations(t, &report.Results{Plan: blank.Plan, Visits: []report.VisitResult{{
		Unit: "tyt04", Date: date.Date{Year: 2026, Month: 9, Day: 1}, Followed: []report.Followup{{Request: text, State: report.Done, Evidence: "Biên bản nghiệm thu"}},
	}}}, date.Date{Year: 2026, Month: 9, Day: 2})
	r.Earlier = earlier
	assert.Empty(t, r.Review(), "the earlier round recommended it")
	counts := round.OwedCounts(r.Owed())
	require.Equal(t, owners(asked), owners(counts))
	assert.Equal(t, round.OwedCount{Owner: "Trạm Y tế Bình Sơn", All: 1, Done: 1}, counts[3])

	plan, office := *r.Plan(), *r.Plan().Office
	office.Parties, plan.Office = nil, &office
	r.Forms = round.Forms(&plan, r.Schedule)
	assert.ElementsMatch(t, owners(asked), owners(round.OwedCounts(r.Owed())), "names, never ids")
}

// Rows of tables say of which visit to a unit they are, where there is more than one.
func TestLaterVisitsInTables(t *testing.T) {
	forms, _, _, _ := loadRound(t)
	tables := round.ResultTables{
		Visits: sheetOf("Buổi", "Mã đơn vị|Ngày|Ngày của lần kiểm tra trước", "hp001||", "hp082|13/1/2026|", "hp001|@2026-02-20|@2026-01-08"),
		Items:  sheetOf("Mục", "Mã đơn vị|Mã mục|Kết quả|Ngày kiểm tra", "hp001|cd.quyche|Chưa đạt|8/1/2026", "hp082|cd.quyche|Đạt|", "hp001|cd.quyche|Đạt|@2026-02-20"),
		Findings: sheetOf("Tồn tại", "Mã đơn vị|Tồn tại, hạn chế|Nguyên nhân chủ quan|Kiến nghị với|Nội dung kiến nghị|Ngày kiểm tra",
			"hp001|Quy chế cũ|Chưa phân công|đơn vị|Sửa quy chế|8/1/2026", "hp001|||đơn vị|Gửi quy chế|8/1/2026"),
		Followed: sheetOf("Thực hiện", "Mã đơn vị|Kiến nghị đã nêu|Tình trạng|Ngày xác định|Minh chứng|Ngày kiểm tra",
			"hp001|Sửa quy chế|Đã thực hiện|@2026-02-20|Quyết định số 5|20/2/2026", "hp001|Gửi quy chế||||20/2/2026"),
	}
	got, problems := round.ResultsFromTables(tables, forms)
	require.NotNil(t, got, "%v", problems)
	require.Len(t, problems, 1)
	assert.Equal(t, "ket-qua.xlsx: Thực hiện!C3 state-missing", problems[0].Place.String()+" "+string(problems[0].Code))
	require.Len(t, got.Visits, 3)
	assert.Equal(t, "chua_dat", got.Visits[0].Items[0].Answer)
	assert.Equal(t, "dat", got.Visits[2].Items[0].Answer)
	assert.Len(t, got.Visits[0].Findings[0].Recommend, 2)
	require.Len(t, got.Visits[2].Followed, 1)
	f := got.Visits[2].Followed[0]
	assert.Equal(t, "Thực hiện!B2", f.At.Sheet+"!"+f.At.Cell)
	assert.Equal(t, report.Followup{Request: "Sửa quy chế", State: report.Done, Evidence: "Quyết định số 5", Date: date.Date{Year: 2026, Month: 2, Day: 20}, At: f.At}, f)

	tables.Items = sheetOf("Mục", "Mã đơn vị|Mã mục|Kết quả|Ngày kiểm tra", "hp001|cd.quyche|Chưa đạt|", "hp001|cd.quyche|Đạt|21/2/2026", "hp082|cd.quyche|Đạt|14/1/2026")
	tables.Followed = sheetOf("Thực hiện", "Mã đơn vị|Kiến nghị đã nêu|Tình trạng|Minh chứng|Ngày kiểm tra", "hp001|Sửa quy chế||Đã xem|20/2/2026", "hp001|Sửa quy chế|xong||20/2/2026")
	_, problems = round.ResultsFromTables(tables, forms)
	var told []string
	for _, p := range problems {
		told = append(told, p.Place.Sheet+"!"+p.Place.Cell+" "+string(p.Code))
	}
	assert.Equal(t, []string{
		"Mục!A2 visit-unclear", "Mục!D3 visit-unclear", "Mục!D4 visit-unclear", "Thực hiện!C2 null-value", "Thực hiện!C3 not-one-of",
	}, told)
}

// A sheet for one more visit holds what is still to be done, and says what it follows.
func TestLaterSheet(t *testing.T) {
	r := stations(t, nil, date.Date{Year: 2026, Month: 4, Day: 30})
	_, ok := r.LaterSheet("tyt01")
	assert.True(t, ok, "what others are asked for is not done")
	s, ok := r.LaterSheet("tyt04")
	require.True(t, ok)
	assert.True(t, s.Result.Follows.IsFull())
	require.NotEmpty(t, s.Owed)
	_, ok = r.LaterSheet("tyt02")
	assert.False(t, ok, "nobody was there yet")

	next := stations(t, &report.Results{Plan: r.Plan().ID}, date.Date{Year: 2026, Month: 9, Day: 1})
	next.Earlier = r
	s, ok = next.VisitSheet("tyt04")
	require.True(t, ok)
	assert.NotEmpty(t, s.Owed)
	assert.True(t, s.Result.Follows.IsZero(), "it is the first visit of its round")
}
