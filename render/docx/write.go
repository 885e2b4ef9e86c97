package docx

import (
	"context"
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
// paper is refused. Once ctx is done the error is its cause, and what was written is
// no file.
func Write(ctx context.Context, w io.Writer, paper doc.Paper, sheet style.Sheet) error {
	p := writers.Get().(*writer)
	defer p.free()
	p.renew(ctx, sheet.WithDefaults())
	if err := p.checkSheet(); err != nil {
		return err
	}
	p.document(&paper)
	p.ofSheet()
	p.writeCore(&paper.Properties)
	if ctx.Err() != nil {
		return context.Cause(ctx)
	}
	if len(p.Errs) > 0 {
		return errors.Join(p.Errs...)
	}
	return ooxml.Write(ctx, w, p.parts())
}

// writer writes one paper. Its buffers serve one after the other.
type writer struct {
	wml.Printer
	core  []byte
	files []ooxml.Part

	margins []ooxml.Part // of the first page, where it has marks there
	section section      // at hand

	last           style.Sheet // which is good
	styles, header ooxml.Part  // by it
}

var writers = sync.Pool{New: func() any { return new(writer) }}

// maxKept is the greatest buffer that is kept for the next paper.
const maxKept = 1 << 20

func (p *writer) free() {
	if cap(p.Buf) <= maxKept {
		p.renew(context.Background(), style.Sheet{})
		writers.Put(p)
	}
}

func (p *writer) renew(ctx context.Context, sheet style.Sheet) {
	p.Reset(ctx, sheet)
	p.core, p.margins = p.core[:0], nil
}

func (p *writer) checkSheet() error {
	if p.Sheet.Equal(p.last) {
		return nil
	}
	return p.Sheet.Check()
}

// ofSheet makes the parts that the looks alone decide, where those are others than
// those of the last paper.
func (p *writer) ofSheet() {
	if p.Sheet.Equal(p.last) {
		return
	}
	before := len(p.Errs)
	p.checkStyleIDs()
	p.styles = ooxml.Pack("word/styles.xml", p.appendStyles(nil))
	p.header = ooxml.Pack("word/header1.xml", p.appendHeader(nil))
	p.last = style.Sheet{}
	if len(p.Errs) == before {
		p.last = p.Sheet
	}
}
