package round_test

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/outline"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/date"
	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/internal/reporttest"
	"github.com/vanban-go/vanban/report/round"
	"github.com/vanban-go/vanban/report/vi"
)

// A round checks its plan, its schedule and its results, each by itself and
// against the plan, with paths.
func TestRoundValidate(t *testing.T) {
	forms, schedule, progress, results := loadRound(t)
	s, r := reporttest.Clone(schedule), reporttest.Clone(results)
	s.Plan, s.Visits[0].Date = "kh.khac", date.Date{Year: 2026, Month: 1}
	r.Plan, r.Visits[0].End = "kh.khac", r.Visits[0].Begin
	assert.Equal(t, []string{
		"results.plan results-of-another-plan", "results.visits[0].end ends-before-begin", "schedule.plan schedule-of-another-plan", "schedule.visits[0].date date-not-full",
	}, sorted(pathsOf(round.Of(forms, s, progress, r).Validate())))
	assert.Empty(t, round.Of(forms, nil, progress, nil).Validate())

	p := reporttest.Clone(forms.Plan())
	p.Signature = report.Signature{}
	assert.Equal(t, []string{"signature missing-field"}, pathsOf(round.Of(round.Forms(p, nil), nil, nil, nil).Validate()))
}

// A value as a paper prints it, by what it answers.
func TestValueWords(t *testing.T) {
	r := richRound(t)
	for _, tt := range []struct {
		id    string
		value *checklist.Value
		want  string
	}{
		{"cd.vb", nil, ""},
		{"cd.vb", &checklist.Value{}, ""},
		{"cd.vb", &checklist.Value{State: checklist.Unreadable, Typed: "12 cuộc"}, "12 cuộc"},
		{"cd.vb", &checklist.Value{State: checklist.NotApplicable}, "Không áp dụng"},
		{"tthc.kinhphi", &checklist.Value{State: checklist.Given, Number: checklist.NumberOf(1234)}, "1.234"},
		{"cd.ngay", &checklist.Value{State: checklist.Given, Date: date.Date{Year: 2026, Month: 1, Day: 5}}, "05/01/2026"},
		{"cd.qc_co", &checklist.Value{State: checklist.Given, Bool: true}, "Có"},
		{"cd.qc_co", &checklist.Value{State: checklist.Given}, "Không"},
		{"cd.muc", &checklist.Value{State: checklist.Given, Text: "Khá", Bool: true}, "Khá"},
		{"cd.quyche", &checklist.Value{State: checklist.Given, Text: "dat"}, "Đạt"},
		{"khac", &checklist.Value{State: checklist.Given, Text: "dat"}, "dat"},
	} {
		assert.Equal(t, tt.want, r.ValueWords(tt.id, tt.value), tt.id)
	}
}

// A reminder says what came: nothing, or a file that cannot be read.
func TestReminderWords(t *testing.T) {
	for arrival, want := range map[round.Arrival]string{
		round.NotReceived: "chưa nhận được báo cáo của Ủy ban nhân dân phường Thủy Nguyên.",
		round.OldFile:     "đã nhận tệp ở dạng .xls cũ, chưa đọc được; tệp gửi lại cần ở dạng .xlsx.",
		round.Locked:      "đã nhận tệp có mật khẩu nên chưa đọc được; tệp gửi lại cần bỏ mật khẩu.",
		round.Refused:     "đã nhận tệp nhưng không đọc được; cần gửi lại đúng biểu mẫu.",
		round.Entered:     "đã nhận báo cáo của Ủy ban nhân dân phường Thủy Nguyên, còn nội dung chưa đầy đủ.",
	} {
		forms, s, progress, _ := loadRound(t)
		progress.Units[0].Arrival, progress.Units[0].Last = arrival, &checklist.Receipt{File: "a.xls"}
		l, err := reporttest.Made[*report.Letter](round.Of(forms, s, progress, nil).Make("don-doc", "hp001"))
		require.NoError(t, err)
		assert.Contains(t, l.Preamble, "\n\nĐến ngày 07 tháng 01 năm 2026, Sở Nội vụ "+want, arrival)
		asks := strings.Count(l.Preamble+l.Closing, "đề nghị")
		assert.Equal(t, 1, asks, "it asks once: %s", l.Closing)
		assert.Contains(t, l.Closing, "chậm nhất 17 giờ 00 phút thứ Hai, ngày 12 tháng 01 năm 2026")
		assert.Equal(t, arrival != round.Entered, progress.Units[0].IsReminded(progress.AsOf))
	}
	forms, _, progress, _ := loadRound(t)
	_, err := reporttest.Made[*report.Letter](round.Of(round.Forms(forms.Plan(), nil), nil, progress, nil).Make("don-doc", "hp001"))
	assert.ErrorIs(t, err, diag.Code("no-visit"), "without a schedule no day is known")
	u := round.UnitProgress{}
	assert.False(t, u.IsReminded(checklist.Moment{Date: date.Date{Year: 2026, Month: 1, Day: 7}}), "nor is anybody late")
}

