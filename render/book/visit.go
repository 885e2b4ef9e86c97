package book

import (
	"cmp"
	"slices"
	"strings"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/round"
	"github.com/vanban-go/vanban/report/vi"
)

// Visit lays out what the team fills in at one unit (phiếu kiểm tra của một
// đơn vị): the tables of [Results] for one visit, in which every item and figure
// that concerns the unit has its row, with its words, what the unit itself
// answered, and what s knows already. [ReadResults] reads it back,
// and tells of every cell of the sheet itself that somebody wrote over.
func Visit(s *round.VisitSheet, forms *round.FormSet) (doc.Book, error) {
	switch {
	case forms == nil || forms.Plan().Checklist == nil:
		return doc.Book{}, errNoForms
	case s == nil || s.Form == nil:
		return doc.Book{}, errNoForm
	}
	l := &visitLayout{resultsLayout: newResultsLayout(forms), sheet: s}
	b := doc.Book{Properties: doc.Properties{Title: worksheetTitle, Subject: oneLine(s.Form.Subject)}}
	for _, t := range visitTables {
		b.Sheets = append(b.Sheets, l.table(&t))
	}
	b.Sheets = append(b.Sheets, l.signed(), l.guide())
	l.in.addTo(&b)
	b.Sheets = append(b.Sheets, manifestSheet(manifestRows(visitHead, s.Form.Manifest), b.Sheets, s.Form))
	return b, nil
}

// visitLayout knows what the cells of the sheet for one visit take.
type visitLayout struct {
	*resultsLayout
	sheet *round.VisitSheet
}

// visitTable is a table of results in the sheet for one visit: without the code
// of the unit and with blank rows, or laid out by itself.
type visitTable struct {
	resultSheet
	own    func(*visitLayout) ([]foundColumn, []doc.SheetRow)
	shown  []string // titles of columns that are there to be read by people alone
	key    string   // the title of the id by which the fixed rows are known
	words  string   // that of the words of the id, its second witness
	answer string   // that of what the team answers to the id
	given  []string // titles of columns that may be filled in beforehand
}

const (
	headUnitName = "Đơn vị"
	headSaid     = "Đơn vị tự đánh giá"
	headMeasure  = "ĐVT"
	headResult   = "Kết quả"
	visitBlanks  = 16 // how many blank rows stand ready behind those with results
)

var visitTables = func() []visitTable {
	tables := make([]visitTable, len(resultSheets)-2) // what is chosen and worded is of no single visit
	for i := range tables {
		tables[i].resultSheet = resultSheets[i]
	}
	tables[0].own, tables[0].shown, tables[0].key = (*visitLayout).visit, []string{headUnitName}, headUnit
	tables[2].own, tables[2].key, tables[2].given = (*visitLayout).items, headItemID, []string{headSaid, headPoints}
	tables[2].words, tables[3].words = headItem, headLabel
	tables[2].answer, tables[3].answer = headResult, headTeamValue
	tables[2].shown = []string{"TT", headItem, "Căn cứ", "Phương pháp", "Hồ sơ, minh chứng cần có", headSaid, headScoringOf, headPoints}
	tables[3].own, tables[3].key, tables[3].given = (*visitLayout).figures, headFigureID, []string{headWas}
	tables[3].shown = []string{"TT", headLabel, headMeasure, "Kỳ số liệu"}
	tables[5].own, tables[5].shown, tables[5].given = (*visitLayout).followed, owedHeads, owedHeads
	return tables
}()

// content returns the columns and the rows of a table.
func (l *visitLayout) content(t *visitTable) ([]foundColumn, []doc.SheetRow) {
	if t.own != nil {
		return t.own(l)
	}
	columns := t.columns(l.resultsLayout)[1:]
	for i := range columns {
		if columns[i].head == headItems {
			columns[i].width, columns[i].cell.Input = 44, &doc.Input{List: l.in.name(l.itemNames())}
		}
	}
	var rows []doc.SheetRow
	for _, texts := range append(t.rows(l.resultsLayout, &report.Results{Visits: []report.VisitResult{l.sheet.Result}}), make([][]string, visitBlanks)...) {
		rows = append(rows, filledRow(columns, texts[min(1, len(texts)):], l.withName))
	}
	return columns, rows
}

