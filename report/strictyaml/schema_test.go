package strictyaml_test

import (
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"reflect"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/vanban-go/vanban/report/strictyaml"
)

var update = flag.Bool("update", false, "rewrite the golden files")

func TestSchemaGolden(t *testing.T) {
	for name, typ := range map[string]reflect.Type{
		"plan": reflect.TypeFor[plan](), "office": reflect.TypeFor[*office](), "every": reflect.TypeFor[every](),
	} {
		got, err := strictyaml.Schema(name, name, typ)
		require.NoError(t, err)
		assert.True(t, json.Valid(got))
		file := filepath.Join("testdata", name+".schema.json")
		if *update {
			require.NoError(t, os.WriteFile(file, got, 0o644))
		}
		want, err := os.ReadFile(file)
		require.NoError(t, err)
		assert.Equal(t, string(want), string(got))
		again, err := strictyaml.Schema(name, name, typ)
		require.NoError(t, err)
		assert.Equal(t, string(got), string(again))
	}
}

// The golden files approve themselves; this is what they must say.
func TestSchemaSays(t *testing.T) {
	text, err := strictyaml.Schema("plan", "plan", reflect.TypeFor[plan]())
	require.NoError(t, err)
	var s map[string]any
	require.NoError(t, json.Unmarshal(text, &s))
	at := func(path ...string) any {
		var v any = s
		for _, p := range path {
			v = v.(map[string]any)[p]
		}
		return v
	}
	anyText := []any{"string", "number", "boolean"}
	assert.Equal(t, "https://json-schema.org/draft/2020-12/schema", at("$schema"))
	assert.Equal(t, []any{"kind"}, at("required"))
	assert.Equal(t, false, at("additionalProperties"))
	assert.Equal(t, "plan", at("properties", "kind", "const"))
	assert.Equal(t, "Mã kế hoạch", at("properties", "id", "description"))
	assert.Equal(t, anyText, at("properties", "title", "type"))
	assert.Equal(t, []any{"string", "integer"}, at("properties", "date", "type"), "the type's own schema")
	assert.Equal(t, "integer", at("properties", "version", "type"))
	assert.Equal(t, 0.0, at("properties", "copies", "minimum"))
	assert.Equal(t, []any{
		map[string]any{"type": "string", "description": "Tên tệp có kind: office"},
		map[string]any{"$ref": "#/$defs/strictyaml_test.office.file"},
	}, at("properties", "office", "anyOf"))
	assert.Equal(t, []any{
		map[string]any{"type": anyText},
		map[string]any{"type": "array", "items": map[string]any{"type": anyText}, "uniqueItems": true},
	}, at("properties", "units", "anyOf"))
	assert.Equal(t, []any{
		map[string]any{"type": anyText},
		map[string]any{"$ref": "#/$defs/strictyaml_test.basis"},
	}, at("properties", "bases", "items", "anyOf"))
	assert.Equal(t, "office", at("$defs", "strictyaml_test.office.file", "properties", "kind", "const"))
	assert.Equal(t, []any{"name"}, at("$defs", "strictyaml_test.office.file", "required"))
	assert.Equal(t, []any{"internal", "peer", "group"}, at("$defs", "strictyaml_test.party", "properties", "kind", "enum"))
	assert.Equal(t, 20.0, at("$defs", "strictyaml_test.party", "properties", "name", "maxLength"))
	assert.Equal(t, 60.0, at("$defs", "strictyaml_test.due", "properties", "working_days", "maximum"))
	assert.NotContains(t, at("$defs", "strictyaml_test.duty", "properties", "heading"), "required")
	assert.Equal(t, 1.0, at("$defs", "strictyaml_test.duty", "properties", "tasks", "minItems"))
	assert.Equal(t, 1.0, at("$defs", "strictyaml_test.duty", "properties", "tasks", "items", "minLength"))
}

func TestSchemaErrors(t *testing.T) {
	_, err := strictyaml.Schema("x", "x", reflect.TypeFor[string]())
	assert.ErrorContains(t, err, "not a struct")
	type wrong struct {
		A map[string]int `yaml:"a"`
	}
	_, err = strictyaml.Schema("x", "x", reflect.TypeFor[wrong]())
	assert.ErrorContains(t, err, "wrong.A: type map[string]int cannot be read")
}
