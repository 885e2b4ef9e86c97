package round

import (
	"strconv"
	"strings"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/report/vi"
)

// countWords lists how often each value was given, those never given left out:
// "Đạt 80; Chưa đạt 5".
func countWords(counts []checklist.Count) string {
	var out []string
	for _, c := range counts {
		if c.N > 0 {
			out = append(out, c.Label+" "+strconv.Itoa(c.N))
		}
	}
	return strings.Join(out, "; ")
}

// totalWords returns a total as a paper prints it, without its unit of measure:
// a sum, a ratio in percent, or counts by value; "" where nothing is known.
func totalWords(t *checklist.Total) string {
	switch t.Aggregation() {
	case checklist.BySum:
		if t.Given == 0 {
			return ""
		}
		return vi.FormatDecimal(t.Sum.String(), max(t.Sum.Decimals(), t.Precision()))
	case checklist.ByRatio:
		p, ok := t.Percent()
		if !ok {
			return ""
		}
		return vi.FormatDecimal(p.String(), t.Precision())
	case checklist.ByCount:
		return countWords(t.Counts)
	}
	return ""
}
