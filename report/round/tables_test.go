package round_test

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/report/internal/reporttest"
	"github.com/vanban-go/vanban/report/round"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/strictyaml"
)

// sheetOf is a table of a workbook: its titles, then its rows, cells divided by
// "|". A cell that begins with "=" holds a number, with "@" a day.
func sheetOf(sheet string, lines ...string) strictyaml.Rows {
	rows := strictyaml.Rows{File: "ket-qua.xlsx", Sheet: sheet}
	for i, line := range lines {
		var cells []strictyaml.Cell
		for j, text := range strings.Split(line, "|") {
			c := strictyaml.Cell{Text: strings.TrimLeft(text, "=@"), Line: i + 1, Column: j + 1}
			c.Number, c.Date = strings.HasPrefix(text, "="), strings.HasPrefix(text, "@")
			cells = append(cells, c)
		}
		rows.Rows = append(rows.Rows, cells)
	}
	rows.Header, rows.Rows = rows.Rows[0], rows.Rows[1:]
	return rows
}

// resultTables is a small workbook of results as it was typed.
func resultTables() round.ResultTables {
	return round.ResultTables{
		Plan:   sheetOf("Hướng dẫn", "Mã kế hoạch", "kh.nho-2026"),
		Visits: sheetOf("Buổi kiểm tra", "TT|Mã đơn vị|Ngày|Bắt đầu|Kết thúc|Địa điểm|Thư ký|Chức vụ thư ký", "1|hp001|@2026-01-08|08:00|11:30||Phạm Thị D|Chuyên viên", "2|hp082|13/1/2026|||||"),
		Items: sheetOf("Mục kiểm tra", "Mã đơn vị|Mã mục|Kết quả|Ghi chú",
			"hp001|cd.quyche|Đạt một phần|Chưa cập nhật", "hp082|tthc.niemyet|chua_dat|", "hp001|tthc.niemyet|ĐẠT|"),
		Values: sheetOf("Số liệu", "Mã đơn vị|Mã chỉ tiêu|Số liệu đoàn xác định|Số liệu đơn vị báo cáo|Lý do",
			"hp001|tthc.moi|=1240|1.204|Đối chiếu", "hp001|tthc.kinhphi|=12.5||", "hp001|cd.qc_so|@2025-09-25||"),
		Findings: sheetOf("Tồn tại, kiến nghị", "Mã đơn vị|Tồn tại, hạn chế|Nguyên nhân chủ quan|Nguyên nhân khách quan|Mục liên quan|Kiến nghị với|Nội dung kiến nghị|Thời hạn|Chọn",
			"hp001|Quy chế cũ|Chưa phân công||cd.quyche; tthc.niemyet|Đơn vị|Sửa quy chế|30/1/2026|x", "hp001|||||Sở Khoa học và Công nghệ|Hướng dẫn|@2026-02-27|",
			"hp082|Bảng cũ||Mới công bố||ub|Xem xét||"),
		Difficulties: sheetOf("Khó khăn", "Mã đơn vị|Khó khăn, vướng mắc|Cơ quan giải quyết|Chọn", "hp082|Thiếu máy|sở tài chính|có"),
		Opinions:     sheetOf("Ý kiến", "Mã đơn vị|Bên|Ý kiến", "hp001|Đơn vị|Thống nhất"),
		Selected:     sheetOf("Chọn từ báo cáo", "Mã đơn vị|Mã mục đề cương|Dòng", "hp007|kk|=1"),
		Wording: sheetOf("Lời văn", "Phần|Nội dung", "Đánh giá chung|Tốt.\nCòn chậm.", "Nơi nhận|Giám đốc Sở", "Nơi nhận|Các phòng",
			"Thủ tục hành chính|Có chuyển biến.", "Trích yếu|Kết quả\nkiểm tra", "ngày báo cáo|@2026-02-02", "Người ký|", "Họ tên người ký|Nguyễn Văn A", "Chức vụ người ký|Giám đốc"),
	}
}

// What is said of an area stands under its title, and of one that the checklist
// does not have under its id.
func TestWordingTexts(t *testing.T) {
	c := &checklist.Checklist{Areas: []checklist.Area{{ID: "a", Title: "Văn thư"}, {ID: "b", Title: "Lưu trữ"}}}
	got := round.WordingTexts(report.Wording{Areas: []report.AreaText{{Area: "b", Text: "Tốt.\n\nCòn chậm."}, {Area: "x", Text: "Khác."}}}, c)
	assert.Equal(t, []round.WordingText{{"Lưu trữ", "Tốt.\nCòn chậm."}, {"x", "Khác."}}, got)
}

// unplaced is a copy of results that says nothing of where they were read.
func unplaced(r *report.Results) *report.Results {
	out := reporttest.Clone(r)
	out.Locate(func(string) diag.Place { return diag.Place{} })
	return out
}

