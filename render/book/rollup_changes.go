package book

import (
	"context"
	"strconv"

	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/report/vi"
)

var changeColumns = []column{
	{"TT", 11}, {"Đơn vị", 46}, {"Nội dung", 60}, {"Đợt trước", 40}, {"Đợt này", 40}, {"Ghi chú", 40}, {headUnit, unitCodeWidth}, {headCode, 30},
}

// changeSheets list what units answered otherwise than in the earlier round; none
// where there is no such round.
func (t *roundTables) changeSheets(ctx context.Context) []doc.Sheet {
	if t.round.Earlier == nil {
		return nil
	}
	printed := len(changeColumns) - 2
	rows := append(progressHeading("Thay đổi so với đợt trước", t.round.Progress, printed), headRow(changeColumns))
	head := len(rows)
	n := 0
	for c := range t.round.Since(t.round.Earlier) {
		if n++; n > issueRows || n%looksApart == 0 && ctx.Err() != nil {
			break
		}
		note := ""
		if c.Fell {
			note = "Số lũy kế giảm"
		}
		rows = append(rows, ruled(
			cell(Number, strconv.Itoa(n)), cell(Text, vi.UpperFirst(c.Unit.FullName())), cell(Text, t.about(c.ID)),
			cell(Text, held(t.words(c.ID, &c.Before))), cell(Text, held(t.words(c.ID, &c.After))), cell(Text, note), cell(Code, c.Unit.Code), cell(Code, c.ID),
		))
	}
	if n == 0 {
		rows = append(rows, ruled(wide(Text, "Không có thay đổi nào.", printed)))
	}
	return []doc.Sheet{{
		Name: "So với đợt trước", Columns: widths(changeColumns), Rows: rows,
		Frozen: doc.Corner{Rows: head, Columns: 2}, Repeat: doc.Rows{First: head, Last: head}, Landscape: true,
		Filter: doc.Range{Left: 1, Top: head, Right: len(changeColumns)}, Print: doc.Range{Left: 1, Top: 1, Right: printed},
	}}
}
