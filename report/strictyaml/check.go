package strictyaml

import (
	"errors"
	"fmt"
	"reflect"
	"strings"
	"sync"

	"github.com/go-playground/validator/v10"
	"github.com/vanban-go/vanban/report/diag"
)

// Check applies the validate tags of v, a struct or a pointer to one, and
// checks that its texts can be printed: UTF-8, NFC, no control characters. The
// problems carry paths in YAML's names, such as "duties[2].tasks[0]", and are
// sorted by them; [Source.Locate] gives them places. A document that a field
// refers to (the option file of the tag vanban) is checked by its own Validate
// where it has one, and once: where a document beside it refers to it too, by that
// one. Check never panics and does not modify v.
//
// The tags are those of validator/v10, with structs inside structs checked and
// "dive" needed for lists of them; what is in a field with "structonly" is not
// looked at. There
// is one more, id: small ASCII letters, digits, "_" and "-", in parts separated
// by dots, each part beginning with a letter or a digit.
func Check(v any) diag.List {
	value := deref(reflect.ValueOf(v))
	if value.Kind() != reflect.Struct {
		return diag.List{unsupportedRule.For("", fmt.Sprintf("%T", v))}
	}
	c := &checker{path: newTrail()}
	c.visit(value, 0)
	if c.tooDeep {
		return c.list.Sorted()
	}
	return append(c.list, validate(value)...).Sorted()
}

// deref follows pointers to what they point to, or to a nil one.
func deref(v reflect.Value) reflect.Value {
	for v.Kind() == reflect.Pointer && !v.IsNil() {
		v = v.Elem()
	}
	return v
}

// validate runs the validator; a panic, for a tag that does not fit its field,
// is a problem.
func validate(v reflect.Value) (list diag.List) {
	defer func() {
		if r := recover(); r != nil {
			list = diag.List{badTag.For("", v.Type().String(), fmt.Sprint(r))}
		}
	}()
	err := theValidator().StructExcept(v.Interface(), ownDocuments(v)...)
	breaches, ok := errors.AsType[validator.ValidationErrors](err)
	if !ok {
		if err != nil {
			list = diag.List{badTag.For("", v.Type().String(), err.Error())}
		}
		return list
	}
	for _, b := range breaches[:min(len(breaches), most.Problems)] {
		list = append(list, breach(v.Type(), b))
	}
	return list.Beyond(len(breaches) - len(list))
}

// ownDocuments returns the Go names of the fields of a struct that refer to documents
// which check themselves, those of structs inside it behind their names.
func ownDocuments(v reflect.Value) []string {
	var names []string
	for _, f := range shapeOf(v.Type()).fields {
		if f.options.file == "" {
			continue
		}
		if _, ok := ownDocument(f.of(v)); ok {
			var way []string
			for t, i := v.Type(), 0; i < len(f.Index); i++ {
				next := t.Field(f.Index[i])
				way, t = append(way, next.Name), next.Type
			}
			names = append(names, strings.Join(way, "."))
		}
	}
	return names
}

// inlined stands for an inlined struct in the namespaces of the validator.
const inlined = "@inline"

var theValidator = sync.OnceValue(func() *validator.Validate {
	v := validator.New(validator.WithRequiredStructEnabled())
	v.RegisterTagNameFunc(func(f reflect.StructField) string {
		name, flags, _ := strings.Cut(f.Tag.Get("yaml"), ",")
		switch {
		case flags == "inline":
			return inlined
		case name == "" || name == "-":
			return strings.ToLower(f.Name)
		}
		return name
	})
	// RegisterValidation fails only for an empty or a reserved name.
	_ = v.RegisterValidation("id", func(f validator.FieldLevel) bool {
		return f.Field().Kind() == reflect.String && isID(f.Field().String())
	})
	_ = v.RegisterValidation("figure", func(f validator.FieldLevel) bool {
		return f.Field().Kind() == reflect.String && isFigure(f.Field().String())
	})
	// checker does it; here it would keep the items from being checked.
	_ = v.RegisterValidation("unique", func(validator.FieldLevel) bool { return true })
	return v
})

// An id, and one that may name a series behind "@", as the schema has them.
const (
	idCore        = `[a-z0-9][a-z0-9_-]*(\.[a-z0-9][a-z0-9_-]*)*`
	idPattern     = `^` + idCore + `$`
	figurePattern = `^` + idCore + `(@` + idCore + `)?$`
)

// isID reports whether s is an id.
func isID(s string) bool {
	begins := true // a part does here
	for i := range len(s) {
		switch c := s[i]; {
		case 'a' <= c && c <= 'z', '0' <= c && c <= '9':
			begins = false
		case begins:
			return false
		case c == '.':
			begins = true
		case c != '_' && c != '-':
			return false
		}
	}
	return !begins
}

func isFigure(s string) bool {
	id, series, found := strings.Cut(s, "@")
	return isID(id) && (!found || isID(series))
}

// pathOf turns a namespace of the validator into a path: "Plan.@inline.bases[0].ref"
// becomes "bases[0].ref".
func pathOf(t reflect.Type, namespace string) string {
	path := strings.TrimPrefix(strings.TrimPrefix(namespace, t.Name()), ".")
	path = strings.ReplaceAll(path, "."+inlined, "")
	return strings.TrimPrefix(strings.TrimPrefix(path, inlined), ".")
}
