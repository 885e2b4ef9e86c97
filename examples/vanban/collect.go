package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/render"
	"github.com/vanban-go/vanban/render/book"
	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/diag"
)

// The files that collect writes.
const (
	registerFile = "so-nhan.xlsx"
	progressFile = "tien-do.xlsx"
)

// collect reads every file that came back, tells what is wrong with it, and
// writes how far the round is.
func collect(ctx context.Context, args []string, stdout, stderr io.Writer) int {
	set := flags("collect", stderr)
	out := set.String("o", ".", "folder to write into")
	received := set.String("received", "", "register of what arrived, .xlsx or .csv (default: so-nhan.xlsx in that folder)")
	moment := set.String("as-of", "", "moment up to which it counts, such as 2026-01-05 17:00 (default: now)")
	visits := set.String("schedule", "", "schedule of the visits, by which the deadlines are reckoned")
	if code, ok := parse(set, args, stderr); !ok {
		return code
	}
	asOf, err := checklist.ParseMoment(*moment)
	if *moment == "" {
		asOf, err = checklist.MomentOf(time.Now()), nil
	}
	if err != nil || set.NArg() != 2 {
		if err != nil {
			fmt.Fprintln(stderr, err)
		}
		fmt.Fprint(stderr, usage)
		return exitUsage
	}
	all, plan, code := formSet(set.Arg(0), *visits, stderr)
	if code != exitFine {
		return code
	}
	files, err := readAll(set.Arg(1), all)
	if err != nil {
		fmt.Fprintln(stderr, err)
		return exitProblems
	}
	c := collection{files: files, plan: plan, out: *out, stderr: stderr}
	if code := c.register(ctx, *received); code != exitFine {
		return code
	}
	progress, problems := report.ProgressOf(all, c.intake, c.returned(), asOf)
	c.tell(problems)
	return c.finish(ctx, progress, stdout)
}

// collection is what one run works on.
type collection struct {
	files   []returnedFile
	plan    *report.Plan
	intake  *report.Intake
	out     string
	stderr  io.Writer
	refused bool
	isNew   bool // the register was made here
}

// returnedFile is a file that came back, and when it was last written.
type returnedFile struct {
	report.Returned
	at checklist.Moment
}

// readAll reads every file of a folder, in the order of their names.
func readAll(dir string, all *report.FormSet) ([]returnedFile, error) {
	var out []returnedFile
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || strings.HasPrefix(d.Name(), ".") || strings.HasPrefix(d.Name(), "~$") {
			return err
		}
		name, err := filepath.Rel(dir, path)
		if err != nil || name == registerFile || name == progressFile {
			return err
		}
		info, err := d.Info()
		if err != nil {
			return err
		}
		data, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		name = filepath.ToSlash(name)
		r, problems := book.ReadReturn(bytes.NewReader(data), int64(len(data)), book.Source{File: name}, all)
		out = append(out, returnedFile{
			Returned: report.Returned{File: name, Return: r, Problems: problems, Arrival: book.ArrivalOf(r, problems)},
			at:       checklist.MomentOf(info.ModTime()),
		})
		return nil
	})
	return out, err
}

func (c *collection) returned() []report.Returned {
	out := make([]report.Returned, len(c.files))
	for i, f := range c.files {
		c.tell(f.Problems)
		c.refused = c.refused || f.Return == nil
		out[i] = f.Returned
	}
	return out
}

func (c *collection) tell(problems diag.List) { tell(c.stderr, problems, diag.VI) }

// register reads the register, or makes one of the files that there are.
func (c *collection) register(ctx context.Context, name string) int {
	given := name != ""
	if !given {
		name = filepath.Join(c.out, registerFile)
	}
	data, err := os.ReadFile(name)
	switch {
	case err == nil:
		return c.readRegister(name, data)
	case given || !os.IsNotExist(err):
		fmt.Fprintln(c.stderr, err)
		return exitProblems
	}
	c.intake, c.isNew = new(report.Intake), true
	for _, f := range c.files {
		if f.Return != nil {
			c.intake.Receipts = append(c.intake.Receipts, checklist.Receipt{
				File: f.File, Unit: f.Return.Manifest.Unit, At: f.at, Via: checklist.ViaFileTime,
			})
		}
	}
	return exitFine
}

func (c *collection) readRegister(name string, data []byte) int {
	var problems diag.List
	if strings.EqualFold(filepath.Ext(name), ".csv") {
		c.intake, problems = report.DecodeIntakeCSV(bytes.NewReader(data), name, c.plan)
	} else {
		rows, err := book.ReadTable(bytes.NewReader(data), int64(len(data)), name, "")
		if err != nil {
			fmt.Fprintln(c.stderr, err)
			return exitProblems
		}
		c.intake, problems = report.IntakeFromRows(rows, c.plan)
	}
	c.tell(problems)
	if problems.Err() != nil {
		return exitProblems
	}
	return exitFine
}

// finish writes the progress, and the register if it is new.
func (c *collection) finish(ctx context.Context, p *report.Progress, stdout io.Writer) int {
	jobs := []render.Job{bookJob(progressFile, func() (doc.Book, error) { return book.Progress(p) })}
	if c.isNew {
		jobs = append(jobs, bookJob(registerFile, func() (doc.Book, error) { return book.Intake(c.intake) }))
	}
	for _, j := range jobs {
		var buf bytes.Buffer
		err := j.Write(ctx, &buf)
		name := filepath.Join(c.out, j.Name)
		if err == nil {
			err = save(name, buf.Bytes())
		}
		if err != nil {
			fmt.Fprintln(c.stderr, err)
			return exitWrite
		}
		fmt.Fprintln(stdout, name)
	}
	if c.refused {
		return exitProblems
	}
	return exitFine
}
