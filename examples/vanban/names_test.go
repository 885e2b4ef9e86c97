package main

import (
	"archive/zip"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Names and templates are listed for whoever writes a template of an own.
func TestNames(t *testing.T) {
	code, stdout, _ := program("names")
	assert.Equal(t, exitFine, code)
	assert.Regexp(t, `(?m)^ket-luan +visit +Thông báo`, stdout)
	code, stdout, _ = program("names", "ket-luan")
	assert.Equal(t, exitFine, code)
	assert.Regexp(t, `(?m)^unit\.body +chữ +Cơ quan của đơn vị`, stdout)
	assert.Regexp(t, `(?m)^    item\.text +chữ`, stdout, "of an item of a list")
	assert.Regexp(t, `(?m)^  date +ngày: date:long`, stdout)
	code, _, stderr := program("names", "ket-luận")
	assert.Equal(t, exitUsage, code)
	assert.Contains(t, stderr, "có: bao-cao,")
	_, list, _ := program("names")
	code, stdout, _ = program("template")
	assert.Equal(t, exitFine, code)
	assert.Equal(t, list, stdout, "without a name, the list of them")
	for _, args := range [][]string{{"template", "khong-co"}, {"names", "a", "b"}} {
		code, _, _ := program(args...)
		assert.Equal(t, exitUsage, code, args)
	}
}

func replaced(t *testing.T, text, old, new string) string {
	t.Helper()
	require.Contains(t, text, old)
	return strings.Replace(text, old, new, 1)
}

// A template of the office, begun from that of the library, takes its place.
func TestOwnTemplates(t *testing.T) {
	_, text, _ := program("template", "ket-luan")
	dir, out := t.TempDir(), t.TempDir()
	own := func(text string) (int, string) {
		require.NoError(t, os.WriteFile(filepath.Join(dir, "ket-luan.yaml"), []byte(text), 0o644))
		code, _, stderr := vanban(t, "collect", "-o", out, "-as-of", "2099-01-16", "-schedule", roundFolder+"schedule.yaml",
			"-results", roundFolder+"results.yaml", "-templates", dir, roundFolder+"plan.yaml", returned(t))
		return code, stderr
	}
	code, stderr := own(replaced(t, text, "file: ket-luan/", "file: thong-bao-ket-qua/"))
	assert.Equal(t, exitFine, code, stderr)
	assert.FileExists(t, filepath.Join(out, "thong-bao-ket-qua/hp001-phuong-thuy-nguyen.docx"))
	assert.NoDirExists(t, filepath.Join(out, "ket-luan"))

	code, stderr = own(replaced(t, text, "{unit.body}", "{unit.bdy}"))
	assert.Equal(t, exitProblems, code)
	assert.Contains(t, stderr, "ket-luan.yaml:12:12: không có tên \"unit.bdy\"; có phải \"unit.body\"? [tag-unknown]")
	code, stderr = own(replaced(t, text, "paper:", "look: mau.docx\npaper:"))
	assert.Equal(t, exitProblems, code)
	assert.Contains(t, stderr, "look: không đọc được tệp .docx \"mau.docx\"")

	paper, err := os.ReadFile(templates + "giay-tieu-de.docx") // the office's own letterhead
	require.NoError(t, err)
	require.NoError(t, os.WriteFile(filepath.Join(dir, "mau.docx"), paper, 0o644))
	code, stderr = own(replaced(t, text, "paper:", "look: mau.docx\npaper:"))
	assert.Equal(t, exitFine, code, stderr)
	for _, unit := range []string{"hp001-phuong-thuy-nguyen", "hp082-xa-cam-giang"} {
		name := filepath.Join(out, "ket-luan", unit+".docx")
		assert.Contains(t, partOf(t, name, "word/document.xml"), "ỦY BAN NHÂN DÂN THÀNH PHỐ HẢI PHÒNG", "the letterhead is the office's: the library shortens it")
		assert.Contains(t, partOf(t, name, "word/document.xml"), "hoàn thành trước ngày", "what it says is the paper's")
	}

	require.NoError(t, os.Remove(filepath.Join(dir, "ket-luan.yaml")))
	code, stderr = own("kind: calendar\n")
	assert.Equal(t, exitProblems, code)
	assert.NotEmpty(t, stderr)
}

// partOf returns a part of a .docx file.
func partOf(t *testing.T, file, name string) string {
	t.Helper()
	z, err := zip.OpenReader(file)
	require.NoError(t, err)
	defer z.Close()
	f, err := z.Open(name)
	require.NoError(t, err)
	data, err := io.ReadAll(f)
	require.NoError(t, err)
	return string(data)
}
