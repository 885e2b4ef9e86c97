package xlsx

import (
	"errors"
	"fmt"
)

// ErrBook is wrapped by every error about the book itself.
var ErrBook = errors.New("xlsx: bad book")

// CellError is what is wrong with one cell. It wraps [ErrBook].
type CellError struct {
	Sheet string
	Cell  string // "D9"
	Err   error
}

// Error names sheet, cell and what is wrong.
func (e *CellError) Error() string {
	return fmt.Sprintf("%v: %s!%s: %v", ErrBook, e.Sheet, e.Cell, e.Err)
}

// Unwrap returns ErrBook and what is wrong.
func (e *CellError) Unwrap() []error { return []error{ErrBook, e.Err} }

// What can be wrong with a cell.
var (
	errTooLong = errors.New("text is too long")
	errValue   = errors.New("value is not of its kind")
	errRole    = errors.New("role is unknown")
	errID      = errors.New("id is unknown or stands twice")
	errFormula = errors.New("bad formula")
	errInput   = errors.New("bad input")
	errLink    = errors.New("no place to lead to")
	errSpan    = errors.New("cell reaches beyond the columns")
	errPlain   = errors.New("a row of Sheet.More has plain cells alone")
)
