package vi

import (
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/assert"
)

// TestCase: letters are large and small as Unicode has them, all of them.
func TestCase(t *testing.T) {
	for r := rune(0); r <= unicode.MaxRune; r++ {
		if IsUpper(r) != unicode.IsUpper(r) {
			assert.Failf(t, "IsUpper", "%U", r)
		}
		if s := string(r); lower(s) != strings.ToLower(s) {
			assert.Failf(t, "lower", "%U", r)
		}
	}
	for _, s := range []string{"", "UBND\xffXÃ", "Ủy ban nhân dân", "abc", "İı"} {
		assert.Equal(t, strings.ToLower(s), lower(s))
	}
}
