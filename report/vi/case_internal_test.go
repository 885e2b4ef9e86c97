package vi

import (
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
		if toLower(r) != unicode.ToLower(r) {
			assert.Failf(t, "toLower", "%U", r)
		}
	}
}
