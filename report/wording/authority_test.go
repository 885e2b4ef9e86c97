package wording

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestAuthorities(t *testing.T) {
	assert.Equal(t, []string{"TUQ.", "TM.", "KT.", "TL.", "Q."}, Authorities())
	assert.Contains(t, Authorities(), OnBehalf)
	for i, a := range Authorities() {
		for _, later := range Authorities()[i+1:] {
			assert.False(t, strings.HasPrefix(later, a), "%s hides %s", a, later)
		}
	}
}
