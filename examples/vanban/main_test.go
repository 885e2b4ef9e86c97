package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/vanban-go/vanban/render"
	"github.com/vanban-go/vanban/report/diag"
)

const folder = "../../testdata/inspection/"

// program runs the program and returns what it printed.
func program(args ...string) (code int, stdout, stderr string) {
	var out, problems bytes.Buffer
	code = run(context.Background(), args, &out, &problems)
	if len(args) > 0 {
		if cmd, ok := find(args[0]); ok && code != exitFine && code != exitUsage && !slices.Contains(cmd.exits, code) {
			panic(fmt.Sprintf("vanban %q exits with %d, which its help does not say", args, code))
		}
	}
	return code, out.String(), problems.String()
}

func TestUsage(t *testing.T) {
	for _, args := range [][]string{
		{}, {"print"}, {"validate"}, {"render"}, {"validate", "-x", "a.yaml"}, {"validate", "-lang", "fr", "a.yaml"}, {"render", "a.yaml", "b.yaml"},
	} {
		code, stdout, stderr := program(args...)
		assert.Equal(t, exitUsage, code, args)
		assert.Empty(t, stdout, args)
		assert.NotEmpty(t, stderr, args)
	}
}

func TestValidateFine(t *testing.T) {
	files, err := filepath.Glob(folder + "*.yaml")
	require.NoError(t, err)
	require.Len(t, files, 8)
	code, stdout, stderr := program(append([]string{"validate"}, files...)...)
	assert.Equal(t, exitFine, code)
	assert.Equal(t, "8 tệp: không có lỗi\n", stdout)
	assert.Empty(t, stderr)
}

// planted is a plan with four mistakes, one of each kind that a clerk makes.
const planted = `kind: plan
id: kh.thu
titel: Kiểm tra
office: {issuer: {name: Sở Nội vụ, code: SNV}, place: Hải Phòng}
subject: Kiểm tra công vụ
subject: Kiểm tra công vụ
round: một
preamble: Sở Nội vụ ban hành Kế hoạch
aims: [Nắm tình hình]
checklist: {id: dm, areas: [{id: a, title: Công vụ, text: Công vụ.}]}
period: {from: 2026-01, to: 2026-03}
team: {lead: {position: Giám đốc}}
subjects: {units: all, text: Ủy ban nhân dân cấp xã}
signature: {position: Giám đốc}
`

// wanted are the problems of planted without the name of the file.
var wanted = []string{
	"3:1 [unknown-field]",
	"6:1 [repeated-key]",
	"7:8 [not-integer]",
	"14:1 [missing-field]",
}

func TestPlantedMistakes(t *testing.T) {
	dir := t.TempDir()
	name := filepath.Join(dir, "plan.yaml")
	require.NoError(t, os.WriteFile(name, []byte(planted), 0o644))
	out := filepath.Join(dir, "out")
	for _, args := range [][]string{{"validate", name}, {"render", "-o", out, name}} {
		code, stdout, stderr := program(args...)
		assert.Equal(t, exitProblems, code)
		assert.Empty(t, stdout)
		lines := strings.Split(strings.TrimSpace(stderr), "\n")
		require.Len(t, lines, len(wanted), stderr)
		for i, line := range lines {
			at, code, _ := strings.Cut(wanted[i], " ")
			assert.True(t, strings.HasPrefix(line, name+":"+at+": "), line)
			assert.True(t, strings.HasSuffix(line, " "+code), line)
		}
	}
	assert.NoDirExists(t, out)
}

// A problem in a file to which several others refer is told once.
func TestValidateTellsOnce(t *testing.T) {
	dir := t.TempDir()
	require.NoError(t, os.CopyFS(dir, os.DirFS("../../testdata/round")))
	name := filepath.Join(dir, "checklist.yaml")
	text, err := os.ReadFile(name)
	require.NoError(t, err)
	text = bytes.Replace(text, []byte("title: Chỉ đạo, điều hành"), []byte("title: Công tác chỉ đạo, điều hành của đơn vị"), 1)
	require.NoError(t, os.WriteFile(name, text, 0o644))
	files, err := filepath.Glob(filepath.Join(dir, "*.yaml"))
	require.NoError(t, err)
	t.Chdir(dir)
	for _, args := range [][]string{
		{"plan.yaml"},
		{"outline.yaml"},
		{"checklist.yaml", "outline.yaml", "plan.yaml"},
		files,
		{"plan.yaml", "./plan.yaml", filepath.Join(dir, "plan.yaml"), "../" + filepath.Base(dir) + "/outline.yaml", "checklist.yaml"},
	} {
		code, _, stderr := program(append([]string{"validate"}, args...)...)
		assert.Equal(t, 1, code)
		assert.Equal(t, 1, strings.Count(stderr, "\n"), stderr)
		assert.Contains(t, stderr, "[long-title]")
	}
}

