package book

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/date"
	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/round"
	"github.com/vanban-go/vanban/report/unit"
)

// counted is a checklist with every way of putting values together.
func countedList() *checklist.Checklist {
	return &checklist.Checklist{
		ID: "dm.th", Version: 3, Title: "Danh mục mẫu",
		AnswerSets: []checklist.AnswerSet{
			{ID: "muc", Default: true, Values: []string{"dat", "chua_dat", "khong_ap_dung"}},
			{ID: "cok", Values: []string{"co", "khong"}, Labels: []string{"Đã có", "> Chưa có"}},
		},
		Areas: []checklist.Area{
			{
				ID: "cd", Title: "Chỉ đạo, điều hành", Text: "Chỉ đạo.",
				Items: []checklist.Item{
					{ID: "cd.1", Text: "Quy chế làm việc của Ủy ban nhân dân"},
					{ID: "cd.2", Text: "Tiếp công dân", Answers: "cok", AppliesTo: []string{"xa"}},
				},
				Indicators: []checklist.Indicator{
					{ID: "n.so", Label: "Hồ sơ mới tiếp nhận", Unit: "hồ sơ", Group: "Hồ sơ"},
					{ID: "n.tt", Label: "tiếp nhận trực tuyến", Unit: "hồ sơ", Of: "n.so", Group: "Hồ sơ"},
					{ID: "n.tyle", Label: "Tỷ lệ trực tuyến", Derived: &checklist.Ratio{Num: "n.tt", Den: "n.so"}, Group: "Hồ sơ"},
					{ID: "n.tien", Label: "Kinh phí", Unit: "triệu đồng", Type: checklist.Money, Decimals: 1},
					{ID: "n.dt", Label: "Diện tích", Unit: "m²", Type: checklist.Decimal},
				},
			},
			{
				ID: "hd", Title: "Hoạt động", Text: "Hoạt động.",
				Items: []checklist.Item{{ID: "hd.1", Text: "Lịch tiếp dân"}},
				Indicators: []checklist.Indicator{
					{ID: "n.co", Label: "Đã có quy chế", Type: checklist.Bool},
					{ID: "n.td", Label: "Tiến độ", Type: checklist.Choice, Options: []string{"Xong", "<50%", "Chưa làm"}},
					{ID: "n.ngay", Label: "Ngày ban hành", Type: checklist.Date},
					{ID: "n.ten", Label: "Tên vị trí còn thiếu", Type: checklist.Text, AppliesTo: []string{"phuong"}},
					{ID: "n.vu", Label: "Vụ việc", Aggregate: "none"},
					{ID: "n.lon", Label: "Số rất lớn", Unit: "đồng"},
				},
			},
		},
		Rules: []checklist.Rule{{ID: "r.dt", Range: &checklist.Range{Of: "n.dt", Max: bound(0.5)}, Message: "Diện tích quá lớn"}},
	}
}

func fact(id string, v checklist.Value) checklist.Value {
	v.ID, v.State = id, checklist.Given
	return v
}

func amount(id, n string) checklist.Value {
	number, _ := checklist.ParseNumber(n)
	return fact(id, checklist.Value{Number: number, Typed: n})
}

func said(id, text string) checklist.Value { return fact(id, checklist.Value{Text: text, Typed: text}) }

func stateIs(id string, s checklist.State, typed string) checklist.Value {
	return checklist.Value{ID: id, State: s, Typed: typed}
}

func day(id string, month, d int) checklist.Value {
	return fact(id, checklist.Value{Date: date.Date{Year: 2025, Month: month, Day: d}})
}

// countedReturns are what four of five units answered.
func countedReturns() map[string][]checklist.Value {
	return map[string][]checklist.Value{
		"u1": {
			said("cd.1", "dat"), said("cd.2", "co"), amount("n.so", "100"), amount("n.tt", "50"), amount("n.tien", "12.5"), amount("n.dt", "0.1"),
			said("hd.1", "dat"), fact("n.co", checklist.Value{Bool: true}), said("n.td", "Xong"), day("n.ngay", 7, 1), amount("n.vu", "3"), amount("n.lon", "1234567890123456"),
		},
		"u2": {
			said("cd.1", "chua_dat"), said("cd.2", "khong"), amount("n.so", "0"), amount("n.tt", "0"), amount("n.tien", "0.3"), amount("n.dt", "0.2"),
			said("hd.1", "dat"), fact("n.co", checklist.Value{}), said("n.td", "<50%"), stateIs("n.ngay", checklist.Blank, ""), stateIs("n.vu", checklist.NotApplicable, "kad"), amount("n.lon", "5"),
		},
		"u3": {
			{ID: "cd.1", State: checklist.NotApplicable, Text: "khong_ap_dung", Typed: "Không áp dụng"},
			amount("n.so", "60"),
			fact("n.tt", checklist.Value{Number: checklist.NumberOf(70), Typed: "70", Explanation: "Có 10 hồ sơ của kỳ trước"}),
			stateIs("n.tien", checklist.Blank, ""), stateIs("n.dt", checklist.NotApplicable, "KAD"),
			stateIs("hd.1", checklist.Blank, ""), stateIs("n.co", checklist.Blank, ""), stateIs("n.td", checklist.Unreadable, "sắp xong"), said("n.ten", "x"), amount("n.vu", "0"), stateIs("n.lon", checklist.Blank, ""),
		},
		"u4": {
			stateIs("cd.1", checklist.Unreadable, "tốt"), stateIs("n.so", checklist.Blank, ""), amount("n.tt", "10"), stateIs("n.tien", checklist.Unreadable, "khoảng 3"), amount("n.dt", "0.75"),
			said("hd.1", "chua_dat"), fact("n.co", checklist.Value{Bool: true}), said("n.td", "Xong"), day("n.ngay", 8, 15), said("n.ten", "Kế toán\x01"), stateIs("n.vu", checklist.Blank, ""), stateIs("n.lon", checklist.NotApplicable, "n/a"),
		},
	}
}

