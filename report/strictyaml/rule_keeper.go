package strictyaml

import (
	"cmp"
	"reflect"
	"slices"
	"strconv"
	"strings"
)

// keeper reports whether a value that is there keeps tags for sure. One that does not
// may still keep them, as the validator has them: it is asked then.
type keeper func(v reflect.Value) bool

func always(reflect.Value) bool { return true }

// keeperOf returns the keeper of all tags of a field of type t, or nil where one of
// them needs the validator.
func keeperOf(t reflect.Type, tags []tag) keeper {
	keeps := always
	for i, tag := range tags {
		one := keeperOfTag(t, tag)
		if tag.name == "dive" && t.Kind() == reflect.Slice && t.Elem().Kind() == reflect.String {
			one = keeperOfTexts(t.Elem(), tags[i+1:])
		}
		if one == nil {
			return nil
		}
		if before := keeps; i > 0 {
			keeps = func(v reflect.Value) bool { return before(v) && one(v) }
		} else {
			keeps = one
		}
		if tag.name == "dive" {
			break
		}
	}
	return keeps
}

// keeperOfTexts is the keeper of a list of texts whose tags are those behind dive.
func keeperOfTexts(t reflect.Type, tags []tag) keeper {
	one := keeperOf(t, tags)
	if one == nil {
		return nil
	}
	return func(v reflect.Value) bool {
		for i := range v.Len() {
			if item := v.Index(i); isBlank(item.String()) || !one(item) {
				return false
			}
		}
		return true
	}
}

func keeperOfTag(t reflect.Type, tag tag) keeper {
	switch tag.name {
	case "omitempty", "unique", "structonly":
		return always
	case "oneof":
		words := choices(tag.param)
		if t.Kind() != reflect.String {
			return nil
		}
		return func(v reflect.Value) bool { return slices.Contains(words, v.String()) }
	case "min", "gte", "max", "lte", "len":
		return keeperOfBound(t, tag)
	}
	if form := ownForms[tag.name]; form != nil && t.Kind() == reflect.String {
		return func(v reflect.Value) bool { return form(v.String()) }
	}
	if strings.HasPrefix(tag.name, "required") {
		return always
	}
	return nil
}

// keeperOfBound is the keeper of a bound of a number, or of how long a list is, read
// as the validator reads it.
func keeperOfBound(t reflect.Type, tag tag) keeper {
	switch classOf(t) {
	case integer:
		if t.PkgPath() == "time" { // a duration is bound by one
			return nil
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
	return nil
}

// within is the keeper of a bound of what size returns, nil where the tag has none.
func within[T cmp.Ordered](name string, bound T, err error, size func(reflect.Value) T) keeper {
	if err != nil {
		return nil
	}
	switch name {
	case "min", "gte":
		return func(v reflect.Value) bool { return size(v) >= bound }
	case "max", "lte":
		return func(v reflect.Value) bool { return size(v) <= bound }
	}
	return func(v reflect.Value) bool { return size(v) == bound }
}

// nothingKeeps reports whether the zero value of a field of type t, or no value,
// breaks none of the tags for sure.
func nothingKeeps(t reflect.Type, tags []tag) bool {
	for _, tag := range tags {
		switch {
		case tag.name == "omitempty" || tag.name == "dive":
			return true
		case tag.name == "unique", tag.name == "structonly", strings.HasPrefix(tag.name, "excluded"):
		case strings.HasPrefix(tag.name, "required"), t.Kind() == reflect.Slice, t.Kind() == reflect.Pointer:
			return false
		default:
			if keeps := keeperOfTag(t, tag); keeps == nil || !keeps(reflect.Zero(t)) {
				return false
			}
		}
	}
	return true
}
