package report

import (
	"reflect"

	"github.com/vanban-go/vanban/report/diag"
)

// Document is a paper or another artefact of the round that can be rendered.
type Document interface {
	// Kind is the word that its file says in `kind:`.
	Kind() string
	// Validate returns everything that is wrong with it, with paths.
	Validate() diag.List
}

// isNone reports whether there is no document, or a nil pointer in place of one.
func isNone(d Document) bool {
	v := reflect.ValueOf(d)
	return !v.IsValid() || v.Kind() == reflect.Pointer && v.IsNil()
}
