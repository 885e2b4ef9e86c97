package book

import (
	"context"
	"fmt"
	"iter"
	"strconv"

	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/report/vi"
)

var textColumns = []column{
	{"TT", 11}, {"Đơn vị", 40}, {"Người ghi", 28}, {"Mục", 60}, {"Nội dung", 120}, {"Chọn vào báo cáo", 20}, {headUnit, unitCodeWidth},
}

// textSheets list every text that a unit or the team wrote, on as many sheets as it
// takes, each with that many rows at most. The rows are made as they are written.
func (t *roundTables) textSheets(ctx context.Context, most int) []doc.Sheet {
	total := 0
	for range t.round.Written() {
		if total++; total%looksApart == 0 && ctx.Err() != nil {
			return nil
		}
	}
	var out []doc.Sheet
	for first := 0; first == 0 || first < total; first += most {
		name := "Nội dung báo cáo"
		if first > 0 {
			name = fmt.Sprintf("Nội dung báo cáo (%d)", first/most+1)
		}
		printed := len(textColumns) - 1
		rows := append(progressHeading("Nội dung do các đơn vị và Đoàn kiểm tra ghi", t.round.Progress, printed), headRow(textColumns))
		head := len(rows)
		if total == 0 {
			rows = append(rows, ruled(wide(Text, "Chưa có nội dung nào.", printed)))
		}
		out = append(out, doc.Sheet{
			Name: name, Columns: widths(textColumns), Rows: rows, More: t.textTable(first, first+most),
			Frozen: doc.Corner{Rows: head, Columns: 2}, Repeat: doc.Rows{First: head, Last: head}, Landscape: true,
			Filter: doc.Range{Left: 1, Top: head, Right: len(textColumns)}, Print: doc.Range{Left: 1, Top: 1, Right: printed},
		})
	}
	return out
}

// textTable yields the rows of some texts, counted from 0. All are one row that is
// filled anew.
func (t *roundTables) textTable(from, to int) iter.Seq[doc.SheetRow] {
	return func(yield func(doc.SheetRow) bool) {
		cells := make([]doc.SheetCell, 0, len(textColumns))
		n := 0
		for w := range t.round.Written() {
			if n++; n <= from {
				continue
			}
			who := "Đơn vị"
			if w.Team {
				who = "Đoàn kiểm tra"
			}
			cells = append(cells[:0], cell(Number, strconv.Itoa(n)), cell(Text, vi.UpperFirst(w.Unit.FullName())),
				cell(Choice, who), cell(Text, held(w.About)), cell(Text, held(w.Text)), cell(Choice, chosen(w.Selected)), cell(Code, w.Unit.Code))
			if n > to || !yield(ruled(cells...)) {
				return
			}
		}
	}
}
