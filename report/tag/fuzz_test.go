package tag_test

import (
	"reflect"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"gopkg.in/yaml.v3"

	"github.com/vanban-go/vanban/report/strictyaml"
	"github.com/vanban-go/vanban/report/tag"
)

// Whatever stands in a template, it is refused with places inside it, or makes
// the same value each time; what its sample has, it has whatever the names are.
func FuzzTemplate(f *testing.F) {
	for _, text := range []string{
		"a: '{unit.name}'", "a: '{note|default:không}{{'", "a: '{#findings}{text}{^.last}; {/}{/findings}'", "- {for: findings, if: due, value: '{.index}. {due|date:long}'}",
		"a: {if: late, b: [x]}", "signature: '{signature}'", "lines: '{opinions}'", "a: '{#findings}{#tasks}{.}{..index}{/}{/}'", "a: '{count.dat}{count.khac}'",
		"a: '{?late}{/note}'", "a: '{#findings}{#findings}{#findings}{text}{/}{/}{/}'", "a: '{'", "a: {for: [a, b]}", "a: &x [1, *x]",
	} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for inner := range strings.SplitSeq(text, "{") {
			if got, ok := tag.Parse(inner); ok {
				assert.NotEqual(t, tag.Kind(""), got.Kind)
			}
		}
		var doc yaml.Node
		if yaml.Unmarshal([]byte(text), &doc) != nil || len(doc.Content) == 0 || strings.ContainsAny(text, "&*") {
			return
		}
		p, problems := tag.Compile(strictyaml.Tree{File: "a.yaml", Root: doc.Content[0]}, reflect.TypeFor[names]())
		for _, problem := range problems {
			assert.LessOrEqual(t, problem.Place.Line, lines(text))
		}
		p.Sample() // also of one that is wrong
		if problems.Err() != nil {
			return
		}
		first, err := p.Expand(&sample)
		second, again := p.Expand(&sample)
		assert.Equal(t, first, second)
		assert.Equal(t, err, again)
		_, _ = p.Expand(&names{})
	})
}

// lines counts as YAML does, to which a lone carriage return and three others of
// Unicode end a line too.
func lines(text string) (n int) {
	for _, r := range text {
		if strings.ContainsRune("\n\r\u0085\u2028\u2029", r) {
			n++
		}
	}
	return n + 1
}
