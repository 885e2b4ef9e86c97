package strictyaml

import (
	"fmt"
	"reflect"
	"slices"
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
// The tags are those of validator/v10 that look at a field and at those beside it,
// with structs inside structs checked and "dive" needed for lists of them, in which no
// pointer may be nil then; what is in a field with "structonly" is not looked at, nor
// what is in one that breaks a rule of its own. There is one more, id: small ASCII
// letters, digits, "_" and "-", in parts separated by dots, each part beginning with a
// letter or a digit.
func Check(v any) diag.List {
	value := deref(reflect.ValueOf(v))
	if value.Kind() != reflect.Struct {
		return diag.List{unsupportedRule.For("", fmt.Sprintf("%T", v))}
	}
	if !value.CanAddr() {
		value = reflect.New(value.Type()).Elem()
		value.Set(deref(reflect.ValueOf(v)))
	}
	c := new(checker)
	c.visit(shapeOf(value.Type()), value, &rule{}, &place{path: newTrail()}, 0)
	if c.tooDeep {
		return c.list.Sorted()
	}
	return append(c.list, c.breaches.Beyond(c.beyond)...).Sorted()
}

// IsEndless reports whether [Check] gave up on a value as nested too deep: made in Go,
// it may stand in itself, and is not to be gone through.
func IsEndless(problems diag.List) bool {
	return slices.ContainsFunc(problems, func(p diag.Problem) bool { return p.Code == tooDeep.Code })
}

// deref follows pointers to what they point to, or to a nil one.
func deref(v reflect.Value) reflect.Value {
	for v.Kind() == reflect.Pointer && !v.IsNil() {
		v = v.Elem()
	}
	return v
}

var theValidator = sync.OnceValue(func() *validator.Validate {
	v := validator.New(validator.WithRequiredStructEnabled())
	// RegisterValidation fails only for an empty or a reserved name.
	for name, has := range ownForms {
		_ = v.RegisterValidation(name, func(f validator.FieldLevel) bool {
			return f.Field().Kind() == reflect.String && has(f.Field().String())
		})
	}
	// checker does it; here it would keep the items from being checked.
	_ = v.RegisterValidation("unique", func(validator.FieldLevel) bool { return true })
	return v
})

// ownForms are the forms of texts that the validator does not know by itself.
var ownForms = map[string]func(string) bool{"id": isID, "figure": isFigure}

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