// A file in a subfolder may refer to one above it, which is told of once.
func TestValidateSubfolder(t *testing.T) {
	t.Chdir(t.TempDir())
	require.NoError(t, os.MkdirAll("sub", 0o755))
	require.NoError(t, os.WriteFile("office.yaml", []byte("kind: office\nissuer: {name: Sở Y tế}\nplace: A\n"), 0o644))
	for name, office := range map[string]string{"a.yaml": "office.yaml", "sub/b.yaml": "../office.yaml"} {
		text := "kind: letter\nid: cv.a\noffice: " + office + "\nkinh_gui: [Xã A]\nsignature: {position: Giám đốc, name: A}\n"
		require.NoError(t, os.WriteFile(name, []byte(text), 0o644))
	}
	for _, files := range [][]string{{"sub/b.yaml"}, {"a.yaml", "sub/b.yaml", "office.yaml"}} {
		code, _, stderr := program(append([]string{"validate"}, files...)...)
		assert.Equal(t, exitProblems, code)
		assert.Equal(t, "office.yaml:2:1: thiếu trường \"code\"; thêm dòng \"code: …\" [missing-field]\n", stderr)
	}
}

func TestValidateLanguages(t *testing.T) {
	name := filepath.Join(t.TempDir(), "a.yaml")
	require.NoError(t, os.WriteFile(name, []byte("kind: leter\n"), 0o644))
	_, _, vietnamese := program("validate", name)
	_, _, english := program("validate", "-lang", "en", name)
	assert.Contains(t, vietnamese, "không có loại tệp")
	assert.Contains(t, english, "there is no kind of file")
}

func TestValidateJSON(t *testing.T) {
	name := filepath.Join(t.TempDir(), "plan.yaml")
	require.NoError(t, os.WriteFile(name, []byte(planted), 0o644))
	code, stdout, stderr := program("validate", "-json", name)
	assert.Equal(t, exitProblems, code)
	assert.Empty(t, stderr)
	var said struct{ Problems []diag.Entry }
	require.NoError(t, json.Unmarshal([]byte(stdout), &said))
	got := said.Problems
	require.Len(t, got, len(wanted))
	assert.Equal(t, diag.Entry{
		Place: diag.Place{File: name, Line: 7, Column: 8}, Path: "round", Code: "not-integer", Severity: diag.Error,
		Message: got[2].Message, Hint: got[2].Hint,
	}, got[2])
	assert.NotEmpty(t, got[2].Message)
}

func TestMissingFile(t *testing.T) {
	name := filepath.Join(t.TempDir(), "none.yaml")
	code, _, stderr := program("validate", name)
	assert.Equal(t, exitProblems, code)
	assert.True(t, strings.HasPrefix(stderr, name), stderr)
	assert.Len(t, strings.Split(strings.TrimSpace(stderr), "\n"), 1)
}

func TestRender(t *testing.T) {
	absolute, err := filepath.Abs(folder)
	require.NoError(t, err)
	for input, paper := range map[string]string{
		"plan.yaml":      "ke-hoach.docx",
		"outline.yaml":   "de-cuong.docx",
		"checklist.yaml": "phieu-kiem-tra.xlsx",
	} {
		out := t.TempDir()
		code, stdout, stderr := program("render", "-o", out, filepath.Join(absolute, input))
		require.Equal(t, exitFine, code, stderr)
		assert.Equal(t, filepath.Join(out, paper)+"\n", stdout)
		made, err := os.ReadDir(out)
		require.NoError(t, err)
		require.Len(t, made, 2)
		assert.Equal(t, paper, made[0].Name())
		assert.Equal(t, render.SumsFile, made[1].Name())
	}
}

