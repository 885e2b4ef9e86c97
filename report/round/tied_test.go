package round

import (
	"os"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/report"
)

// TestTiedHoldsNoCopy: figures that do not count are named beside the return,
// which stays the one that was read.
func TestTiedHoldsNoCopy(t *testing.T) {
	p, problems := report.LoadPlan(os.DirFS("../../testdata/forms"), "plan.yaml")
	require.NoError(t, problems.Err())
	links := linksOf(p.Checklist)
	without := 0
	for f := range Forms(p, nil).All() {
		var values []checklist.Value
		for _, a := range f.Areas {
			for n, i := range a.Figures {
				state := checklist.Given
				if n == 0 {
					state = checklist.Unreadable
				}
				values = append(values, checklist.Value{ID: i.ID, State: state, Number: checklist.NumberOf(1)})
			}
		}
		back := &checklist.Return{Values: checklist.ValuesOf(values...)}
		got := links.only(checklist.Reply{Form: f, Return: back})
		assert.Same(t, back, got.Return)
		without += len(got.Without)
		all, err := checklist.RollUp(t.Context(), p.Checklist, []checklist.Reply{got}, nil)
		require.NoError(t, err)
		for s := range all.Lineage() {
			assert.False(t, got.Without[s.Value.ID], s.Value.ID)
		}
		for n := range all.All.Indicators {
			if total := &all.All.Indicators[n]; got.Without[total.ID] {
				assert.Zero(t, total.Given, total.ID)
			}
		}
	}
	assert.NotZero(t, without)
}
