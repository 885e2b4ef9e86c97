package render_test

import (
	"context"
	"errors"
	"io"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/render"
	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/style"
	"github.com/vanban-go/vanban/report"
)

// TestPanics: what goes wrong in code that is not ours is the error of its job;
// the others are done and no worker stays.
func TestPanics(t *testing.T) {
	cause := errors.New("hỏng")
	jobs := []render.Job{
		{Name: "a.txt", Write: says("a")},
		{Name: "panic.txt", Write: func(_ context.Context, w io.Writer) error { io.WriteString(w, "half"); panic(cause) }},
		{Name: "gone.txt", Write: func(context.Context, io.Writer) error { runtime.Goexit(); return nil }},
		{Name: "nil.txt"},
		{Name: "told.txt", Write: says("told")},
		{Name: "z.txt", Write: says("z")},
	}
	before := runtime.NumGoroutine()
	dir := t.TempDir()
	d := opened(t, dir)
	sequence := func(yield func(render.Job) bool) {
		for _, j := range jobs {
			if !yield(j) {
				return
			}
		}
		panic("hết")
	}
	var told []string
	err := render.Batch(t.Context(), d, sequence, render.Workers(2), render.OnResult(func(r render.Result) {
		told = append(told, r.Name)
		switch r.Name {
		case "told.txt":
			panic("told")
		case "z.txt":
			runtime.Goexit()
		}
	}))
	var failed *render.BatchError
	require.ErrorAs(t, err, &failed)
	names := make([]string, 0, len(failed.Failed))
	for _, f := range failed.Failed {
		names = append(names, f.Name)
	}
	assert.Equal(t, []string{"", "gone.txt", "nil.txt", "panic.txt", "told.txt", "z.txt"}, names)
	assert.Len(t, told, len(jobs))
	require.ErrorIs(t, err, cause)
	var p *render.PanicError
	require.ErrorAs(t, failed.Failed[3].Err, &p)
	assert.Contains(t, p.Stack, "stop_test.go")
	assert.Contains(t, err.Error(), "panic.txt: render: panic: hỏng")
	require.NoError(t, d.Close())
	assert.Equal(t, map[string]string{"a.txt": "a", "told.txt": "told", "z.txt": "z"}, texts(t, dir))
	for range 1000 {
		if runtime.NumGoroutine() <= before {
			break
		}
		runtime.Gosched()
	}
	assert.LessOrEqual(t, runtime.NumGoroutine(), before)
}

// badSink panics, or ends its goroutine.
type badSink struct{}

func (badSink) Put(_ context.Context, name string, _ []byte) (string, error) {
	if name == "gone" {
		runtime.Goexit()
	}
	panic(name)
}

func TestPanicsOfASink(t *testing.T) {
	err := render.Batch(t.Context(), badSink{}, slices.Values([]render.Job{{Name: "gone", Write: says("x")}, {Name: "panic", Write: says("x")}}))
	var failed *render.BatchError
	require.ErrorAs(t, err, &failed)
	assert.Len(t, failed.Failed, 2)
}

// TestStoppedJobs: a job that does not look at its context fails at the next
// thing that it writes, and leaves nothing.
func TestStoppedJobs(t *testing.T) {
	dir := t.TempDir()
	d := opened(t, dir)
	ctx, cancel := context.WithCancel(t.Context())
	wrote := 0
	err := render.Batch(ctx, d, slices.Values([]render.Job{{Name: "a.txt", Write: func(_ context.Context, w io.Writer) error {
		for ; wrote < 1000; wrote++ {
			if _, err := io.WriteString(w, strings.Repeat("x", 100_000)); err != nil {
				return err
			}
			if wrote == 20 { // long enough to lie on disk
				cancel()
			}
		}
		return nil
	}}}))
	require.ErrorIs(t, err, context.Canceled)
	assert.Equal(t, 21, wrote)
	require.NoError(t, d.Close())
	assert.Empty(t, texts(t, dir))
}

// TestPanicsOfATemplate: a layout that panics gives an error and nothing else.
func TestPanicsOfATemplate(t *testing.T) {
	plan := thePlan(t)
	layouts := []render.Template{
		render.Tree("bad", func(*report.Plan, style.Sheet) (doc.Paper, error) { panic("hỏng") }),
		render.Sheets("bad", func(*report.Plan) (doc.Book, error) { panic("hỏng") }),
	}
	registry, err := render.NewRegistry(layouts...)
	require.NoError(t, err)
	for _, f := range []render.Format{render.DOCX, render.XLSX} {
		var b strings.Builder
		err := render.Render(t.Context(), &b, plan, f, render.WithRegistry(registry))
		var p *render.PanicError
		require.ErrorAs(t, err, &p)
		assert.Equal(t, "hỏng", p.Value)
		assert.Contains(t, p.Stack, "stop_test.go")
		assert.Empty(t, b.String())
	}
}

// TestRenderStops: a template that goes on and on fails at the next thing that it
// writes, and a document that was being checked is not laid out any more.
func TestRenderStops(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	wrote := 0
	endless := ownTemplate{func(w io.Writer) error {
		for ; wrote < 1000; wrote++ {
			if _, err := io.WriteString(w, "x"); err != nil {
				return err
			}
			if wrote == 4 {
				cancel()
			}
		}
		return nil
	}}
	registry, err := render.NewRegistry(endless)
	require.NoError(t, err)
	var b strings.Builder
	require.ErrorIs(t, render.Render(ctx, &b, thePlan(t), render.DOCX, render.WithRegistry(registry)), context.Canceled)
	assert.Equal(t, 5, wrote)
	assert.Empty(t, b.String())
}

// ownTemplate is one of a caller.
type ownTemplate struct{ write func(io.Writer) error }

func (ownTemplate) Name() string             { return "own" }
func (ownTemplate) Kind() string             { return "plan" }
func (ownTemplate) Formats() []render.Format { return []render.Format{render.DOCX} }
func (t ownTemplate) Render(_ context.Context, w io.Writer, _ report.Document, _ render.Format) error {
	return t.write(w)
}
