package reporttest

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestClone(t *testing.T) {
	type inner struct{ Words []string }
	type outer struct {
		In     *inner
		List   []inner
		hidden int
	}
	v := outer{&inner{[]string{"a"}}, []inner{{[]string{"b"}}}, 1}
	w := Clone(v)
	assert.Equal(t, outer{In: v.In, List: v.List}, w)
	w.In.Words[0], w.List[0].Words[0] = "x", "y"
	assert.Equal(t, outer{&inner{[]string{"a"}}, []inner{{[]string{"b"}}}, 1}, v)
}
