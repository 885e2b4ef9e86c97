package main

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/vanban-go/vanban/report/diag"
)

const papersTyped = "../../testdata/check/"

func TestCheckFine(t *testing.T) {
	code, stdout, stderr := program("check", papersTyped+"dung-cong-van.docx", papersTyped+"dung-quyet-dinh.docx")
	assert.Equal(t, exitFine, code)
	assert.Equal(t, "2 tệp: đúng thể thức\n", stdout)
	assert.Empty(t, stderr)
}

func TestCheckFindings(t *testing.T) {
	name := papersTyped + "bao-cao.docx"
	code, stdout, stderr := program("check", "-lang", "en", name, papersTyped+"dung-cong-van.docx")
	assert.Equal(t, exitProblems, code)
	assert.Empty(t, stdout)
	lines := strings.Split(strings.TrimSpace(stderr), "\n")
	require.Len(t, lines, 4)
	assert.Equal(t, name+`: R33: warning: Phụ lục I, paragraph 34: found "Phụ lục I", allowed "Phụ lục" ("Phụ lục I") [Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục III.1]`, lines[3])
	_, _, vietnamese := program("check", name)
	assert.Contains(t, vietnamese, `: R33: cảnh báo: Phụ lục I, đoạn 34: "Phụ lục I"; cho phép: "Phụ lục"`)
}

func TestCheckJSON(t *testing.T) {
	name := papersTyped + "bao-cao.docx"
	code, stdout, stderr := program("check", "-json", name)
	assert.Equal(t, exitProblems, code)
	assert.Empty(t, stderr)
	var said struct{ Problems []finding }
	require.NoError(t, json.Unmarshal([]byte(stdout), &said))
	got := said.Problems
	require.Len(t, got, 4)
	assert.Equal(t, finding{
		Entry: diag.Entry{
			Code: "R33", Severity: diag.Warning, Place: diag.Place{File: name, Part: "word/document.xml", Paragraph: 34},
			Message: got[3].Message, Hint: got[3].Hint,
		},
		Where: "Phụ lục I", Text: "Phụ lục I", Found: `"Phụ lục I"`, Allowed: `"Phụ lục"`,
	}, got[3])
	code, stdout, _ = program("check", "-json", papersTyped+"dung-cong-van.docx")
	assert.Equal(t, exitFine, code)
	assert.Contains(t, stdout, `"problems": []`)
}

func TestCheckAnnotate(t *testing.T) {
	out := filepath.Join(t.TempDir(), "out.docx")
	code, _, stderr := program("check", "-annotate", out, papersTyped+"bao-cao.docx")
	assert.Equal(t, exitProblems, code, stderr)
	_, _, again := program("check", out)
	assert.Equal(t, strings.ReplaceAll(stderr, papersTyped+"bao-cao.docx", out), again, "comments change nothing that is checked")
	code, _, stderr = program("check", "-annotate", out, papersTyped+"bao-cao.docx")
	assert.Equal(t, exitWrite, code)
	assert.Contains(t, stderr, "out.docx")
	code, _, _ = program("check", "-annotate", out, papersTyped+"bao-cao.docx", papersTyped+"bao-cao.docx")
	assert.Equal(t, exitUsage, code)
}

func TestCheckUsage(t *testing.T) {
	for _, args := range [][]string{{"check"}, {"check", "-lang", "fr", "a.docx"}} {
		code, _, stderr := program(args...)
		assert.Equal(t, exitUsage, code, args)
		assert.NotEmpty(t, stderr, args)
	}
}

func TestCheckDamaged(t *testing.T) {
	dir := t.TempDir()
	broken := filepath.Join(dir, "a.docx")
	require.NoError(t, os.WriteFile(broken, []byte("no paper"), 0o644))
	for _, name := range []string{broken, filepath.Join(dir, "none.docx")} {
		code, _, stderr := program("check", name)
		assert.Equal(t, exitProblems, code)
		assert.True(t, strings.HasPrefix(stderr, name), stderr)
	}
}

// Another kind of file is called what it is, in the language of the run.
func TestCheckOtherKinds(t *testing.T) {
	dir := t.TempDir()
	var plain, odt bytes.Buffer
	for z, entry := range map[*bytes.Buffer][2]string{&plain: {"a.txt", "x"}, &odt: {"mimetype", "application/vnd.oasis.opendocument.text"}} {
		w := zip.NewWriter(z)
		f, err := w.CreateHeader(&zip.FileHeader{Name: entry[0]})
		require.NoError(t, err)
		_, err = f.Write([]byte(entry[1]))
		require.NoError(t, err)
		require.NoError(t, w.Close())
	}
	for _, tt := range []struct {
		data   []byte
		vi, en string
	}{
		{odt.Bytes(), "tệp của LibreOffice (.odt, .ods); mở bằng Word, Excel hoặc LibreOffice rồi lưu lại dạng .docx, .xlsx", "a file of LibreOffice (.odt, .ods); save it as .docx or .xlsx"},
		{plain.Bytes(), "tệp nén (.zip) thường, không có [Content_Types].xml nên không phải tệp của Office; giải nén rồi chọn tệp ở trong", "a plain zip archive, without [Content_Types].xml and so no file of an Office; unpack it and choose the file in it"},
		{[]byte("%PDF-1.7"), "tệp PDF mang đuôi khác; mở bằng Word, Excel hoặc LibreOffice rồi lưu lại dạng .docx, .xlsx", "a PDF file under another ending; save it as .docx or .xlsx"},
	} {
		name := filepath.Join(dir, "a.docx")
		require.NoError(t, os.WriteFile(name, tt.data, 0o644))
		_, _, stderr := program("check", name)
		assert.Equal(t, name+": "+tt.vi+"\n", stderr)
		_, _, stderr = program("check", "-lang", "en", name)
		assert.Equal(t, name+": "+tt.en+"\n", stderr)
	}
}
