// Package office binds an office's own .docx to the documents of this library:
// what the names in its tags stand for, and the filters that there are.
package office

import (
	"context"
	"io"
	"reflect"

	"github.com/vanban-go/vanban/report/tag"

	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/docx/template"
	"github.com/vanban-go/vanban/render/style"
	"github.com/vanban-go/vanban/report"
)

// Draw lays the document at hand out for a page, for the blocks of a file.
type Draw func(page style.Page) (doc.Paper, style.Sheet, error)

// Data returns what the tags of a file may ask for that [Write] fills with
// documents of a type. Names among the values count before those of the
// document. With blocks, Write needs a Draw.
func Data(file string, of reflect.Type, values template.Values, blocks bool) template.Data {
	d := template.Data{File: file, Model: documentModel{modelOf(deref(of)), values}, Filters: tag.Filters()}
	if blocks {
		d.Layout = func(root any, page style.Page) (doc.Paper, style.Sheet, error) { return root.(*filling).draw(page) }
	}
	return d
}

// Write writes a file filled with a document of the type that it was compiled
// for.
func Write(ctx context.Context, w io.Writer, t *template.Template, d report.Document, draw Draw) error {
	return t.Write(ctx, w, &filling{document: d, record: addressable(d), draw: draw})
}

// filling is one document on its way into a file.
type filling struct {
	document report.Document
	record   any // a pointer to it
	draw     Draw
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
