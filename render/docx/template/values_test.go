package template

import (
	"bytes"
	"encoding/json"
	"errors"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/render/docx/internal/docxtest"
	"github.com/vanban-go/vanban/report/diag"
)

type (
	ward   string
	grade  uint8
	agreed bool
)

func TestValuesOfAllTypes(t *testing.T) {
	for name, tt := range map[string]struct {
		value any
		text  string
		want  string
	}{
		"int8":               {int8(-3), "{v}", "-3"},
		"uint64":             {uint64(1) << 63, "{v}", "9223372036854775808"},
		"float32":            {float32(2.1), "{v}", "2.1"},
		"float64":            {1e21, "{v}", "1000000000000000000000"},
		"named string":       {ward("Hạ"), "{v}", "Hạ"},
		"named number":       {grade(4), "{v}", "4"},
		"named bool":         {agreed(true), "{?v}có{/v}", "có"},
		"number of JSON":     {json.Number("12.50"), "{v}", "12.50"},
		"stringer":           {time.March, "{v}", "March"},
		"nil stringer":       {(*time.Time)(nil), "[{v}]", "[]"},
		"nil":                {nil, "[{v}]{?v}có{/v}{^v}không{/v}", "[]không"},
		"map of strings":     {map[string]string{"a": "x"}, "{v.a}", "x"},
		"map of numbers":     {map[ward]int{"a": 5}, "{v.a}", "5"},
		"slice of maps":      {[]map[string]string{{"a": "x"}, {"a": "y"}}, "x{#v}{a}{/v}", "xxy"},
		"slice of numbers":   {[]float32{1.5, 2}, "x{#v}{.} {/v}", "x1.5 2 "},
		"slice with nil":     {[]any{"a", nil, "b"}, "x{#v}[{.}]{/v}", "x[a][][b]"},
		"pointer":            {new(int), "{v}", "0"},
		"pointer to pointer": {pointerTo(pointerTo("x")), "{v}", "x"},
		"nil pointer":        {(*int)(nil), "[{v}]{^v}không{/v}", "[]không"},
		"pointer to a bool":  {pointerTo(true), "{?v}có{/v}", "có"},
		"pointer to a map":   {&Values{"a": 1}, "{v.a}", "1"},
		"pointer to a slice": {&[]string{"a", "b"}, "x{#v}{.}{/v}", "xab"},
		"slice of pointers":  {[]*int{pointerTo(5), nil}, "x{#v}[{.}]{/v}", "x[5][]"},
		"records by pointer": {[]*Values{{"a": 1}, {"a": 2}, nil}, "x{#v}[{a}]{/v}", "x[1][2][]"},
		"keys with dots":     {Values{"a.b": 1, "a": Values{"c": 2}, "d.e": Values{"f": 3}}, "{v.a.b}{v.a.c}{v.d.e.f}", "123"},
		"items that lack it": {[]any{map[string]any{"a": nil}, map[string]any{"a": []string{"z"}}}, "x{#v}[{#a}{.}{/a}]{/v}", "x[][z]"},
	} {
		t.Run(name, func(t *testing.T) {
			v := Values{"v": tt.value}
			assert.Equal(t, []string{tt.want}, textsOf(t, filled(t, compiled(t, docxtest.File(t, para(tt.text)), v), v)))
			c := v.Clone()
			require.NotPanics(t, func() { filled(t, compiled(t, docxtest.File(t, para(tt.text)), c), c) })
		})
	}
}

// What is nil where the sample holds something is nothing.
func TestValuesNil(t *testing.T) {
	sample := Values{"text": "x", "list": []string{"x"}, "unit": Values{"name": "x"}, "yes": true, "logo": Picture{}}
	nothing := Values{"text": nil, "list": nil, "unit": nil, "yes": nil, "logo": nil}
	body := para("[{text}][{#list}{.}{/list}]{?unit}đơn vị{/unit}{unit.name}{?yes}có{/yes}{%logo}.")
	assert.Equal(t, []string{"[][]."}, textsOf(t, filled(t, compiled(t, docxtest.File(t, body), sample), nothing)))
}

func pointerTo[T any](v T) *T { return &v }

// Values may hold themselves.
func TestValuesInThemselves(t *testing.T) {
	list := []any{nil, "x"}
	list[0] = list
	v := Values{"name": "a", "list": list, "other": Values{"n": 1}}
	v["self"], v["again"], v["pointer"], v["other"].(Values)["outer"] = v, map[string]any(v), &v, v
	assert.Less(t, len(v.Names()), 100)
	c := v.Clone()
	c["name"] = "b"
	for _, v := range []Values{v, c} {
		body := para("{self.self.again.pointer.other.outer.name}{#list}{?.last}{.}{/.last}{/list}")
		data := docxtest.File(t, body)
		assert.Equal(t, []string{v["name"].(string) + "x"}, textsOf(t, filled(t, compiled(t, data, Values{"name": "", "list": []string{""}, "self": v}), v)))
		_, problems := Compile(t.Context(), bytes.NewReader(docxtest.File(t, para("{nothing}"))), int64(len(docxtest.File(t, para("{nothing}")))), Data{Model: v})
		assert.ErrorIs(t, problems.Err(), diag.Code("tag-unknown"))
	}
}

// A value of another type is refused by its type, and never by its own name.
func TestValuesOfOtherTypes(t *testing.T) {
	for want, value := range map[string]any{
		"complex128": complex(1, 2), "[2]int": [2]int{1, 2}, "struct { X int }": struct{ X int }{1}, "*errors.errorString": errors.New("x"),
		"func()": func() {}, "chan int": make(chan int), "map[int]string": map[int]string{1: "x"},
	} {
		for _, tag := range []string{"{v}", "{?v}{/v}", "{#v}{/v}", "{#l}{.}{/l}"} {
			data := docxtest.File(t, para("x"+tag))
			_, problems := Compile(t.Context(), bytes.NewReader(data), int64(len(data)), Data{Model: Values{"v": value, "l": []any{value}}})
			require.ErrorIs(t, problems.Err(), diag.Code("tag-bad-type"), tag)
			assert.ErrorContains(t, problems.Err(), want)
			assert.NotContains(t, problems.Err().Error(), "có phải")
		}
	}
	data := docxtest.File(t, para("{v|x}"))
	_, problems := Compile(t.Context(), bytes.NewReader(data), int64(len(data)), Data{Model: Values{"v": 1}})
	assert.ErrorContains(t, problems.Err(), "có default:…")
}