func TestResultsFromTables(t *testing.T) {
	forms, _, _, _ := loadRound(t)
	tables := resultTables()
	tables.Wording.Rows = append(tables.Wording.Rows[:6:6], tables.Wording.Rows[7:]...)
	got, problems := round.ResultsFromTables(tables, forms)
	require.Empty(t, problems)
	files := fstest.MapFS{"results.yaml": {Data: []byte(`kind: results
plan: kh.nho-2026
visits:
  - unit: hp001
    date: 8/1/2026
    begin: "08:00"
    end: "11:30"
    secretary: {name: Phạm Thị D, position: Chuyên viên}
    items: [{item: cd.quyche, answer: dat_mot_phan, note: Chưa cập nhật}, {item: tthc.niemyet, answer: dat}]
    values:
      - {indicator: tthc.moi, value: "1240", was: "1.204", why: Đối chiếu}
      - {indicator: tthc.kinhphi, value: "12,5"}
      - {indicator: cd.qc_so, value: 25/9/2025}
    findings:
      - text: Quy chế cũ
        cause: {subjective: Chưa phân công}
        items: [cd.quyche, tthc.niemyet]
        recommend: [{to: unit, text: Sửa quy chế, due: 30/1/2026}, {to: s.khcn, text: Hướng dẫn, due: 27/2/2026}]
        selected: true
    opinions: [{side: unit, text: Thống nhất}]
  - unit: hp082
    date: 13/1/2026
    items: [{item: tthc.niemyet, answer: chua_dat}]
    findings: [{text: Bảng cũ, cause: {objective: Mới công bố}, recommend: [{to: ub, text: Xem xét}]}]
    difficulties: [{text: Thiếu máy, resolved_by: s.tc, selected: true}]
selected: [{unit: hp007, prompt: kk, row: 1}]
report:
  subject: "Kết quả\nkiểm tra"
  date: 2/2/2026
  assessment: "Tốt.\n\nCòn chậm."
  areas: [{area: tthc, text: Có chuyển biến.}]
  recipients: [Giám đốc Sở, Các phòng]
  signature: {position: Giám đốc, name: Nguyễn Văn A}
`)}}
	want, problems := report.LoadResults(files, "results.yaml", forms.Check)
	require.Empty(t, problems)
	want.Report.Assessment = "Tốt.\n\nCòn chậm."
	assert.Equal(t, unplaced(want), unplaced(got))
	again, _ := round.ResultsFromTables(tables, forms)
	assert.Equal(t, got, again, "the same each time, places included")

	form, _ := forms.Find("hp001")
	back := got.Visits[0].Return(form)
	assert.Equal(t, diag.Place{File: "ket-qua.xlsx", Sheet: "Mục kiểm tra", Cell: "C2"}, back.Values.List()[0].Cell, "lineage")
}

