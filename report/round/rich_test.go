package round_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/outline"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/internal/reporttest"
	"github.com/vanban-go/vanban/report/round"
)

// richPlan is the plan of testdata/round, with more ways of asking: a section on
// two areas and one on both their parts, an area below another, a part of a
// part, a choice, a day, an item and a figure for communes alone.
func richPlan(t testing.TB) (*report.Plan, *report.Schedule, *report.Results) {
	t.Helper()
	forms, schedule, _, results := loadRound(t)
	p := reporttest.Clone(forms.Plan())
	p.Checklist = reporttest.Clone(p.Checklist)
	p.Outline = reporttest.Clone(p.Outline)
	areas := p.Checklist.Areas
	areas[0].Items[1].AppliesTo = []string{"xa", "dac_khu"}
	areas[0].Indicators = append(areas[0].Indicators,
		checklist.Indicator{ID: "cd.ngay", Label: "Ngày ban hành quy chế", Type: checklist.Date},
		checklist.Indicator{ID: "cd.muc", Label: "Mức độ", Type: checklist.Choice, Options: []string{"Tốt", "Khá"}})
	areas[1].Indicators = append(areas[1].Indicators, checklist.Indicator{ID: "tthc.moi_tt_md", Label: "Toàn trình", Unit: "hồ sơ", Of: "tthc.moi_tt"})
	areas[1].Areas = []checklist.Area{{ID: "tthc.ld", Title: "Lưu động", Text: "Tiếp nhận lưu động.", Indicators: []checklist.Indicator{
		{ID: "tthc.buoi", Label: "Buổi lưu động", Unit: "buổi", AppliesTo: []string{"xa"}},
	}, Items: []checklist.Item{{ID: "tthc.xe", Text: "Xe lưu động"}}}}
	no := false
	p.Checklist.Rules = append(p.Checklist.Rules, checklist.Rule{ID: "r.ton", LE: []string{"tthc.ton", "tthc.denhan"}, Message: "Số tồn lớn hơn số đến hạn", Explainable: &no})
	p.Outline.Sections = append(p.Outline.Sections, outline.Section{ID: "chung", Heading: "Nhận xét chung", Sections: []outline.Section{
		{ID: "chung.hai", Heading: "Chỉ đạo và thủ tục", Areas: []string{"cd", "tthc"}}, {ID: "chung.mot", Heading: "Riêng về thủ tục", Areas: []string{"tthc"}},
	}}, outline.Section{ID: "sl", Heading: "Số liệu", Content: outline.Indicators})
	r := reporttest.Clone(results)
	r.Selected = []report.Selection{
		{Unit: "hp001", Prompt: "kq.cd"},
		{Unit: "hp001", Prompt: "chung.hai"},
		{Unit: "hp001", Prompt: "chung.mot"},
		{Unit: "hp001", Prompt: "hc", Row: 2},
		{Unit: "hp007", Prompt: "kk", Row: 1},
		{Unit: "hp007", Prompt: "dx"},
		{Unit: "hp007", Prompt: "sk"},
		{Unit: "hp082", Prompt: "dx"},
		{Unit: "hp083", Prompt: "dx"},
	}
	return p, schedule, r
}

// answered types answers into the form of a unit, each with what explains it, by
// id.
func answered(t testing.TB, f *checklist.Form, answers map[string][2]string) *checklist.Return {
	t.Helper()
	back := &checklist.Return{Manifest: f.Manifest}
	var values []checklist.Value
	add := func(id string, v checklist.Value) {
		v.Explanation = answers[id][1]
		values = append(values, v)
	}
	for _, a := range f.Areas {
		for _, i := range a.Items {
			set := f.Checklist.AnswersOf(i)
			v, _ := set.Read(i.ID, checklist.Typed(answers[i.ID][0]))
			add(i.ID, v)
		}
		for _, i := range a.Indicators {
			if i.Derived == nil {
				v, _ := i.Read(checklist.Typed(answers[i.ID][0]))
				add(i.ID, v)
			}
		}
	}
	for _, p := range f.Prompts {
		if p.Kind == checklist.ForNarrative {
			back.Texts = append(back.Texts, checklist.Narrative{ID: p.ID, Text: answers[p.ID][0]})
		}
	}
	back.Values, back.Breaches = checklist.ValuesOf(values...), f.Checklist.Check(values, nil)
	return back
}

func list(id string, rows ...[]string) []checklist.Entry {
	var out []checklist.Entry
	for _, texts := range rows {
		out = append(out, reporttest.Entry(id, texts...))
	}
	return out
}

// richRound is a round of five units by 10 o'clock of the 8th of January: one in
// time, one late, one that answers in part, one whose file has a password, and
// one of which nothing has come.
func richRound(t testing.TB) *round.Round {
	t.Helper()
	r, problems, _ := round.Collect(t.Context(), richCollection(t, func(*report.Plan) {}))
	require.Equal(t, []string{"nothing-to-select"}, codes(problems), "nothing of hp083 can be read")
	return r
}

