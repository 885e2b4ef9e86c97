package book

import (
	"slices"
	"strings"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/report/vi"
)

var coverColumns = []column{{"", 52}, {"", 140}, {"", 36}}

// howTo says how to fill the form in.
var howTo = [...]string{
	"Mỗi đơn vị một tệp. Không đổi nội dung cột “Mã”: nhờ mã này mà câu trả lời được nhận ra, kể cả khi thêm dòng, đổi chỗ cột hay đổi tên trang.",
	"Chỉ nhập vào các ô nền vàng; các ô khác khóa để khỏi sửa nhầm, không có mật khẩu. Dán từ tệp khác thì dán giá trị (Paste Special, Values).",
	"Cột “Bắt buộc” có dấu x là câu phải trả lời. Câu không thuộc chức năng của đơn vị thì ghi " + quotedNotApplicable + ".",
	"Số: chỉ ghi chữ số, theo đơn vị tính của dòng. Không phát sinh thì ghi 0; chưa có số liệu thì để trống và ghi lý do ở cột giải trình. Không dùng công thức.",
	"Ngày: ghi ngày/tháng/năm, rồi xem cột “Đối chiếu” đọc lại ngày đó có đúng không.",
	"Cột “Đối chiếu” báo “Không khớp”: kiểm tra lại số liệu; nếu số đúng thì ghi lý do ở cột giải trình cùng dòng.",
	"Trang “Nội dung báo cáo”: mỗi mục viết vào một ô, xuống dòng bằng Alt+Enter; cần thêm ô thì chèn dòng ngay dưới mục đó. Các trang danh sách có thể thêm, bớt dòng tùy ý.",
}

const howToScore = "Điểm: chỉ nhập ở các ô nền vàng của cột “Điểm tự chấm”, theo khoảng và bước ghi ở cột “Cách chấm điểm”; điểm theo mức trả lời hoặc theo số liệu thì biểu mẫu tự tính. Mục không áp dụng thì chọn " + quotedNotApplicable + " ở cột “Tự đánh giá”."

const quotedNotApplicable = "“Không áp dụng”"

// withOwnWords names beside the usual words for what does not apply those that the
// items of the form have instead.
func (l *formLayout) withOwnWords(text string) string {
	before, after, ok := strings.Cut(text, quotedNotApplicable)
	if !ok {
		return text
	}
	words := []string{quotedNotApplicable}
	for _, a := range l.form.Areas {
		for _, i := range a.Items {
			set := l.form.Checklist.AnswersOf(i)
			if own := "“" + set.Label(checklist.NotApplicableAnswer) + "”"; slices.Contains(set.Values, checklist.NotApplicableAnswer) && !slices.Contains(words, own) {
				words = append(words, own)
			}
		}
	}
	return before + strings.Join(words, " hoặc ") + after
}

// The labels of the cover that stand before slots.
const (
	unitLabel     = "Đơn vị báo cáo"
	codeLabel     = "Mã đơn vị"
	dueLabel      = "Hạn gửi báo cáo"
	reckonedLabel = "Cách tính hạn"
)

// The names of the slots: what differs between the forms of two units.
const (
	slotStamp    = "stamp"
	slotUnit     = "unit"
	slotCode     = "code"
	slotDue      = "due"
	slotReckoned = "reckoned"
)

var coverSlots = [...]string{slotUnit, slotCode, slotDue, slotReckoned}

// slotTexts returns what stands in the slots of a form.
func slotTexts(f *checklist.Form) map[string]string {
	due, reckoned := "Theo thông báo lịch kiểm tra", "–"
	if len(f.Due.Steps) > 0 {
		explained := f.Due.Explain()
		due = vi.UpperFirst(f.Due.Due.DayName()) + ", " + f.Due.Due.Short()
		if _, steps, found := strings.Cut(explained, "\n"); found {
			reckoned = steps
		}
	}
	return map[string]string{
		slotStamp:    stampText(f.Manifest),
		slotUnit:     vi.UpperFirst(f.Unit.FullName()),
		slotCode:     f.Unit.Code,
		slotDue:      due,
		slotReckoned: reckoned,
	}
}

