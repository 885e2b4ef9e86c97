package ooxml

import (
	"archive/zip"
	"fmt"
	"hash/crc32"
	"io"

	"github.com/klauspost/compress/flate"
)

// PackFrom returns a part that is compressed while write writes it, so that it
// is held as a whole at no time. Where it is long even when compressed it is not
// held at all: [Write] then calls write again, which must write the same.
func PackFrom(name string, write func(io.Writer) error) (Part, error) {
	held := &pieces{most: maxHeld}
	p := packed{method: zip.Deflate}
	var err error
	if p.crc, p.size, err = deflateFrom(held, write); err != nil {
		return Part{}, err
	}
	p.length, p.pieces = held.length, held.all
	if held.all == nil {
		p.again = write
	}
	return Part{Name: name, packed: &p}, nil
}

// maxHeld is how many compressed bytes of a part are held.
const maxHeld = 14 << 20

// deflateFrom compresses what write writes, and returns its checksum and its
// size before.
func deflateFrom(w io.Writer, write func(io.Writer) error) (crc uint32, size int, err error) {
	c := compressors.Get().(*compressor)
	defer c.free()
	c.flate.Reset(w)
	in := &summed{flate: c.flate}
	if err := write(in); err != nil {
		return 0, 0, err
	}
	return in.crc, in.size, c.flate.Close()
}

// summed sums up what goes into the compressor.
type summed struct {
	flate *flate.Writer
	crc   uint32
	size  int
}

func (s *summed) Write(b []byte) (int, error) {
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
	if p.again == nil {
		for _, b := range p.pieces {
			if _, err := w.Write(b); err != nil {
				return err
			}
		}
		return nil
	}
	crc, size, err := deflateFrom(w, p.again)
	if err == nil && (crc != p.crc || size != p.size) {
		err = fmt.Errorf("%w: what is written twice differs", ErrParts)
	}
	return err
}
