package report_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/report"
)

// Where only some values may be written, the description of the field says each
// of them: an editor shows it beside the list.
func TestSchemaSaysWhatValuesMean(t *testing.T) {
	fields := 0
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
				properties, _ := v["properties"].(map[string]any)
				for name, of := range properties {
					field, _ := of.(map[string]any)
					values, _ := field["enum"].([]any)
					for _, value := range values {
						if word, ok := value.(string); ok {
							said, _ := field["description"].(string)
							assert.True(t, strings.Contains(said, word), "%s: %s does not say what %q means", kind, name, word)
							fields++
						}
					}
				}
				for _, each := range v {
					walk(each)
				}
			}
		}
		walk(schema)
	}
	assert.Greater(t, fields, 50)
}
