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
	c := collection{forms: forms, out: *out, stdout: stdout, stderr: stderr}
	results, code := c.results(*found)
	if code != exitFine {
		return code
	}
	if c.files, err = readAll(set.Arg(1), forms); err != nil {
		fmt.Fprintln(stderr, err)
		return exitProblems
	}
	if code := c.register(ctx, *received); code != exitFine {
		return code
	}
	progress, problems := round.ProgressOf(forms, c.intake, c.returned(), asOf)
	c.tell(problems)
	return c.finish(ctx, round.Of(forms, schedule, progress, results))
}

// collection is what one run works on.
type collection struct {
	files          []returnedFile
	forms          *round.FormSet
	intake         *round.Intake
	out            string
	found          string // the folder of the results
	stdout, stderr io.Writer
	refused        bool
	isNew          bool // the register was made here
}

// returnedFile is a file that came back, and when it was last written.
type returnedFile struct {
	round.Returned
	at checklist.Moment
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
func readAll(dir string, forms *round.FormSet) ([]returnedFile, error) {
	var out []returnedFile
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
		out = append(out, returnedFile{
			Returned: round.Returned{File: name, Return: r, Problems: problems, Arrival: book.ArrivalOf(r, problems)},
			at:       checklist.MomentOf(info.ModTime()),
		})
		return nil
	})
	return out, err
}

func (c *collection) returned() []round.Returned {
	out := make([]round.Returned, len(c.files))
	for i, f := range c.files {
		c.tell(f.Problems)
		c.refused = c.refused || f.Return == nil
		out[i] = f.Returned
	}
	return out
}

func (c *collection) tell(problems diag.List) { tell(c.stderr, problems, diag.VI) }

// fail prints an error and returns the code of its kind.
func (c *collection) fail(err error, code int) int {
	fmt.Fprintln(c.stderr, err)
	return code
}

// finish writes the progress, what the round comes to, the register if it is new,
// and the papers if there are results.
func (c *collection) finish(ctx context.Context, r *round.Round) int {
	jobs := []render.Job{
		bookJob(progressFile, func() (doc.Book, error) { return book.Progress(r.Progress) }),
		bookJob(rollupFile, func() (doc.Book, error) { return book.Rollup(r) }),
	}
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
			return c.fail(err, exitWrite)
		}
		fmt.Fprintln(c.stdout, name)
	}
	if r.Results != nil {
		if code := c.papers(ctx, r); code != exitFine {
			return code
		}
	}
	if c.refused {
		return exitProblems
	}
	return exitFine
}
