package round

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/report/date"
)

// Copies stand as they came. Of one day: those without a time first, a correction
// or replacement without one last.
func TestReceivedOrder(t *testing.T) {
	at := func(hour int) checklist.Moment {
		return checklist.Moment{Date: date.Date{Year: 2026, Month: 1, Day: 5}, Hour: hour, HasTime: hour > 0}
	}
	all := []received{
		{Receipt: checklist.Receipt{File: "e", Use: checklist.Corrects, At: at(0)}},
		{Receipt: checklist.Receipt{File: "d", Use: checklist.Counts, At: at(17)}},
		{Receipt: checklist.Receipt{File: "c", Use: checklist.Replaces, At: at(9)}},
		{Receipt: checklist.Receipt{File: "b", Use: checklist.Counts, At: at(9)}},
		{Receipt: checklist.Receipt{File: "a", Use: checklist.Counts, At: at(0)}},
	}
	slices.SortStableFunc(all, received.compare)
	var files []string
	for _, c := range all {
		files = append(files, c.File)
	}
	assert.Equal(t, "a b c d e", strings.Join(files, " "))
}
