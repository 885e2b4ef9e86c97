package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"slices"

	"github.com/vanban-go/vanban/report/round"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/render"
	"github.com/vanban-go/vanban/render/book"
	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/xlsx"
	"github.com/vanban-go/vanban/report"
)

// Where things go in the folder that is written.
const (
	formsDir     = "bieu-mau/"
	returnsDir   = "bao-cao-xa/"
	registerFile = "so-nhan.xlsx"
	progressFile = "tien-do.xlsx"
	rollupFile   = "tong-hop.xlsx"
)

// walker goes through the stages of a round.
type walker struct {
	*input
	*screen
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
	walker := &walker{input: in, screen: newScreen(w), out: out, folder: folder}
	err = walker.round(ctx)
	walker.clear()
	for _, name := range folder.Kept() {
		fmt.Fprintf(w, "%s: đã có người sửa nên được giữ nguyên; bản mới ghi ở tệp .new bên cạnh\n", filepath.Join(out, filepath.FromSlash(name)))
	}
	return errors.Join(err, folder.Close())
}

// round is the stages in their order.
func (w *walker) round(ctx context.Context) error {
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
	replies, err := simulate(w.forms)
	if err != nil {
		return err
	}
	sent, err := w.replyJobs(forms, replies)
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
	return w.conclude(ctx, progress)
}

// write runs the jobs of a stage.
func (w *walker) write(ctx context.Context, name string, jobs []render.Job) error {
	s := w.stage(name, len(jobs))
	if err := render.Batch(ctx, w.folder, slices.Values(jobs), render.OnProgress(len(jobs), s.step)); err != nil {
		return err
	}
	s.end()
	return nil
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
		jobs = append(jobs, render.Job{Name: formsDir + round.FormFile(f.Unit), Write: formJob(forms, f)})
	}
	return jobs
}

func formJob(forms *book.FormWriter, f *checklist.Form) func(context.Context, io.Writer) error {
	return func(_ context.Context, out io.Writer) error { return forms.Write(out, f) }
}

// conclude writes what is made of the returns: how far they go, the roll-up,
// and the papers of the round.
func (w *walker) conclude(ctx context.Context, progress *round.Progress) error {
	round := round.Of(w.forms, w.schedule, progress, w.results)
	for _, p := range round.Review() {
		fmt.Fprintln(w.w, p)
	}
	jobs := []render.Job{
		bookJob(progressFile, func() (doc.Book, error) { return book.Progress(progress) }),
		bookJob(rollupFile, func() (doc.Book, error) { return book.Rollup(round) }),
	}
	for p := range round.Papers() {
		jobs = append(jobs, paperJob(p))
	}
	return w.write(ctx, "Tổng hợp, văn bản của đợt", jobs)
}

// paperJob writes a paper of the round, or says why it cannot be made.
func paperJob(p round.Paper) render.Job {
	return render.Job{Name: p.File, Write: func(ctx context.Context, out io.Writer) error {
		d, err := p.Make()
		if err != nil {
			return err
		}
		return render.Render(ctx, out, d, render.DOCX)
	}}
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
