package round_test

import (
	"os"
	"slices"
	"testing"

	"github.com/vanban-go/vanban/report/fault"
	"github.com/vanban-go/vanban/report/internal/reporttest"
	"github.com/vanban-go/vanban/report/round"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/date"
	"github.com/vanban-go/vanban/report/diag"
)

// loadRound loads testdata/round, in which nothing has come yet by the 7th of
// January.
func loadRound(t testing.TB) (*round.FormSet, *report.Schedule, *round.Progress, *report.Results) {
	t.Helper()
	fsys := os.DirFS("../../testdata/round")
	plan, problems := report.LoadPlan(fsys, "plan.yaml")
	require.Empty(t, problems)
	s, problems := report.LoadSchedule(fsys, "schedule.yaml", plan)
	require.Empty(t, problems)
	forms := round.Forms(plan, s)
	results, problems := report.LoadResults(fsys, "results.yaml", forms.Check)
	require.Empty(t, problems)
	progress, problems := round.ProgressOf(forms, new(round.Intake), nil, checklist.Moment{Date: date.Date{Year: 2026, Month: 1, Day: 7}})
	require.Empty(t, problems)
	return forms, s, progress, results
}

// A paper that cannot be made yet says why.
func TestPapersThatCannotBeMade(t *testing.T) {
	forms, s, progress, results := loadRound(t)
	r := round.Of(forms, s, progress, results)
	_, err := reporttest.Made[*report.Minutes](r.Make("bien-ban", "hp007"))
	assert.ErrorIs(t, err, diag.Code("no-result"))
	_, err = reporttest.Made[*report.General](r.Make("ket-luan", "hp007"))
	assert.ErrorIs(t, err, diag.Code("no-result"))
	_, err = reporttest.Made[*report.General](round.Of(forms, nil, progress, nil).Make("thong-bao-lich", "hp001"))
	assert.ErrorIs(t, err, diag.Code("no-visit"))
	_, err = reporttest.Made[*report.Letter](r.Make("don-doc", "hp999"))
	assert.ErrorIs(t, err, diag.Code("no-visit"))

	bare := reporttest.Clone(*results)
	bare.Visits[0].End, bare.Visits[0].Secretary, bare.Visits[0].Present = "", report.Secretary{}, bare.Visits[0].Present[:2]
	_, err = reporttest.Made[*report.Minutes](round.Of(forms, s, progress, &bare).Make("bien-ban", "hp001"))
	assert.ErrorIs(t, err, diag.Code("minutes-incomplete"))
	assert.ErrorContains(t, err, "giờ kết thúc (end), thư ký (secretary), người của đơn vị (present, side: unit)")

	plan := *forms.Plan()
	plan.Issued, plan.Date = nil, date.Date{Year: 2025}
	unsigned := round.Forms(&plan, s)
	for p := range round.Of(unsigned, s, progress, results).Papers() {
		d, err := p.Make()
		assert.ErrorIs(t, err, diag.Code("plan-not-issued"), p.File)
		assert.Nil(t, d, p.File)
	}
}

// Who is reminded depends on the unit's own day alone.
func TestReminded(t *testing.T) {
	forms, s, progress, _ := loadRound(t)
	var late []string
	for _, u := range round.Of(forms, s, progress, nil).Reminded() {
		late = append(late, u.Code)
	}
	assert.Equal(t, []string{"hp001", "hp007"}, late, "due on the 6th; the others on the 7th and 8th")
	for _, a := range []round.Arrival{round.Entered, round.NotEntered} {
		progress.Units[0].Arrival = a
		assert.Len(t, round.Of(forms, s, progress, nil).Reminded(), 1, "%v is not reminded", a)
	}
	progress.Units[0].Arrival = round.Locked
	progress.Units[0].Last = &checklist.Receipt{File: "hp001.xlsx", At: checklist.Moment{Date: date.Date{Year: 2026, Month: 1, Day: 5}}}
	l, err := reporttest.Made[*report.Letter](round.Of(forms, s, progress, nil).Make("don-doc", "hp001"))
	require.NoError(t, err)
	assert.Contains(t, l.Preamble, "Đến ngày 07 tháng 01 năm 2026, Sở Nội vụ đã nhận tệp có mật khẩu")
	assert.Empty(t, l.Validate())
}

