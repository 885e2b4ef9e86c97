package book

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// Units that are equal all stand among the best, or all among the worst.
func TestEqualUnitsStayTogether(t *testing.T) {
	for name, tt := range map[string]struct {
		shares []int // best first
		want   int   // how many are among the best
	}{
		"nobody":              {nil, 0},
		"one":                 {[]int{80}, 1},
		"two":                 {[]int{80, 70}, 1},
		"an odd number":       {[]int{90, 80, 70}, 2},
		"equal in the middle": {[]int{90, 80, 80, 70}, 3},
		"three in the middle": {[]int{90, 80, 80, 80, 70, 60}, 4},
		"equal to the end":    {[]int{90, 80, 80, 80}, 1},
		"equal at both ends":  {[]int{90, 90, 90, 80}, 3},
		"all":                 {[]int{80, 80, 80}, 3},
	} {
		equal := func(i, j int) bool { return tt.shares[i] == tt.shares[j] }
		assert.Equal(t, tt.want, upperHalf(len(tt.shares), equal), name)
	}
}

// Pages of a table of units end between areas; only an area that no page takes is
// torn. The first columns stand on every page.
func TestPagesOfAreas(t *testing.T) {
	columns := func(widths ...float64) []column {
		out := []column{{"TT", 11}, {"Đơn vị", 48}, {"Tình trạng", 30}}
		for _, w := range widths {
			out = append(out, column{"", w})
		}
		return out
	}
	for name, tt := range map[string]struct {
		widths []float64
		areas  []string
		want   []int
	}{
		"all on one page":               {[]float64{60, 60, 60}, []string{"a", "a", "b"}, nil},
		"an area goes to the next":      {[]float64{100, 100, 60, 60}, []string{"a", "a", "b", "b"}, []int{5}},
		"two small ones share a page":   {[]float64{200, 60, 60, 60}, []string{"a", "b", "b", "c"}, []int{4}},
		"one is wider than a page":      {[]float64{200, 200, 200, 60}, []string{"a", "a", "a", "b"}, nil},
		"behind one wider than a page":  {[]float64{60, 200, 200, 60, 250}, []string{"a", "b", "b", "c", "c"}, []int{4, 6}},
		"columns without areas at last": {[]float64{100, 100, 100}, []string{"a", "a", ""}, []int{5}},
	} {
		assert.Equal(t, tt.want, areaPages(columns(tt.widths...), tt.areas), name)
	}
}
