package main

import (
	"bytes"
	"errors"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/render"
)

var errStage = errors.New("stage")

// TestStage: elsewhere than on a terminal nothing moves, and of a stage that
// fails nothing is told.
func TestStage(t *testing.T) {
	var b bytes.Buffer
	w := &walker{Writer: &b}
	require.NoError(t, w.stage("Đọc", 2, func(step func(render.Progress)) error {
		step(render.Progress{Done: 1})
		return nil
	}))
	assert.Regexp(t, "^Đọc\t2 tệp\t\\S+s\n$", b.String())
	b.Reset()
	require.ErrorIs(t, w.stage("Đọc", 2, func(func(render.Progress)) error { return errStage }), errStage)
	assert.Empty(t, b.String())
}
