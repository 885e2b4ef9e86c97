package office

import (
	"encoding"
	"fmt"
	"reflect"
	"slices"
	"strings"

	"github.com/vanban-go/vanban/render/docx/template"
	"github.com/vanban-go/vanban/report/date"
	"github.com/vanban-go/vanban/report/strictyaml"
)

// documentModel knows the names of a type of document. Its record is a
// *filling.
type documentModel struct {
	own    template.Model
	values template.Values
}

// officeName is the field of a paper whose names count without it.
const officeName = "office"

func (m documentModel) Find(path string) (template.Field, bool) {
	if f, ok := m.values.Find(path); ok {
		return within(f, func(any) any { return m.values }), true
	}
	f, ok := m.own.Find(path)
	if !ok {
		f, ok = m.own.Find(officeName + "." + path)
	}
	return within(f, func(at any) any { return at.(*filling).record }), ok
}

func (m documentModel) Names() []string {
	names := append(m.values.Names(), m.own.Names()...)
	for _, n := range names {
		if short, ok := strings.CutPrefix(n, officeName+"."); ok {
			names = append(names, short)
		}
	}
	slices.Sort(names)
	return slices.Compact(names)
}

// modelOf returns the model of values of a type. Records are pointers to them,
// so that nothing is copied.
func modelOf(t reflect.Type) template.Model {
	if isRecord(t) {
		return recordModel{t}
	}
	return valueModel{t}
}

func deref(t reflect.Type) reflect.Type {
	for t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	return t
}

var (
	textMarshaler = reflect.TypeFor[encoding.TextMarshaler]()
	stringer      = reflect.TypeFor[fmt.Stringer]()
	dateType      = reflect.TypeFor[date.Date]()
	pictureType   = reflect.TypeFor[template.Picture]()
	bytesType     = reflect.TypeFor[[]byte]()
)

// isRecord reports whether a type is a struct whose fields have names.
func isRecord(t reflect.Type) bool {
	return t.Kind() == reflect.Struct && t != pictureType && !t.Implements(textMarshaler) && !reflect.PointerTo(t).Implements(textMarshaler)
}

// recordModel knows the fields of a struct by their names in YAML, and what is
// derived from it; {.} is the field that YAML writes in place of the struct.
type recordModel struct{ t reflect.Type }

func (m recordModel) Find(path string) (template.Field, bool) {
	if path == "." {
		path = scalarOf(m.t)
	}
	name, rest, deeper := strings.Cut(path, ".")
	if !deeper {
		if f, ok := m.derived(name); ok {
			return f, true
		}
	}
	for _, f := range strictyaml.Fields(m.t) {
		if f.Name != name {
			continue
		}
		if deeper {
			t := deref(f.Type)
			if !isRecord(t) {
				return template.Field{}, false
			}
			inner, ok := modelOf(t).Find(rest)
			return within(inner, func(at any) any { return pointerTo(fieldAt(at, f.Index)) }), ok
		}
		field := fieldFor(f.Type, func(at any) reflect.Value { return fieldAt(at, f.Index) })
		field.Desc = f.Desc
		return field, true
	}
	return template.Field{}, false
}

// scalarOf returns the name of the field that a scalar in place of the struct is
// read into, or "".
func scalarOf(t reflect.Type) string {
	for i := range t.NumField() {
		tag := t.Field(i).Tag
		if slices.Contains(strings.Split(tag.Get("vanban"), ","), "scalar") {
			return tag.Get("yaml")
		}
	}
	return ""
}

// derived finds a derived value of the struct or of one that is inlined in it.
func (m recordModel) derived(name string) (template.Field, bool) {
	for _, d := range derivations() {
		if d.name != name {
			continue
		}
		if d.of == m.t {
			return d.field, true
		}
		if index, ok := inlined(m.t, d.of); ok {
			return within(d.field, func(at any) any { return pointerTo(fieldAt(at, index)) }), true
		}
	}
	return template.Field{}, false
}

// inlined returns where a struct type is inlined in another.
func inlined(t, wanted reflect.Type) ([]int, bool) {
	for i := range t.NumField() {
		f := t.Field(i)
		if !strings.HasSuffix(f.Tag.Get("yaml"), ",inline") || f.Type.Kind() != reflect.Struct {
			continue
		}
		if f.Type == wanted {
			return []int{i}, true
		}
		if rest, ok := inlined(f.Type, wanted); ok {
			return append([]int{i}, rest...), true
		}
	}
	return nil, false
}

// mostDepth is how many dots the listed names have: deeper ones are found, but
// not listed.
const mostDepth = 3

func (m recordModel) Names() []string {
	names := namesOf(m.t, mostDepth)
	slices.Sort(names)
	return slices.Compact(names)
}

func namesOf(t reflect.Type, depth int) []string {
	var names []string
	for _, d := range derivations() {
		if _, ok := inlined(t, d.of); ok || d.of == t {
			names = append(names, d.name)
		}
	}
	for _, f := range strictyaml.Fields(t) {
		names = append(names, f.Name)
		if inner := deref(f.Type); isRecord(inner) && depth > 0 {
			for _, n := range namesOf(inner, depth-1) {
				names = append(names, f.Name+"."+n)
			}
		}
	}
	return names
}

// valueModel knows an item that is no struct: {.}.
type valueModel struct{ t reflect.Type }

func (m valueModel) Names() []string { return nil }

func (m valueModel) Find(path string) (template.Field, bool) {
	if path != "." {
		return template.Field{}, false
	}
	return fieldFor(m.t, func(at any) reflect.Value { return reflect.ValueOf(at).Elem() }), true
}

// fieldAt returns a field of the struct that at points to.
func fieldAt(at any, index []int) reflect.Value {
	return reflect.ValueOf(at).Elem().FieldByIndex(index)
}

// pointerTo returns a pointer to a value, or nil where there is none.
func pointerTo(v reflect.Value) any {
	for v.Kind() == reflect.Pointer {
		if v.IsNil() {
			return nil
		}
		if v.Elem().Kind() != reflect.Pointer {
			return v.Interface()
		}
		v = v.Elem()
	}
	return v.Addr().Interface()
}

// within returns a field of a record that is reached from another.
func within(f template.Field, get func(any) any) template.Field {
	inner := f.At
	f.At = func(at any) any {
		if at = get(at); at != nil && inner != nil {
			at = inner(at)
		}
		return at
	}
	return f
}

// items are the items of a slice, each as a pointer.
type items struct{ v reflect.Value }

func (l items) Len() int {
	if !l.v.IsValid() {
		return 0
	}
	return l.v.Len()
}

func (l items) At(i int) any {
	v := l.v.Index(i)
	if p := pointerTo(v); p != nil {
		return p
	}
	return reflect.New(deref(v.Type())).Interface()
}
