package book

import (
	"slices"
	"strings"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/report/diag"
)

// otherQuestion returns the problem of an answer to a question that is not that
// of today: its unit of measure was edited in the file, or it meant something
// else when the form was sent.
func (a *answers) otherQuestion(t *readTable, row *readRow, q *question, v *checklist.Value) *diag.Problem {
	code, now := t.words(row, codeAt), q.meaning(a.form)
	if q.series != "" {
		code = checklist.Address(code, q.series)
	}
	sent := a.asked[code]
	if sent == nil {
		sent = a.printedMeaning(t, row, q, now)
	}
	if q.indicator != nil && t.at(measureAt) > 0 {
		was, shown := measureOf(sent), typed(t.sheet, t.cell(row, measureAt))
		if shown = oneLine(shown); shown != "" && shown != was {
			p := measureEdited.At(t.place(row.number, t.at(measureAt)), q.id, q.id, was, shown, v.Typed)
			return &p
		}
	}
	if a.older && q.indicator != nil {
		if whole := a.questions[q.indicator.Of]; whole != nil {
			now = inWords(q.indicator, sent, whole.was)
		}
	}
	before, after := beyond(sent, now), beyond(now, sent)
	if v.State == checklist.Blank || before == "" && after == "" {
		return nil
	}
	p := meaningChanged.At(v.Cell, q.id, q.id, before, after, v.Typed)
	return &p
}

// inWords is the meaning of an indicator, with the former id of what it is part
// of where it was sent so.
func inWords(i *checklist.Indicator, sent, was []string) []string {
	then := *i
	for _, id := range was {
		then.Of = id
		if now := then.Meaning(); beyond(now, sent) == "" {
			return now
		}
	}
	return i.Meaning()
}

// printedMeaning is what a form that does not carry the meaning of its questions
// shows of one: in a form of this version, that of today; in an older one the
// unit of measure, the period and whether it is a part of another stand in the
// row, and all else is taken to be as it is.
func (a *answers) printedMeaning(t *readTable, row *readRow, q *question, now []string) []string {
	if !a.older || q.indicator == nil {
		return now
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
		for _, p := range [...]checklist.Period{checklist.AtStart, checklist.InPeriod, checklist.AtCutoff} {
			if strings.HasPrefix(t.words(row, sourceAt), p.Label()) {
				then.Period = p
			}
		}
	}
	return then.Meaning()
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
