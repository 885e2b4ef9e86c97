package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"log/slog"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/riverqueue/river"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The program itself, for the tests that kill it.
func TestMain(m *testing.M) {
	if os.Getenv("VANBAN_WORKER") != "" {
		main()
	}
	os.Exit(m.Run())
}

// databases calls a test with a database of its own in SQLite and, where
// VANBAN_POSTGRES names a server, in PostgreSQL.
func databases(t *testing.T, test func(t *testing.T, db string)) {
	t.Run("sqlite", func(t *testing.T) {
		t.Parallel()
		test(t, filepath.Join(t.TempDir(), "queue.db"))
	})
	t.Run("postgres", func(t *testing.T) {
		t.Parallel()
		server := os.Getenv("VANBAN_POSTGRES")
		if server == "" {
			t.Skip("VANBAN_POSTGRES names no server")
		}
		at, err := url.Parse(server)
		require.NoError(t, err)
		conn, err := pgx.Connect(context.Background(), server)
		require.NoError(t, err)
		defer conn.Close(context.Background())
		name := fmt.Sprintf("vanban_%d", time.Now().UnixNano())
		_, err = conn.Exec(context.Background(), "CREATE DATABASE "+name)
		require.NoError(t, err)
		at.Path = "/" + name
		test(t, at.String())
	})
}

// handedIn is the small round with the forms of its units sent back blank.
func handedIn(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	require.NoError(t, os.CopyFS(dir, os.DirFS(filepath.Join("..", "..", "testdata", "round"))))
	out, _ := works(t, "run", "-db", filepath.Join(t.TempDir(), "first.db"), "-store", t.TempDir(), "-o", filepath.Join(dir, "forms"), dir)
	require.NoError(t, os.MkdirAll(filepath.Join(dir, returnsFolder), 0o755))
	for _, kind := range []string{"xa", "phuong", "dac_khu"} {
		forms, err := filepath.Glob(filepath.Join(dir, "forms", kind, "*.xlsx"))
		require.NoError(t, err)
		require.NotEmpty(t, forms, out)
		for _, form := range forms {
			require.NoError(t, os.Rename(form, filepath.Join(dir, returnsFolder, filepath.Base(form))))
		}
	}
	require.NoError(t, os.RemoveAll(filepath.Join(dir, "forms")))
	return dir
}

// works runs the program and expects that all is well.
func works(t *testing.T, args ...string) (stdout, stderr string) {
	t.Helper()
	var out, err bytes.Buffer
	require.Equal(t, 0, run(t.Context(), args, &out, &err), err.String())
	return out.String(), err.String()
}

// tree are the files of a folder by their names.
func tree(t *testing.T, dir string) map[string]string {
	t.Helper()
	all := map[string]string{}
	require.NoError(t, fs.WalkDir(os.DirFS(dir), ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := os.ReadFile(filepath.Join(dir, name))
		all[name] = sumOf(data)
		return err
	}))
	return all
}

// A whole round in one call; a second call makes nothing again.
func TestRun(t *testing.T) {
	dir := handedIn(t)
	databases(t, func(t *testing.T, db string) {
		store, out := t.TempDir(), filepath.Join(t.TempDir(), "out")
		args := []string{"-db", db, "-store", store, "-as-of", "2026-12-31"}
		said, _ := works(t, append(append([]string{"run"}, args...), "-o", out, dir)...)
		assert.Contains(t, said, "tệp đã lập")
		first := tree(t, out)
		for _, name := range []string{"ke-hoach.docx", "tien-do.xlsx", "tong-hop.xlsx", "bao-cao.docx", "xa/hp082-xa-cam-giang.xlsx"} {
			assert.Contains(t, first, name)
		}
		number, told := works(t, append(append([]string{"add"}, args...), dir)...)
		assert.Contains(t, told, "0 tệp mới")
		again := filepath.Join(t.TempDir(), "again")
		works(t, "write", "-db", db, "-store", store, "-o", again, strings.TrimSpace(number))
		assert.Equal(t, first, tree(t, again))
	})
}

func TestCancel(t *testing.T) {
	dir := handedIn(t)
	databases(t, func(t *testing.T, db string) {
		args := []string{"-db", db, "-store", t.TempDir(), "-as-of", "2026-12-31"}
		number, _ := works(t, append(append([]string{"add"}, args...), dir)...)
		number = strings.TrimSpace(number)
		said, _ := works(t, "cancel", "-db", db, number)
		assert.Regexp(t, `đã hủy \d\d tệp`, said)
		said, _ = works(t, "status", "-db", db, number)
		assert.Contains(t, said, "0/")
		assert.Contains(t, said, "tệp đã hủy")
		assert.Equal(t, 1, run(t.Context(), []string{"status", "-db", db, "nothing@2026-01-01"}, io.Discard, io.Discard))
	})
}

// A dossier with problems is refused when it is handed in, with their places.
func TestProblems(t *testing.T) {
	dir := t.TempDir()
	require.NoError(t, os.CopyFS(dir, os.DirFS(filepath.Join("..", "..", "testdata", "round"))))
	require.NoError(t, os.WriteFile(filepath.Join(dir, "units.yaml"), []byte("kind: units\nunits: 3\n"), 0o644))
	var err bytes.Buffer
	require.Equal(t, 1, run(t.Context(), []string{"add", "-db", filepath.Join(t.TempDir(), "q.db"), "-store", t.TempDir(), dir}, io.Discard, &err))
	assert.Contains(t, err.String(), "units.yaml:2:8")
	assert.Equal(t, 2, run(t.Context(), []string{"nothing"}, io.Discard, io.Discard))
	assert.Equal(t, 2, run(t.Context(), []string{"run", dir}, io.Discard, io.Discard))
}

