package ooxml

import (
	"archive/zip"
	"bytes"
	"cmp"
	"context"
	"fmt"
	"io"
	"strings"

	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/limit"
)

// Why a file is refused. Each error of [Open] is an [*OpenError] that wraps one
// of them.
var (
	ErrNotZip       error = &reason{"không phải tệp zip, hoặc bị cắt cụt; lấy lại bản gốc", "not a zip file, or cut off; get it again", nil}
	ErrTooLarge     error = &reason{"quá lớn", "too large", limit.Err}
	ErrTooMany      error = &reason{"quá nhiều phần", "too many parts", limit.Err}
	ErrNoTypes      error = &reason{"tệp nén (.zip) thường, không có " + ContentTypes + " nên không phải tệp của Office; giải nén rồi chọn tệp ở trong", "a plain zip archive, without " + ContentTypes + " and so no file of an Office; unpack it and choose the file in it", ErrOtherFile}
	ErrPartName     error = &reason{"tên phần không hợp lệ", "a name that no part can have", nil}
	ErrRepeated     error = &reason{"có hai lần", "stands twice", nil}
	ErrRatio        error = &reason{"nén quá mức tin được", "compressed beyond belief", limit.Err}
	ErrEncrypted    error = &reason{"tệp zip đặt mật khẩu; bỏ mật khẩu rồi lưu lại", "encrypted; save it without a password", ErrPassword}
	ErrDamaged      error = &reason{"bị hỏng", "damaged", nil}
	ErrXML          error = &reason{"XML không đúng quy tắc", "not well-formed XML", nil}
	ErrDoctype      error = &reason{"có khai báo kiểu tài liệu (DTD), điều tệp của Office không được có", "declares a document type", nil}
	ErrTooDeep      error = &reason{"phần tử lồng nhau quá sâu", "elements too deep inside each other", limit.Err}
	ErrTooManyMarks error = &reason{"quá nhiều phần tử và thuộc tính", "too many elements and attributes", limit.Err}
	ErrNoPart       error = &reason{"không có phần này", "no such part", nil}
)

// OpenError is why [Open] refused a file.
type OpenError struct {
	Part string // the part at fault, or "" for the file itself
	Err  error
}

// Error names the part and the reason.
func (e *OpenError) Error() string { return "ooxml: " + e.at() + e.Err.Error() }

// Text names the part and the reason in one language.
func (e *OpenError) Text(lang diag.Lang) string { return e.at() + InWords(e.Err, lang) }

func (e *OpenError) at() string {
	if e.Part == "" {
		return ""
	}
	return e.Part + ": "
}

// Unwrap returns the reason.
func (e *OpenError) Unwrap() error { return e.Err }

// Package is a file that was read whole and found sound. It is safe for
// concurrent use.
type Package struct {
	Limits limit.Limits // that it kept to

	ctx   context.Context // until which its parts are read
	parts []Part
	roots []*Node        // of those parts that are surely asked for, and nil for all others
	rels  []Relations    // likewise
	index map[string]int // by name in small letters
	room  *Nodes         // for trees; nil where each has its own
}

// Open reads a package whole and refuses, with an [*OpenError], one that is
// another kind of file ([ErrOldFormat], [ErrPassword], [ErrOtherFile]) or no sound
// zip file, goes beyond the limits, holds two parts of one name or a name that
// leads outside, is encrypted, fails its checksums or declares sizes that are
// not so, or has an XML part that is not well-formed or declares a document type.
// Once ctx is done the error is its cause; so it is of what reads parts later.
func Open(ctx context.Context, r io.ReaderAt, size int64, limits limit.Limits) (*Package, error) {
	return openChecked(ctx, r, size, limits, nil, nil)
}

// OpenPacked is [Open] that has the parts packed as they are in the file, too, for
// those who write most of them unchanged. Where one is, and XML, it has no Data. The
// trees of all parts are made of that room, so that the package is for one goroutine.
func OpenPacked(ctx context.Context, r io.ReaderAt, size int64, limits limit.Limits, room *Nodes) (*Package, error) {
	return openChecked(ctx, r, size, limits, room, new(bytes.Buffer))
}

