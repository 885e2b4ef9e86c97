package template

import (
	"slices"

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

// keptTag is what a template keeps of a tag, whose place is in its file.
type keptTag struct {
	text, part, desc string
	paragraph        int
	known            bool
}

// asTags returns the tags of a file as people list them.
func asTags(file string, list []keptTag) []Tag {
	tags := slices.Grow([]Tag(nil), len(list))
	for _, l := range list {
		place := diag.Place{File: file, Part: l.part, Paragraph: l.paragraph}
		read, _ := tag.Parse(l.text[1 : len(l.text)-1])
		tags = append(tags, Tag{l.text, read.Kind, read.Path, place, l.known, l.desc})
	}
	return tags
}
