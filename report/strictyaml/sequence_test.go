package strictyaml_test

import (
	"context"
	"encoding/json"
	"reflect"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/strictyaml"
)

// grid is a struct with rows that may be written as lists, and cells in them
// that may be written as texts.
type grid struct {
	Rows   []gridRow `yaml:"rows" validate:"dive"`
	Labels labels    `yaml:"labels"`
}

type gridRow struct {
	Heading string     `yaml:"heading"`
	Cells   []gridCell `yaml:"cells" vanban:"sequence" validate:"dive"`
}

type gridCell struct {
	Text string `yaml:"text" vanban:"scalar,lines"`
	Span int    `yaml:"span" validate:"gte=0"`
}

// labels may be written as a scalar or as a list.
type labels struct {
	Count bool     `yaml:"count" vanban:"scalar"`
	Texts []string `yaml:"texts" vanban:"sequence"`
}

func decodeGrid(text string) (g grid, src *strictyaml.Source, problems diag.List) {
	src, problems = strictyaml.Decode(context.Background(), strings.NewReader(text), "a.yaml", "", &g)
	return g, src, problems
}

func TestListInPlaceOfAStruct(t *testing.T) {
	g, src, problems := decodeGrid(`rows:
  - heading: I
  - ["1", {text: x, span: 2}]
  - cells: [a]
  -
    - |-
      b
      c
  - []
labels: true
`)
	require.Empty(t, problems)
	want := grid{
		Rows: []gridRow{
			{Heading: "I"},
			{Cells: []gridCell{{Text: "1"}, {Text: "x", Span: 2}}},
			{Cells: []gridCell{{Text: "a"}}},
			{Cells: []gridCell{{Text: "b\nc"}}},
			{Cells: []gridCell{}},
		},
		Labels: labels{Count: true},
	}
	assert.Equal(t, want, g)
	for path, place := range map[string]string{
		"rows[1].cells[1]": "a.yaml:3:11", "rows[1].cells[1].span": "a.yaml:3:27", "rows[2].cells[0]": "a.yaml:4:13",
		"rows[3].cells[0]": "a.yaml:6:7", "rows[4].cells": "a.yaml:9:5",
	} {
		assert.Equal(t, place, src.Place(path).String(), path)
	}

	yaml, err := strictyaml.Marshal("", &g)
	require.NoError(t, err)
	assert.Equal(t, `rows:
  - {heading: I}
  -
    - "1"
    - {text: x, span: 2}
  - [a]
  -
    - |-
      b
      c
  - []
labels: true
`, strings.ReplaceAll(string(yaml), "  - - ", "  -\n    - "))
	again, _, problems := decodeGrid(string(yaml))
	require.Empty(t, problems)
	assert.Equal(t, g, again)

	data, err := strictyaml.MarshalJSON("", &g)
	require.NoError(t, err)
	var back grid
	require.NoError(t, strictyaml.UnmarshalJSON(data, "", &back))
	assert.Equal(t, g, back)
}

func TestListInPlaceOfAStructIsRefusedAtItsPlace(t *testing.T) {
	for text, want := range map[string]string{
		"rows: [x]":                          "1:8 not-list",
		"rows:\n  - -a":                      "2:5 dash-without-space",
		"rows:\n  - [a, {spam: 1}]":          "2:10 unknown-field",
		"rows:\n  - [a, [b]]":                "2:9 not-mapping",
		"rows:\n  - [a, {text: b, span: x}]": "2:25 not-integer",
		"rows: [~]":                          "1:8 null-value",
		"labels: x":                          "1:9 not-boolean",
		"labels: {a: 1}":                     "1:10 unknown-field",
	} {
		_, _, problems := decodeGrid(text)
		assert.Equal(t, []string{want}, brief(problems), text)
	}
	g, src, problems := decodeGrid("rows:\n  - [a, {text: b, span: -1}]")
	require.Empty(t, problems)
	assert.Equal(t, []string{"2:25 out-of-range"}, brief(src.Locate(strictyaml.Check(&g))))
}

func TestSchemaOfAListInPlaceOfAStruct(t *testing.T) {
	text, err := strictyaml.Schema("x", "x", reflect.TypeFor[grid]())
	require.NoError(t, err)
	var s struct {
		Properties struct {
			Labels struct {
				AnyOf []map[string]any `json:"anyOf"`
			} `json:"labels"`
		} `json:"properties"`
	}
	require.NoError(t, json.Unmarshal(text, &s))
	require.Len(t, s.Properties.Labels.AnyOf, 3)
	assert.Equal(t, "boolean", s.Properties.Labels.AnyOf[0]["type"])
	assert.Equal(t, "array", s.Properties.Labels.AnyOf[1]["type"])
}
