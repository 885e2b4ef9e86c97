package main

import (
	"bytes"
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/render/book"
	"github.com/vanban-go/vanban/render/xlsx"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/round"
)

// visitFolder is a folder with the sheets of all visits of the round of five
// units, two of them filled in.
func visitFolder(t *testing.T) string {
	t.Helper()
	forms, schedule, code := formSet(&console{stderr: io.Discard}, roundFolder+"plan.yaml", roundFolder+"schedule.yaml")
	require.Equal(t, exitFine, code)
	results, problems := report.LoadResults(os.DirFS(roundFolder), "results.yaml", forms.Check)
	require.NoError(t, problems.Err())
	r, dir := round.Of(forms, schedule, nil, results), t.TempDir()
	for f := range forms.All() {
		s, ok := r.VisitSheet(f.Unit.Code)
		require.True(t, ok)
		b, err := book.Visit(s, forms)
		require.NoError(t, err)
		var buf bytes.Buffer
		require.NoError(t, xlsx.Write(t.Context(), &buf, b, book.Sheet()))
		name := filepath.Join(dir, filepath.FromSlash(round.VisitFile(f.Unit)))
		require.NoError(t, os.MkdirAll(filepath.Dir(name), 0o755))
		require.NoError(t, os.WriteFile(name, buf.Bytes(), 0o644))
	}
	return filepath.Join(dir, "phieu-kiem-tra")
}

func collectResults(t *testing.T, results string) (dir string, code int, stderr string) {
	t.Helper()
	dir = t.TempDir()
	code, _, stderr = vanban(t, "collect", "-o", dir, "-as-of", "2099-01-16", "-schedule", roundFolder+"schedule.yaml",
		"-results", results, roundFolder+"plan.yaml", returned(t))
	return dir, code, stderr
}

// The sheets of the visits are read together; those in which nobody wrote are
// named and left out.
func TestCollectSheetsOfVisits(t *testing.T) {
	folder := visitFolder(t)
	require.NoError(t, os.WriteFile(filepath.Join(folder, "anh.jpg"), nil, 0o644))
	dir, code, stderr := collectResults(t, folder)
	assert.Equal(t, exitFine, code, stderr)
	assert.FileExists(t, filepath.Join(dir, "bien-ban/hp001-phuong-thuy-nguyen.docx"))
	assert.FileExists(t, filepath.Join(dir, "ket-luan/hp082-xa-cam-giang.docx"))
	assert.NoFileExists(t, filepath.Join(dir, "bien-ban/hp083-xa-cam-giang.docx"))
	assert.Contains(t, stderr, "3 phiếu kiểm tra chưa ghi kết quả nên không được tính: hp113-dac-khu-cat-hai.xlsx, hp007-phuong-le-ich-moc.xlsx, hp083-xa-cam-giang.xlsx")
	assert.Contains(t, stderr, "anh.jpg: không phải là tệp kết quả kiểm tra")

	one := filepath.Join(folder, "phuong", "hp001-phuong-thuy-nguyen.xlsx")
	dir, code, stderr = collectResults(t, one)
	assert.Equal(t, exitFine, code, stderr)
	assert.FileExists(t, filepath.Join(dir, "bien-ban/hp001-phuong-thuy-nguyen.docx"))
}

// A visit that stands in two files is told, and so is the sheet of another unit.
func TestCollectVisitTwice(t *testing.T) {
	folder := visitFolder(t)
	text, err := os.ReadFile(roundFolder + "results.yaml")
	require.NoError(t, err)
	results := filepath.Join(folder, "chung.yaml")
	require.NoError(t, os.WriteFile(results, text, 0o644))
	dir, code, stderr := collectResults(t, folder)
	assert.Equal(t, exitProblems, code)
	assert.Contains(t, stderr, `hp001-phuong-thuy-nguyen.xlsx: "hp001" đã có kết quả`)
	assert.NoFileExists(t, filepath.Join(dir, "bao-cao.docx"))

	_, wording, ok := strings.Cut(string(text), "selected:\n")
	require.True(t, ok)
	require.NoError(t, os.WriteFile(results, []byte("kind: results\nplan: kh.nho-2026\nselected:\n"+wording), 0o644))
	dir, code, stderr = collectResults(t, folder)
	assert.Equal(t, exitFine, code, stderr)
	assert.FileExists(t, filepath.Join(dir, "bao-cao.docx"), "the wording in a file of its own")
	require.NoError(t, os.WriteFile(filepath.Join(folder, "nua.yaml"), []byte("kind: results\nplan: kh.nho-2026\nselected:\n"+wording), 0o644))
	_, code, stderr = collectResults(t, folder)
	assert.Equal(t, exitProblems, code)
	assert.Contains(t, stderr, `nua.yaml: "report" đã có kết quả`)

	folder = visitFolder(t)
	require.NoError(t, os.Rename(filepath.Join(folder, "phuong", "hp001-phuong-thuy-nguyen.xlsx"), filepath.Join(folder, "phuong", "hp007-phuong-le-ich-moc.xlsx")))
	_, code, stderr = collectResults(t, folder)
	assert.Equal(t, exitProblems, code)
	assert.Contains(t, stderr, "[unit-unclear]")

	_, code, stderr = collectResults(t, t.TempDir())
	assert.Equal(t, exitProblems, code)
	assert.Contains(t, stderr, "không có tệp kết quả kiểm tra nào")
}

