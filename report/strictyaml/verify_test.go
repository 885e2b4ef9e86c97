package strictyaml

import (
	"cmp"
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strings"
)

// Verify returns an error that names every mistake in the tags of the struct
// type t and the types under it, for the tests that hold the models to them:
// an unknown option or validate tag, a name given twice, a type that cannot be
// read, a tag that names a field that does not exist, a list of structs that
// are never checked because "dive" is missing.
func Verify(t reflect.Type) error {
	v := verifier{seen: make(map[reflect.Type]bool)}
	if t != nil {
		v.visit(t)
	}
	return errors.Join(v.faults...)
}

type verifier struct {
	seen   map[reflect.Type]bool
	faults []error
}

func (v *verifier) fault(t reflect.Type, format string, args ...any) {
	v.faults = append(v.faults, fmt.Errorf("%s: %s", t, fmt.Sprintf(format, args...)))
}

func (v *verifier) visit(t reflect.Type) {
	for t.Kind() == reflect.Pointer || t.Kind() == reflect.Slice {
		t = t.Elem()
	}
	s := shapeOf(t)
	if v.seen[t] || s.class != record {
		return
	}
	v.seen[t] = true
	v.tags(t, make(map[string]bool))
	for i := range s.fields {
		f := &s.fields[i]
		v.options(t, f)
		v.validate(t, f)
		v.visit(f.Type)
	}
	for _, p := range Check(reflect.New(t).Interface()) {
		if p.Code == badTag.Code {
			v.fault(t, "%v", p.Args[1])
		}
	}
}

// tags tells what the tags of yaml and vanban say in vain.
func (v *verifier) tags(t reflect.Type, names map[string]bool) {
	for i := range t.NumField() {
		f := t.Field(i)
		name, flags, _ := strings.Cut(f.Tag.Get("yaml"), ",")
		switch {
		case name == "-" || !f.IsExported() && !f.Anonymous:
			continue
		case flags == "inline" && f.Type.Kind() == reflect.Struct:
			v.tags(f.Type, names)
			continue
		case flags != "":
			v.fault(t, "%s: option %q of the tag yaml", f.Name, flags)
		case f.IsExported():
			if name = cmp.Or(name, strings.ToLower(f.Name)); names[name] {
				v.fault(t, "%s: a second field is named %q", f.Name, name)
			}
			names[name] = true
		}
		for opt := range strings.SplitSeq(f.Tag.Get("vanban"), ",") {
			name, value, set := strings.Cut(opt, "=")
			plain := slices.Contains([]string{"", "scalar", "sequence", "single", "lines", "prose", "marked", "table"}, name) && !set
			if !plain && (name != "file" && name != "marked" || value == "") {
				v.fault(t, "%s: option %q of the tag vanban", f.Name, opt)
			}
		}
	}
}

func (v *verifier) options(t reflect.Type, f *field) {
	class := shapeOf(f.Type).class
	element := f.Type
	for element.Kind() == reflect.Slice {
		element = element.Elem()
	}
	o := f.options
	switch {
	case shapeOf(element).class == unsupported || element.Kind() == reflect.Pointer && shapeOf(element.Elem()).class == unsupported:
		v.fault(t, "%s: type %s cannot be read", f.goName, f.Type)
	case o.single && class != list:
		v.fault(t, "%s: option single needs a slice", f.goName)
	case o.table && (class != list || shapeOf(element).class != record):
		v.fault(t, "%s: option table needs a slice of structs", f.goName)
	case o.lines && shapeOf(element).class != text:
		v.fault(t, "%s: option lines needs a string", f.goName)
	case o.prose && shapeOf(element).class != text:
		v.fault(t, "%s: option prose needs a string", f.goName)
	case o.scalar && (class == list || class == record):
		v.fault(t, "%s: option scalar needs a scalar", f.goName)
	case o.sequence && class != list:
		v.fault(t, "%s: option sequence needs a slice", f.goName)
	case o.file != "" && (element.Kind() != reflect.Pointer || shapeOf(element.Elem()).class != record):
		v.fault(t, "%s: option file needs a pointer to a struct", f.goName)
	}
}

func (v *verifier) validate(t reflect.Type, f *field) {
	tags := slices.Concat(f.own, f.items)
	for _, tag := range tags {
		if !known(tag.name) {
			v.fault(t, "%s: validate tag %q", f.goName, tag.name)
		}
		for _, name := range named(tag) {
			if _, ok := t.FieldByName(name); !ok {
				v.fault(t, "%s: validate tag %q names no field %q", f.goName, tag.name, name)
			}
		}
	}
	dives := strings.Contains(t.FieldByIndex(f.Index).Tag.Get("validate"), "dive")
	if f.Type.Kind() == reflect.Slice && shapeOf(structOf(f.Type)).checked() && !dives {
		v.fault(t, "%s: validate tag \"dive\" is missing", f.goName)
	}
}

// checked reports whether a field of the struct has a validate tag.
func (s *shape) checked() bool {
	return slices.ContainsFunc(s.fields, func(f field) bool { return len(f.own)+len(f.items) > 0 })
}

// known reports whether breach has words for a tag, or it only steers.
func known(name string) bool {
	switch name {
	case "dive", "omitempty", "omitnil", "omitzero", "structonly", "-":
		return true
	case "oneof", "id", "figure", "unique", "eqfield", "nefield", "gtfield", "gtefield", "ltfield", "ltefield":
		return true
	}
	return signs[name] != "" || presence[name].Code != "" || forms[name].Code != ""
}

// named returns the Go fields of the same struct that a tag names.
func named(t tag) []string {
	words := choices(t.param)
	switch {
	case strings.HasSuffix(t.name, "_if") || strings.HasSuffix(t.name, "_unless"):
		var names []string
		for i := 0; i < len(words); i += 2 {
			names = append(names, words[i])
		}
		return names
	case strings.Contains(t.name, "_with"), strings.HasSuffix(t.name, "field"):
		return words
	}
	return nil
}
