package render

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"reflect"
	"slices"

	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/docx/template"
	"github.com/vanban-go/vanban/render/internal/office"
	"github.com/vanban-go/vanban/render/style"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/diag"
)

var errNoSample = errors.New("render: no sample of the documents that an office's file is for")

// OfficeOption is a choice in [Office] and [Inspect].
type OfficeOption func(*officeOptions)

type officeOptions struct {
	values template.Values
	blocks Template
}

// WithValues adds values that are not in the document, such as the picture of a
// logo. A name among them counts before the same name in the document. The
// values are copied.
func WithValues(values template.Values) OfficeOption {
	return func(o *officeOptions) { o.values = values.Clone() }
}

// WithBlocks takes the blocks {@body}, {@recipients}, {@signature} and
// {@annexes} from a template made by [Tree], instead of that of [Default] for
// the kind of document.
func WithBlocks(t Template) OfficeOption { return func(o *officeOptions) { o.blocks = t } }

// Office makes a template out of an office's own .docx, a file with tags in it:
// see [template.Template] for what tags there are. The sample is a document of the
// type that the template renders, and may be a nil pointer: only its type
// counts.
//
// A name means, in this order: what stands in [WithValues]; what is derived from
// the document, such as symbol, type_name or place_date; a field of the
// document by its name in YAML, through dots and references (office.issuer.name);
// the same in the office of the paper (issuer.name, place). Inside a repeat, the
// fields of the item come before all of these.
//
// The filters are date (long, short), number (with so many decimals), upper,
// words (bằng chữ) and default (what stands where there is nothing). {number}, {date} and {place_date} are content controls while
// the paper has no number and day, so that nd30.Issue fills them in.
//
// The error holds every problem of the file with its part and paragraph. What is
// left out of the file, such as a reference to something on somebody's disk,
// [WithNotes] tells when it is rendered.
func Office(ctx context.Context, name string, file []byte, sample report.Document, opts ...OfficeOption) (Template, error) {
	if sample == nil {
		return nil, errNoSample
	}
	data, blocks := officeData(name, sample, opts)
	t, problems := template.Compile(ctx, bytes.NewReader(file), int64(len(file)), data)
	if err := problems.Err(); err != nil {
		return nil, err
	}
	return ownFile{name: name, kind: sample.Kind(), of: reflect.TypeOf(sample), file: t, blocks: blocks, found: problems}, nil
}

// Inspect lists every tag of an office's .docx with its place and kind, whether
// documents of the sample's type can answer it, and what it stands for. The
// problems are those for which [Office] would refuse the file.
func Inspect(ctx context.Context, file []byte, sample report.Document, opts ...OfficeOption) ([]template.Tag, diag.List) {
	data, _ := officeData("", sample, opts)
	return template.Tags(ctx, bytes.NewReader(file), int64(len(file)), data)
}

// Names returns the names that the tags of a template for the sample's type may
// bear, those of lists without the names of their items.
func Names(sample report.Document, opts ...OfficeOption) []string {
	data, _ := officeData("", sample, opts)
	return data.Model.Names()
}

// officeData returns what the tags of a file may ask for, and what draws its
// blocks; nil draws none.
func officeData(name string, sample report.Document, opts []OfficeOption) (template.Data, drawer) {
	var o officeOptions
	for _, opt := range opts {
		opt(&o)
	}
	if sample == nil { // which has no names
		return template.Data{File: name, Model: template.Values(nil)}, nil
	}
	if o.blocks == nil {
		o.blocks, _ = Default().find(sample.Kind(), "", DOCX)
	}
	blocks, ok := o.blocks.(drawer)
	if !ok || o.blocks.Kind() != sample.Kind() {
		blocks = nil
	}
	return office.Data(name, reflect.TypeOf(sample), o.values, blocks != nil), blocks
}

// drawer is a template that can hand out what it draws, for a page that
// somebody else chose.
type drawer interface {
	draw(report.Document, Format, *style.Sheet, style.Page) (doc.Paper, style.Sheet, error)
}

// ownFile is a template made by [Office].
type ownFile struct {
	name, kind string
	of         reflect.Type
	file       *template.Template
	blocks     drawer
	sheet      *style.Sheet
	notes      func(diag.Problem)
	found      diag.List // about the file, that keeps nobody from filling it
}

func (t ownFile) Name() string      { return t.name }
func (t ownFile) Kind() string      { return t.kind }
func (t ownFile) Formats() []Format { return []Format{DOCX} }

func (t ownFile) with(s *style.Sheet, notes func(diag.Problem)) Template {
	t.sheet, t.notes = s, notes
	return t
}

func (t ownFile) Render(ctx context.Context, w io.Writer, d report.Document, f Format) error {
	if reflect.TypeOf(d) != t.of {
		return fmt.Errorf("render: template %q renders %v, not %T", t.name, t.of, d)
	}
	if !slices.Contains(t.Formats(), f) {
		return &FormatError{Kind: t.kind, Name: t.name, Format: f, Known: t.Formats()}
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	if t.notes != nil {
		for _, p := range t.found {
			t.notes(p)
		}
	}
	return office.Write(ctx, w, t.file, d, func(page style.Page) (doc.Paper, style.Sheet, error) {
		paper, sheet, err := t.blocks.draw(d, DOCX, t.sheet, page)
		if err == nil {
			tell(t.notes, d, paper.Notes)
		}
		return paper, sheet, err
	})
}