// Where an office does not say how reports reach it, its name is enough.
func TestReportingTo(t *testing.T) {
	forms, s, progress, results := loadRound(t)
	for want, reporting := range map[string]report.Reporting{
		"về Sở Nội vụ trước ngày":                                      {To: "Sở Nội vụ"},
		"về Sở Nội vụ (qua Văn phòng) trước ngày":                      {Via: "Văn phòng"},
		"về Sở Nội vụ (thư điện tử: a@b.vn) trước ngày":                {Email: "a@b.vn"},
		"về Sở Nội vụ (qua Văn phòng; thư điện tử: a@b.vn) trước ngày": {Via: "Văn phòng", Email: "a@b.vn"},
	} {
		p := reporttest.Clone(forms.Plan())
		p.Office = reporttest.Clone(p.Office)
		p.Office.Reporting = reporting
		g, err := reporttest.Made[*report.General](round.Of(round.Forms(p, s), s, progress, results).Make("ket-luan", "hp001"))
		require.NoError(t, err)
		assert.Contains(t, g.Closing, want)
	}
}

// A notice speaks of what the plan says: who receives the team, in which
// abbreviation, and the sub-team of the visit alone.
func TestNoticeVariants(t *testing.T) {
	forms, s, progress, _ := loadRound(t)
	p, other := reporttest.Clone(forms.Plan()), reporttest.Clone(s)
	p.Subjects.Receiving.Members = []string{"Chủ tịch UBND."}
	other.Subteams = append(other.Subteams, report.Subteam{ID: "t2", Lead: "s.tc"})
	other.Visits[1].Subteam = "t2"
	r := round.Of(round.Forms(p, other), other, progress, nil)
	first, err := reporttest.Made[*report.General](r.Make("thong-bao-lich", "hp001"))
	require.NoError(t, err)
	assert.Contains(t, first.Preamble, "phường Thủy Nguyên (sau đây viết tắt là UBND) như sau:")
	sections := first.Body[0].Sections
	assert.Equal(t, "Sáng thứ Năm, ngày 08 tháng 01 năm 2026, bắt đầu lúc 08 giờ 00 phút.", sections[0].Text)
	assert.Contains(t, sections[2].Text, "; Tổ số 1: ")
	assert.Contains(t, sections[2].Text, "Phòng Chính quyền địa phương")
	second, err := reporttest.Made[*report.General](r.Make("thong-bao-lich", "hp007"))
	require.NoError(t, err)
	assert.Contains(t, second.Body[0].Sections[1].Text, "Sở Tài chính", "without a place")

	bare := reporttest.Clone(s)
	bare.Visits[2].Time, bare.Visits[2].Date = "", date.Date{}
	notice, err := reporttest.Made[*report.General](round.Of(round.Forms(p, nil), bare, progress, nil).Make("thong-bao-lich", "hp113"))
	require.NoError(t, err)
	for _, section := range notice.Body[0].Sections {
		assert.NotEqual(t, "Hạn gửi báo cáo", section.Heading, "no day is due")
	}
}