// table lays out one table with the stamp below it.
func (l *visitLayout) table(t *visitTable) doc.Sheet {
	columns, rows := l.content(t)
	if t.key == headUnit {
		return l.labelled(t.name, columns, &rows[0])
	}
	heads, total := make([]column, len(columns)), 0.0
	for i, c := range columns {
		heads[i], total = c.column, total+c.width
	}
	printed := len(columns)
	if t.key != "" {
		printed--
		total -= columns[printed].width
	}
	for i := range rows {
		rows[i].Height = max(rows[i].Height, byHand)
	}
	top := append(l.top(t.name, printed), headRow(heads))
	s := doc.Sheet{
		Name: t.name, Protected: t.own != nil, Columns: widths(heads), Rows: append(append(top, rows...), l.stamp(printed)),
		Frozen: doc.Corner{Rows: len(top)}, Repeat: doc.Rows{First: len(top), Last: len(top)}, Landscape: total > portraitWidth,
		Print: doc.Range{Left: 1, Top: 1, Right: printed},
	}
	if t.key == headItemID || t.key == headFigureID {
		s.Frozen.Columns = 2
	}
	return s
}

// byHand is how high rows are at least that a pen fills in, in pt.
const byHand = 24

// labelled is the sheet of a table of one row: below each other a box beside each
// title, and last, where it is not printed, the id.
func (l *visitLayout) labelled(name string, columns []foundColumn, r *doc.SheetRow) doc.Sheet {
	widths := []float64{60, 120}
	rows, last := l.top(name, len(widths)), len(columns)-1
	for i, c := range columns[:last] {
		box := ruled(cell(Text, c.head), r.Cells[i])
		box.Cells[1].Role = Text
		box.Height = byHand
		rows = append(rows, box)
	}
	rows = append(rows, l.stamp(len(widths)))
	return doc.Sheet{
		Name: name, Protected: true, Columns: widths,
		Rows:  append(rows, row(cell(Code, columns[last].head), r.Cells[last])),
		Print: doc.Range{Left: 1, Top: 1, Right: len(widths), Bottom: len(rows)},
	}
}

// filledRow puts texts into the cells of a row.
func filledRow(columns []foundColumn, texts []string, put func(head, text string) string) doc.SheetRow {
	cells := make([]doc.SheetCell, len(columns))
	for i, c := range columns {
		cells[i] = c.cell
		if i < len(texts) {
			cells[i].Value.Text = put(c.head, texts[i])
		}
	}
	return ruled(cells...)
}

// itemNames are the items that concern the unit, each with its words.
func (l *visitLayout) itemNames() []string {
	var names []string
	for _, a := range l.sheet.Form.Areas {
		for _, i := range a.Items {
			names = append(names, itemName(i))
		}
	}
	return names
}

func itemName(i *checklist.Item) string {
	return i.ID + round.NameDivider + strings.ReplaceAll(oneLine(i.Text), ";", ",")
}

// withName puts the words of items behind their ids.
func (l *visitLayout) withName(head, text string) string {
	if head != headItems || text == "" {
		return text
	}
	ids := strings.Split(text, "; ")
	for n, id := range ids {
		if i := l.byID[id]; i != nil {
			ids[n] = itemName(i)
		}
	}
	return strings.Join(ids, ";\n")
}

// visit is the visit itself, in one row.
func (l *visitLayout) visit() ([]foundColumn, []doc.SheetRow) {
	columns := l.visitColumns()
	code, name := foundColumn{column{headUnit, codeColumn}, cell(Code, l.sheet.Form.Unit.Code)}, foundColumn{column{headUnitName, 30}, cell(Text, vi.UpperFirst(l.sheet.Form.Unit.FullName()))}
	columns = append(append([]foundColumn{name}, columns[1:]...), code)
	texts := append(append([]string{name.cell.Value.Text}, visitResultRows(nil, &l.sheet.Result)[0]...), code.cell.Value.Text)
	return columns, []doc.SheetRow{filledRow(columns, texts, func(_, text string) string { return text })}
}

// said is what the unit itself answered, with what it wrote beside that.
func (l *visitLayout) said(id string) string {
	said, note := l.sheet.Said[id], l.sheet.Notes[id]
	if said != "" && note != "" {
		return said + "\n(" + note + ")"
	}
	return said + note
}

