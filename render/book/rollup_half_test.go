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
