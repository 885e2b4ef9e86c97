package ooxml

import (
	"bytes"
	"errors"
	"io"
	"testing"

	"github.com/stretchr/testify/require"
)

var errDisk = errors.New("the disk is broken")

// brokenWriter takes so many bytes and then fails, or takes less than it is given
// and does not say so.
type brokenWriter struct {
	left  int
	quiet bool
}

func (w *brokenWriter) Write(b []byte) (int, error) {
	n := min(len(b), w.left)
	w.left -= n
	if n == len(b) || w.quiet {
		return n, nil
	}
	return n, errDisk
}

// TestWriterThatFails: at every byte of a small file the failure is told.
func TestWriterThatFails(t *testing.T) {
	packed, err := PackFrom(t.Context(), "b.xml", func(w io.Writer) error {
		_, err := io.WriteString(w, "<b/>")
		return err
	}, func() []byte { return []byte("<?xml version='1.0'?>") })
	require.NoError(t, err)
	parts := []Part{{Name: ContentTypes, Data: []byte("<Types/>")}, {Name: "a.png", Data: []byte("PNG")}, packed}
	var whole bytes.Buffer
	require.NoError(t, Write(t.Context(), &whole, parts))
	for n := range whole.Len() {
		require.ErrorIs(t, Write(t.Context(), &brokenWriter{left: n}, parts), errDisk, n)
		require.ErrorIs(t, Write(t.Context(), &brokenWriter{left: n, quiet: true}, parts), io.ErrShortWrite, n)
		require.ErrorIs(t, Rewrite(t.Context(), &brokenWriter{left: n}, bytes.NewReader(whole.Bytes()), int64(whole.Len()), nil), errDisk, n)
	}
	require.NoError(t, Write(t.Context(), &brokenWriter{left: whole.Len()}, parts))
}
