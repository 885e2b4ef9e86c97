package office

import (
	"encoding"
	"fmt"
	"reflect"
	"strconv"
	"strings"

	"github.com/vanban-go/vanban/render/docx/template"
	"github.com/vanban-go/vanban/report/date"
)

// fieldFor describes a value by its type; get reaches it.
func fieldFor(t reflect.Type, get func(at any) reflect.Value) template.Field {
	f := template.Field{Has: func(_, at any) bool { return !isZero(get(at)) }}
	switch inner := deref(t); {
	case inner == bytesType || inner == pictureType:
		f.Kind = template.PictureField
		f.Picture = func(_, at any) (template.Picture, error) {
			v := get(at)
			if isZero(v) {
				return template.Picture{}, nil
			}
			if p, ok := reflect.Indirect(v).Interface().(template.Picture); ok {
				return p, nil
			}
			return template.Picture{Data: reflect.Indirect(v).Bytes()}, nil
		}
	case inner.Kind() == reflect.Bool:
		f.Kind = template.FlagField
	case inner.Kind() == reflect.Slice:
		f.Kind, f.Items = template.ListField, modelOf(deref(inner.Elem()))
		f.List = func(_, at any) (template.List, error) { return items{get(at)}, nil }
	case isRecord(inner):
		f.Kind = template.RecordField
	default:
		f.Kind = template.TextField
		f.Text = func(_, at any) (string, error) { return printed(get(at), true) }
		f.Raw = func(_, at any) (string, error) { return printed(get(at), false) }
	}
	return f
}

// isZero reports whether a condition on a value does not hold.
func isZero(v reflect.Value) bool {
	for v.Kind() == reflect.Pointer {
		if v.IsNil() {
			return true
		}
		v = v.Elem()
	}
	switch v.Kind() {
	case reflect.Slice:
		return v.Len() == 0
	case reflect.String:
		return strings.TrimSpace(v.String()) == ""
	}
	return v.IsZero()
}

// printed returns a value as text: as people read it, or as filters do.
func printed(v reflect.Value, forPeople bool) (string, error) {
	for v.Kind() == reflect.Pointer {
		if v.IsNil() {
			return "", nil
		}
		v = v.Elem()
	}
	if v.Type() == dateType && forPeople {
		return v.Interface().(date.Date).Long(), nil
	}
	if v.Type().Implements(textMarshaler) {
		b, err := v.Interface().(encoding.TextMarshaler).MarshalText()
		return string(b), err
	}
	if v.Type().Implements(stringer) {
		return v.Interface().(fmt.Stringer).String(), nil
	}
	switch v.Kind() {
	case reflect.String:
		return strings.ReplaceAll(v.String(), "\n\n", "\n"), nil // a line for each paragraph
	case reflect.Float32, reflect.Float64:
		s := strconv.FormatFloat(v.Float(), 'f', -1, 64)
		if forPeople {
			s = strings.Replace(s, ".", ",", 1)
		}
		return s, nil
	}
	return fmt.Sprint(v.Interface()), nil
}
