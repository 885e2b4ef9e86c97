package main

import (
	"context"
	"io"
	"io/fs"
	"iter"
	"time"

	"github.com/vanban-go/vanban/report/round"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/examples/internal/dossier"
	"github.com/vanban-go/vanban/outline"
	"github.com/vanban-go/vanban/render"
	"github.com/vanban-go/vanban/render/book"
	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/unit"
)

// The files that forms writes beside the forms.
const (
	formListFile = "danh-sach-bieu-mau.xlsx"
	resultsFile  = "ket-qua.xlsx"
)

// formsFlags is the command that writes a form for every unit of a plan and, where it has an outline, the
// skeleton of its report, a list of them, and what the
// team's secretaries write their findings into: a workbook for all and, with a
// schedule, a sheet for every visit, in which stands what the units answered, and what
// was recommended to them and is not done.
func formsFlags(o *options) action {
	out := o.out()
	visits := o.text("schedule", "", words{"`TỆP` lịch kiểm tra, để tính thời hạn", "`FILE` of the schedule of visits, by which the deadlines are reckoned"})
	var k known
	o.StringVar(&k.returns, "returns", "", words{"`THƯ_MỤC` báo cáo gửi về, để in vào phiếu kiểm tra", "`FOLDER` of the returns, for the sheets of the visits"}.in(o.lang))
	o.StringVar(&k.received, "received", "", words{"`TỆP` sổ nhận báo cáo, .xlsx hoặc .csv", "`FILE` that is the register of the returns, .xlsx or .csv"}.in(o.lang))
	o.StringVar(&k.results, "results", "", words{"`TỆP` hoặc thư mục kết quả đã có: đơn vị đã kiểm tra mà còn việc phải làm thì có phiếu kiểm tra lại", "`FILE` or folder of what the team found so far: units that were visited get a sheet for one more visit where something is still to be done"}.in(o.lang))
	o.StringVar(&k.previous, "previous", "", words{"`THƯ_MỤC` của đợt trước: kiến nghị của đợt ấy in vào phiếu kiểm tra", "`FOLDER` of the earlier round: what it recommended stands in the sheets of the visits"}.in(o.lang))
	return func(ctx context.Context, c *console, args []string) int {
		all, schedule, code := formSet(c, args[0], *visits)
		if code != exitFine {
			return code
		}
		r, code := answered(ctx, c, k, all, schedule)
		if code != exitFine {
			return code
		}
		writer, err := book.CompileForms(ctx, all)
		if err != nil {
			return c.fail(about(args[0], err), exitProblems)
		}
		return writing(c, *out, func(folder *render.Folder) error {
			return render.Batch(ctx, folder, formJobs(r, writer), writtenTo(c))
		})
	}
}

// formSet loads a plan and its schedule, if there is one, and makes the forms.
func formSet(c *console, plan, schedule string) (*round.FormSet, *report.Schedule, int) {
	document, problems := load(plan)
	c.tell(problems)
	p, ok := document.(*report.Plan)
	switch {
	case problems.Err() != nil:
		return nil, nil, exitProblems
	case !ok:
		c.say(words{"%s: tệp loại %q không phải là kế hoạch", "%s: a file of kind %q is no plan"}, plan, document.Kind())
		return nil, nil, exitProblems
	}
	if lacks := round.Forms(p, nil).Validate(); len(lacks) > 0 {
		c.tell(lacks)
		return nil, nil, exitProblems
	}
	if schedule == "" {
		return round.Forms(p, nil), nil, exitFine
	}
	s, problems := loadBy(schedule, func(fsys fs.FS, name string) (*report.Schedule, diag.List) {
		return report.LoadSchedule(fsys, name, p)
	})
	c.tell(problems)
	if s == nil {
		return nil, nil, exitProblems
	}
	return round.Forms(p, s), s, exitFine
}

// known names what is known of a round already; each may be empty.
type known struct{ returns, received, results, previous string }

// answered is the round with what is known of it.
func answered(ctx context.Context, from *console, k known, all *round.FormSet, s *report.Schedule) (*round.Round, int) {
	if k == (known{received: k.received}) {
		return round.Of(all, s, nil, nil), exitFine
	}
	c := collection{console: from}
	c.zone, _ = parseZone(vietnam)
	c.asOf = checklist.MomentOf(time.Now().In(c.zone))
	in := round.Collection{Forms: all, Schedule: s, AsOf: c.asOf}
	code := exitFine
	if in.Results, code = c.results(ctx, k.results, all); code != exitFine {
		return nil, code
	}
	if in.Earlier, code = c.earlier(ctx, k.previous, all.Plan()); code != exitFine {
		return nil, code
	}
	if k.received != "" {
		if in.Register, code = c.register(ctx, k.received, all.Plan()); code != exitFine {
			return nil, code
		}
	}
	if k.returns != "" {
		if in.Returned, code = c.read(ctx, k.returns, render.Returns{Forms: all, Register: in.Register, Zone: c.zone}); code != exitFine {
			return nil, code
		}
	}
	r, problems, err := round.Collect(ctx, in)
	if err != nil {
		return nil, c.stopped(words{"chưa ghi tệp nào", "nothing is written"})
	}
	if k.returns != "" {
		c.tell(problems)
	}
	return r, exitFine
}

// formJobs are the forms, and what goes beside them.
func formJobs(r *round.Round, w *book.FormWriter) iter.Seq[render.Job] {
	return func(yield func(render.Job) bool) {
		for f := range r.Forms.All() {
			if !yield(render.Job{Name: round.FormFile(f.Unit), Write: formJob(w, f)}) {
				return
			}
			if o := r.Forms.Skeleton(f.Unit); o != nil && !yield(skeletonJob(f.Unit, o)) {
				return
			}
		}
		if !yield(dossier.Workbook(formListFile, func(context.Context) (doc.Book, error) { return book.FormList(r.Forms) })) ||
			!yield(dossier.Workbook(resultsFile, func(context.Context) (doc.Book, error) { return book.Results(nil, r.Forms) })) || r.Schedule == nil {
			return
		}
		for _, v := range r.Schedule.Visits {
			_, held := r.Results.Visit(v.Unit)
			if s, ok := r.VisitSheet(v.Unit); ok && !held && !yield(sheetJob(round.VisitFile(s.Form.Unit), s, r.Forms)) {
				return
			}
			if s, ok := r.LaterSheet(v.Unit); ok && !yield(sheetJob(round.LaterFile(s.Form.Unit), s, r.Forms)) {
				return
			}
		}
	}
}

func formJob(w *book.FormWriter, f *checklist.Form) func(context.Context, io.Writer) error {
	return func(_ context.Context, out io.Writer) error { return w.Write(out, f) }
}

// skeletonJob writes the outline as the report of one unit.
func skeletonJob(u unit.Unit, o *outline.Outline) render.Job {
	return render.Job{Name: round.SkeletonFile(u), Write: func(ctx context.Context, out io.Writer) error {
		return render.Render(ctx, out, o, render.DOCX)
	}}
}

// sheetJob writes the sheet for a visit.
func sheetJob(name string, s *round.VisitSheet, forms *round.FormSet) render.Job {
	return dossier.Workbook(name, func(context.Context) (doc.Book, error) { return book.Visit(s, forms) })
}
