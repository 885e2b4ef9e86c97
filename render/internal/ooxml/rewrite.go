package ooxml

import (
	"archive/zip"
	"fmt"
	"io"
)

// Rewrite writes a package that [Open] accepted, with other contents for some
// of its parts, which keep their names and places. All else is copied as it is
// compressed. A name that the package does not have, in that very case, is an
// error that wraps [ErrParts].
func Rewrite(w io.Writer, r io.ReaderAt, size int64, changed map[string][]byte) error {
	source, err := zip.NewReader(r, size)
	if err != nil {
		return &OpenError{Err: fmt.Errorf("%w: %w", ErrNotZip, err)}
	}
	left := len(changed)
	for _, f := range source.File {
		if _, ok := changed[f.Name]; ok {
			left--
		}
	}
	if left != 0 {
		return fmt.Errorf("%w: %d to change are not there", ErrParts, left)
	}
	c := compressors.Get().(*compressor)
	defer c.free()
	z := zip.NewWriter(w)
	for _, f := range source.File {
		data, ok := changed[f.Name]
		if !ok {
			if err := z.Copy(f); err != nil {
				return err
			}
			continue
		}
		if err := replaceEntry(z, f, c.pack(Part{Name: f.Name, Data: data})); err != nil {
			return err
		}
	}
	if err := z.SetComment(source.Comment); err != nil {
		return err
	}
	return z.Close()
}

// replaceEntry writes other content under the header of an entry. Its size and
// checksum stand in the header, not behind the content.
func replaceEntry(z *zip.Writer, f *zip.File, content packed) error {
	const descriptor = 0x8
	h := f.FileHeader
	h.Method = content.method
	h.Flags &^= descriptor
	h.CRC32 = content.crc
	h.CompressedSize64 = uint64(len(content.bytes))
	h.UncompressedSize64 = uint64(content.size)
	w, err := z.CreateRaw(&h)
	if err != nil {
		return err
	}
	_, err = w.Write(content.bytes)
	return err
}
