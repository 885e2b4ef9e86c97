package main

import (
	"archive/zip"
	"bytes"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/render"
)

// returned is a folder with the forms of the round of five units, sent back as
// they were but for that of one, who sent nothing.
func returned(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	code, _, stderr := vanban(t, "forms", "-o", dir, "-schedule", roundFolder+"schedule.yaml", roundFolder+"plan.yaml")
	require.Equal(t, exitFine, code, stderr)
	require.NoError(t, os.Remove(filepath.Join(dir, "dac_khu/hp113-dac-khu-cat-hai.xlsx")))
	// what stands in the list of sums is a form that was sent, not one that came back
	name := filepath.Join(dir, render.SumsFile)
	sums, err := os.ReadFile(name)
	require.NoError(t, err)
	var kept []string
	for line := range strings.Lines(string(sums)) {
		if !strings.Contains(line, "/") || strings.Contains(line, "phieu-kiem-tra/") || strings.Contains(line, "de-cuong/") {
			kept = append(kept, line)
		}
	}
	require.NoError(t, os.WriteFile(name, []byte(strings.Join(kept, "")), 0o644))
	return dir
}

// With results every paper of the round is written; one that somebody has
// corrected since is kept, and the new one goes beside it.
func TestCollectWithResults(t *testing.T) {
	dir := t.TempDir()
	args := []string{
		"collect", "-o", dir, "-as-of", "2099-01-16 17:00", "-schedule", roundFolder + "schedule.yaml",
		"-results", roundFolder + "results.yaml", roundFolder + "plan.yaml", returned(t),
	}
	code, stdout, stderr := vanban(t, args...)
	assert.Equal(t, exitFine, code, stderr)
	assert.Contains(t, stdout, dir)
	assert.Contains(t, stderr, roundFolder+"results.yaml:18:38: ghi số đơn vị báo cáo là \"1.204\", trong biểu mẫu là \"\"")
	for _, name := range []string{
		rollupFile, "bao-cao.docx", "bien-ban/hp001-phuong-thuy-nguyen.docx", "ket-luan/hp082-xa-cam-giang.docx",
		"phieu-chuyen/s.tc.docx", "thong-bao-lich/hp113-dac-khu-cat-hai.docx", "don-doc/hp113-dac-khu-cat-hai.docx",
	} {
		assert.FileExists(t, filepath.Join(dir, name))
	}
	code, _, stderr = program("check", filepath.Join(dir, "bao-cao.docx"))
	assert.Equal(t, exitFine, code, stderr)

	mended := filepath.Join(dir, "bao-cao.docx")
	require.NoError(t, os.WriteFile(mended, []byte("đã sửa"), 0o644))
	code, _, stderr = vanban(t, args...)
	assert.Equal(t, exitKept, code)
	assert.Contains(t, stderr, "bao-cao.docx: đã có người sửa nên được giữ nguyên")
	kept, err := os.ReadFile(mended)
	require.NoError(t, err)
	assert.Equal(t, "đã sửa", string(kept))
	assert.FileExists(t, filepath.Join(dir, "bao-cao.new.docx"))
}

// The papers may go into the folder of the returns: they are not taken for any.
func TestCollectIntoTheFolderOfReturns(t *testing.T) {
	dir := returned(t)
	for range 2 {
		code, _, stderr := vanban(t, "collect", "-o", dir, "-as-of", "2099-01-16", "-schedule", roundFolder+"schedule.yaml",
			"-results", roundFolder+"results.yaml", roundFolder+"plan.yaml", dir)
		assert.Equal(t, exitFine, code, stderr)
		assert.NotContains(t, stderr, "docx")
	}
}

