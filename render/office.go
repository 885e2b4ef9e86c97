package render

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"reflect"
	"slices"

	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/docx"
	"github.com/vanban-go/vanban/render/style"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/diag"
)

// OfficeOption is a choice in [Office] and [Inspect].
type OfficeOption func(*officeData)

// WithValues adds values that are not in the document, such as the picture of a
// logo. A name among them counts before the same name in the document. The
// values are copied.
func WithValues(values docx.Values) OfficeOption {
	return func(o *officeData) { o.values = values.Clone() }
}

// WithBlocks takes the blocks {@body}, {@recipients}, {@signature} and
// {@annexes} from a template made by [Tree], instead of that of [Default] for
// the kind of document.
func WithBlocks(t Template) OfficeOption { return func(o *officeData) { o.blocks = t } }

// Office makes a template out of an office's own .docx, a file with tags in it:
// see [docx.Template] for what tags there are. The sample is a document of the
// type that the template renders, and may be a nil pointer: only its type
// counts.
//
// A name means, in this order: what stands in [WithValues]; what is derived from
// the document, such as symbol, type_name or place_date; a field of the
// document by its name in YAML, through dots and references (office.issuer.name);
// the same in the office of the paper (issuer.name, place). Inside a repeat, the
// fields of the item come before all of these.
//
// The filters are date (long, short), number (with so many decimals), upper and
// words (bằng chữ). {number}, {date} and {place_date} are content controls while
// the paper has no number and day, so that nd30.Issue fills them in.
//
// The error holds every problem of the file with its part and paragraph.
func Office(name string, file []byte, sample report.Document, opts ...OfficeOption) (Template, error) {
	data := newOfficeData(name, sample, opts)
	t, problems := docx.Compile(bytes.NewReader(file), int64(len(file)), data.forTemplate())
	if err := problems.Err(); err != nil {
		return nil, err
	}
	return office{name: name, kind: sample.Kind(), of: reflect.TypeOf(sample), file: t}, nil
}

// officeData is what the tags of a template may ask for.
type officeData struct {
	name   string
	sample report.Document
	values docx.Values
	blocks Template
}

func newOfficeData(name string, sample report.Document, opts []OfficeOption) *officeData {
	o := &officeData{name: name, sample: sample}
	for _, opt := range opts {
		opt(o)
	}
	if o.blocks == nil {
		o.blocks, _ = Default().find(sample.Kind(), "", DOCX)
	}
	return o
}

func (o *officeData) forTemplate() docx.Data {
	d := docx.Data{File: o.name, Model: newDocumentModel(reflect.TypeOf(o.sample), o.values), Filters: filters()}
	if blocks, ok := o.blocks.(drawer); ok && o.blocks.Kind() == o.sample.Kind() {
		d.Layout = func(root any, page style.Page) (doc.Paper, style.Sheet, error) {
			return root.(*filling).draw(blocks, page)
		}
	}
	return d
}

// filling is one document on its way into a template.
type filling struct {
	document report.Document
	record   any // a pointer to it
	sheet    *style.Sheet
	notes    func(diag.Problem)
}

// drawer is a template that can hand out what it draws.
type drawer interface {
	draw(report.Document, *style.Sheet, style.Page) (doc.Paper, style.Sheet, error)
}

func (f *filling) draw(d drawer, page style.Page) (doc.Paper, style.Sheet, error) {
	paper, sheet, err := d.draw(f.document, f.sheet, page)
	if err == nil && f.notes != nil {
		for _, n := range paper.Notes {
			f.notes(SmallerSize.For("", n.Text, n.Size))
		}
	}
	return paper, sheet, err
}

// draw lays a document out for a page that somebody else chose.
func (t tree[D]) draw(d report.Document, given *style.Sheet, page style.Page) (doc.Paper, style.Sheet, error) {
	typed, err := accept[D](t, d, DOCX)
	if err != nil {
		return doc.Paper{}, style.Sheet{}, err
	}
	if given == nil {
		given = t.sheet
	}
	sheet, err := sheetFor(given, d)
	if err != nil {
		return doc.Paper{}, style.Sheet{}, err
	}
	sheet.Page = page
	paper, err := t.layout(typed, sheet)
	return paper, sheet, err
}

type office struct {
	name, kind string
	of         reflect.Type
	file       *docx.Template
	sheet      *style.Sheet
	notes      func(diag.Problem)
}

func (t office) Name() string      { return t.name }
func (t office) Kind() string      { return t.kind }
func (t office) Formats() []Format { return []Format{DOCX} }

func (t office) with(s *style.Sheet, notes func(diag.Problem)) Template {
	t.sheet, t.notes = s, notes
	return t
}

func (t office) Render(ctx context.Context, w io.Writer, d report.Document, f Format) error {
	if reflect.TypeOf(d) != t.of {
		return fmt.Errorf("render: template %q renders %v, not %T", t.name, t.of, d)
	}
	if !slices.Contains(t.Formats(), f) {
		return &FormatError{Kind: t.kind, Name: t.name, Format: f, Known: t.Formats()}
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	return t.file.Write(w, &filling{document: d, record: addressable(d), sheet: t.sheet, notes: t.notes})
}

// addressable returns a pointer to a document, which most are already.
func addressable(d report.Document) any {
	v := reflect.ValueOf(d)
	if v.Kind() == reflect.Pointer {
		return d
	}
	p := reflect.New(v.Type())
	p.Elem().Set(v)
	return p.Interface()
}
