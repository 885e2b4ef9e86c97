package book

import (
	"math"
	"strconv"
	"strings"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/report/vi"
)

// readyRows is how many rows a list has before anyone adds some.
const readyRows = 25

// listCode stands before the id of the prompt that a list answers.
const listCode = "Mã mục: "

// list is the sheet of one list. It is not protected: rows may be added and
// deleted.
func (l *formLayout) list(p *checklist.Prompt) doc.Sheet {
	columns := listColumns(p.List)
	n := len(columns)
	rows := []doc.SheetRow{
		row(wide(Title, vi.Upper(p.Heading), n)),
		row(),
		row(wide(areaTextRole, listText(p), n)),
		row(cell(Code, ""), cell(Code, listCode+p.ID)),
		headRow(columns),
	}
	head := len(rows)
	fields, t := p.Fields(), indicatorTable{inputs: l.inputs}
	for i := range readyRows {
		cells := []doc.SheetCell{cell(Number, strconv.Itoa(i+1))}
		for _, field := range fields {
			cells = append(cells, t.input(field))
		}
		rows = append(rows, ruled(cells...))
	}
	return doc.Sheet{
		Name: l.names.give(p.List.Title), Columns: widths(columns), Rows: append(rows, l.stampRow(n)),
		Frozen: doc.Corner{Rows: head}, Repeat: doc.Rows{First: head, Last: head}, Landscape: true,
	}
}

// listColumns are those of a list behind the running number; they share the width
// of a page as far as each has room.
func listColumns(l *checklist.List) []column {
	const number, least = 12, 26 // mm
	out := []column{{headNumber, number}}
	shares, all := l.Shares()[1:], 0.0
	for _, s := range shares {
		all += s
	}
	for i, head := range l.Heads() {
		out = append(out, column{head, max(least, math.Floor((pageWidth-number)*shares[i]/all))})
	}
	return out
}

// listText says what stands in a list, and what must.
func listText(p *checklist.Prompt) string {
	lines := []string{p.Text}
	var must []string
	for i := range p.List.Columns {
		if c := &p.List.Columns[i]; c.Required {
			must = append(must, "“"+c.Label+"”")
		}
	}
	if len(must) > 0 {
		lines = append(lines, "Dòng nào cũng phải ghi "+strings.Join(must, ", ")+".")
	}
	if p.List.Required {
		lines = append(lines, "Không có trường hợp nào thì ghi “Không có” ở dòng đầu.")
	}
	return strings.TrimSpace(strings.Join(lines, "\n"))
}
