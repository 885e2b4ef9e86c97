package book

import (
	"strconv"

	"github.com/vanban-go/vanban/report/round"

	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/report/vi"
)

var formListColumns = []column{
	{"TT", 11}, {"Đơn vị", 54}, {"Hạn gửi", 26}, {"Người, địa chỉ liên hệ", 56}, {"Đã gửi", 30}, {"Tệp biểu mẫu", 72}, {headCode, unitCodeWidth},
}

// FormList lays out the list of the forms of a round for those who send them
// out: unit, file and the day by which it is due.
func FormList(forms *round.FormSet) (doc.Book, error) {
	if forms == nil {
		return doc.Book{}, errNoForms
	}
	frame := forms.Frame()
	printed := len(formListColumns) - 1
	rows := []doc.SheetRow{
		row(wide(Title, vi.Upper(formListTitle), printed)),
		row(wide(subtitleRole, oneLine(frame.Subject), printed)),
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
			cell(Number, strconv.Itoa(n)), cell(Text, vi.UpperFirst(f.Unit.FullName())), due,
			cell(Text, f.Unit.Contact), cell(Text, ""), cell(Text, round.FormFile(f.Unit)), cell(Code, f.Unit.Code),
		))
	}
	s := doc.Sheet{
		Name: "Biểu mẫu", Columns: widths(formListColumns), Rows: rows,
		Frozen: doc.Corner{Rows: head, Columns: 2}, Repeat: doc.Rows{First: head, Last: head}, Landscape: true,
		Filter: doc.Range{Left: 1, Top: head, Right: len(formListColumns)}, Print: doc.Range{Left: 1, Top: 1, Right: printed},
	}
	return doc.Book{Properties: doc.Properties{Title: "Danh sách biểu mẫu", Subject: oneLine(frame.Subject)}, Sheets: []doc.Sheet{s}}, nil
}
