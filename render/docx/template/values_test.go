package template

import (
	"encoding/json"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/render/docx/internal/docxtest"
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
