package main

import (
	"context"
	"errors"
	"iter"
	"os"
	"runtime/debug"
	"slices"
	"time"

	"github.com/vanban-go/vanban/report/round"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/examples/internal/dossier"
	"github.com/vanban-go/vanban/render"
	"github.com/vanban-go/vanban/render/book"
	"github.com/vanban-go/vanban/render/doc"
)

// The files that collect writes.
const (
	registerFile = "so-nhan.xlsx"
	progressFile = "tien-do.xlsx"
	rollupFile   = "tong-hop.xlsx"
)

// collectFlags is the command that reads every file that came back, tells what is
// wrong with it while it reads, and writes how far the round is and what it comes
// to; with the results of the team also the papers of the round.
func collectFlags(o *options) action {
	w := asked{
		out:      o.out(),
		received: o.text("received", "", words{"`TỆP` sổ nhận, .xlsx hoặc .csv (không ghi thì là so-nhan.xlsx trong thư mục ghi tệp, tệp mới tự vào sổ)", "`FILE` that is the register of what arrived, .xlsx or .csv (default: so-nhan.xlsx in the folder that is written, into which new files are entered)"}),
		moment:   o.text("as-of", "", words{"`THỜI_ĐIỂM` tổng hợp, như 2026-01-05 17:00; chỉ ghi ngày là đến hết ngày (không ghi thì là lúc này)", "`MOMENT` up to which it counts, such as 2026-01-05 17:00; a day lasts to its end (default: now)"}),
		zone:     o.text("zone", vietnam, words{"`MÚI_GIỜ` của giờ tệp, như Asia/Tokyo hoặc +09:00", "`ZONE` in which the times of files are told, such as Asia/Tokyo or +09:00"}),
		visits:   o.text("schedule", "", words{"`TỆP` lịch kiểm tra, để tính thời hạn", "`FILE` of the schedule of visits, by which the deadlines are reckoned"}),
		found:    o.text("results", "", words{"`TỆP` .yaml, .xlsx hoặc thư mục kết quả của Đoàn: có thì lập cả văn bản của đợt", "`FILE` of what the team found, .yaml, .xlsx or a folder of these: the papers of the round are written too"}),
		own:      o.text("templates", "", words{"`THƯ_MỤC` mẫu riêng, thay mẫu cùng id của thư viện", "`FOLDER` of templates of papers, which take the places of those of the library that have their ids"}),
		before:   o.text("previous", "", words{"`THƯ_MỤC` báo cáo của đợt trước, có plan.yaml nếu kế hoạch khác, so-nhan.xlsx, ket-qua.xlsx hoặc results.yaml", "`FOLDER` of the returns of the earlier round, with its plan.yaml if that is another, its so-nhan.xlsx, and what its team found in ket-qua.xlsx or results.yaml"}),
		limits:   o.number("limits", 1, words{"gấp `LẦN` giới hạn của một tệp bảng tính", "how many `TIMES` the limits of a workbook may be"}),
	}
	return w.collect
}

// asked are the flags of collect.
type asked struct {
	out, received, moment, zone, visits, found, own, before *string
	limits                                                  *int
}

func (w asked) collect(ctx context.Context, from *console, args []string) int {
	debug.SetGCPercent(50) // thousands of returns are kept: half as much of what is let go of beside them is enough
	c := collection{console: from, out: *w.out}
	var err error
	if c.zone, err = parseZone(*w.zone); err == nil {
		c.asOf = checklist.MomentOf(time.Now().In(c.zone))
		if *w.moment != "" {
			c.asOf, err = checklist.ParseMoment(*w.moment)
		}
	}
	if err != nil {
		return c.fail(err, exitUsage)
	}
	forms, schedule, code := formSet(from, args[0], *w.visits)
	if code != exitFine {
		return code
	}
	if code := c.templates(*w.own, args[0], forms.Plan()); code != exitFine {
		return code
	}
	if *w.own != "" && *w.found == "" {
		c.say(words{"vanban collect: chưa ghi -results nên chỉ lập các bảng, chưa lập văn bản nào từ mẫu; %s của vanban forms dùng được ngay", "vanban collect: without -results there are tables alone and no paper of a template; %s of vanban forms will do"}, resultsFile)
	}
	in := round.Collection{Forms: forms, Schedule: schedule, AsOf: c.asOf, Zone: c.zone.String()}
	if in.Results, code = c.results(ctx, *w.found, forms); code != exitFine {
		return code
	}
	if in.Register, code = c.register(ctx, *w.received, forms.Plan()); code != exitFine {
		return code
	}
	if in.Earlier, code = c.earlier(ctx, *w.before, forms.Plan()); code != exitFine {
		return code
	}
	if in.Returned, code = c.read(ctx, args[1], render.Returns{Forms: forms, Register: in.Register, Earlier: in.Earlier, Zone: c.zone, Limits: *w.limits}); code != exitFine {
		return code
	}
	kept := *w.received == ""
	if kept {
		in.Register = in.Register.With(in.Returned)
	}
	r, problems, err := round.Collect(ctx, in)
	if err != nil {
		return c.stopped(words{"chưa ghi tệp nào", "nothing is written"})
	}
	c.tell(c.inResults(problems))
	c.reminded(ctx, r.Progress)
	code = c.finish(ctx, r, kept)
	refused := func(f round.Returned) bool { return f.Return == nil && !f.Own }
	if (code == exitFine || code == exitKept) && (problems.Err() != nil || c.refused > 0 || slices.ContainsFunc(in.Returned, refused)) {
		return exitProblems
	}
	return code
}

