package limit

import (
	"context"
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A reader ends with the cause of its context, whatever is left.
func TestReader(t *testing.T) {
	why := errors.New("đủ rồi")
	ctx, cancel := context.WithCancelCause(t.Context())
	r := Reader(ctx, strings.NewReader("ab"))
	n, err := r.Read(make([]byte, 1))
	require.NoError(t, err)
	assert.Equal(t, 1, n)
	cancel(why)
	_, err = io.ReadAll(r)
	assert.ErrorIs(t, err, why)
}
