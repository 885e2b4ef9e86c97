package book

import (
	"context"
	"fmt"
	"io"

	"github.com/vanban-go/vanban/report/round"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/render/xlsx"
)

// FormWriter writes the forms of a round, each in a small part of the time that
// it takes to lay one out: the workbook of every class of units is compiled once,
// and a copy differs only in what concerns the unit. It is safe for concurrent
// use.
type FormWriter struct {
	fingerprint string
	templates   map[string]*xlsx.Template // by class of units
}

// CompileForms prepares the forms of a set. The error is that of [Form] or of
// xlsx.Write.
func CompileForms(ctx context.Context, forms *round.FormSet) (*FormWriter, error) {
	if forms == nil {
		return nil, errNoForms
	}
	w := &FormWriter{templates: map[string]*xlsx.Template{}}
	for f := range forms.All() {
		if w.templates[f.Unit.Class()] != nil {
			continue
		}
		b, err := Form(f)
		if err != nil {
			return nil, err
		}
		t, err := xlsx.Compile(ctx, b, Sheet())
		if err != nil {
			return nil, err
		}
		w.templates[f.Unit.Class()], w.fingerprint = t, f.Fingerprint
	}
	return w, nil
}

// Write writes the form, one of the set that was compiled. Its cells are those
// that [Form] lays out.
func (w *FormWriter) Write(out io.Writer, f *checklist.Form) error {
	if f == nil {
		return errNoForm
	}
	t := w.templates[f.Unit.Class()]
	if t == nil || f.Fingerprint != w.fingerprint {
		return fmt.Errorf("book: the form of %q is not one of those compiled", f.Unit.Code)
	}
	return t.Write(out, slotTexts(f))
}
