// Package source opens a .docx file that somebody else made, for those who read
// it, fill it or change it.
package source

import (
	"context"
	"errors"
	"fmt"
	"io"

	"github.com/vanban-go/vanban/render/internal/ooxml"
	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/limit"
)

// Why a file is refused; packages read and docx export them.
var (
	ErrDamaged     = errors.New("docx: tệp hỏng (damaged file)")
	ErrNotDocument = errors.New("docx: không phải văn bản .docx (not a text document)")
	ErrHostile     = errors.New("docx: tệp bị từ chối (file refused)")
	ErrSigned      = errors.New("docx: tệp đã ký số, sửa là mất chữ ký (signed, and a change would break the signature)")
)

// Open runs the preflight.
func Open(ctx context.Context, r io.ReaderAt, size int64, limits limit.Limits) (*ooxml.Package, error) {
	pkg, err := ooxml.Open(ctx, r, size, limits)
	return pkg, Refused(err)
}

// Refused says of an error about the package that the file is damaged, which no
// zip file is too, or hostile. It passes others through.
func Refused(err error) error {
	o, ok := errors.AsType[*ooxml.OpenError](err)
	if !ok || errors.Is(err, ErrDamaged) || errors.Is(err, ErrHostile) {
		return err
	}
	for _, kind := range []error{ooxml.ErrOldFormat, ooxml.ErrPassword, ooxml.ErrOtherFile} {
		if errors.Is(err, kind) {
			return &anotherKind{ErrDamaged, o.Err}
		}
	}
	for _, damaged := range []error{ooxml.ErrNotZip, ooxml.ErrDamaged, ooxml.ErrXML, ooxml.ErrNoPart} {
		if errors.Is(err, damaged) {
			return &refused{ErrDamaged, "tệp hỏng: ", "damaged file: ", err}
		}
	}
	return &refused{ErrHostile, "tệp bị từ chối: ", "file refused: ", err}
}

// refused is what a file is refused with that is damaged or hostile.
type refused struct {
	kind   error
	vi, en string
	err    error
}

func (e *refused) Error() string { return e.kind.Error() + ": " + e.err.Error() }

// Text says in one language what is wrong.
func (e *refused) Text(lang diag.Lang) string {
	if lang == diag.EN {
		return e.en + ooxml.InWords(e.err, lang)
	}
	return e.vi + ooxml.InWords(e.err, lang)
}

func (e *refused) Unwrap() []error { return []error{e.kind, e.err} }

// anotherKind is what a sound file of another kind is refused with. It wraps
// [ErrDamaged] or [ErrNotDocument], and does not say so.
type anotherKind struct{ kind, err error }

func (e *anotherKind) Error() string { return "docx: " + e.err.Error() }

// Text says in one language what it is.
func (e *anotherKind) Text(lang diag.Lang) string { return ooxml.InWords(e.err, lang) }

func (e *anotherKind) Unwrap() []error { return []error{e.kind, e.err} }

// Main returns the part that holds the text.
func Main(pkg *ooxml.Package) (string, error) {
	rels, err := pkg.Relations(ooxml.RelationsName(""))
	if err != nil {
		return "", Refused(err)
	}
	name := rels.First("officeDocument")
	if name == "" {
		return "", fmt.Errorf("%w: không có phần chính (no main part)", ErrNotDocument)
	}
	if err := ooxml.OfAnother(name, "word"); err != nil {
		return "", &anotherKind{ErrNotDocument, err}
	}
	return name, nil
}
