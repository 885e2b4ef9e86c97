package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
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

// collect reads every file that came back, tells what is wrong with it, and
// writes how far the round is and what it comes to; with the results of the team
// also the papers of the round.
func collect(ctx context.Context, args []string, stdout, stderr io.Writer) int {
	set := flags("collect", stderr)
	out := set.String("o", ".", "folder to write into")
	received := set.String("received", "", "register of what arrived, .xlsx or .csv (default: so-nhan.xlsx in that folder)")
	moment := set.String("as-of", "", "moment up to which it counts, such as 2026-01-05 17:00 (default: now)")
	visits := set.String("schedule", "", "schedule of the visits, by which the deadlines are reckoned")
	found := set.String("results", "", "what the team found, .yaml or .xlsx: the papers of the round are written too")
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
	forms, schedule, code := formSet(set.Arg(0), *visits, stderr)
	if code != exitFine {
		return code
	}
	c := collection{out: *out, stdout: stdout, stderr: stderr}
	in := round.Collection{Forms: forms, Schedule: schedule, AsOf: asOf}
	if in.Results, code = c.results(*found, forms); code != exitFine {
		return code
	}
	if in.Returned, err = readAll(set.Arg(1), forms); err != nil {
		return c.fail(err, exitProblems)
	}
	if in.Register, code = c.register(*received, forms.Plan()); code != exitFine {
		return code
	}
	r, problems := round.Collect(in)
	c.tell(c.inResults(problems))
	code = c.finish(ctx, r, in.Register == nil)
	if code == exitFine && slices.ContainsFunc(in.Returned, func(f round.Returned) bool { return f.Return == nil }) {
		return exitProblems
	}
	return code
}

// collection is what one run works on.
type collection struct {
	out            string
	found          string // the file of the results
	stdout, stderr io.Writer
}

// written returns what tells the files that this program wrote into a folder
// from those that came: its tables, and the papers in the list of the folder. A
// form in that list may have come back filled in.
func written(dir string) func(name string) bool {
	sums, _ := os.ReadFile(filepath.Join(dir, render.SumsFile)) // there need be none
	papers := map[string]bool{
		registerFile: true, progressFile: true, rollupFile: true, formListFile: true, resultsFile: true, render.SumsFile: true,
	}
	for line := range strings.Lines(string(sums)) {
		if _, name, ok := strings.Cut(strings.TrimSpace(line), "  "); ok && filepath.Ext(name) == ".docx" {
			papers[name] = true
		}
	}
	return func(name string) bool { return papers[filepath.ToSlash(name)] }
}

// readAll reads every file of a folder, in the order of their names.
func readAll(dir string, forms *round.FormSet) ([]round.Returned, error) {
	var out []round.Returned
	ours := written(dir)
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || strings.HasPrefix(d.Name(), ".") || strings.HasPrefix(d.Name(), "~$") {
			return err
		}
		name, err := filepath.Rel(dir, path)
		if err != nil || ours(name) {
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
		r, problems := book.ReadReturn(bytes.NewReader(data), int64(len(data)), book.Source{File: name}, forms)
		out = append(out, round.Returned{File: name, Return: r, Problems: problems, Arrival: book.ArrivalOf(r, problems), At: checklist.MomentOf(info.ModTime())})
		return nil
	})
	return out, err
}

func (c *collection) tell(problems diag.List) { tell(c.stderr, problems, diag.VI) }

// fail prints an error and returns the code of its kind.
func (c *collection) fail(err error, code int) int {
	fmt.Fprintln(c.stderr, err)
	return code
}

// finish writes the progress, what the round comes to, the register if it was
// made here, and the papers if there are results.
func (c *collection) finish(ctx context.Context, r *round.Round, newRegister bool) int {
	jobs := []render.Job{
		bookJob(progressFile, func() (doc.Book, error) { return book.Progress(r.Progress) }),
		bookJob(rollupFile, func() (doc.Book, error) { return book.Rollup(r) }),
	}
	if newRegister {
		jobs = append(jobs, bookJob(registerFile, func() (doc.Book, error) { return book.Intake(r.Register) }))
	}
	for _, j := range jobs {
		var buf bytes.Buffer
		err := j.Write(ctx, &buf)
		name := filepath.Join(c.out, j.Name)
		if err == nil {
			err = save(name, buf.Bytes())
		}
		if err != nil {
			return c.fail(err, exitWrite)
		}
		fmt.Fprintln(c.stdout, name)
	}
	if r.Results == nil {
		return exitFine
	}
	return c.papers(ctx, r)
}