// Minutes that a unit does not sign say neither that it agrees nor that it signs.
func TestMinutesRefused(t *testing.T) {
	forms, s, progress, results := loadRound(t)
	for _, c := range []struct{ refused, heading, head, end string }{
		{"", "Số liệu thống nhất", "Thống nhất lại", "cùng nghe, nhất trí và ký tên."},
		{"Chưa thống nhất số liệu", "Số liệu Đoàn kiểm tra xác định", "Đoàn xác định", "cùng nghe."},
	} {
		r := reporttest.Clone(results)
		r.Visits[0].Refused, r.Visits[0].Witness = c.refused, report.Secretary{Name: "Trần Thị Y"}
		m, err := reporttest.Made[*report.Minutes](round.Of(forms, s, progress, r).Make("bien-ban", "hp001"))
		require.NoError(t, err)
		sections := m.Body[0].Sections
		assert.True(t, strings.HasSuffix(sections[len(sections)-1].Text, c.end), sections[len(sections)-1].Text)
		at := slices.IndexFunc(sections, func(x report.Section) bool { return x.Heading == c.heading })
		require.GreaterOrEqual(t, at, 0, c.heading)
		assert.Equal(t, c.head, sections[at].Table.Columns[4].Head)
	}
}

// Minutes leave out what nobody filled in and what is not asked of the unit, and
// name whoever signs without his body.
func TestMinutesVariants(t *testing.T) {
	for position, want := range map[string]string{
		"Chủ tịch Ủy ban nhân dân phường Thủy Nguyên": "Chủ tịch", "Chủ tịch UBND phường Thủy Nguyên": "Chủ tịch", "Bí thư phường Thủy Nguyên": "Bí thư",
		"Phó Chủ tịch Ủy ban nhân dân": "Phó Chủ tịch", "Phó Chủ tịch UBND": "Phó Chủ tịch", "Chủ tịch": "Chủ tịch", "Chủ tịch Ủy ban nhân dân xã Cẩm Giang": "Chủ tịch Ủy ban nhân dân xã Cẩm Giang",
	} {
		forms, s, progress, results := loadRound(t)
		r := reporttest.Clone(results)
		v := &r.Visits[0]
		v.Present = []report.Attendee{{Side: report.UnitSide, Name: "Trần Thị B", Position: position}, {Side: report.TeamSide, Name: "Nguyễn Văn A"}}
		v.Items, v.Values = nil, append(v.Values, report.FigureResult{Indicator: "khac", Value: "1"})
		v.Begin = "đầu giờ"
		m, err := reporttest.Made[*report.Minutes](round.Of(forms, s, progress, r).Make("bien-ban", "hp001"))
		require.NoError(t, err)
		require.Len(t, m.CoSigners, 2, "the unit and the secretary")
		assert.Equal(t, want, m.CoSigners[0].Position)
		assert.Equal(t, []string{"Đoàn kiểm tra: Nguyễn Văn A", "Ủy ban nhân dân phường Thủy Nguyên: Trần Thị B, " + position}, m.Present)
		assert.Equal(t, report.Signature{Position: "Trưởng đoàn", Name: "Nguyễn Văn A"}, m.Signature)
		assert.Equal(t, "đầu giờ, ngày 08 tháng 01 năm 2026", m.Begin)
		assert.Equal(t, "Số liệu thống nhất", m.Body[0].Sections[1].Heading, "no items, no table of them")
		assert.Equal(t, []report.Row{report.Cells("1", "Hồ sơ mới tiếp nhận", "hồ sơ", "1.204", "1.240", "Đối chiếu trên hệ thống")}, m.Body[0].Sections[1].Table.Rows)

		g, err := reporttest.Made[*report.General](round.Of(forms, s, progress, r).Make("ket-luan", "hp001"))
		require.NoError(t, err)
		assert.Equal(t, "Ưu điểm, sáng kiến, cách làm hiệu quả", g.Body[0].Sections[0].Heading, "no items, nothing to count")
	}
	forms, _, progress, results := loadRound(t)
	g, err := reporttest.Made[*report.General](round.Of(forms, nil, progress, results).Make("ket-luan", "hp001"))
	require.NoError(t, err)
	assert.Regexp(t, "^Đoàn kiểm tra đã làm việc", g.Preamble, "of a day that nobody knows nothing is said")
}

