package report_test

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/strictyaml"
	"gopkg.in/yaml.v3"
)

const schemaFolder = "../testdata/schema"

func TestSchemaFiles(t *testing.T) {
	files, err := filepath.Glob(schemaFolder + "/*.json")
	require.NoError(t, err)
	for _, kind := range report.Kinds() {
		file := filepath.Join(schemaFolder, kind+".json")
		got, err := report.Schema(kind)
		require.NoError(t, err)
		if *update {
			require.NoError(t, os.WriteFile(file, got, 0o644))
		}
		want, err := os.ReadFile(file)
		require.NoError(t, err)
		assert.Equal(t, string(want), string(got), "%s: run the test with -update", kind)
		files = slices.DeleteFunc(files, func(f string) bool { return filepath.Base(f) == kind+".json" })
	}
	assert.Empty(t, files, "every schema is that of a kind")

	_, err = report.Schema("plans")
	assert.ErrorIs(t, err, diag.Code("unknown-kind"))
}

// Everything that people choose from is explained in Vietnamese.
func TestSchemasAreDescribed(t *testing.T) {
	for _, kind := range report.Kinds() {
		var schema map[string]any
		text, err := report.Schema(kind)
		require.NoError(t, err)
		require.NoError(t, json.Unmarshal(text, &schema))
		assert.Equal(t, kind+".json", schema["$id"])
		assert.Regexp(t, `^\p{Lu}.*[^\x00-\x7F]`, schema["title"], kind)
		eachProperty(schema, func(name string, p map[string]any) {
			assert.NotEmpty(t, p["description"], "%s: %s", kind, name)
		})
	}
}

// eachProperty visits the properties of the definitions in a schema.
func eachProperty(schema map[string]any, visit func(name string, p map[string]any)) {
	properties, _ := schema["properties"].(map[string]any)
	for name, p := range properties {
		visit(name, p.(map[string]any))
	}
	defs, _ := schema["$defs"].(map[string]any)
	for _, d := range defs {
		eachProperty(d.(map[string]any), visit)
	}
}

// An editor underlines nothing in the samples that load.
func TestSchemasAcceptWhatLoads(t *testing.T) {
	compiled := compile(t)
	for _, folder := range []string{"../testdata/inspection", "../testdata/papers", "../testdata/invalid/good", "../../shared/seed", "../../shared/seed/shapes"} {
		names, err := filepath.Glob(folder + "/*.yaml")
		require.NoError(t, err)
		for _, name := range names {
			if schema, ok := compiled[kindIn(t, name)]; ok {
				assert.NoError(t, schema.Validate(asEditor(t, name)), name)
			}
		}
	}
}

// What may be written in several ways is not underlined in any.
func TestSchemasAcceptEveryWriting(t *testing.T) {
	compiled := compile(t)
	for kind, texts := range map[string][]string{
		"units": {
			"kind: units\nunits: [{code: 00123, type: xa, name: 1}]\n",
			"kind: units\nformat: 1\nunits: [{code: '1', type: phuong, name: Phường 1, aliases: [1, true], named_after: number}]\n",
		},
		"calendar": {
			"kind: calendar\nversion: 2025-12-25\noff: [{date: 1/1/2026}, {from: 2026-02-16, to: 20/02/2026}]\n",
			"kind: calendar\nversion: 1\nswaps: [{off: 2/1/2026, work: 10/1/2026}]\n",
		},
		"schedule": {
			"kind: schedule\nplan: 2026\nvisits: [{unit: 101, date: 2026-01-08, time: 8}]\n",
			"kind: schedule\nplan: a\nsubteams: [{id: t1, lead: a, members: b}]\nvisits: [{unit: a, date: 1/2026}, {unit: b, date: 2026-01}, {unit: c, date: 2026}]\n",
		},
	} {
		for _, text := range texts {
			assert.NoError(t, compiled[kind].Validate(editorValue(t, text)), text)
		}
	}
}

// The codes that a schema says as well, wherever they stand.
var inSchemas = []diag.Code{
	"unknown-field", "not-text", "not-number", "not-boolean", "not-mapping", "not-list",
	"not-one-of", "bad-id", "out-of-range", "wrong-count",
	"wrong-kind", "missing-kind", "unknown-kind", "wrong-format", "comma-in-braces", "colon-without-space",
}

// The codes that a schema says sometimes: of a field that another one makes
// necessary, a day that no month has, a number with leading zeros it knows
// nothing, and what is no plain YAML it may take for something else. All other
// codes are beyond a schema: how the file is written, what one field or file
// says of another, what depends on more than the form of one value.
var partlyInSchemas = []diag.Code{
	"missing-field", "bad-date", "not-integer", "not-unique", "null-value", "colon-in-text", "invalid-value",
	"bad-key", "yaml-alias", "too-deep", "not-utf8", "curly-quotes",
}

// An editor underlines the bad samples where a schema can tell that they are
// bad, and no others.
func TestSchemasAgreeOnWhatDoesNotLoad(t *testing.T) {
	compiled := compile(t)
	said := map[diag.Code]bool{}
	for _, name := range samples(t) {
		value, ok := parsed(read(t, name))
		schema := compiled[kindOf(name, value)]
		if schema == nil || !ok || name == "template.paper-fields.yaml" || name == "template.tag-and-field.yaml" { // what a template makes is not of its schema
			continue
		}
		var own []diag.Code
		for _, p := range loadSample(t, invalidFiles, name).Errors() {
			if p.Place.File == name {
				own = append(own, p.Code)
			}
		}
		err := schema.Validate(value)
		switch {
		case slices.ContainsFunc(own, func(c diag.Code) bool { return slices.Contains(inSchemas, c) }):
			assert.Error(t, err, "%s: %v", name, own)
		case !slices.ContainsFunc(own, func(c diag.Code) bool { return slices.Contains(partlyInSchemas, c) }):
			assert.NoError(t, err, "%s: %v", name, own)
		}
		for _, c := range own {
			said[c] = true
		}
	}
	for _, c := range slices.Concat(inSchemas, partlyInSchemas) {
		assert.True(t, said[c], "%s: no sample shows it", c)
	}
}

