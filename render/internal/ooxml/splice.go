package ooxml

import (
	"archive/zip"
	"bytes"
	"context"
	"hash/crc32"
	"math"
	"slices"

	"github.com/klauspost/compress/flate"
)

// Spliced is a part with holes: what stands between them is compressed once,
// and what goes into them is stored between, as deflate allows. It is safe for
// concurrent use.
type Spliced struct {
	name     string
	literals []literal
}

// literal is what stands before, between and behind holes.
type literal struct {
	plain    []byte
	deflated []byte // ends at a byte; the last one ends the stream
}

// Splice returns the part that literals make up, with a hole between each two.
// There is at least one. It keeps the literals. The error is the cause why ctx is
// done.
func Splice(ctx context.Context, name string, literals ...[]byte) (Spliced, error) {
	c := compressors.Get().(*compressor)
	defer c.free()
	s := Spliced{name: name, literals: make([]literal, len(literals))}
	end := (*flate.Writer).Flush
	for i, plain := range literals {
		if i == len(literals)-1 {
			end = (*flate.Writer).Close
		}
		deflated, err := c.deflate(ctx, plain, end)
		if err != nil {
			return Spliced{}, err
		}
		s.literals[i] = literal{plain, bytes.Clone(deflated)}
	}
	return s, nil
}

// Fill returns the part with those contents of its holes, one for each.
func (s *Spliced) Fill(holes [][]byte) Part {
	p := packed{method: zip.Deflate, pieces: make([][]byte, 0, len(s.literals)+len(holes))}
	add := func(plain, deflated []byte) {
		p.pieces = append(p.pieces, deflated)
		p.length += len(deflated)
		p.crc = crc32.Update(p.crc, crc32.IEEETable, plain)
		p.size += len(plain)
	}
	for i, l := range s.literals {
		add(l.plain, l.deflated)
		if i < len(holes) && len(holes[i]) > 0 {
			add(holes[i], appendStored(nil, holes[i]))
		}
	}
	return Part{Name: s.name, packed: &p}
}

// appendStored appends data as blocks that are not compressed (RFC 1951,
// 3.2.4).
func appendStored(dst, data []byte) []byte {
	for block := range slices.Chunk(data, math.MaxUint16) {
		n := uint16(len(block))
		dst = append(dst, 0, byte(n), byte(n>>8), ^byte(n), ^byte(n>>8))
		dst = append(dst, block...)
	}
	return dst
}
