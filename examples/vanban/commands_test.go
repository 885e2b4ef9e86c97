package main

import (
	"bufio"
	"context"
	"encoding/json"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Every command says in both languages what it is for, what its flags are and what
// it exits with; the Vietnamese help has no word of the English one.
func TestHelp(t *testing.T) {
	code, list, _ := program("help")
	require.Equal(t, exitFine, code)
	for _, cmd := range commands() {
		assert.Regexp(t, `(?m)^  `+cmd.name+` `, list)
		var helps []string
		for _, lang := range []string{"vi", "en"} {
			code, help, stderr := program("help", "-lang", lang, cmd.name)
			require.Equal(t, exitFine, code, stderr)
			helps = append(helps, help)
			code, same, _ := program(cmd.name, "-lang", lang, "-h")
			assert.Equal(t, exitFine, code)
			assert.Equal(t, help, same)
			for _, want := range []string{"vanban " + cmd.name, "-json", "-lang vi|en", "\n  0 ", "\n  2 "} {
				assert.Contains(t, help, want)
			}
			assert.Regexp(t, `(?m)^  -lang`, help)
		}
		assert.NotRegexp(t, `\s(the|of|with|is)\s`, helps[0])
		assert.Regexp(t, `\s(the|of|with|is|and)\s`, helps[1])
		assert.NotEqual(t, helps[0], helps[1])
	}
	code, _, stderr := program("help", "poem")
	assert.Equal(t, exitUsage, code)
	assert.Contains(t, stderr, `không có lệnh "poem"`)
	_, _, stderr = program("rendr")
	assert.Contains(t, stderr, `có phải "render"?`)
	_, _, stderr = program("-lang", "en", "poem")
	assert.Contains(t, stderr, `there is no command "poem"`)
}

// Every command has a result in JSON, whatever it exits with, and says nothing
// beside it.
func TestJSON(t *testing.T) {
	dir := t.TempDir()
	docx := filepath.Join(dir, "ke-hoach.docx")
	returns := t.TempDir()
	for _, tt := range []struct {
		args []string
		code int
		data bool
	}{
		{[]string{"new", "-json", "-o", filepath.Join(dir, "new"), "letter"}, exitFine, false},
		{[]string{"new", "-json", "-o", filepath.Join(dir, "new"), "letter"}, exitWrite, false},
		{[]string{"schema", "-json", "plan"}, exitFine, true},
		{[]string{"schema", "-json"}, exitFine, true},
		{[]string{"schema", "-json", "poem"}, exitUsage, false},
		{[]string{"validate", "-json", roundFolder + "plan.yaml"}, exitFine, false},
		{[]string{"render", "-json", "-o", dir, roundFolder + "plan.yaml"}, exitFine, false},
		{[]string{"check", "-json", docx}, exitFine, false},
		{[]string{"issue", "-json", "-number", "15", "-date", "2026-01-05", docx, filepath.Join(dir, "b.docx")}, exitProblems, false},
		{[]string{"forms", "-json", "-o", dir, roundFolder + "plan.yaml"}, exitFine, false},
		{[]string{"collect", "-json", "-o", dir, roundFolder + "plan.yaml", returns}, exitFine, false},
		{[]string{"collect", "-json", "-o", dir, roundFolder + "plan.yaml", "none"}, exitProblems, false},
		{[]string{"diff", "-json", roundFolder + "plan.yaml", roundFolder + "checklist.yaml"}, exitFine, true},
		{[]string{"names", "-json"}, exitFine, true},
		{[]string{"names", "-json", "ket-luan"}, exitFine, true},
		{[]string{"template", "-json", "ket-luan"}, exitFine, true},
		{[]string{"inspect", "-json", templates + "the-bi-tach.docx"}, exitFine, true},
		{[]string{"fixtures", "-json", "-o", filepath.Join(dir, "fixtures"), roundFolder}, exitFine, false},
		{[]string{"preview", "-json", "-once", roundFolder + "plan.yaml"}, exitUsage, false},
		{[]string{"help", "-json"}, exitFine, true},
	} {
		if tt.args[0] == "preview" {
			t.Setenv("PATH", office(t))
		}
		code, stdout, stderr := program(tt.args...)
		assert.Equal(t, tt.code, code, "%v: %s%s", tt.args, stdout, stderr)
		assert.Empty(t, stderr, tt.args)
		var said result
		require.NoError(t, json.Unmarshal([]byte(stdout), &said), "%v: %s", tt.args, stdout)
		assert.Equal(t, tt.args[0], said.Command)
		assert.Equal(t, code, said.Exit)
		assert.NotNil(t, said.Files)
		assert.NotNil(t, said.Problems)
		assert.Equal(t, tt.data, said.Data != nil, tt.args)
		if code == exitFine {
			assert.True(t, tt.data || len(said.Files) > 0 || tt.args[0] == "validate" || tt.args[0] == "check", tt.args)
		} else {
			assert.NotEmpty(t, append(said.Problems, len(said.Messages))[0], tt.args)
		}
	}
}

// office is a folder with a soffice that makes a PDF of anything.
func office(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	script := "#!/bin/sh\nfor last; do :; done\necho %PDF-1.7 >\"${last%.*}.pdf\"\n"
	require.NoError(t, os.WriteFile(filepath.Join(dir, "soffice"), []byte(script), 0o755))
	return dir
}

func TestPreviewOnce(t *testing.T) {
	t.Setenv("PATH", t.TempDir())
	code, _, stderr := program("preview", "-once", "-o", t.TempDir(), roundFolder+"plan.yaml")
	assert.Equal(t, exitProblems, code)
	assert.Contains(t, stderr, "không có LibreOffice")

	t.Setenv("PATH", office(t))
	dir := t.TempDir()
	code, stdout, stderr := program("preview", "-once", "-o", dir, roundFolder+"plan.yaml")
	require.Equal(t, exitFine, code, stderr)
	assert.Equal(t, filepath.Join(dir, "ke-hoach.pdf")+"\n", stdout)
	assert.Contains(t, stderr, "không có pdftoppm")
	code, _, stderr = program("preview", "-once", "-o", dir, roundFolder+"office.yaml")
	assert.Equal(t, exitProblems, code)
	assert.Contains(t, stderr, "office.yaml")
}

// The screen shows a paper, what is wrong with it once it is broken, and the last
// pages under that.
func TestPreview(t *testing.T) {
	t.Setenv("PATH", office(t))
	dir := t.TempDir()
	require.NoError(t, os.CopyFS(dir, os.DirFS(roundFolder)))
	plan := filepath.Join(dir, "plan.yaml")
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	r, w := io.Pipe()
	ended := make(chan int, 1)
	go func() {
		ended <- run(ctx, []string{"preview", "-listen", "127.0.0.1:0", plan}, w, io.Discard)
	}()
	line, err := bufio.NewReader(r).ReadString('\n')
	require.NoError(t, err)
	address := regexp.MustCompile(`http://\S+[0-9]`).FindString(line)
	require.NotEmpty(t, address, line)
	get := func(path string) string {
		answer, err := http.Get(address + path)
		require.NoError(t, err)
		defer answer.Body.Close()
		body, err := io.ReadAll(answer.Body)
		require.NoError(t, err)
		return string(body)
	}
	until := func(want string) string {
		for version := ""; ; version = get("/version?after=" + version) {
			if page := get("/"); strings.Contains(page, want) {
				return page
			}
		}
	}
	until("<embed")
	assert.Equal(t, "%PDF-1.7\n", get("/pdf"))

	text, err := os.ReadFile(plan)
	require.NoError(t, err)
	require.NoError(t, os.WriteFile(plan, append(text, "titel: x\n"...), 0o644))
	page := until("[unknown-field]")
	assert.Contains(t, page, "<embed", "the last pages stay")
	assert.Contains(t, page, `role="alert"`)
	require.NoError(t, os.WriteFile(plan, text, 0o644))
	for strings.Contains(page, "unknown-field") {
		page = get("/")
	}
	cancel()
	assert.Equal(t, exitFine, <-ended)
}

// Flags may stand behind the files, as people type them.
func TestFlagsAnywhere(t *testing.T) {
	dir := t.TempDir()
	code, stdout, stderr := program("render", roundFolder+"plan.yaml", "-o", dir)
	require.Equal(t, exitFine, code, stderr)
	assert.Equal(t, filepath.Join(dir, "ke-hoach.docx")+"\n", stdout)
	code, _, stderr = program("validate", "none.yaml", "-lang=en", "--", "-x")
	assert.Equal(t, exitProblems, code)
	assert.Regexp(t, `(?m)^-x: `, stderr)
	for flag, want := range map[string]string{"-x": "không có cờ -x", "-o": "cờ thiếu giá trị: -o", "-json=perhaps": "giá trị không hợp lệ"} {
		code, _, stderr = program("render", roundFolder+"plan.yaml", flag)
		assert.Equal(t, exitUsage, code)
		assert.Contains(t, stderr, want)
	}
}
