package render

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"reflect"
	"strings"
	"sync"

	"github.com/vanban-go/vanban/render/style"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/diag"
)

// Render validates the document as [report.Err] does, renders all of it, and then
// writes it to w at once: nothing reaches w unless all succeeded. The error holds
// the problems of a document that is not valid, or is a [*FormatError] where no
// template fits, or a [*PanicError] of a template, a layout or a callback. Once ctx
// is done, what the template writes fails.
func Render(ctx context.Context, w io.Writer, d report.Document, f Format, opts ...Option) (err error) {
	defer caught(&err)
	o := options{registry: Default()}
	for _, opt := range opts {
		opt(&o)
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	if v := reflect.ValueOf(d); d == nil || v.Kind() == reflect.Pointer && v.IsNil() {
		return errNoDocument
	}
	t, err := o.registry.find(d.Kind(), o.name, f)
	if err != nil {
		return err
	}
	if err := cmp.Or(report.Err(d), ctx.Err()); err != nil {
		return err
	}
	if s, ok := t.(styled); ok {
		t = s.with(o.sheet, o.notes)
	}
	buf := files.Get().(*bytes.Buffer)
	defer func() {
		if buf.Reset(); buf.Cap() <= mostLent {
			files.Put(buf)
		}
	}()
	if err := t.Render(ctx, &stopWriter{ctx, buf}, d, f); err != nil {
		return err
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	_, err = buf.WriteTo(w) // which tells of a short write
	return err
}

// files lends room for files that are written when they are whole.
var files = sync.Pool{New: func() any { return new(bytes.Buffer) }}

// mostLent is how many bytes of room are kept for the next file.
const mostLent = 1 << 20

var errNoDocument = errors.New("render: there is no document")

// Option is a choice in [Render].
type Option func(*options)

type options struct {
	registry Registry
	name     string
	sheet    *style.Sheet
	notes    func(diag.Problem)
}

// WithRegistry takes the template from r instead of [Default].
func WithRegistry(r Registry) Option { return func(o *options) { o.registry = r } }

// WithTemplate takes the template of that name.
func WithTemplate(name string) Option { return func(o *options) { o.name = name } }

// WithSheet takes the looks from s, for templates made by [Tree] and [Sheets].
func WithSheet(s style.Sheet) Option { return func(o *options) { o.sheet = &s } }

// WithNotes has f called for everything that a layout decided by itself, such
// as a line that it set in a smaller size because it did not fit. A table whose
// words break because it is too wide whatever is done, which only a layout can
// know, is a warning (table-too-wide); its path is that of the table.
func WithNotes(f func(diag.Problem)) Option { return func(o *options) { o.notes = f } }

// Rules returns the rules of this package: the notes of layouts, and what reports
// that come back in Word can break.
func Rules() []diag.Rule {
	return []diag.Rule{smallerSize, tableSmaller, tableTurned, tableTight, lineTight, notAReport, noUnitNamed, figuresInWord, wordHeading, wordRow, wordBeside, fileUnread, notAFile, ownFileChanged}
}

// FormatError says that no template renders a kind of document into a format.
type FormatError struct {
	Kind, Name string
	Format     Format
	Known      []Format // the formats that there are for the kind
}

// Error names the formats that there are.
func (e *FormatError) Error() string {
	known := make([]string, len(e.Known))
	for i, f := range e.Known {
		known[i] = string(f)
	}
	which := "template"
	if e.Name != "" {
		which = fmt.Sprintf("template %q", e.Name)
	}
	if len(known) == 0 {
		return fmt.Sprintf("render: no %s for a document of kind %q", which, e.Kind)
	}
	return fmt.Sprintf("render: no %s renders kind %q as %s; there is %s", which, e.Kind, e.Format, strings.Join(known, ", "))
}
