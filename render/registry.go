package render

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"

	"github.com/vanban-go/vanban/render/book"
	"github.com/vanban-go/vanban/render/nd30"
	"github.com/vanban-go/vanban/report/round"
)

// Registry is an immutable set of templates. The zero Registry is empty.
type Registry struct {
	templates []Template
}

// ErrDuplicate is wrapped by the error of [NewRegistry].
var ErrDuplicate = errors.New("render: two templates for the same kind, name and format")

// NewRegistry returns a registry of the templates. Where a caller names none,
// the first of them for a kind and format is taken. Two templates for the same
// kind, name and format are refused.
func NewRegistry(templates ...Template) (Registry, error) {
	seen := make(map[[3]string]bool)
	for _, t := range templates {
		for _, f := range t.Formats() {
			key := [3]string{t.Kind(), t.Name(), string(f)}
			if seen[key] {
				return Registry{}, fmt.Errorf("%w: %s", ErrDuplicate, strings.Join(key[:], ", "))
			}
			seen[key] = true
		}
	}
	return Registry{slices.Clone(templates)}, nil
}

// Templates returns the templates of the registry, in their order.
func (r Registry) Templates() []Template { return slices.Clone(r.templates) }

// find returns the template for a kind and format; name may be empty.
func (r Registry) find(kind, name string, f Format) (Template, error) {
	missing := &FormatError{Kind: kind, Name: name, Format: f}
	for _, t := range r.templates {
		if t.Kind() != kind || name != "" && t.Name() != name {
			continue
		}
		if slices.Contains(t.Formats(), f) {
			return t, nil
		}
		missing.Known = append(missing.Known, t.Formats()...)
	}
	slices.Sort(missing.Known)
	missing.Known = slices.Compact(missing.Known)
	return nil, missing
}

// Default returns the templates of this library: papers by the decree,
// checklists as workbooks.
func Default() Registry { return defaults() }

var defaults = sync.OnceValue(func() Registry {
	return Registry{[]Template{
		Tree("nd30", nd30.Plan),
		Tree("nd30", nd30.Outline),
		Tree("nd30", nd30.General),
		Tree("nd30", nd30.Letter),
		Tree("nd30", nd30.Decision),
		Tree("nd30", nd30.Dispatch),
		Tree("nd30", nd30.Invitation),
		Tree("nd30", nd30.Introduction),
		Tree("nd30", nd30.Minutes),
		Tree("nd30", nd30.Copy),
		Tree("nd30", nd30.SeparateAnnex),
		Tree("nd30", nd30.Round),
		Sheets("worksheet", book.Worksheet),
		Sheets("worksheet", book.Team),
		sheets[*round.Round]{name: "rollup", layout: book.Rollup},
	}}
})
