package round

import (
	"fmt"
	"strings"

	"github.com/vanban-go/vanban/report"
)

var (
	findingFields        = map[string]string{"": "text", "cause.subjective": "subjective", "cause.objective": "objective"}
	recommendationFields = map[string]string{"text": "recommendation"}
)

// NameDivider stands in a cell between the id of an item and its words.
const NameDivider = " – "

// finding adds a finding, and the recommendation of the row; without a finding
// in the row, the recommendation goes to that in the row above.
func (t *tabled) finding(v *report.VisitResult, path string, r *findingRow, row tableRow) {
	for i := range r.Items {
		r.Items[i], _, _ = strings.Cut(r.Items[i], NameDivider)
	}
	if row.filled("text") {
		t.above = path
		t.note(fmt.Sprintf("%s.findings[%d]", path, len(v.Findings)), row, findingFields)
		v.Findings = append(v.Findings, r.finding())
	} else if !t.continues(v, path, row) {
		return
	}
	if !recommends(row) {
		return
	}
	f := &v.Findings[len(v.Findings)-1]
	path = fmt.Sprintf("%s.findings[%d].recommend[%d]", path, len(v.Findings)-1, len(f.Recommend))
	t.note(path, row, recommendationFields)
	if r.To != report.ToUnit {
		t.party(&r.To, path+".to", row, "to")
	}
	f.Recommend = append(f.Recommend, r.recommendation())
}

// recommends reports whether a row says anything of a recommendation.
func recommends(row tableRow) bool {
	return row.filled("to") || row.filled("recommendation") || row.filled("product") || row.filled("due")
}

// continues reports whether a row without a finding can belong to the one
// above, and tells what it says that belongs to none.
func (t *tabled) continues(v *report.VisitResult, path string, row tableRow) bool {
	if t.above != path {
		t.problems = append(t.problems, recommendationAlone.At(row.place("text"), "", v.Unit))
		return false
	}
	idle, fields := false, [...]string{"group", "subjective", "objective", "responsible", "items", "selected"}
	for _, field := range fields {
		if row.filled(field) {
			idle = true
			t.problems = append(t.problems, idleCell.At(row.place(field), ""))
		}
	}
	if !idle && !recommends(row) {
		t.problems = append(t.problems, emptyCell.At(row.place("text"), ""))
	}
	return true
}