// collection is what one run works on.
type collection struct {
	*console
	out     string
	asOf    checklist.Moment
	zone    *time.Location
	found   string           // the file of the results
	refused int              // how many files of results are
	look    map[string]*look // of templates that have one
}

// vietnam is the zone of Vietnam, UTC+07:00 all the year.
const vietnam = "Asia/Ho_Chi_Minh"

// parseZone reads a zone by its name or as what it is ahead of UTC: "+07:00".
func parseZone(name string) (*time.Location, error) {
	if name == vietnam {
		name = "+07:00"
	}
	if t, err := time.Parse("-07:00", name); err == nil {
		_, ahead := t.Zone()
		return time.FixedZone("UTC"+name, ahead), nil
	}
	if name == "" || name == "Local" {
		return nil, said{words{"vanban: -zone là một tên như %s, hoặc +07:00", "vanban: -zone takes a name such as %s, or +07:00"}, []any{vietnam}}
	}
	return time.LoadLocation(name)
}

// read reads every file of a folder, and tells of each as it is read.
func (c *collection) read(ctx context.Context, dir string, from render.Returns) ([]round.Returned, int) {
	if info, err := os.Stat(dir); err == nil && !info.IsDir() {
		return nil, c.fail(said{words{"%s: là một tệp; ghi tên thư mục chứa các tệp gửi về, tệp .zip thì giải nén trước", "%s: is a file; give the folder of the returns, and unpack a .zip first"}, []any{dir}}, exitProblems)
	}
	var out []round.Returned
	for f, err := range render.ReadReturns(ctx, within(dir), from) {
		if ctx.Err() != nil {
			return nil, c.stopped(words{"đã đọc %d tệp, chưa ghi tệp nào", "%d files are read, none is written"}, len(out))
		}
		if err != nil {
			return nil, c.fail(err, exitProblems)
		}
		c.tell(f.Problems)
		out = append(out, f)
		c.count(words{"Đã đọc", "Read"}, len(out), 0)
	}
	return out, exitFine
}

// stopped tells what was done before somebody stopped the program.
func (c *collection) stopped(done words, args ...any) int {
	c.say(words{"đã dừng theo yêu cầu: " + done.vi, "stopped as asked: " + done.en}, args...)
	return exitStopped
}

// finish writes the progress, what the round comes to, the register if it is
// kept here, and the papers if there are results, each where nobody has changed
// it.
func (c *collection) finish(ctx context.Context, r *round.Round, register bool) int {
	jobs := []render.Job{
		dossier.Workbook(progressFile, func(context.Context) (doc.Book, error) { return book.Progress(r.Progress) }),
		dossier.Workbook(rollupFile, func(ctx context.Context) (doc.Book, error) { return book.Rollup(ctx, r) }),
	}
	if register {
		jobs = append(jobs, dossier.Workbook(registerFile, func(context.Context) (doc.Book, error) { return book.Intake(r.Register, r.Forms) }))
	}
	all := slices.Values(jobs)
	if r.Results != nil {
		all = both(all, c.paperJobs(r))
	}
	kept, err := into(c.console, c.out, func(folder *render.Folder) error {
		return render.Batch(ctx, folder, all, render.Workers(1), writtenTo(c.console))
	})
	if err != nil && ctx.Err() != nil {
		return c.stopped(words{"đã đọc mọi tệp, đã ghi trọn %d tệp; các tệp khác chưa ghi", "all files are read, %d are written whole, the others not"}, len(c.result.Files))
	}
	c.written(c.out)
	failed, ok := errors.AsType[*render.BatchError](err)
	switch {
	case ok && notMade(failed):
		return c.fail(waiting(failed), exitProblems)
	case err != nil:
		return c.fail(err, exitWrite)
	case kept:
		return exitKept
	}
	return exitFine
}

// both yields what the first sequence has, then what the second has.
func both[T any](a, b iter.Seq[T]) iter.Seq[T] {
	return func(yield func(T) bool) {
		for _, seq := range [...]iter.Seq[T]{a, b} {
			for v := range seq {
				if !yield(v) {
					return
				}
			}
		}
	}
}
