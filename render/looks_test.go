package render_test

import (
	"bytes"
	"context"
	"io"
	"os"
	"slices"
	"sync"
	"testing"
	"testing/fstest"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/render"
	"github.com/vanban-go/vanban/report"
)

// looked is a context that is done after so many looks at it. It notes the
// longest time between two.
type looked struct {
	context.Context
	mu    sync.Mutex
	left  int
	last  time.Time
	apart time.Duration
}

func (l *looked) Err() error {
	l.mu.Lock()
	defer l.mu.Unlock()
	if !l.last.IsZero() {
		l.apart = max(l.apart, time.Since(l.last))
	}
	l.last = time.Now()
	if l.left--; l.left < 0 {
		return context.Canceled
	}
	return nil
}

// TestStopsAtEveryLook: whenever the context is found done, the work ends with its
// error and nothing of it is left; and it looks at least so many times.
func TestStopsAtEveryLook(t *testing.T) {
	plan := loadDocument(t, "round", "plan.yaml").(*report.Plan)
	own, err := render.Office(t.Context(), "mau", officeTemplate(t, "giay-tieu-de.docx"), plan)
	require.NoError(t, err)
	registry, err := render.NewRegistry(own)
	require.NoError(t, err)
	forms, _, _ := schoolForms(t)
	returned := schoolFile(t, forms, "th01", typedBySchool["th01"])
	jobs := []render.Job{{Name: "a.txt", Write: says("a")}, {Name: "b.txt", Write: says("b")}}
	for name, tt := range map[string]struct {
		least int
		work  func(ctx context.Context, w io.Writer) error
	}{
		"docx": {6, func(ctx context.Context, w io.Writer) error { return render.Render(ctx, w, plan, render.DOCX) }},
		"xlsx": {6, func(ctx context.Context, w io.Writer) error {
			return render.Render(ctx, w, plan.Checklist, render.XLSX)
		}},
		"own template": {5, func(ctx context.Context, w io.Writer) error {
			return render.Render(ctx, w, plan, render.DOCX, render.WithRegistry(registry))
		}},
		"load": {20, func(ctx context.Context, w io.Writer) error {
			_, problems := report.Loader{}.Load(ctx, os.DirFS("../testdata/round"), "plan.yaml")
			return problems.Err()
		}},
		"returns": {10, func(ctx context.Context, w io.Writer) error {
			for back, err := range render.ReadReturns(ctx, fstest.MapFS{"th01.xlsx": {Data: returned}}, render.Returns{Forms: forms}) {
				if err != nil {
					return err
				}
				if err := back.Problems.Err(); err != nil {
					return err
				}
			}
			return ctx.Err()
		}},
		"batch": {6, func(ctx context.Context, w io.Writer) error {
			d := opened(t, t.TempDir())
			defer d.Close()
			return render.Batch(ctx, d, slices.Values(jobs), render.Workers(1))
		}},
	} {
		t.Run(name, func(t *testing.T) {
			for looks := 0; ; looks++ {
				ctx := &looked{Context: context.Background(), left: looks}
				var w bytes.Buffer
				if err := tt.work(ctx, &w); err == nil {
					assert.GreaterOrEqual(t, looks, tt.least)
					t.Logf("%d looks, at most %v apart", looks, ctx.apart)
					return
				} else {
					require.ErrorIs(t, err, context.Canceled, "look %d", looks)
				}
				assert.Zero(t, w.Len(), "look %d", looks)
			}
		})
	}
}
