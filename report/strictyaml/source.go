package strictyaml

import (
	"strings"

	"github.com/vanban-go/vanban/report/diag"
	"gopkg.in/yaml.v3"
)

// Source remembers where the values of a document stand that was read. It is
// safe for concurrent use.
type Source struct {
	root  *document
	table *reader // what a table was read by, else nil
}

func (s *Source) document() *document {
	if s.root == nil {
		return &document{}
	}
	return s.root
}

// File returns the name of the document.
func (s *Source) File() string { return s.document().file }

// Kind returns what the key kind of the document says, "" where it has none, and
// whether there is a document: ok is false when it could not be read as YAML.
func (s *Source) Kind() (kind string, ok bool) {
	d := s.document()
	return d.kind(), d.root != nil
}

func (d *document) kind() string {
	if d.root != nil {
		if _, n := pair(d.root, "kind"); n != nil && n.Kind == yaml.ScalarNode {
			return n.Value
		}
	}
	return ""
}

// Place returns where the value at path stands, such as
// "duties[2].tasks[0]": a scalar and an item of a list at itself, a mapping or
// list at its key, in the file that holds it. For a value that is not in the
// files it returns the place of the nearest one around it. In a table that
// [DecodeRows] has read it is the cell, be it empty.
func (s *Source) Place(path string) diag.Place {
	if c, ok := s.Cell(path); ok {
		return s.table.at(c)
	}
	at, _ := s.find(path)
	return at.place()
}

// Cell returns the cell of the value at path, such as "units[2].name", in a
// table that [DecodeRows] has read, also where it is empty, and whether there is
// one.
func (s *Source) Cell(path string) (Cell, bool) {
	if s.table == nil {
		return Cell{}, false
	}
	return s.table.cell(path)
}

// Locate returns the problems of l with the places of their paths, sorted, and
// with the related places that their arguments of type [diag.Path] stand for. It
// leaves out those of values that gave problems when they were read, or a field
// of which did, and does not modify l.
func (s *Source) Locate(l diag.List) diag.List {
	out := make(diag.List, 0, len(l))
	for _, p := range l {
		if p.Place.IsZero() {
			if _, failed := s.find(p.Path); failed {
				continue
			}
			p.Place = s.Place(p.Path)
			for _, arg := range p.Args {
				if path, ok := arg.(diag.Path); ok {
					p = p.With(s.Place(string(path)))
				}
			}
		}
		out = append(out, p)
	}
	return out.Sorted()
}

// position is a value in a document.
type position struct {
	doc       *document
	key, node *yaml.Node
}

func (p position) place() diag.Place {
	if p.node == nil {
		return p.doc.at(nil)
	}
	return p.doc.place(p.key, p.node)
}

// find follows path as far as the documents go, and reports whether a value on
// it could not be read.
func (s *Source) find(path string) (at position, failed bool) {
	root := s.document()
	at = position{doc: root, node: root.root}
	failed = at.doc.failed[""]
	start, last, found := 0, 0, true // where the path in the document at hand and its last step begin
	for end := 0; end < len(path) && !failed; {
		if ref := at.doc.refs[at.node]; ref != nil && found {
			if ref.failed[""] {
				return at, true
			}
			at, start = position{doc: ref, node: ref.root}, end
			if ref.list != "" {
				start = last
				at, found = at.into(step{name: ref.list})
			}
		}
		var s step
		last = end
		s, end = cutStep(path, end)
		failed = at.doc.failed[strings.TrimPrefix(path[start:end], ".")]
		if found {
			at, found = at.into(s)
		}
	}
	return at, failed || at.doc.spoilt[strings.TrimPrefix(path[start:], ".")]
}

// into returns the value under p that a step leads to, or p where there is
// none.
func (p position) into(s step) (position, bool) {
	switch {
	case p.node == nil:
	case s.name != "" && p.node.Kind == yaml.SequenceNode:
		return p, true // a list in place of the struct
	case s.name != "":
		if key, n := pair(p.node, s.name); key != nil {
			return position{p.doc, key, n}, true
		}
	case p.node.Kind == yaml.SequenceNode && s.index < len(p.node.Content):
		return position{p.doc, nil, p.node.Content[s.index]}, true
	}
	return p, false
}
