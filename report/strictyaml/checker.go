package strictyaml

import (
	"fmt"
	"reflect"
	"unicode/utf8"

	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/vi"
)

// checker checks what the validator does not: every text, the lists that must not
// repeat a value, and, because the validator follows pointers without end, how
// deep the value is.
type checker struct {
	list    diag.List
	tooDeep bool
}

func (c *checker) visit(path string, v reflect.Value, depth int) {
	if c.tooDeep {
		return
	}
	if depth > 2*most.Nested {
		c.tooDeep = true
		c.add(path, tooDeep, 2*most.Nested)
		return
	}
	switch v.Kind() {
	case reflect.String:
		c.text(path, v.String())
	case reflect.Pointer:
		if !v.IsNil() {
			c.visit(path, v.Elem(), depth+1)
		}
	case reflect.Slice:
		c.items(path, v, depth)
	case reflect.Struct:
		c.fields(path, v, depth)
	}
}

func (c *checker) items(path string, v reflect.Value, depth int) {
	switch v.Type().Elem().Kind() {
	case reflect.String, reflect.Pointer, reflect.Slice, reflect.Struct:
	default:
		return
	}
	for i := range v.Len() {
		c.visit(item(path, i), v.Index(i), depth+1)
	}
}

func (c *checker) fields(path string, v reflect.Value, depth int) {
	s := shapeOf(v.Type())
	if s.class != record {
		return
	}
	for i := range s.fields {
		f := &s.fields[i]
		value := f.of(v)
		if f.apart || value.IsZero() { // nothing is wrong with nothing
			continue
		}
		below := diag.Join(path, f.Name)
		if f.options.file != "" {
			if of, ok := ownDocument(value); ok {
				c.list = append(c.list, of.Validate().Prefix(below)...)
				continue
			}
		}
		c.visit(below, value, depth+1)
		if f.unique {
			c.unique(below, value, f.uniqueBy)
		}
	}
}

// checked is what a field may refer to by the name of a file.
type checked interface{ Validate() diag.List }

// ownDocument returns the document that a field refers to, which checks itself.
func ownDocument(v reflect.Value) (checked, bool) {
	if v.Kind() != reflect.Pointer || v.IsNil() {
		return nil, false
	}
	d, ok := v.Interface().(checked)
	return d, ok
}

func (c *checker) text(path, s string) {
	if !utf8.ValidString(s) {
		c.add(path, notUTF8)
		return
	}
	if f, ok := flawOf(s); ok && f.rule.Severity == diag.Error {
		c.add(path, f.rule, f.args...)
	} else if vi.NFC(s) != s {
		c.add(path, notNFC)
	}
}

func (c *checker) add(path string, r diag.Rule, args ...any) {
	if len(c.list) < most.Problems {
		c.list = append(c.list, r.For(path, args...))
	}
}

// unique tells every item of a list that stands in it already. by names the
// Go field that must differ, or is empty.
func (c *checker) unique(path string, v reflect.Value, by string) {
	if v.Kind() != reflect.Slice {
		return
	}
	first := make(map[any]int, v.Len())
	for i := range v.Len() {
		value, below := deref(v.Index(i)), ""
		if by != "" && value.Kind() == reflect.Struct {
			below = "." + yamlName(value.Type(), by)
			value = value.FieldByName(by)
		}
		if !value.IsValid() || !value.Comparable() || by != "" && value.IsZero() {
			continue
		}
		key := value.Interface()
		at, ok := first[key]
		if !ok {
			first[key] = i
			continue
		}
		c.list = append(c.list, notUnique.For(item(path, i)+below,
			clip(fmt.Sprint(key)), diag.Path(item(path, at)+below)))
	}
}
