package strictyaml

import (
	"bytes"
	"context"
	"encoding"
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"strconv"

	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/fault"
	"gopkg.in/yaml.v3"
)

// Marshal returns v, a struct or a pointer to one, as a YAML file of that kind,
// which [Load] reads into an equal value. What a file may refer to stands in
// place; fields come in the order of the struct and are left out where they are
// empty; long texts are folded. The error is that of a [diag.List]: it names by
// its path everything that YAML, read as Load reads it, does not carry.
func Marshal(kind string, v any) ([]byte, error) {
	o, err := objectOf(kind, v, true)
	if err != nil {
		return nil, err
	}
	return append(appendBlock(nil, o, 0), '\n'), nil
}

// MarshalJSON returns v as [Marshal] does, as JSON, which [Load] and [Decode]
// read as they read any YAML; a struct that a scalar or a list may stand for is
// always a mapping. A struct calls it from its method of that name.
func MarshalJSON(kind string, v any) ([]byte, error) {
	o, err := objectOf(kind, v, false)
	if err != nil {
		return nil, err
	}
	return appendJSON(nil, o, "\n"), nil
}

// UnmarshalJSON decodes what MarshalJSON wrote as strictly as [Decode], into v,
// a pointer to a struct; as is usual, null changes nothing. A struct calls it
// from its method of that name.
func UnmarshalJSON(data []byte, kind string, v any) error {
	if string(data) == "null" {
		return nil
	}
	_, problems := Decode(context.Background(), bytes.NewReader(data), "JSON", kind, v)
	return problems.Err()
}

// objectOf returns v as an object; short says that a scalar or a list may stand
// for a struct.
func objectOf(kind string, v any, short bool) (object, error) {
	value := deref(reflect.ValueOf(v))
	if !value.IsValid() || shapeOf(value.Type()).class != record {
		return nil, diag.List{unsupportedRule.For("", fmt.Sprintf("%T", v))}.Err()
	}
	e := &encoder{short: short}
	var o object
	if kind != "" {
		o = object{{"kind", kind}}
	}
	o = append(o, e.fields("", value, 1)...)
	return o, e.list.Err()
}

// ownForm is a scalar of an object that a type wrote itself; the others are
// string, bool and json.Number.
type ownForm string

// encoder turns values into objects. It tells of texts what [Check] does.
type encoder struct {
	checker
	short bool
}

func (e *encoder) add(path string, r diag.Rule, args ...any) {
	e.checker.add(trail(path), r, args...)
}

func (e *encoder) text(path, s string) {
	e.checker.text(trail(path), s)
}

// fields returns the fields of a struct that are not empty, as members.
func (e *encoder) fields(path string, v reflect.Value, depth int) object {
	var o object
	s := shapeOf(v.Type())
	for i := range s.fields {
		f := &s.fields[i]
		if value := e.value(diag.Join(path, f.Name), f.of(v), f.options, depth+1); !isEmpty(value, f.Type) {
			o = append(o, member{f.Name, value})
		}
	}
	return o
}

// isEmpty reports whether the value of a field of type t need not be written.
func isEmpty(value any, t reflect.Type) bool {
	switch value := value.(type) {
	case nil:
		return true
	case object:
		return len(value) == 0 && t.Kind() != reflect.Pointer
	case []any: // it is not nil
		return false
	}
	zero := value == json.Number("0") || reflect.ValueOf(value).IsZero()
	return zero && t.Kind() != reflect.Pointer
}

// value returns v as an object, a []any or a scalar; nil for what is nil.
func (e *encoder) value(path string, v reflect.Value, o options, depth int) any {
	s := shapeOf(v.Type())
	collection := s.class == list || s.class == record
	switch {
	case e.tooDeep:
		return nil
	case collection && depth > most.Nested:
		e.tooDeep = true
		e.add(path, tooDeep, most.Nested)
		return nil
	}
	switch s.class {
	case tree:
		t := v.Interface().(Tree)
		if problems := t.Check(); problems != nil {
			e.list = append(e.list, problems.Prefix(path)...)
			return nil
		}
		if t.IsZero() {
			return nil
		}
		return treeObject(t.Root)
	case pointer:
		if v.IsNil() {
			return nil
		}
		return e.value(path, v.Elem(), o, depth)
	case list:
		return e.items(path, v, o, depth)
	case record:
		fields := e.fields(path, v, depth)
		switch short := e.short && o.file == ""; {
		case short && len(fields) == 1 && s.standsFor(fields[0].key):
			return fields[0].value
		case short && len(fields) == 0 && s.scalar >= 0 && shapeOf(s.fields[s.scalar].Type).class == text:
			return ""
		}
		return fields
	}
	return e.scalar(path, v, s.class, o)
}

func (e *encoder) items(path string, v reflect.Value, o options, depth int) any {
	if v.IsNil() {
		return nil
	}
	items := make([]any, v.Len())
	for i := range items {
		below := item(path, i)
		items[i] = e.value(below, v.Index(i), o, depth+1)
		switch {
		case items[i] != nil || e.tooDeep:
		case v.Index(i).Kind() == reflect.Slice:
			items[i] = []any{}
		default:
			e.add(below, fault.NullValue)
		}
	}
	return items
}

func (e *encoder) scalar(path string, v reflect.Value, c class, o options) any {
	switch c {
	case ownText:
		return ownForm(e.ownText(path, v))
	case text:
		return e.carried(path, v.String(), o.lines)
	case boolean:
		return v.Bool()
	case integer:
		return json.Number(strconv.FormatInt(v.Int(), 10))
	case natural:
		return json.Number(strconv.FormatUint(v.Uint(), 10))
	case decimal:
		number := strconv.FormatFloat(v.Float(), 'f', -1, v.Type().Bits())
		if !decimalNumber.MatchString(number) { // NaN, infinite
			e.add(path, notNumber, number)
		}
		return json.Number(number)
	}
	e.add(path, unsupportedRule, v.Type().String())
	return nil
}

// ownText returns the text of a type that writes itself.
func (e *encoder) ownText(path string, v reflect.Value) string {
	m, ok := v.Interface().(encoding.TextMarshaler)
	if !ok {
		e.add(path, unsupportedRule, v.Type().String())
		return ""
	}
	b, err := m.MarshalText()
	if err != nil {
		p, ok := errors.AsType[diag.Problem](err)
		if !ok {
			p = invalid.For("", v.Type().String()).From(err)
		}
		p.Path = path
		e.list = append(e.list, p)
	}
	return e.carried(path, string(b), false)
}

// carried returns s, and tells when reading would give another text.
func (e *encoder) carried(path, s string, lines bool) string {
	e.text(path, s)
	if fold(&yaml.Node{Value: s, Style: yaml.LiteralStyle}, lines, nil) != s {
		e.add(path, lostBreak)
	}
	return s
}