// slot returns a cell whose text depends on the unit.
func (l *formLayout) slot(role doc.Role, name string) doc.SheetCell {
	c := cell(role, slotTexts(l.form)[name])
	c.Slot = name
	return c
}

// stampRow says what the sheet belongs to.
func (l *formLayout) stampRow(columns int) doc.SheetRow {
	c := l.slot(stampRole, slotStamp)
	c.Span = columns
	return row(c)
}

// cover is the first sheet; others are those that follow it.
func (l *formLayout) cover(others []doc.Sheet) doc.Sheet {
	f, n := l.form, len(coverColumns)
	rows := []doc.SheetRow{
		row(wide(Title, vi.Upper(oneLine(f.Title)), n)),
		row(wide(subtitleRole, oneLine(f.Subject), n)),
	}
	fact := func(label string, value doc.SheetCell) {
		value.Span = n - 1
		rows = append(rows, ruled(cell(Text, label), value))
	}
	fact(unitLabel, l.slot(areaRole, slotUnit))
	if f.Period != "" {
		fact("Kỳ số liệu", cell(Text, f.Period))
	}
	fact(dueLabel, l.slot(areaRole, slotDue))
	if len(f.To) > 0 {
		fact("Kính gửi", cell(Text, strings.Join(f.To, "\n")))
	}
	if len(f.Contact) > 0 {
		fact("Nơi nhận, liên hệ", cell(Text, strings.Join(f.Contact, "\n")))
	}
	rows = append(rows, row(), stepRow("Bước 1. Nhập các trang dưới đây (bấm vào tên để mở trang)", n), l.progressHead())
	rows = append(rows, l.progressRows(others)...)
	rows = append(rows, l.scoreRows()...)
	rows = append(rows, stepRow("Bước 2. Xử lý các ô không khớp", n), ruled(wide(Text, stepMend, n)),
		stepRow("Bước 3. Trình lãnh đạo duyệt, ghi phần xác nhận", n))
	for _, label := range senderLabels {
		fact(label, l.inputs.text(Text))
	}
	rows = append(rows, stepRow("Bước 4. Gửi báo cáo", n), ruled(wide(Text, l.stepSend(), n)),
		row(), part(wide(areaRole, "Hướng dẫn nhập", n)))
	for _, text := range howTo {
		rows = append(rows, ruled(wide(Text, l.withOwnWords(text), n)))
	}
	if l.form.Checklist.HasScores() {
		rows = append(rows, ruled(wide(Text, l.withOwnWords(howToScore), n)))
	}
	rows = append(rows, row())
	fact(reckonedLabel, l.slot(Text, slotReckoned))
	fact(codeLabel, l.slot(Code, slotCode))
	return doc.Sheet{Name: coverName, Protected: true, Columns: widths(coverColumns), Rows: append(rows, l.stampRow(n)), OnePage: true}
}

// The labels of what the unit says of who answers for its report.
const (
	preparedLabel = "Người lập báo cáo"
	phoneLabel    = "Điện thoại"
	approvedLabel = "Người duyệt, chức vụ"
	letterLabel   = "Số, ngày văn bản gửi kèm"
)

var senderLabels = [...]string{preparedLabel, phoneLabel, approvedLabel, letterLabel}

const stepMend = "Xem cột “Đối chiếu” của từng trang. Ô báo “Không khớp”: sửa số liệu, hoặc ghi lý do ở cột giải trình cùng dòng nếu số đúng. Ô báo “Phải sửa”: sửa số liệu. Số nội dung đã trả lời ở Bước 1 phải bằng số nội dung bắt buộc, trừ số liệu để trống đã ghi lý do."

