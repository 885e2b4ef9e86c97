package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"
	"slices"
	"time"

	"github.com/vanban-go/vanban/report/round"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/render"
	"github.com/vanban-go/vanban/render/book"
	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/report/diag"
)

// The files that collect writes.
const (
	registerFile = "so-nhan.xlsx"
	progressFile = "tien-do.xlsx"
	rollupFile   = "tong-hop.xlsx"
)

// collect reads every file that came back, tells what is wrong with it while it
// reads, and writes how far the round is and what it comes to; with the results
// of the team also the papers of the round.
func collect(ctx context.Context, args []string, stdout, stderr io.Writer) int {
	set := flags("collect", stderr)
	out := set.String("o", ".", "folder to write into")
	received := set.String("received", "", "register of what arrived, .xlsx or .csv (default: so-nhan.xlsx in that folder, into which new files are entered)")
	moment := set.String("as-of", "", "moment up to which it counts, such as 2026-01-05 17:00; a day lasts to its end (default: now)")
	zone := set.String("zone", vietnam, "zone in which the times of files are told, such as Asia/Tokyo or +09:00")
	visits := set.String("schedule", "", "schedule of the visits, by which the deadlines are reckoned")
	found := set.String("results", "", "what the team found, .yaml, .xlsx or a folder of these, such as the sheets of the visits: the papers of the round are written too")
	own := set.String("templates", "", "folder of templates of papers, which take the places of those of the library that have their ids")
	before := set.String("previous", "", "folder of the returns of the earlier round, with its plan.yaml if that is another, its so-nhan.xlsx, and what its team found in ket-qua.xlsx or results.yaml")
	limits := set.Int("limits", 1, "how many times the limits of a workbook may be")
	if code, ok := parse(set, args, stderr); !ok {
		return code
	}
	c := collection{out: *out, stdout: stdout, stderr: stderr}
	var err error
	if c.zone, err = parseZone(*zone); err == nil {
		c.asOf = checklist.MomentOf(time.Now().In(c.zone))
		if *moment != "" {
			c.asOf, err = checklist.ParseMoment(*moment)
		}
	}
	if err != nil || set.NArg() != 2 {
		if err != nil {
			fmt.Fprintln(stderr, err)
		}
		fmt.Fprint(stderr, usage)
		return exitUsage
	}
	forms, schedule, code := formSet(set.Arg(0), *visits, stderr)
	if code != exitFine {
		return code
	}
	if code := c.templates(*own, set.Arg(0), forms.Plan()); code != exitFine {
		return code
	}
	in := round.Collection{Forms: forms, Schedule: schedule, AsOf: c.asOf, Zone: c.zone.String()}
	if in.Results, code = c.results(*found, forms); code != exitFine {
		return code
	}
	if in.Register, code = c.register(*received, forms.Plan()); code != exitFine {
		return code
	}
	if in.Earlier, code = c.earlier(ctx, *before, forms.Plan()); code != exitFine {
		return code
	}
	if in.Returned, code = c.read(ctx, set.Arg(1), render.Returns{Forms: forms, Register: in.Register, Earlier: in.Earlier, Zone: c.zone, Limits: *limits}); code != exitFine {
		return code
	}
	kept := *received == ""
	if kept {
		in.Register = in.Register.With(in.Returned)
	}
	r, problems := round.Collect(in)
	c.tell(c.inResults(problems))
	c.reminded(r.Progress)
	code = c.finish(ctx, r, kept)
	refused := func(f round.Returned) bool { return f.Return == nil && !f.Own }
	if (code == exitFine || code == exitKept) && (problems.Err() != nil || c.refused > 0 || slices.ContainsFunc(in.Returned, refused)) {
		return exitProblems
	}
	return code
}

// collection is what one run works on.
type collection struct {
	out            string
	asOf           checklist.Moment
	zone           *time.Location
	found          string           // the file of the results
	refused        int              // how many files of results are
	look           map[string]*look // of templates that have one
	stdout, stderr io.Writer
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
		return nil, fmt.Errorf("vanban: -zone takes a name such as %s, or +07:00", vietnam)
	}
	return time.LoadLocation(name)
}

// read reads every file of a folder, and tells of each as it is read.
func (c *collection) read(ctx context.Context, dir string, from render.Returns) ([]round.Returned, int) {
	if info, err := os.Stat(dir); err == nil && !info.IsDir() {
		return nil, c.fail(fmt.Errorf("%s: là một tệp, không phải thư mục chứa các tệp gửi về", dir), exitProblems)
	}
	var out []round.Returned
	for f, err := range render.ReadReturns(ctx, within(dir), from) {
		if ctx.Err() != nil {
			return nil, c.stopped(fmt.Sprintf("đã đọc %d tệp, chưa ghi tệp nào", len(out)))
		}
		if err != nil {
			return nil, c.fail(err, exitProblems)
		}
		c.tell(f.Problems)
		out = append(out, f)
	}
	return out, exitFine
}

// stopped tells what was done before somebody stopped the program.
func (c *collection) stopped(done string) int {
	fmt.Fprintf(c.stderr, "đã dừng theo yêu cầu: %s\n", done)
	return exitStopped
}

func (c *collection) tell(problems diag.List) { tell(c.stderr, problems, diag.VI) }

// fail prints an error and returns the code of its kind.
func (c *collection) fail(err error, code int) int {
	fmt.Fprintln(c.stderr, err)
	return code
}

// finish writes the progress, what the round comes to, the register if it is
// kept here, and the papers if there are results, each where nobody has changed
// it.
func (c *collection) finish(ctx context.Context, r *round.Round, register bool) int {
	jobs := []render.Job{
		bookJob(progressFile, func() (doc.Book, error) { return book.Progress(r.Progress) }),
		bookJob(rollupFile, func() (doc.Book, error) { return book.Rollup(r) }),
	}
	if register {
		jobs = append(jobs, bookJob(registerFile, func() (doc.Book, error) { return book.Intake(r.Register, r.Forms) }))
	}
	all := slices.Values(jobs)
	if r.Results != nil {
		all = both(all, c.paperJobs(r))
	}
	written := 0
	code, err := writing(c.stderr, c.out, func(folder *render.Folder) error {
		return render.Batch(ctx, folder, all, render.Workers(1), render.OnResult(func(p render.Result) {
			if p.Err == nil {
				written++
				fmt.Fprintln(c.stdout, p.Path)
			}
		}))
	})
	switch {
	case err == nil:
		return code
	case ctx.Err() != nil:
		return c.stopped(fmt.Sprintf("đã đọc mọi tệp, đã ghi trọn %d tệp nêu trên; các tệp khác chưa ghi", written))
	}
	var failed *render.BatchError
	if errors.As(err, &failed) && notMade(failed) {
		return c.fail(waiting(failed), exitProblems)
	}
	return c.fail(err, code)
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