// items gives every item its row.
func (l *visitLayout) items() ([]foundColumn, []doc.SheetRow) {
	columns := []foundColumn{
		{column: column{"TT", 9}},
		{column: column{headItem, 62}},
		{column: column{"Căn cứ", 31}},
		{column: column{"Phương pháp", 28}},
		{column: column{"Hồ sơ, minh chứng cần có", 34}},
		{column: column{headSaid, 29}},
		{column: column{headResult, 26}},
		{column: column{"Ghi chú", 48}},
		{column: column{headItemID, codeColumn}},
	}
	if l.plan.Checklist.HasScores() {
		columns = scoredVisitColumns
	}
	found := map[string]report.ItemResult{}
	for _, r := range l.sheet.Result.Items {
		found[r.Item] = r
	}
	var rows []doc.SheetRow
	answers := itemTable{checklist: l.plan.Checklist, inputs: l.in, answers: map[string]*doc.Input{}}
	numbers := l.plan.Checklist.ItemNumbers()
	for _, a := range l.sheet.Form.Areas {
		for n, i := range a.Items {
			if n == 0 {
				rows = append(rows, areaPart(a.Title, len(columns)))
			}
			set := l.plan.Checklist.AnswersOf(i)
			answer, note := doc.SheetCell{Role: Choice, Input: answers.answer(set)}, l.in.text(Text)
			if r := found[i.ID]; r.Answer != "" {
				answer.Value.Text = l.answer(i.ID, r.Answer)
			}
			note.Value.Text = found[i.ID].Note
			cells := []doc.SheetCell{
				cell(Number, numbers[i.ID]), cell(Text, i.Text), cell(Text, listed(i.Bases)), cell(Text, listed(i.Methods)),
				cell(Text, listed(i.Evidence)), cell(Text, l.said(i.ID)), answer, note, cell(Code, i.ID),
			}
			if l.plan.Checklist.HasScores() {
				cells = l.withPoints(cells, i, found[i.ID].Points)
			}
			rows = append(rows, ruled(cells...))
		}
	}
	return columns, rows
}

// areaPart names an area between the rows of a table whose ids stand last.
func areaPart(title string, columns int) doc.SheetRow {
	return part(cell(Number, ""), wide(areaRole, title, columns-2), cell(Code, ""))
}

// figures gives every indicator its row, but for those that are computed.
func (l *visitLayout) figures() ([]foundColumn, []doc.SheetRow) {
	columns := []foundColumn{
		{column: column{"TT", 9}},
		{column: column{headLabel, 78}},
		{column: column{headMeasure, 22}},
		{column: column{"Kỳ số liệu", 36}},
		{column: column{headWas, 36}},
		{column: column{headTeamValue, 36}},
		{column: column{"Lý do", 50}},
		{column: column{headFigureID, codeWidth(l.plan.Checklist, codeColumn)}},
	}
	found := map[string]report.FigureResult{}
	for _, r := range l.sheet.Result.Values {
		found[r.Indicator] = r
	}
	var rows []doc.SheetRow
	figures := l.plan.Checklist.Figures()
	for i := range l.sheet.Form.Areas {
		a := &l.sheet.Form.Areas[i]
		first := true
		asked := a.Rows()
		for n, row := range asked {
			number := row.Number
			for _, i := range figures.Of(row.Indicator, l.plan.Checklist) {
				if i.Derived != nil {
					continue
				}
				if first {
					rows = append(rows, areaPart(a.Title, len(columns)))
					first = false
				}
				rows = append(rows, l.figure(i, number, found[i.ID]))
				rows[len(rows)-1].Keep = leads(asked, n)
				number = ""
			}
		}
	}
	return columns, rows
}

// figure is the row of one value; the number stands before the first of an
// indicator.
func (l *visitLayout) figure(i *checklist.Indicator, number string, r report.FigureResult) doc.SheetRow {
	was, value, why := cell(figureRole, cmp.Or(r.Was, l.sheet.Said[i.ID])), l.in.text(figureRole), l.in.text(Text)
	switch i.Kind() {
	case checklist.Bool:
		value = doc.SheetCell{Role: Choice, Input: l.in.choice(yesNo[:])}
	case checklist.Choice:
		value = doc.SheetCell{Role: Choice, Input: l.in.choice(i.Options)}
	case checklist.Text:
		was.Role, value = Text, l.in.text(Text)
	}
	value.Value.Text, why.Value.Text = r.Value, r.Why
	return ruled(
		cell(Number, number), cell(Text, indicatorLabel(i)), cell(Choice, i.Measure()), cell(Choice, l.sheet.Form.Checklist.PeriodLabel(i)),
		was, value, why, cell(Code, i.ID),
	)
}

