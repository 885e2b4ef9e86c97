package book

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/vanban-go/vanban/checklist"
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
	if label := t.words(row, labelAt); !a.older && t.columns[labelAt] > 0 && !q.isIn(label) {
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

// mayBegin reports whether a text may begin with a word, perhaps behind spaces.
func mayBegin(text, word string) bool {
	return text != "" && (text[0] == word[0] || text[0] <= ' ' || text[0] >= utf8.RuneSelf)
}

// cutPrefix is strings.CutPrefix that takes any spaces.
func cutPrefix(s, prefix string) (string, bool) {
	if !mayBegin(s, prefix) {
		return s, false
	}
	if word, _, _ := strings.Cut(prefix, " "); !strings.HasPrefix(strings.TrimLeftFunc(s, unicode.IsSpace), word) {
		return s, false
	}
	rest, found := strings.CutPrefix(oneLine(s)+" ", prefix)
	return strings.TrimSpace(rest), found
}
