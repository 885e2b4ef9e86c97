package round

import (
	"slices"

	"github.com/vanban-go/vanban/report"

	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/strictyaml"
)

// ResultTables are results as a secretary keeps them in a workbook: one table
// for each kind of entry, in which every row begins with the code of the unit.
// A zero table is an empty one. The columns are titled as the fields in YAML or
// by their Vietnamese titles. Where a unit was visited more than once, the rows of
// every table down to Opinions say in the column Ngày kiểm tra of which visit they are.
type ResultTables struct {
	Plan          strictyaml.Rows // Mã kế hoạch, in one row
	Visits        strictyaml.Rows // Mã đơn vị, Ngày, Bắt đầu, Kết thúc, Địa điểm, Thư ký, Chức vụ thư ký, Ngày của lần kiểm tra trước, Lý do đơn vị không ký, …
	Present       strictyaml.Rows // Mã đơn vị, Bên, Họ tên, Chức vụ
	Items         strictyaml.Rows // Mã đơn vị, Mã mục, Kết quả, Điểm đoàn chấm, Ghi chú
	Values        strictyaml.Rows // Mã đơn vị, Mã chỉ tiêu, Số liệu đoàn xác định, Số liệu đơn vị báo cáo, Lý do
	Findings      strictyaml.Rows // Mã đơn vị, Tồn tại, hạn chế, …; one without a finding continues that above
	Followed      strictyaml.Rows // Mã đơn vị, Kiến nghị đã nêu, Tình trạng, Ngày xác định, Minh chứng
	Difficulties  strictyaml.Rows // Mã đơn vị, Khó khăn, vướng mắc, Căn cứ, Cơ quan giải quyết, Đề xuất, Chọn
	Commendations strictyaml.Rows // Mã đơn vị, Sáng kiến, cách làm hiệu quả, Tập thể, cá nhân, Chọn
	Opinions      strictyaml.Rows // Mã đơn vị, Bên, Ý kiến
	Selected      strictyaml.Rows // Mã đơn vị, Mã mục đề cương, Dòng
	Wording       strictyaml.Rows // Phần, Nội dung
}

// ResultsFromTables makes results of tables, such as those that were read from
// a workbook, and holds them against the forms of the round; a nil set leaves
// that out. With forms an answer may be written as its label, a party by its
// full name; what only resembles one is refused, with a suggestion. Without a
// table of the plan the results are of the plan of the forms. A row that
// belongs to no visit or to no finding is an error. The results are nil exactly
// when the Err of the list is not.
func ResultsFromTables(tables ResultTables, forms *FormSet) (*report.Results, diag.List) {
	t := newTabled(forms)
	t.file = tables.Visits.File
	t.plan(tables.Plan)
	t.meetings(tables.Visits)
	each(t, tables.Present, (*tabled).attendee)
	if forms == nil || forms.Plan().Checklist.HasScores() {
		each(t, tables.Items, (*tabled).scored)
	} else {
		each(t, tables.Items, (*tabled).item)
	}
	each(t, daysAsText(tables.Values), (*tabled).figure)
	each(t, tables.Findings, (*tabled).finding)
	each(t, tables.Followed, (*tabled).followed)
	each(t, tables.Difficulties, (*tabled).difficulty)
	each(t, tables.Commendations, (*tabled).commendation)
	each(t, tables.Opinions, (*tabled).opinion)
	t.selections(tables.Selected)
	t.wording(daysAsText(tables.Wording))
	problems := append(t.problems, t.locate(slices.Concat(t.results.Validate(), t.results.Review(), forms.Check(t.results)))...).Sorted()
	if problems.Err() != nil {
		return nil, problems
	}
	t.results.Locate(t.place)
	return t.results, problems
}
