package render_test

import (
	"go/ast"
	"go/token"
	"slices"
	"strconv"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/outline"
	"github.com/vanban-go/vanban/render"
	"github.com/vanban-go/vanban/render/book"
	"github.com/vanban-go/vanban/render/docx/template"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/date"
	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/fault"
	"github.com/vanban-go/vanban/report/prose"
	"github.com/vanban-go/vanban/report/round"
	"github.com/vanban-go/vanban/report/strictyaml"
	"github.com/vanban-go/vanban/report/tag"
	"github.com/vanban-go/vanban/report/unit"
)

var ruleLists = map[string]func() []diag.Rule{
	"checklist": checklist.Rules, "outline": outline.Rules, "render": render.Rules, "render/book": book.Rules, "render/docx/template": template.Rules,
	"report": report.Rules, "report/diag": diag.Rules, "report/date": date.Rules, "report/round": round.Rules, "report/strictyaml": strictyaml.Rules, "report/tag": tag.Rules, "report/unit": unit.Rules, "report/fault": fault.Rules, "report/prose": prose.Rules,
}

// Every rule that a package declares stands in what its function Rules returns,
// and no code is that of two rules.
func TestRulesAreListed(t *testing.T) {
	owner := map[diag.Code]string{}
	for _, dir := range publicPackages(t) {
		var declared, listed []string
		for _, d := range declarations(t, dir) {
			if g, ok := d.(*ast.GenDecl); ok && g.Tok == token.VAR {
				ast.Inspect(g, func(n ast.Node) bool {
					if code := ruleCode(n); code != "" {
						declared = append(declared, code)
					}
					return true
				})
			}
		}
		if list, ok := ruleLists[dir]; ok {
			for _, r := range list() {
				listed = append(listed, string(r.Code))
				assert.Empty(t, owner[r.Code], "%s of %s", r.Code, dir)
				owner[r.Code] = dir
				for _, words := range []string{r.VI, r.EN, r.HintVI, r.HintEN} {
					assert.NotEmpty(t, words, r.Code)
				}
			}
		}
		slices.Sort(declared)
		slices.Sort(listed)
		assert.Equal(t, declared, listed, dir)
	}
}

// ruleCode returns the code of a node that is a literal of a rule.
func ruleCode(n ast.Node) string {
	lit, ok := n.(*ast.CompositeLit)
	if !ok {
		return ""
	}
	name, _ := lit.Type.(*ast.Ident) // in package diag itself
	if s, ok := lit.Type.(*ast.SelectorExpr); ok {
		name = s.Sel
	}
	if name == nil || name.Name != "Rule" {
		return ""
	}
	for _, e := range lit.Elts {
		if kv, ok := e.(*ast.KeyValueExpr); ok && kv.Key.(*ast.Ident).Name == "Code" {
			code, _ := strconv.Unquote(kv.Value.(*ast.BasicLit).Value)
			return code
		}
	}
	return ""
}