// stepSend says what to send, where, by when.
func (l *formLayout) stepSend() string {
	text := "Lưu ở dạng .xlsx và gửi đúng tệp này, không gửi bản chụp hoặc bản PDF thay cho tệp. Gửi trước hạn ghi ở dòng “" + dueLabel + "”"
	if len(l.form.Contact) > 0 {
		text += " tới nơi nhận ghi ở dòng “Nơi nhận, liên hệ”"
	}
	return text + "."
}

func stepRow(text string, columns int) doc.SheetRow { return part(wide(areaRole, text, columns)) }

func (l *formLayout) progressHead() doc.SheetRow {
	r := ruled(wide(Head, "Trang", 2), cell(Head, "Đã trả lời / bắt buộc"))
	r.Shade = doc.HeadShade
	return r
}

// progressRows repeats how far every sheet is filled in.
func (l *formLayout) progressRows(sheets []doc.Sheet) []doc.SheetRow {
	var rows []doc.SheetRow
	for i := range sheets {
		first := len(rows)
		for j := range sheets[i].Rows {
			for _, c := range sheets[i].Rows[j].Cells {
				if strings.HasPrefix(c.ID, progressID) {
					here := doc.SheetCell{Role: Choice, Formula: "{" + c.ID + "}", Value: c.Value}
					named := wide(Text, sheets[i].Name, 2)
					named.Link = sheets[i].Name
					rows = append(rows, ruled(named, here))
				}
			}
		}
		if len(rows) == first {
			named := wide(Text, sheets[i].Name, 2)
			named.Link = sheets[i].Name
			rows = append(rows, ruled(named, cell(Choice, "danh sách")))
		}
	}
	return rows
}

const progressID = "progress:"

// manifest is the hidden sheet that says what the form belongs to, what it asks
// and which texts are its own: those of the sheets.
func (l *formLayout) manifest(sheets []doc.Sheet) doc.Sheet {
	rows := manifestRows(manifestHead, l.form.Manifest)
	for i := range rows {
		if cells := rows[i].Cells; cells[0].Value.Text == keyUnit {
			cells[1] = l.slot(Text, slotCode)
		}
	}
	rows = append(rows, row(cell(Text, keyStamp), l.slot(Text, slotStamp)))
	for _, name := range coverSlots {
		rows = append(rows, row(cell(Text, keySlot+name), l.slot(Text, name)))
	}
	return manifestSheet(rows, sheets, l.form)
}

// manifestRows say below a head what a file belongs to.
func manifestRows(head string, m checklist.Manifest) []doc.SheetRow {
	rows := []doc.SheetRow{row(cell(Text, head), cell(Text, formVersion))}
	for _, p := range manifestPairs(m) {
		rows = append(rows, row(cell(Text, p.key), cell(Text, p.value)))
	}
	return rows
}

// manifestSheet is a hidden sheet with those rows and, behind them, which texts of
// the other sheets are their own and what the questions of the form mean.
func manifestSheet(rows []doc.SheetRow, sheets []doc.Sheet, f *checklist.Form) doc.Sheet {
	for _, line := range textsOf(sheets).lines() {
		rows = append(rows, row(cell(Text, keyTexts), cell(Text, line)))
	}
	ask := func(id string, meaning []string) {
		if meaning != nil {
			rows = append(rows, row(cell(Text, keyAsks+id), cell(Text, strings.Join(meaning, "\n"))))
		}
	}
	for _, q := range questionsOf(f) {
		ask(q.id, q.means)
	}
	for i := range f.Areas {
		for j := range f.Areas[i].Lists {
			for _, field := range f.Areas[i].Lists[j].Fields() {
				ask(field.ID, f.Checklist.Meaning(field))
			}
		}
	}
	return doc.Sheet{Name: manifestName, Hidden: true, Protected: true, Columns: []float64{40, 160}, Rows: rows}
}
