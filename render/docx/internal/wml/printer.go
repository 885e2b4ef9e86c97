// Package wml prints blocks as WordprocessingML, for whole papers and for the
// blocks of templates.
package wml

import (
	"context"
	"errors"
	"fmt"
	"strconv"

	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/internal/ooxml"
	"github.com/vanban-go/vanban/render/style"
)

// ErrPaper is wrapped by every error about the blocks; package docx exports it.
var ErrPaper = errors.New("docx: bad paper")

// Printer prints blocks in the looks of a sheet. It must be reset before use,
// and serves one paper after the other.
type Printer struct {
	Sheet      style.Sheet
	Buf        []byte
	ID         int        // last id of a drawing or a content control
	Page       style.Page // of the section at hand
	Errs       []error
	AfterTable bool // what was written last is a table

	looks      ooxml.Looks
	tags       map[string]bool   // of the slots so far
	refs       map[doc.Role]span // to the styles of the roles so far, within refsText
	refsText   []byte
	aboveTable bool    // the block at hand stands right above a table
	inKeptRow  bool    // the paragraphs at hand stay on the page of the next block
	tableSize  float64 // of the type in the table at hand, in pt; 0 is as the looks say
	blank      float64 // room on the right of the paragraph at hand, in pt
}

// Reset makes the printer ready for another paper, which it writes until ctx is done.
// The buffer is kept.
func (p *Printer) Reset(ctx context.Context, sheet style.Sheet) {
	if p.tags == nil {
		p.tags, p.refs = make(map[string]bool), make(map[doc.Role]span)
	}
	clear(p.tags)
	clear(p.refs)
	*p = Printer{looks: ooxml.Looks{Context: ctx}, Sheet: sheet, Buf: p.Buf[:0], tags: p.tags, refs: p.refs, refsText: p.refsText[:0]}
}

type span struct{ from, to int }

// Fail notes what is wrong with the paper.
func (p *Printer) Fail(format string, args ...any) {
	p.Errs = append(p.Errs, fmt.Errorf("%w: "+format, append([]any{ErrPaper}, args...)...))
}

// Raw appends markup.
func (p *Printer) Raw(parts ...string) { p.Buf = ooxml.Append(p.Buf, parts...) }

// int appends a whole number.
func (p *Printer) int(n int) { p.Buf = strconv.AppendInt(p.Buf, int64(n), 10) }

// Tiny writes a paragraph too small to be seen; see [AppendTiny].
func (p *Printer) Tiny(section func([]byte) []byte) {
	p.AfterTable = false
	p.Buf = AppendTiny(p.Buf, section)
}

// Story writes a flow that ends in a paragraph, as those of cells and headers
// must.
func (p *Printer) Story(blocks []doc.Block) {
	p.Blocks(blocks)
	if n := len(blocks) - 1; n < 0 || blocks[n].Kind != doc.Paragraph && blocks[n].Kind != doc.Rule {
		p.Tiny(nil)
	}
}
