package book

import (
	"strconv"

	"github.com/vanban-go/vanban/report/round"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/report/vi"
)

var formListColumns = []column{
	{"TT", 11}, {headCode, 18}, {"Đơn vị", 54}, {"Tệp biểu mẫu", 72}, {"Hạn gửi", 26}, {"Người, địa chỉ liên hệ", 56}, {"Đã gửi", 30},
}

// FormList lays out the list of the forms of a round for those who send them
// out: unit, file and the day by which it is due.
func FormList(forms *round.FormSet) (doc.Book, error) {
	if forms == nil {
		return doc.Book{}, errNoForms
	}
	frame := forms.Frame()
	rows := []doc.SheetRow{
		row(wide(Title, "DANH SÁCH BIỂU MẪU GỬI CÁC ĐƠN VỊ", len(formListColumns))),
		row(wide(Subtitle, oneLine(frame.Subject), len(formListColumns))),
		headRow(formListColumns),
	}
	head, n := len(rows), 0
	for f := range forms.All() {
		n++
		due := doc.SheetCell{Role: Choice, Value: doc.Value{Kind: doc.Date}}
		if !f.Due.Due.IsZero() {
			due.Value.Text = f.Due.Due.String()
		}
		rows = append(rows, ruled(
			cell(Number, strconv.Itoa(n)), cell(Code, f.Unit.Code), cell(Text, vi.UpperFirst(f.Unit.FullName())),
			cell(Text, round.FormFile(f.Unit)), due, cell(Text, f.Unit.Contact), cell(Text, ""),
		))
	}
	s := doc.Sheet{
		Name: "Biểu mẫu", Columns: widths(formListColumns), Rows: rows,
		Frozen: doc.Corner{Rows: head, Columns: 3}, Repeat: doc.Rows{First: head, Last: head}, Landscape: true,
	}
	return doc.Book{Properties: doc.Properties{Title: "Danh sách biểu mẫu", Subject: oneLine(frame.Subject)}, Sheets: []doc.Sheet{s}}, nil
}

var intakeColumns = []column{
	{"Tệp", 76}, {"Mã đơn vị", 24}, {"Nhận lúc", 36}, {"Hình thức", 32}, {"Số văn bản", 32}, {"Ngày văn bản", 30}, {"Người nhập", 37}, {"Xử lý", 26}, {"Ghi chú", 60},
}

// Intake lays out the register of what arrived, to be kept by hand from then
// on; nil is one without entries. ReadTable reads it back for
// report.IntakeFromRows.
func Intake(in *round.Intake) (doc.Book, error) {
	if in == nil {
		in = &round.Intake{}
	}
	inputs := newInputs()
	var ways []string
	for _, w := range checklist.Ways() {
		ways = append(ways, w.Word())
	}
	via := inputs.choice(ways)
	var uses []string
	for _, u := range checklist.Uses() {
		uses = append(uses, u.Word())
	}
	use := inputs.choice(uses)
	rows := []doc.SheetRow{headRow(intakeColumns)}
	for i := range in.Receipts {
		rows = append(rows, receiptRow(&in.Receipts[i], inputs, via, use))
	}
	for range readyRows {
		rows = append(rows, receiptRow(new(checklist.Receipt), inputs, via, use))
	}
	b := doc.Book{Properties: doc.Properties{Title: "Sổ nhận báo cáo"}, Sheets: []doc.Sheet{{
		Name: "Sổ nhận", Columns: widths(intakeColumns), Rows: rows,
		Frozen: doc.Corner{Rows: 1}, Repeat: doc.Rows{First: 1, Last: 1}, Landscape: true,
	}}}
	inputs.addTo(&b)
	return b, nil
}

func receiptRow(r *checklist.Receipt, in *inputs, via, use *doc.Input) doc.SheetRow {
	text := func(s string) doc.SheetCell {
		c := in.text(Text)
		c.Value.Text = s
		return c
	}
	how := doc.SheetCell{Role: Choice, Input: via, Value: doc.Value{Text: r.Via.Word()}}
	day := doc.SheetCell{Role: Choice, Input: &in.date, Value: doc.Value{Kind: doc.Date, Text: r.Date.String()}}
	decided := doc.SheetCell{Role: Choice, Input: use, Value: doc.Value{Text: r.Use.Word()}}
	return ruled(text(r.File), text(r.Unit), text(r.At.Short()), how, text(r.Number), day, text(r.EnteredBy), decided, text(r.Note))
}
