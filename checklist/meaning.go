package checklist

import (
	"fmt"
	"strings"

	"github.com/vanban-go/vanban/report/vi"
)

// MeasureLine begins the line of a meaning that gives the unit of measure.
const MeasureLine = "đơn vị tính: "

// Meaning returns what an answer to the question means whatever its words are,
// a line for each thing: type, unit of measure, decimals, options, period, and
// what it is a part of. An answer to a question whose lines have changed is
// none to that of today.
func (c *Checklist) Meaning(i *Indicator) []string {
	if i == nil {
		return nil
	}
	lines := []string{"kiểu: " + string(i.Kind())}
	for _, l := range [...]struct{ name, text string }{
		{MeasureLine, i.Measure()}, {"phương án: ", strings.Join(i.Options, " | ")}, {"kỳ: ", c.PeriodLabel(i)}, {"cột: ", i.Column()}, {"thuộc: ", i.Of},
	} {
		if text := vi.OneLine(l.text); text != "" {
			lines = append(lines, l.name+text)
		}
	}
	if i.Decimals > 0 {
		lines = append(lines, fmt.Sprintf("số lẻ: %d", i.Decimals))
	}
	return lines
}

// Meaning returns the answers with their printed words, a line for each.
func (s *AnswerSet) Meaning() []string {
	if s == nil {
		return nil
	}
	lines := make([]string, len(s.Values))
	for i, code := range s.Values {
		lines[i] = fmt.Sprintf("phương án: %s = %s", code, vi.OneLine(s.Label(code)))
	}
	return lines
}

// ItemMeaning returns what an answer to the item means: the answers of its set and,
// where points are given freely, which may be.
func (c *Checklist) ItemMeaning(i *Item) []string {
	if i == nil {
		return nil
	}
	set := c.AnswersOf(i)
	lines := set.Meaning()
	if i.Score.IsFree() {
		lines = append(lines, "điểm: "+i.Score.span())
	}
	return lines
}

// Column returns the label of the series of which i is the value, or "".
func (i *Indicator) Column() string {
	if i == nil || i.series == nil {
		return ""
	}
	return i.series.Label
}
