package round_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/round"
)

// The report has the table of items where anybody judged one: the team alone does,
// too.
func TestItemsThatTheTeamAloneJudged(t *testing.T) {
	c := richCollection(t, func(*report.Plan) {})
	tables := func(c round.Collection) int {
		r, _, _ := round.Collect(t.Context(), c)
		n := -1
		for p := range r.Papers() {
			if p.Template != "bao-cao" {
				continue
			}
			d, err := p.Make()
			require.NoError(t, err)
			n = 0
			for _, a := range d.(*report.General).Annexes {
				for _, s := range a.Body {
					if s.Table != nil && a.Title == "Kết quả từng mục kiểm tra" {
						n++
					}
				}
			}
		}
		return n
	}
	assert.Equal(t, 1, tables(c))
	c.Returned, c.Register = nil, nil
	assert.Equal(t, 1, tables(c), "no unit answered")
	c.Results = nil
	assert.Equal(t, 0, max(0, tables(c)), "nobody did")
}
