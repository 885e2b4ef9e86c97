package render

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"slices"

	"github.com/vanban-go/vanban/render/book"
	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/docx"
	"github.com/vanban-go/vanban/render/nd30"
	"github.com/vanban-go/vanban/render/style"
	"github.com/vanban-go/vanban/render/xlsx"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/diag"
)

// Format is a file format.
type Format string

// The formats.
const (
	DOCX Format = "docx"
	XLSX Format = "xlsx"
)

// Template renders documents of one kind into one or more formats. It must be
// safe for concurrent use, and must not modify the document.
type Template interface {
	// Name is how a caller chooses it among those of the same kind.
	Name() string
	// Kind is the kind of document that it renders.
	Kind() string
	// Formats are the formats that it renders into.
	Formats() []Format
	// Render writes the document, which is valid, in one of its formats.
	Render(ctx context.Context, w io.Writer, d report.Document, f Format) error
}

// A styled template takes its looks from a style sheet that the caller may give,
// and tells a caller who wants to know what its layout decided. Either may be
// nil.
type styled interface {
	with(*style.Sheet, func(diag.Problem)) Template
}

// Tree makes a template out of a layout: a function from a document of type D
// to a tree of paragraphs. It renders DOCX, in the looks of the decree with
// what the office of the document chose, and with the given looks over them: a
// layout brings those of its own roles. A caller's sheet (WithSheet) has the
// last word on the roles that it knows.
func Tree[D report.Document](name string, layout func(D, style.Sheet) (doc.Paper, error), looks ...style.RoleLook) Template {
	return tree[D]{name: name, layout: layout, looks: slices.Clone(looks)}
}

type tree[D report.Document] struct {
	name   string
	layout func(D, style.Sheet) (doc.Paper, error)
	looks  []style.RoleLook
	sheet  *style.Sheet
	notes  func(diag.Problem)
}

func (t tree[D]) Name() string      { return t.name }
func (t tree[D]) Kind() string      { var d D; return d.Kind() }
func (t tree[D]) Formats() []Format { return []Format{DOCX} }

func (t tree[D]) with(s *style.Sheet, notes func(diag.Problem)) Template {
	t.sheet, t.notes = s, notes
	return t
}

func (t tree[D]) Render(ctx context.Context, w io.Writer, d report.Document, f Format) error {
	paper, sheet, err := t.draw(d, f, t.sheet, style.Page{})
	if err != nil {
		return err
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	tell(t.notes, d, paper.Notes)
	return docx.Write(ctx, w, paper, sheet)
}

// draw lays a document out in the looks of the given sheet, or in those that its
// office chose, for that page; the zero page is that of the looks.
func (t tree[D]) draw(d report.Document, f Format, given *style.Sheet, page style.Page) (paper doc.Paper, sheet style.Sheet, err error) {
	typed, err := accept[D](t, d, f)
	if err != nil {
		return paper, sheet, err
	}
	if sheet, err = sheetFor(given, d); err != nil {
		return paper, sheet, err
	}
	sheet = t.own(sheet, given != nil)
	sheet.Page, sheet.Fixed = cmp.Or(page, sheet.Page), page != style.Page{}
	paper, err = t.layout(typed, sheet)
	return paper, sheet, err
}

// settled is a document whose office chose among the looks of the decree.
type settled interface{ Settings() report.Layout }

func sheetFor(given *style.Sheet, d report.Document) (style.Sheet, error) {
	if given != nil {
		return *given, nil
	}
	var settings report.Layout
	if s, ok := d.(settled); ok {
		settings = s.Settings()
	}
	return nd30.Sheet(settings)
}

// own returns the sheet with the template's looks, those that a given sheet
// knows left out.
func (t tree[D]) own(sheet style.Sheet, given bool) style.Sheet {
	for _, l := range t.looks {
		if _, known := sheet.Look(l.Role); !known || !given {
			sheet = sheet.With(l)
		}
	}
	return sheet
}

// Sheets makes a template out of a layout of a workbook: a function from a
// document of type D to sheets of cells. It renders XLSX.
func Sheets[D report.Document](name string, layout func(D) (doc.Book, error)) Template {
	return sheets[D]{name: name, layout: func(_ context.Context, d D) (doc.Book, error) { return layout(d) }}
}

type sheets[D report.Document] struct {
	name   string
	layout func(context.Context, D) (doc.Book, error)
	sheet  *style.Sheet
}

func (t sheets[D]) Name() string      { return t.name }
func (t sheets[D]) Kind() string      { var d D; return d.Kind() }
func (t sheets[D]) Formats() []Format { return []Format{XLSX} }

func (t sheets[D]) with(s *style.Sheet, _ func(diag.Problem)) Template {
	t.sheet = s
	return t
}

func (t sheets[D]) Render(ctx context.Context, w io.Writer, d report.Document, f Format) error {
	typed, err := accept[D](t, d, f)
	if err != nil {
		return err
	}
	tree, err := t.layout(ctx, typed)
	if err != nil {
		return err
	}
	sheet := book.Sheet()
	if t.sheet != nil {
		sheet = *t.sheet
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	return xlsx.Write(ctx, w, tree, sheet)
}

// accept returns d as what the template renders.
func accept[D report.Document](t Template, d report.Document, f Format) (D, error) {
	typed, ok := d.(D)
	if !ok {
		return typed, fmt.Errorf("render: template %q renders %T, not %T", t.Name(), typed, d)
	}
	if !slices.Contains(t.Formats(), f) {
		return typed, &FormatError{Kind: d.Kind(), Format: f, Known: t.Formats()}
	}
	return typed, nil
}
