package ooxml

import (
	"archive/zip"
	"bytes"
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
// There is at least one. It keeps the literals.
func Splice(name string, literals ...[]byte) Spliced {
	c := compressors.Get().(*compressor)
	defer c.free()
	s := Spliced{name: name, literals: make([]literal, len(literals))}
	end := (*flate.Writer).Flush
	for i, plain := range literals {
		if i == len(literals)-1 {
			end = (*flate.Writer).Close
		}
		s.literals[i] = literal{plain, bytes.Clone(c.deflate(plain, end))}
	}
	return s
}

// storedHeader is how many bytes stand before those of a stored block.
const storedHeader = 5

// Fill returns the part with those contents of its holes, one for each.
func (s *Spliced) Fill(holes [][]byte) Part {
	size := 0
	for i := range s.literals {
		size += len(s.literals[i].deflated)
	}
	for _, h := range holes {
		size += len(h) + storedHeader*(1+len(h)/math.MaxUint16)
	}
	data, crc, plain := make([]byte, 0, size), uint32(0), 0
	for i := range s.literals {
		l := &s.literals[i]
		data = append(data, l.deflated...)
		crc = crc32.Update(crc, crc32.IEEETable, l.plain)
		plain += len(l.plain)
		if i < len(holes) {
			data = appendStored(data, holes[i])
			crc = crc32.Update(crc, crc32.IEEETable, holes[i])
			plain += len(holes[i])
		}
	}
	p := whole(zip.Deflate, crc, plain, data)
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
