package docx

import (
	"errors"
	"io"
	"sync"

	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/docx/internal/wml"
	"github.com/vanban-go/vanban/render/internal/ooxml"
	"github.com/vanban-go/vanban/render/style"
)

// ErrPaper is wrapped by every error of [Write] that is about the paper: a role
// that the sheet does not know, a text that a file cannot carry, a slot or a
// table that is not sound.
var ErrPaper = wml.ErrPaper

// Write writes the paper as a .docx file in the looks of the sheet. It only
// reads both, and is safe for concurrent use. Nothing is written when the
// paper is refused.
func Write(w io.Writer, paper doc.Paper, sheet style.Sheet) error {
	if err := sheet.Check(); err != nil {
		return err
	}
	p := writers.Get().(*writer)
	defer p.free()
	p.renew(sheet.WithDefaults())
	p.document(&paper)
	p.writeStyles()
	p.writeHeader()
	p.writeCore(&paper.Properties)
	if len(p.Errs) > 0 {
		return errors.Join(p.Errs...)
	}
	return ooxml.Write(w, p.parts())
}

// writer writes one paper. Its buffers serve one after the other.
type writer struct {
	wml.Printer
	styles []byte
	header []byte
	core   []byte
	files  []ooxml.Part

	margins []ooxml.Part // of the first page, where it has marks there
	section section      // at hand

	lastStyles, lastHeader ooxml.Memo
}

var writers = sync.Pool{New: func() any { return new(writer) }}

// maxKept is the greatest buffer that is kept for the next paper.
const maxKept = 1 << 20

func (p *writer) free() {
	if cap(p.Buf) <= maxKept {
		p.renew(style.Sheet{})
		writers.Put(p)
	}
}

func (p *writer) renew(sheet style.Sheet) {
	p.Reset(sheet)
	p.styles, p.header, p.core, p.margins = p.styles[:0], p.header[:0], p.core[:0], nil
}
