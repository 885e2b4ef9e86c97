package xlsx

import (
	"bytes"
	"context"
	"errors"
	"io"
	"slices"

	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/internal/ooxml"
	"github.com/vanban-go/vanban/render/style"
)

// Write writes the book as .xlsx, each role in its look of the sheet. It
// checks everything first, and nothing is written unless all is good: the
// error wraps [ErrBook] and names every bad cell, each a [*CellError].
//
// The same book and sheet give the same bytes. Neither is
// modified. Once ctx is done the error is its cause, and what was written is no file.
func Write(ctx context.Context, w io.Writer, b doc.Book, sheet style.Sheet) error {
	parts, err := compile(ctx, &b, sheet, ooxml.PackFrom, maxTexts)
	if err != nil {
		return err
	}
	return ooxml.Write(ctx, w, parts)
}

// partMaker makes a part as [ooxml.PackFrom] does.
type partMaker func(ctx context.Context, name string, write func(io.Writer) error, head func() []byte) (ooxml.Part, error)

// plainPart makes a part that is held as it is.
func plainPart(ctx context.Context, name string, write func(io.Writer) error, head func() []byte) (ooxml.Part, error) {
	var b bytes.Buffer
	err := write(&b)
	data := b.Bytes()
	if head != nil {
		data = slices.Concat(head(), data)
	}
	return ooxml.Part{Name: name, Data: data}, err
}

// compile returns the parts of the workbook, in the order in which they are
// zipped. Rows are made, checked, written and forgotten; room is that of the table
// of texts.
func compile(ctx context.Context, b *doc.Book, looks style.Sheet, make partMaker, room int) ([]ooxml.Part, error) {
	looks = looks.WithDefaults()
	c := check(b, looks)
	drawn, err := c.draw()
	if err != nil {
		return nil, err
	}
	t := &texts{room: room}
	var sheets []ooxml.Part
	for i := range b.Sheets {
		c.held(i)
		if len(c.errs) > 0 {
			for range c.rows(i, false) { // yields nothing, but finds the other errors
			}
			continue
		}
		g := grid{sheet: &b.Sheets[i], index: i, book: b, cells: c.found.cells, styles: c.found.styles, texts: t}
		ends := (&frame{sheet: &b.Sheets[i], looks: looks}).pageEnds()
		frameNow := func() *frame {
			return &frame{&b.Sheets[i], looks, c.found.extents[i], i == activeSheet(b), drawn.drawn[i], ends}
		}
		before, head := []byte(nil), func() []byte { return frameNow().before() }
		if b.Sheets[i].More == nil { // all is known of it
			before, head = head(), nil
		}
		again := false
		part, err := make(ctx, sheetPart(i), func(w io.Writer) error {
			rows := c.rows(i, again)
			again = true
			return g.write(w, before, rows, func() ([]byte, error) { return frameNow().after() })
		}, head)
		if len(c.errs) > 0 {
			continue
		}
		if err != nil {
			return nil, err
		}
		sheets = append(sheets, part)
	}
	if err := errors.Join(c.errs...); err != nil {
		return nil, err
	}
	return partsOf(b, c.found.extents, stylesOf(c.found.styles.all, looks.Font), sheets, t.part(), drawn), nil
}
