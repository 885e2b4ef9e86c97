package report_test

import (
	"reflect"
	"testing"

	"github.com/stretchr/testify/assert"
)

// clone copies what v exports, however deep, as a program would build it.
func clone[T any](v T) T {
	out := reflect.New(reflect.TypeOf(v)).Elem()
	copyInto(out, reflect.ValueOf(v))
	return out.Interface().(T)
}

func copyInto(to, from reflect.Value) {
	switch {
	case from.Kind() == reflect.Pointer && !from.IsNil():
		to.Set(reflect.New(from.Type().Elem()))
		copyInto(to.Elem(), from.Elem())
	case from.Kind() == reflect.Slice && !from.IsNil():
		to.Set(reflect.MakeSlice(from.Type(), from.Len(), from.Len()))
		for i := range from.Len() {
			copyInto(to.Index(i), from.Index(i))
		}
	case from.Kind() == reflect.Struct:
		for i := range from.NumField() {
			if to.Field(i).CanSet() {
				copyInto(to.Field(i), from.Field(i))
			}
		}
	default:
		to.Set(from)
	}
}

func TestClone(t *testing.T) {
	type inner struct{ Words []string }
	type outer struct {
		In     *inner
		List   []inner
		hidden int
	}
	v := outer{&inner{[]string{"a"}}, []inner{{[]string{"b"}}}, 1}
	w := clone(v)
	assert.Equal(t, outer{In: v.In, List: v.List}, w)
	w.In.Words[0], w.List[0].Words[0] = "x", "y"
	assert.Equal(t, outer{&inner{[]string{"a"}}, []inner{{[]string{"b"}}}, 1}, v)
}
