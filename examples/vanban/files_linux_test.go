package main

import (
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/render"
)

// strange are files that are no regular ones, or lead out of their folder.
var strange = map[string]func(name string) error{
	"pipe":   func(name string) error { return syscall.Mkfifo(name, 0o644) },
	"device": func(name string) error { return os.Symlink("/dev/zero", name) },
	"out":    func(name string) error { return os.Symlink("/etc/passwd", name) },
	"giant": func(name string) error {
		f, err := os.Create(name)
		if err != nil {
			return err
		}
		defer f.Close()
		return f.Truncate(8 << 30)
	},
}

// TestStrangeFiles: every file that a command opens by name, whoever named it, is
// told of if it is none, at once, and nothing of it is quoted.
func TestStrangeFiles(t *testing.T) {
	round, err := filepath.Abs(roundFolder)
	require.NoError(t, err)
	for what, make := range strange {
		for place, args := range map[string]func(dir, file string) []string{
			"reference": func(dir, file string) []string {
				require.NoError(t, os.CopyFS(dir, os.DirFS(round)))
				require.NoError(t, os.Remove(filepath.Join(dir, "office.yaml")))
				require.NoError(t, os.Rename(file, filepath.Join(dir, "office.yaml")))
				return []string{"validate", filepath.Join(dir, "plan.yaml")}
			},
			"document": func(_, file string) []string { return []string{"validate", file} },
			"paper":    func(_, file string) []string { return []string{"check", file} },
			"template": func(_, file string) []string {
				return []string{"render", "-o", t.TempDir(), "-template", file + ".docx", round + "/plan.yaml"}
			},
			"inspected": func(_, file string) []string { return []string{"inspect", file} },
			"issued": func(dir, file string) []string {
				return []string{"issue", "-number", "1", "-date", "2026-01-05", file, dir + "/out.docx"}
			},
			"schedule": func(dir, file string) []string {
				return []string{"forms", "-o", dir, "-schedule", file, round + "/plan.yaml"}
			},
			"register": func(dir, file string) []string {
				return []string{"collect", "-o", dir, "-received", file, round + "/plan.yaml", t.TempDir()}
			},
			"results": func(dir, file string) []string {
				require.NoError(t, os.Rename(file, filepath.Join(dir, "a.yaml")))
				return []string{"collect", "-o", t.TempDir(), "-results", dir, round + "/plan.yaml", t.TempDir()}
			},
			"returns": func(dir, _ string) []string { return []string{"collect", "-o", t.TempDir(), round + "/plan.yaml", dir} },
			"list": func(dir, file string) []string {
				require.NoError(t, os.Rename(file, filepath.Join(dir, render.SumsFile)))
				return []string{"forms", "-o", dir, round + "/plan.yaml"}
			},
		} {
			t.Run(what+" as "+place, func(t *testing.T) {
				dir := t.TempDir()
				file := filepath.Join(dir, "f")
				if place == "returns" {
					file += ".xlsx"
				}
				require.NoError(t, make(file))
				if place == "template" {
					require.NoError(t, os.Rename(file, file+".docx"))
				}
				code, _, stderr := program(args(dir, file)...)
				assert.NotEqual(t, exitFine, code)
				assert.NotEmpty(t, stderr)
				assert.NotContains(t, stderr, "root:")
				assert.Less(t, strings.Count(stderr, "\n"), 20)
			})
		}
	}
}

// TestStrangeTargets: no command writes over, through or into them.
func TestStrangeTargets(t *testing.T) {
	in := rendered(t)
	for what, make := range strange {
		t.Run(what, func(t *testing.T) {
			dir := t.TempDir()
			out := filepath.Join(dir, "ke-hoach.docx")
			require.NoError(t, make(out))
			before, err := os.Lstat(out)
			require.NoError(t, err)
			code, stdout, stderr := program("issue", "-number", "15", "-date", "2026-01-05", in, out)
			assert.Equal(t, exitWrite, code)
			assert.Empty(t, stdout)
			assert.Contains(t, stderr, "ke-hoach.docx")
			code, _, stderr = program("render", "-o", dir, folder+"plan.yaml")
			assert.Equal(t, exitWrite, code, stderr)
			after, err := os.Lstat(out)
			require.NoError(t, err)
			assert.Equal(t, before.Mode(), after.Mode())
			assert.Equal(t, before.Size(), after.Size())
		})
	}
}

// TestTwoPrograms: the second is told, and writes nothing.
func TestTwoPrograms(t *testing.T) {
	dir := t.TempDir()
	other, err := render.Dir(dir)
	require.NoError(t, err)
	in := rendered(t)
	for _, args := range [][]string{
		{"render", "-o", dir, folder + "plan.yaml"},
		{"forms", "-o", dir, roundFolder + "plan.yaml"},
		{"collect", "-o", dir, roundFolder + "plan.yaml", t.TempDir()},
		{"issue", "-number", "15", "-date", "2026-01-05", in, filepath.Join(dir, "a.docx")},
	} {
		code, _, stderr := program(args...)
		assert.Equal(t, exitWrite, code, args)
		assert.Contains(t, stderr, "đang có chương trình khác ghi vào thư mục này")
	}
	entries, err := os.ReadDir(dir)
	require.NoError(t, err)
	assert.Empty(t, entries)
	require.NoError(t, other.Close())
}

// TestIssueKeeps: a file of somebody else is kept; the paper itself may be
// issued in its place, and no later run makes it blank again.
func TestIssueKeeps(t *testing.T) {
	in := rendered(t)
	dir := filepath.Dir(in)
	other := filepath.Join(dir, "other.docx")
	require.NoError(t, os.WriteFile(other, []byte("của người khác"), 0o600))
	code, stdout, stderr := program("issue", "-number", "15", "-date", "2026-01-05", in, other)
	assert.Equal(t, exitKept, code)
	assert.Contains(t, stderr, "other.docx: đã có người sửa")
	assert.Contains(t, stdout, "other.new.docx")
	code, _, stderr = program("issue", "-number", "15", "-date", "2026-01-05", in, in)
	require.Equal(t, exitFine, code, stderr)
	issued, err := os.ReadFile(in)
	require.NoError(t, err)
	absolute, err := filepath.Abs(folder)
	require.NoError(t, err)
	code, _, _ = program("render", "-o", dir, filepath.Join(absolute, "plan.yaml"))
	assert.Equal(t, exitKept, code)
	after, err := os.ReadFile(in)
	require.NoError(t, err)
	assert.Equal(t, issued, after)
}
