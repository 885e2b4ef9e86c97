package strictyaml

import (
	"reflect"
	"unicode/utf8"

	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/vi"
)

// texts checks every text of a value and, because the validator follows
// pointers without end, how deep it is.
type texts struct {
	list    diag.List
	path    []step
	tooDeep bool
}

func (t *texts) visit(v reflect.Value, depth int) {
	if t.tooDeep {
		return
	}
	if depth > 2*maxDepth {
		t.tooDeep = true
		t.add(TooDeep, 2*maxDepth)
		return
	}
	switch v.Kind() {
	case reflect.String:
		t.text(v.String())
	case reflect.Pointer:
		if !v.IsNil() {
			t.visit(v.Elem(), depth+1)
		}
	case reflect.Slice:
		t.items(v, depth)
	case reflect.Struct:
		t.fields(v, depth)
	}
}

func (t *texts) items(v reflect.Value, depth int) {
	switch v.Type().Elem().Kind() {
	case reflect.String, reflect.Pointer, reflect.Slice, reflect.Struct:
	default:
		return
	}
	for i := range v.Len() {
		t.path = append(t.path, step{index: i})
		t.visit(v.Index(i), depth+1)
		t.path = t.path[:len(t.path)-1]
	}
}

func (t *texts) fields(v reflect.Value, depth int) {
	s := shapeOf(v.Type())
	if s.class != record {
		return
	}
	for i := range s.fields {
		f := &s.fields[i]
		t.path = append(t.path, step{name: f.Name})
		t.visit(f.of(v), depth+1)
		t.path = t.path[:len(t.path)-1]
	}
}

func (t *texts) text(s string) {
	if !utf8.ValidString(s) {
		t.add(NotUTF8)
		return
	}
	for _, r := range s {
		if r != '\n' && !printable(r) {
			t.add(ControlCharacter, runeName(r))
			return
		}
	}
	if vi.NFC(s) != s {
		t.add(NotNFC)
	}
}

func (t *texts) add(r diag.Rule, args ...any) {
	if len(t.list) < maxProblems {
		t.list = append(t.list, r.For(pathString(t.path), args...))
	}
}
