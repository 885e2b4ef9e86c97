package ooxml

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestRoom: values are zero and apart from each other, also of a room that was
// cleared, which takes no more memory for as many.
func TestRoom(t *testing.T) {
	var r Room[int]
	for range 3 {
		var all [][]int
		for i := range 300 {
			v := r.Take(2)
			assert.Equal(t, []int{0, 0}, v)
			v[0], v[1] = i, -i
			all = append(all, append(v, 1))
		}
		for i, v := range all {
			assert.Equal(t, []int{i, -i, 1}, v)
		}
		r.Clear()
	}
	assert.Zero(t, testing.AllocsPerRun(10, func() {
		for range 600 {
			r.Take(1)
		}
		r.Clear()
	}))
	r.Take(1 << 15)
	r.Clear()
	assert.Zero(t, cap(r.free), "more than is kept")
}
