package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/render"
	"github.com/vanban-go/vanban/report"
)

// A new dossier renders at once, in either language and for units of any type.
func TestNewDossier(t *testing.T) {
	for name, flags := range map[string][]string{
		"communes": nil, "English": {"-lang", "en"}, "stations": {"-word", "trạm y tế", "-head", "Trưởng trạm"}, "schools": {"-word", "trường mầm non"},
	} {
		t.Run(name, func(t *testing.T) {
			dir := filepath.Join(t.TempDir(), "ho-so")
			code, stdout, stderr := program(append(append([]string{"new"}, flags...), dir)...)
			require.Equal(t, exitFine, code, stderr)
			assert.Equal(t, 1, strings.Count(stdout, "\n"), "one line: %s", stdout)
			files, err := filepath.Glob(filepath.Join(dir, "*.yaml"))
			require.NoError(t, err)
			require.Len(t, files, len(wholeRound))
			code, _, stderr = program(append([]string{"validate"}, files...)...)
			assert.Equal(t, exitFine, code)
			assert.Empty(t, stderr)

			plan := filepath.Join(dir, "plan.yaml")
			out := filepath.Join(dir, "out")
			for _, paper := range []string{plan, filepath.Join(dir, "outline.yaml"), filepath.Join(dir, "checklist.yaml")} {
				code, _, stderr = program("render", "-o", out, paper)
				assert.Equal(t, exitFine, code, stderr)
			}
			code, _, stderr = program("check", filepath.Join(out, "ke-hoach.docx"))
			assert.Equal(t, exitFine, code, stderr)
			code, stdout, stderr = program("forms", "-o", out, "-schedule", filepath.Join(dir, "schedule.yaml"), plan)
			assert.Equal(t, exitFine, code, stderr)
			assert.Contains(t, stdout, "11")
			for _, file := range files {
				text, err := os.ReadFile(file)
				require.NoError(t, err)
				schema := strings.TrimSuffix(filepath.Base(file), ".yaml") + ".json"
				assert.True(t, strings.HasPrefix(string(text), "# yaml-language-server: $schema=schema/"+schema+"\n# "), file)
				assert.FileExists(t, filepath.Join(dir, "schema", schema))
				assert.NotContains(t, string(text), "#vi ")
				assert.NotContains(t, string(text), "#en ")
				assert.NotContains(t, string(text), "<<")
				assert.Equal(t, name == "English", strings.Contains(string(text), " the ") || strings.Contains(string(text), "The "), file)
			}
		})
	}
}

// A new file of every kind loads at once, and every paper renders as the decree
// has it.
func TestNewKinds(t *testing.T) {
	for _, kind := range report.Kinds() {
		t.Run(kind, func(t *testing.T) {
			t.Chdir(t.TempDir())
			code, _, stderr := program("new", kind)
			require.Equal(t, exitFine, code, stderr)
			code, _, stderr = program("validate", kind+".yaml")
			assert.Equal(t, exitFine, code, stderr)
			assert.Empty(t, stderr)
			document, _ := load(kind + ".yaml")
			if _, _, ok := render.FileName(document); !ok {
				return
			}
			code, stdout, stderr := program("render", kind+".yaml")
			require.Equal(t, exitFine, code, stderr)
			if name := strings.TrimSpace(stdout); filepath.Ext(name) == ".docx" && kind != "outline" {
				code, _, stderr = program("check", name)
				assert.Equal(t, exitFine, code, stderr)
			}
		})
	}
}

