package checklist_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/fault"
	"github.com/vanban-go/vanban/report/limit"
)

// A checklist may ask for as many figures as a table has room for, and not for
// one more.
func TestBounds(t *testing.T) {
	tests := []struct {
		name         string
		series, rows int
		ratios       bool   // all rows but two are made of these, in each series
		want         string // where too much is asked
	}{
		{"as many series as there may be", 1000, 1, false, ""},
		{"a series more", 1001, 1, false, "series[1000]"},
		{"as many cells as there may be", 20, 1000, false, ""},
		{"a row more", 20, 1001, false, "areas"},
		{"rows without series", 0, 20_000, false, ""},
		{"one more of them", 0, 20_001, false, "areas"},
		{"ratios, too", 2, 10_000, true, ""},
		{"one more of them", 2, 10_001, true, "areas"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			c := &checklist.Checklist{ID: "dm", Areas: []checklist.Area{{ID: "a", Title: "A", Text: "A."}}}
			var ids []string
			for i := range tt.series {
				ids = append(ids, fmt.Sprintf("s%d", i))
				c.Series = append(c.Series, checklist.Series{ID: ids[i], Label: ids[i]})
			}
			for i := range tt.rows {
				row := checklist.Indicator{ID: fmt.Sprintf("i%d", i), Label: "A"}
				if i > 1 && tt.ratios {
					row.Derived, row.Series = &checklist.Ratio{Num: "i0", Den: "i1"}, ids
				}
				c.Areas[0].Indicators = append(c.Areas[0].Indicators, row)
			}
			problems := c.Validate()
			if tt.want == "" {
				assert.NoError(t, problems.Err())
				return
			}
			require.Len(t, problems, 1)
			assert.Equal(t, tt.want, problems[0].Path)
			assert.Equal(t, fault.TooMany.Code, problems[0].Code)
			assert.Contains(t, problems[0].Hint(diag.VI), "bớt chỉ tiêu")
			assert.ErrorIs(t, problems.Err(), limit.Err)
		})
	}
}
