package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"slices"

	"github.com/vanban-go/vanban/examples/fixtures/simulate"
	"github.com/vanban-go/vanban/render"
	"github.com/vanban-go/vanban/render/book"
	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/xlsx"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/round"
)

// Where things go in the folder that is written.
const (
	formsDir     = "bieu-mau/"
	returnsDir   = "bao-cao-xa/"
	registerFile = "so-nhan.xlsx"
	progressFile = "tien-do.xlsx"
	rollupFile   = "tong-hop.xlsx"
)

// seed makes the simulated units answer the same every time.
const seed = 20260108

// walker goes through the stages of a round.
type walker struct {
	*input
	screen
	out    string
	folder *render.Folder
}

// walk goes through all stages and tells of the files that were kept because
// somebody had changed them.
func walk(ctx context.Context, w io.Writer, in *input, out string) error {
	folder, err := render.Dir(out)
	if err != nil {
		return err
	}
	err = (&walker{in, newScreen(w), out, folder}).stages(ctx)
	for _, name := range folder.Kept() {
		fmt.Fprintf(w, "%s: đã có người sửa nên được giữ nguyên; bản mới ghi ở tệp .new bên cạnh\n", filepath.Join(out, filepath.FromSlash(name)))
	}
	return errors.Join(err, folder.Close())
}

func (w *walker) stages(ctx context.Context) error {
	if err := w.write(ctx, "Kế hoạch, đề cương, phiếu kiểm tra", w.drafts()); err != nil {
		return err
	}
	forms, err := book.CompileForms(w.forms)
	if err != nil {
		return err
	}
	if err := w.write(ctx, "Biểu mẫu của các đơn vị", w.formJobs(forms)); err != nil {
		return err
	}
	sent, err := simulate.Jobs(w.forms, forms, seed, returnsDir, registerFile)
	if err != nil {
		return err
	}
	if err := w.write(ctx, "Báo cáo gửi về (mô phỏng)", sent); err != nil {
		return err
	}
	progress, err := w.collect(ctx)
	if err != nil {
		return err
	}
	r := round.Of(w.forms, w.schedule, progress, w.results)
	for _, p := range r.Review() {
		fmt.Fprintln(w, p)
	}
	return w.write(ctx, "Tổng hợp, văn bản của đợt", papers(r))
}

// write runs the jobs of a stage.
func (w *walker) write(ctx context.Context, name string, jobs []render.Job) error {
	return w.stage(name, len(jobs), func(step func(render.Progress)) error {
		return render.Batch(ctx, w.folder, slices.Values(jobs), render.OnProgress(len(jobs), step))
	})
}

// drafts are the papers that come before the inspection.
func (w *walker) drafts() []render.Job {
	return []render.Job{
		documentJob("ke-hoach.docx", w.plan, render.DOCX),
		documentJob("de-cuong.docx", w.plan.Outline, render.DOCX),
		documentJob("phieu-kiem-tra.xlsx", &round.TeamBook{Plan: w.plan, Schedule: w.schedule}, render.XLSX),
	}
}

func (w *walker) formJobs(forms *book.FormWriter) []render.Job {
	var jobs []render.Job
	for f := range w.forms.All() {
		jobs = append(jobs, render.Job{Name: formsDir + round.FormFile(f.Unit), Write: func(_ context.Context, out io.Writer) error {
			return forms.Write(out, f)
		}})
	}
	return jobs
}

// papers are what is made of the returns: how far they go, the roll-up, and the
// papers of the round. One that cannot be made says why.
func papers(r *round.Round) []render.Job {
	jobs := []render.Job{
		bookJob(progressFile, func() (doc.Book, error) { return book.Progress(r.Progress) }),
		bookJob(rollupFile, func() (doc.Book, error) { return book.Rollup(r) }),
	}
	for p := range r.Papers() {
		jobs = append(jobs, render.Job{Name: p.File, Write: func(ctx context.Context, out io.Writer) error {
			d, err := p.Make()
			if err != nil {
				return err
			}
			return render.Render(ctx, out, d, render.DOCX)
		}})
	}
	return jobs
}

func documentJob(name string, d report.Document, f render.Format) render.Job {
	return render.Job{Name: name, Write: func(ctx context.Context, out io.Writer) error { return render.Render(ctx, out, d, f) }}
}

func bookJob(name string, layout func() (doc.Book, error)) render.Job {
	return render.Job{Name: name, Write: func(_ context.Context, out io.Writer) error {
		b, err := layout()
		if err != nil {
			return err
		}
		return xlsx.Write(out, b, book.Sheet())
	}}
}
