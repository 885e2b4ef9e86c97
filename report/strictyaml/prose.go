package strictyaml

import (
	"fmt"
	"reflect"

	"github.com/vanban-go/vanban/report/diag"
)

// Prose visits the texts that people wrote into v, those of fields with
// vanban:"prose", with their paths, in the order of the fields. Empty texts, and
// what stands in files of their own, are passed over.
func Prose(v any, visit func(path, text string)) {
	prose(deref(reflect.ValueOf(v)), "", false, visit, 0)
}

func prose(v reflect.Value, path string, written bool, visit func(path, text string), depth int) {
	switch v.Kind() {
	case reflect.String:
		if written && v.Len() > 0 {
			visit(path, v.String())
		}
	case reflect.Slice:
		for i := range v.Len() {
			prose(deref(v.Index(i)), fmt.Sprintf("%s[%d]", path, i), written, visit, depth)
		}
	case reflect.Struct:
		if depth > maxDepth {
			return
		}
		for _, f := range shapeOf(v.Type()).fields {
			if f.options.file == "" {
				prose(deref(v.FieldByIndex(f.Index)), diag.Join(path, f.Name), f.options.prose, visit, depth+1)
			}
		}
	}
}
