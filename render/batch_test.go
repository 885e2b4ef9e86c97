package render_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/render"
)

func says(text string) func(context.Context, io.Writer) error {
	return func(_ context.Context, w io.Writer) error {
		_, err := io.WriteString(w, text)
		return err
	}
}

func batch(t *testing.T, dir string, jobs ...render.Job) (*render.Folder, []render.Result, error) {
	t.Helper()
	d, err := render.Dir(dir)
	require.NoError(t, err)
	var results []render.Result
	err = render.Batch(t.Context(), d, slices.Values(jobs), render.OnResult(func(r render.Result) { results = append(results, r) }))
	require.NoError(t, d.Close())
	return d, results, err
}

func TestBatch(t *testing.T) {
	dir := t.TempDir()
	broken := errors.New("hỏng")
	_, results, err := batch(t, dir,
		render.Job{Name: "xa/a.txt", Write: says("a")},
		render.Job{Name: "xa/b.txt", Write: func(_ context.Context, w io.Writer) error {
			io.WriteString(w, "half")
			return broken
		}},
		render.Job{Name: "phuong/c.txt", Write: says("c")},
		render.Job{Name: "XA/A.txt", Write: says("again")},
		render.Job{Name: "../out.txt", Write: says("out")},
	)
	var failed *render.BatchError
	require.ErrorAs(t, err, &failed)
	require.ErrorIs(t, err, broken)
	require.ErrorIs(t, err, render.ErrRepeatedJob)
	require.ErrorIs(t, err, render.ErrFileName)
	assert.Len(t, failed.Failed, 3)
	assert.Len(t, results, 5)
	got, err := os.ReadFile(filepath.Join(dir, "xa", "a.txt"))
	require.NoError(t, err)
	assert.Equal(t, "a", string(got))
	assert.NoFileExists(t, filepath.Join(dir, "xa", "b.txt"))
}

// TestChangedFilesStay: what a person changed is never replaced, what we wrote
// is.
func TestChangedFilesStay(t *testing.T) {
	dir := t.TempDir()
	job := func(name, text string) render.Job { return render.Job{Name: name, Write: says(text)} }
	_, _, err := batch(t, dir, job("ours.txt", "1"), job("theirs.txt", "1"))
	require.NoError(t, err)
	require.NoError(t, os.WriteFile(filepath.Join(dir, "theirs.txt"), []byte("changed"), 0o644))
	require.NoError(t, os.WriteFile(filepath.Join(dir, "other.txt"), []byte("before us"), 0o644))

	d, _, err := batch(t, dir, job("ours.txt", "2"), job("theirs.txt", "2"), job("other.txt", "2"))
	require.NoError(t, err)
	assert.Equal(t, []string{"other.txt", "theirs.txt"}, d.Kept())
	for name, want := range map[string]string{
		"ours.txt": "2", "theirs.txt": "changed", "theirs.new.txt": "2", "other.txt": "before us", "other.new.txt": "2",
	} {
		got, err := os.ReadFile(filepath.Join(dir, name))
		require.NoError(t, err)
		assert.Equal(t, want, string(got), name)
	}
}

// TestSecondRunChangesNothing: not even the times of the files.
func TestSecondRunChangesNothing(t *testing.T) {
	dir := t.TempDir()
	var jobs []render.Job
	for i := range 50 {
		jobs = append(jobs, render.Job{Name: fmt.Sprintf("%d.txt", i), Write: says(fmt.Sprint(i))})
	}
	_, _, err := batch(t, dir, jobs...)
	require.NoError(t, err)
	before, err := os.Stat(filepath.Join(dir, "7.txt"))
	require.NoError(t, err)
	d, _, err := batch(t, dir, jobs...)
	require.NoError(t, err)
	assert.Empty(t, d.Kept())
	after, err := os.Stat(filepath.Join(dir, "7.txt"))
	require.NoError(t, err)
	assert.Equal(t, before.ModTime(), after.ModTime())
}

func TestBatchStops(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	d, err := render.Dir(t.TempDir())
	require.NoError(t, err)
	begun := 0
	endless := func(yield func(render.Job) bool) {
		for i := 0; yield(render.Job{Name: fmt.Sprint(i), Write: func(context.Context, io.Writer) error {
			if begun++; begun == 3 {
				cancel()
			}
			return nil
		}}); i++ {
			if i > 100 {
				return
			}
		}
	}
	err = render.Batch(ctx, d, endless, render.Workers(1))
	require.ErrorIs(t, err, context.Canceled)
	assert.Equal(t, 3, begun)
}