var visitGuide = [...]string{
	"Mỗi buổi kiểm tra một tệp. Chỉ nhập vào các ô nền vàng; đơn vị, ngày, giờ, địa điểm đã ghi theo lịch thì sửa lại khi khác lịch.",
	"Không sửa các cột mã và dòng “Phiếu kiểm tra vanban …”: nhờ đó mà kết quả được đọc lại tự động. Đổi tên trang, sắp xếp, chèn dòng không làm sai kết quả.",
	"Trang “Mục kiểm tra”: chọn kết quả trong danh sách; mục không kiểm tra thì để trống. Trang “Số liệu”: chỉ ghi số liệu đoàn xác định lại, bằng chữ số, theo đơn vị tính của dòng; ngày ghi như 05/11/2025.",
	"Trang “Thành phần”: người đứng đầu mỗi bên ghi trước, là người ký biên bản.",
	"Trang “Tồn tại, kiến nghị”: mỗi tồn tại một dòng; từ kiến nghị thứ hai trở đi ghi ở các dòng ngay dưới và để trống ô tồn tại, hạn chế. Mục liên quan chọn trong danh sách; từ hai mục thì ghi các mã cách nhau bằng dấu chấm phẩy.",
	"Trang “Thực hiện kiến nghị”: kiến nghị của lần kiểm tra, của đợt trước chưa thực hiện xong; chọn tình trạng, ghi minh chứng. Lần kiểm tra lại thì ghi ngày của lần trước ở trang “Buổi kiểm tra”.",
	"Cột “Kiến nghị với”: chọn “đơn vị” khi kiến nghị với chính đơn vị được kiểm tra. Cột “Chọn”: ghi x để đưa vào báo cáo tổng hợp.",
	"Không bắt buộc ghi mọi trang; tệp chưa ghi gì thì không tính là đã kiểm tra.",
}

// signed is the last page of the printed sheet, where both sides sign.
func (l *visitLayout) signed() doc.Sheet {
	columns := []column{{"", 60}, {"", 60}, {"", 60}}
	day := row(cell(Text, ""), wide(subtitleRole, signedDay, len(columns)-1))
	rows := append(l.top(signedTitle, len(columns)), row(wide(guideRole, signedText, len(columns))), row(), day, signatures(1, 1, 1), row(), l.stamp(len(columns)))
	return doc.Sheet{Name: signedName, Protected: true, Columns: widths(columns), Rows: rows}
}

// top names a sheet and the unit.
func (l *visitLayout) top(title string, columns int) []doc.SheetRow {
	unit := l.sheet.Form.Unit
	return []doc.SheetRow{
		row(wide(Title, vi.Upper(title), columns)),
		row(wide(subtitleRole, vi.UpperFirst(unit.FullName()), columns)),
		row(),
	}
}

// stamp says which visit a sheet belongs to.
func (l *visitLayout) stamp(columns int) doc.SheetRow {
	return row(wide(stampRole, visitStamp(l.sheet.Form.Manifest), columns))
}

const (
	signedName  = "Ký xác nhận"
	signedTitle = "Xác nhận kết quả kiểm tra"
	signedDay   = "……………, ngày …… tháng …… năm ………"
	signedText  = "Kết quả kiểm tra, số liệu, tồn tại, kiến nghị và ý kiến ghi tại các trang của phiếu này đã được hai bên xem, thống nhất."
)

func (l *visitLayout) guide() doc.Sheet {
	columns := []column{{"", 10}, {"", 170}}
	rows := []doc.SheetRow{row(wide(Title, vi.Upper(guideName), len(columns)))}
	texts := visitGuide[:]
	if l.plan.Checklist.HasScores() {
		texts = append(slices.Clip(texts), teamPointsGuide)
	}
	for i, text := range texts {
		rows = append(rows, row(cell(guideRole, areaNumber(0, i)), cell(guideRole, text)))
	}
	return doc.Sheet{Name: guideName, Protected: true, Columns: widths(columns), Rows: append(rows, l.stamp(len(columns)))}
}