// richCollection is what that round is made of, with a change of its plan.
func richCollection(t testing.TB, change func(*report.Plan)) round.Collection {
	t.Helper()
	p, schedule, results := richPlan(t)
	change(p)
	forms := round.Forms(p, schedule)
	form := func(code string) *checklist.Form {
		f, ok := forms.Find(code)
		require.True(t, ok)
		return f
	}
	first := answered(t, form("hp001"), map[string][2]string{
		"cd.quyche": {"Đạt", "Quyết định số 12"}, "tthc.niemyet": {"Đạt một phần", ""}, "tthc.xe": {"Không áp dụng", "Không có xe"},
		"cd.vb": {"120", ""}, "cd.qc_co": {"Có", ""}, "cd.qc_so": {"12/QĐ-UBND", ""}, "cd.ngay": {"5/12/2025", ""}, "cd.muc": {"Khá", ""},
		"tthc.ton": {"10", ""}, "tthc.moi": {"1.204", ""}, "tthc.moi_tt": {"1.000", ""}, "tthc.moi_tt_md": {"600", ""}, "tthc.denhan": {"1.200", ""}, "tthc.dunghan": {"1.190", ""},
		"tthc.kinhphi": {"12,5", ""},
		"kq.cd":        {"Đã ban hành quy chế.\nĐã phân công.", ""}, "kq.tthc": {"Đã niêm yết.", ""}, "chung.hai": {"Phối hợp tốt.", ""}, "chung.mot": {"Hồ sơ tăng.", ""}, "dx": {"Không có.", ""},
	})
	first.Entries = checklist.EntriesOf(list("hc", []string{"Chậm số hóa", "Thiếu người", "", "Tuyển thêm"}, []string{"Sổ cũ", "", "Chưa cấp", ""})...)
	first.Unplaced = []checklist.Unplaced{{ID: "cu", Label: "Chỉ tiêu cũ", Typed: "7"}}
	second := answered(t, form("hp007"), map[string][2]string{
		"cd.quyche": {"Chưa đạt", ""}, "tthc.niemyet": {"Tốt", ""}, "cd.vb": {"12 cuộc", "đang rà soát"}, "cd.qc_co": {"Không", ""}, "cd.muc": {"Khá", ""},
		"tthc.ton": {"20", ""}, "tthc.moi": {"100", ""}, "tthc.moi_tt": {"không áp dụng", ""}, "tthc.denhan": {"10", ""}, "tthc.dunghan": {"11", "Hồ sơ cũ"},
		"dx": {"Bố trí kinh phí.", ""}, "kq.tthc": {"Còn chậm.", ""},
	})
	second.Entries = checklist.EntriesOf(append(list("kk", []string{"Thiếu máy", "Định mức 2025", "Sở Tài chính", "Mua máy"}, []string{"Đường truyền", "", "", ""}),
		list("sk", []string{"Tổ lưu động", "Tổ một cửa"}, []string{"Hẹn qua mạng", ""})...)...)
	third := answered(t, form("hp082"), map[string][2]string{
		"cd.quyche": {"Đạt", ""}, "cd.phancong": {"Đạt", ""}, "tthc.niemyet": {"Đạt", ""}, "tthc.xe": {"Đạt", ""}, "tthc.buoi": {"4", ""}, "tthc.kinhphi": {"1,25", ""},
		"dx": {"Hỗ trợ niêm yết.", ""},
	})
	register := &round.Intake{}
	for _, line := range [][3]string{
		{"a1.xlsx", "hp001", "5/1/2026 08:00"},
		{"a2.xlsx", "hp001", "6/1/2026 17:00"},
		{"b.xlsx", "hp007", "7/1/2026 08:00"},
		{"c.xlsx", "hp082", "7/1/2026"},
		{"d.xlsx", "hp083", "6/1/2026 09:30"},
		{"e.xlsx", "hp113", "8/1/2026 10:01"},
	} {
		at, err := checklist.ParseMoment(line[2])
		require.NoError(t, err)
		register.Receipts = append(register.Receipts, checklist.Receipt{File: line[0], Unit: line[1], At: at})
	}
	asOf, err := checklist.ParseMoment("8/1/2026 10:00")
	require.NoError(t, err)
	return round.Collection{
		Forms: forms, Schedule: schedule, Register: register, Results: results, AsOf: asOf,
		Returned: []round.Returned{
			{File: "a1.xlsx", Return: &checklist.Return{}, Arrival: round.Entered},
			{File: "a2.xlsx", Return: first, Arrival: round.Entered},
			{File: "b.xlsx", Return: second, Arrival: round.Entered},
			{File: "c.xlsx", Return: third, Arrival: round.Entered},
			{File: "d.xlsx", Arrival: round.Locked},
			{File: "e.xlsx", Return: &checklist.Return{}, Arrival: round.Entered},
		},
	}
}

// doubt is a warning of an answer.
var doubt = diag.Rule{Code: "no-number", Severity: diag.Warning, VI: "không phải là số", EN: "no number"}
