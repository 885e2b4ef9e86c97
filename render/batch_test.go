package render_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/render"
	"github.com/vanban-go/vanban/render/nd30"
	"github.com/vanban-go/vanban/report/date"
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

// TestZeroFolder: it is the folder that one stands in.
func TestZeroFolder(t *testing.T) {
	t.Chdir(t.TempDir())
	var d render.Folder
	name, err := d.Put(context.Background(), "a.txt", []byte("a"))
	require.NoError(t, err)
	require.NoError(t, d.Close())
	assert.FileExists(t, name)
	assert.FileExists(t, render.SumsFile)
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

// paperJob renders a plan that begins in its own words.
func paperJob(t *testing.T, preamble string) render.Job {
	t.Helper()
	plan := *thePlan(t)
	plan.Preamble = preamble
	return render.Job{Name: "ke-hoach/dot-1.docx", Write: func(ctx context.Context, w io.Writer) error {
		return render.Render(ctx, w, &plan, render.DOCX)
	}}
}

// TestIssuedPaperStays: a paper that the records officer has numbered is never
// replaced, however often it is made anew.
func TestIssuedPaperStays(t *testing.T) {
	dir := t.TempDir()
	_, _, err := batch(t, dir, paperJob(t, "Bản thứ nhất"))
	require.NoError(t, err)
	name := filepath.Join(dir, "ke-hoach", "dot-1.docx")
	ours, err := os.ReadFile(name)
	require.NoError(t, err)
	var issued bytes.Buffer
	require.NoError(t, nd30.Issue(t.Context(), &issued, bytes.NewReader(ours), int64(len(ours)), "45", date.Date{Year: 2025, Month: 12, Day: 15}))
	require.NoError(t, os.WriteFile(name, issued.Bytes(), 0o644))

	for _, preamble := range []string{"Bản thứ hai", "Bản thứ ba"} {
		d, results, err := batch(t, dir, paperJob(t, preamble))
		require.NoError(t, err)
		assert.Equal(t, []string{"ke-hoach/dot-1.docx"}, d.Kept())
		beside := filepath.Join(dir, "ke-hoach", "dot-1.new.docx")
		assert.Equal(t, beside, results[0].Path)
		kept, err := os.ReadFile(name)
		require.NoError(t, err)
		assert.True(t, bytes.Equal(issued.Bytes(), kept))
		file, err := os.ReadFile(beside)
		require.NoError(t, err)
		assert.Contains(t, strings.Join(paperTexts(t, file), "\n"), preamble)
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

// steps runs jobs on one worker and returns the progress that was told.
func steps(ctx context.Context, t *testing.T, total int, jobs ...render.Job) ([]render.Progress, error) {
	t.Helper()
	d, err := render.Dir(t.TempDir())
	require.NoError(t, err)
	var told []render.Progress
	err = render.Batch(ctx, d, slices.Values(jobs), render.Workers(1), render.OnProgress(total, func(p render.Progress) { told = append(told, p) }))
	return told, err
}

// TestProgress: jobs that fail have ended too, in the order in which they end.
func TestProgress(t *testing.T) {
	broken := func(context.Context, io.Writer) error { return errors.New("hỏng") }
	told, err := steps(t.Context(), t, 3,
		render.Job{Name: "a.txt", Write: says("a")}, render.Job{Name: "b.txt", Write: broken}, render.Job{Name: "c.txt", Write: says("c")})
	var failed *render.BatchError
	require.ErrorAs(t, err, &failed)
	assert.Equal(t, "b.txt", failed.Failed[0].Name)
	assert.Equal(t, []render.Progress{{Done: 1, Total: 3, Name: "a.txt"}, {Done: 2, Total: 3, Name: "b.txt"}, {Done: 3, Total: 3, Name: "c.txt"}}, told)
}

// TestProgressIsToldOneAtATime: many workers, and no step is left out.
func TestProgressIsToldOneAtATime(t *testing.T) {
	const n = 200
	d, err := render.Dir(t.TempDir())
	require.NoError(t, err)
	jobs := func(yield func(render.Job) bool) {
		for i := range n {
			if !yield(render.Job{Name: fmt.Sprint(i), Write: says("x")}) {
				return
			}
		}
	}
	var results, told []string
	done := 0
	err = render.Batch(t.Context(), d, jobs, render.Workers(8),
		render.OnResult(func(r render.Result) { results = append(results, r.Name) }),
		render.OnProgress(n, func(p render.Progress) {
			done++
			assert.Equal(t, done, p.Done)
			told = append(told, p.Name)
		}))
	require.NoError(t, err)
	assert.Equal(t, n, done)
	assert.Equal(t, results, told)
}

// TestProgressOfABatchThatStops: what was not begun is not told of.
func TestProgressOfABatchThatStops(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	jobs := []render.Job{{Name: "a.txt", Write: says("a")}, {Name: "b.txt", Write: func(context.Context, io.Writer) error {
		cancel()
		return nil
	}}}
	for i := range 50 {
		jobs = append(jobs, render.Job{Name: fmt.Sprintf("%d.txt", i), Write: says("x")})
	}
	told, err := steps(ctx, t, len(jobs), jobs...)
	require.ErrorIs(t, err, context.Canceled)
	assert.GreaterOrEqual(t, len(told), 2)
	assert.Less(t, len(told), len(jobs))
	assert.Equal(t, render.Progress{Done: 2, Total: len(jobs), Name: "b.txt"}, told[1])
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

// TestLongFiles: a file that is not held is whole or not there, like any other.
func TestLongFiles(t *testing.T) {
	dir := t.TempDir()
	d, err := render.Dir(dir)
	require.NoError(t, err)
	piece := bytes.Repeat([]byte("dòng\n"), 10_000)
	long := func(pieces int, end error) func(context.Context, io.Writer) error {
		return func(_ context.Context, w io.Writer) error {
			for range pieces {
				if _, err := w.Write(piece); err != nil {
					return err
				}
			}
			return end
		}
	}
	lost := errors.New("lost")
	put := func(pieces int) {
		t.Helper()
		err := render.Batch(t.Context(), d, slices.Values([]render.Job{
			{Name: "a/long.txt", Write: long(pieces, nil)}, {Name: "failed.txt", Write: long(pieces, lost)},
		}), render.OnResult(func(r render.Result) {
			if r.Err == nil {
				assert.Equal(t, pieces*len(piece), r.Size)
			}
		}))
		require.ErrorIs(t, err, lost)
	}
	names := func() (names []string) {
		require.NoError(t, filepath.WalkDir(dir, func(path string, e fs.DirEntry, err error) error {
			if err == nil && !e.IsDir() {
				name, _ := filepath.Rel(dir, path)
				names = append(names, filepath.ToSlash(name))
			}
			return err
		}))
		return names
	}
	put(50)
	put(50)
	assert.Equal(t, []string{"a/long.txt", render.SumsFile}, names())
	put(51)
	got, err := os.ReadFile(filepath.Join(dir, "a", "long.txt"))
	require.NoError(t, err)
	assert.True(t, bytes.Equal(bytes.Repeat(piece, 51), got))

	require.NoError(t, os.WriteFile(filepath.Join(dir, "a", "long.txt"), []byte("của người khác"), 0o644))
	put(50)
	assert.Equal(t, []string{"a/long.new.txt", "a/long.txt", render.SumsFile}, names())
	assert.Equal(t, []string{"a/long.txt"}, d.Kept())
}
