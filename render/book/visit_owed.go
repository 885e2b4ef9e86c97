package book

import (
	"slices"

	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/round"
)

const headOwner = "Cơ quan, đơn vị thực hiện"

// owedHeads are the columns that say, for people alone, who has to do something until
// when.
var owedHeads = []string{headOwner, "Thời hạn thực hiện"}

// followed holds what was recommended to the unit and is not done yet, or what the
// visit found of it, and blank rows for what else was.
func (l *visitLayout) followed() ([]foundColumn, []doc.SheetRow) {
	own := l.followedColumns()[1:]
	due := doc.SheetCell{Role: Choice, Value: doc.Value{Kind: doc.Date}}
	columns := slices.Insert(own, 1, foundColumn{column{owedHeads[0], 48}, cell(Text, "")}, foundColumn{column{owedHeads[1], 26}, due})
	columns[0].width, columns[5].width = 84, 50
	said := slices.Clone(l.sheet.Result.Followed)
	var rows []doc.SheetRow
	put := func(f report.Followup, o round.Owed) {
		texts := []string{f.Request, o.Owner, o.Due.String(), report.StateWord(f.State), f.Date.String(), f.Evidence}
		rows = append(rows, filledRow(columns, texts, func(_, text string) string { return text }))
	}
	for i := range l.sheet.Owed {
		o, found := l.sheet.Owed[i], report.Followup{Request: l.sheet.Owed[i].Text}
		if at := slices.IndexFunc(said, func(f report.Followup) bool { return f.Means(o.Text) }); at >= 0 {
			found, said = said[at], slices.Delete(said, at, at+1)
		}
		put(found, o)
	}
	for _, f := range said {
		put(f, round.Owed{})
	}
	for range visitBlanks {
		put(report.Followup{}, round.Owed{})
	}
	return columns, rows
}
