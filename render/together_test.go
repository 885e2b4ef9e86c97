package render_test

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"sync"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/render"
	"github.com/vanban-go/vanban/render/book"
	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/docx"
	"github.com/vanban-go/vanban/render/docx/template"
	"github.com/vanban-go/vanban/render/nd30"
	"github.com/vanban-go/vanban/render/xlsx"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/date"
	"github.com/vanban-go/vanban/report/round"
)

// together is how many goroutines call one function at a time.
const together = 64

// TestTogether: every way in and every way out may be used by many at once, over
// the same documents, and gives what it gives to one alone, with one processor or
// with eight.
func TestTogether(t *testing.T) {
	forms, schedule, results := schoolForms(t)
	sound := map[string][]whole{} // a few small files of each ending
	for _, f := range wholes(t, forms) {
		if ending := filepath.Ext(f.name); len(sound[ending]) < 4 {
			sound[ending] = append(sound[ending], f)
		}
	}
	for _, d := range doors(forms, schedule) {
		t.Run(d.name, func(t *testing.T) {
			files := sound[d.ending]
			require.NotEmpty(t, files)
			sameTogether(t, len(files), func(i int) string {
				told, err := d.read(t.Context(), files[i].data, files[i].name)
				return fmt.Sprint(told, err)
			})
		})
	}
	for name, write := range exits(t, forms, schedule, results) {
		t.Run(name, func(t *testing.T) {
			sameTogether(t, 1, func(int) string {
				var b bytes.Buffer
				assert.NoError(t, write(&b))
				return b.String()
			})
		})
	}
}

// sameTogether calls f for 0 to n-1, with one processor and alone, and then with
// eight and by many.
func sameTogether(t *testing.T, n int, f func(int) string) {
	t.Helper()
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	alone := make([]string, n)
	for i := range alone {
		alone[i] = f(i)
	}
	runtime.GOMAXPROCS(8)
	var all sync.WaitGroup
	for g := range together {
		all.Go(func() {
			if got := f(g % n); got != alone[g%n] {
				t.Errorf("other than alone: %.300s", got)
			}
		})
	}
	all.Wait()
}

// exits are ways in which a document leaves, each over values that all share.
func exits(t *testing.T, forms *round.FormSet, schedule *report.Schedule, results *report.Results) map[string]func(io.Writer) error {
	t.Helper()
	letter := loadDocument(t, "papers", "cong-van.yaml")
	own, err := render.Office(t.Context(), "mau", officeTemplate(t, "word/o-van-ban-thuong.docx"), letter)
	require.NoError(t, err)
	registry, err := render.NewRegistry(own)
	require.NoError(t, err)
	ctx := context.Background()
	paper := rendered(t, letter, render.DOCX)
	in := bytes.NewReader(paper)
	_, _, _, unissued := faultRound(t)
	draft := bytes.NewReader(unissued)
	day := date.Date{Year: 2025, Month: 12, Day: 15}
	compiled, err := book.CompileForms(t.Context(), forms)
	require.NoError(t, err)
	form, ok := forms.Find("th01")
	require.True(t, ok)
	returned := schoolFile(t, forms, "th01", typedBySchool["th01"])
	list, err := book.FormList(forms)
	require.NoError(t, err)
	collected := collectedSchools(t, forms, schedule, results)
	written := func(b doc.Book, err error) func(io.Writer) error {
		require.NoError(t, err)
		return func(w io.Writer) error { return xlsx.Write(t.Context(), w, b, book.Sheet()) }
	}
	return map[string]func(io.Writer) error{
		"render": func(w io.Writer) error { return render.Render(ctx, w, letter, render.DOCX) },
		"render-own": func(w io.Writer) error {
			return render.Render(ctx, w, letter, render.DOCX, render.WithRegistry(registry))
		},
		"render-xlsx": func(w io.Writer) error { return render.Render(ctx, w, forms.Plan().Checklist, render.XLSX) },
		"encode":      func(w io.Writer) error { return report.Encode(w, letter) },
		"issue":       func(w io.Writer) error { return nd30.Issue(t.Context(), w, draft, draft.Size(), "15", day) },
		"annotate": func(w io.Writer) error {
			return docx.Annotate(t.Context(), w, in, in.Size(), "A", []docx.Comment{{Part: "word/document.xml", Paragraph: 1, Text: "x"}})
		},
		"fill": func(w io.Writer) error {
			return template.Fill(t.Context(), w, bytes.NewReader(paper), int64(len(paper)), nil)
		},
		"form":     func(w io.Writer) error { return compiled.Write(w, form) },
		"skeleton": func(w io.Writer) error { return render.Render(ctx, w, forms.Skeleton(form.Unit), render.DOCX) },
		"list":     written(list, nil),
		"progress": written(book.Progress(collected.Progress)),
		"rollup":   written(book.Rollup(t.Context(), collected)),
		"results":  written(book.Results(results, forms)),
		"papers": func(w io.Writer) error {
			for p := range collected.Papers() {
				d, err := p.Make()
				if err != nil {
					return err
				}
				if err := report.Encode(w, d); err != nil {
					return err
				}
			}
			return nil
		},
		"collect": func(w io.Writer) error {
			c := round.Collection{Forms: forms, Schedule: schedule, Results: results}
			for back, err := range render.ReadReturns(ctx, fstest.MapFS{"th01.xlsx": {Data: returned}}, render.Returns{Forms: forms}) {
				if err != nil {
					return err
				}
				c.Returned = append(c.Returned, back)
			}
			r, problems, _ := round.Collect(t.Context(), c)
			if r == nil {
				return problems.Err()
			}
			for _, total := range r.Returns.All.Indicators {
				fmt.Fprintln(w, total.ID, total.Sum, total.Num, total.Den)
			}
			return nil
		},
		"folder": func(w io.Writer) error {
			dir, err := os.MkdirTemp(t.TempDir(), "")
			if err != nil {
				return err
			}
			d, err := render.Dir(dir)
			if err != nil {
				return err
			}
			if _, err = d.Put(ctx, "a.docx", paper); err == nil {
				err = d.Close()
			}
			data, _ := os.ReadFile(filepath.Join(dir, "a.docx"))
			w.Write(data)
			return err
		},
	}
}

// collectedSchools is the round of the schools with what they sent.
func collectedSchools(t *testing.T, forms *round.FormSet, schedule *report.Schedule, results *report.Results) *round.Round {
	t.Helper()
	c := round.Collection{Forms: forms, Schedule: schedule, Results: results}
	c.AsOf, _ = checklist.ParseMoment("2026-05-20 17:00")
	files := fstest.MapFS{}
	for code, typed := range typedBySchool {
		files[code+".xlsx"] = &fstest.MapFile{Data: schoolFile(t, forms, code, typed)}
	}
	for back, err := range render.ReadReturns(t.Context(), files, render.Returns{Forms: forms}) {
		require.NoError(t, err)
		c.Returned = append(c.Returned, back)
	}
	r, problems, _ := round.Collect(t.Context(), c)
	require.NotNil(t, r, problems)
	return r
}
