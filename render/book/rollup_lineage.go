package book

import (
	"context"
	"fmt"
	"iter"
	"slices"

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
	total := t.answers() // or fewer, which makes no difference to a single sheet
	if total > most {
		total = 0
		for range t.sources() {
			if total++; total%looksApart == 0 && ctx.Err() != nil {
				return nil
			}
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

// answers counts the answers of all, be they given or not.
func (t *roundTables) answers() (n int) {
	for _, r := range slices.Concat(t.round.Returns.Replies, t.round.Team.Replies) {
		if r.Return != nil {
			n += r.Return.Values.Len()
		}
	}
	return n
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
		row := ruled(
			cell(Text, ""), cell(Text, ""), cell(Choice, ""), doc.SheetCell{},
			cell(Text, ""), cell(Text, ""), cell(Choice, ""), cell(Code, ""), cell(Code, ""),
		)
		fill := func(column int, text string) { row.Cells[column].Value.Text = text }
		n := -1
		for side, s := range t.sources() {
			if n++; n < from {
				continue
			}
			if n == to {
				return
			}
			v := &s.Value
			if code := &row.Cells[7].Value.Text; s.Unit.Code != *code {
				*code = s.Unit.Code
				fill(0, vi.UpperFirst(s.Unit.FullName()))
			}
			fill(1, t.abouts[v.ID].held)
			fill(2, side)
			row.Cells[3] = t.sourceCell(v)
			fill(4, held(v.Cell.File))
			fill(5, held(v.Cell.Sheet))
			fill(6, spot(v.Cell))
			fill(8, v.ID)
			if !yield(row) {
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
