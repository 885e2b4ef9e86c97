package strictyaml_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/strictyaml"
)

func TestRules(t *testing.T) {
	rules := strictyaml.Rules()
	codes := []string{}
	for _, r := range rules {
		codes = append(codes, string(r.Code))
		assert.NotEmpty(t, r.VI, r.Code)
		assert.NotEmpty(t, r.EN, r.Code)
		assert.NotEmpty(t, r.HintVI, r.Code)
		assert.NotEmpty(t, r.HintEN, r.Code)
	}
	assert.True(t, slices.IsSorted(codes), "sorted")
	assert.Equal(t, codes, slices.Compact(slices.Clone(codes)), "each once")
	assert.Len(t, rules, declaredRules(t), "every rule declared is listed")
}

// declaredRules counts the exported variables of rules.go.
func declaredRules(t *testing.T) (n int) {
	f, err := parser.ParseFile(token.NewFileSet(), "rules.go", nil, 0)
	require.NoError(t, err)
	ast.Inspect(f, func(node ast.Node) bool {
		if spec, ok := node.(*ast.ValueSpec); ok {
			n += len(spec.Names)
		}
		return true
	})
	return n
}

func TestMessagesInBothLanguages(t *testing.T) {
	_, _, problems := decode(t, "titel: A\n")
	assert.Equal(t, `ke-hoach.yaml:1:1: there is no field "titel"; is it "title"? [unknown-field]`, problems[0].Text(diag.EN))
	assert.ErrorIs(t, problems[0], diag.Code("unknown-field"))
}
