package ooxml

import (
	"archive/zip"
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

var inflaters = sync.Pool{New: func() any { return flate.NewReader(nil) }}

// inflate reads what was deflated. Close gives the inflater back.
func inflate(r io.Reader) io.ReadCloser {
	from := inflaters.Get().(io.ReadCloser)
	from.(flate.Resetter).Reset(r, nil) // it never fails
	return &inflated{from: from}
}

type inflated struct {
	from io.ReadCloser // nil once it is closed
}

func (i *inflated) Read(p []byte) (int, error) {
	if i.from == nil {
		return 0, io.ErrClosedPipe
	}
	return i.from.Read(p)
}

func (i *inflated) Close() error {
	if i.from == nil {
		return nil
	}
	err := i.from.Close()
	inflaters.Put(i.from)
	i.from = nil
	return err
}
