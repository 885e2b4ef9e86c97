package book

import (
	"strconv"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/report/vi"
)

var itemColumns = []column{
	{headNumber, 10},
	{headItem, 55},
	{"Căn cứ", 34},
	{"Phương pháp", 24},
	{"Hồ sơ, minh chứng cần có", 33},
	{"Kết quả", 21},
	{"Minh chứng đã xem, ghi chú", 34},
	{"Tồn tại, kiến nghị", 36},
	{"Thời hạn", 20},
	{headCode, 18},
}

// Rows that stand empty where nothing is asked: in an open area, and in an area
// for which the checklist has no items.
const (
	openRows    = 5
	withoutRows = 3
)

// signedRows is how many of the last rows stay on the page of the signatures.
const signedRows = 3

// itemSheet lays out the items with their answers. unit is the cell that takes
// the name of the unit.
func itemSheet(c *checklist.Checklist, in *inputs, unit doc.SheetCell) doc.Sheet {
	t := itemTable{checklist: c, inputs: in, answers: map[string]*doc.Input{}}
	t.rows = append(heading(worksheetTitle, c, len(itemColumns)-1), visitRows(in, unit)...)
	t.rows = append(t.rows, headRow(itemColumns))
	head := len(t.rows)
	numbered(c.Areas, 0, func(*checklist.Area) bool { return true }, t.area)
	for i := max(head, len(t.rows)-signedRows); i < len(t.rows); i++ {
		t.rows[i].Keep = true
	}
	return doc.Sheet{
		Name:      worksheetTitle,
		Protected: true,
		Columns:   widths(itemColumns),
		Rows:      append(t.rows, signatures(3, 3, 3), stamp(c, len(itemColumns)-1)),
		Frozen:    doc.Corner{Rows: head, Columns: 2},
		Repeat:    doc.Rows{First: head, Last: head},
		Landscape: true,
		Print:     withoutLast(itemColumns),
	}
}

// signatures is the room for those who sign the sheet, over so many columns each:
// one row, so that it stays on one page.
func signatures(left, middle, right int) doc.SheetRow {
	const room = "\n(Ký, ghi rõ họ tên)\n\n\n\n\n"
	return row(wide(Head, "ĐẠI DIỆN ĐƠN VỊ ĐƯỢC KIỂM TRA"+room, left), wide(Head, "NGƯỜI KIỂM TRA"+room, middle), wide(Head, "TỔ TRƯỞNG TỔ KIỂM TRA"+room, right))
}

// visitRows ask who was visited, when and by whom.
func visitRows(in *inputs, unit doc.SheetCell) []doc.SheetRow {
	ask := func(left string, a doc.SheetCell, right string, b doc.SheetCell) doc.SheetRow {
		a.Span, b.Span = 2, 3
		return row(wide(labelRole, left, 2), a, wide(labelRole, right, 2), b)
	}
	date := doc.SheetCell{Role: entryRole, Value: doc.Value{Kind: doc.Date}, Input: &in.date}
	return []doc.SheetRow{
		ask("Đơn vị được kiểm tra:", unit, "Ngày kiểm tra:", date),
		ask("Tổ kiểm tra:", in.text(entryRole), "Người kiểm tra:", in.text(entryRole)),
		ask("Đại diện đơn vị:", in.text(entryRole), "Chức vụ:", in.text(entryRole)),
	}
}

// itemTable gathers the rows of the items.
type itemTable struct {
	checklist *checklist.Checklist
	inputs    *inputs
	answers   map[string]*doc.Input // by the id of the answer set
	rows      []doc.SheetRow
	number    int
}

func (t *itemTable) add(r doc.SheetRow) { t.rows = append(t.rows, r) }

func (t *itemTable) area(a *checklist.Area, number string) {
	rest := len(itemColumns) - 2
	t.add(part(cell(areaNumberRole, number), wide(areaRole, a.Title, rest), cell(Code, a.ID)))
	if vi.TrimEnd(a.Text) != a.Title {
		t.add(kept(ruled(doc.SheetCell{}, wide(areaTextRole, a.Text, rest), doc.SheetCell{})))
	}
	for i := range a.Items {
		t.item(&a.Items[i])
	}
	switch {
	case a.Open:
		t.blank(openRows)
	case a.IsLeaf() && len(a.Items) == 0:
		t.blank(withoutRows)
	}
}

func (t *itemTable) item(i *checklist.Item) {
	t.number++
	t.add(ruled(
		cell(Number, strconv.Itoa(t.number)),
		cell(Text, i.Text+t.inputs.limits(i.AppliesTo, i.IsRequired())+t.points(i)),
		cell(Text, listed(i.Bases)),
		cell(Text, listed(i.Methods)),
		cell(Text, listed(i.Evidence)),
		doc.SheetCell{ID: "item:" + i.ID, Role: Choice, Input: t.answer(t.checklist.AnswersOf(i))},
		t.inputs.text(Text),
		t.inputs.text(Text),
		doc.SheetCell{Role: Choice, Value: doc.Value{Kind: doc.Date}, Input: &t.inputs.date},
		cell(Code, i.ID),
	))
}

// points says, on a line of its own, how points are given to an item.
func (t *itemTable) points(i *checklist.Item) string {
	if words := t.checklist.ScoreWords(i); words != "" {
		return "\n(cách chấm: " + words + ")"
	}
	return ""
}

// answer returns the input for the answers of a set, printed as their labels.
func (t *itemTable) answer(s checklist.AnswerSet) *doc.Input {
	if in, ok := t.answers[s.ID]; ok {
		return in
	}
	labels := make([]string, len(s.Values))
	for i, code := range s.Values {
		labels[i] = s.Label(code)
	}
	in := t.inputs.choice(labels)
	in.Prompt = doc.Note{Title: "Kết quả", Text: "Chọn một kết quả trong danh sách."}
	t.answers[s.ID] = in
	return in
}

// blank adds rows for what the checklist does not foresee.
func (t *itemTable) blank(n int) {
	text, due := t.inputs.text, doc.SheetCell{Role: Choice, Value: doc.Value{Kind: doc.Date}, Input: &t.inputs.date}
	for range n {
		t.add(ruled(text(Number), text(Text), text(Text), text(Text), text(Text), text(Choice), text(Text), text(Text), due, doc.SheetCell{}))
	}
}