// Every problem of a table is told at its cell, all at once, in order.
func TestWrongResultTables(t *testing.T) {
	forms, _, _, _ := loadRound(t)
	tables := round.ResultTables{
		Plan:    sheetOf("Hướng dẫn", "Mã kế hoạch", "kh.cu"),
		Visits:  sheetOf("Buổi", "Mã đơn vị|Ngày", "hp001|8/1/2026", "hp082|1/2026", "hp001|", "hp0083|"),
		Present: sheetOf("Thành phần", "Mã đơn vị|Bên|Họ tên|Cấp", "hp007|đoàn kiểm tra|A|", "hp01|đơn vị|B|", "|đơn vị|C|", "hp001|khách|D|", "hp001|đơn vị||"),
		Items:   sheetOf("Mục", "Mã đơn vị|Mã mục|Kết quả", "hp001|cd.quyche|Dat mot phan", "hp001|cd.quyche|đạt", "hp001|cd.quyce|Đạt", "hp001|tthc.niemyet|Tạm", "hp001|cd.phancong|"),
		Values: sheetOf("Số liệu", "Mã đơn vị|Mã chỉ tiêu|Số liệu đoàn xác định|Số liệu đơn vị báo cáo", "hp001|tthc.moi|=1.204|", "hp001|tthc.ton|@2026-01-02|", "hp001|tthc.denhan|12 người|x",
			"hp001|tthc.tyle|98|"),
		Findings: sheetOf("Tồn tại", "Mã đơn vị|Tồn tại, hạn chế|Nguyên nhân chủ quan|Mục liên quan|Kiến nghị với|Nội dung kiến nghị|Thời hạn",
			"hp001|||| ub|Không có ở trên|", "hp001|Có|vì|cd.quyche;cd.moi|Sở Tài Chinh|Bố trí|8/1/2026", "hp001||lý do||đơn vị||9/2/2026", "hp082||||đơn vị|Của đơn vị khác|", "hp082|Thiếu|||||", "hp082||||||"),
		Difficulties:  sheetOf("Khó khăn", "Mã đơn vị|Khó khăn, vướng mắc|Cơ quan giải quyết|Chọn", "hp001|A|s.td|X", "hp001|B||chọn"),
		Commendations: sheetOf("Sáng kiến", "Mã đơn vị|Sáng kiến", "hp001|A"),
		Selected:      sheetOf("Chọn", "Mã đơn vị|Mã mục đề cương|Dòng", "hp999|kk|-1", "hp001|kkk|một"),
		Wording:       sheetOf("Lời văn", "Phần|Nội dung", "Trích yêu|A", "Câu kết|B", "câu kết|C", "Ngày báo cáo|mai", "Chức vụ khác của người ký|Bí thư", "abc|D", "|E"),
	}
	got, problems := round.ResultsFromTables(tables, forms)
	assert.Nil(t, got)
	var told []string
	for _, p := range problems {
		assert.Equal(t, "ket-qua.xlsx", p.Place.File)
		reporttest.AssertWords(t, p)
		told = append(told, fmt.Sprintf("%s!%s %s%s", p.Place.Sheet, p.Place.Cell, p.Code, reporttest.See(p.Related)))
	}
	assert.Equal(t, []string{
		"Buổi!A4 repeated-result (see ket-qua.xlsx: Buổi!A2)", "Buổi!A5 unknown-unit (see units.yaml:3:1)", "Buổi!B3 date-not-full",
		"Chọn!A2 unknown-unit (see units.yaml:3:1)", "Chọn!B3 unknown-prompt", "Chọn!C2 out-of-range", "Chọn!C3 not-integer",
		"Hướng dẫn!A2 results-of-another-plan (see plan.yaml:4:5)",
		"Khó khăn!C2 unknown-party", "Khó khăn!D3 not-one-of",
		"Lời văn!A2 not-one-of", "Lời văn!A4 repeated-result (see ket-qua.xlsx: Lời văn!A3)", "Lời văn!A6 missing-field", "Lời văn!A6 missing-field",
		"Lời văn!A7 not-one-of", "Lời văn!A8 null-value", "Lời văn!B5 bad-date",
		"Mục!B3 repeated-result (see ket-qua.xlsx: Mục!B2)", "Mục!B4 unknown-item", "Mục!C2 unknown-answer", "Mục!C5 unknown-answer", "Mục!C6 null-value",
		"Sáng kiến!A1 missing-column", "Sáng kiến!B1 unknown-column",
		"Số liệu!B5 derived-figure", "Số liệu!C2 unreadable-figure", "Số liệu!C3 unreadable-figure", "Số liệu!C4 unreadable-figure",
		"Số liệu!D4 unreadable-figure",
		"Thành phần!A2 result-without-visit", "Thành phần!A3 unknown-unit (see units.yaml:3:1)", "Thành phần!A4 null-value", "Thành phần!B5 not-one-of",
		"Thành phần!C6 null-value", "Thành phần!D1 unknown-column",
		"Tồn tại!B2 recommendation-without-finding", "Tồn tại!B5 recommendation-without-finding", "Tồn tại!B6 finding-without-cause", "Tồn tại!B7 null-value",
		"Tồn tại!C4 idle-cell", "Tồn tại!D3 unknown-item", "Tồn tại!E3 unknown-party", "Tồn tại!F4 null-value", "Tồn tại!G3 due-not-after-visit",
	}, told)
	assert.Equal(t, problems, problems.Sorted())
}

// A suggestion holds whatever somebody calls an area, a percent sign too.
func TestSuggestionWithPercent(t *testing.T) {
	forms, _, _, _ := loadRound(t)
	forms.Plan().Checklist.Areas[0].Title = "Hồ sơ đạt 100%"
	_, problems := round.ResultsFromTables(round.ResultTables{
		Visits:  sheetOf("Buổi", "Mã đơn vị|Ngày", "hp001|8/1/2026"),
		Wording: sheetOf("Lời văn", "Phần|Nội dung", "Hồ sơ đạt 10%|A"),
	}, forms)
	require.Len(t, problems, 1)
	assert.Equal(t, `có phải "Hồ sơ đạt 100%"?`, problems[0].Hint(diag.VI))
}

// A figure of more digits than a cell holds as a number is refused, because the last
// ones are lost; the same digits as a text count.
func TestFigureOfTooManyDigits(t *testing.T) {
	forms, _, _, _ := loadRound(t)
	read := func(figure string) diag.List {
		_, problems := round.ResultsFromTables(round.ResultTables{
			Visits: sheetOf("Buổi", "Mã đơn vị|Ngày", "hp001|8/1/2026"),
			Values: sheetOf("Số liệu", "Mã đơn vị|Mã chỉ tiêu|Số liệu đoàn xác định", "hp001|tthc.moi|"+figure),
		}, forms)
		return problems
	}
	const digits = "12345678901234567"
	assert.Empty(t, read(digits))
	problems := read("=" + digits)
	require.Len(t, problems, 1)
	assert.Equal(t, "C2", problems[0].Place.Cell)
	assert.Equal(t, diag.Code("unreadable-figure"), problems[0].Code)
}