// Where the unit does not sign, a witness does, and the minutes say why.
func TestMinutesThatAreRefused(t *testing.T) {
	forms, s, progress, results := loadRound(t)
	r := reporttest.Clone(results)
	v := &r.Visits[0]
	v.Refused = "Đơn vị chưa thống nhất số liệu đoàn xác định."
	_, err := round.Of(forms, s, progress, r).Make("bien-ban", "hp001")
	assert.ErrorContains(t, err, "người chứng kiến (witness)")
	v.Witness = report.Secretary{Name: "Lê Văn C", Position: "Công chức Tư pháp"}
	m, err := reporttest.Made[*report.Minutes](round.Of(forms, s, progress, r).Make("bien-ban", "hp001"))
	require.NoError(t, err)
	assert.Equal(t, v.Refused, m.CoSigners[0].Refused)
	assert.Equal(t, report.Signature{Side: "Người chứng kiến", Position: "Công chức Tư pháp", Name: "Lê Văn C"}, m.CoSigners[1].Signature)
	said := m.Body[0].Sections
	assert.NotContains(t, said[len(said)-1].Text, "nhất trí")
	assert.Contains(t, said[len(said)-1].Text, "02 bản")
}

// What the outcome is called is the choice of the office.
func TestOutcome(t *testing.T) {
	forms, s, progress, results := loadRound(t)
	for outcome, want := range map[string]string{"": "Kết quả kiểm tra", "Kết luận kiểm tra": "Kết luận kiểm tra", "Yêu cầu chấn chỉnh, khắc phục": "Yêu cầu chấn chỉnh, khắc phục"} {
		forms.Plan().Headings.Outcome = outcome
		g, err := reporttest.Made[*report.General](round.Of(forms, s, progress, results).Make("ket-luan", "hp001"))
		require.NoError(t, err)
		assert.Equal(t, want+" tại Ủy ban nhân dân phường Thủy Nguyên", g.Subject)
		assert.Contains(t, g.Preamble, "Sở Nội vụ thông báo "+vi.LowerFirst(want)+" như sau:")
	}
}

// A slip to another body asks, one inside the office assigns, each until a day.
func TestSlips(t *testing.T) {
	forms, s, progress, results := loadRound(t)
	r := reporttest.Clone(results)
	r.Visits[0].Findings[0].Recommend[1] = report.Recommendation{To: "p.cqdp", Text: "Hướng dẫn sửa quy chế"}
	forms.Plan().Office.Parties = append(forms.Plan().Office.Parties, report.Party{ID: "p.vp", Name: "Văn phòng", Kind: "internal"})
	r.Visits[1].Findings[0].Recommend[1].To = "p.vp"
	of := round.Of(forms, s, progress, r)
	for party, want := range map[string][]string{
		"s.tc": {"Sở Nội vụ đề nghị Sở Tài chính xem xét, giải quyết theo thẩm quyền các nội dung sau:", "thông tin kết quả giải quyết về Sở Nội vụ (qua Phòng", "trong 15 ngày làm việc kể từ ngày nhận được phiếu này."},
		"p.vp": {"Giám đốc Sở giao Văn phòng chủ trì thực hiện các nội dung sau:", "Văn phòng báo cáo Giám đốc Sở (qua Phòng Chính quyền địa phương) kết quả thực hiện trước ngày 30 tháng 01 năm 2026."},
	} {
		g, err := reporttest.Made[*report.General](of.Make("phieu-chuyen", party))
		require.NoError(t, err)
		for _, words := range want {
			assert.Contains(t, g.Preamble+"\n"+g.Closing, words)
		}
	}
}

// A team that its deputy head leads on the day signs as that.
func TestMinutesOfADeputyHead(t *testing.T) {
	forms, s, progress, results := loadRound(t)
	plan := forms.Plan()
	plan.Team.Deputies = append(plan.Team.Deputies, report.Person{Position: "Phó Chánh Văn phòng Sở", Name: "Phạm Văn G"})
	for _, head := range []report.Attendee{{Name: "Phạm Văn G"}, {Name: "Lê Văn C", Position: "Phó Trưởng đoàn"}} {
		r := reporttest.Clone(results)
		head.Side = report.TeamSide
		r.Visits[0].Present = []report.Attendee{{Side: report.UnitSide, Name: "Trần Thị B"}, head}
		m, err := reporttest.Made[*report.Minutes](round.Of(forms, s, progress, r).Make("bien-ban", "hp001"))
		require.NoError(t, err)
		assert.Equal(t, report.Signature{Position: "Phó Trưởng đoàn", Name: head.Name}, m.Signature)
		assert.Empty(t, m.Validate().Errors())
	}
}

