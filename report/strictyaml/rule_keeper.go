package strictyaml

import (
	"cmp"
	"reflect"
	"slices"
	"strconv"
	"strings"
)

// keeper reports whether a value, of a field of the struct in, keeps tags for sure. One
// that does not may still keep them, as the validator has them: it is asked then. Nil
// is one that all values do.
type keeper func(v, in reflect.Value) bool

// unsure is the keeper of what only the validator knows.
func unsure(_, _ reflect.Value) bool { return false }

func both(one, other keeper) keeper {
	switch {
	case one == nil:
		return other
	case other == nil:
		return one
	}
	return func(v, in reflect.Value) bool { return one(v, in) && other(v, in) }
}

// keeperOf returns the keeper of all tags of a field of type t, for a value that is
// there.
func keeperOf(t reflect.Type, tags []tag, beside neighbours) (keeps keeper) {
	for i, tag := range tags {
		if tag.name == "dive" {
			return both(keeps, keeperOfItems(t, tags[i+1:], beside))
		}
		keeps = both(keeps, keeperOfTag(t, tag, beside))
	}
	return keeps
}

// keeperOfItems is the keeper of a list whose items have the tags behind dive.
func keeperOfItems(t reflect.Type, tags []tag, beside neighbours) keeper {
	if t.Kind() != reflect.Slice || t.Elem().Kind() != reflect.String {
		return unsure
	}
	one := keeperOf(t.Elem(), tags, beside)
	return func(v, in reflect.Value) bool {
		for i := range v.Len() {
			if item := v.Index(i); isBlank(item.String()) || one != nil && !one(item, in) {
				return false
			}
		}
		return true
	}
}

func keeperOfTag(t reflect.Type, tag tag, beside neighbours) keeper {
	switch tag.name {
	case "omitempty", "unique", "structonly":
		return nil
	case "oneof":
		words := choices(tag.param)
		if t.Kind() != reflect.String {
			return unsure
		}
		return func(v, _ reflect.Value) bool { return slices.Contains(words, v.String()) }
	case "min", "gte", "max", "lte", "len":
		return keeperOfBound(t, tag)
	}
	if form := ownForms[tag.name]; form != nil && t.Kind() == reflect.String {
		return func(v, _ reflect.Value) bool { return form(v.String()) }
	}
	switch what, _, _ := strings.Cut(tag.name, "_"); what {
	case "required":
		return nil
	case "excluded":
		return beside.keeper(tag)
	}
	return unsure
}

// neighbours are the fields that stand beside a field: those of a struct type, which is
// inlined at an index.
type neighbours struct {
	of    reflect.Type
	index []int
}

// keeper returns the keeper of a tag such as required_without or excluded_with, for a
// value that is not there or is, as the tag has it.
func (s neighbours) keeper(tag tag) keeper {
	var given []func(in reflect.Value) bool
	for _, name := range strings.Fields(tag.param) {
		f, ok := s.of.FieldByName(name)
		if !ok || len(f.Index) > 1 {
			return unsure
		}
		switch f.Type.Kind() {
		case reflect.String, reflect.Slice, reflect.Bool:
			index := append(slices.Clone(s.index), f.Index...)
			given = append(given, func(in reflect.Value) bool { return !in.FieldByIndex(index).IsZero() })
		default:
			return unsure
		}
	}
	count := func(in reflect.Value) (n int) {
		for _, is := range given {
			if is(in) {
				n++
			}
		}
		return n
	}
	switch _, when, _ := strings.Cut(tag.name, "_"); when {
	case "with":
		return func(_, in reflect.Value) bool { return count(in) == 0 }
	case "without":
		return func(_, in reflect.Value) bool { return count(in) == len(given) }
	case "without_all":
		return func(_, in reflect.Value) bool { return count(in) > 0 }
	}
	return unsure
}

// keeperOfBound is the keeper of a bound of a number, or of how long a list is, read
// as the validator reads it.
func keeperOfBound(t reflect.Type, tag tag) keeper {
	switch classOf(t) {
	case integer:
		if t.PkgPath() == "time" { // a duration is bound by one
			return unsure
		}
		bound, err := strconv.ParseInt(tag.param, 0, 64)
		return within(tag.name, bound, err, reflect.Value.Int)
	case natural:
		bound, err := strconv.ParseUint(tag.param, 0, 64)
		return within(tag.name, bound, err, reflect.Value.Uint)
	case decimal:
		bound, err := strconv.ParseFloat(tag.param, 64)
		return within(tag.name, bound, err, reflect.Value.Float)
	case list:
		bound, err := strconv.Atoi(tag.param)
		return within(tag.name, bound, err, reflect.Value.Len)
	}
	return unsure
}

// within is the keeper of a bound of what size returns.
func within[T cmp.Ordered](name string, bound T, err error, size func(reflect.Value) T) keeper {
	if err != nil {
		return unsure
	}
	switch name {
	case "min", "gte":
		return func(v, _ reflect.Value) bool { return size(v) >= bound }
	case "max", "lte":
		return func(v, _ reflect.Value) bool { return size(v) <= bound }
	}
	return func(v, _ reflect.Value) bool { return size(v) == bound }
}

// keeperOfNothing returns the keeper of the tags of a field of type t, for its zero
// value and where there is none.
func keeperOfNothing(t reflect.Type, tags []tag, beside neighbours) (keeps keeper) {
	zero := reflect.Zero(t)
	for _, tag := range tags {
		what, _, isRelation := strings.Cut(tag.name, "_")
		switch {
		case tag.name == "omitempty" || tag.name == "dive":
			return keeps
		case tag.name == "unique", tag.name == "structonly", what == "excluded":
		case what == "required" && isRelation:
			keeps = both(keeps, beside.keeper(tag))
		case what == "required", t.Kind() == reflect.Slice, t.Kind() == reflect.Pointer:
			return unsure
		default:
			if one := keeperOfTag(t, tag, beside); one != nil && !one(zero, zero) {
				return unsure
			}
		}
	}
	return keeps
}
