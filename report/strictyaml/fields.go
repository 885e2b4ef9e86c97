package strictyaml

import (
	"cmp"
	"encoding"
	"reflect"
	"slices"
	"strings"
	"sync"
)

// Field is one field of a struct as YAML names it.
type Field struct {
	Name  string       // the key in YAML
	Type  reflect.Type // as declared
	Index []int        // for reflect.Value.FieldByIndex, through inlined structs
	Desc  string       // of the tag desc
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
	all := shapeOf(t).fields
	fields := make([]Field, len(all))
	for i := range all {
		fields[i] = all[i].Field
	}
	return fields
}

// IsGiven reports whether v, a struct or a pointer to one, has a value in the field at
// a path, in the names of YAML.
func IsGiven(v any, path string) bool {
	value := reflect.ValueOf(v)
	for name := range strings.SplitSeq(path, ".") {
		if value = deref(value); value.Kind() != reflect.Struct {
			return false
		}
		s := shapeOf(value.Type())
		i, ok := s.byName[name]
		if !ok {
			return false
		}
		value = s.fields[i].of(value)
	}
	return !value.IsZero()
}

// field is what the tags of a field say. All that reads, writes, checks and
// describes values goes by it.
type field struct {
	Field
	goName   string
	options  options
	own      []tag // of the tag validate, for the field itself
	items    []tag // of the tag validate behind "dive", for the items of the list
	rule     *rule
	shape    *shape // of its type
	required bool
	unique   bool   // no value may stand twice in the list
	uniqueBy string // the Go field that must differ, or "" for the items themselves
	apart    bool   // what is in the struct is checked apart

	holdsStructs bool // or is one, that is not empty
}

// options are what the tag vanban says of a field.
type options struct {
	scalar   bool   // a scalar in place of the struct is decoded into this field
	sequence bool   // a list in place of the struct is decoded into this field
	single   bool   // the slice takes one scalar as a list of one
	lines    bool   // newlines are line breaks
	prose    bool   // people write sentences here
	marked   bool   // the text is printed behind a number or a dash
	label    string // the word before that number, such as Điều
	file     string // the kind of file that the pointer takes by name
	table    bool   // the list may be a table in a file of its own
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
	tree // a Tree
)

// shape is what the decoder knows of a type, worked out once.
type shape struct {
	class    class
	fields   []field
	checks   []*field // those in which there is something to check
	byName   map[string]int
	scalar   int             // the field with the option scalar, or -1
	sequence int             // the field with the option sequence, or -1
	below    func() []wanted // of each field, the options of the texts in it
	elem     *shape          // of what a pointer leads to, or a list holds
}

var shapes sync.Map // reflect.Type → *shape

func shapeOf(t reflect.Type) *shape {
	if s, ok := shapes.Load(t); ok {
		return s.(*shape)
	}
	made := shapesOf{}
	s := made.add(t)
	for t, s := range made {
		shapes.Store(t, s)
	}
	return s
}

// shapesOf are shapes that lead to each other, as those of types do.
type shapesOf map[reflect.Type]*shape

// add returns the shape of t, made with those that it leads to where it was not.
func (made shapesOf) add(t reflect.Type) *shape {
	if s, ok := made[t]; ok {
		return s
	}
	s := &shape{class: classOf(t), scalar: -1, sequence: -1}
	made[t] = s
	if t.Kind() == reflect.Struct && s.class == record {
		s.byName = make(map[string]int)
		s.collect(t, nil)
		for i := range s.fields {
			f := &s.fields[i]
			f.shape = made.add(f.Type)
			if len(f.own) > 0 || !holdsNothing(f.Type) {
				s.checks = append(s.checks, f)
			}
		}
	}
	s.below = sync.OnceValue(s.textsBelow)
	if t.Kind() == reflect.Pointer || t.Kind() == reflect.Slice {
		s.elem = made.add(t.Elem())
	}
	return s
}

var textUnmarshaler = reflect.TypeFor[encoding.TextUnmarshaler]()

var treeType = reflect.TypeFor[Tree]()

func classOf(t reflect.Type) class {
	if t == treeType {
		return tree
	}
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
		case f.IsExported():
			s.add(f, cmp.Or(name, strings.ToLower(f.Name)), neighbours{t, index})
		}
	}
}

func (s *shape) add(f reflect.StructField, name string, beside neighbours) {
	if _, twice := s.byName[name]; twice {
		return
	}
	field := field{
		Field:   Field{name, f.Type, append(slices.Clone(beside.index), f.Index...), f.Tag.Get("desc")},
		goName:  f.Name,
		options: optionsOf(f.Tag.Get("vanban")),
	}
	field.rule = ruleOf(f.Type, f.Tag.Get("validate"), beside)
	field.own, field.items = cutDive(splitTags(f.Tag.Get("validate")))
	field.required = has(field.own, "required") && !has(field.own, "omitempty")
	field.apart = has(field.own, "structonly")
	field.holdsStructs = structOf(f.Type).NumField() > 0
	for _, t := range field.own {
		if t.name == "unique" {
			field.unique, field.uniqueBy = true, t.param
		}
	}
	if field.options.scalar {
		s.scalar = len(s.fields)
	}
	if field.options.sequence {
		s.sequence = len(s.fields)
	}
	s.byName[name] = len(s.fields)
	s.fields = append(s.fields, field)
}

// holdsNothing reports whether values of type t have no text, and nothing else with tags,
// in them.
func holdsNothing(t reflect.Type) bool {
	switch classOf(t) {
	case boolean, integer, natural, decimal:
		return true
	case ownText:
		return t.Kind() == reflect.Struct
	case pointer:
		return holdsNothing(t.Elem())
	}
	return false
}

// standsFor reports whether the value of a field may stand for the struct.
func (s *shape) standsFor(name string) bool {
	i := s.byName[name]
	return i == s.scalar || i == s.sequence
}

func optionsOf(tag string) options {
	var o options
	for opt := range strings.SplitSeq(tag, ",") {
		switch name, value, _ := strings.Cut(opt, "="); name {
		case "scalar":
			o.scalar = true
		case "sequence":
			o.sequence = true
		case "single":
			o.single = true
		case "lines":
			o.lines = true
		case "prose":
			o.prose = true
		case "marked":
			o.marked, o.label = true, value
		case "file":
			o.file = value
		case "table":
			o.table = true
		}
	}
	return o
}

// table returns the field that a table may fill, or nil.
func (s *shape) table() *field {
	for i := range s.fields {
		if s.fields[i].options.table {
			return &s.fields[i]
		}
	}
	return nil
}

// of returns the field of v that f describes.
func (f *field) of(v reflect.Value) reflect.Value {
	if len(f.Index) == 1 {
		return v.Field(f.Index[0])
	}
	return v.FieldByIndex(f.Index)
}

// owner returns the struct that the field of v is declared in: v, or one inlined
// there. Of an embedded one that is not exported v has the fields too.
func (f *field) owner(v reflect.Value) reflect.Value {
	owner := v.FieldByIndex(f.Index[:len(f.Index)-1])
	if !owner.CanInterface() {
		return v
	}
	return owner
}