// Every unit stands in one place, and only where something is to be asked for it
// is reminded.
func TestStandings(t *testing.T) {
	last := &checklist.Receipt{}
	for _, tt := range []struct {
		unit round.UnitProgress
		want string
	}{
		{round.UnitProgress{Last: last, Timing: round.InTime}, "Đúng hạn"},
		{round.UnitProgress{Last: last, Timing: round.Late}, "Sau hạn"},
		{round.UnitProgress{Last: last, Timing: round.NoDeadline}, "Nhận, chưa có hạn"},
		{round.UnitProgress{Timing: round.NoDeadline}, "Chưa gửi, chưa quá hạn"},
		{round.UnitProgress{Timing: round.Pending}, "Chưa gửi, chưa quá hạn"},
		{round.UnitProgress{Timing: round.Overdue}, "Quá hạn chưa gửi"},
	} {
		var got []string
		for _, s := range round.Standings() {
			if s.Is(&tt.unit) {
				got = append(got, s.Title)
			}
		}
		assert.Equal(t, []string{tt.want}, got)
	}
	for _, tt := range []struct {
		unit round.UnitProgress
		want bool
	}{
		{round.UnitProgress{Arrival: round.Entered}, false},
		{round.UnitProgress{Arrival: round.Entered, Problems: diag.List{doubt.For("x")}}, true},
		{round.UnitProgress{Arrival: round.Entered, Progress: checklist.Progress{Required: 1}}, true},
		{round.UnitProgress{Arrival: round.NotEntered}, true},
	} {
		assert.Equal(t, tt.want, tt.unit.Remind(), fmt.Sprintf("%+v", tt.unit))
	}
}

// The register against the files: what it knows and nobody gave, what came on
// paper, and copies in the order in which they came, whatever theirs.
func TestProgressOfFiles(t *testing.T) {
	_, forms := formRound(t)
	moment := func(s string) checklist.Moment {
		m, err := checklist.ParseMoment(s)
		require.NoError(t, err)
		return m
	}
	in := &round.Intake{Receipts: []checklist.Receipt{
		{File: "b.xlsx", Unit: "u01", At: moment("2/1/2026 09:00")},
		{File: "a.xlsx", Unit: "u01", At: moment("1/1/2026 10:00")},
		{File: "c.xlsx", Unit: "u01", At: moment("2/1/2026 09:00")},
		{File: "gone.xlsx", Unit: "u02", At: moment("1/1/2026")},
		{File: "scan.pdf", Unit: "u03", At: moment("1/1/2026"), Via: checklist.ViaPDF},
		{File: "later.xlsx", Unit: "u04", At: moment("9/1/2026")},
	}}
	files := []round.Returned{
		{File: "a.xlsx", Return: &checklist.Return{}},
		{File: "b.xlsx", Return: &checklist.Return{}},
		{File: "c.xlsx", Return: &checklist.Return{}, Problems: diag.List{doubt.For("x"), doubt.For("y")}},
		{File: "scan.pdf", Arrival: round.Refused},
	}
	p, problems := round.ProgressOf(forms, in, files, moment("5/1/2026"))
	assert.Equal(t, []string{"equal-times", "file-missing"}, sorted(codes(problems)), "what came later is not missed yet")
	var copies []string
	for _, c := range p.Units[0].Copies {
		copies = append(copies, c.File)
	}
	assert.Equal(t, []string{"a.xlsx", "b.xlsx", "c.xlsx"}, copies)
	assert.Equal(t, 3, p.Units[0].Issues(), "those of the file, and that two came at one time")
	assert.Equal(t, []round.Arrival{round.Entered, round.Refused, round.NotEntered, round.NotReceived}, []round.Arrival{p.Units[0].Arrival, p.Units[1].Arrival, p.Units[2].Arrival, p.Units[3].Arrival})
}

