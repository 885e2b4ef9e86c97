package strictyaml

import "reflect"

// Each visits every struct of type T inside v, a pointer to a struct, with its
// path, in the order of the fields. What stands in files of their own is passed
// over, and so is what is deeper than [Check] takes.
func Each[T any](v any, visit func(path string, value *T)) {
	e := eacher[T]{visit: visit}
	e.value(deref(reflect.ValueOf(v)), newTrail(), 0)
}

type eacher[T any] struct {
	visit   func(path string, value *T)
	tooDeep bool
}

func (e *eacher[T]) value(v reflect.Value, path trail, depth int) {
	if e.tooDeep = e.tooDeep || depth > 2*most.Nested; e.tooDeep {
		return
	}
	switch v.Kind() {
	case reflect.Slice:
		for i := range v.Len() {
			e.value(deref(v.Index(i)), path.item(i), depth+1)
		}
	case reflect.Struct:
		if found, ok := addressOf(v).(*T); ok {
			e.visit(string(path), found)
		}
		e.fields(v, path, depth)
	}
}

func (e *eacher[T]) fields(v reflect.Value, path trail, depth int) {
	s := shapeOf(v.Type())
	for i := range s.fields {
		f := &s.fields[i]
		if f.options.file == "" && f.holdsStructs {
			e.value(deref(f.of(v)), path.field(f.Name), depth+1)
		}
	}
}

// addressOf returns a pointer to what v holds, nil where there is none.
func addressOf(v reflect.Value) any {
	if !v.CanAddr() {
		return nil
	}
	return v.Addr().Interface()
}
