package strictyaml

import (
	"bytes"
	"path"
	"reflect"
	"slices"
	"strings"

	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/vi"
	"gopkg.in/yaml.v3"
)

// record decodes a mapping into a struct, or a scalar or a list into the field
// that stands for it.
func (w *walker) record(s slot, shape *shape, v reflect.Value) {
	switch {
	case s.node.Kind == yaml.MappingNode && w.isText(s.node, shape):
		w.colonInText(s)
	case s.node.Kind == yaml.MappingNode:
		w.fields(s, shape, v)
	case s.node.Kind == yaml.ScalarNode && shape.scalar >= 0:
		f := &shape.fields[shape.scalar]
		s.options = f.options
		w.value(s, f.shape, f.of(v))
	case shape.sequence >= 0 && s.node.Kind != yaml.MappingNode:
		f := &shape.fields[shape.sequence]
		s.path, s.options = s.path.field(f.Name), f.options
		w.value(s, f.shape, f.of(v))
	default:
		w.wrong(s, notMapping)
	}
}

// fields decodes the pairs of a mapping.
func (w *walker) fields(s slot, shape *shape, v reflect.Value) {
	pairs := s.node.Content
	var tables []func() // read last, because what they say may be explained beside them
	for i := 0; i+1 < len(pairs); i += 2 {
		key, n := pairs[i], pairs[i+1]
		if key.Kind != yaml.ScalarNode || null(key) || key.Tag == "!!merge" || w.doc.repeated[key] {
			continue // told before
		}
		at, known := shape.byName[key.Value]
		value := slot{path: s.path.field(key.Value), key: key, node: n}
		consumed := w.consumes(s, value)
		if known {
			f := &shape.fields[at]
			value.options = f.options
			if f.options.table && namesTable(n) {
				value.path = slices.Clone(value.path) // the next field takes the bytes
				tables = append(tables, func() { w.tableFile(value, string(s.path), f.Name, v) })
				continue
			}
			w.value(value, f.shape, f.of(v))
		} else if !consumed {
			w.unknown(s, i, shape)
		}
	}
	for _, read := range tables {
		read()
	}
}

// namesTable reports whether a scalar is the name of a table.
func namesTable(n *yaml.Node) bool { return n.Kind == yaml.ScalarNode && path.Ext(n.Value) == ".csv" }

// unknown tells that pair i of the mapping in s is no field of the struct.
func (w *walker) unknown(s slot, i int, shape *shape) {
	mapping := s.node
	key, value := mapping.Content[i], mapping.Content[i+1]
	tell := func(r diag.Rule, args ...any) {
		w.tell(diag.Join(string(s.path), key.Value), r.At(w.doc.at(key), "", args...))
	}
	// excuse notes that a sibling was most likely meant, so that it is not told as
	// missing as well.
	excuse := func(name string) { w.doc.fail(diag.Join(string(s.path), name)) }
	if !w.loader.problems.Takes(diag.Error) {
		tell(unknownField, clip(key.Value))
		return
	}
	if r, ok := oddSpace(key.Value); ok {
		tell(oddSpaceRule, runeName(r))
		return
	}
	if mapping.Style&yaml.FlowStyle != 0 && absent(value) {
		if name, _, ok := strings.Cut(key.Value, ":"); ok {
			tell(colonWithoutSpace, clip(name))
			excuse(name)
			return
		}
		if i > 0 {
			w.cutOff(mapping, i, tell)
			return
		}
	}
	names := unused(mapping, shape)
	if name, ok := near(key.Value, names); ok {
		vietnamese, english := vi.IsIt(name)
		tell(hinted(unknownField, "%[2]s", "%[3]s"), clip(key.Value), vietnamese, english)
		excuse(name)
		return
	}
	rule := unknownField
	if len(names) > 0 {
		rule = hinted(rule, "các trường dùng được: %[2]s", "possible fields: %[2]s")
	}
	tell(rule, clip(key.Value), vi.Some(names))
}

// cutOff tells that a comma has cut key i of a mapping in braces off from the
// value before it, of which it may be one of several pieces.
func (w *walker) cutOff(mapping *yaml.Node, i int, tell func(diag.Rule, ...any)) {
	key, j := mapping.Content[i], i-2
	for j > 0 && absent(mapping.Content[j+1]) {
		j -= 2
	}
	if value := mapping.Content[j+1]; plain(value) && opens(value.Value) != "" {
		pieces := []string{value.Value}
		for k := j + 2; k < len(mapping.Content) && absent(mapping.Content[k+1]); k += 2 {
			pieces = append(pieces, mapping.Content[k].Value)
		}
		if j == i-2 { // the others are told with the first
			tell(curlyQuotes, clip(value.Value), clip(quoted(pieces)))
		}
		return
	}
	tell(commaInBraces, clip(key.Value), clip(mapping.Content[j].Value))
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
	w.tell(string(s.path), colonInText.At(w.doc.at(key), "", clip(key.Value)))
}

// inBraces reports whether a mapping is written {…}.
func (w *walker) inBraces(mapping *yaml.Node) bool {
	return mapping.Style&yaml.FlowStyle != 0 && bytes.HasPrefix(w.doc.raw(mapping), []byte("{"))
}

// consumes reports whether a value of the mapping in s is the kind or the format
// of a file, or of what is written in place of one, and checks it.
func (w *walker) consumes(s, value slot) bool {
	inPlace := len(s.path) > 0
	if inPlace && s.options.file == "" {
		return false
	}
	switch said := value.node.Value; value.key.Value {
	case "kind":
		if inPlace && said != s.options.file {
			w.refuse(value, wrongKind, clip(said), s.options.file)
		}
		return true
	case "format":
		if said != "1" {
			w.refuse(value, wrongFormat, clip(said))
		}
		return true
	}
	return false
}
