package book

import (
	"slices"
	"strings"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/xlsx"
	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/vi"
)

// answers are what the rows of a file answer.
type answers struct {
	*returnReader
	values   map[string]*checklist.Value
	kept     []checklist.Value // where these stand
	texts    map[string]*checklist.Narrative
	entries  []checklist.Entry
	unplaced []checklist.Unplaced
	heads    map[string]diag.Place // the heading of the list of each prompt
	told     map[string]bool       // sheets whose protection is gone
	days     days
	blank    []checklist.Value // cells of the last row of a list with nothing in them, for the next
	repeats  diag.List         // rows of the table at hand that stand elsewhere too, with nothing else in them
}

// table reads one table, in the way of its kind.
func (a *answers) table(t *readTable) {
	if t.twice != "" {
		a.tell(tableUnclear.At(t.place(t.head.number, t.left()), "", t.twice))
		return
	}
	known := false
	if t.isList() {
		t.list, known = a.promptOf(t)
	}
	a.heading(t, t.isFigure)
	if t.hasFigures() {
		t.note = a.measureNote(t)
	}
	a.tucked(t)
	defer a.repeated(t)
	switch {
	case t.isList():
		a.list(t, known)
		a.mergedEntries(t)
	case t.tableForm == writtenRows:
		a.written(t)
	default:
		if !t.sheet.Protected && !a.told[t.sheet.Name] {
			a.told[t.sheet.Name] = true
			a.tell(protectionGone.At(diag.Place{File: a.file, Sheet: t.sheet.Name}, "", t.sheet.Name))
		}
		for i := range t.rows {
			if a.looks.Done() {
				return
			}
			a.row(t, &t.rows[i])
		}
		a.merged(t)
	}
}

// fewRepeats is how many rows that stand twice are told of one by one.
const fewRepeats = 3

// repeated tells of the rows of a table that stand elsewhere too: of a copy of
// the whole table once.
func (a *answers) repeated(t *readTable) {
	if n := len(a.repeats); n > fewRepeats {
		a.tell(tableRepeated.At(t.place(t.head.number, t.left()), "", n, a.repeats[0].Args[1]))
	} else {
		a.problems = append(a.problems, a.repeats...)
	}
	a.repeats = nil
}

// merged tells of answers that are blank because their cell is one with that of
// another row, or of another column of answers.
func (a *answers) merged(t *readTable) {
	for _, m := range t.sheet.Merged {
		for i, column := range t.columns {
			if !t.isAnswer(i) && (t.tableForm != scoredRows || i != pointsAt) || column < m.Left || m.Right < column {
				continue
			}
			for _, row := range rowsWithin(t.rows, m) {
				q := t.under(a.questions[t.words(&row, codeAt)], i)
				if q != nil && (row.number > m.Top || column > m.Left) {
					a.tell(mergedAnswer.At(t.place(row.number, column), q.id, q.id, doc.CellName(m.Left, m.Top)))
				}
			}
		}
	}
}

// row reads a row of items or figures.
func (a *answers) row(t *readTable, row *readRow) {
	code := t.words(row, codeAt)
	q := a.questions[code]
	if q != nil && q.series != "" {
		q = nil // its row begins with the id of the indicator
	}
	switch {
	case code == "":
		if shown := a.typedAnswers(t, row); shown != "" {
			a.tell(rowWithoutCode.At(t.place(row.number, t.at(answerAt)), "", shown))
		}
	case q == nil || q.prompt != nil:
		a.unknown(t, row, code, a.typedAnswers(t, row))
		q = nil
	case a.elsewhere(t, q):
		a.unknown(t, row, code, a.typedAnswers(t, row))
	case len(q.columns) > 0:
		a.several(t, row, q)
	case !q.derived():
		a.answer(t, row, q, answerAt, a.text(t, t.cell(row, explainAt)))
	}
	a.rest(t, row, code, q)
}

// elsewhere reports whether the row of a question stands in a table that has no
// place for its answers: of one value where several are asked for, or the other
// way round.
func (a *answers) elsewhere(t *readTable, q *question) bool {
	return q.indicator != nil && (len(t.series) > 0) != (len(q.columns) > 0)
}

// several reads the values of an indicator with series.
func (a *answers) several(t *readTable, row *readRow, q *question) {
	explanation := a.text(t, t.cell(row, explainAt))
	for i := range t.columns {
		if value := t.under(q, i); value != nil && t.isAnswer(i) && !value.derived() {
			a.answer(t, row, value, i, explanation)
		}
	}
}

