package render_test

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"reflect"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/vanban-go/vanban/render"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/diag"
)

// TestNilPointers: of every kind, a document with any one of its pointers nil is
// checked, reviewed and rendered without a panic, and a list that has a nil one is told
// of with its place.
func TestNilPointers(t *testing.T) {
	left := report.Kinds()
	for _, folder := range []string{"../testdata/invalid/good", "../testdata/inspection", "../testdata/golden/encode", "../testdata/papers"} {
		files := os.DirFS(folder)
		names, err := fs.Glob(files, "*.yaml")
		require.NoError(t, err)
		for _, name := range names {
			d, _ := report.Load(files, name)
			if d == nil {
				continue
			}
			left = slices.DeleteFunc(left, func(kind string) bool { return kind == d.Kind() })
			if p, ok := d.(*report.Plan); ok {
				p.Templates = append(p.Templates, &report.Template{ID: "a"})
			}
			eachPointer(reflect.ValueOf(d), "", map[any]bool{}, func(at string, inList bool, v reflect.Value) {
				was := v.Interface()
				v.SetZero()
				defer v.Set(reflect.ValueOf(was))
				what := path.Join(folder, name) + at
				require.NotPanics(t, func() {
					problems := d.Validate()
					if inList {
						assert.Contains(t, codesOf(problems), diag.Code("null-value"), what)
					}
					if r, ok := d.(interface{ Review() diag.List }); ok {
						r.Review()
					}
				}, what)
				var panicked *render.PanicError
				for _, format := range []render.Format{render.DOCX, render.XLSX} {
					require.False(t, errors.As(render.Render(t.Context(), io.Discard, d, format), &panicked), "%s: %v", what, panicked)
				}
			})
		}
	}
	assert.Empty(t, left)
}

// eachPointer visits every pointer in v once, with whether it is an item of a list.
func eachPointer(v reflect.Value, at string, seen map[any]bool, visit func(at string, inList bool, v reflect.Value)) {
	switch v.Kind() {
	case reflect.Pointer:
		if v.IsNil() || seen[v.Interface()] {
			return
		}
		seen[v.Interface()] = true
		eachPointer(v.Elem(), at, seen, visit)
	case reflect.Slice:
		for i := range v.Len() {
			item, here := v.Index(i), fmt.Sprintf("%s[%d]", at, i)
			eachPointer(item, here, seen, visit)
			if item.Kind() == reflect.Pointer && !item.IsNil() {
				visit(here, true, item)
			}
		}
	case reflect.Struct:
		for i := range v.NumField() {
			f, here := v.Field(i), at+"."+v.Type().Field(i).Name
			if !f.CanSet() {
				continue
			}
			eachPointer(f, here, seen, visit)
			if f.Kind() == reflect.Pointer && !f.IsNil() {
				visit(here, false, f)
			}
		}
	}
}

func codesOf(problems diag.List) (codes []diag.Code) {
	for _, p := range problems {
		codes = append(codes, p.Code)
	}
	return codes
}
