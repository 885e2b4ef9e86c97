package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// lines are those of the README for this program that begin so, without what is
// said after them.
func lines(t *testing.T, begin string) []string {
	t.Helper()
	readme, err := os.ReadFile(filepath.Join("..", "..", "README.md"))
	require.NoError(t, err)
	found := regexp.MustCompile(`(?m)^    (`+regexp.QuoteMeta(begin)+`.*?)(?: +# .*)?$`).FindAllStringSubmatch(string(readme), -1)
	require.NotEmpty(t, found)
	var all []string
	for _, m := range found {
		all = append(all, m[1])
	}
	return all
}

// typed is a line of the README in a folder that looks like a clone; the program
// of this test stands in for that which go run would build, and takes signals in
// place of the shell.
func typed(t *testing.T, clone, line string) *exec.Cmd {
	t.Helper()
	require.Contains(t, line, "go run . ")
	self, err := filepath.Abs(os.Args[0])
	require.NoError(t, err)
	c := exec.Command("sh", "-c", strings.Replace(line, "go run . ", "exec '"+self+"' ", 1))
	c.Dir, c.Env = clone, append(os.Environ(), "VANBAN_WORKER=1")
	return c
}

// clone is a folder with the dossiers and where the program stands.
func clone(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	for _, name := range []string{"inspection", "round"} {
		require.NoError(t, os.CopyFS(filepath.Join(dir, "testdata", name), os.DirFS(filepath.Join("..", "..", "testdata", name))))
	}
	require.NoError(t, os.MkdirAll(filepath.Join(dir, "examples", "worker"), 0o755))
	return dir
}

// The lines of the README run: one machine makes the round that they name, and
// each of many works on what another handed in.
func TestReadme(t *testing.T) {
	if testing.Short() {
		t.Skip("the whole round takes some seconds")
	}
	const many = "postgres://…"
	var one, each []string
	for _, line := range lines(t, "cd examples/worker && ") {
		if strings.Contains(line, many) {
			each = append(each, line)
		} else {
			one = append(one, line)
		}
	}
	require.Len(t, one, 1)
	require.Len(t, each, 1)

	t.Run("one machine", func(t *testing.T) {
		dir := clone(t)
		said, err := typed(t, dir, one[0]).CombinedOutput()
		require.NoError(t, err, string(said))
		out := tree(t, filepath.Join(dir, "examples", "worker", "out"))
		assert.Contains(t, out, "ke-hoach.docx")
		forms, err := filepath.Glob(filepath.Join(dir, "examples", "worker", "out", "*", "hp*.xlsx"))
		require.NoError(t, err)
		assert.Len(t, forms, 114)
		for _, name := range []string{"vanban.db", "vanban-store"} { // as the README says
			_, err := os.Stat(filepath.Join(dir, "examples", "worker", name))
			assert.NoError(t, err)
		}
	})
	databases(t, func(t *testing.T, db string) {
		dir := clone(t)
		store := filepath.Join(dir, "examples", "worker", "vanban-store")
		number, _ := works(t, "add", "-db", db, "-store", store, filepath.Join(dir, "testdata", "round"))
		number = strings.TrimSpace(number)
		var workers []*exec.Cmd
		ended := make(chan error, 2)
		for range 2 {
			c := typed(t, dir, strings.Replace(each[0], many, "'"+db+"'", 1))
			c.Stderr = os.Stderr
			require.NoError(t, c.Start())
			t.Cleanup(func() { c.Process.Kill() }) // where the test fails before it stops it
			workers = append(workers, c)
			go func() { ended <- c.Wait() }()
		}
		for { // the test's own time ends it
			said, _ := works(t, "status", "-db", db, number)
			made, rest, _ := strings.Cut(said, "/")
			if all, _, _ := strings.Cut(rest, " "); made == all {
				break
			}
			select {
			case err := <-ended:
				require.FailNow(t, "a worker ended by itself", err)
			case <-time.After(200 * time.Millisecond):
			}
		}
		for _, c := range workers {
			require.NoError(t, c.Process.Signal(os.Interrupt))
			assert.NoError(t, <-ended, "a worker that is stopped ends well")
		}
		out := t.TempDir()
		works(t, "write", "-db", db, "-store", store, "-o", out, number)
		assert.Contains(t, tree(t, out), "ke-hoach.docx")
	})
}
