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
	path    []step
	tooDeep bool
}

func (c *checker) visit(v reflect.Value, depth int) {
	if c.tooDeep {
		return
	}
	if depth > 2*maxDepth {
		c.tooDeep = true
		c.add(tooDeep, 2*maxDepth)
		return
	}
	switch v.Kind() {
	case reflect.String:
		c.text(v.String())
	case reflect.Pointer:
		if !v.IsNil() {
			c.visit(v.Elem(), depth+1)
		}
	case reflect.Slice:
		c.items(v, depth)
	case reflect.Struct:
		c.fields(v, depth)
	}
}

func (c *checker) items(v reflect.Value, depth int) {
	switch v.Type().Elem().Kind() {
	case reflect.String, reflect.Pointer, reflect.Slice, reflect.Struct:
	default:
		return
	}
	for i := range v.Len() {
		c.path = append(c.path, step{index: i})
		c.visit(v.Index(i), depth+1)
		c.path = c.path[:len(c.path)-1]
	}
}

func (c *checker) fields(v reflect.Value, depth int) {
	s := shapeOf(v.Type())
	if s.class != record {
		return
	}
	for i := range s.fields {
		f := &s.fields[i]
		c.path = append(c.path, step{name: f.Name})
		c.visit(f.of(v), depth+1)
		if f.unique {
			c.unique(f.of(v), f.uniqueBy)
		}
		c.path = c.path[:len(c.path)-1]
	}
}

func (c *checker) text(s string) {
	if !utf8.ValidString(s) {
		c.add(notUTF8)
		return
	}
	for _, r := range s {
		if r != '\n' && !printable(r) {
			c.add(controlRule(r), runeName(r))
			return
		}
	}
	if vi.NFC(s) != s {
		c.add(notNFC)
	}
}

func (c *checker) add(r diag.Rule, args ...any) {
	if len(c.list) < maxProblems {
		c.list = append(c.list, r.For(pathString(c.path), args...))
	}
}

// unique tells every item of a list that stands in it already. by names the
// Go field that must differ, or is empty.
func (c *checker) unique(v reflect.Value, by string) {
	if v.Kind() != reflect.Slice {
		return
	}
	first := make(map[any]int, v.Len())
	for i := range v.Len() {
		item, below := v.Index(i), ""
		for item.Kind() == reflect.Pointer && !item.IsNil() {
			item = item.Elem()
		}
		if by != "" && item.Kind() == reflect.Struct {
			below = "." + yamlName(item.Type(), by)
			item = item.FieldByName(by)
		}
		if !item.IsValid() || !item.Comparable() || by != "" && item.IsZero() {
			continue
		}
		key := item.Interface()
		at, ok := first[key]
		if !ok {
			first[key] = i
			continue
		}
		path := pathString(c.path)
		c.list = append(c.list, notUnique.For(fmt.Sprintf("%s[%d]%s", path, i, below),
			clip(fmt.Sprint(key)), Path(fmt.Sprintf("%s[%d]%s", path, at, below))))
	}
}
