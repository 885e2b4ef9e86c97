package xlsx

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"strings"
	"sync"

	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/internal/ooxml"
	"github.com/vanban-go/vanban/report/limit"
)

// Why a workbook or a sheet of it cannot be read.
var (
	ErrRead    = errors.New("xlsx: không đọc được bảng tính (cannot read the workbook)")
	ErrNoSheet = errors.New("xlsx: no such sheet")
	// ErrLimit is that of a workbook beyond a limit, which [Times] raises. It
	// wraps ErrRead, and the whole error says which limit.
	ErrLimit = fmt.Errorf("%w: vượt giới hạn (beyond a limit)", ErrRead)

	// What a file is instead of a workbook: errors that wrap one of these wrap
	// ErrRead, too.
	ErrOldFormat = ooxml.ErrOldFormat // an .xls of before 2007
	ErrPassword  = ooxml.ErrPassword
	ErrOtherFile = ooxml.ErrOtherFile // HTML, a PDF, a file of LibreOffice
)

// Workbook is a file that was opened. Its sheets are read when they are asked
// for. It is safe for concurrent use.
type Workbook struct {
	ctx      context.Context
	date1904 bool
	names    []string
	times    int // the limits, multiplied
	sheets   map[string]*sheetEntry

	mu      sync.Mutex // for what follows
	pkg     *ooxml.Package
	reader  *ooxml.Reader     // of one part after the other
	runs    map[int][]runLook // of texts that are written in runs, by their place among all
	styles  []readStyle       // by cell style
	fonts   map[font]*font    // of runs, each once
	cells   int               // how many hold something
	shared  int               // bytes in them
	opened  map[string]bool   // parts that were opened
	pieces  []string          // of the text that is being read
	shelf   *shelf            // nil once it is closed
	twofold bool              // a text was read that says two things
}

// sheetEntry is a sheet of a workbook, and where its cells are.
type sheetEntry struct {
	part  string
	sheet *Sheet // nil until it is read
	err   error
	state string
	chart bool // a sheet that is a chart alone
}

// Sheet is a sheet as it was read: the cells that hold something, in the order
// of the file, and behind them those that have a comment alone.
type Sheet struct {
	Name      string
	Hidden    bool
	Protected bool
	Date1904  bool // days are counted from 1904
	Cells     []Cell
	Merged    []doc.Range // of which only the first cell shows
	Drawn     []Cell      // text boxes, and pictures, which have no Text, at the cells where they begin
}

// Cell is one cell that was read. Row and Column count from 1.
type Cell struct {
	Row, Column int
	Kind        Kind
	Serial      bool // of a DateCell or a TimeCell: Text counts days, which Meant reads
	Percent     bool // a number that is shown as a percentage
	IsFormula   bool // Text is the result that the file keeps
	Marks       Marks
	Text        string // as the kind says
	Formula     string // without "="; "" where a formula shares that of another cell
	Format      string // the code of its number format; "" is general
	Comment     string // of people, whatever holds it; a thread has a line for each
}

// Marks say what a person saw of a cell beside its text.
type Marks uint8

// The marks of a cell.
const (
	Unseen Marks = 1 << iota // some of the text has the colour of its ground, or no size, or the format shows nothing
	Struck                   // some of the text is struck out
	Raised                   // some of the text is raised or lowered
	Tucked                   // the row or the column is hidden
)

// Kind says what a cell holds, and so how its Text is written.
type Kind uint8

// The kinds of cells.
const (
	TextCell   Kind = iota // as it stands, lines divided by "\n"
	NumberCell             // as the file has it: "1204", "-0.5", "1E-3"
	BoolCell               // "true" or "false"
	DateCell               // 2025-09-25, followed by "T08:00:00" if it has a time
	TimeCell               // 08:00, or 08:00:30
	ErrorCell              // such as "#N/A"
)

// Option is a choice in [Open].
type Option func(*Workbook)

// Times multiplies every limit of what a workbook may hold ([limit.Workbooks]).
// Less than 1 is 1.
func Times(n int) Option { return func(w *Workbook) { w.times = max(n, 1) } }

// Open opens a workbook. The file is checked before anything of it is trusted,
// and each part while it is read: nothing damaged is taken for an empty cell.
// The error wraps [ErrRead], and says where it can what the file is instead:
// [ErrOldFormat], [ErrPassword], [ErrOtherFile]. Once ctx is done nothing more is
// read, of its sheets neither, and the error is its cause.
func Open(ctx context.Context, r io.ReaderAt, size int64, opts ...Option) (*Workbook, error) {
	w := &Workbook{ctx: ctx, sheets: map[string]*sheetEntry{}, opened: map[string]bool{}, fonts: map[font]*font{}, times: 1}
	for _, opt := range opts {
		opt(w)
	}
	var err error
	if w.pkg, err = ooxml.OpenRaw(ctx, r, size, limit.Workbooks().Times(w.times)); err != nil {
		return nil, w.readError(err)
	}
	w.shelf = lent.Get().(*shelf)
	if err := w.open(); err != nil {
		w.Close()
		return nil, w.readError(err)
	}
	return w, nil
}

