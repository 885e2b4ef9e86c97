package ooxml

import (
	"archive/zip"
	"bytes"
	"context"
	"fmt"
	"hash/crc32"
	"io"
	"sync"

	"github.com/klauspost/compress/flate"
)

// PackFrom returns a part that is compressed while write writes it, so that it
// is held as a whole at no time. Where it is long even when compressed it is not
// held at all: [Write] then calls write again, which must write the same. Before
// all that stands what head returns, which is asked for when write has ended; it
// may be nil. Once ctx is done the error is its cause.
func PackFrom(ctx context.Context, name string, write func(io.Writer) error, head func() []byte) (Part, error) {
	held := &pieces{most: maxHeld}
	crc, size, err := deflateFrom(ctx, held, write, nil)
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
			passing := &relay{to: w}
			crcAgain, sizeAgain, err := deflateFrom(ctx, passing, write, passing.on)
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

// maxHeld is how many compressed bytes of a part are held: with what is swept late
// it is less than 30 MB of heap, however long the part is.
const maxHeld = 9 << 20

// besideFrom is from how many bytes on a part is compressed beside the making of
// what follows: below that it does not pay.
const besideFrom = 1 << 20

// deflateFrom compresses what write writes, when it is long in a goroutine of its own,
// and returns its checksum and its size before. w must not fail. What passes it on, if
// it is not nil, is called now and then, never in that goroutine.
func deflateFrom(ctx context.Context, w io.Writer, write func(io.Writer) error, on func() error) (crc uint32, size int, err error) {
	c := compressors.Get().(*compressor)
	defer c.free()
	c.flate.Reset(w)
	in := &summed{ctx: ctx, flate: c.flate, on: on}
	defer in.wait()
	if err := write(in); err != nil {
		return 0, 0, err
	}
	in.wait()
	if err = c.flate.Close(); err == nil && on != nil {
		err = on()
	}
	return in.crc, in.size, err
}

// summed sums up what goes into the compressor.
type summed struct {
	ctx   context.Context
	flate *flate.Writer
	crc   uint32
	size  int
	on    func() error
	full  chan []byte // for the goroutine, if there is one; it gives them back
	empty chan []byte
	done  chan struct{}
}

func (s *summed) Write(b []byte) (int, error) {
	if (s.size+len(b))/deflatedAtOnce > s.size/deflatedAtOnce && s.ctx.Err() != nil {
		return 0, context.Cause(s.ctx)
	}
	s.size += len(b)
	switch {
	case s.size < besideFrom:
		s.compress(b)
	case s.full == nil:
		s.begin()
		fallthrough
	default:
		s.full <- append((<-s.empty)[:0], b...)
	}
	if s.on == nil {
		return len(b), nil
	}
	return len(b), s.on()
}

func (s *summed) compress(b []byte) {
	s.crc = crc32.Update(s.crc, crc32.IEEETable, b)
	s.flate.Write(b)
}

// begin starts the goroutine.
func (s *summed) begin() {
	const ahead = 3
	s.full, s.empty, s.done = make(chan []byte, ahead), make(chan []byte, ahead), make(chan struct{})
	for range ahead {
		s.empty <- nil
	}
	go func() {
		defer close(s.done)
		for b := range s.full {
			s.compress(b)
			s.empty <- b
		}
	}()
}

// wait ends the goroutine, once it has done its work.
func (s *summed) wait() {
	if s.full != nil {
		close(s.full)
		<-s.done
		s.full = nil
	}
}

// relay holds what is written until it is passed on.
type relay struct {
	to          io.Writer
	mutex       sync.Mutex
	held, spare []byte
}

func (r *relay) Write(b []byte) (int, error) {
	r.mutex.Lock()
	defer r.mutex.Unlock()
	r.held = append(r.held, b...)
	return len(b), nil
}

func (r *relay) on() error {
	r.mutex.Lock()
	out := r.held
	r.held = r.spare[:0]
	r.mutex.Unlock()
	r.spare = out
	_, err := r.to.Write(out)
	return err
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