func countedPlan() *report.Plan {
	p := &report.Plan{Checklist: countedList(), Subjects: report.Subjects{Set: unit.Set{Units: []string{"all"}}}}
	p.ID, p.Subject = "kh.th", "Kiểm tra công tác cải cách hành chính năm 2026"
	p.Units = &unit.List{Units: []unit.Unit{
		{Code: "u1", Type: unit.Commune, Name: "Một"},
		{Code: "u2", Type: unit.Commune, Name: "Hai"},
		{Code: "u3", Type: unit.Ward, Name: "Ba"},
		{Code: "u4", Type: unit.Ward, Name: "Bốn"},
		{Code: "u5", Type: unit.SpecialZone, Name: "Năm"},
	}}
	return p
}

// countedRound is a round of five units, one of which sent nothing: small enough
// for every total to be worked out by hand.
func countedRound(t testing.TB, results *report.Results) *round.Round {
	t.Helper()
	return roundOf(t, countedPlan(), countedReturns(), results)
}

// roundOf is the round in which units answered that.
func roundOf(t testing.TB, p *report.Plan, answers map[string][]checklist.Value, results *report.Results) *round.Round {
	t.Helper()
	forms := round.Forms(p, nil)
	received, err := checklist.ParseMoment("2026-01-05 08:00")
	require.NoError(t, err)
	in := &round.Intake{}
	var files []round.Returned
	for f := range forms.All() {
		values := answers[f.Unit.Code]
		if values == nil {
			continue
		}
		r := &checklist.Return{Manifest: f.Manifest, File: f.Unit.Code + ".xlsx"}
		values = slices.Clone(values)
		for i := range values {
			values[i].Cell = diag.Place{File: r.File, Sheet: "Chỉ tiêu", Cell: "E" + string(rune('A'+i%26))}
		}
		r.Values, r.Breaches = checklist.ValuesOf(values...), p.Checklist.Check(values, nil)
		files = append(files, round.Returned{File: r.File, Return: r, Arrival: round.Entered})
		in.Receipts = append(in.Receipts, checklist.Receipt{File: r.File, Unit: f.Unit.Code, At: received, Via: "email"})
	}
	progress, problems := round.ProgressOf(forms, in, files, received)
	require.Empty(t, problems)
	return round.Of(forms, nil, progress, results)
}

// teamResults are what the team found at two of the units.
func teamResults() *report.Results {
	return &report.Results{Plan: "kh.th", Visits: []report.VisitResult{
		{
			Unit:   "u1",
			Items:  []report.ItemResult{{Item: "cd.1", Answer: "chua_dat", Note: "Chưa cập nhật quy chế"}, {Item: "hd.1", Answer: "dat"}},
			Values: []report.FigureResult{{Indicator: "n.so", Value: "90", Was: "100", Why: "Đối chiếu trên hệ thống"}},
		},
		{Unit: "u3", Items: []report.ItemResult{{Item: "cd.1", Answer: "khong_ap_dung"}}},
	}}
}

// What is printed of the tables of a round, and of the tables of a form, has no ids:
// they stand in columns behind it.
func TestPrintedWithoutIDs(t *testing.T) {
	r := countedRound(t, teamResults())
	progress, err := Progress(r.Progress)
	require.NoError(t, err)
	form := formBook(t, "u01")
	for _, b := range []doc.Book{rolledUp(t, r), progress, {Sheets: form.Sheets[1:4]}} {
		for i := range b.Sheets {
			s := &b.Sheets[i]
			require.NotZero(t, s.Print.Right, s.Name)
			rows := s.Rows
			if s.More != nil {
				for row := range s.More {
					rows = append(rows, doc.SheetRow{Cells: slices.Clone(row.Cells)})
				}
			}
			for n, row := range rows {
				at := 1
				for _, c := range row.Cells {
					assert.False(t, c.Role == Code && c.Value.Text != "" && at <= s.Print.Right, "%s, row %d: %s", s.Name, n+1, c.Value.Text)
					at += max(c.Span, 1)
				}
			}
		}
	}
	texts := sheetOf(t, rolledUp(t, r), "Nội dung báo cáo")
	assert.Equal(t, len(texts.Columns)-1, texts.Print.Right, "all columns but the last are printed")
	for name, filtered := range map[string]bool{"Nội dung báo cáo": true, "Nguồn số liệu": true, "Cần kiểm tra lại": true, "Tóm tắt": false} {
		assert.Equal(t, filtered, !sheetOf(t, rolledUp(t, r), name).Filter.IsZero(), name)
	}
}

// A part is named behind its whole where it stands alone.
func TestFullLabel(t *testing.T) {
	labels := newFigures(countedRound(t, nil).Plan().Checklist)
	assert.Equal(t, "Hồ sơ mới tiếp nhận, trong đó: tiếp nhận trực tuyến", labels.label("n.tt"))
	assert.Equal(t, "Hồ sơ mới tiếp nhận", labels.label("n.so"))
}
