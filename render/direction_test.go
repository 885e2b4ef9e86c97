package render_test

import (
	"os/exec"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const module = "github.com/vanban-go/vanban/"

// goList runs go list and returns its words.
func goList(t *testing.T, args ...string) []string {
	t.Helper()
	cmd := exec.Command("go", append([]string{"list"}, args...)...)
	out, err := cmd.Output()
	require.NoError(t, err, "%v", cmd)
	return strings.Fields(string(out))
}

// Imports go one way: render, report, outline, checklist, and the floor that
// lies under report. A service that only validates builds no renderer.
func TestTheModelKnowsNoRenderer(t *testing.T) {
	for _, p := range []string{
		"report", "outline", "checklist",
		"report/diag", "report/vi", "report/date", "report/decree", "report/strictyaml", "report/unit",
	} {
		deps := goList(t, "-deps", module+p)
		require.Contains(t, deps, module+p)
		for _, d := range deps {
			assert.False(t, strings.HasPrefix(d, module+"render"), "%s needs %s", p, d)
			assert.NotContains(t, d, "excelize", p)
			assert.NotContains(t, d, "go-docx", p)
			assert.NotEqual(t, "archive/zip", d, p)
		}
	}
}

// may says what the packages may import of this module.
var may = map[string][]string{
	"report/limit":          {},
	"report/diag":           {"report/limit"},
	"report/utf16":          {},
	"report/fault":          {"report/diag"},
	"report/vi":             {"report/diag"},
	"report/date":           {"report/diag", "report/vi"},
	"report/decree":         {},
	"report/strictyaml":     {"report/fault", "report/prose", "report/diag", "report/vi", "report/limit"},
	"report/wording":        {"report/decree", "report/vi"},
	"report/prose":          {"report/diag", "report/vi"},
	"report/unit":           {"report/diag", "report/vi", "report/strictyaml"},
	"checklist":             floor,
	"outline":               append([]string{"checklist"}, floor...),
	"report/tag":            {"report/diag", "report/vi", "report/date", "report/strictyaml"},
	"report/internal/scope": {"report/date"},
	"report":                append([]string{"checklist", "outline", "report/tag", "report/internal/scope"}, floor...),
	"report/round":          append([]string{"report", "report/internal/scope", "checklist", "outline"}, floor...),

	"render/doc":                  {},
	"render/style":                {"render/doc", "report/prose", "report/vi"},
	"render/internal/ooxml":       {"report/limit", "report/diag"},
	"render/docx":                 append([]string{"render/docx/read"}, ofDOCX...), // which a comment finds its place by
	"render/docx/internal/source": {"render/style", "render/internal/ooxml", "report/limit", "report/diag"},
	"render/docx/internal/wml":    {"render/doc", "render/style", "render/internal/ooxml", "report/prose"},
	"render/docx/read":            append([]string{"report/vi"}, ofDOCX...),
	"render/docx/template":        append([]string{"report/vi", "report/diag", "report/tag"}, ofDOCX...),
	"render/xlsx":                 {"render/doc", "render/style", "render/internal/ooxml", "report/utf16", "report/vi", "report/limit"},
}

var ofDOCX = []string{"report/limit", "render/doc", "render/style", "render/internal/ooxml", "render/docx/internal/source", "render/docx/internal/wml"}

var floor = []string{"report/fault", "report/utf16", "report/prose", "report/wording", "report/limit", "report/diag", "report/vi", "report/date", "report/decree", "report/strictyaml", "report/unit"}

func TestImports(t *testing.T) {
	for p, allowed := range may {
		for _, i := range goList(t, "-f", `{{join .Imports "\n"}}`, module+p) {
			if in, ok := strings.CutPrefix(i, module); ok {
				assert.True(t, slices.Contains(allowed, in), "%s imports %s", p, in)
			}
		}
	}
}

// What of the world outside each package of facts and trees may import.
func TestImportsOfOthers(t *testing.T) {
	for p, allowed := range map[string][]string{
		"report/diag":           {},
		"report/decree":         {},
		"report/date":           {},
		"report/unit":           {},
		"report/internal/scope": {},
		"report/tag":            {"gopkg.in/yaml.v3"},
		"report/wording":        {},
		"report/vi":             {"golang.org/x/text/"},
		"report/strictyaml":     {"gopkg.in/yaml.v3", "github.com/go-playground/validator/"},
		"checklist":             {},
		"outline":               {},
		"report":                {},
		"render/doc":            {},
		"render/style":          {},
		"render/internal/ooxml": {"github.com/klauspost/compress/flate"},
		"render/nd30":           {},
		"render/book":           {},
		"render":                {},
	} {
		for _, i := range goList(t, "-f", `{{join .Imports "\n"}}`, module+p) {
			host, _, _ := strings.Cut(i, "/")
			if !strings.Contains(host, ".") || strings.HasPrefix(i, module) {
				continue
			}
			known := func(prefix string) bool { return strings.HasPrefix(i, prefix) }
			assert.True(t, slices.ContainsFunc(allowed, known), "%s imports %s", p, i)
		}
	}
}
