package docx

import (
	"errors"
	"fmt"
	"io"
	"strconv"
	"sync"

	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/internal/ooxml"
	"github.com/vanban-go/vanban/render/style"
)

// ErrPaper is wrapped by every error of [Write] that is about the paper: a role
// that the sheet does not know, a text that a file cannot carry, a slot or a
// table that is not sound.
var ErrPaper = errors.New("docx: bad paper")

// Write writes the paper as a .docx file in the looks of the sheet. It only
// reads both, and is safe for concurrent use. Nothing is written when the
// paper is refused.
func Write(w io.Writer, paper doc.Paper, sheet style.Sheet) error {
	if err := sheet.Check(); err != nil {
		return err
	}
	p := printers.Get().(*printer)
	defer p.free()
	p.reset(sheet.WithDefaults())
	p.document(&paper)
	p.writeStyles()
	p.writeHeader()
	p.writeCore(&paper.Properties)
	if len(p.errs) > 0 {
		return errors.Join(p.errs...)
	}
	return ooxml.Write(w, p.parts())
}

// printer writes one paper. Its buffers serve one after the other.
type printer struct {
	sheet  style.Sheet
	buf    []byte // word/document.xml
	styles []byte
	header []byte
	core   []byte
	files  []ooxml.Part

	margins []ooxml.Part // of the first page, where it has marks there

	lastStyles, lastHeader memo

	id      int // last id of a drawing or a content control
	section style.Page
	tags    map[string]bool   // of the slots so far
	roles   map[doc.Role]bool // so far
	errs    []error

	aboveTable bool // the block at hand stands right above a table
	afterTable bool // what was written last is a table
	inKeptRow  bool // the paragraphs at hand stay on the page of the next block
}

var printers = sync.Pool{New: func() any {
	return &printer{tags: make(map[string]bool), roles: make(map[doc.Role]bool)}
}}

// maxKept is the greatest buffer that is kept for the next paper.
const maxKept = 1 << 20

func (p *printer) free() {
	if cap(p.buf) <= maxKept {
		p.reset(style.Sheet{})
		printers.Put(p)
	}
}

func (p *printer) reset(sheet style.Sheet) {
	clear(p.tags)
	clear(p.roles)
	*p = printer{
		sheet: sheet,
		buf:   p.buf[:0], styles: p.styles[:0], header: p.header[:0], core: p.core[:0],
		files: p.files, lastStyles: p.lastStyles, lastHeader: p.lastHeader,
		tags: p.tags, roles: p.roles,
	}
}

func (p *printer) fail(format string, args ...any) {
	p.errs = append(p.errs, fmt.Errorf("%w: "+format, append([]any{ErrPaper}, args...)...))
}

// int appends a whole number.
func (p *printer) int(n int) { p.buf = strconv.AppendInt(p.buf, int64(n), 10) }

// raw appends markup.
func (p *printer) raw(parts ...string) {
	for _, s := range parts {
		p.buf = append(p.buf, s...)
	}
}
