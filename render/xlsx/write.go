package xlsx

import (
	"bytes"
	"io"

	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/internal/ooxml"
	"github.com/vanban-go/vanban/render/style"
)

// Write writes the book as .xlsx, each role in its look of the sheet. It
// checks everything first, and nothing is written unless all is good: the
// error wraps [ErrBook] and names every bad cell, each a [*CellError].
//
// The same book and sheet give the same bytes. Neither is
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
func compile(b *doc.Book, looks style.Sheet, make partMaker, room int) ([]ooxml.Part, error) {
	looks = looks.WithDefaults()
	found, err := check(b, looks)
	if err != nil {
		return nil, err
	}
	drawn, err := draw(b, looks)
	if err != nil {
		return nil, err
	}
	t := &texts{room: room}
	var sheets []ooxml.Part
	for i := range b.Sheets {
		f := frame{&b.Sheets[i], looks, found.extents[i], i == activeSheet(b), drawn.drawn[i]}
		g := grid{sheet: &b.Sheets[i], index: i, book: b, cells: found.cells, styles: found.styles, texts: t}
		after, err := f.after()
		if err != nil {
			return nil, err
		}
		part, err := make(sheetPart(i), func(w io.Writer) error { return g.write(w, f.before(), after) })
		if err != nil {
			return nil, err
		}
		sheets = append(sheets, part)
	}
	return partsOf(b, found.extents, stylesOf(found.styles.all, looks.Font), sheets, t.part(), drawn), nil
}
