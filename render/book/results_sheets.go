package book

import (
	"slices"

	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/round"
	"github.com/vanban-go/vanban/report/strictyaml"
)

// resultSheet is a sheet of results: what it is called, what stands in it, and
// which table it is read as.
type resultSheet struct {
	name    string
	columns func(*resultsLayout) []foundColumn
	rows    func(*resultsLayout, *report.Results) [][]string
	table   func(*round.ResultTables) *strictyaml.Rows
	dated   bool // its rows say of which visit to the unit they are
}

const wordingName = "Nội dung tổng hợp"

var resultSheets = [...]resultSheet{
	{"Buổi kiểm tra", (*resultsLayout).visitColumns, eachVisit(visitResultRows), func(t *round.ResultTables) *strictyaml.Rows { return &t.Visits }, false},
	{"Thành phần", (*resultsLayout).presentColumns, eachVisit(presentRows), func(t *round.ResultTables) *strictyaml.Rows { return &t.Present }, true},
	{"Mục kiểm tra", (*resultsLayout).itemColumns, eachVisit(itemResultRows), func(t *round.ResultTables) *strictyaml.Rows { return &t.Items }, true},
	{"Số liệu", (*resultsLayout).figureColumns, eachVisit(figureResultRows), func(t *round.ResultTables) *strictyaml.Rows { return &t.Values }, true},
	{"Tồn tại, kiến nghị", (*resultsLayout).findingColumns, eachVisit(findingRows), func(t *round.ResultTables) *strictyaml.Rows { return &t.Findings }, true},
	{"Thực hiện kiến nghị", (*resultsLayout).followedColumns, eachVisit(followedRows), func(t *round.ResultTables) *strictyaml.Rows { return &t.Followed }, true},
	{"Khó khăn", (*resultsLayout).difficultyColumns, eachVisit(difficultyRows), func(t *round.ResultTables) *strictyaml.Rows { return &t.Difficulties }, true},
	{"Biểu dương", (*resultsLayout).commendationColumns, eachVisit(commendationRows), func(t *round.ResultTables) *strictyaml.Rows { return &t.Commendations }, true},
	{"Ý kiến", (*resultsLayout).opinionColumns, eachVisit(opinionRows), func(t *round.ResultTables) *strictyaml.Rows { return &t.Opinions }, true},
	{"Chọn từ báo cáo", (*resultsLayout).selectedColumns, selectedRows, func(t *round.ResultTables) *strictyaml.Rows { return &t.Selected }, false},
	{wordingName, (*resultsLayout).wordingColumns, wordingRows, func(t *round.ResultTables) *strictyaml.Rows { return &t.Wording }, false},
}

func (l *resultsLayout) visitColumns() []foundColumn {
	return []foundColumn{
		l.unit(), l.day("Ngày", 26), l.hour("Bắt đầu"), l.hour("Kết thúc"), l.text("Địa điểm", 45), l.text("Thư ký", 30), l.text("Chức vụ thư ký", 30),
		l.day("Ngày của lần kiểm tra trước", 26), l.text("Lý do đơn vị không ký", 24), l.text("Người chứng kiến", 24), l.text("Chức vụ người chứng kiến", 24),
	}
}

func (l *resultsLayout) presentColumns() []foundColumn {
	return []foundColumn{l.unit(), l.choice("Bên", 35, sideWords), l.text("Họ tên", 80), l.text("Chức vụ", 128)}
}

func (l *resultsLayout) itemColumns() []foundColumn {
	columns := []foundColumn{l.unit(), l.choice(headItemID, 40, l.items()), l.choice("Kết quả", 48, l.answers()), l.text("Ghi chú", 155)}
	if l.plan.Checklist.HasScores() {
		columns = slices.Insert(columns, 3, l.text(headTeamPoints, 30))
	}
	return columns
}

func (l *resultsLayout) figureColumns() []foundColumn {
	return []foundColumn{
		l.unit(), l.choice(headFigureID, 40, l.indicators()), l.text(headTeamValue, 50), l.text(headWas, 50), l.text("Lý do", 103),
	}
}

func (l *resultsLayout) findingColumns() []foundColumn {
	return []foundColumn{
		l.unit(), l.text("Tồn tại, hạn chế", 38), l.text("Nhóm tồn tại", 22), l.text("Nguyên nhân chủ quan", 25), l.text("Nguyên nhân khách quan", 25), l.text("Trách nhiệm", 20), l.text(headItems, 20),
		l.choice("Kiến nghị với", 26, append([]string{unitWord}, l.parties()...)), l.text("Nội dung kiến nghị", 28), l.text("Sản phẩm", 20), l.day("Thời hạn", 23), l.mark(),
	}
}

func (l *resultsLayout) followedColumns() []foundColumn {
	return []foundColumn{l.unit(), l.text(headRequest, 96), l.choice(headState, 34, stateWords), l.day("Ngày xác định", 26), l.text("Minh chứng", 60)}
}

func (l *resultsLayout) difficultyColumns() []foundColumn {
	return []foundColumn{
		l.unit(), l.text("Khó khăn, vướng mắc", 70), l.text("Căn cứ", 45), l.choice("Cơ quan giải quyết", 50, l.parties()), l.text("Đề xuất", 65), l.mark(),
	}
}

func (l *resultsLayout) commendationColumns() []foundColumn {
	return []foundColumn{l.unit(), l.text("Sáng kiến, cách làm hiệu quả", 120), l.text("Tập thể, cá nhân", 108), l.mark()}
}

func (l *resultsLayout) opinionColumns() []foundColumn {
	return []foundColumn{l.unit(), l.choice("Bên", 35, sideWords), l.text("Ý kiến", 206)}
}

func (l *resultsLayout) selectedColumns() []foundColumn {
	row := doc.SheetCell{Role: Choice, Input: &l.in.whole, Value: doc.Value{Kind: doc.Number}}
	return []foundColumn{l.unit(), l.choice("Mã mục đề cương", 60, l.prompts()), {column{"Dòng", 20}, row}}
}

func (l *resultsLayout) wordingColumns() []foundColumn {
	return []foundColumn{l.choice(headPart, 50, round.WordingParts(l.plan.Checklist)), l.text("Nội dung", 130)}
}
