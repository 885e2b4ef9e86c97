package render

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"runtime/debug"
	"slices"
)

// stopWriter fails once its context is done.
type stopWriter struct {
	ctx context.Context
	io.Writer
}

func (s *stopWriter) Write(b []byte) (int, error) {
	if err := s.ctx.Err(); err != nil {
		return 0, err
	}
	return s.Writer.Write(b)
}

// stopReaderAt fails once its context is done.
type stopReaderAt struct {
	ctx context.Context
	io.ReaderAt
}

func (s *stopReaderAt) ReadAt(b []byte, off int64) (int, error) {
	if err := s.ctx.Err(); err != nil {
		return 0, err
	}
	return s.ReaderAt.ReadAt(b, off)
}

// writeUntil writes data piece by piece until its context is done.
func writeUntil(ctx context.Context, w io.Writer, data []byte) error {
	for piece := range slices.Chunk(data, 1<<20) {
		if _, err := (&stopWriter{ctx, w}).Write(piece); err != nil {
			return err
		}
	}
	return ctx.Err()
}

// sumUntil is [sumOf] until its context is done.
func sumUntil(ctx context.Context, data []byte) (string, error) {
	sum := sha256.New()
	if err := writeUntil(ctx, sum, data); err != nil {
		return "", err
	}
	return hex.EncodeToString(sum.Sum(nil)), nil
}

// PanicError is the error of a job, a sink, a template, a layout or a callback
// that panicked.
type PanicError struct {
	Value any    // what it panicked with
	Stack string // of the goroutine that did
}

// Error says what it panicked with; the stack is for a log.
func (e *PanicError) Error() string { return fmt.Sprintf("render: panic: %v", e.Value) }

// Unwrap returns the value if it is an error.
func (e *PanicError) Unwrap() error {
	err, _ := e.Value.(error)
	return err
}

// errGone is the error of what ended its goroutine, as [runtime.Goexit] does.
var errGone = errors.New("render: it ended its goroutine without a result")

// caught makes an error of a panic; it is deferred.
func caught(err *error) {
	if v := recover(); v != nil {
		*err = &PanicError{v, string(debug.Stack())}
	}
}

// apart runs f in a goroutine of its own and waits for it, so that f can neither
// end nor panic the goroutine of the caller.
func apart(f func() error) error {
	ended := make(chan error)
	go func() {
		err := errGone
		defer func() { ended <- err }()
		defer caught(&err)
		err = f()
	}()
	return <-ended
}