// shelf is where the cells of all sheets stand one behind the other, and the texts that
// they share.
type shelf struct {
	cells []Cell
	texts []string
}

// lent is room for as much as a return has; more is made where it is needed.
var lent = sync.Pool{New: func() any { return &shelf{make([]Cell, 0, 2<<10), make([]string, 0, 1<<10)} }}

// Close lets the next workbook have the room of this one: no sheet of it may be used any
// more, and none is read. A workbook that nobody closes leaves its room to the sheets.
func (w *Workbook) Close() {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.shelf == nil {
		return
	}
	for _, s := range w.sheets {
		s.sheet, s.err = nil, fs.ErrClosed
	}
	clear(w.shelf.cells)
	clear(w.shelf.texts)
	w.shelf.cells, w.shelf.texts = w.shelf.cells[:0], w.shelf.texts[:0]
	lent.Put(w.shelf)
	w.shelf = nil
}

// readError says that a workbook cannot be read, and whether for a limit.
func (w *Workbook) readError(err error) error {
	if w.ctx.Err() != nil {
		return context.Cause(w.ctx)
	}
	if errors.Is(err, limit.Err) {
		return fmt.Errorf("%w: %w", ErrLimit, err)
	}
	return fmt.Errorf("%w: %w", ErrRead, err)
}

// Sheets returns the names of the sheets, visible or not, in the order of the
// workbook.
func (w *Workbook) Sheets() []string { return w.names[:len(w.names):len(w.names)] }

// Sheet reads the sheet of that name; an empty name means the first that is not
// hidden and no chart alone. Of a formula the result is read that the file
// keeps. The error wraps [ErrRead] or [ErrNoSheet]. The sheet must not be
// changed: all calls return the same.
func (w *Workbook) Sheet(name string) (*Sheet, error) {
	for _, n := range w.names {
		if s := w.sheets[n]; n == name || name == "" && !s.hidden() && !s.chart {
			return w.read(n, s)
		}
	}
	return nil, fmt.Errorf("%w: %q is not among %q", ErrNoSheet, name, w.names)
}

func (s *sheetEntry) hidden() bool { return s.state == "hidden" || s.state == "veryHidden" }

func (w *Workbook) read(name string, s *sheetEntry) (*Sheet, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if s.sheet == nil && s.err == nil {
		out := &Sheet{Name: name, Hidden: s.hidden(), Date1904: w.date1904}
		if err := w.sheet(s.part, out); err != nil {
			s.err = w.readError(err)
		} else {
			s.sheet = out
		}
	}
	return s.sheet, s.err
}

// part returns a reader of a part. Each is read once: many references to one
// would cost as much as many parts.
func (w *Workbook) part(name string) (*ooxml.Reader, error) {
	text, ok := w.pkg.Text(name)
	if !ok {
		return nil, errNoPart
	}
	key := strings.ToLower(name)
	if w.opened[key] {
		return nil, ooxml.ErrRepeated
	}
	w.opened[key] = true
	if w.reader == nil {
		w.reader = ooxml.ReadText(w.ctx, text)
		w.reader.MaxDepth, w.reader.MaxMarks = w.pkg.Limits.Depth, w.pkg.Limits.Marks
	} else {
		w.reader.Reset(text)
	}
	return w.reader, nil
}

// each calls visit at every start tag of a part, unless visit went on itself. A
// part of another kind, by the end of its first tag, is refused: what it should
// hold stands elsewhere, unread.
func (w *Workbook) each(part, kind string, visit func(r *ooxml.Reader) error) error {
	r, err := w.part(part)
	for err == nil && r.Next() {
		if r.Kind != ooxml.StartTag {
			continue
		}
		if r.Depth() == 1 && !strings.HasSuffix(r.Local(), kind) {
			err = fmt.Errorf("%w: %.20q", errOtherPart, r.Local())
		} else {
			err = visit(r)
		}
	}
	if err == nil {
		err = r.Err()
	}
	if err == nil && w.twofold {
		err = fmt.Errorf("%w: two texts in one place", errBadValue)
	}
	if err != nil {
		return fmt.Errorf("%s: %w", part, err)
	}
	return nil
}

// count counts one more cell that holds something.
func (w *Workbook) count(c *Cell) error {
	w.cells++
	w.shared += len(c.Text) + len(c.Comment)
	if err := limit.Check(w.cells, w.pkg.Limits.Cells, "ô có nội dung", "cells that hold something"); err != nil {
		return err
	}
	return limit.Check(w.shared, w.pkg.Limits.Shared, "byte chữ trong các ô", "bytes of text in the cells")
}

var (
	errNoPart    = errors.New("thiếu một phần của tệp (part is missing)")
	errCellName  = errors.New("tên ô sai (bad name of a cell)")
	errOtherPart = errors.New("phần của tệp thuộc loại khác (part is of another kind)")
	errRepeated  = errors.New("hai ô trùng tên (two cells of one name)")
	errBadValue  = errors.New("giá trị sai (bad value)")
)
