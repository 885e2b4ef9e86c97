package strictyaml

import (
	"errors"
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"
)

// Schema returns the JSON Schema (draft 2020-12), under a title, of the files of
// a kind that are read into t, a struct or a pointer to one, as indented JSON.
// It is made from the tags yaml, validate, desc and vanban, so that an editor
// completes and underlines as [Load] does. A text may be written as a number or a
// boolean, because Load keeps its spelling. A type that reads itself from text
// may have a method JSONSchema() string that returns its schema as JSON;
// otherwise it takes any scalar.
//
// Its $id is the kind and ".json", relative to wherever the schemas lie together.
//
// Conditions between fields (required_with and the like) are left to [Check].
func Schema(kind, title string, t reflect.Type) ([]byte, error) {
	for t != nil && t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	if t == nil || shapeOf(t).class != record {
		return nil, fmt.Errorf("strictyaml: schema of %v: not a struct", t)
	}
	g := &generator{names: make(map[string]reflect.Type), defs: make(map[string]object)}
	root := object{{"$schema", "https://json-schema.org/draft/2020-12/schema"}, {"$id", kind + ".json"}, {"title", title}}
	root = append(root, g.record(t, kind, true)...)
	if len(g.defs) > 0 {
		root = append(root, member{"$defs", g.definitions()})
	}
	if len(g.errs) > 0 {
		return nil, errors.Join(g.errs...)
	}
	return append(appendJSON(nil, root, "\n"), '\n'), nil
}

// generator writes the definitions of the structs it meets, each once.
type generator struct {
	names map[string]reflect.Type
	defs  map[string]object
	errs  []error
}

func (g *generator) definitions() object {
	var defs object
	for _, name := range slices.Sorted(maps.Keys(g.defs)) {
		defs = append(defs, member{name, g.defs[name]})
	}
	return defs
}

// record is the schema of a mapping that is read into t. kind is not empty for
// what can be a file; a whole file must say it.
func (g *generator) record(t reflect.Type, kind string, whole bool) object {
	var properties object
	var required []any
	if kind != "" {
		properties = object{
			{"kind", object{{"description", "Loại tệp"}, {"const", kind}}},
			{"format", object{{"description", "Phiên bản cách viết tệp (mặc định: 1)"}, {"const", 1}}},
		}
		if whole {
			required = append(required, "kind")
		}
	}
	for _, f := range shapeOf(t).fields {
		if f.required {
			required = append(required, f.Name)
		}
		if kind == "" || f.Name != "kind" && f.Name != "format" {
			properties = append(properties, member{f.Name, g.field(t, f)})
		}
	}
	o := object{{"type", "object"}, {"properties", properties}}
	if len(required) > 0 {
		o = append(o, member{"required", required})
	}
	return append(o, member{"additionalProperties", false})
}

func (g *generator) field(parent reflect.Type, f field) object {
	var o object
	if f.Desc != "" {
		o = object{{"description", f.Desc}}
	}
	s, err := g.value(f.Type, f.options, f.own, f.items)
	if err != nil {
		g.errs = append(g.errs, fmt.Errorf("strictyaml: schema of %s.%s: %w", parent, f.goName, err))
	}
	return append(o, saying(s, f.Desc)...)
}

// value is the schema of a value of type t under its own tags and, where it is a
// list, those of its items.
func (g *generator) value(t reflect.Type, o options, own, below []tag) (object, error) {
	switch s := shapeOf(t); s.class {
	case pointer:
		return g.pointer(t.Elem(), o, own, below)
	case ownText:
		return ownSchema(t)
	case text:
		return append(object{{"type", []any{"string", "number", "boolean"}}}, textLimits(own)...), nil
	case boolean:
		return object{{"type", "boolean"}}, nil
	case tree:
		return object{{"type", "object"}}, nil
	case integer:
		return append(object{{"type", "integer"}}, numberLimits(own)...), nil
	case natural:
		return append(object{{"type", "integer"}}, numberLimits(append([]tag{{"min", "0"}}, own...))...), nil
	case decimal:
		return append(object{{"type", "number"}}, numberLimits(own)...), nil
	case list:
		return g.list(t, o, own, below)
	case record:
		return g.structure(t, s)
	default:
		return nil, fmt.Errorf("type %s cannot be read", t)
	}
}

func (g *generator) list(t reflect.Type, o options, own, below []tag) (object, error) {
	single, table := o.single, o.table
	o.single, o.table = false, false
	items, inner := cutDive(below)
	each, err := g.value(t.Elem(), o, items, inner)
	array := append(object{{"type", "array"}, {"items", each}}, listLimits(own)...)
	if table {
		array = object{{"anyOf", []any{object{{"type", "string"}, {"description", "Tên tệp CSV"}}, array}}}
	}
	if !single || err != nil {
		return array, err
	}
	if s := shapeOf(t.Elem()); s.class == record && s.scalar >= 0 {
		each, err = g.scalar(s)
	}
	return object{{"anyOf", []any{each, array}}}, err
}

// scalar is the schema of the scalar that may stand for a struct.
func (g *generator) scalar(s *shape) (object, error) {
	f := s.fields[s.scalar]
	return g.value(f.Type, f.options, f.own, f.items)
}

// structure is a reference to the definition of a struct, beside the scalar and
// the list that may stand for it.
func (g *generator) structure(t reflect.Type, s *shape) (object, error) {
	ref, err := g.reference(t, "")
	var forms []any
	for _, i := range [...]int{s.scalar, s.sequence} {
		if i < 0 || err != nil {
			continue
		}
		var form object
		f := s.fields[i]
		form, err = g.value(f.Type, f.options, f.own, f.items)
		forms = append(forms, saying(form, f.Desc))
	}
	if len(forms) == 0 || err != nil {
		return ref, err
	}
	return object{{"anyOf", append(forms, ref)}}, nil
}

func (g *generator) pointer(t reflect.Type, o options, own, below []tag) (object, error) {
	if o.file == "" {
		return g.value(t, o, own, below)
	}
	ref, err := g.reference(t, o.file)
	name := object{{"type", "string"}, {"description", "Tên tệp có kind: " + o.file}}
	return object{{"anyOf", []any{name, ref}}}, err
}

// reference refers to the definition of a struct, which it writes when it is
// the first to need it. kind is what a file of it says.
func (g *generator) reference(t reflect.Type, kind string) (object, error) {
	if t.Name() == "" {
		return g.record(t, kind, false), nil
	}
	name := typeName(t)
	if kind != "" {
		name += ".file"
	}
	ref := object{{"$ref", "#/$defs/" + name}}
	switch known, ok := g.names[name]; {
	case ok && known != t:
		return nil, fmt.Errorf("types %s and %s have one name", known, t)
	case !ok:
		g.names[name] = t
		g.defs[name] = g.record(t, kind, false)
	}
	return ref, nil
}

// typeName is the name of a type with that of its package.
func typeName(t reflect.Type) string {
	return strings.Map(func(r rune) rune {
		if r == '.' || r == '-' || strings.ContainsRune(fieldLetters, r) {
			return r
		}
		return '_'
	}, t.String())
}
