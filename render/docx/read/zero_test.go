package read

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestZeroValues(t *testing.T) {
	_, err := File(t.Context(), nil, 0)
	assert.ErrorIs(t, err, ErrDamaged)
	_, ok := new(Document).Control("x")
	assert.False(t, ok)
	assert.Empty(t, new(Paragraph).Text())
	assert.False(t, new(Run).Visible() != "" || (&Paragraph{Section: -1}).InBody())
}
