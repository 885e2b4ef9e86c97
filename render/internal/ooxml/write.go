package ooxml

import (
	"archive/zip"
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"math"
	"path"
	"slices"
	"strings"
	"sync"

	"github.com/klauspost/compress/flate"
)

// ContentTypes is the name of the part that stands first, ContentTypesKey the same in
// small letters.
const (
	ContentTypes    = "[Content_Types].xml"
	ContentTypesKey = "[content_types].xml"
)

// ErrParts is wrapped by the errors of [Write] about the parts it was given.
var ErrParts = errors.New("ooxml: bad parts")

// Part is one file of a package. Name is ASCII, without a leading slash.
type Part struct {
	Name string
	Data []byte

	key    string  // of one that was read: its name in small letters
	text   string  // of one that was read: the same, if it is XML
	packed *packed // set by Pack, instead of Data
}

// Key returns the name of a part in small letters: no two parts have the same.
func Key(name string) string { return strings.ToLower(name) }

// Key is [Key] of its name.
func (p *Part) Key() string {
	if p.key != "" {
		return p.key
	}
	return Key(p.Name)
}

// Text returns the content as a text.
func (p *Part) Text() string {
	if p.text != "" {
		return p.text
	}
	return string(p.Data)
}

// packed is content ready for the zip.
type packed struct {
	method uint16
	crc    uint32
	size   int // before compression
	length int // when compressed
	pieces [][]byte
	again  func(io.Writer) error // writes what is not held, behind the pieces
}

// whole returns content that is ready in one piece.
func whole(method uint16, crc uint32, size int, data []byte) packed {
	return packed{method: method, crc: crc, size: size, length: len(data), pieces: [][]byte{data}}
}

// Pack returns a part that is compressed already, for data that goes into many
// packages unchanged. It does not keep data.
func Pack(name string, data []byte) Part { return Part{Name: name, Data: data}.Packed() }

// Packed returns the part compressed, as it is if it is so already.
func (p Part) Packed() Part {
	if p.packed != nil {
		return p
	}
	c := compressors.Get().(*compressor)
	defer c.free()
	ready, _ := c.pack(context.Background(), p) // which is never done
	ready.pieces = [][]byte{slices.Clone(ready.pieces[0])}
	return Part{Name: p.Name, packed: &ready}
}

// Write writes the parts as a zip file, in their order. The first must be
// [ContentTypes], and no two names may differ in case alone. The bytes depend
// on the parts and the deflater that go.sum holds and on nothing else: entries bear the date
// 1980-01-01, sizes and checksum in the local header, and no extra field.
// Pictures are stored, all else is deflated. Parts are only read.
//
// Nothing is written when the parts are refused. Once ctx is done the error is its
// cause, and what was written is no file.
func Write(ctx context.Context, w io.Writer, parts []Part) error {
	if err := Check(parts); err != nil {
		return err
	}
	c := compressors.Get().(*compressor)
	defer c.free()
	z := &c.archive
	z.begin(w)
	for _, p := range parts {
		content, err := c.pack(ctx, p)
		if err != nil {
			return err
		}
		if err := z.add(p.Name, &content); err != nil {
			return err
		}
	}
	return z.end()
}

// maxTotal keeps a package far below 4 GB, where zip64 headers begin: Excel
// refuses them.
const maxTotal = 1 << 30

// Check returns why [Write] would refuse the parts; nil where it would not.
func Check(parts []Part) error {
	if len(parts) == 0 || parts[0].Name != ContentTypes {
		return fmt.Errorf("%w: the first must be %s", ErrParts, ContentTypes)
	}
	if len(parts) >= math.MaxUint16 {
		return fmt.Errorf("%w: %d are too many", ErrParts, len(parts))
	}
	total := 0
	seen := make(map[string]bool, len(parts))
	for i := range parts {
		p := &parts[i]
		key := p.Key()
		switch {
		case !goodName(p.Name):
			return fmt.Errorf("%w: bad name %q", ErrParts, p.Name)
		case seen[key]:
			return fmt.Errorf("%w: %q stands twice", ErrParts, p.Name)
		}
		seen[key] = true
		total += p.size()
	}
	if total > maxTotal {
		return fmt.Errorf("%w: %d bytes are too many", ErrParts, total)
	}
	return nil
}

func (p Part) size() int {
	if p.packed != nil {
		return p.packed.size
	}
	return len(p.Data)
}

// goodName reports whether name is a clean relative path of printable ASCII.
func goodName(name string) bool {
	return foreignName(name) && name[0] != '.' && !strings.ContainsFunc(name, func(r rune) bool { return r <= ' ' || r > '~' })
}

func isPicture(name string) bool {
	return slices.Contains([]string{".png", ".jpg", ".jpeg", ".gif"}, strings.ToLower(path.Ext(name)))
}

// Append appends pieces of markup.
func Append(dst []byte, pieces ...string) []byte {
	for _, s := range pieces {
		dst = append(dst, s...)
	}
	return dst
}

// compressor deflates one part after the other into the same buffer.
type compressor struct {
	flate   *flate.Writer
	buf     bytes.Buffer
	archive archive
}

// level is fast: 5 takes two fifths longer for one byte in ten less, and 9 many
// times as long.
const level = 2

var compressors = sync.Pool{New: func() any {
	f, _ := flate.NewWriter(nil, level) // fails for an unknown level alone
	return &compressor{flate: f, archive: archive{to: bufio.NewWriter(nil)}}
}}

// pack returns the content of p; its bytes hold until the next call. The error is the
// cause why ctx is done.
func (c *compressor) pack(ctx context.Context, p Part) (packed, error) {
	if p.packed != nil {
		return *p.packed, nil
	}
	sum := crc32.ChecksumIEEE(p.Data)
	if isPicture(p.Name) {
		return whole(zip.Store, sum, len(p.Data), p.Data), nil
	}
	data, err := c.deflate(ctx, p.Data, (*flate.Writer).Close)
	return whole(zip.Deflate, sum, len(p.Data), data), err
}

// deflate compresses data and ends with what end does. The result holds until
// the next call. The error is the cause why ctx is done.
func (c *compressor) deflate(ctx context.Context, data []byte, end func(*flate.Writer) error) ([]byte, error) {
	c.buf.Reset()
	c.flate.Reset(&c.buf)
	for piece := range slices.Chunk(data, deflatedAtOnce) {
		if ctx.Err() != nil {
			return nil, context.Cause(ctx)
		}
		c.flate.Write(piece) // a bytes.Buffer does not fail
	}
	end(c.flate)
	return c.buf.Bytes(), nil
}

// deflateAll is deflate that nothing stops.
func (c *compressor) deflateAll(data []byte, end func(*flate.Writer) error) []byte {
	out, _ := c.deflate(context.Background(), data, end)
	return out
}

// deflatedAtOnce is after how many bytes the context is asked.
const deflatedAtOnce = 256 << 10

// maxKept is the greatest buffer that is kept for the next package.
const maxKept = 4 << 20

func (c *compressor) free() {
	c.archive.to.Reset(nil) // which would keep the package's
	if c.buf.Cap() <= maxKept {
		compressors.Put(c)
	}
}
