package ooxml

import (
	"archive/zip"
	"bufio"
	"io"
	"sync"

	"github.com/klauspost/compress/flate"
)

// openZip opens an archive whose parts are inflated by the faster of the two
// inflaters that there are.
func openZip(r io.ReaderAt, size int64) (*zip.Reader, error) {
	z, err := zip.NewReader(r, size)
	if err == nil {
		z.RegisterDecompressor(zip.Deflate, inflate)
	}
	return z, err
}

var inflaters = sync.Pool{New: func() any { return &inflater{bufio.NewReader(nil), flate.NewReader(nil)} }}

// inflater inflates one part after the other through the same buffer.
type inflater struct {
	in   *bufio.Reader
	from io.ReadCloser
}

// inflate reads what was deflated. Close gives the inflater back.
func inflate(r io.Reader) io.ReadCloser {
	i := inflaters.Get().(*inflater)
	i.in.Reset(r)
	i.from.(flate.Resetter).Reset(i.in, nil) // it never fails
	return &inflated{i}
}

type inflated struct {
	by *inflater // nil once it is closed
}

func (i *inflated) Read(p []byte) (int, error) {
	if i.by == nil {
		return 0, io.ErrClosedPipe
	}
	return i.by.from.Read(p)
}

func (i *inflated) Close() error {
	if i.by == nil {
		return nil
	}
	err := i.by.from.Close()
	i.by.in.Reset(nil)
	inflaters.Put(i.by)
	i.by = nil
	return err
}
