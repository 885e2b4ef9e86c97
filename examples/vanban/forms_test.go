package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/render/book"
	"github.com/vanban-go/vanban/render/xlsx"
)

const formRound = "../../testdata/forms/"

// vanban runs the program.
func vanban(_ *testing.T, args ...string) (code int, stdout, stderr string) { return program(args...) }

func TestForms(t *testing.T) {
	dir := t.TempDir()
	args := []string{"forms", "-o", dir, "-schedule", formRound + "schedule.yaml", formRound + "plan.yaml"}
	code, stdout, _ := vanban(t, args...)
	require.Equal(t, exitFine, code)
	assert.Equal(t, "Đã ghi 16 tệp vào "+dir+"/\n", stdout, "a form and a skeleton for each of five units, and what goes beside them")
	form := filepath.Join(dir, "xa", "u04-xa-cam-giang.xlsx")
	_, named, _ := vanban(t, append([]string{"forms", "-v"}, args[1:]...)...)
	assert.Contains(t, named, form+"\n")
	data, err := os.ReadFile(form)
	require.NoError(t, err)
	w, err := xlsx.Open(t.Context(), bytes.NewReader(data), int64(len(data)))
	require.NoError(t, err)
	first, err := w.Sheet("")
	require.NoError(t, err)
	assert.Contains(t, first.Cells, xlsx.Cell{Row: 3, Column: 2, Text: "Xã Cẩm Giàng"})

	require.NoError(t, os.WriteFile(form, []byte("đã sửa"), 0o644))
	code, _, stderr := vanban(t, args...)
	require.Equal(t, exitKept, code)
	assert.Contains(t, stderr, "u04-xa-cam-giang.xlsx")
	changed, err := os.ReadFile(form)
	require.NoError(t, err)
	assert.Equal(t, "đã sửa", string(changed))
	again, err := os.ReadFile(filepath.Join(dir, "xa", "u04-xa-cam-giang.new.xlsx"))
	require.NoError(t, err)
	assert.True(t, bytes.Equal(data, again))
}

func TestFormsUsage(t *testing.T) {
	for _, tt := range []struct {
		args []string
		code int
	}{
		{[]string{"forms"}, exitUsage},
		{[]string{"forms", "a.yaml", "b.yaml"}, exitUsage},
		{[]string{"forms", "none.yaml"}, exitProblems},
		{[]string{"forms", "-schedule", formRound + "plan.yaml", formRound + "plan.yaml"}, exitProblems},
		{[]string{"forms", formRound + "schedule.yaml"}, exitProblems},
		{[]string{"collect", formRound + "plan.yaml"}, exitUsage},
		{[]string{"collect", "-as-of", "hôm qua", formRound + "plan.yaml", formRound}, exitUsage},
		{[]string{"collect", formRound + "plan.yaml", "nowhere"}, exitProblems},
		{[]string{"collect", "-received", "nowhere.csv", formRound + "plan.yaml", formRound}, exitProblems},
	} {
		code, _, stderr := vanban(t, tt.args...)
		assert.Equal(t, tt.code, code, "%v: %s", tt.args, stderr)
		assert.NotEmpty(t, stderr)
	}
}

// inbox is a folder with some of the files that were filled in by hand.
func inbox(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	for _, name := range []string{"01-du.xlsx", "02-qua-ods.xlsx", "10-xls-cu.xls", "plan.yaml"} {
		data, err := os.ReadFile(formRound + name)
		require.NoError(t, err)
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), data, 0o644))
	}
	return dir
}

func TestCollect(t *testing.T) {
	dir := t.TempDir()
	args := []string{"collect", "-o", dir, "-as-of", "2099-01-05 17:00", "-schedule", formRound + "schedule.yaml", formRound + "plan.yaml", inbox(t)}
	code, stdout, stderr := vanban(t, args...)
	assert.Equal(t, exitProblems, code, "files were refused")
	for _, want := range []string{
		"02-qua-ods.xlsx: Thủ tục hành chính!E13: không khớp (r.tre): Quá nhiều hồ sơ quá hạn",
		"10-xls-cu.xls: tệp .xls của phiên bản cũ",
		"plan.yaml: tệp không phải là biểu mẫu đã gửi",
	} {
		assert.Contains(t, stderr, want)
	}
	assert.Equal(t, "Đã ghi 3 tệp vào "+dir+"/\n", stdout)

	register, err := os.ReadFile(filepath.Join(dir, registerFile))
	require.NoError(t, err)
	rows, err := book.ReadIntake(t.Context(), bytes.NewReader(register), int64(len(register)), registerFile)
	require.NoError(t, err)
	require.Len(t, rows.Rows, 4, "what was refused stands there too")
	assert.Equal(t, "Chưa đọc được: tệp .xls của phiên bản cũ", rows.Rows[2][7].Text)
	assert.Equal(t, []string{"01-du.xlsx", "u01"}, []string{rows.Rows[0][8].Text, rows.Rows[0][0].Text})
	assert.Equal(t, "giờ của tệp", rows.Rows[0][2].Text)

	code, stdout, _ = vanban(t, append([]string{"collect", "-json"}, args[1:]...)...)
	assert.Equal(t, exitProblems, code)
	var said result
	require.NoError(t, json.Unmarshal([]byte(stdout), &said))
	assert.Equal(t, []string{filepath.Join(dir, progressFile), filepath.Join(dir, rollupFile), filepath.Join(dir, registerFile)}, said.Files, "nobody has touched the register")
	assert.Equal(t, exitProblems, said.Exit)
}

func TestCollectWithRegister(t *testing.T) {
	dir := t.TempDir()
	register := filepath.Join(dir, "so.csv")
	require.NoError(t, os.WriteFile(register, []byte("Tệp,Mã đơn vị,Nhận lúc\n01-du.xlsx,u01,30/12/2025 09:00\n,u03,x\n"), 0o644))
	code, _, stderr := vanban(t, "collect", "-o", dir, "-received", register, formRound+"plan.yaml", inbox(t))
	assert.Equal(t, exitProblems, code)
	assert.Contains(t, stderr, "so.csv:3:")
	assert.NoFileExists(t, filepath.Join(dir, progressFile))
}
