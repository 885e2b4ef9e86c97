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
	deflated []byte // ends at a byte; the last one ends the stream
	size     int    // before compression
	crc      uint32
	behind   uint32 // what the sum of the text before it is multiplied by
}

// Splice returns the part that literals make up, with a hole between each two.
// There is at least one. The error is the cause why ctx is done.
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
		s.literals[i] = literal{bytes.Clone(deflated), len(plain), crc32.ChecksumIEEE(plain), behind(len(plain))}
	}
	return s, nil
}

// Filling is what goes into holes, ready for them. The zero value is nothing.
type Filling struct {
	plain, stored []byte
}

// NewFilling returns data as it goes into holes. It keeps data.
func NewFilling(data []byte) Filling {
	if len(data) == 0 {
		return Filling{}
	}
	return Filling{data, appendStored(nil, data)}
}

// Fill returns the part with those contents of its holes, one for each.
func (s *Spliced) Fill(holes []Filling) Part {
	p := packed{method: zip.Deflate, pieces: make([][]byte, 0, len(s.literals)+len(holes))}
	for i := range s.literals {
		l := &s.literals[i]
		p.add(l.deflated, l.size, joined(p.crc, l.crc, l.behind))
		if i < len(holes) && len(holes[i].plain) > 0 {
			h := &holes[i]
			p.add(h.stored, len(h.plain), crc32.Update(p.crc, crc32.IEEETable, h.plain))
		}
	}
	return Part{Name: s.name, packed: &p}
}

// add appends a piece that was of that size, with which the checksum is crc.
func (p *packed) add(piece []byte, size int, crc uint32) {
	p.pieces = append(p.pieces, piece)
	p.length += len(piece)
	p.size += size
	p.crc = crc
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
