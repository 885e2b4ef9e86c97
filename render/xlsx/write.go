package xlsx

import (
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
	parts, err := compile(&b, sheet)
	if err != nil {
		return err
	}
	return ooxml.Write(w, parts)
}

// compile returns the parts of the workbook, in the order in which they are
// zipped.
func compile(b *doc.Book, looks style.Sheet) ([]ooxml.Part, error) {
	looks = looks.WithDefaults()
	cells, err := check(b, looks)
	if err != nil {
		return nil, err
	}
	x, err := newSkeleton(b, looks)
	if err != nil {
		return nil, err
	}
	var t texts
	rows := make([][][]byte, len(b.Sheets)) // in pieces
	for i := range b.Sheets {
		g := grid{book: b, sheet: &b.Sheets[i], index: i, cells: cells, looks: looks, styles: x, texts: &t}
		if rows[i], err = g.data(); err != nil {
			return nil, err
		}
		if err := x.furnish(&b.Sheets[i], g.extent()); err != nil {
			return nil, err
		}
	}
	parts, err := x.parts()
	if err != nil {
		return nil, err
	}
	return fillIn(parts, b, rows, t.part())
}
