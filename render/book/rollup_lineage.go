package book

import (
	"context"
	"fmt"
	"iter"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/xlsx"
	"github.com/vanban-go/vanban/report/vi"
)

const lineageName = "Nguồn số liệu"

var lineageColumns = []column{
	{"Đơn vị", 46}, {"Chỉ tiêu, nội dung", 70}, {"Bên ghi", 24}, {"Giá trị", 40}, {"Tệp", 60}, {"Trang", 34}, {"Ô", 18}, {headUnit, unitCodeWidth}, {headCode, 32},
}

// lineageRows is how many answers a sheet takes, its headings left free.
const lineageRows = xlsx.MaxRows - 10

// lineageSheets list every answer that was given, and where it was read: on as
// many sheets as it takes, each with that many answers at most. The rows are
// made as they are written.
func (t *roundTables) lineageSheets(ctx context.Context, most int) []doc.Sheet {
	total := 0
	for range t.sources() {
		if total++; total%looksApart == 0 && ctx.Err() != nil {
			return nil
		}
	}
	var out []doc.Sheet
	for first := 0; first == 0 || first < total; first += most {
		name := lineageName
		if first > 0 {
			name = fmt.Sprintf("%s (%d)", lineageName, first/most+1)
		}
		printed := len(lineageColumns) - 2
		rows := append(progressHeading(lineageName, t.round.Progress, printed), headRow(lineageColumns))
		head := len(rows)
		out = append(out, doc.Sheet{
			Name: name, Protected: true, Columns: widths(lineageColumns), Rows: rows, More: t.lineage(first, first+most),
			Frozen: doc.Corner{Rows: head, Columns: 1}, Repeat: doc.Rows{First: head, Last: head}, Landscape: true,
			Filter: doc.Range{Left: 1, Top: head, Right: len(lineageColumns)}, Print: doc.Range{Left: 1, Top: 1, Right: printed},
		})
	}
	return out
}

// sources yields the answers that were given and who gave them, those of the
// units before those of the team.
func (t *roundTables) sources() iter.Seq2[string, checklist.Source] {
	return func(yield func(string, checklist.Source) bool) {
		for s := range t.round.Returns.Lineage() {
			if !yield("Đơn vị", s) {
				return
			}
		}
		for s := range t.round.Team.Lineage() {
			if !yield("Đoàn kiểm tra", s) {
				return
			}
		}
	}
}

// lineage yields the rows of some answers, counted from 0. All are one row that
// is filled anew.
func (t *roundTables) lineage(from, to int) iter.Seq[doc.SheetRow] {
	return func(yield func(doc.SheetRow) bool) {
		cells := make([]doc.SheetCell, 0, len(lineageColumns))
		code, name := "", ""
		n := -1
		for side, s := range t.sources() {
			if n++; n < from {
				continue
			}
			if n == to {
				return
			}
			if s.Unit.Code != code {
				code, name = s.Unit.Code, vi.UpperFirst(s.Unit.FullName())
			}
			cells = append(cells[:0],
				cell(Text, name), cell(Text, held(t.about(s.Value.ID))), cell(Choice, side), t.sourceCell(&s.Value),
				cell(Text, held(s.Value.Cell.File)), cell(Text, held(s.Value.Cell.Sheet)), cell(Choice, spot(s.Value.Cell)), cell(Code, code), cell(Code, s.Value.ID),
			)
			if !yield(ruled(cells...)) {
				return
			}
		}
	}
}

// sourceCell returns an answer as the tables of figures and answers show it.
func (t *roundTables) sourceCell(v *checklist.Value) doc.SheetCell {
	if c := t.byID[v.ID]; c != nil {
		return givenCell(c.Indicator, v)
	}
	if _, ok := checklist.PointsItem(v.ID); ok {
		return numberCell(v.Number, asGiven)
	}
	return cell(Choice, t.answerLabel(v.ID, v.Text))
}
