package strictyaml

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"gopkg.in/yaml.v3"
)

// In a text that parses the scanner finds no mistake.
func TestScannerAcceptsYAML(t *testing.T) {
	for _, text := range []string{
		"a: 1\nb:\n- x\n- y\nc:\n  - z\n",
		"a:\n  b:\n    c: 1\n  d: 2\ne: 3\n",
		"- - a\n  - b\n- c: 1\n  d:\n    - e\n-\n  f: 1\n",
		"a: |\n  x: y: z\n  \"q\n\n   [\nb: >-\n  *x\nc: |2-\n   a\n",
		"- |\n  a\n- >\n  b\n-\n  |\n  c\n",
		"a: 'it''s'\nb: \"q \\\" \\\\\" # c\nc: 'over\n  lines: yes\n\n  \"here'\n",
		"a: {b: [1, {c: d}], 'e': \"f, g\", h: i j}\nk: [\n  l, # m\n  n: o\n]\n",
		"a: x\n  y\n  z #c\n\n# comment\nb: x\n\n  y\n",
		"a : 1\n'b': 2\n\"c\" : 3\n",
		"---\na: 1\n...\n",
		"a: b:c\nd: http://x/#y\ne: 8:30\nf: a#b\n",
		"a:   # c\n  b: 1\nc:\t2\n",
		"a: -1\nb: - \n"[:6] + "b: --x\n",
		"a: []\nb: {}\nc: [ ]\n",
		"a: {b: 1,\n  c: 2}\nd: [x,\n y]\n",
		"- a\n\n- b\n# c\n  # d\n- e\n",
		"a: \"x\n  y\"\nb: 'x\n\n  y'\n",
		"a:\n    - b: 1\n      c: 2\n\n    - d\ne: f\n",
		"text only\n", "\"quoted\"\n", "[a, b]\n", "{a: b}\n", "|\n  a: b: c\n",
		"a: [b c, d-e, 'f'g]\n"[:12] + "]\n",
		"a: \"b\": c\n"[:3] + "x\n",
		"a: !\n"[:3] + "~\n",
		"a: {\"b\":1, 'c':2}\n",
		"- a: 1\n- b\n-\n- {c: d}\n",
	} {
		require.NoError(t, yaml.Unmarshal([]byte(text), new(yaml.Node)), "%q", text)
		s := newScanner(&document{file: "a.yaml", cursor: cursor{text: []byte(text)}})
		s.scan()
		assert.Empty(t, s.found, "%q", text)
	}
}

// What stands before a place that was found is not read again on the way to one
// behind it: here it is no text any more.
func TestPlacesGoForward(t *testing.T) {
	text := []byte(strings.Repeat("ă,", 100))
	at := cursor{text: text}
	require.Equal(t, 101, at.column(1, 151))
	for i := range 150 {
		text[i] = 0xff
	}
	assert.Equal(t, 103, at.column(1, 154))

	text = []byte(strings.Repeat("ă\n", 50) + strings.Repeat("ă", 50))
	at = cursor{text: text}
	require.Len(t, at.from(51, 21), 60)
	for i := range 190 {
		text[i] = '\n'
	}
	assert.Len(t, at.from(51, 22), 58)
}
