package strictyaml

import (
	"encoding"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"sync"
)

// Field is one field of a struct as YAML names it.
type Field struct {
	Name     string       // the key in YAML
	GoName   string       // the name in Go
	Type     reflect.Type // as declared
	Index    []int        // for reflect.Value.FieldByIndex, through inlined structs
	Options  Options      // of the tag vanban
	Desc     string       // of the tag desc
	Validate string       // of the tag validate

	unique   bool   // no value may stand twice in the list
	uniqueBy string // the Go field that must differ, or "" for the items themselves
}

// Options are what the tag vanban says of a field.
type Options struct {
	Scalar bool   // a scalar in place of the struct is decoded into this field
	Single bool   // the slice takes one scalar as a list of one
	Lines  bool   // newlines are line breaks
	File   string // the kind of file that the pointer takes by name
}

// Fields returns the exported fields of the struct type t (or of the struct it
// points to) in their order, those of inlined structs in place. It returns nil
// for other types. It is safe for concurrent use.
func Fields(t reflect.Type) []Field {
	for t != nil && t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	if t == nil || t.Kind() != reflect.Struct {
		return nil
	}
	return slices.Clone(shapeOf(t).fields)
}

// class is how a type is read.
type class uint8

const (
	unsupported class = iota
	ownText           // implements encoding.TextUnmarshaler
	text
	boolean
	integer
	natural
	decimal
	list
	record
	pointer
)

// shape is what the decoder knows of a type, worked out once.
type shape struct {
	class  class
	fields []Field
	byName map[string]int
	scalar int      // the field with the option scalar, or -1
	faults []string // what Verify tells
}

var shapes sync.Map // reflect.Type → *shape

func shapeOf(t reflect.Type) *shape {
	if s, ok := shapes.Load(t); ok {
		return s.(*shape)
	}
	s, _ := shapes.LoadOrStore(t, newShape(t))
	return s.(*shape)
}

func newShape(t reflect.Type) *shape {
	s := &shape{class: classOf(t), scalar: -1}
	if t.Kind() == reflect.Struct && s.class == record {
		s.byName = make(map[string]int)
		s.collect(t, nil)
	}
	return s
}

var textUnmarshaler = reflect.TypeFor[encoding.TextUnmarshaler]()

func classOf(t reflect.Type) class {
	if t.Kind() != reflect.Pointer && reflect.PointerTo(t).Implements(textUnmarshaler) {
		return ownText
	}
	switch t.Kind() {
	case reflect.String:
		return text
	case reflect.Bool:
		return boolean
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		return integer
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		return natural
	case reflect.Float32, reflect.Float64:
		return decimal
	case reflect.Slice:
		return list
	case reflect.Struct:
		return record
	case reflect.Pointer:
		return pointer
	}
	return unsupported
}

// collect adds the fields of t, which is reached by index.
func (s *shape) collect(t reflect.Type, index []int) {
	for i := range t.NumField() {
		f := t.Field(i)
		name, flags, _ := strings.Cut(f.Tag.Get("yaml"), ",")
		at := append(slices.Clone(index), i)
		switch {
		case name == "-" || !f.IsExported() && !f.Anonymous:
		case flags == "inline" && f.Type.Kind() == reflect.Struct:
			s.collect(f.Type, at)
		case flags != "":
			s.fault("%s: option %q of the tag yaml", f.Name, flags)
		case f.IsExported():
			s.add(f, name, at)
		}
	}
}

func (s *shape) add(f reflect.StructField, name string, index []int) {
	if name == "" {
		name = strings.ToLower(f.Name)
	}
	if _, twice := s.byName[name]; twice {
		s.fault("%s: a second field is named %q", f.Name, name)
		return
	}
	field := Field{
		Name: name, GoName: f.Name, Type: f.Type, Index: index,
		Options:  s.options(f),
		Desc:     f.Tag.Get("desc"),
		Validate: f.Tag.Get("validate"),
	}
	own, _ := cutDive(splitTags(field.Validate))
	for _, t := range own {
		if t.name == "unique" {
			field.unique, field.uniqueBy = true, t.param
		}
	}
	if field.Options.Scalar {
		s.scalar = len(s.fields)
	}
	s.byName[name] = len(s.fields)
	s.fields = append(s.fields, field)
}

func (s *shape) options(f reflect.StructField) Options {
	var o Options
	tag := f.Tag.Get("vanban")
	if tag == "" {
		return o
	}
	for opt := range strings.SplitSeq(tag, ",") {
		name, value, _ := strings.Cut(opt, "=")
		switch {
		case opt == "scalar":
			o.Scalar = true
		case opt == "single":
			o.Single = true
		case opt == "lines":
			o.Lines = true
		case name == "file" && value != "":
			o.File = value
		default:
			s.fault("%s: option %q of the tag vanban", f.Name, opt)
		}
	}
	return o
}

func (s *shape) fault(format string, args ...any) {
	s.faults = append(s.faults, fmt.Sprintf(format, args...))
}

// of returns the field of v that f describes.
func (f *Field) of(v reflect.Value) reflect.Value {
	if len(f.Index) == 1 {
		return v.Field(f.Index[0])
	}
	return v.FieldByIndex(f.Index)
}
