package ooxml

import (
	"archive/zip"
	"bytes"
	"context"
	"fmt"
	"io"
	"path"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/vanban-go/vanban/report/limit"
)

// add reads one entry, and takes its size off what is left of the total.
func (p *Package) add(f *zip.File, limits *limit.Limits) error {
	key := Key(f.Name)
	if !foreignName(f.Name) {
		return ErrPartName
	}
	if _, ok := p.index[key]; ok {
		return ErrRepeated
	}
	text, err := readEntry(p.ctx, f, limits)
	if err != nil {
		return err
	}
	limits.Total -= int64(len(text))
	p.index[key] = len(p.parts)
	p.parts = append(p.parts, Part{Name: f.Name, key: key, text: text})
	return nil
}

// packedAs returns the content of an entry that was inflated from such bytes; nil where
// it is not packed as Pack would, or where these are not all that the entry is said to have.
func packedAs(f *zip.File, size int, deflated []byte) *packed {
	if f.Method != zip.Deflate || isPicture(f.Name) || f.CRC32 == 0 || uint64(len(deflated)) != f.CompressedSize64 {
		return nil
	}
	p := whole(zip.Deflate, f.CRC32, size, bytes.Clone(deflated))
	return &p
}

// foreignName reports whether name is a clean relative path; other programs
// may use letters beyond ASCII.
func foreignName(name string) bool {
	if name == "" || name[0] == '/' || path.Clean(name) != name || name == ".." || strings.HasPrefix(name, "../") || !utf8.ValidString(name) {
		return false
	}
	return !strings.ContainsFunc(name, func(r rune) bool { return r < ' ' || r == 0x7F || r == '\\' || r == ':' })
}

// isXML does not report .vml, which Office itself writes with unclosed tags.
func isXML(name string) bool {
	return slices.Contains([]string{".xml", ".rels"}, strings.ToLower(path.Ext(name)))
}

// ratioFrom is the size from which the ratio counts: small parts of blanks do
// no harm.
const ratioFrom = 1 << 20

const encryptedFlag = 1

// readEntry decompresses an entry. Its declared size is checked before, what
// it really holds while reading.
func readEntry(ctx context.Context, f *zip.File, limits *limit.Limits) (string, error) {
	declared, most := f.UncompressedSize64, limits.Part
	if isXML(f.Name) {
		most = limits.XML
	}
	switch {
	case f.Flags&encryptedFlag != 0:
		return "", ErrEncrypted
	case declared > uint64(min(most, limits.Total)):
		return "", ErrTooLarge
	case declared >= ratioFrom && declared/uint64(limits.Ratio) > f.CompressedSize64:
		return "", ErrRatio
	}
	r, err := f.Open()
	if err != nil {
		return "", fmt.Errorf("%w: %w", ErrDamaged, err)
	}
	defer r.Close()
	chunk := chunks.Get().(*[32 << 10]byte)
	defer chunks.Put(chunk)
	var b strings.Builder
	b.Grow(int(declared))
	n, err := io.CopyBuffer(&b, io.LimitReader(limit.Reader(ctx, r), int64(declared)+1), chunk[:])
	switch {
	case err != nil:
		return "", fmt.Errorf("%w: %w", ErrDamaged, err)
	case uint64(n) != declared:
		return "", fmt.Errorf("%w: its size is not what it declares", ErrDamaged)
	}
	return b.String(), nil
}

// chunks lends out room for what is read on its way into a text.
var chunks = sync.Pool{New: func() any { return new([32 << 10]byte) }}
