package report_test

import (
	"bytes"
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"gopkg.in/yaml.v3"

	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/date"
	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/internal/reporttest"
	"github.com/vanban-go/vanban/report/strictyaml"
)

// documents are all those of testdata that load, by their files.
func documents(t *testing.T) map[string]report.Document {
	t.Helper()
	all := map[string]report.Document{}
	for _, folder := range []string{"inspection", "round", "papers", "forms", "invalid/good", "invalid"} {
		names, err := filepath.Glob("../testdata/" + folder + "/*.yaml")
		require.NoError(t, err)
		for _, name := range names {
			if d, _ := report.Load(os.DirFS(filepath.Dir(name)), filepath.Base(name)); d != nil {
				all[folder+"/"+filepath.Base(name)] = d
			}
		}
	}
	return all
}

// bare returns a copy of v without the places where it was read.
func bare[T any](v T) T {
	v = reporttest.Clone(v)
	forget(reflect.ValueOf(&v).Elem())
	return v
}

func forget(v reflect.Value) {
	if v.CanAddr() {
		if tree, ok := v.Addr().Interface().(*strictyaml.Tree); ok {
			*tree = strictyaml.Tree{Root: unplaced(tree.Root)}
			return
		}
	}
	switch v.Kind() {
	case reflect.Pointer, reflect.Interface:
		if !v.IsNil() {
			forget(v.Elem())
		}
	case reflect.Slice:
		for i := range v.Len() {
			forget(v.Index(i))
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).Tag.Get("yaml") == "-" {
				v.Field(i).SetZero()
			} else if v.Field(i).CanSet() {
				forget(v.Field(i))
			}
		}
	}
}

// unplaced copies a node without where it stands and how it is quoted.
func unplaced(n *yaml.Node) *yaml.Node {
	if n == nil {
		return nil
	}
	c := &yaml.Node{Kind: n.Kind, Value: n.Value}
	for _, inner := range n.Content {
		c.Content = append(c.Content, unplaced(inner))
	}
	return c
}

// Every document, written as YAML or as JSON and read again, is the same
// document, and whoever writes it again writes the same.
func TestEncodeAndDecode(t *testing.T) {
	seen := map[string]bool{}
	for name, d := range documents(t) {
		seen[d.Kind()] = true
		before := bare(d)
		for form, encode := range encoders {
			text, err := encode(d)
			require.NoError(t, err, name)
			got, problems := report.Loader{}.Decode(context.Background(), bytes.NewReader(text), name)
			require.NoError(t, problems.Err(), "%s as %s:\n%s", name, form, text)
			assert.Equal(t, before, bare(got), "%s as %s:\n%s", name, form, text)
			again, err := encode(got)
			require.NoError(t, err)
			assert.Equal(t, string(text), string(again), "%s as %s", name, form)
		}
	}
	for _, kind := range report.Kinds() {
		assert.True(t, seen[kind], "no sample of kind %q", kind)
	}
}

var encoders = map[string]func(report.Document) ([]byte, error){
	"YAML": func(d report.Document) ([]byte, error) {
		var b bytes.Buffer
		err := report.Encode(&b, d)
		return b.Bytes(), err
	},
	"JSON": func(d report.Document) ([]byte, error) { return json.Marshal(d) },
}

// encoding/json reads what it wrote, into the types of every kind, as values
// and behind pointers.
func TestJSON(t *testing.T) {
	for name, d := range documents(t) {
		text, err := json.Marshal(reflect.ValueOf(d).Elem().Interface())
		require.NoError(t, err, name)
		assert.True(t, strings.HasPrefix(string(text), `{"kind":"`+d.Kind()+`",`), "%s: %.60s", name, text)
		var want, got any
		same, err := strictyaml.MarshalJSON(d.Kind(), d)
		require.NoError(t, err)
		require.NoError(t, json.Unmarshal(text, &got))
		require.NoError(t, json.Unmarshal(same, &want))
		assert.Equal(t, want, got, name)

		back := reflect.New(reflect.TypeOf(d).Elem())
		require.NoError(t, json.Unmarshal(text, back.Interface()), name)
		assert.Equal(t, bare(d), bare(back.Interface().(report.Document)), name)

		unknown := strings.Replace(string(text), `{"kind"`, `{"titel":"x","kind"`, 1)
		assert.Error(t, json.Unmarshal([]byte(unknown), back.Interface()), "%s: an unknown field", name)
		assert.Error(t, json.Unmarshal([]byte(`{"kind":"no-such"}`), back.Interface()), "%s: another kind", name)
		assert.NoError(t, json.Unmarshal([]byte("null"), back.Interface()), name)
		text, err = json.Marshal(reflect.Zero(reflect.TypeOf(d)).Interface())
		require.NoError(t, err)
		assert.Equal(t, "null", string(text), name)
	}
}