// typedAnswers is what the cells for answers of a row show that is not used.
func (a *answers) typedAnswers(t *readTable, row *readRow) string {
	var shown []string
	for i := range t.columns {
		if t.isAnswer(i) {
			if text := typed(t.sheet, t.answer(row, i)); text != "" {
				shown = append(shown, text)
			}
		}
	}
	return strings.Join(shown, " | ")
}

// unknown notes an answer whose id the form does not have.
func (a *answers) unknown(t *readTable, row *readRow, code, shown string) {
	place := t.place(row.number, t.at(codeAt))
	if !a.older {
		a.tell(unknownRow.At(place, code, code, shown))
		return
	}
	if shown != "" {
		a.unplaced = append(a.unplaced, checklist.Unplaced{ID: code, Label: t.words(row, labelAt), Typed: shown, Cell: place})
		a.tell(notPlaced.At(place, code, a.manifest.Version, code, shown))
	}
}

// answers reports whether a text could be the answer to a question; any text
// could be that to one that asks for a text.
func (a *answers) answers(q *question, text string) bool {
	if text == "" || q.indicator != nil && q.indicator.Kind() == checklist.Text {
		return false
	}
	v, _ := a.value(q, checklist.Typed(text))
	return v.State == checklist.Given
}

// answer reads the answer to a question, under the i-th title.
func (a *answers) answer(t *readTable, row *readRow, q *question, i int, explanation string) {
	cell := t.answer(row, i)
	v, problems := a.value(q, content(cell, t.sheet.Date1904))
	v.Cell = t.place(row.number, t.columns[i])
	if !q.item.IsScoredFreely() {
		v.Explanation = explanation
		a.take(t, row, q, i, &cell, v, problems)
		return
	}
	a.take(t, row, q, i, &cell, v, problems)
	points := t.cell(row, pointsAt)
	v, problems = q.item.ReadPoints(content(points, t.sheet.Date1904))
	v.Cell, v.Explanation = diag.Place{File: a.file}, explanation
	if t.at(pointsAt) > 0 {
		v.Cell = t.place(row.number, t.at(pointsAt))
	}
	a.take(t, row, q, pointsAt, &points, v, problems)
}

// take notes a value that was read from a row, under the i-th title, unless it is
// not sure that it answers the question.
func (a *answers) take(t *readTable, row *readRow, q *question, i int, cell *xlsx.Cell, v checklist.Value, problems diag.List) {
	for i := range problems {
		problems[i].Place = v.Cell
	}
	if c := t.cell(row, labelAt); !a.older && t.at(labelAt) > 0 && c.Text != q.line && !q.isIn(t.words(row, labelAt)) {
		label := t.words(row, labelAt)
		problems = append(problems, labelDiffers.At(t.place(row.number, t.at(labelAt)), q.id, q.id, label, oneLine(q.said)))
		v = doubtful(v)
	}
	if slices.Contains(t.unclear, i) {
		v = doubtful(v)
	}
	if p := a.otherQuestion(t, row, q, &v); p != nil {
		problems = append(problems, *p)
		v = doubtful(v)
	}
	if v.State == checklist.Blank && a.answers(q, v.Explanation) {
		problems = append(problems, answerBeside.At(t.place(row.number, t.at(explainAt)), q.id, v.Explanation))
	}
	if first := a.values[v.ID]; first != nil {
		p := repeatedRow.At(t.place(row.number, t.at(codeAt)), q.id, q.id, first.Cell.String())
		if join(first, v) {
			problems = append(problems, p)
		} else if q.series == "" || i == answerAt {
			a.repeats = append(a.repeats, p)
		}
	} else {
		a.kept = append(a.kept, v)
		kept := &a.kept[len(a.kept)-1]
		a.values[v.ID] = kept
		a.days.add(q, cell, kept)
	}
	a.problems = append(a.problems, problems...)
}

// join adds the answer of a second row to that of the first. Of two that differ
// neither is used; one that is blank takes nothing away. It reports whether the
// first has changed.
func join(first *checklist.Value, v checklist.Value) bool {
	before := *first
	explanation := first.Explanation
	if v.Explanation != explanation && v.Explanation != "" {
		explanation = joinText(explanation, v.Explanation)
	}
	switch {
	case v.Typed == "" || v.Typed == first.Typed:
	case first.Typed == "":
		*first = v
	default:
		*first = doubtful(*first)
		first.Typed += " | " + v.Typed
	}
	first.Explanation = explanation
	return first.Typed != before.Typed || explanation != before.Explanation
}

// doubtful returns a value that cannot be trusted, with nothing but what was
// typed.
func doubtful(v checklist.Value) checklist.Value {
	state := checklist.Unreadable
	if v.Typed == "" {
		state = checklist.Blank
	}
	return checklist.Value{ID: v.ID, State: state, Typed: v.Typed, Explanation: v.Explanation, Cell: v.Cell}
}

