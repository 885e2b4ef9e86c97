package ooxml

import (
	"archive/zip"
	"bytes"
	"context"
	"fmt"
	"hash/crc32"
	"io"

	"github.com/klauspost/compress/flate"
)

// PackFrom returns a part that is compressed while write writes it, so that it
// is held as a whole at no time. Where it is long even when compressed it is not
// held at all: [Write] then calls write again, which must write the same. Before
// all that stands what head returns, which is asked for when write has ended; it
// may be nil. Once ctx is done the error is its cause.
func PackFrom(ctx context.Context, name string, write func(io.Writer) error, head func() []byte) (Part, error) {
	held := &pieces{most: maxHeld}
	crc, size, err := deflateFrom(ctx, held, write)
	if err != nil {
		return Part{}, err
	}
	p := packed{method: zip.Deflate, crc: crc, size: size, length: held.length}
	if head != nil {
		p.begin(head())
	}
	p.pieces = append(p.pieces, held.all...)
	if held.all == nil {
		p.again = func(w io.Writer) error {
			crcAgain, sizeAgain, err := deflateFrom(ctx, w, write)
			if err == nil && (crcAgain != crc || sizeAgain != size) {
				err = fmt.Errorf("%w: what is written twice differs", ErrParts)
			}
			return err
		}
	}
	return Part{Name: name, packed: &p}, nil
}

// begin puts data before the content.
func (p *packed) begin(data []byte) {
	c := compressors.Get().(*compressor)
	defer c.free()
	deflated := bytes.Clone(c.deflateAll(data, (*flate.Writer).Flush))
	p.pieces = [][]byte{deflated}
	p.length += len(deflated)
	p.crc = joined(crc32.ChecksumIEEE(data), p.crc, behind(p.size))
	p.size += len(data)
}

// maxHeld is how many compressed bytes of a part are held.
const maxHeld = 22 << 20

// deflateFrom compresses what write writes, and returns its checksum and its
// size before.
func deflateFrom(ctx context.Context, w io.Writer, write func(io.Writer) error) (crc uint32, size int, err error) {
	c := compressors.Get().(*compressor)
	defer c.free()
	c.flate.Reset(w)
	in := &summed{ctx: ctx, flate: c.flate}
	if err := write(in); err != nil {
		return 0, 0, err
	}
	return in.crc, in.size, c.flate.Close()
}

// summed sums up what goes into the compressor.
type summed struct {
	ctx   context.Context
	flate *flate.Writer
	crc   uint32
	size  int
}

func (s *summed) Write(b []byte) (int, error) {
	if (s.size+len(b))/deflatedAtOnce > s.size/deflatedAtOnce && s.ctx.Err() != nil {
		return 0, context.Cause(s.ctx)
	}
	s.crc = crc32.Update(s.crc, crc32.IEEETable, b)
	s.size += len(b)
	return s.flate.Write(b)
}

// pieces holds what is written, and lets go of all once there is more than most.
type pieces struct {
	most   int
	length int
	all    [][]byte
}

const pieceSize = 64 << 10

func (p *pieces) Write(b []byte) (int, error) {
	n := len(b)
	if p.length += n; p.length > p.most {
		p.all = nil
		return n, nil
	}
	for len(b) > 0 {
		last := len(p.all) - 1
		if last < 0 || len(p.all[last]) == pieceSize {
			p.all, last = append(p.all, make([]byte, 0, pieceSize)), last+1
		}
		room := min(pieceSize-len(p.all[last]), len(b))
		p.all[last] = append(p.all[last], b[:room]...)
		b = b[room:]
	}
	return n, nil
}

// writeTo writes the compressed content.
func (p *packed) writeTo(w io.Writer) error {
	for _, b := range p.pieces {
		if _, err := w.Write(b); err != nil {
			return err
		}
	}
	if p.again == nil {
		return nil
	}
	return p.again(w)
}
