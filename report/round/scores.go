package round

import (
	"strings"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/report/vi"
)

// differenceWords prints by how much the team's points differ, with a plus sign
// where they are more.
func differenceWords(own, found *checklist.ItemPoints) string {
	if own.State != checklist.Given || found.State != checklist.Given {
		return ""
	}
	return signed(found.Got.Sub(own.Got))
}

func signed(n checklist.Number) string { return signedWords(n, -1) }

// percentWords prints a result in percent of what could be got, with two
// decimals; "" where nothing could be got.
func percentWords(p checklist.Points) string {
	n, ok := p.Percent(2)
	if !ok {
		return ""
	}
	return vi.FormatDecimal(n.String(), 2)
}

func shareWords(p checklist.Points) string { return numberWords(p.Got) + "/" + numberWords(p.Max) }

// missingWords names the items of which no points are known.
func missingWords(s *checklist.Scorecard) string {
	var out []string
	for _, i := range s.Missing() {
		out = append(out, vi.LowerFirst(vi.TrimEnd(i.Text)))
	}
	return strings.Join(out, "; ")
}
