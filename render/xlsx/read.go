package xlsx

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"path"
	"strings"

	"github.com/vanban-go/vanban/render/internal/ooxml"
)

// Why a workbook or a sheet of it cannot be read.
var (
	ErrRead    = errors.New("xlsx: cannot read the workbook")
	ErrNoSheet = errors.New("xlsx: no such sheet")
)

// NoSheetError says which sheets a workbook has where one was asked for that
// it has not. It wraps [ErrNoSheet].
type NoSheetError struct {
	Sheet string
	Has   []string
}

// Error names the sheet and those there are.
func (e *NoSheetError) Error() string {
	return fmt.Sprintf("%v: %q is not among %q", ErrNoSheet, e.Sheet, e.Has)
}

// Unwrap returns ErrNoSheet.
func (e *NoSheetError) Unwrap() error { return ErrNoSheet }

// ReadSheet is a sheet as it was read: the cells that hold something, in the
// order of the file.
type ReadSheet struct {
	Name  string
	Cells []ReadCell
}

// ReadCell is one cell that was read. Row and Column count from 1.
type ReadCell struct {
	Row, Column int
	Kind        ReadKind
	Text        string
}

// ReadKind says what a cell that was read holds, and so how its Text is
// written.
type ReadKind uint8

const (
	ReadText   ReadKind = iota // as it stands, lines divided by "\n"
	ReadNumber                 // in decimal digits: "1204", "-0.5"
	ReadBool                   // "true" or "false"
	ReadDate                   // 2025-09-25, followed by "T08:00:00" if it has a time
	ReadTime                   // 08:00, or 08:00:30
	ReadError                  // such as "#N/A"
)

// bounds are far above any table that people keep by hand.
var bounds = ooxml.Limits{File: 16 << 20, Part: 32 << 20, Total: 64 << 20, Marks: 2_000_000}

// Read reads the cells of one sheet of a workbook; an empty name means the
// first sheet that is not hidden. The file is checked before anything of it is
// trusted. Of a formula the value is read that the file keeps. The error wraps
// [ErrRead] or [ErrNoSheet].
func Read(r io.ReaderAt, size int64, sheet string) (ReadSheet, error) {
	p, err := ooxml.Open(r, size, bounds)
	if err != nil {
		return ReadSheet{}, fmt.Errorf("%w: %w", ErrRead, err)
	}
	b := &book{pkg: p}
	if err := b.open(); err != nil {
		return ReadSheet{}, fmt.Errorf("%w: %w", ErrRead, err)
	}
	for _, s := range b.Sheets {
		if s.Name == sheet || sheet == "" && s.State != "hidden" && s.State != "veryHidden" {
			return b.read(s)
		}
	}
	return ReadSheet{}, b.noSheet(sheet)
}

// book is what the parts around the sheets say.
type book struct {
	pkg *ooxml.Package
	workbookPart
	folder   string // of the main part
	targets  map[string]string
	texts    []richText
	meanings []meaning // by cell style
}

func (b *book) open() error {
	var root relations
	if err := b.part("_rels/.rels", &root); err != nil {
		return err
	}
	name := ""
	for _, r := range root.List {
		if strings.HasSuffix(r.Type, "/officeDocument") {
			name = strings.TrimPrefix(r.Target, "/")
		}
	}
	if err := b.part(name, &b.workbookPart); err != nil {
		return err
	}
	b.folder = path.Dir(name)
	var own relations
	if err := b.part(path.Join(b.folder, "_rels", path.Base(name)+".rels"), &own); err != nil {
		return err
	}
	b.targets = make(map[string]string, len(own.List))
	for _, r := range own.List {
		b.targets[r.ID] = b.resolve(r.Target)
		if err := b.shared(r); err != nil {
			return err
		}
	}
	return nil
}

// shared reads the parts that all sheets use.
func (b *book) shared(r relation) error {
	switch path.Base(r.Type) {
	case "sharedStrings":
		var t textList
		err := b.part(b.resolve(r.Target), &t)
		b.texts = t.List
		return err
	case "styles":
		var s stylesPart
		err := b.part(b.resolve(r.Target), &s)
		b.meanings = s.meanings()
		return err
	}
	return nil
}

// resolve returns the name of the part that a relation of the workbook leads
// to.
func (b *book) resolve(target string) string {
	if rest, ok := strings.CutPrefix(target, "/"); ok {
		return rest
	}
	return path.Join(b.folder, target)
}

var errNoPart = errors.New("part is missing")

func (b *book) part(name string, into any) error {
	data, ok := b.pkg.Part(name)
	if !ok {
		return fmt.Errorf("%s: %w", name, errNoPart)
	}
	if err := xml.Unmarshal(data, into); err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	return nil
}

func (b *book) noSheet(name string) error {
	e := &NoSheetError{Sheet: name}
	for _, s := range b.Sheets {
		e.Has = append(e.Has, s.Name)
	}
	return e
}