func (a *answers) value(q *question, c checklist.Content) (checklist.Value, diag.List) {
	if q.item != nil {
		set := a.form.Checklist.AnswersOf(q.item)
		return set.Read(q.id, c)
	}
	return q.indicator.Read(c)
}

// text returns what a person sees in a cell for text. Where that is not sure it
// is told, and not used.
func (a *answers) text(t *readTable, c xlsx.Cell) string {
	text, problems := checklist.ReadText("", content(c, t.sheet.Date1904))
	for _, p := range problems {
		p.Place = t.place(c.Row, c.Column)
		a.tell(p)
	}
	return text
}

// content is a cell as the model reads it.
func content(c xlsx.Cell, date1904 bool) checklist.Content {
	out := checklist.Content{Kind: contentKinds[c.Kind], Text: c.Text, IsFormula: c.IsFormula, Formula: c.Formula, Date1904: date1904, Percent: c.Percent}
	switch {
	case c.Text == "":
		out.Kind = checklist.EmptyContent
	case c.Serial:
		out.Kind = checklist.SerialContent
	}
	shown, ok := c.Shown(date1904)
	switch {
	case c.Marks&xlsx.Unseen != 0 || ok && strings.TrimSpace(shown) == "":
		out.Doubt = checklist.UnseenContent
	case c.Marks&xlsx.Struck != 0:
		out.Doubt = checklist.StruckContent
	case c.Marks&xlsx.Raised != 0:
		out.Doubt = checklist.RaisedContent
	case !ok:
		out.Doubt = checklist.UnclearFormat
	case c.Kind == xlsx.TextCell:
		out.Text = shown
	case c.Kind != xlsx.NumberCell || !c.IsGeneral():
		out.Shown = shown
	}
	return out
}

var contentKinds = [...]checklist.ContentKind{
	xlsx.TextCell: checklist.TextContent, xlsx.NumberCell: checklist.NumberContent, xlsx.BoolCell: checklist.BoolContent,
	xlsx.DateCell: checklist.DateContent, xlsx.TimeCell: checklist.DateContent, xlsx.ErrorCell: checklist.ErrorContent,
}

// typed is what a cell of a sheet shows that is not used.
func typed(s *xlsx.Sheet, c xlsx.Cell) string {
	if c.IsFormula {
		return "=" + c.Formula
	}
	text := c.Text
	if c.Kind != xlsx.TextCell && !c.IsGeneral() {
		if shown, ok := c.Shown(s.Date1904); ok && shown != "" {
			text = shown
		}
	}
	return strings.TrimSpace(vi.NFC(text))
}

// gather puts the answers into the order of the form, and tells of questions
// whose rows are gone. It returns the values.
func (a *answers) gather(out *checklist.Return) []checklist.Value {
	gone, all := map[string]bool{}, make([]checklist.Value, 0, len(a.values))
	take := func(id string) {
		v := a.values[id]
		if v == nil {
			if row := indicatorOf(id); !gone[row] {
				gone[row] = true
				a.missing(row)
			}
			v = &checklist.Value{ID: id, Cell: diag.Place{File: a.file}}
		}
		all = append(all, *v)
	}
	for i := range a.form.Areas {
		for _, item := range a.form.Areas[i].Items {
			take(item.ID)
			if item.IsScoredFreely() {
				if id := checklist.PointsID(item.ID); a.values[id] != nil {
					take(id)
				} else {
					all = append(all, checklist.Value{ID: id, Cell: diag.Place{File: a.file}})
				}
			}
		}
		for _, ind := range a.form.Areas[i].Figures {
			if ind.Derived == nil {
				take(ind.ID)
			}
		}
	}
	for _, l := range a.lists {
		if a.heads[l.ID].IsZero() {
			a.tell(listMissing.At(diag.Place{File: a.file}, l.ID, l.ID, oneLine(l.Heading)))
		}
	}
	for i := range a.form.Prompts {
		p := &a.form.Prompts[i]
		if p.Kind != checklist.ForNarrative {
			continue
		}
		text := a.texts[p.ID]
		if text == nil {
			a.missing(p.ID)
			text = &checklist.Narrative{ID: p.ID, Cell: diag.Place{File: a.file}}
		}
		out.Texts = append(out.Texts, *text)
	}
	out.Values, out.Entries, out.Unplaced = checklist.ValuesOf(all...), checklist.EntriesOf(a.entries...), a.unplaced
	return all
}

func (a *answers) missing(id string) {
	a.tell(MissingRow.At(diag.Place{File: a.file}, id, id))
}
