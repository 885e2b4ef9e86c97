package book

import (
	"slices"
	"strings"
	"unicode"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/report/vi"
)

// written reads the table of prose. A row without an id continues the one
// above it.
func (a *answers) written(t *readTable) {
	var last *checklist.Narrative
	for i := range t.rows {
		row := &t.rows[i]
		code := t.words(row, codeAt)
		text := a.text(t, t.cell(row, answerAt))
		switch q := a.questions[code]; {
		case code == "" && text == "":
		case code == "" && last == nil:
			a.tell(rowWithoutCode.At(t.place(row.number, t.columns[answerAt]), "", text))
		case code == "":
			last.Text = joinText(last.Text, text)
		case q == nil || q.prompt == nil:
			last = nil
			a.unknown(t, row, code, text)
		default:
			last = a.prose(t, row, q, text)
		}
		a.rest(t, row, code, a.questions[code])
	}
}

// prose notes what is written for a prompt.
func (a *answers) prose(t *readTable, row *readRow, q *question, text string) *checklist.Narrative {
	place := t.place(row.number, t.columns[answerAt])
	if first := a.texts[q.id]; first != nil {
		p := repeatedRow.At(t.place(row.number, t.columns[codeAt]), q.id, q.id, first.Cell.String())
		if text == "" || text == first.Text {
			a.repeats = append(a.repeats, p)
		} else {
			a.tell(p)
			first.Text = joinText(first.Text, text)
		}
		return first
	}
	if label := t.words(row, labelAt); !a.older && t.columns[labelAt] > 0 && vi.Fold(label) != q.words {
		a.tell(labelDiffers.At(t.place(row.number, t.columns[labelAt]), q.id, q.id, label, oneLine(q.said)))
	}
	n := &checklist.Narrative{ID: q.id, Text: text, Cell: place}
	a.texts[q.id] = n
	return n
}

func joinText(a, b string) string {
	if a == "" || b == "" {
		return a + b
	}
	return a + "\n" + b
}

// list reads a table of one's own rows. Of a second table of the same list only
// the rows are added that the first does not have.
func (a *answers) list(t *readTable) {
	id, ok := a.promptOf(t)
	before := a.entries
	if ok {
		head := t.place(t.head.number, max(t.columns[0], 1))
		if first := a.lists[id]; !first.IsZero() {
			a.tell(listRepeated.At(head, id, id, first.String()))
		} else {
			a.lists[id] = head
		}
	}
	for i := range t.rows {
		row := &t.rows[i]
		e := checklist.Entry{ID: id, Kind: t.list, Cells: make([]string, len(t.columns)-1), Cell: t.place(row.number, max(t.columns[1], 1))}
		filled := false
		for j := range e.Cells {
			e.Cells[j] = a.text(t, t.cell(row, j+1))
			filled = filled || e.Cells[j] != ""
		}
		known := func(b checklist.Entry) bool { return b.ID == id && slices.Equal(b.Cells, e.Cells) }
		switch {
		case filled && !ok:
			a.tell(listUnclear.At(e.Cell, ""))
		case filled && !slices.ContainsFunc(before, known):
			a.entries = append(a.entries, e)
		}
		a.rest(t, row, "", nil)
	}
}

// promptOf returns the prompt that a list answers: the one named above it, or
// the only one of its kind.
func (a *answers) promptOf(t *readTable) (id string, ok bool) {
	n := 0
	for i := range a.form.Prompts {
		p := &a.form.Prompts[i]
		if p.Kind != t.list {
			continue
		}
		if p.ID == t.prompt {
			return p.ID, true
		}
		n++
		id = p.ID
	}
	return id, n == 1
}

// cutPrefix is strings.CutPrefix that takes any spaces.
func cutPrefix(s, prefix string) (string, bool) {
	if word, _, _ := strings.Cut(prefix, " "); !strings.HasPrefix(strings.TrimLeftFunc(s, unicode.IsSpace), word) {
		return s, false
	}
	rest, found := strings.CutPrefix(oneLine(s)+" ", prefix)
	return strings.TrimSpace(rest), found
}
