package book

import (
	"strconv"

	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/report/date"
	"github.com/vanban-go/vanban/report/round"
	"github.com/vanban-go/vanban/report/vi"
)

var (
	owedColumns      = []column{{"TT", 11}, {"Cơ quan, đơn vị thực hiện", 52}, {"Kiến nghị", 64}, {"Sản phẩm", 32}, {"Đơn vị được kiểm tra", 40}, {"Thời hạn", 24}, {"Tình trạng", 34}, {"Ngày xác định", 24}, {"Minh chứng", 52}}
	owedCountColumns = []column{{"TT", 11}, {"Cơ quan, đơn vị thực hiện", 70}, {"Kiến nghị", 22}, {"Đã thực hiện", 22}, {"Đang thực hiện", 22}, {"Chưa thực hiện", 22}, {"Chưa có báo cáo", 22}, {"Quá hạn", 22}}
)

// owedSheets say what became of the recommendations: by owner, then each.
func (t *roundTables) owedSheets() []doc.Sheet {
	if !t.round.IsFollowed() {
		return nil
	}
	owed := t.round.Owed()
	counts := append(progressHeading("Kiến nghị theo cơ quan, đơn vị", t.round.Progress, len(owedCountColumns)), headRow(owedCountColumns))
	head := len(counts)
	for i, c := range round.OwedCounts(owed) {
		counts = append(counts, ruled(cell(Number, strconv.Itoa(i+1)), cell(Text, c.Owner),
			count(c.All), count(c.Done), count(c.UnderWay), count(c.NotDone), count(c.Open), count(c.Overdue)))
	}
	list := append(progressHeading("Kết quả thực hiện kiến nghị", t.round.Progress, len(owedColumns)), headRow(owedColumns))
	for i := range owed {
		o := &owed[i]
		list = append(list, ruled(cell(Number, strconv.Itoa(i+1)), cell(Text, o.Owner), cell(Text, held(o.Text)), cell(Text, held(o.Product)), cell(Text, vi.UpperFirst(o.Unit.FullName())),
			dayCell(o.Due), cell(Text, o.StateWords()), dayCell(o.Date), cell(Text, held(o.Evidence))))
	}
	sheet := func(name string, columns []column, rows []doc.SheetRow) doc.Sheet {
		return doc.Sheet{
			Name: name, Protected: true, Columns: widths(columns), Rows: rows,
			Frozen: doc.Corner{Rows: head, Columns: 2}, Repeat: doc.Rows{First: head, Last: head}, Landscape: true,
			Filter: doc.Range{Left: 1, Top: head, Right: len(columns)},
		}
	}
	return []doc.Sheet{sheet("Kiến nghị theo cơ quan", owedCountColumns, counts), sheet("Thực hiện kiến nghị", owedColumns, list)}
}

// dayCell is the cell of a day, blank where it is not known.
func dayCell(d date.Date) doc.SheetCell {
	c := doc.SheetCell{Role: Choice, Value: doc.Value{Kind: doc.Date}}
	if d.IsFull() {
		c.Value.Text = d.String()
	}
	return c
}
