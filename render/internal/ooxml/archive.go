package ooxml

import (
	"bufio"
	"encoding/binary"
	"io"
)

// archive writes a zip (APPNOTE.TXT of PKWARE, 4.3) of which all is known before
// it is written: the headers hold the sizes and the checksum, and nothing stands
// behind the content. Its buffers serve one package after the other.
type archive struct {
	to        *bufio.Writer
	length    int // of what is written
	files     int
	header    []byte
	directory []byte
}

func (a *archive) begin(w io.Writer) {
	a.to.Reset(w)
	a.length, a.files, a.directory = 0, 0, a.directory[:0]
}

const (
	zipVersion = 20   // 2.0: deflate, no zip64
	dosEpoch   = 0x21 // 1980-01-01
)

// add writes a file.
func (a *archive) add(name string, p *packed) error {
	le := binary.LittleEndian
	both := make([]byte, 0, 26) // what the two headers of a file have in common
	both = le.AppendUint16(both, zipVersion)
	both = le.AppendUint16(both, 0) // flags
	both = le.AppendUint16(both, p.method)
	both = le.AppendUint16(both, 0) // time
	both = le.AppendUint16(both, dosEpoch)
	both = le.AppendUint32(both, p.crc)
	both = le.AppendUint32(both, uint32(p.length))
	both = le.AppendUint32(both, uint32(p.size))
	both = le.AppendUint16(both, uint16(len(name)))
	both = le.AppendUint16(both, 0) // extra field

	d := append(a.directory, "PK\x01\x02"...)
	d = le.AppendUint16(d, zipVersion)
	d = append(d, both...)
	d = append(d, make([]byte, 10)...) // comment, disk, attributes
	d = le.AppendUint32(d, uint32(a.length))
	a.directory = append(d, name...)
	a.files++

	a.header = append(append(append(a.header[:0], "PK\x03\x04"...), both...), name...)
	a.length += len(a.header) + p.length
	if _, err := a.to.Write(a.header); err != nil {
		return err
	}
	return p.writeTo(a.to)
}

// end writes the directory.
func (a *archive) end() error {
	le := binary.LittleEndian
	d, size := a.directory, len(a.directory)
	d = append(d, "PK\x05\x06\x00\x00\x00\x00"...)
	d = le.AppendUint16(d, uint16(a.files)) // on this disk
	d = le.AppendUint16(d, uint16(a.files))
	d = le.AppendUint32(d, uint32(size))
	d = le.AppendUint32(d, uint32(a.length))
	d = le.AppendUint16(d, 0) // comment
	a.directory = d
	if _, err := a.to.Write(d); err != nil {
		return err
	}
	return a.to.Flush()
}
