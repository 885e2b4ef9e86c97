package xlsx

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"path"
	"strings"

	"github.com/vanban-go/vanban/render/internal/ooxml"
)

// Why a file is no workbook that can be scanned. Each wraps [ErrRead].
var (
	ErrOldFormat = fmt.Errorf("%w: it is an .xls of an old version", ErrRead)
	ErrPassword  = fmt.Errorf("%w: it has a password", ErrRead)
	ErrOtherFile = fmt.Errorf("%w: it is another kind of file", ErrRead)
)

// ScanBook is a workbook as it was scanned: all its sheets, visible or not.
type ScanBook struct {
	Sheets   []ScanSheet
	Date1904 bool // days are counted from 1904
}

// ScanSheet is a sheet as it was scanned: the cells that hold something, in the
// order of the file.
type ScanSheet struct {
	Name      string
	Hidden    bool
	Protected bool
	Cells     []ScanCell
}

// ScanCell is one cell that was scanned. Row and Column count from 1.
type ScanCell struct {
	Row, Column int
	Kind        ScanKind
	Format      ScanFormat // of a number
	IsFormula   bool
	Text        string // as the kind says; of a formula the result that the file keeps
	Formula     string // without "="; "" where a formula shares that of another cell
}

// ScanKind says what a cell holds, and so how its Text is written.
type ScanKind uint8

// The kinds of cells.
const (
	ScanText   ScanKind = iota // as it stands, lines divided by "\n"
	ScanNumber                 // as the file has it: "1204", "-0.5", "1E-3"
	ScanBool                   // "true" or "false"
	ScanDate                   // "2025-09-25", or with a time behind it
	ScanError                  // such as "#N/A"
)

// ScanFormat says what the number format of a cell makes of a number.
type ScanFormat uint8

// The formats of numbers.
const (
	PlainFormat ScanFormat = iota
	PercentFormat
	DateFormat // a day, a time, or both
)

// scanBounds are far above any form. What is unpacked stays far below 100 MB.
var scanBounds = ooxml.Limits{File: 8 << 20, Entries: 1024, Part: 12 << 20, Total: 24 << 20, Raw: true}

// Scan reads every cell of a workbook in one pass that checks the file and its
// markup on the way: nothing is left out, and nothing damaged is taken for an
// empty cell. It is made for forms that come back from strangers; [Read] is for
// tables. The error wraps [ErrRead], and says where it can what the file is
// instead.
func Scan(r io.ReaderAt, size int64) (*ScanBook, error) {
	if err := sniff(r, size); err != nil {
		return nil, err
	}
	p, err := ooxml.Open(r, size, scanBounds)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrRead, err)
	}
	s := &scan{pkg: p, seen: map[string]bool{}}
	if err := s.book(); err != nil {
		return nil, fmt.Errorf("%w: %w", ErrRead, err)
	}
	return &s.out, nil
}

// compound begins files in the format of old Office versions, and those with a
// password.
var compound = []byte{0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1}

// sniff tells other kinds of files by their first bytes.
func sniff(r io.ReaderAt, size int64) error {
	head := make([]byte, min(size, 1<<16))
	n, err := r.ReadAt(head, 0)
	if err != nil && !errors.Is(err, io.EOF) {
		return fmt.Errorf("%w: %w", ErrRead, err)
	}
	head = head[:n]
	switch {
	case bytes.HasPrefix(head, compound) && (bytes.Contains(head, wide("EncryptedPackage")) || bytes.Contains(tail(r, size), wide("EncryptedPackage"))):
		return ErrPassword
	case bytes.HasPrefix(head, compound):
		return ErrOldFormat
	case !bytes.HasPrefix(head, []byte("PK")), bytes.Contains(head, []byte("mimetypeapplication/vnd.oasis")):
		return ErrOtherFile
	}
	return nil
}

