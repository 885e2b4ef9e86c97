// Package reporttest holds what the tests of report and of report/round share.
package reporttest

import (
	"encoding"
	"reflect"
	"regexp"
	"runtime"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/report/diag"
)

// Clone copies what v exports, however deep, as a program would build it.
func Clone[T any](v T) T {
	out := reflect.New(reflect.TypeOf(v)).Elem()
	copyInto(out, reflect.ValueOf(v))
	return out.Interface().(T)
}

var scalar = reflect.TypeFor[encoding.TextMarshaler]()

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
	case from.Kind() == reflect.Struct && from.Type().Implements(scalar): // it has its value in fields of its own
		to.Set(from)
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

// See writes places as "(see …)" behind a problem.
func See(places []diag.Place) string {
	if len(places) == 0 {
		return ""
	}
	words := make([]string, len(places))
	for i, p := range places {
		words[i] = p.String()
	}
	return " (see " + strings.Join(words, " ") + ")"
}

// Vietnamese finds a letter that only Vietnamese has.
var Vietnamese = regexp.MustCompile(`[À-ỹ]`)

// AssertWords checks that a problem speaks both languages.
func AssertWords(t *testing.T, p diag.Problem) {
	t.Helper()
	assert.Regexp(t, Vietnamese, p.Message(diag.VI), p.Code)
	assert.NotEmpty(t, p.Rule().EN, p.Code)
	assert.NotEqual(t, p.Message(diag.VI), p.Message(diag.EN), p.Code)
	assert.NotEmpty(t, p.Hint(diag.VI), p.Code)
	assert.NotEmpty(t, p.Hint(diag.EN), p.Code)
	assert.NotContains(t, p.Text(diag.VI)+p.Text(diag.EN), "%!", p.Code)
}

// AssertLinear runs the work of a size and of four times that size, and checks
// that what it allocates grows no faster than that, but for a half. make builds
// the input and returns the work, which alone is counted: time on a machine that
// others share says nothing. What allocates nothing and never ends is left to the
// timeout of go test.
func AssertLinear(t *testing.T, size int, make func(size int) (work func())) {
	t.Helper()
	make(1)() // what is made once
	small, large := allocated(make(size)), allocated(make(4*size))
	assert.Less(t, large, 6*small, "bytes allocated at the size of %d and at four times that", size)
}

// allocated returns how many bytes a function allocates in all.
func allocated(f func()) uint64 {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	f()
	runtime.ReadMemStats(&after)
	return after.TotalAlloc - before.TotalAlloc
}

// Entry is a row of a list of words.
func Entry(id string, texts ...string) checklist.Entry {
	e := checklist.Entry{ID: id}
	for _, text := range texts {
		v := checklist.Value{Text: text, Typed: text}
		if text != "" {
			v.State = checklist.Given
		}
		e.Cells = append(e.Cells, v)
	}
	return e
}
