package book

import (
	"math"
	"strconv"
	"strings"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/report/vi"
)

// readyRows is how many rows a list has before anyone adds some; so many stand on
// one page.
const readyRows = 10

// How high the rows are at least into which people write, in pt: not every program
// makes room for what is typed.
const (
	entryHeight   = 32 // of a list
	writtenHeight = 76
)

// listCode stands before the id of the prompt that a list answers, right of the
// table, where it is not printed; once it stood above the second column.
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
		row(wide(Code, "", n), cell(Code, listCode+p.ID)),
		headRow(columns),
	}
	head := len(rows)
	fields, t := p.Fields(), indicatorTable{inputs: l.inputs}
	for i := range readyRows {
		cells := []doc.SheetCell{cell(Number, strconv.Itoa(i+1))}
		for _, field := range fields {
			cells = append(cells, t.input(field))
		}
		entry := ruled(cells...)
		entry.Height = entryHeight
		rows = append(rows, entry)
	}
	return doc.Sheet{
		Name: l.names.give(p.List.Title), Columns: append(widths(columns), codeColumn), Rows: append(rows, l.stampRow(n)),
		Frozen: doc.Corner{Rows: head}, Repeat: doc.Rows{First: head, Last: head}, Landscape: true,
		Print: doc.Range{Left: 1, Top: 1, Right: n},
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