// A file that is refused is named, and the others count: one that is damaged, and
// the working sheet of the whole team.
func TestCollectResultsBesideRefused(t *testing.T) {
	folder := visitFolder(t)
	require.NoError(t, os.WriteFile(filepath.Join(folder, "hong.xlsx"), []byte("PK"), 0o644))
	forms, schedule, code := formSet(&console{stderr: io.Discard}, roundFolder+"plan.yaml", roundFolder+"schedule.yaml")
	require.Equal(t, exitFine, code)
	b, err := book.Team(&round.TeamBook{Plan: forms.Plan(), Schedule: schedule})
	require.NoError(t, err)
	var buf bytes.Buffer
	require.NoError(t, xlsx.Write(t.Context(), &buf, b, book.Sheet()))
	require.NoError(t, os.WriteFile(filepath.Join(folder, "phieu-kiem-tra.xlsx"), buf.Bytes(), 0o644))
	dir, code, stderr := collectResults(t, folder)
	assert.Equal(t, exitProblems, code)
	assert.Contains(t, stderr, "2 tệp kết quả không đọc được nên không được tính: hong.xlsx, phieu-kiem-tra.xlsx")
	assert.Contains(t, stderr, "[team-book]")
	assert.Contains(t, stderr, "[bad-workbook]")
	assert.FileExists(t, filepath.Join(dir, "bien-ban/hp001-phuong-thuy-nguyen.docx"))

	g := gather(t)
	require.NoError(t, os.WriteFile(filepath.Join(g.in, "phieu.xlsx"), buf.Bytes(), 0o644))
	code, stderr = g.collect()
	assert.Equal(t, exitProblems, code)
	assert.Contains(t, stderr, "[not-a-form]", "of another plan")
}

// Figures of the team are held against the relations, with those of the unit
// where the team has no other.
func TestCollectResultsBreakRelations(t *testing.T) {
	const head = "kind: results\nplan: kh.luutru\nvisits:\n  - unit: m01\n    values:\n"
	for name, tt := range map[string]struct {
		values string
		want   []string
	}{
		"kept":                 {"      - {indicator: lt.nop, value: 999}\n", nil},
		"against the unit's":   {"      - {indicator: lt.nop, value: 1001}\n", []string{"ket-qua.yaml:6:36"}},
		"the other of the two": {"      - {indicator: lt.den, value: 900}\n", []string{"ket-qua.yaml:6:36"}},
		"both, and they agree": {"      - {indicator: lt.den, value: 900}\n      - {indicator: lt.nop, value: 900}\n", nil},
		"explained":            {"      - {indicator: lt.nop, value: 1001, note: Gồm hồ sơ kỳ trước}\n", nil},
	} {
		t.Run(name, func(t *testing.T) {
			g := gather(t)
			g.put("full.xlsx", "a.xlsx", "2026-01-05 09:00")
			file := filepath.Join(t.TempDir(), "ket-qua.yaml")
			require.NoError(t, os.WriteFile(file, []byte(head+tt.values), 0o644))
			_, stderr := g.collect("-results", file)
			var got []string
			for line := range strings.Lines(stderr) {
				if strings.Contains(line, "[broken-relation]") {
					at, _, _ := strings.Cut(line, ": ")
					got = append(got, filepath.Base(at))
				}
			}
			assert.Equal(t, tt.want, got, stderr)
		})
	}
}

// The sheets of the visits hold what the units answered.
func TestFormsWithReturns(t *testing.T) {
	dir := t.TempDir()
	args := []string{"forms", "-json", "-o", dir, "-schedule", returnsFolder + "schedule.yaml"}
	in := gather(t)
	in.put("full.xlsx", "a.xlsx", "2026-01-05 09:00")
	code, stdout, stderr := vanban(t, append(args, "-returns", in.in, "-received", in.register("a.xlsx,m01,2026-01-05 09:00,email,"), returnsFolder+"plan.yaml")...)
	require.Equal(t, exitFine, code, stderr)
	name := ""
	var said result
	require.NoError(t, json.Unmarshal([]byte(stdout), &said))
	for _, file := range said.Files {
		if strings.Contains(file, "phieu-kiem-tra") && strings.Contains(file, "m01-") {
			name = file
		}
	}
	data, err := os.ReadFile(name)
	require.NoError(t, err)
	w, err := xlsx.Open(t.Context(), bytes.NewReader(data), int64(len(data)))
	require.NoError(t, err)
	s, err := w.Sheet("Số liệu")
	require.NoError(t, err)
	texts := map[string]bool{}
	for _, c := range s.Cells {
		if c.Column == 5 {
			texts[c.Text] = true
		}
	}
	assert.True(t, texts["1.204"] && texts["98,25"], "%v", texts)
	code, _, _ = vanban(t, append(args, "-returns", filepath.Join(dir, "khong-co"), returnsFolder+"plan.yaml")...)
	assert.Equal(t, exitProblems, code)
}
