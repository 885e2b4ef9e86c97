package nd30

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
)

// A text of a few lines is balanced, one of very many filled; both look at each
// word a few times only, however many there are.
func TestBalanced(t *testing.T) {
	long := strings.Repeat("kiểm tra công tác văn thư ", 4000)
	for name, tt := range map[string]struct {
		text  string
		width int
		lines int
		first string
	}{
		"one line":             {"Kiểm tra", 20, 1, "Kiểm tra"},
		"about the same":       {"x1 x2 x3 x4 x5 x6", 14, 2, "x1 x2 x3"},
		"no word torn":         {"về kiểm tra sổ", 8, 3, "về"},
		"a word that is torn":  {"kiểm tra", 4, 2, "kiểm"},
		"a word that is wide":  {"một nghiêng hai", 4, 3, "một"},
		"nothing":              {"", 9, 0, ""},
		"very many":            {long, 30, 4000, "kiểm tra công tác văn thư"},
		"very many wide words": {long, 3, 24_000, "kiểm"},
	} {
		t.Run(name, func(t *testing.T) {
			asked := 0
			lines := balanced(tt.text, func(s string) bool {
				asked++
				return utf8.RuneCountInString(s) <= tt.width
			})
			assert.Len(t, lines, tt.lines)
			if tt.lines > 0 {
				assert.Equal(t, tt.first, lines[0])
			}
			words := strings.Fields(tt.text)
			assert.Equal(t, words, strings.Fields(strings.Join(lines, " ")))
			assert.LessOrEqual(t, asked, 2*len(words))
		})
	}
}

// The words of a long cell are held together with as much room as they take.
func TestTogetherIsLinear(t *testing.T) {
	fits := func(s string) bool { return utf8.RuneCountInString(s) < 20 }
	words := strings.Fields(strings.Repeat("kiểm tra sổ ", 5000))
	allocated := testing.AllocsPerRun(1, func() { together(words, fits) })
	assert.Less(t, allocated, float64(3*len(words)))
	assert.Equal(t, "kiểm\u00A0tra sổ kiểm\u00A0tra sổ", together(words[:6], fits))
}
