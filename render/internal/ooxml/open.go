package ooxml

import (
	"archive/zip"
	"bytes"
	"cmp"
	"fmt"
	"io"
	"path"
	"slices"
	"strings"
	"unicode/utf8"
)

// Why a file is refused. Each error of [Open] is an [*OpenError] that wraps one
// of them.
var (
	ErrNotZip       error = &reason{"không phải tệp zip, hoặc bị cắt cụt; lấy lại bản gốc", "not a zip file, or cut off; get it again", nil}
	ErrTooLarge     error = &reason{"quá lớn", "too large", nil}
	ErrTooMany      error = &reason{"quá nhiều phần", "too many parts", nil}
	ErrNoTypes      error = &reason{"không có " + ContentTypes + ", nên không phải tệp của Office", "no " + ContentTypes, nil}
	ErrPartName     error = &reason{"tên phần không hợp lệ", "a name that no part can have", nil}
	ErrRepeated     error = &reason{"có hai lần", "stands twice", nil}
	ErrRatio        error = &reason{"nén quá mức tin được", "compressed beyond belief", nil}
	ErrEncrypted    error = &reason{"tệp zip đặt mật khẩu; bỏ mật khẩu rồi lưu lại", "encrypted; save it without a password", ErrPassword}
	ErrDamaged      error = &reason{"bị hỏng", "damaged", nil}
	ErrXML          error = &reason{"XML không đúng quy tắc", "not well-formed XML", nil}
	ErrDoctype      error = &reason{"có khai báo kiểu tài liệu (DTD), điều tệp của Office không được có", "declares a document type", nil}
	ErrTooDeep      error = &reason{"phần tử lồng nhau quá sâu", "elements too deep inside each other", nil}
	ErrTooManyMarks error = &reason{"quá nhiều phần tử và thuộc tính", "too many elements and attributes", nil}
	ErrNoPart       error = &reason{"không có phần này", "no such part", nil}
)

// OpenError is why [Open] refused a file.
type OpenError struct {
	Part string // the part at fault, or "" for the file itself
	Err  error
}

// Error names the part and the reason.
func (e *OpenError) Error() string {
	if e.Part == "" {
		return "ooxml: " + e.Err.Error()
	}
	return "ooxml: " + e.Part + ": " + e.Err.Error()
}

// Unwrap returns the reason.
func (e *OpenError) Unwrap() error { return e.Err }

// Limits bound what [Open] takes. A zero field stands for its default, which
// is far above any office paper.
type Limits struct {
	File    int64 // bytes of the file; 64 MB
	Entries int   // of the zip; 4096
	Part    int64 // bytes of one part; 64 MB
	Total   int64 // bytes of all parts; 256 MB
	Ratio   int64 // of a part to its compressed bytes, from 1 MB on; 200
	Depth   int   // of elements inside each other; 256
	Marks   int   // elements, attributes and texts of one part; 8 million

	Raw bool // the caller checks the markup itself while it reads
}

func (l Limits) withDefaults() Limits {
	return Limits{
		File:    cmp.Or(l.File, 64<<20),
		Entries: cmp.Or(l.Entries, 4096),
		Part:    cmp.Or(l.Part, 64<<20),
		Total:   cmp.Or(l.Total, 256<<20),
		Ratio:   cmp.Or(l.Ratio, 200),
		Depth:   cmp.Or(l.Depth, 256),
		Marks:   cmp.Or(l.Marks, 8_000_000),
		Raw:     l.Raw,
	}
}

// Package is a file that was read whole and found sound. It is safe for
// concurrent use.
type Package struct {
	parts []Part
	index map[string]int // by name in small letters
}

// Open reads a package whole and refuses, with an [*OpenError], one that is
// another kind of file ([ErrOldFormat], [ErrPassword], [ErrOtherFile]) or no sound
// zip file, goes beyond the limits, holds two parts of one name or a name that
// leads outside, is encrypted, fails its checksums or declares sizes that are
// not so, or, unless the limits say Raw, has an XML part that is not well-formed
// or declares a document type.
func Open(r io.ReaderAt, size int64, limits Limits) (*Package, error) {
	limits = limits.withDefaults()
	if size > limits.File {
		return nil, &OpenError{Err: ErrTooLarge}
	}
	if err := sniff(r, size); err != nil {
		return nil, &OpenError{Err: err}
	}
	z, err := zip.NewReader(r, size)
	if err != nil {
		return nil, &OpenError{Err: fmt.Errorf("%w: %w", ErrNotZip, err)}
	}
	if len(z.File) > limits.Entries {
		return nil, &OpenError{Err: ErrTooMany}
	}
	p := &Package{index: make(map[string]int, len(z.File))}
	for _, f := range z.File {
		if strings.HasSuffix(f.Name, "/") && f.UncompressedSize64 == 0 {
			continue // a folder
		}
		if err := p.add(f, &limits); err != nil {
			return nil, &OpenError{Part: f.Name, Err: err}
		}
	}
	if _, ok := p.Part(ContentTypes); !ok {
		return nil, &OpenError{Err: ErrNoTypes}
	}
	return p, nil
}

// add reads one entry, and takes its size off what is left of the total.
func (p *Package) add(f *zip.File, limits *Limits) error {
	key := strings.ToLower(f.Name)
	if !foreignName(f.Name) {
		return ErrPartName
	}
	if _, ok := p.index[key]; ok {
		return ErrRepeated
	}
	data, err := readEntry(f, limits)
	if err != nil {
		return err
	}
	limits.Total -= int64(len(data))
	if isXML(f.Name) && !limits.Raw {
		if err := wellFormed(data, limits.Depth, limits.Marks); err != nil {
			return err
		}
	}
	p.index[key] = len(p.parts)
	p.parts = append(p.parts, Part{Name: f.Name, Data: data})
	return nil
}

// wellFormed checks one XML document.
func wellFormed(data []byte, depth, marks int) error {
	r := NewReader(data)
	r.MaxDepth, r.MaxMarks = depth, marks
	for r.Next() {
	}
	return r.Err()
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
func readEntry(f *zip.File, limits *Limits) ([]byte, error) {
	declared := f.UncompressedSize64
	switch {
	case f.Flags&encryptedFlag != 0:
		return nil, ErrEncrypted
	case declared > uint64(min(limits.Part, limits.Total)):
		return nil, ErrTooLarge
	case declared >= ratioFrom && declared/uint64(limits.Ratio) > f.CompressedSize64:
		return nil, ErrRatio
	}
	r, err := f.Open()
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrDamaged, err)
	}
	defer r.Close()
	var b bytes.Buffer
	b.Grow(int(declared) + bytes.MinRead)
	n, err := b.ReadFrom(io.LimitReader(r, int64(declared)+1))
	switch {
	case err != nil:
		return nil, fmt.Errorf("%w: %w", ErrDamaged, err)
	case uint64(n) != declared:
		return nil, fmt.Errorf("%w: its size is not what it declares", ErrDamaged)
	}
	return b.Bytes(), nil
}

// Parts returns the parts in the order of the file. Their data must not be
// changed.
func (p *Package) Parts() []Part { return p.parts[:len(p.parts):len(p.parts)] }

// Part returns the content of the part of that name, whatever its case, and
// whether there is one. It must not be changed.
func (p *Package) Part(name string) ([]byte, bool) {
	i, ok := p.index[strings.ToLower(name)]
	if !ok {
		return nil, false
	}
	return p.parts[i].Data, true
}
