package render_test

import (
	"bytes"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/examples/fixtures"
	"github.com/vanban-go/vanban/render"
	"github.com/vanban-go/vanban/render/book"
	"github.com/vanban-go/vanban/render/docx/template"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/round"
)

// The page of the rules that files are held against is up to date; -update
// rewrites it. Those of the model stand in testdata/invalid.
func TestRulesAreDocumented(t *testing.T) {
	const name = "../testdata/reference/rules.md"
	found := rulesShown(t)
	var b strings.Builder
	b.WriteString("# Lỗi của mẫu Word, biểu mẫu, tệp gửi về\n\nGhi bởi `go test ./render -run RulesAreDocumented -update`. Lỗi của tệp YAML và bảng: [testdata/invalid](../invalid/README.md); quy tắc thể thức: [decree.md](decree.md).\n\n" +
		"| mã | nơi | mức | nghĩa | việc cần làm | ví dụ |\n|---|---|---|---|---|---|\n")
	for _, set := range []struct {
		name  string
		rules []diag.Rule
	}{{"render", render.Rules()}, {"render/book", book.Rules()}, {"render/docx/template", template.Rules()}} {
		for _, r := range set.rules {
			assert.NotEmpty(t, found[r.Code], "%s has no sample", r.Code)
			fmt.Fprintf(&b, "| `%s` | %s | %s | %s | %s | %s |\n", r.Code, set.name, r.Severity, rowCell(r.VI), rowCell(r.HintVI), rowCell(found[r.Code]))
		}
	}
	if *update {
		require.NoError(t, os.WriteFile(name, []byte(b.String()), 0o644))
	}
	written, err := os.ReadFile(name)
	require.NoError(t, err)
	assert.Equal(t, b.String(), string(written), "go test ./render -run RulesAreDocumented -update")
}

// rulesShown are the first problems of the samples, by their code.
func rulesShown(t *testing.T) map[diag.Code]string {
	t.Helper()
	found := map[diag.Code]string{}
	take := func(problems diag.List) {
		for _, p := range problems {
			if found[p.Code] == "" {
				found[p.Code] = p.Error()
			}
		}
	}
	made := t.TempDir()
	_, err := fixtures.Make(made, "../testdata/round", fixtures.Options{Seed: 1, Faults: true})
	require.NoError(t, err)
	for _, in := range [...]struct{ files, plan string }{{"../testdata", "../testdata/forms"}, {made, made}} {
		plan, problems := report.LoadPlan(os.DirFS(in.plan), "plan.yaml")
		require.NoError(t, problems.Err())
		learnRules(t, in.files, plan, take)
	}
	learnTags(t, take)
	learnPapers(t, take)
	learnReports(t, take)
	learnFolder(t, take)
	learnForms(t, take)
	learnLists(t, take)
	learnTables(t, take)
	return found
}

// learnRules takes the problems of every file of a folder.
func learnRules(t *testing.T, dir string, plan *report.Plan, take func(diag.List)) {
	t.Helper()
	forms := round.Forms(plan, nil)
	require.NoError(t, filepath.WalkDir(dir, func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		file := bytes.NewReader(data)
		switch path.Ext(name) {
		case ".docx":
			_, told := render.Inspect(t.Context(), data, plan)
			take(told)
		case ".xlsx", ".xls":
			_, told := book.ReadReturn(t.Context(), file, file.Size(), book.Source{File: filepath.Base(name)}, forms)
			take(told)
		}
		return nil
	}))
}

var ruleVerb = regexp.MustCompile(`%\[[0-9]+\][a-z]`)

func rowCell(text string) string {
	return strings.NewReplacer("|", `\|`, "\n", " ", "<", "&lt;").Replace(ruleVerb.ReplaceAllString(text, "…"))
}