func openChecked(ctx context.Context, r io.ReaderAt, size int64, limits limit.Limits, room *Nodes, deflated *bytes.Buffer) (*Package, error) {
	p, err := openRaw(ctx, r, size, limits, deflated)
	if err != nil {
		return nil, err
	}
	p.room = room
	check := checker{Reader: ReadText(ctx, ""), limits: p.Limits, room: cmp.Or(room, new(Nodes))}
	main, ofPackage, ofMain := "", RelationsName(""), ""
	texts := make(map[int]bool) // besides the main one, by their places
	for i := range p.parts {
		part := &p.parts[i]
		text := part.text
		if !isXML(part.Name) {
			part.Data, part.text = []byte(text), ""
			continue
		}
		if part.packed == nil {
			part.Data = []byte(text)
		}
		isRelations := strings.HasSuffix(part.Name, relationsEnding)
		if p.roots[i], err = check.part(text, isRelations || part.Name == ContentTypes || part.Name == main || texts[i]); err != nil {
			return nil, p.refused(part.Name, err)
		}
		if isRelations {
			p.rels[i] = p.relationsIn(p.roots[i], part.Name)
		}
		switch part.Name {
		case ofPackage:
			main = p.rels[i].First("officeDocument")
			ofMain = RelationsName(main)
		case ofMain:
			for _, name := range p.rels[i].Texts() {
				if at, ok := p.index[Key(name)]; ok {
					texts[at] = true
				}
			}
		}
	}
	return p, nil
}

// checker checks one XML document after the other. The marks of all are counted.
type checker struct {
	*Reader
	limits limit.Limits
	room   *Nodes
	before int // marks
}

// part checks a document, of which it returns the root where it is asked for.
func (c *checker) part(text string, asked bool) (root *Node, err error) {
	c.Reset(text)
	c.MaxDepth, c.MaxMarks, c.marks = c.limits.Depth, c.limits.Marks, c.before
	if asked {
		root, err = c.tree(c.room)
	} else {
		for c.Next() {
		}
		err = c.Err()
	}
	c.before = c.marks
	return root, err
}

// OpenRaw is [Open] for those who check the markup themselves while they read the
// texts of the parts: these have no Data.
func OpenRaw(ctx context.Context, r io.ReaderAt, size int64, limits limit.Limits) (*Package, error) {
	return openRaw(ctx, r, size, limits, nil)
}

// openRaw is OpenRaw that packs the parts where there is room for what each of them is
// inflated from.
func openRaw(ctx context.Context, r io.ReaderAt, size int64, limits limit.Limits, deflated *bytes.Buffer) (*Package, error) {
	limits = limits.OrDefaults()
	p := &Package{Limits: limits, ctx: ctx}
	if err := p.Stopped(); err != nil {
		return nil, err
	}
	if size > limits.File {
		return nil, &OpenError{Err: ErrTooLarge}
	}
	if err := sniff(r, size); err != nil {
		return nil, &OpenError{Err: err}
	}
	z, err := openZip(r, size)
	if err != nil {
		return nil, &OpenError{Err: fmt.Errorf("%w: %w", ErrNotZip, err)}
	}
	if len(z.File) > limits.Entries {
		return nil, &OpenError{Err: ErrTooMany}
	}
	if deflated != nil {
		z.RegisterDecompressor(zip.Deflate, func(r io.Reader) io.ReadCloser {
			deflated.Reset()
			return inflate(io.TeeReader(r, deflated))
		})
	}
	n := len(z.File)
	p.parts, p.roots, p.rels, p.index = make([]Part, 0, n), make([]*Node, n), make([]Relations, n), make(map[string]int, n)
	for _, f := range z.File {
		if strings.HasSuffix(f.Name, "/") && f.UncompressedSize64 == 0 {
			continue // a folder
		}
		if err := p.add(f, &limits); err != nil {
			return nil, p.refused(f.Name, err)
		}
		if deflated != nil {
			last := &p.parts[len(p.parts)-1]
			last.packed = packedAs(f, len(last.text), deflated.Bytes())
		}
	}
	if _, ok := p.Text(ContentTypes); !ok {
		return nil, &OpenError{Err: ErrNoTypes}
	}
	return p, nil
}

// Stopped returns why nothing is read any more; nil while the context of the package
// is not done.
func (p *Package) Stopped() error {
	if p.ctx.Err() != nil {
		return context.Cause(p.ctx)
	}
	return nil
}

func (p *Package) refused(part string, err error) error {
	return cmp.Or(p.Stopped(), error(&OpenError{Part: part, Err: err}))
}

// Parts returns the parts in the order of the file. Their data must not be
// changed.
func (p *Package) Parts() []Part { return p.parts[:len(p.parts):len(p.parts)] }

// Part returns the content of the part of that name, whatever its case, and
// whether there is one. It must not be changed.
func (p *Package) Part(name string) ([]byte, bool) {
	i, ok := p.index[Key(name)]
	if !ok {
		return nil, false
	}
	part := &p.parts[i]
	if part.Data == nil {
		return []byte(part.text), true
	}
	return part.Data, true
}

// Name returns the name of a part as the file writes it; the same where there is no
// such part.
func (p *Package) Name(name string) string {
	if i, ok := p.index[Key(name)]; ok {
		return p.parts[i].Name
	}
	return name
}

// Text is [Package.Part] that returns the content as a text.
func (p *Package) Text(name string) (string, bool) {
	i, ok := p.index[Key(name)]
	if !ok {
		return "", false
	}
	return p.parts[i].Text(), true
}
