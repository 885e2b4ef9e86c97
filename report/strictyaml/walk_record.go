package strictyaml

import (
	"bytes"
	"reflect"
	"slices"
	"strings"

	"github.com/vanban-go/vanban/report/vi"
	"gopkg.in/yaml.v3"
)

// record decodes a mapping into a struct, or a scalar into the field that
// stands for it.
func (w *walker) record(s slot, shape *shape, v reflect.Value) {
	switch {
	case s.node.Kind == yaml.MappingNode && w.isText(s.node, shape):
		w.colonInText(s)
	case s.node.Kind == yaml.MappingNode:
		w.fields(s, shape, v)
	case s.node.Kind == yaml.ScalarNode && shape.scalar >= 0:
		f := &shape.fields[shape.scalar]
		s.options = f.Options
		w.value(s, f.of(v))
	default:
		w.wrong(s, notMapping)
	}
}

// fields decodes the pairs of a mapping.
func (w *walker) fields(s slot, shape *shape, v reflect.Value) {
	pairs := s.node.Content
	for i := 0; i+1 < len(pairs); i += 2 {
		key, n := pairs[i], pairs[i+1]
		if key.Kind != yaml.ScalarNode || null(key) || key.Tag == "!!merge" || w.doc.isRepeated(key) {
			continue // told before
		}
		at, known := shape.byName[key.Value]
		consumed := w.consumes(s, key, n)
		w.path = append(w.path, step{name: key.Value})
		if known {
			f := &shape.fields[at]
			w.value(slot{key, n, f.Options}, f.of(v))
		} else if !consumed {
			w.unknown(s.node, i, shape)
		}
		w.path = w.path[:len(w.path)-1]
	}
}

// unknown tells that pair i of a mapping is no field of the struct.
func (w *walker) unknown(mapping *yaml.Node, i int, shape *shape) {
	key, value := mapping.Content[i], mapping.Content[i+1]
	place := w.doc.at(key)
	if w.loader.problems.full() {
		w.tell(unknownField, place, clip(key.Value))
		return
	}
	if r, ok := oddSpace(key.Value); ok {
		w.tell(oddSpaceRule, place, runeName(r))
		return
	}
	if mapping.Style&yaml.FlowStyle != 0 && absent(value) {
		if name, _, ok := strings.Cut(key.Value, ":"); ok {
			w.tell(colonWithoutSpace, place, clip(name))
			w.excuse(name)
			return
		}
		if i > 0 {
			w.tell(commaInBraces, place, clip(key.Value), clip(mapping.Content[i-2].Value))
			return
		}
	}
	names := unused(mapping, shape)
	if name, ok := near(key.Value, names); ok {
		vietnamese, english := vi.IsIt(name)
		w.tell(hinted(unknownField, "%[2]s", "%[3]s"), place, clip(key.Value), vietnamese, english)
		w.excuse(name)
		return
	}
	rule := unknownField
	if len(names) > 0 {
		rule = hinted(rule, "các trường dùng được: %[2]s", "possible fields: %[2]s")
	}
	w.tell(rule, place, clip(key.Value), strings.Join(some(names), ", "))
}

// excuse notes that the sibling field name was most likely meant, so that it
// is not told as missing as well.
func (w *walker) excuse(name string) {
	last := len(w.path) - 1
	w.path[last].name, name = name, w.path[last].name
	w.doc.fail(w.local())
	w.path[last].name = name
}

// unused returns the names of the fields that mapping does not give.
func unused(mapping *yaml.Node, shape *shape) []string {
	used := make(map[string]bool, len(mapping.Content)/2)
	for i := 0; i < len(mapping.Content); i += 2 {
		used[mapping.Content[i].Value] = true
	}
	var names []string
	for _, f := range shape.fields {
		if !used[f.Name] {
			names = append(names, f.Name)
		}
	}
	return names
}

// some returns as many names as a hint can show.
func some(names []string) []string {
	const most = 12
	if len(names) <= most {
		return names
	}
	return append(slices.Clone(names[:most]), "…")
}

// near is vi.Near for names that a person can have meant.
func near(name string, names []string) (string, bool) {
	const longest = 64
	if len(name) > longest {
		return "", false
	}
	return vi.Near(name, names)
}

// isText reports whether a mapping is a line of text that a colon turned into
// one, where the struct takes text as well: its first key is several words or
// no word of ASCII, and none is a field.
func (w *walker) isText(mapping *yaml.Node, shape *shape) bool {
	if shape.scalar < 0 || len(mapping.Content) == 0 || w.inBraces(mapping) {
		return false
	}
	for i := 0; i < len(mapping.Content); i += 2 {
		if _, ok := shape.byName[mapping.Content[i].Value]; ok {
			return false
		}
	}
	return strings.ContainsFunc(mapping.Content[0].Value, func(r rune) bool { return r <= ' ' || r > '~' })
}

// colonInText tells that a line of text became a mapping.
func (w *walker) colonInText(s slot) {
	key := s.node.Content[0]
	w.add(colonInText.At(w.doc.at(key), "", clip(key.Value)))
}

// inBraces reports whether a mapping is written {…}.
func (w *walker) inBraces(mapping *yaml.Node) bool {
	return mapping.Style&yaml.FlowStyle != 0 && bytes.HasPrefix(w.doc.raw(mapping), []byte("{"))
}

// consumes reports whether a pair is the kind or the format of a file, or of
// what is written in place of one, and checks it.
func (w *walker) consumes(s slot, key, n *yaml.Node) bool {
	inPlace := len(w.path) > 0
	if inPlace && s.options.File == "" {
		return false
	}
	switch key.Value {
	case "kind":
		if inPlace && n.Value != s.options.File {
			w.below(key, func() { w.refuse(slot{key: key, node: n}, wrongKind, clip(n.Value), s.options.File) })
		}
		return true
	case "format":
		if n.Value != "1" {
			w.below(key, func() { w.refuse(slot{key: key, node: n}, wrongFormat, clip(n.Value)) })
		}
		return true
	}
	return false
}

// below does something with the path of the value under key.
func (w *walker) below(key *yaml.Node, do func()) {
	w.path = append(w.path, step{name: key.Value})
	do()
	w.path = w.path[:len(w.path)-1]
}
