package strictyaml

import (
	"reflect"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"
)

// terms are the validate tags of a struct type as far as a walk can settle them by
// itself, in a fraction of the time: that a value is there, has a form, lies within
// bounds or is one of several. Of all else the walk asks the validator, and it
// alone says what is wrong.
type terms struct {
	fields []term // as those of the shape
	odd    bool   // the validator looks at more than the walk
	empty  bool   // nothing is wrong with the zero value
}

// term are the tags of a field.
type term struct {
	name       string // in Go, behind those of the structs that are inlined
	own, items conditions
}

// conditions are the tags of a value, in their order.
type conditions struct {
	optional bool // nothing is good
	each     []condition
}

// condition reports whether a value keeps to a tag for certain.
type condition func(reflect.Value) bool

func newTerms(t reflect.Type, s *shape) *terms {
	zero := validate(reflect.New(t).Elem())
	out := &terms{fields: make([]term, len(s.fields)), empty: len(zero) == 0}
	for _, p := range zero {
		out.odd = out.odd || p.Code == badTag.Code
	}
	n, plain := namedFields(t)
	out.odd = out.odd || !plain || n != len(s.fields)
	for i := range s.fields {
		f := &s.fields[i]
		out.fields[i] = term{goPath(t, f.Index), conditionsOf(f.own), conditionsOf(f.items)}
		if strings.Contains(t.FieldByIndex(f.Index).Tag.Get("validate"), "|") {
			out.fields[i].own.each = []condition{uncertain}
		}
	}
	return out
}

// goPath returns the names of the fields on the way to one.
func goPath(t reflect.Type, index []int) string {
	var way []string
	for _, i := range index {
		f := t.Field(i)
		way, t = append(way, f.Name), f.Type
	}
	return strings.Join(way, ".")
}

// namedFields counts the fields of a struct that the walk sees; plain is false where
// the validator finds tags elsewhere.
func namedFields(t reflect.Type) (n int, plain bool) {
	for i := range t.NumField() {
		f := t.Field(i)
		name, flags, _ := strings.Cut(f.Tag.Get("yaml"), ",")
		tagged := f.Tag.Get("validate") != ""
		switch {
		case !f.IsExported() && !f.Anonymous:
		case flags == "inline" && f.Type.Kind() == reflect.Struct && !tagged:
			below, plain := namedFields(f.Type)
			if !plain {
				return 0, false
			}
			n += below
		case name == "-" || !f.IsExported():
			if tagged || hasTags(f.Type, nil) {
				return 0, false
			}
		default:
			if base := base(f.Type); shapeOf(base).class != record && hasTags(base, nil) {
				return 0, false
			}
			n++
		}
	}
	return n, true
}

// base returns what pointers and lists lead to.
func base(t reflect.Type) reflect.Type {
	for t.Kind() == reflect.Pointer || t.Kind() == reflect.Slice {
		t = t.Elem()
	}
	return t
}

// hasTags reports whether there may be validate tags within a type.
func hasTags(t reflect.Type, above []reflect.Type) bool {
	switch t.Kind() {
	case reflect.Pointer, reflect.Slice, reflect.Array:
		return hasTags(t.Elem(), above)
	case reflect.Interface, reflect.Map:
		return true
	case reflect.Struct:
		if slices.Contains(above, t) {
			return false
		}
		for i := range t.NumField() {
			if f := t.Field(i); f.Tag.Get("validate") != "" || hasTags(f.Type, append(above, t)) {
				return true
			}
		}
	}
	return false
}

func conditionsOf(tags []tag) conditions {
	c := conditions{optional: len(tags) == 0 || tags[0].name == "omitempty"}
	for _, t := range tags {
		if condition := conditionOf(t); condition != nil {
			c.each = append(c.each, condition)
		}
	}
	return c
}

// conditionOf returns nil for what every value keeps to.
func conditionOf(t tag) condition {
	switch t.name {
	case "omitempty", "structonly", "unique":
		return nil
	case "required":
		return func(v reflect.Value) bool { return !v.IsZero() }
	case "excluded_if", "excluded_unless", "excluded_with", "excluded_with_all", "excluded_without", "excluded_without_all":
		return reflect.Value.IsZero
	case "id":
		return onText(isID)
	case "figure":
		return onText(isFigure)
	case "oneof":
		words := choices(t.param)
		return onText(func(s string) bool { return slices.Contains(words, s) })
	case "min", "gte":
		return bound(t.param, func(n, limit float64) bool { return n >= limit })
	case "max", "lte":
		return bound(t.param, func(n, limit float64) bool { return n <= limit })
	}
	return uncertain
}

func uncertain(reflect.Value) bool { return false }

func onText(holds func(string) bool) condition {
	return func(v reflect.Value) bool {
		v = deref(v)
		return v.Kind() == reflect.String && holds(v.String())
	}
}

// bound compares a number, or a length, with the parameter of a tag.
func bound(param string, within func(n, limit float64) bool) condition {
	limit, bad := strconv.ParseFloat(param, 64)
	_, broken := strconv.Atoi(param)
	return func(v reflect.Value) bool {
		v = deref(v)
		n := 0.0
		switch {
		case bad != nil:
			return false
		case v.CanFloat():
			return within(v.Float(), limit)
		case broken != nil || v.Type() == reflect.TypeFor[time.Duration]():
			return false
		case v.CanInt():
			n = float64(v.Int())
		case v.CanUint():
			n = float64(v.Uint())
		case v.Kind() == reflect.String:
			n = float64(utf8.RuneCountInString(v.String()))
		case v.Kind() == reflect.Slice:
			n = float64(v.Len())
		default:
			return false
		}
		return within(n, limit)
	}
}

// settle reports whether a value keeps to the tags of its field for certain.
func (t *term) settle(v reflect.Value) bool {
	if !t.own.settle(v) {
		return false
	}
	if len(t.items.each) == 0 && t.items.optional || v.Kind() != reflect.Slice {
		return true
	}
	for i := range v.Len() {
		if !t.items.settle(v.Index(i)) {
			return false
		}
	}
	return true
}

func (c *conditions) settle(v reflect.Value) bool {
	if len(c.each) == 0 || c.optional && v.IsZero() {
		return true
	}
	for _, holds := range c.each {
		if !holds(v) {
			return false
		}
	}
	return true
}

// keeps asks the validator whether fields of a struct keep to their tags.
func keeps(v reflect.Value, fields []string) (ok bool) {
	defer func() {
		if recover() != nil {
			ok = false
		}
	}()
	if v.CanAddr() {
		v = v.Addr()
	}
	return theValidator().StructPartial(v.Interface(), fields...) == nil
}
