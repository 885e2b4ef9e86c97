package tag

import (
	"encoding"
	"fmt"
	"reflect"
	"slices"
	"strings"

	"github.com/vanban-go/vanban/report/date"
	"github.com/vanban-go/vanban/report/strictyaml"
	"github.com/vanban-go/vanban/report/vi"
)

// NameKind says what a name stands for.
type NameKind string

// The kinds of names.
const (
	Text   NameKind = "text"   // also a number
	Day    NameKind = "date"   // printed 05/02/2026 without a filter
	Flag   NameKind = "flag"   // a condition
	List   NameKind = "list"   // repeated
	Record NameKind = "record" // has names of its own
	Part   NameKind = "part"   // a piece of a paper, such as a signature: alone in its place
)

// Name is one of the names that a Go type gives: those of the keys that its
// fields have in YAML, with their descriptions.
type Name struct {
	Path string
	Kind NameKind
	Desc string
	// Names are those of the record, or of an item of the list.
	Names []Name
}

// Names returns what a struct, or a pointer to one, gives, in the order of its
// fields. A map has the names that its keys are; they stand as "*".
func Names(t reflect.Type) []Name {
	var out []Name
	for _, f := range strictyaml.Fields(t) {
		out = append(out, nameOf(f.Name, f.Desc, f.Type))
	}
	return out
}

func nameOf(path, desc string, t reflect.Type) Name {
	n := Name{Path: path, Kind: kindOf(t), Desc: desc}
	switch t = deref(t); {
	case n.Kind == List && kindOf(t.Elem()) == Record:
		n.Names = Names(t.Elem())
	case t.Kind() == reflect.Map:
		n.Names = []Name{nameOf("*", "", t.Elem())}
	case n.Kind == Record:
		n.Names = Names(t)
	}
	return n
}

var (
	dayType       = reflect.TypeFor[date.Date]()
	textMarshaler = reflect.TypeFor[encoding.TextMarshaler]()
	stringer      = reflect.TypeFor[fmt.Stringer]()
)

func kindOf(t reflect.Type) NameKind {
	switch t = deref(t); {
	case t == dayType:
		return Day
	case t.Kind() == reflect.Interface:
		return Part
	case t.Kind() == reflect.Bool:
		return Flag
	case t.Kind() == reflect.Slice:
		return List
	case t.Kind() == reflect.Map, t.Kind() == reflect.Struct && !t.Implements(textMarshaler) && !t.Implements(stringer):
		return Record
	}
	return Text
}

func deref(t reflect.Type) reflect.Type {
	for t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	return t
}

// getter follows a path from a record to a value; the zero Value is nothing.
type getter func(record reflect.Value) reflect.Value

// find returns how a dotted path is followed in a type; "." is the value itself.
func find(t reflect.Type, path string) (get getter, of reflect.Type, ok bool) {
	if path == "." {
		return func(v reflect.Value) reflect.Value { return v }, t, true
	}
	name, rest, deeper := strings.Cut(path, ".")
	step, of, ok := stepInto(deref(t), name)
	if !ok || !deeper {
		return step, of, ok
	}
	next, of, ok := find(of, rest)
	return func(v reflect.Value) reflect.Value { return next(step(v)) }, of, ok
}

func stepInto(t reflect.Type, name string) (getter, reflect.Type, bool) {
	switch {
	case t.Kind() == reflect.Map && t.Key().Kind() == reflect.String:
		key := reflect.ValueOf(name).Convert(t.Key())
		return func(v reflect.Value) reflect.Value {
			if v = pointed(v); !v.IsValid() {
				return v
			}
			return v.MapIndex(key)
		}, t.Elem(), true
	case kindOf(t) != Record:
		return nil, nil, false
	}
	for _, f := range strictyaml.Fields(t) {
		if f.Name == name {
			return func(v reflect.Value) reflect.Value {
				if v = pointed(v); !v.IsValid() {
					return v
				}
				return v.FieldByIndex(f.Index)
			}, f.Type, true
		}
	}
	return nil, nil, false
}

// keysOf returns how the map is found of which the last part of a path is a key,
// or nil.
func keysOf(t reflect.Type, path string) getter {
	i := strings.LastIndexByte(path, '.')
	if i <= 0 {
		return nil
	}
	if get, of, ok := find(t, path[:i]); ok && deref(of).Kind() == reflect.Map {
		return get
	}
	return nil
}

// pointed follows pointers; a nil one is the zero Value.
func pointed(v reflect.Value) reflect.Value {
	for v.Kind() == reflect.Pointer || v.Kind() == reflect.Interface {
		v = v.Elem()
	}
	return v
}

// paths returns the paths of a type, for suggestions.
func paths(t reflect.Type) []string {
	var out []string
	var walk func(prefix string, names []Name)
	walk = func(prefix string, names []Name) {
		for _, n := range names {
			out = append(out, prefix+n.Path)
			if n.Kind == Record {
				walk(prefix+n.Path+".", n.Names)
			}
		}
	}
	walk("", Names(t))
	slices.Sort(out)
	return out
}

// shown returns a value as text, and as filters take it.
func shown(v reflect.Value) (text, raw string) {
	v = pointed(v)
	if !v.IsValid() {
		return "", ""
	}
	switch value := v.Interface().(type) {
	case date.Date:
		if value.IsZero() {
			return "", ""
		}
		return value.Short(), value.String()
	case fmt.Stringer:
		return value.String(), value.String()
	}
	switch {
	case v.Kind() == reflect.String:
		return v.String(), v.String()
	case v.CanInt():
		return vi.FormatInt(v.Int()), fmt.Sprint(v.Int())
	case v.CanUint():
		return fmt.Sprint(v.Uint()), fmt.Sprint(v.Uint())
	}
	return "", ""
}

// holds reports whether a condition on a value holds: it is neither empty, blank
// nor 0.
func holds(v reflect.Value) bool {
	v = pointed(v)
	switch {
	case !v.IsValid():
		return false
	case v.Kind() == reflect.Slice || v.Kind() == reflect.Map:
		return v.Len() > 0
	case kindOf(v.Type()) == Text && v.Kind() == reflect.String:
		return strings.TrimSpace(v.String()) != ""
	}
	return !v.IsZero()
}