// What the results say of the returns is held against them once they are in.
func TestReviewOfARound(t *testing.T) {
	forms, s, progress, results := loadRound(t)
	number := checklist.NumberOf(1100)
	progress.Units[0].Return = &checklist.Return{Values: checklist.ValuesOf([]checklist.Value{{ID: "tthc.moi", State: checklist.Given, Number: number, Typed: "1.100"}}...)}
	problems := round.Of(forms, s, progress, results).Review()
	var told []string
	for _, p := range problems {
		told = append(told, p.Place.String()+" "+string(p.Code))
	}
	assert.Equal(t, []string{
		"results.yaml:18:38 was-differs",
		"results.yaml:60:5 nothing-to-select", "results.yaml:61:5 nothing-to-select", "results.yaml:62:5 nothing-to-select",
	}, told)
	assert.Empty(t, problems.Errors())
	assert.Contains(t, problems[0].Message(diag.VI), `"1.204", trong biểu mẫu là "1.100"`)
	assert.Empty(t, round.Of(forms, s, progress, nil).Review())
}

// A round checks all that it is made of, and changes none of it.
func TestRoundOnlyReads(t *testing.T) {
	forms, s, progress, results := loadRound(t)
	before, plan := reporttest.Clone(*results), reporttest.Clone(*forms.Plan())
	r := round.Of(forms, s, progress, results)
	assert.Empty(t, r.Validate())
	for p := range r.Papers() {
		d, err := p.Make()
		require.NoError(t, err, p.File)
		assert.Empty(t, d.Validate(), p.File)
	}
	assert.Equal(t, before, reporttest.Clone(*results))
	assert.Equal(t, plan, reporttest.Clone(*forms.Plan()))

	results.Visits[0].Items[0].Answer = "tam_duoc"
	problems := r.Validate()
	require.Len(t, problems, 1)
	assert.Equal(t, "results.visits[0].items[0].answer", problems[0].Path)
}

// A round of nothing has problems and no papers.
func TestEmptyRound(t *testing.T) {
	r := new(round.Round)
	assert.ErrorIs(t, r.Validate().Err(), fault.NoPlan.Code)
	for range r.Papers() {
		t.Error("a paper of nothing")
	}
	_, err := r.Make("bao-cao", "")
	assert.ErrorIs(t, err, fault.NoPlan.Code)

	forms, s, _, results := loadRound(t)
	r = round.Of(forms, s, nil, results)
	assert.Empty(t, r.Validate())
	assert.Empty(t, r.Reminded(), "no moment is given")
}

// A visit on another day than the schedule has changes what was, and not the
// notice of what was to be.
func TestMovedVisit(t *testing.T) {
	forms, s, progress, results := loadRound(t)
	r := round.Of(forms, s, progress, results) // hp082 was visited on the 13th instead of the 9th
	notice, err := reporttest.Made[*report.General](r.Make("thong-bao-lich", "hp082"))
	require.NoError(t, err)
	assert.Contains(t, notice.Body[0].Sections[0].Text, "ngày 09 tháng 01 năm 2026")
	conclusion, err := reporttest.Made[*report.General](r.Make("ket-luan", "hp082"))
	require.NoError(t, err)
	assert.Contains(t, conclusion.Preamble, "Ngày 13 tháng 01 năm 2026")
	_, err = reporttest.Made[*report.General](round.Of(forms, nil, progress, results).Make("thong-bao-lich", "hp082"))
	assert.ErrorIs(t, err, diag.Code("no-visit"))
}

// A second round against the first: what fell says so, and a unit of which one
// round has nothing is left out.
func TestSinceAnEarlierRound(t *testing.T) {
	answer := func(n int64) *round.Round {
		forms, s, progress, _ := loadRound(t)
		progress.Units[0].Return = &checklist.Return{Values: checklist.ValuesOf([]checklist.Value{
			{ID: "tthc.moi", State: checklist.Given, Number: checklist.NumberOf(n)},
			{ID: "cd.vb", State: checklist.Given, Number: checklist.NumberOf(n)},
		}...)}
		if n > 100 {
			progress.Units[1].Return = progress.Units[0].Return
		}
		return round.Of(forms, s, progress, nil)
	}
	changes := slices.Collect(answer(90).Since(answer(120)))
	require.Len(t, changes, 2)
	assert.Equal(t, "hp001", changes[0].Unit.Code)
	assert.Equal(t, "cd.vb", changes[0].ID)
	assert.False(t, changes[0].Fell, "a figure that may decrease")
	assert.True(t, changes[1].Fell)
	assert.Empty(t, slices.Collect(answer(90).Since(answer(90))))
}