// tail returns the last bytes of a file, where directories of streams may
// stand.
func tail(r io.ReaderAt, size int64) []byte {
	n := min(size, 1<<16)
	b := make([]byte, n)
	got, _ := r.ReadAt(b, size-n) // what cannot be read holds nothing
	return b[:got]
}

// wide returns ASCII in UTF-16, as directories of streams write it.
func wide(s string) []byte {
	b := make([]byte, 0, 2*len(s))
	for i := range len(s) {
		b = append(b, s[i], 0)
	}
	return b
}

// scan is what is known while a workbook is scanned.
type scan struct {
	pkg     *ooxml.Package
	texts   []string
	formats []ScanFormat    // by cell style
	cells   int             // how many hold something
	seen    map[string]bool // parts that were opened
	out     ScanBook
}

// part returns a part as a scanner of its markup. Each is read once: many
// references to one would cost as much as many parts.
func (s *scan) part(name string) (*markup, error) {
	data, ok := s.pkg.Part(name)
	if !ok {
		return nil, fmt.Errorf("%s: %w", name, errNoPart)
	}
	if s.seen[strings.ToLower(name)] {
		return nil, fmt.Errorf("%s: %w", name, ooxml.ErrRepeated)
	}
	s.seen[strings.ToLower(name)] = true
	return newMarkup(name, data)
}

// target is a relation that leads to another part.
type target struct{ id, kind, part string }

// relations returns what a part leads to; it need not lead anywhere.
func (s *scan) relations(part string) ([]target, error) {
	name := path.Join(path.Dir(part), "_rels", path.Base(part)+".rels")
	if part == "" {
		name = "_rels/.rels"
	}
	m, err := s.part(name)
	if err != nil {
		return nil, err
	}
	var out []target
	for m.next() {
		if m.kind != startTag || m.name != "Relationship" || m.attr("TargetMode") == "External" {
			continue
		}
		to := m.attr("Target")
		if rest, absolute := strings.CutPrefix(to, "/"); absolute {
			to = rest
		} else {
			to = path.Join(path.Dir(part), to)
		}
		out = append(out, target{m.attr("Id"), path.Base(m.attr("Type")), to})
	}
	return out, m.err
}

// book reads the parts in the order in which one needs the other.
func (s *scan) book() error {
	roots, err := s.relations("")
	if err != nil {
		return err
	}
	main := ""
	for _, t := range roots {
		if t.kind == "officeDocument" {
			main = t.part
		}
	}
	targets, err := s.relations(main)
	if err != nil {
		return err
	}
	parts := map[string]string{}
	for _, t := range targets {
		parts[t.id] = t.part
		switch t.kind {
		case "sharedStrings":
			err = s.strings(t.part)
		case "styles":
			err = s.styles(t.part)
		}
		if err != nil {
			return err
		}
	}
	return s.sheets(main, parts)
}

// maxSheets is how many sheets a workbook may have.
const maxSheets = 512

func (s *scan) sheets(main string, parts map[string]string) error {
	m, err := s.part(main)
	if err != nil {
		return err
	}
	var found []string
	for m.next() {
		switch {
		case m.kind != startTag:
		case m.name == "workbookPr":
			s.out.Date1904 = isTrue(m.attr("date1904"))
		case m.name == "sheet" && len(found) < maxSheets:
			state := m.attr("state")
			s.out.Sheets = append(s.out.Sheets, ScanSheet{Name: m.attr("name"), Hidden: state == "hidden" || state == "veryHidden"})
			found = append(found, parts[m.attr("id")])
		case m.name == "sheet":
			return fmt.Errorf("%s: %w", main, ooxml.ErrTooMany)
		}
	}
	if m.err == nil && len(found) == 0 {
		return fmt.Errorf("%s: %w: it has no sheet", main, errNoPart)
	}
	for i, part := range found {
		if m.err == nil {
			m.err = s.sheet(part, &s.out.Sheets[i])
		}
	}
	return m.err
}

func isTrue(s string) bool { return s == "1" || s == "true" }
