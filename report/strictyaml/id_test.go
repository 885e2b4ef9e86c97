package strictyaml

import (
	"regexp"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestIDsAreThoseOfTheSchema: what is taken for an id is what the pattern of the
// schema says.
func TestIDsAreThoseOfTheSchema(t *testing.T) {
	id, figure := regexp.MustCompile(idPattern), regexp.MustCompile(figurePattern)
	var try func(s string, more int)
	try = func(s string, more int) {
		require.Equal(t, id.MatchString(s), isID(s), "%q", s)
		require.Equal(t, figure.MatchString(s), isFigure(s), "%q", s)
		if more == 0 {
			return
		}
		for _, c := range []string{"a", "0", "_", "-", ".", "@", "A", "đ", "\n"} {
			try(s+c, more-1)
		}
	}
	try("", 5)
}
