package prose

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestPackedLettersAreNoOthers: a letter beyond Vietnamese is no rhyme of several.
func TestPackedLettersAreNoOthers(t *testing.T) {
	assert.True(t, rhymes.has(pack([]rune("ac"))))
	assert.False(t, rhymes.has(pack([]rune{'a'<<9 | 'c'})))
	assert.False(t, rhymes.has(pack(nil)))
}