// A form asks what the outline says: whom it goes to, of which period, and no
// heading under which nothing is written.
func TestFormsOfAnOutline(t *testing.T) {
	p, _ := formRound(t)
	p = reporttest.Clone(p)
	p.Outline = &outline.Outline{ID: "dc", Title: "Báo cáo quý", Period: "Quý I", To: []string{"Phòng A"}, Sections: []outline.Section{
		{ID: "a", Heading: "A", Sections: []outline.Section{{ID: "a.so", Heading: "Số liệu", Content: outline.Indicators}}},
		{ID: "b", Heading: "B", Sections: []outline.Section{{ID: "b.so", Heading: "Số liệu", Content: outline.Items}, {ID: "b.loi", Heading: "Lời"}}},
		{ID: "c", Heading: "C"},
	}}
	f := round.Forms(p, nil).Frame()
	assert.Equal(t, []string{"Báo cáo quý", "Quý I", "Phòng A"}, []string{f.Title, f.Period, f.To[0]})
	var prompts []string
	for _, q := range f.Prompts {
		prompts = append(prompts, q.ID)
	}
	assert.Equal(t, []string{"b", "b.loi", "c"}, prompts)
	p.Outline, p.Office = nil, nil
	p.To = []string{"Phòng B"}
	f = round.Forms(p, nil).Frame()
	assert.Equal(t, []string{"Báo cáo phục vụ kiểm tra", "", "Phòng B"}, []string{f.Title, f.Period, f.To[0]})
	assert.Empty(t, f.Prompts)
	assert.Empty(t, f.Contact)
}

// What a unit is said to have reported is held against what it has, by state and
// value.
func TestReportedFigures(t *testing.T) {
	for name, tt := range map[string]struct {
		was  string
		has  checklist.Value
		want int
	}{
		"the same":         {"1.204", checklist.Value{State: checklist.Given, Number: checklist.NumberOf(1204)}, 0},
		"another":          {"1.204", checklist.Value{State: checklist.Given, Number: checklist.NumberOf(1205)}, 1},
		"none":             {"1.204", checklist.Value{}, 1},
		"nothing is said":  {"", checklist.Value{}, 0},
		"does not apply":   {"không áp dụng", checklist.Value{State: checklist.NotApplicable}, 0},
		"0 is not nothing": {"0", checklist.Value{State: checklist.NotApplicable}, 1},
	} {
		forms, s, progress, results := loadRound(t)
		r := reporttest.Clone(results)
		r.Selected, r.Visits[0].Values[0].Was = nil, tt.was
		r.Visits[0].Values = append(r.Visits[0].Values, report.FigureResult{Indicator: "khac", Was: "1"})
		tt.has.ID = "tthc.moi"
		progress.Units[0].Return = &checklist.Return{Values: checklist.ValuesOf(tt.has)}
		assert.Len(t, round.Of(forms, s, progress, r).Review(), tt.want, name)
	}
}

// A unit's own report prints a ratio where both figures are given and it is one.
func TestRatiosOfAUnit(t *testing.T) {
	r := richRound(t)
	f, _ := r.Forms.Find("hp001")
	given := func(id string, n int64) checklist.Value {
		return checklist.Value{ID: id, State: checklist.Given, Number: checklist.NumberOf(n)}
	}
	for name, tt := range map[string]struct {
		values []checklist.Value
		want   string
	}{
		"both":           {[]checklist.Value{given("tthc.dunghan", 1), given("tthc.denhan", 3)}, "33,33"},
		"of nothing":     {[]checklist.Value{given("tthc.dunghan", 1), given("tthc.denhan", 0)}, ""},
		"no numerator":   {[]checklist.Value{given("tthc.denhan", 3)}, ""},
		"no denominator": {[]checklist.Value{given("tthc.dunghan", 1)}, ""},
		"not known":      {[]checklist.Value{{ID: "tthc.dunghan", Number: checklist.NumberOf(1)}, given("tthc.denhan", 3)}, ""},
		"does not apply": {[]checklist.Value{given("tthc.dunghan", 1), {ID: "tthc.denhan", State: checklist.NotApplicable, Number: checklist.NumberOf(3)}}, ""},
		"nothing":        {nil, ""},
	} {
		g := r.Forms.Report(f.Unit, &checklist.Return{Values: checklist.ValuesOf(tt.values...)}, report.Signature{})
		figures := g.Body[len(g.Body)-2]
		require.Equal(t, "Số liệu", figures.Heading)
		assert.Contains(t, figures.Table.Rows, report.Cells("5", "Tỷ lệ giải quyết trước và đúng hạn", "%", tt.want, ""), name)
	}
	assert.Empty(t, (*round.FormSet)(nil).Report(f.Unit, &checklist.Return{}, report.Signature{}).Body)
	assert.Empty(t, r.Forms.Report(f.Unit, nil, report.Signature{}).Body)
}

