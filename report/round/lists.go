package round

import (
	"strconv"
	"strings"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/report/vi"
)

// listSentences say what the rows of the lists of an area come to: "Hồ sơ quá hạn:
// năm trường hợp của 2/4 đơn vị; số ngày quá hạn: 61 ngày."
func listSentences(g *checklist.Group, a *checklist.Area) []string {
	var out []string
	for i := range g.Lists {
		l := &g.Lists[i]
		for j := range a.Lists {
			if a.Lists[j].ID == l.ID && l.Given > 0 {
				out = append(out, listSentence(l))
			}
		}
	}
	return out
}

func listSentence(l *checklist.ListTotal) string {
	title := vi.UpperFirst(vi.TrimEnd(l.Title)) + ": "
	if l.Rows == 0 {
		return vi.Sentence(title + "không có trường hợp nào (" + shareOf(l.Tally) + " đơn vị trả lời)")
	}
	parts := []string{title + vi.Counted(l.Rows) + " trường hợp của " + strconv.Itoa(l.Units) + "/" + strconv.Itoa(l.Expected) + " đơn vị"}
	for i := range l.Figures {
		if words := measured(&l.Figures[i]); words != "" {
			parts = append(parts, vi.LowerFirst(vi.TrimEnd(l.Figures[i].Label))+": "+words)
		}
	}
	return vi.Sentence(strings.Join(parts, "; "))
}
