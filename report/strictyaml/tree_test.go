package strictyaml_test

import (
	"context"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/report/strictyaml"
)

// A text that is kept has the breaks that Load gives it: each blank line of the
// file is "\n\n", each other break of a literal text "\n", however many there are.
func TestBreaksOfATree(t *testing.T) {
	for name, tt := range map[string]struct{ text, want string }{
		"blank lines":      {"|-\n  a\n\n  b\n\n  c\n\n  d\n\n  e", "a\n\nb\n\nc\n\nd\n\ne"},
		"breaks":           {"|-\n  a\n  b\n  c", "a\nb\nc"},
		"both":             {"|-\n  a\n\n  b\n  c\n\n  d\n  e\n\n  g", "a\n\nb\nc\n\nd\ne\n\ng"},
		"more blank lines": {"|-\n  a\n\n\n\n  b\n  c\n\n\n  d", "a\n\nb\nc\n\nd"},
		"folded":           {">-\n  a\n  b\n\n  c\n\n  d", "a b\n\nc\n\nd"},
		"plain":            {"a\n  b\n\n  c\n\n  d", "a b\n\nc\n\nd"},
		"quoted":           {`"a\nb` + "\n\n  c\n\n  d\"", "a\nb\n\nc\n\nd"},
	} {
		var v struct {
			Paper strictyaml.Tree `yaml:"paper"`
		}
		_, problems := strictyaml.Decode(context.Background(), strings.NewReader("kind: template\npaper:\n  text: "+strings.ReplaceAll(tt.text, "\n  ", "\n    ")+"\n"), "a.yaml", "template", &v)
		require.Empty(t, problems, name)
		assert.Equal(t, tt.want, v.Paper.Text("text"), name)
	}
}