// A unit has the papers for which there is a reason, and a plan that is not
// issued has none to make.
func TestPapersOfUnits(t *testing.T) {
	forms, s, progress, results := loadRound(t)
	one, r := reporttest.Clone(s), reporttest.Clone(results)
	one.Visits, r.Visits = one.Visits[1:2], r.Visits[:1]
	r.Visits[0].Findings, r.Visits[0].Difficulties = nil, nil
	var files []string
	for p := range round.Of(forms, one, progress, r).Papers() {
		files = append(files, p.File)
	}
	assert.Equal(t, []string{
		"bao-cao.docx", "thong-bao-lich/hp007-phuong-le-ich-moc.docx", "don-doc/hp001-phuong-thuy-nguyen.docx", "don-doc/hp007-phuong-le-ich-moc.docx",
		"bien-ban/hp001-phuong-thuy-nguyen.docx", "ket-luan/hp001-phuong-thuy-nguyen.docx",
	}, files, "nobody else is asked for anything")

	for name, change := range map[string]func(*report.Plan){
		"no number":   func(p *report.Plan) { p.Issued.Number, p.Number = "", "" },
		"no full day": func(p *report.Plan) { p.Issued.Date, p.Date = date.Date{}, date.Date{Year: 2025} },
	} {
		p := reporttest.Clone(forms.Plan())
		change(p)
		_, err := round.Of(round.Forms(p, s), s, progress, results).Make("bao-cao", "")
		assert.ErrorIs(t, err, diag.Code("plan-not-issued"), name)
	}
	p := reporttest.Clone(forms.Plan())
	p.Office = nil
	for range round.Of(round.Forms(p, s), s, progress, results).Papers() {
		t.Error("a paper of no office")
	}
}

// Several returns on paper have no files, and none of them is one twice.
func TestPaperWithoutFiles(t *testing.T) {
	at := checklist.Moment{Date: date.Date{Year: 2026, Month: 1, Day: 5}}
	in := round.Intake{Receipts: []checklist.Receipt{{Unit: "u01", At: at, Via: checklist.ViaPaper}, {Unit: "u02", At: at, Via: checklist.ViaPaper}}}
	assert.Empty(t, in.Validate())
	assert.Empty(t, in.Against(nil))
}

// A unit's own report has the sections of the skeleton that it was sent, in its
// order, each with what belongs to it: none is a heading alone.
func TestReportFollowsItsSkeleton(t *testing.T) {
	plan, problems := report.LoadPlan(os.DirFS("../../testdata/inspection"), "plan.yaml")
	require.Empty(t, problems)
	forms := round.Forms(plan, nil)
	f, _ := forms.Find("hp088")
	var walk func(asked []outline.Section, got []report.Section)
	kinds := map[outline.Content]int{}
	walk = func(asked []outline.Section, got []report.Section) {
		require.Len(t, got, len(asked))
		for i, s := range got {
			assert.Equal(t, asked[i].Heading, s.Heading)
			assert.False(t, s.Text == "" && s.Table == nil && len(s.Sections) == 0, "%s: a heading alone", s.Heading)
			switch kind := asked[i].Form(); {
			case kind == outline.Indicators || kind == outline.Items:
				assert.NotNil(t, s.Table, s.Heading)
				kinds[kind]++
			case kind == outline.Narrative && len(asked[i].Sections) > 0:
			case kind == outline.Narrative && asked[i].IsRequired():
				assert.Equal(t, "Chưa báo cáo nội dung này.", s.Text, s.Heading)
			default:
				assert.Equal(t, "Không có.", s.Text, s.Heading)
			}
			walk(asked[i].Sections, s.Sections)
		}
	}
	walk(forms.Skeleton(f.Unit).Expand(plan.Checklist), forms.Report(f.Unit, new(checklist.Return), report.Signature{}).Body)
	assert.Equal(t, map[outline.Content]int{outline.Indicators: 3, outline.Items: 1}, kinds)
}
