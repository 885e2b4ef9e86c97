package xlsx

import (
	"bytes"
	"errors"
	"fmt"
	"io"
)

// Why a file is no workbook that can be read. Each wraps [ErrRead].
var (
	ErrOldFormat = fmt.Errorf("%w: it is an .xls of an old version", ErrRead)
	ErrPassword  = fmt.Errorf("%w: it has a password", ErrRead)
	ErrOtherFile = fmt.Errorf("%w: it is another kind of file", ErrRead)
)

// compound begins an .xls of before 2007, and an .xlsx behind a password.
var compound = []byte{0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1}

// sniff tells other kinds of files by their first bytes.
func sniff(r io.ReaderAt, size int64) error {
	head, err := piece(r, 0, min(size, 128))
	switch {
	case err != nil:
		return fmt.Errorf("%w: %w", ErrRead, err)
	case bytes.HasPrefix(head, compound):
		return compoundKind(r, size)
	case !bytes.HasPrefix(head, []byte("PK")), bytes.Contains(head, []byte("mimetypeapplication/vnd.oasis")):
		return ErrOtherFile
	}
	return nil
}

// compoundKind looks for the stream of a file behind a password, where
// directories of streams may stand.
func compoundKind(r io.ReaderAt, size int64) error {
	const reach = 1 << 16
	n := min(size, reach)
	for _, at := range []int64{0, size - n} {
		b, err := piece(r, at, n)
		if err != nil {
			return fmt.Errorf("%w: %w", ErrRead, err)
		}
		if bytes.Contains(b, wide("EncryptedPackage")) {
			return ErrPassword
		}
	}
	return ErrOldFormat
}

// piece reads n bytes; less where the file ends before.
func piece(r io.ReaderAt, at, n int64) ([]byte, error) {
	if n <= 0 {
		return nil, nil
	}
	b := make([]byte, n)
	got, err := r.ReadAt(b, at)
	if errors.Is(err, io.EOF) {
		err = nil
	}
	return b[:got], err
}

// wide returns ASCII in UTF-16, as directories of streams write it.
func wide(s string) []byte {
	b := make([]byte, 0, 2*len(s))
	for i := range len(s) {
		b = append(b, s[i], 0)
	}
	return b
}