// Results may come in a workbook: the blank one makes the report without a word of
// the team.
func TestCollectWithResultsInAWorkbook(t *testing.T) {
	in, dir := returned(t), t.TempDir()
	code, _, stderr := vanban(t, "collect", "-o", dir, "-as-of", "2099-01-16", "-schedule", roundFolder+"schedule.yaml",
		"-results", filepath.Join(in, resultsFile), roundFolder+"plan.yaml", in)
	assert.Equal(t, exitFine, code, stderr)
	assert.FileExists(t, filepath.Join(dir, "bao-cao.docx"))
	assert.NoDirExists(t, filepath.Join(dir, "bien-ban"))

	code, _, stderr = vanban(t, "collect", "-o", dir, "-results", filepath.Join(in, formListFile), roundFolder+"plan.yaml", in)
	assert.Equal(t, exitProblems, code)
	assert.NotEmpty(t, stderr)
}

// Papers that cannot be made are told of, one by one; the others are written.
func TestCollectTellsWhatIsMissing(t *testing.T) {
	folder := t.TempDir()
	text, err := os.ReadFile(roundFolder + "results.yaml")
	require.NoError(t, err)
	results := filepath.Join(folder, "results.yaml")
	require.NoError(t, os.WriteFile(results, []byte(strings.Replace(string(text), `    end: "11:00"`+"\n", "", 1)), 0o644))
	dir := t.TempDir()
	code, _, stderr := vanban(t, "collect", "-o", dir, "-as-of", "2099-01-16", "-schedule", roundFolder+"schedule.yaml", "-results", results, roundFolder+"plan.yaml", returned(t))
	assert.Equal(t, exitProblems, code)
	assert.Contains(t, stderr, "bien-ban/hp082-xa-cam-giang.docx: chưa lập được biên bản của đơn vị \"hp082\": thiếu giờ kết thúc (end)")
	assert.NoFileExists(t, filepath.Join(dir, "bien-ban/hp082-xa-cam-giang.docx"))
	assert.FileExists(t, filepath.Join(dir, "ket-luan/hp082-xa-cam-giang.docx"))

	code, _, stderr = vanban(t, "collect", "-o", dir, "-results", roundFolder+"units.yaml", roundFolder+"plan.yaml", folder)
	assert.Equal(t, exitProblems, code)
	assert.Contains(t, stderr, "[wrong-kind]")
}

// What all papers wait for is told once, with how many they are; sub-teams have
// names, never ids.
func TestCollectWithoutTheNumberOfThePlan(t *testing.T) {
	folder := t.TempDir()
	require.NoError(t, os.CopyFS(folder, os.DirFS(roundFolder)))
	name := filepath.Join(folder, "plan.yaml")
	text, err := os.ReadFile(name)
	require.NoError(t, err)
	require.NoError(t, os.WriteFile(name, []byte(strings.Replace(string(text), `issued: {number: "45", date: 15/12/2025}`, "", 1)), 0o644))
	dir := t.TempDir()
	args := []string{"collect", "-o", dir, "-as-of", "2099-01-16", "-schedule", roundFolder + "schedule.yaml", "-results", roundFolder + "results.yaml"}
	code, _, stderr := vanban(t, append(args, name, returned(t))...)
	assert.Equal(t, exitProblems, code)
	assert.Equal(t, 1, strings.Count(stderr, "[plan-not-issued]"), stderr)
	assert.Contains(t, stderr, "13 văn bản chưa lập được: bao-cao.docx, ")
	assert.FileExists(t, filepath.Join(dir, progressFile))

	code, _, stderr = vanban(t, append(args, roundFolder+"plan.yaml", returned(t))...)
	require.Equal(t, exitFine, code, stderr)
	paper, err := os.ReadFile(filepath.Join(dir, "thong-bao-lich/hp001-phuong-thuy-nguyen.docx"))
	require.NoError(t, err)
	z, err := zip.NewReader(bytes.NewReader(paper), int64(len(paper)))
	require.NoError(t, err)
	body, err := fs.ReadFile(z, "word/document.xml")
	require.NoError(t, err)
	assert.Contains(t, string(body), "Tổ số 1: ")
	assert.NotContains(t, string(body), "t1")
}
