package main

import (
	"archive/zip"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const templates = "../../testdata/templates/"

func TestInspect(t *testing.T) {
	code, stdout, stderr := program("inspect", templates+"the-bi-tach.docx")
	assert.Equal(t, exitFine, code, stderr)
	assert.Contains(t, stdout, "{issuer.name|upper}")
	assert.Contains(t, stdout, "{#duties}")
	assert.Contains(t, stdout, "word/document.xml, đoạn 1: ")
	assert.NotContains(t, stdout, "paragraph")
	_, stdout, _ = program("inspect", "-lang", "en", templates+"the-bi-tach.docx")
	assert.Contains(t, stdout, "word/document.xml, paragraph 1: ")

	code, _, stderr = program("inspect", "-kind", "letter", templates+"the-bi-tach.docx")
	assert.Equal(t, exitProblems, code)
	for line := range strings.Lines(stderr) {
		assert.True(t, strings.HasPrefix(line, templates+"the-bi-tach.docx: word/"), line)
		assert.Contains(t, line, "[tag-unknown]")
	}
	assert.Contains(t, stderr, "{#duties}")

	code, _, _ = program("inspect", "-kind", "poem", templates+"the-bi-tach.docx")
	assert.Equal(t, exitUsage, code)
	code, _, _ = program("inspect", filepath.Join(t.TempDir(), "none.docx"))
	assert.Equal(t, exitProblems, code)
}

func TestRenderWithOfficeTemplate(t *testing.T) {
	out := t.TempDir()
	code, stdout, stderr := program("render", "-o", out, "-template", templates+"the-bi-tach.docx", folder+"plan.yaml")
	require.Equal(t, exitFine, code, stderr)
	file, err := zip.OpenReader(strings.TrimSpace(stdout))
	require.NoError(t, err)
	defer file.Close()
	main, err := file.Open("word/footnotes.xml") // only the office's template has notes
	require.NoError(t, err)
	main.Close()

	code, _, stderr = program("render", "-o", filepath.Join(out, "no"), "-template", templates+"the-bi-tach.docx", "../../testdata/papers/cong-van.yaml")
	assert.Equal(t, exitProblems, code)
	assert.Contains(t, stderr, "[tag-unknown]")
	assert.NoDirExists(t, filepath.Join(out, "no"))

	code, _, _ = program("render", "-o", out, "-template", "none", folder+"plan.yaml")
	assert.Equal(t, exitProblems, code)
	code, _, _ = program("render", "-o", out, "-template", filepath.Join(out, "none.docx"), folder+"plan.yaml")
	assert.Equal(t, exitProblems, code)
	_, err = os.Stat(filepath.Join(out, "ke-hoach.docx"))
	assert.NoError(t, err)
}
