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

// TestStage: a count moves on a terminal alone, and a stage that fails is not
// told of.
func TestStage(t *testing.T) {
	var b bytes.Buffer
	count := func(step func(render.Progress)) error {
		step(render.Progress{Done: 1})
		step(render.Progress{Done: 2})
		return nil
	}
	require.NoError(t, screen{&b, true}.stage("Đọc", 2, count))
	assert.Regexp(t, "^\r\x1b\\[KĐọc 1/2\r\x1b\\[KĐọc 2/2\r\x1b\\[KĐọc\t2 tệp\t\\S+s\n$", b.String())
	b.Reset()
	require.NoError(t, newScreen(&b).stage("Đọc", 2, count))
	assert.Regexp(t, "^Đọc\t2 tệp\t\\S+s\n$", b.String())
	b.Reset()
	require.ErrorIs(t, newScreen(&b).stage("Đọc", 2, func(func(render.Progress)) error { return errStage }), errStage)
	assert.Empty(t, b.String())
}
