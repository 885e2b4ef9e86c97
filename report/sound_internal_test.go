package report

import (
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/checklist"
)

// TestEveryValueCounts: a document in which any one value is another is another
// document, and is the same again when the value is as before.
func TestEveryValueCounts(t *testing.T) {
	for _, name := range []string{"inspection/plan.yaml", "papers/quyet-dinh-quy-che.yaml", "papers/bao-cao.yaml", "inspection/office.yaml"} {
		t.Run(name, func(t *testing.T) {
			d, problems := Load(os.DirFS("../testdata/"+filepath.Dir(name)), filepath.Base(name))
			require.NoError(t, problems.Err())
			var s soundness
			require.False(t, s.holds(d), "before it is kept")
			s.keep()
			require.True(t, s.holds(d))
			changed := 0
			changeEach(reflect.ValueOf(d).Elem(), map[uintptr]bool{}, func(path string) {
				changed++
				assert.False(t, s.holds(d), path)
			})
			assert.Greater(t, changed, 50)
			assert.True(t, s.holds(d))
		})
	}
}

// changeEach changes every value below v that can be set, one at a time, calls
// changed, and sets it back.
func changeEach(v reflect.Value, seen map[uintptr]bool, changed func(path string)) {
	with := func(other reflect.Value) {
		before := reflect.New(v.Type()).Elem()
		before.Set(v)
		v.Set(other)
		changed(v.Type().String())
		v.Set(before)
	}
	if !v.CanSet() {
		return
	}
	switch v.Kind() {
	case reflect.String:
		with(reflect.ValueOf(v.String() + "x").Convert(v.Type()))
	case reflect.Bool:
		with(reflect.ValueOf(!v.Bool()).Convert(v.Type()))
	case reflect.Int, reflect.Int64:
		with(reflect.ValueOf(v.Int() + 1).Convert(v.Type()))
	case reflect.Float64:
		with(reflect.ValueOf(v.Float() + 1).Convert(v.Type()))
	case reflect.Slice:
		with(reflect.Append(v.Slice3(0, v.Len(), v.Len()), reflect.Zero(v.Type().Elem())))
		for i := range v.Len() {
			changeEach(v.Index(i), seen, changed)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			changeEach(v.Field(i), seen, changed)
		}
	case reflect.Pointer:
		if v.IsNil() {
			with(reflect.New(v.Type().Elem()))
			return
		}
		with(reflect.Zero(v.Type()))
		if !seen[v.Pointer()] {
			seen[v.Pointer()] = true
			changeEach(v.Elem(), seen, changed)
		}
	}
}

// TestSharedDocumentsCount: a copy of a document in the place of the one that stands
// elsewhere too makes another document.
func TestSharedDocumentsCount(t *testing.T) {
	p, problems := LoadPlan(os.DirFS("../testdata/inspection"), "plan.yaml")
	require.NoError(t, problems.Err())
	require.Same(t, p.Checklist, p.Outline.Checklist)
	var s soundness
	s.holds(p)
	s.keep()
	other, list := *p, *p.Checklist
	assert.True(t, s.holds(&other))
	other.Checklist = &list
	assert.False(t, s.holds(&other))
}

// TestMostKept: a document that leads back to itself, or is too large, is not kept,
// wherever in it that is.
func TestMostKept(t *testing.T) {
	areas := make([]checklist.Area, 1)
	areas[0].Areas = areas
	for _, d := range []Document{
		&checklist.Checklist{Areas: areas},
		&General{Paper: Paper{ID: strings.Repeat("a", mostKept+1)}},
		&General{Body: []Section{{Heading: strings.Repeat("a", mostKept+1)}}},
	} {
		var s soundness
		assert.False(t, s.holds(d))
		s.keep()
		assert.False(t, s.holds(d))
		assert.Nil(t, s.right)
	}
}

// TestErr: what is wrong is told however often, and what somebody changes in a
// document that was right.
func TestErr(t *testing.T) {
	d, problems := Load(os.DirFS("../testdata/papers"), "bao-cao.yaml")
	require.NoError(t, problems.Err())
	g := d.(*General)
	for range 3 {
		require.NoError(t, Err(g))
	}
	before := g.Subject
	g.Subject += "\x00"
	for range 3 {
		require.Error(t, Err(g))
	}
	g.Subject = before
	require.NoError(t, Err(g))
	assert.Error(t, Err(new(Plan)))
	assert.Error(t, Err(nil))
	for i := range kinds {
		assert.Error(t, Err(reflect.Zero(reflect.PointerTo(kinds[i].of)).Interface().(Document)))
	}
	assert.Error(t, Err(&SeparateAnnex{Of: (*Plan)(nil)}))
	assert.Zero(t, (&SeparateAnnex{Of: (*Letter)(nil)}).Settings())
}

// TestMapsSayNothing: the only maps in documents are notes of where they were read.
func TestMapsSayNothing(t *testing.T) {
	seen := map[reflect.Type]bool{}
	var look func(of reflect.Type, path string)
	look = func(of reflect.Type, path string) {
		switch of.Kind() {
		case reflect.Pointer, reflect.Slice, reflect.Array:
			look(of.Elem(), path)
		case reflect.Struct:
			if seen[of] {
				return
			}
			seen[of] = true
			for i := range of.NumField() {
				look(of.Field(i).Type, path+"."+of.Field(i).Name)
			}
		case reflect.Map:
			assert.True(t, strings.HasSuffix(path, ".places"), path)
		}
	}
	for _, k := range kinds {
		look(k.of, k.name)
	}
}
