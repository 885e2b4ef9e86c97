package xlsx

import (
	"bytes"
	"fmt"
	"io"

	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/internal/ooxml"
	"github.com/vanban-go/vanban/render/style"
)

// Write writes the book as .xlsx, each role in its look of the sheet. It
// checks everything first, and nothing is written unless all is good: the
// error wraps [ErrBook] and names every bad cell, each a [*CellError].
//
// The same book, sheet and Go release give the same bytes. Neither is
// modified.
func Write(w io.Writer, b doc.Book, sheet style.Sheet) error {
	parts, err := compile(&b, sheet, ooxml.PackFrom, maxTexts)
	if err != nil {
		return err
	}
	return ooxml.Write(w, parts)
}

// partMaker makes a part of what write writes, again whenever it is asked.
type partMaker func(name string, write func(io.Writer) error) (ooxml.Part, error)

// plainPart makes a part that is held as it is.
func plainPart(name string, write func(io.Writer) error) (ooxml.Part, error) {
	var b bytes.Buffer
	err := write(&b)
	return ooxml.Part{Name: name, Data: b.Bytes()}, err
}

// compile returns the parts of the workbook, in the order in which they are
// zipped. Rows are made, written and forgotten; room is that of the table of
// texts.
func compile(b *doc.Book, looks style.Sheet, sheet partMaker, room int) ([]ooxml.Part, error) {
	looks = looks.WithDefaults()
	found, err := check(b, looks)
	if err != nil {
		return nil, err
	}
	x, err := newSkeleton(b, looks)
	if err != nil {
		return nil, err
	}
	styles, err := x.style(found.styles)
	if err != nil {
		return nil, err
	}
	for i := range b.Sheets {
		if err := x.furnish(&b.Sheets[i], found.extents[i]); err != nil {
			return nil, err
		}
	}
	raw, err := x.parts()
	if err != nil {
		return nil, err
	}
	parts := plainParts(raw, b)
	t := &texts{room: room}
	for i := range b.Sheets {
		name := sheetPart(i)
		before, after, err := aroundRows(raw[name])
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		g := grid{sheet: &b.Sheets[i], index: i, book: b, cells: found.cells, looks: looks, styles: styles, texts: t}
		if parts[name], err = sheet(name, func(w io.Writer) error { return g.write(w, before, after) }); err != nil {
			return nil, err
		}
	}
	parts[textsPart] = ooxml.Part{Name: textsPart, Data: t.part()}
	return ordered(parts), nil
}