// A round that was begun in that way goes on to its papers once the plan is
// issued.
func TestNewToTheEnd(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "ho-so")
	code, _, stderr := program("new", "-word", "trạm y tế", "-head", "Trưởng trạm", dir)
	require.Equal(t, exitFine, code, stderr)
	for _, kind := range []string{"results", "template"} {
		code, _, stderr = program("new", "-word", "trạm y tế", "-head", "Trưởng trạm", "-o", dir, kind)
		require.Equal(t, exitFine, code, stderr)
	}
	plan := filepath.Join(dir, "plan.yaml")
	text, err := os.ReadFile(plan)
	require.NoError(t, err)
	issued := strings.Replace(string(text), "# issued: ", "issued: ", 1)
	require.NotEqual(t, string(text), issued)
	require.NoError(t, os.WriteFile(plan, []byte(issued+"templates: [template.yaml]\n"), 0o644))
	out := filepath.Join(dir, "out")
	code, _, stderr = program("collect", plan, t.TempDir(), "-o", out, "-as-of", "2027-03-27", "-schedule", filepath.Join(dir, "schedule.yaml"), "-results", filepath.Join(dir, "results.yaml"))
	assert.Equal(t, exitFine, code, stderr)
	for _, name := range []string{"bao-cao.docx", "bien-ban/dv01-tram-y-te-binh-minh.docx", "ket-luan/dv01.docx"} {
		paper := filepath.Join(out, filepath.FromSlash(name))
		assert.FileExists(t, paper)
		code, _, stderr = program("check", paper)
		assert.Equal(t, exitFine, code, stderr)
	}
}

// What stands there stays, whoever wrote it.
func TestNewKeeps(t *testing.T) {
	t.Chdir(t.TempDir())
	require.NoError(t, os.WriteFile("office.yaml", []byte("của tôi"), 0o644))
	code, _, stderr := program("new", "letter")
	require.Equal(t, exitFine, code, stderr)
	mine, err := os.ReadFile("office.yaml")
	require.NoError(t, err)
	assert.Equal(t, "của tôi", string(mine))
	code, _, stderr = program("new", "letter")
	assert.Equal(t, exitWrite, code)
	assert.Equal(t, "letter.yaml: đã có tệp này nên không ghi gì; chọn thư mục khác, hoặc đổi tên tệp ấy\n", stderr)
	code, _, stderr = program("new", "-lang", "en", "letter")
	assert.Equal(t, exitWrite, code)
	assert.Equal(t, "letter.yaml: it is there already, so nothing is written; choose another folder, or rename it\n", stderr)
}

// A name that is nearly a kind makes a folder, and says so.
func TestNewNearKind(t *testing.T) {
	t.Chdir(t.TempDir())
	code, stdout, stderr := program("new", "lettre")
	assert.Equal(t, exitFine, code, stderr)
	assert.Equal(t, "lettre: là tên thư mục; nếu muốn một tệp loại letter thì: vanban new letter\n", stderr)
	assert.Contains(t, stdout, "lettre: đã lập 12 tệp")
	_, _, stderr = program("new", "dossier")
	assert.Empty(t, stderr)
	code, _, stderr = program("new")
	assert.Equal(t, exitUsage, code)
	assert.Contains(t, stderr, "vanban new: thiếu LOẠI|THƯ_MỤC\n")
	_, _, stderr = program("new", "a", "b", "-lang", "en")
	assert.Contains(t, stderr, "vanban new: \"b\" is too much\n")
}

// What a file of a round says of its units is held against the plan beside it.
func TestValidateTogether(t *testing.T) {
	dir := t.TempDir()
	code, _, stderr := program("new", dir)
	require.Equal(t, exitFine, code, stderr)
	code, _, stderr = program("new", "-o", dir, "results")
	require.Equal(t, exitFine, code, stderr)
	plan, schedule, results := filepath.Join(dir, "plan.yaml"), filepath.Join(dir, "schedule.yaml"), filepath.Join(dir, "results.yaml")
	code, stdout, stderr := program("validate", schedule, results, plan)
	require.Equal(t, exitFine, code, stderr)
	assert.Equal(t, "3 tệp: không có lỗi\n", stdout)
	for _, name := range []string{schedule, results} {
		text, err := os.ReadFile(name)
		require.NoError(t, err)
		require.Contains(t, string(text), "unit: dv01")
		require.NoError(t, os.WriteFile(name, []byte(strings.Replace(string(text), "unit: dv01", "unit: dv99", 1)), 0o644))
		code, _, stderr = program("validate", name)
		assert.Equal(t, exitFine, code, stderr)
		code, _, stderr = program("validate", name, plan)
		assert.Equal(t, exitProblems, code)
		assert.Contains(t, stderr, `"dv99"`)
	}
}
