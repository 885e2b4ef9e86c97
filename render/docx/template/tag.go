package template

import (
	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/tag"
)

// Tag is a tag of a template, as [Template.Tags] lists it.
type Tag struct {
	Text  string // as it is written: "{issuer.name}"
	Kind  tag.Kind
	Path  string     // the name in it
	Place diag.Place // its part and paragraph
	Known bool       // the data can answer it
	Desc  string     // what it stands for, in words
}
