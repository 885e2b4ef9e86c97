package book

import (
	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/render/xlsx"
	"github.com/vanban-go/vanban/report/date"
)

// days are the days that a file answers. A program that reads the month first
// makes 11 May of 05/11/2025, and leaves 25/11/2025 a text.
type days struct {
	stored []*checklist.Value // as a program counts them, day and month of which may be changed over
	asText bool               // a day after the 12th is a text
	last   date.Date          // of the period; zero where it is not known
}

// add notes the answer to a question.
func (d *days) add(q *question, c *xlsx.Cell, v *checklist.Value) {
	switch {
	case q.indicator == nil || q.indicator.Kind() != checklist.Date || v.State != checklist.Given:
	case c.Kind == xlsx.TextCell:
		d.asText = d.asText || v.Date.Day > 12
	case v.Date.Day <= 12 && v.Date.Day != v.Date.Month:
		d.stored = append(d.stored, v)
	}
}

// swapped returns the days that may be others, where there is a sign of it: the
// program left other days as texts, or the day is after the period and the other
// is not.
func (d *days) swapped() (out []*checklist.Value) {
	for _, v := range d.stored {
		late := !d.last.IsZero() && v.Date.After(d.last) && !otherDay(v.Date).After(d.last)
		if v.State == checklist.Given && (d.asText || late) {
			out = append(out, v)
		}
	}
	return out
}

// otherDay is a day with day and month changed over.
func otherDay(d date.Date) date.Date { return date.Date{Year: d.Year, Month: d.Day, Day: d.Month} }
