package book

import (
	"slices"

	"github.com/vanban-go/vanban/report/vi"
)

// tableForm is a kind of table of the form: the titles of its columns from left
// to right, "" where the kind has none.
type tableForm struct {
	heads  []string
	folded []string
	lists  []*askedList // whose columns have these titles; nil in tables of ids
	series []string     // the ids of those that have columns in place of the one for the answer
	key    string       // the title of the ids, where it is not the one that codeAt names
}

// ids returns the place of the ids among the titles, or -1.
func (f *tableForm) ids() int {
	if i := f.index(codeAt); i < len(f.heads) && f.key == "" {
		return i
	}
	return slices.Index(f.heads, f.key)
}

// isList reports whether people add rows to the table.
func (f *tableForm) isList() bool { return f.lists != nil }

// extra is how many columns of answers there are beyond one.
func (f *tableForm) extra() int { return max(len(f.series)-1, 0) }

// index returns the place among the titles of a column that a constant names.
func (f *tableForm) index(i int) int {
	if i > answerAt {
		return i + f.extra()
	}
	return i
}

// named returns the constant that names the i-th title: answerAt for every
// column of answers.
func (f *tableForm) named(i int) int {
	switch {
	case i <= answerAt:
		return i
	case f.isAnswer(i):
		return answerAt
	}
	return i - f.extra()
}

// isAnswer reports whether answers stand under the i-th title of a table of ids.
func (f *tableForm) isAnswer(i int) bool { return answerAt <= i && i <= answerAt+f.extra() }

// under returns the question of a row whose answer stands under the i-th title.
func (f *tableForm) under(q *question, i int) *question {
	if q == nil || len(q.columns) == 0 {
		return q
	}
	for _, value := range q.columns {
		if f.isAnswer(i) && len(f.series) > 0 && f.series[i-answerAt] == value.series {
			return value
		}
	}
	return nil
}

// The columns of tables of ids, in the order of their titles; where there are
// several columns of answers, answerAt is the first ([tableForm.index]).
const (
	numberAt = iota
	labelAt
	requiredAt
	answerAt
	measureAt
	explainAt
	checkAt
	sourceAt
	codeAt

	pointsAt = measureAt // of a table of points
	mostAt   = checkAt
)

var itemRows, scoredRows, figureRows, writtenRows = tableOfIDs(itemFormColumns), tableOfIDs(scoredFormColumns), tableOfIDs(figureFormColumns),
	newTableForm([]string{"", headPrompt, writtenColumns[1].head, headWritten, "", "", "", "", headCode})

var tableForms = []*tableForm{itemRows, figureRows, writtenRows, scoredRows}

func tableOfIDs(columns []column) *tableForm {
	heads := make([]string, len(columns))
	for i, c := range columns {
		heads[i] = c.head
	}
	return newTableForm(heads)
}

// seriesForm is the kind of a table of indicators with series.
func seriesForm(t *figureTable) *tableForm {
	f := tableOfIDs(t.columns())
	for _, s := range t.series {
		f.series = append(f.series, s.ID)
	}
	return f
}

func newTableForm(heads []string) *tableForm {
	f := &tableForm{heads: heads}
	for _, h := range heads {
		f.folded = append(f.folded, vi.Fold(h))
	}
	return f
}
