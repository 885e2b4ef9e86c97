package book

import (
	"regexp"
	"slices"
	"strings"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/render/xlsx"
	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/vi"
)

// otherQuestion returns the problem of an answer to a question that is not that
// of today: its unit of measure was edited in the file, or it meant something
// else when the form was sent.
func (a *answers) otherQuestion(t *readTable, row *readRow, q *question, v *checklist.Value) *diag.Problem {
	code := t.words(row, codeAt)
	if q.series != "" {
		code = checklist.Address(code, q.series)
	}
	sent := q.means
	if meaning := a.asked[code]; meaning == "" || meaning != q.meant {
		sent = a.sentMeaning(code)
	}
	if sent == nil {
		sent = a.printedMeaning(t, row, q)
	}
	if q.indicator != nil && t.at(measureAt) > 0 {
		was, shown := measureOf(sent), typed(t.sheet, t.cell(row, measureAt))
		if shown = oneLine(shown); shown != "" && shown != was {
			p := measureEdited.At(t.place(row.number, t.at(measureAt)), q.id, q.id, was, shown, v.Typed)
			return &p
		}
	}
	if p := a.noteOnMeasure(t, row, q, v); p != nil {
		return p
	}
	if v.State == checklist.Blank {
		return nil
	}
	return a.otherMeaning(q, sent, v.Cell, v.Typed)
}

// sentMeaning returns the meaning of a question in the form as it was sent, nil where the file
// does not carry it.
func (r *returnReader) sentMeaning(id string) []string {
	meaning, ok := r.asked[id]
	if !ok {
		return nil
	}
	return strings.Split(vi.NFC(meaning), "\n")
}

// otherMeaning returns the problem of an answer to a question that meant something
// else when the form was sent.
func (r *returnReader) otherMeaning(q *question, sent []string, at diag.Place, typed string) *diag.Problem {
	now := q.means
	if r.older && q.indicator != nil {
		if whole := r.questions[q.indicator.Of]; whole != nil {
			now = inWords(r.form.Checklist, q.indicator, sent, whole.was)
		}
	}
	before, after := beyond(sent, now), beyond(now, sent)
	if before == "" && after == "" {
		return nil
	}
	p := meaningChanged.At(at, q.id, q.id, before, after, typed)
	return &p
}

// saysMeasure is how people say in what the figures of a table or of a row are
// counted: "Đơn vị tính: nghìn đồng", "ĐVT (1.000 đ)", "(đơn vị triệu đồng)".
var saysMeasure = regexp.MustCompile(`(^|[^\p{L}])((đơn vị tính|đvt)\s*[:=(]` +
	`|đơn vị\s*[:=(]\s*(nghìn|ngàn|triệu|tr|tỷ|tỉ|đồng|1[.,]?000)([^\p{L}]|$)` +
	`|(đơn vị( tính)?|đvt)\s+(nghìn|ngàn|triệu|tỷ|tỉ)\s+đồng)`)

// isNoteOnMeasure reports whether words say so, as they are compared.
func isNoteOnMeasure(words string) bool {
	return (strings.Contains(words, "đơn vị") || strings.Contains(words, "đvt")) &&
		(strings.ContainsAny(words, ":=(") || strings.Contains(words, "đồng")) && saysMeasure.MatchString(words)
}

// notesMeasure reports whether a text of the file says so. A note has the letter đ.
func (r *returnReader) notesMeasure(text string) bool {
	return (strings.Contains(text, "đ") || strings.Contains(text, "Đ")) && r.folded(text).saysMeasure
}

// measureNote returns the cell outside the answers of a table that says in what
// its figures are counted, and is none of the form's own; without one nil.
func (r *returnReader) measureNote(t *readTable) *xlsx.Cell {
	notes, known := r.notes[t.sheet]
	for i := range t.sheet.Cells {
		if c := &t.sheet.Cells[i]; !known && c.Kind == xlsx.TextCell && r.notesMeasure(c.Text) {
			notes = append(notes, c)
		}
	}
	r.notes[t.sheet] = notes
	for _, c := range notes {
		at := slices.Index(t.columns, c.Column)
		below := c.Row > t.head.number && (t.isAnswer(at) || at == t.index(explainAt) || t.isList() && at > 0)
		if !below && !r.own.has("", "", typed(t.sheet, *c)) {
			return c
		}
	}
	return nil
}

// noteOnMeasure returns the problem of a figure beside which somebody noted
// another unit of measure, above the table or in the explanation. One of money
// concerns figures of money alone.
func (a *answers) noteOnMeasure(t *readTable, row *readRow, q *question, v *checklist.Value) *diag.Problem {
	if a.decided || v.State != checklist.Given || q.indicator == nil || !q.indicator.Kind().IsNumber() {
		return nil
	}
	note := t.note
	if c := t.cell(row, explainAt); !t.isList() && a.notesMeasure(c.Text) {
		note = &c
	}
	if note == nil {
		return nil
	}
	const money = "đồng"
	said, own := vi.Fold(note.Text), vi.Fold(q.indicator.Measure())
	if own != "" && strings.Contains(said, own) && own != money || strings.Contains(said, money) && !strings.Contains(own, money) {
		return nil
	}
	p := measureEdited.At(t.place(note.Row, note.Column), q.id, q.id, q.indicator.Measure(), oneLine(note.Text), v.Typed).With(v.Cell)
	return &p
}

// inWords is the meaning of an indicator, with the former id of what it is part
// of where it was sent so.
func inWords(c *checklist.Checklist, i *checklist.Indicator, sent, was []string) []string {
	then := *i
	for _, id := range was {
		then.Of = id
		if now := c.Meaning(&then); beyond(now, sent) == "" {
			return now
		}
	}
	return c.Meaning(i)
}

// printedMeaning is what a form that does not carry the meaning of its questions
// shows of one: in a form of this version, that of today; in an older one the
// unit of measure, the period and whether it is a part of another stand in the
// row, and all else is taken to be as it is.
func (a *answers) printedMeaning(t *readTable, row *readRow, q *question) []string {
	if !a.older || q.indicator == nil {
		return q.means
	}
	then := *q.indicator
	if t.at(measureAt) > 0 {
		then.Unit = oneLine(typed(t.sheet, t.cell(row, measureAt)))
	}
	if t.at(labelAt) > 0 && strings.HasPrefix(t.words(row, labelAt), strings.TrimSpace(partOf)) != (then.Of != "") {
		if then.Of != "" {
			then.Of = ""
		} else {
			then.Of = "?"
		}
	}
	if t.at(sourceAt) > 0 {
		then.Period = ""
		longest := 0
		for _, p := range a.form.Checklist.KnownPeriods() {
			if len(p.Label) > longest && strings.HasPrefix(t.words(row, sourceAt), p.Label) {
				then.Period, longest = p.ID, len(p.Label)
			}
		}
	}
	return a.form.Checklist.Meaning(&then)
}

// measureOf returns the unit of measure that a meaning gives.
func measureOf(meaning []string) string {
	for _, line := range meaning {
		if unit, ok := strings.CutPrefix(line, checklist.MeasureLine); ok {
			return unit
		}
	}
	return ""
}

// beyond returns the lines of one meaning that another does not have.
func beyond(meaning, other []string) string {
	var out []string
	for _, line := range meaning {
		if !slices.Contains(other, line) {
			out = append(out, line)
		}
	}
	return strings.Join(out, "; ")
}