// A service wraps a plan and keeps it.
func TestJSONInAStruct(t *testing.T) {
	type stored struct {
		By   string
		Plan *report.Plan
	}
	plan, problems := report.LoadPlan(os.DirFS("../testdata/round"), "plan.yaml")
	require.NoError(t, problems.Err())
	text, err := json.Marshal(stored{"a", plan})
	require.NoError(t, err)
	var back stored
	require.NoError(t, json.Unmarshal(text, &back))
	assert.Equal(t, bare(plan), back.Plan)
}

// The schema of a kind takes its JSON.
func TestSchemasAcceptJSON(t *testing.T) {
	compiled := compile(t)
	for name, d := range documents(t) {
		var v any
		text, err := json.Marshal(d)
		require.NoError(t, err)
		require.NoError(t, json.Unmarshal(text, &v))
		if strings.HasPrefix(name, "invalid/") {
			continue // what only warns need not please an editor
		}
		assert.NoError(t, compiled[d.Kind()].Validate(v), name)
	}
}

func TestEncodeGolden(t *testing.T) {
	for name, file := range map[string]string{"round/plan.yaml": "ke-hoach.yaml", "round/results.yaml": "ket-qua.yaml", "papers/quyet-dinh-quy-che.yaml": "quyet-dinh.yaml"} {
		d, problems := report.Load(os.DirFS("../testdata/"+filepath.Dir(name)), filepath.Base(name))
		require.NoError(t, problems.Err())
		got, err := encoders["YAML"](d)
		require.NoError(t, err)
		golden := "../testdata/golden/encode/" + file
		if *update {
			require.NoError(t, os.MkdirAll(filepath.Dir(golden), 0o755))
			require.NoError(t, os.WriteFile(golden, got, 0o644))
		}
		want, err := os.ReadFile(golden)
		require.NoError(t, err)
		assert.Equal(t, string(want), string(got))
	}
}

func TestEncodeRefuses(t *testing.T) {
	plan := &report.Plan{Aims: []string{"a", "b\nc"}, Preamble: "x\x00"}
	plan.Subject, plan.Date = "hai\ndòng", date.Date{Year: 2026, Month: 13}
	plan.Bases = []report.Basis{{Title: "e\u0302"}}
	plan.Layout.Size = nan()
	err := report.Encode(&bytes.Buffer{}, plan)
	for path, code := range map[string]diag.Code{
		"aims[1]": diag.Code("lost-break"), "preamble": diag.Code("control-character"), "date": date.BadDate.Code,
		"bases[0].title": diag.Code("not-nfc"), "layout.size": diag.Code("not-number"),
	} {
		assert.ErrorContains(t, err, path+": ")
		assert.ErrorIs(t, err, code)
	}
	assert.NotContains(t, err.Error(), "subject", "a subject has lines")
	_, again := json.Marshal(plan)
	assert.ErrorIs(t, again, diag.Code("lost-break"))

	assert.Error(t, report.Encode(&bytes.Buffer{}, nil))
	assert.Error(t, report.Encode(&bytes.Buffer{}, (*report.Plan)(nil)))
	deep := &report.General{Body: make([]report.Section, 1)}
	for s := &deep.Body[0]; len(s.Sections) == 0 && len(deep.ID) < 100; s = &s.Sections[0] {
		s.Sections, deep.ID = make([]report.Section, 1), deep.ID+"a"
	}
	assert.ErrorIs(t, report.Encode(&bytes.Buffer{}, deep), diag.Code("too-deep"))
}

func nan() float64 { zero := 0.0; return zero / zero }