// flaky is a store that fails at first.
type flaky struct {
	Store
	left atomic.Int32
}

func (s *flaky) Put(ctx context.Context, content []byte) (string, error) {
	if s.left.Add(-1) >= 0 {
		return "", errors.New("the network is down")
	}
	return s.Store.Put(ctx, content)
}

// What fails for a while is tried again.
func TestRetry(t *testing.T) {
	dir := handedIn(t)
	databases(t, func(t *testing.T, db string) {
		p := &program{db: db, folder: t.TempDir(), asOf: "2026-12-31", stdout: io.Discard, stderr: io.Discard}
		p.workers, p.timeout, p.log = 2, time.Minute, slog.New(slog.DiscardHandler)
		store := &flaky{Store: p.store()}
		store.left.Store(3)
		q, end, err := connect(t.Context(), db, store, p.settings)
		require.NoError(t, err)
		defer end()
		r, fresh, err := p.handIn(t.Context(), q, dir)
		require.NoError(t, err)
		require.NoError(t, q.Start(context.Background()))
		rows, err := p.wait(t.Context(), q, r, time.Now())
		require.NoError(t, errors.Join(err, q.Stop(context.Background())))
		assert.Equal(t, standing{all: fresh, done: fresh}, standingOf(rows))
		attempts := 0
		for _, row := range rows {
			attempts += row.Attempt
		}
		assert.Equal(t, fresh+3, attempts)
	})
}

// start starts the program as a process of its own.
func start(t *testing.T, args ...string) *exec.Cmd {
	t.Helper()
	c := exec.Command(os.Args[0], args...)
	c.Env = append(os.Environ(), "VANBAN_WORKER=1")
	c.Stderr = os.Stderr
	require.NoError(t, c.Start())
	return c
}

// A worker that is killed loses nothing and doubles nothing: another does the
// rest, and the files are those of a round in which nobody was killed.
func TestKilled(t *testing.T) {
	if testing.Short() {
		t.Skip("it waits until the queue sees that the worker is gone")
	}
	dir := filepath.Join("..", "..", "testdata", "inspection")
	whole := filepath.Join(t.TempDir(), "whole")
	works(t, "run", "-db", filepath.Join(t.TempDir(), "whole.db"), "-store", t.TempDir(), "-as-of", "2026-12-31", "-o", whole, dir)
	databases(t, func(t *testing.T, db string) {
		store, out := t.TempDir(), filepath.Join(t.TempDir(), "out")
		number, _ := works(t, "add", "-db", db, "-store", store, "-as-of", "2026-12-31", dir)
		number = strings.TrimSpace(number)
		r, err := parseRound(number)
		require.NoError(t, err)
		q, end, err := connect(t.Context(), db, Folder(store), settings{timeout: time.Minute, log: slog.New(slog.DiscardHandler)})
		require.NoError(t, err)
		defer end()
		done := func() standing {
			rows, err := all(t.Context(), q, r)
			require.NoError(t, err)
			return standingOf(rows)
		}

		worker := start(t, "work", "-db", db, "-store", store, "-workers", "2", "-timeout", "4s")
		for done().done < 20 {
			time.Sleep(20 * time.Millisecond)
		}
		require.NoError(t, worker.Process.Kill())
		worker.Wait()
		halfway := done()
		require.False(t, halfway.ended(), "it was killed while it worked")

		second := start(t, "work", "-db", db, "-store", store, "-workers", "2", "-timeout", "4s")
		third := start(t, "work", "-db", db, "-store", store, "-workers", "1", "-timeout", "4s")
		for !done().ended() {
			time.Sleep(200 * time.Millisecond)
		}
		for _, c := range []*exec.Cmd{second, third} {
			require.NoError(t, c.Process.Signal(os.Interrupt))
			assert.NoError(t, c.Wait(), "a worker that is stopped ends well")
		}
		s := done()
		assert.Equal(t, s.all, s.done)
		works(t, "write", "-db", db, "-store", store, "-o", out, number)
		assert.Equal(t, tree(t, whole), tree(t, out))
	})
}

func TestFolder(t *testing.T) {
	f := Folder(t.TempDir())
	sum, err := f.Put(t.Context(), []byte("a paper"))
	require.NoError(t, err)
	again, err := f.Put(t.Context(), []byte("a paper"))
	require.NoError(t, err)
	assert.Equal(t, sum, again)
	content, err := f.Get(t.Context(), sum)
	require.NoError(t, err)
	assert.Equal(t, "a paper", string(content))
	for _, bad := range []string{"", "../../etc/passwd", strings.Repeat("0", 64), strings.Repeat("z", 64)} {
		_, err := f.Get(t.Context(), bad)
		assert.ErrorIs(t, err, fs.ErrNotExist, bad)
	}
	require.NoError(t, os.WriteFile(f.name(sum), []byte("another"), 0o644))
	_, err = f.Get(t.Context(), sum)
	assert.Error(t, err, "a content that was changed is none")
	assert.Len(t, tree(t, string(f)), 1, "nothing half written")
}

var _ river.JobArgs = Paper{}
