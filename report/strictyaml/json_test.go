package strictyaml_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/report/strictyaml"
)

// JSON writes a character beyond U+FFFF in two halves, as many programs do.
func TestHalvesOfCharacters(t *testing.T) {
	type note struct {
		Text string `yaml:"text" validate:"required"`
	}
	for given, want := range map[string]string{
		`{"text": "a \ud83d\ude00 b"}`:         "a 😀 b",
		`{"text": "\uD835\uDC00\ud835\udc01"}`: "𝐀𝐁",
		`{"text": "\\ud83d\\ude00"}`:           `\ud83d\ude00`,
		`{"text": "\\\ud83d\ude00"}`:           `\😀`,
		`{"text": "\u0110\u1ed9i"}`:            "Đội",
		`text: \ud83d\ude00`:                   `\ud83d\ude00`, // no JSON
	} {
		var n note
		_, problems := strictyaml.Decode(t.Context(), strings.NewReader(given), "a.json", "", &n)
		require.NoError(t, problems.Err(), given)
		assert.Equal(t, want, n.Text, given)
	}
	var n note
	_, problems := strictyaml.Decode(t.Context(), strings.NewReader(`{"text": "\ud83d"}`), "a.json", "", &n)
	assert.Error(t, problems.Err(), "half a character is none")
}
