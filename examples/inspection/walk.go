package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"time"

	"github.com/vanban-go/vanban/examples/fixtures/simulate"
	"github.com/vanban-go/vanban/render"
	"github.com/vanban-go/vanban/render/book"
	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/xlsx"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/round"
)

const (
	seed         = 20260108 // makes the simulated units answer the same every time
	returnsDir   = "bao-cao-xa/"
	registerFile = "so-nhan.xlsx"
	progressFile = "tien-do.xlsx"
)

// walker goes through the stages of a round.
type walker struct {
	*input
	io.Writer // what is told of the work
	out       string
	folder    *render.Folder
}

// walk goes through all stages and tells of the files that were kept because
// somebody had changed them.
func walk(ctx context.Context, w io.Writer, in *input, out string) error {
	folder, err := render.Dir(out)
	if err != nil {
		return err
	}
	err = (&walker{in, w, out, folder}).stages(ctx)
	for _, name := range folder.Kept() {
		fmt.Fprintf(w, "%s: đã có người sửa nên được giữ nguyên; bản mới ghi ở tệp .new bên cạnh\n", filepath.Join(out, filepath.FromSlash(name)))
	}
	if err := errors.Join(err, folder.Close()); err != nil {
		return err
	}
	if len(folder.Kept()) > 0 {
		return errKept
	}
	return nil
}

// errKept is the error of a run that wrote all, but beside files that somebody
// had changed.
var errKept = errors.New("có tệp được giữ nguyên, bản mới ghi bên cạnh")

func (w *walker) stages(ctx context.Context) error {
	forms, err := w.ask(ctx)
	if err != nil {
		return err
	}
	if err := w.simulate(ctx, forms); err != nil {
		return err
	}
	return w.conclude(ctx)
}

// ask makes the papers and the forms that go to the units, and returns what writes
// the forms.
func (w *walker) ask(ctx context.Context) (*book.FormWriter, error) {
	drafts := []render.Job{
		documentJob("ke-hoach.docx", w.plan, render.DOCX),
		documentJob("de-cuong.docx", w.plan.Skeleton(), render.DOCX),
		documentJob("phieu-kiem-tra.xlsx", &round.TeamBook{Plan: w.plan, Schedule: w.Schedule}, render.XLSX),
	}
	if err := w.write(ctx, "Kế hoạch, đề cương, phiếu kiểm tra", drafts); err != nil {
		return nil, err
	}
	writer, err := book.CompileForms(ctx, w.Forms)
	if err != nil {
		return nil, err
	}
	var forms []render.Job
	for f := range w.Forms.All() {
		write := func(_ context.Context, out io.Writer) error { return writer.Write(out, f) }
		forms = append(forms, render.Job{Name: "bieu-mau/" + round.FormFile(f.Unit), Write: write})
	}
	return writer, w.write(ctx, "Biểu mẫu của các đơn vị", forms)
}

// simulate plays the units: what they send back, and the register of it.
func (w *walker) simulate(ctx context.Context, forms *book.FormWriter) error {
	sent, err := simulate.Jobs(w.Forms, forms, seed, returnsDir, registerFile)
	if err != nil {
		return err
	}
	return w.write(ctx, "Báo cáo gửi về (mô phỏng)", sent)
}

// conclude reads what came back and makes the papers of it.
func (w *walker) conclude(ctx context.Context) error {
	r, err := w.collect(ctx)
	if err != nil {
		return err
	}
	return w.write(ctx, "Tổng hợp, văn bản của đợt", papers(r))
}

// write runs the jobs of a stage.
func (w *walker) write(ctx context.Context, name string, jobs []render.Job) error {
	return w.stage(name, len(jobs), func(step func(render.Progress)) error {
		return render.Batch(ctx, w.folder, slices.Values(jobs), render.OnProgress(len(jobs), step))
	})
}

// stage does a part of the work, and says how many files it was and how long it
// took. On a terminal a count moves meanwhile.
func (w *walker) stage(name string, total int, do func(step func(render.Progress)) error) error {
	start, wipe := time.Now(), ""
	if f, ok := w.Writer.(*os.File); ok {
		if info, err := f.Stat(); err == nil && info.Mode()&os.ModeCharDevice != 0 {
			wipe = "\r\x1b[K"
		}
	}
	err := do(func(p render.Progress) {
		if wipe != "" {
			fmt.Fprintf(w, "%s%s %d/%d", wipe, name, p.Done, total)
		}
	})
	fmt.Fprint(w, wipe)
	if err != nil {
		return err
	}
	fmt.Fprintf(w, "%s\t%d tệp\t%v\n", name, total, time.Since(start).Round(time.Millisecond))
	return nil
}

// collect makes the round of the register and the files in it, as they stand in
// the folder, where a clerk may have mended them. What is wrong inside a file
// belongs to the progress of its unit and stops nothing.
func (w *walker) collect(ctx context.Context) (*round.Round, error) {
	in := w.Collection
	root, err := os.OpenRoot(w.out)
	if err != nil {
		return nil, err
	}
	defer root.Close()
	folder := root.FS()
	data, err := fs.ReadFile(folder, registerFile)
	if err != nil {
		return nil, err
	}
	rows, err := book.ReadIntake(ctx, bytes.NewReader(data), int64(len(data)), registerFile)
	if err != nil {
		return nil, err
	}
	register, problems := round.IntakeFromRows(rows, w.plan)
	if err := problems.Err(); err != nil {
		return nil, err
	}
	in.Register = register
	returns, err := fs.Sub(folder, path.Clean(returnsDir))
	if err != nil {
		return nil, err
	}
	files := 0
	for _, r := range register.Receipts {
		if r.File != "" { // another came on paper
			files++
		}
	}
	err = w.stage("Đọc báo cáo gửi về", files, func(step func(render.Progress)) error {
		for back, err := range render.ReadReturns(ctx, returns, render.Returns{Forms: in.Forms, Register: register}) {
			if err != nil {
				return err
			}
			in.Returned = append(in.Returned, back)
			w.tell(back.Problems)
			step(render.Progress{Done: len(in.Returned)})
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	r, problems, err := round.Collect(ctx, in)
	if err != nil {
		return nil, err
	}
	w.tell(problems)
	if n := r.Progress.Count((*round.UnitProgress).Remind); n > 0 {
		fmt.Fprintf(w, "%d đơn vị cần nhắc gửi, bổ sung hoặc kiểm tra lại số liệu, xem %s\n", n, progressFile)
	}
	return r, nil
}

// tell prints the problems of whole files and of the register.
func (w *walker) tell(problems diag.List) {
	for _, p := range problems {
		if p.Place.Sheet == "" {
			fmt.Fprintln(w, p)
		}
	}
}

// papers are what is made of the returns: how far they go, the roll-up, and the
// papers of the round. One that cannot be made says why.
func papers(r *round.Round) []render.Job {
	jobs := []render.Job{
		bookJob(progressFile, func(context.Context) (doc.Book, error) { return book.Progress(r.Progress) }),
		bookJob("tong-hop.xlsx", func(ctx context.Context) (doc.Book, error) { return book.Rollup(ctx, r) }),
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

func bookJob(name string, layout func(context.Context) (doc.Book, error)) render.Job {
	return render.Job{Name: name, Write: func(ctx context.Context, out io.Writer) error {
		b, err := layout(ctx)
		if err != nil {
			return err
		}
		return xlsx.Write(ctx, out, b, book.Sheet())
	}}
}
