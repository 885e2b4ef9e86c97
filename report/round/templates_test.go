package round_test

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/internal/reporttest"
	"github.com/vanban-go/vanban/report/round"
)

// The templates of the library are right, and are what people get to begin from.
func TestTemplates(t *testing.T) {
	files, err := filepath.Glob("templates/*.yaml")
	require.NoError(t, err)
	var ids []string
	for _, own := range round.Templates() {
		ids = append(ids, own.ID)
		assert.Empty(t, own.Validate(), own.ID)
		text, ok := round.TemplateFile(own.ID)
		require.True(t, ok, own.ID)
		assert.Contains(t, string(text), "\nid: "+own.ID+"\n")
	}
	for _, file := range files {
		assert.Contains(t, ids, strings.TrimSuffix(filepath.Base(file), ".yaml"), "it does not load, or has no place in the order")
	}
	_, ok := round.TemplateFile("khong-co")
	assert.False(t, ok)
}

// What a tag puts in place of a figure is known only when the paper is made: then it
// is told, where the template has it, and there is no paper.
func TestTemplateOfAWrongValue(t *testing.T) {
	const text = `kind: template
id: thu
title: Mẫu thử
for: visit
file: thu/{unit.code}
paper:
  kind: letter
  kinh_gui: ["{unit.body}"]
  subject: Kết quả kiểm tra
  body:
    - heading: Kết quả
      table:
        columns: [TT, Mục]
        widths: ["{unit.code}", 1]
        rows: [["1", Quy chế]]
`
	d, problems := report.Load(fstest.MapFS{"mau.yaml": {Data: []byte(text)}}, "mau.yaml")
	require.Empty(t, problems)
	forms, s, progress, results := loadRound(t)
	plan := reporttest.Clone(forms.Plan())
	plan.Templates = append(plan.Templates, d.(*report.Template))
	made, err := round.Of(round.Forms(plan, s), s, progress, results).Make("thu", "hp001")
	assert.Nil(t, made)
	assert.ErrorIs(t, err, diag.Code("not-number"))
	assert.ErrorContains(t, err, "mau.yaml:14:18: ")
}

// The table of names is up to date with what each scope offers; -update rewrites
// it.
func TestNamesAreDocumented(t *testing.T) {
	const file = "../../testdata/reference/names.md"
	var b strings.Builder
	b.WriteString("# Tên dùng trong mẫu văn bản\n\nMỗi mẫu (`kind: template`) dùng được các tên của thứ mà nó ghi ở `for:`. Ghi bởi `go test ./report/round -run Documented -update`;\n`vanban names` in cùng các tên này.\n")
	for _, thing := range []string{"round", "unit", "late_unit", "visit", "party"} {
		fmt.Fprintf(&b, "\n## for: %s\n\n| tên | loại | nghĩa |\n|---|---|---|\n", thing)
		names, _ := (&report.Template{For: thing}).Names()
		nameRows(t, &b, "", names)
	}
	if *update {
		require.NoError(t, os.MkdirAll(filepath.Dir(file), 0o755))
		require.NoError(t, os.WriteFile(file, []byte(b.String()), 0o644))
	}
	written, err := os.ReadFile(file)
	require.NoError(t, err)
	assert.Equal(t, string(written), b.String(), "go test ./report/round -run Documented -update")
}

// nameRows writes a row for each name; those of the items of a list stand behind
// "[]".
func nameRows(t *testing.T, b *strings.Builder, prefix string, names []report.Name) {
	for _, n := range names {
		path := prefix + n.Path
		if n.Path != "*" {
			assert.Regexp(t, reporttest.Vietnamese, n.Desc, "%s says what it is", path)
		}
		fmt.Fprintf(b, "| `%s` | %s | %s |\n", path, n.Kind, n.Desc)
		if n.Kind == "list" {
			path += "[]"
		}
		nameRows(t, b, path+".", n.Names)
	}
}

// sentenceFiles have sentences that no paper says: hints of problems, what results
// lack, a state of the tables of progress.
var sentenceFiles = map[string]bool{
	"followup.go": true, "minutes.go": true, "progress.go": true, "results_check.go": true, "tables_build.go": true, "tables_place.go": true, "tables_words.go": true,
}

// mostWords is how many words a fixed text of a value may have: the name of a
// part, a state, "17 giờ 00 phút".
const mostWords = 7

// What the papers of the templates say stands in the templates: no Go file of this
// package holds a sentence, but for problems, column titles and descriptions.
func TestNoSentencesInGo(t *testing.T) {
	files, err := filepath.Glob("*.go")
	require.NoError(t, err)
	for _, file := range files {
		if strings.HasSuffix(file, "_test.go") {
			continue
		}
		src, err := os.ReadFile(file)
		require.NoError(t, err)
		found := sentencesOf(t, file, src)
		if sentenceFiles[file] {
			assert.NotEmpty(t, found, "%s needs no exception", file)
		} else {
			assert.Empty(t, found, file)
		}
	}
	assert.Equal(t, []string{"Đoàn kiểm tra ghi nhận kết quả của đơn vị như sau"}, sentencesOf(t, "a.go", []byte(`package a

var rule = diag.Rule{VI: "đơn vị này chưa có kết quả kiểm tra nào cả"}

type a struct { B string `+"`desc:\"Kết quả kiểm tra của đơn vị, như người soạn ghi\"`"+` }

func f() string { return "Đoàn kiểm tra ghi nhận kết quả của đơn vị như sau" + "17 giờ 00 phút" + "the team notes what the unit has done so far" }
`)))
}

// sentencesOf returns the Vietnamese sentences among the texts of a file.
func sentencesOf(t *testing.T, name string, src []byte) (found []string) {
	parsed, err := parser.ParseFile(token.NewFileSet(), name, src, 0)
	require.NoError(t, err)
	ast.Inspect(parsed, func(n ast.Node) bool {
		if f, ok := n.(*ast.Field); ok && f.Tag != nil {
			return false
		}
		if c, ok := n.(*ast.CompositeLit); ok && strings.HasSuffix(fmt.Sprint(c.Type), " Rule}") {
			return false // a problem
		}
		lit, ok := n.(*ast.BasicLit)
		if !ok || lit.Kind != token.STRING {
			return true
		}
		text, _ := strconv.Unquote(lit.Value)
		if len(strings.Fields(text)) > mostWords && reporttest.Vietnamese.MatchString(text) {
			found = append(found, text)
		}
		return true
	})
	return found
}
