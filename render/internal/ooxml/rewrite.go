package ooxml

import (
	"archive/zip"
	"bytes"
	"context"
	"fmt"
	"io"
	"strings"
)

// Rewrite writes a package that [Open] accepted, with other contents for some
// of its parts, which keep their names and places, and more parts at the end. All else is copied as it is
// compressed, but for folders, which no package needs. A name that the package does not have, in that very case, is an
// error that wraps [ErrParts]. Nothing is written unless all of it succeeded; once ctx
// is done the error is its cause.
func Rewrite(ctx context.Context, w io.Writer, r io.ReaderAt, size int64, changed map[string][]byte, added ...Part) error {
	source, err := openZip(r, size)
	if err != nil {
		return &OpenError{Err: fmt.Errorf("%w: %w", ErrNotZip, err)}
	}
	left, held := len(changed), uint64(0)
	for _, f := range source.File {
		if held += f.CompressedSize64; held > uint64(size) { // they lie over each other
			return &OpenError{Part: f.Name, Err: ErrDamaged}
		}
		if _, ok := changed[f.Name]; ok {
			left--
		}
	}
	if left != 0 {
		return fmt.Errorf("%w: %d to change are not there", ErrParts, left)
	}
	c := compressors.Get().(*compressor)
	defer c.free()
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for _, f := range source.File {
		if ctx.Err() != nil {
			return context.Cause(ctx)
		}
		if strings.HasSuffix(f.Name, "/") {
			continue // a folder, which Open does not look at
		}
		data, ok := changed[f.Name]
		if !ok {
			if err := z.Copy(f); err != nil {
				return err
			}
			continue
		}
		packed, err := c.pack(ctx, Part{Name: f.Name, Data: data})
		if err != nil {
			return err
		}
		if err := packed.write(z, f.FileHeader); err != nil {
			return err
		}
	}
	for _, p := range added {
		packed, err := c.pack(ctx, p)
		if err != nil {
			return err
		}
		if err := packed.write(z, zip.FileHeader{Name: p.Name}); err != nil {
			return err
		}
	}
	if err := z.SetComment(source.Comment); err != nil {
		return err
	}
	if err := z.Close(); err != nil {
		return err
	}
	if ctx.Err() != nil {
		return context.Cause(ctx)
	}
	_, err = out.WriteTo(w) // which tells of a short write
	return err
}

// write writes content under the header of an entry. Its size and checksum
// stand in the header, not behind the content.
func (p packed) write(z *zip.Writer, h zip.FileHeader) error {
	const descriptor = 0x8
	h.Method, h.Flags, h.CRC32 = p.method, h.Flags&^descriptor, p.crc
	h.CompressedSize64, h.UncompressedSize64 = uint64(p.length), uint64(p.size)
	w, err := z.CreateRaw(&h)
	if err != nil {
		return err
	}
	return p.writeTo(w)
}
