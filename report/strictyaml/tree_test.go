package strictyaml_test

import (
	"context"
	"reflect"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/strictyaml"
	"github.com/vanban-go/vanban/report/tag"
	"gopkg.in/yaml.v3"
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

// TestTreesMadeInGo: a tree with a nil node, or one that stands in itself, is told of
// by whoever goes through it.
func TestTreesMadeInGo(t *testing.T) {
	circle := &yaml.Node{Kind: yaml.SequenceNode}
	circle.Content = []*yaml.Node{circle}
	for code, inner := range map[diag.Code]*yaml.Node{"null-value": nil, "too-deep": circle} {
		tree := strictyaml.Tree{Root: &yaml.Node{Kind: yaml.MappingNode, Content: []*yaml.Node{{Kind: yaml.ScalarNode, Value: "kind"}, inner}}}
		of := struct {
			Paper strictyaml.Tree `yaml:"paper"`
		}{tree}
		_, decoded := strictyaml.DecodeTree(tree, "template", &of)
		_, encoded := strictyaml.Marshal("template", of)
		_, compiled := tag.Compile(tree, reflect.TypeFor[struct{}]())
		for _, err := range []error{strictyaml.Check(of).Err(), decoded.Err(), encoded, compiled.Err()} {
			require.ErrorIs(t, err, code)
		}
		assert.Equal(t, "paper", strictyaml.Check(of)[0].Path)
	}
	assert.Empty(t, strictyaml.Tree{}.Check())
}
