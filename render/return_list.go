package render

import (
	"strings"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/render/book"
	"github.com/vanban-go/vanban/render/nd30"
	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/vi"
)

// wordList reads the table of one list in Word.
type wordList struct {
	*wordReturn
	prompt *checklist.Prompt
	reply  *nd30.Reply
	fields []*checklist.Indicator
	at     []int // the column of each field
}

// place is that of a cell.
func (l *wordList) place(row, column int) diag.Place {
	at := l.reply.Place
	if row < len(l.reply.Starts) && column < len(l.reply.Starts[row]) {
		at.Paragraph = l.reply.Starts[row][column]
	}
	return at
}

// head finds the columns by their titles, wherever they stand. It tells of titles
// that are not there, and of columns that nobody asked for.
func (l *wordList) head() bool {
	head, heads := l.reply.Rows[0], l.prompt.List.Heads()
	l.at = make([]int, len(heads))
	var lack, more []string
	taken := map[int]bool{0: true} // the running number
	for i, title := range heads {
		l.at[i] = -1
		for n, text := range head {
			if !taken[n] && vi.Fold(text) == vi.Fold(title) {
				l.at[i], taken[n] = n, true
				break
			}
		}
		if l.at[i] < 0 {
			lack = append(lack, title)
		}
	}
	for n, text := range head {
		if !taken[n] {
			more = append(more, text)
		}
	}
	if len(lack)+len(more) == 0 {
		return true
	}
	var words []string
	for _, w := range lack {
		words = append(words, "− "+w)
	}
	for _, w := range more {
		words = append(words, "+ "+w)
	}
	l.problems = append(l.problems, wordHeading.At(l.place(0, 0), l.prompt.ID, vi.TrimEnd(l.prompt.Heading), strings.Join(words, "; ")))
	return false
}

// row reads a row, as the form of a workbook is read: what is not read for sure is
// told, cell by cell.
func (l *wordList) row(n int) {
	cells := l.reply.Rows[n]
	switch {
	case strings.Join(cells[1:], "") == "":
		return
	case len(cells) != len(l.reply.Rows[0]):
		l.problems = append(l.problems, wordRow.At(l.place(n, 0), l.prompt.ID, vi.TrimEnd(l.prompt.Heading), len(cells), len(l.reply.Rows[0])))
		return
	}
	values, told := make([]checklist.Value, len(l.fields)), len(l.problems)
	for i, field := range l.fields {
		place := l.place(n, l.at[i])
		var problems diag.List
		values[i], problems = field.ReadCell(checklist.Typed(cells[l.at[i]]))
		values[i].Cell = place
		for j := range problems {
			problems[j].Place = place
		}
		l.problems = append(l.problems, problems...)
	}
	e, ok := checklist.EntryOf(l.prompt.ID, values)
	if !ok {
		return
	}
	e.Cell = values[0].Cell
	l.entries = append(l.entries, e)
	if e.None {
		l.problems = l.problems[:told] // its cell answers for the list
		return
	}
	for i, field := range l.fields {
		if field.IsRequired() && values[i].State == checklist.Blank {
			l.problems = append(l.problems, book.CellMissing.At(values[i].Cell, field.ID, field.Label, n))
		}
	}
}

// words beside the table are an entry of a list of the outline; of one of the
// checklist, whose columns are typed, only that there is none.
func (l *wordList) words() {
	values := make([]checklist.Value, len(l.fields))
	for i := range values {
		values[i].Cell = l.reply.Place
	}
	values[0], _ = l.fields[0].ReadCell(checklist.Typed(l.reply.Text)) // what is no row is told below
	values[0].Cell = l.reply.Place
	e, ok := checklist.EntryOf(l.prompt.ID, values)
	switch {
	case ok && (l.reply.List == nil || e.None):
		e.Cell = l.reply.Place
		l.entries = append(l.entries, e)
	default:
		l.problems = append(l.problems, wordBeside.At(l.reply.Place, l.prompt.ID, vi.TrimEnd(l.prompt.Heading), l.reply.Text))
	}
}
