package render_test

import (
	"io"
	"io/fs"
	"os"
	"path"
	"reflect"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/vanban-go/vanban/render"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/diag"
)

// TestListsThatStandInThemselves: a document made in Go with a list of sections, areas
// or columns in which the same list stands again is refused, and checking it ends.
func TestListsThatStandInThemselves(t *testing.T) {
	tried := map[string]bool{}
	for _, folder := range []string{"../testdata/invalid/good", "../testdata/inspection", "../testdata/golden/encode", "../testdata/papers"} {
		files := os.DirFS(folder)
		names, err := fs.Glob(files, "*.yaml")
		require.NoError(t, err)
		for _, name := range names {
			if d, _ := report.Load(files, name); d != nil {
				eachNested(reflect.ValueOf(d), func(of reflect.Type, field string, list reflect.Value) {
					if tried[d.Kind()+of.String()] {
						return
					}
					tried[d.Kind()+of.String()] = true
					was := reflect.ValueOf(list.Interface())
					defer list.Set(was)
					circle := reflect.MakeSlice(list.Type(), 1, 1)
					circle.Index(0).FieldByName(field).Set(circle)
					list.Set(circle)
					what := path.Join(folder, name) + " " + of.String()
					assert.Contains(t, codesOf(d.Validate()), diag.Code("too-deep"), what)
					assert.Error(t, render.Render(t.Context(), io.Discard, d, render.DOCX), what)
				})
			}
		}
	}
	for _, what := range []string{"checklistchecklist.Area", "planchecklist.Area", "outlineoutline.Section", "planoutline.Section", "generalreport.Section", "generalreport.Column", "planreport.Section"} {
		assert.True(t, tried[what], what)
	}
}

// eachNested visits the lists of structs in v that may hold such structs again.
func eachNested(v reflect.Value, visit func(of reflect.Type, field string, list reflect.Value)) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			eachNested(v.Elem(), visit)
		}
	case reflect.Slice:
		for i := range v.Len() {
			eachNested(v.Index(i), visit)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			f := v.Field(i)
			if !f.CanSet() {
				continue
			}
			if f.Kind() == reflect.Slice && f.Type().Elem() == v.Type() {
				visit(v.Type(), v.Type().Field(i).Name, f)
			}
			eachNested(f, visit)
		}
	}
}
