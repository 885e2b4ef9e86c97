package report_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/report"
)

// Where only some values may be written, the schema says in words what each of them
// means: an editor shows it beside the value.
func TestSchemaSaysWhatValuesMean(t *testing.T) {
	values := 0
	for _, kind := range report.Kinds() {
		data, err := report.Schema(kind)
		require.NoError(t, err)
		var schema any
		require.NoError(t, json.Unmarshal(data, &schema))
		var walk func(v any)
		walk = func(v any) {
			switch v := v.(type) {
			case []any:
				for _, each := range v {
					walk(each)
				}
			case map[string]any:
				assert.NotContains(t, v, "enum", "%s: values without words: %v", kind, v["description"])
				choices, _ := v["oneOf"].([]any)
				for _, choice := range choices {
					said, _ := choice.(map[string]any)
					assert.NotEmpty(t, said["const"])
					assert.NotEmpty(t, said["description"], "%s: %v", kind, said["const"])
					assert.NotEqual(t, said["const"], said["description"])
					values++
				}
				for _, each := range v {
					walk(each)
				}
			}
		}
		walk(schema)
	}
	assert.Greater(t, values, 100)
}
