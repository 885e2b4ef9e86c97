package tag_test

import (
	"errors"
	"reflect"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"gopkg.in/yaml.v3"

	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/strictyaml"
	"github.com/vanban-go/vanban/report/tag"
)

// However repeats stand in each other, in a text or as entries, what they make
// has a bound, and how deep they stand has one.
func TestBounds(t *testing.T) {
	many := names{Note: strings.Repeat("a", 1000)}
	for range 300 {
		many.Findings = append(many.Findings, findingNames{Text: "A"})
	}
	compiled := func(text string) (*tag.Program, diag.List) {
		var doc yaml.Node
		require.NoError(t, yaml.Unmarshal([]byte(text), &doc))
		return tag.Compile(strictyaml.Tree{File: "a.yaml", Root: doc.Content[0]}, reflect.TypeFor[names]())
	}
	for name, text := range map[string]string{
		"in a text":  "a: '" + strings.Repeat("{#findings}", 5) + "{text}" + strings.Repeat("{/}", 5) + "'",
		"long texts": "a: '{#findings}{#findings}{note}{/}{/}'",
		"of nothing": "a: '" + strings.Repeat("{#findings}", 5) + strings.Repeat("{/}", 5) + "'",
		"as entries": "- {for: findings, value: [{for: findings, value: [{for: findings, value: '{text}'}]}]}",
	} {
		p, problems := compiled(text)
		require.NoError(t, problems.Err(), name)
		_, err := p.Expand(&many)
		var first diag.Problem
		require.True(t, errors.As(err, &first), name)
		assert.Equal(t, diag.Code("template-large"), first.Code, name)
		assert.Equal(t, 1, first.Place.Line, name)
	}
	_, problems := compiled("a: '" + strings.Repeat("{?note}", 60) + "'")
	assert.ErrorIs(t, problems.Err(), diag.Code("template-large"), "deep")
}

// A key of a map that is not there is told with the nearest.
func TestKeysOfMaps(t *testing.T) {
	var doc yaml.Node
	require.NoError(t, yaml.Unmarshal([]byte("a: '{count.dat} {count.chua_dad}'"), &doc))
	p, problems := tag.Compile(strictyaml.Tree{File: "a.yaml", Root: doc.Content[0]}, reflect.TypeFor[names]())
	require.NoError(t, problems.Err())
	_, err := p.Expand(&sample)
	assert.ErrorContains(t, err, `a.yaml:1:4: không có tên "count.chua_dad"; có phải "chua_dat"?`)
}
