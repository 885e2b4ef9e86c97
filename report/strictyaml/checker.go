package strictyaml

import (
	"fmt"
	"reflect"
	"unicode/utf8"

	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/fault"
	"github.com/vanban-go/vanban/report/prose"
	"github.com/vanban-go/vanban/report/vi"
)

// checker goes through a value: it checks every text and the lists that must not
// repeat a value, and asks the validator about every field with a tag for it.
type checker struct {
	list     diag.List
	breaches diag.List // of the tags, the first hundred
	beyond   int       // how many more
	tooDeep  bool
}

// place is where a value stands: its path, and the field of a struct that it is, or
// is an item of.
type place struct {
	path trail
	in   reflect.Value
	at   *field
}

// visit checks what is in a value of a shape; without a rule no tag in it is.
func (c *checker) visit(s *shape, v reflect.Value, r *rule, here *place, depth int) {
	if c.tooDeep {
		return
	}
	if depth > 2*most.Nested {
		c.tooDeep = true
		c.add(here.path, tooDeep, 2*most.Nested)
		return
	}
	switch v.Kind() {
	case reflect.String:
		c.text(here.path, v.String())
	case reflect.Pointer:
		if !v.IsNil() {
			c.visit(s.elem, v.Elem(), r, here, depth+1)
		}
	case reflect.Slice:
		c.items(s, v, r, here, depth)
	case reflect.Struct:
		if s.class == tree {
			c.list = append(c.list, v.Interface().(Tree).Check().Prefix(string(here.path))...)
		}
		c.fields(s, v, r, here.path, depth)
	}
}

func (c *checker) items(s *shape, v reflect.Value, r *rule, list *place, depth int) {
	switch v.Type().Elem().Kind() {
	case reflect.String, reflect.Pointer, reflect.Slice, reflect.Struct:
	default:
		return
	}
	if r != nil {
		r = r.items
	}
	here := *list
	for i := range v.Len() {
		item := v.Index(i)
		if r == nil && isUsualText(item, depth) {
			continue
		}
		here.path = list.path.item(i)
		below := r
		if r != nil {
			if item.Kind() == reflect.Pointer && item.IsNil() {
				c.add(here.path, fault.NullValue)
			}
			below = c.asked(r, item, r.finds(item), &here)
		}
		c.visit(s.elem, item, below, &here, depth+1)
	}
}

func (c *checker) fields(s *shape, v reflect.Value, r *rule, above trail, depth int) {
	if s.class != record {
		return
	}
	for _, f := range s.checks {
		value := f.of(v)
		kind, given := value.Kind(), f.rule.finds(value)
		if (r == nil || f.rule.keeps(value, given, v)) && (!given && kind != reflect.Struct || isUsualText(value, depth)) {
			continue
		}
		here := place{above.field(f.Name), v, f}
		below := r
		if r != nil {
			below = c.asked(f.rule, value, given, &here)
		}
		if given || below != nil && kind == reflect.Struct {
			c.field(s, value, below, &here, depth+1)
		}
	}
}

// isUsualText reports whether an item or a field of what is at a depth is a text whose
// characters there is nothing to tell of, as nearly all are.
func isUsualText(v reflect.Value, depth int) bool {
	return v.Kind() == reflect.String && depth < 2*most.Nested && prose.IsUsual(v.String())
}

// isGiven reports whether there is a value, which blanks alone are not.
func isGiven(v reflect.Value) bool {
	switch v.Kind() {
	case reflect.String:
		return !isBlank(v.String())
	case reflect.Slice, reflect.Pointer:
		return !v.IsNil()
	}
	return !v.IsZero()
}

// field checks the value of a field, of the structs of shape s.
func (c *checker) field(s *shape, value reflect.Value, r *rule, here *place, depth int) {
	f := here.at
	if f.apart {
		return
	}
	if f.options.file != "" {
		if of, ok := ownDocument(value); ok {
			if !s.refersTwice(here.in, value) {
				c.list = append(c.list, of.Validate().Prefix(string(here.path))...)
			}
			return
		}
	}
	c.visit(f.shape, value, r, here, depth)
	if f.unique {
		c.unique(here.path, value, f.uniqueBy)
	}
}

// refersTwice reports whether another document that v refers to refers to the same
// one as v does, and so checks it.
func (s *shape) refersTwice(v, document reflect.Value) bool {
	for i := range s.fields {
		if s.fields[i].options.file == "" {
			continue
		}
		other := deref(s.fields[i].of(v))
		if other.Kind() != reflect.Struct {
			continue
		}
		for _, f := range shapeOf(other.Type()).fields {
			if f.options.file != "" && f.Type == document.Type() && f.of(other).Pointer() == document.Pointer() {
				return true
			}
		}
	}
	return false
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

func (c *checker) text(path trail, s string) {
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

func (c *checker) add(path trail, r diag.Rule, args ...any) {
	if len(c.list) < most.Problems {
		c.list = append(c.list, r.For(string(path), args...))
	}
}

// unique tells every item of a list that stands in it already. by names the
// Go field that must differ, or is empty.
func (c *checker) unique(path trail, v reflect.Value, by string) {
	if v.Kind() != reflect.Slice || v.Len() < 2 {
		return
	}
	type key struct {
		text  string
		other any
	}
	first := make(map[key]int, v.Len())
	for i := range v.Len() {
		value, below := deref(v.Index(i)), ""
		if by != "" && value.Kind() == reflect.Struct {
			below = "." + yamlName(value.Type(), by)
			value = value.FieldByName(by)
		}
		if !value.IsValid() || !value.Comparable() || by != "" && value.IsZero() {
			continue
		}
		k := key{}
		if value.Kind() == reflect.String {
			k.text = value.String()
		} else {
			k.other = value.Interface()
		}
		at, ok := first[k]
		if !ok {
			first[k] = i
			continue
		}
		c.list = append(c.list, notUnique.For(item(string(path), i)+below,
			clip(fmt.Sprint(value)), diag.Path(item(string(path), at)+below)))
	}
}