// Papers of one kind stand side by side in one folder; a file that holds another
// paper is never replaced.
func TestRenderSideBySide(t *testing.T) {
	out := t.TempDir()
	for _, name := range []string{"cong-van.yaml", "cong-van-ub.yaml", "cong-van.yaml"} {
		code, _, stderr := program("render", "-o", out, "../../testdata/papers/"+name)
		require.Equal(t, exitFine, code, stderr)
	}
	made, err := filepath.Glob(filepath.Join(out, "cong-van-*.docx"))
	require.NoError(t, err)
	assert.Len(t, made, 2)

	for _, dossier := range []string{"round", "round", "inspection"} {
		code, _, stderr := program("render", "-o", out, "../../testdata/"+dossier+"/plan.yaml")
		if dossier == "round" {
			assert.Equal(t, exitFine, code, stderr)
			continue
		}
		assert.Equal(t, exitProblems, code)
		assert.Contains(t, stderr, `"kh.nho-2026"`)
	}
}

// Of two papers with one id the second is refused; the same paper again is no
// mistake, and what somebody has changed in Word since is kept.
func TestRenderNeverReplaces(t *testing.T) {
	const paper = `kind: general
type: TYPE
id: vb.mau
office: {issuer: {name: Sở Xây dựng, code: SXD}, place: A}
NUMBER
subject: SUBJECT
body: [{text: TEXT}]
signature: {position: Giám đốc, name: Nguyễn Văn A}
`
	dir := t.TempDir()
	out, in := filepath.Join(dir, "out"), filepath.Join(dir, "a.yaml")
	write := func(typeName, number, subject, text string) (code int, stdout, stderr string) {
		r := strings.NewReplacer("TYPE", typeName, "NUMBER", number, "SUBJECT", subject, "TEXT", text)
		require.NoError(t, os.WriteFile(in, []byte(r.Replace(paper)), 0o644))
		return program("render", "-o", out, in)
	}
	report := filepath.Join(out, "bao-cao-vb.mau.docx")
	for _, c := range []struct {
		typeName, number, subject, text string
		want                            int
		says                            string
	}{
		{"Báo cáo", "", "Kết quả", "Trạm số 1.", exitFine, ""},
		{"Báo cáo", "", "Kết quả", "Trạm số 1.", exitFine, ""},
		{"Báo cáo", "number: 8", "Kết quả", "Trạm số 1 và số 2.", exitFine, ""}, // written on
		{"Báo cáo", "number: 9", "Kết quả", "Trạm số 1.", exitProblems, "cùng mã, số 08"},
		{"Báo cáo", "number: 8", "Lịch", "Trạm số 1.", exitProblems, `"Báo cáo kết quả"`},
		{"Thông báo", "number: 8", "Lịch", "Trạm số 1.", exitFine, ""},
	} {
		code, _, stderr := write(c.typeName, c.number, c.subject, c.text)
		assert.Equal(t, c.want, code, stderr)
		assert.Contains(t, stderr, c.says)
	}
	assert.FileExists(t, filepath.Join(out, "thong-bao-vb.mau.docx"))

	require.NoError(t, os.WriteFile(report, []byte("đã sửa"), 0o644))
	code, stdout, stderr := write("Báo cáo", "number: 8", "Kết quả", "Trạm số 3.")
	assert.Equal(t, exitKept, code)
	assert.Contains(t, stdout, "bao-cao-vb.mau.new.docx")
	assert.Contains(t, stderr, "đã có người sửa nên được giữ nguyên")
	kept, err := os.ReadFile(report)
	require.NoError(t, err)
	assert.Equal(t, "đã sửa", string(kept))
}

func TestRenderNoPaper(t *testing.T) {
	out := t.TempDir()
	code, _, stderr := program("render", "-o", out, folder+"office.yaml")
	assert.Equal(t, exitProblems, code)
	assert.Contains(t, stderr, `loại "office" không phải là văn bản`)
	made, _ := os.ReadDir(out)
	assert.Empty(t, made)
}

func TestRenderCannotWrite(t *testing.T) {
	occupied := filepath.Join(t.TempDir(), "file")
	require.NoError(t, os.WriteFile(occupied, nil, 0o644))
	code, _, stderr := program("render", "-o", occupied, folder+"plan.yaml")
	assert.Equal(t, exitWrite, code)
	assert.NotEmpty(t, stderr)
}