// kindOf returns what a sample says to be or, where that is wrong, what its
// name says.
func kindOf(name string, value any) string {
	object, _ := value.(map[string]any)
	if kind, ok := object["kind"].(string); ok && slices.Contains(report.Kinds(), kind) {
		return kind
	}
	kind, _, _ := strings.Cut(name, ".")
	return kind
}

// Every sample names the schema of its kind in its first line.
func TestSamplesNameTheirSchema(t *testing.T) {
	names, err := filepath.Glob("../testdata/inspection/*.yaml")
	require.NoError(t, err)
	require.NotEmpty(t, names)
	line := regexp.MustCompile(`^# yaml-language-server: \$schema=(\S+)\n`)
	for _, name := range names {
		text, err := os.ReadFile(name)
		require.NoError(t, err)
		m := line.FindSubmatch(text)
		require.NotNil(t, m, name)
		schema := filepath.Join(filepath.Dir(name), string(m[1]))
		assert.Equal(t, filepath.Join(schemaFolder, kindIn(t, name)+".json"), schema, name)
		_, err = os.Stat(schema)
		assert.NoError(t, err, name)
	}
}

// kindIn returns what a file says that it is.
func kindIn(t *testing.T, name string) string {
	t.Helper()
	source, _ := strictyaml.Load(context.Background(), os.DirFS(filepath.Dir(name)), filepath.Base(name), "", new(struct{}))
	kind, ok := source.Kind()
	require.True(t, ok, name)
	return kind
}

// compile compiles the schema files by kind.
func compile(t *testing.T) map[string]*jsonschema.Schema {
	t.Helper()
	compiled := map[string]*jsonschema.Schema{}
	c := jsonschema.NewCompiler()
	for _, kind := range report.Kinds() {
		text, err := os.ReadFile(filepath.Join(schemaFolder, kind+".json"))
		require.NoError(t, err)
		doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
		require.NoError(t, err)
		require.NoError(t, c.AddResource(kind, doc))
		compiled[kind], err = c.Compile(kind)
		require.NoError(t, err)
	}
	return compiled
}

func asEditor(t *testing.T, name string) any {
	text, err := fs.ReadFile(os.DirFS(filepath.Dir(name)), filepath.Base(name))
	require.NoError(t, err)
	return editorValue(t, string(text))
}

func editorValue(t *testing.T, text string) any {
	v, ok := parsed([]byte(text))
	require.True(t, ok, text)
	return v
}

// parsed returns a YAML file as an editor sees it, by the core schema of YAML
// 1.2, and whether it is YAML at all.
func parsed(text []byte) (any, bool) {
	var n yaml.Node
	if yaml.Unmarshal(text, &n) != nil || len(n.Content) == 0 {
		return nil, false
	}
	return valueOf(n.Content[0])
}

func valueOf(n *yaml.Node) (any, bool) {
	switch n.Kind {
	case yaml.MappingNode:
		object := map[string]any{}
		for i := 0; i+1 < len(n.Content); i += 2 {
			v, ok := valueOf(n.Content[i+1])
			if !ok {
				return nil, false
			}
			object[n.Content[i].Value] = v
		}
		return object, true
	case yaml.SequenceNode:
		list := []any{}
		for _, item := range n.Content {
			v, ok := valueOf(item)
			if !ok {
				return nil, false
			}
			list = append(list, v)
		}
		return list, true
	case yaml.ScalarNode:
		return scalarOf(n), true
	}
	return nil, false // an alias
}

var (
	coreInteger = regexp.MustCompile(`^[-+]?[0-9]+$`)
	coreFloat   = regexp.MustCompile(`^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$`)
)

func scalarOf(n *yaml.Node) any {
	const quoted = yaml.DoubleQuotedStyle | yaml.SingleQuotedStyle | yaml.LiteralStyle | yaml.FoldedStyle
	switch s := n.Value; {
	case n.Style&quoted != 0:
		return s
	case s == "" || s == "~" || strings.EqualFold(s, "null"):
		return nil
	case s == "true" || s == "True" || s == "TRUE":
		return true
	case s == "false" || s == "False" || s == "FALSE":
		return false
	case coreInteger.MatchString(s) || coreFloat.MatchString(s):
		return number(s)
	default:
		return s
	}
}

// number writes a number of YAML as JSON does.
func number(s string) json.Number {
	sign := ""
	if s[0] == '-' {
		sign = "-"
	}
	s = strings.TrimLeft(s, "+-")
	s = strings.TrimLeft(s, "0")
	if s == "" || s[0] < '0' || s[0] > '9' {
		s = "0" + s
	}
	return json.Number(sign + strings.TrimSuffix(s, "."))
}

func ExampleSchema() {
	text, err := report.Schema("units")
	if err != nil {
		fmt.Println(err)
		return
	}
	var schema struct{ Title string }
	fmt.Println(json.Unmarshal(text, &schema), schema.Title)
	// Output: <nil> Danh sách đơn vị
}
