// Command inspection makes the papers of one inspection round from the YAML
// files of a folder: the plan with its annexes, the skeleton of the report that
// each unit writes, and the working sheet of the team with its visits.
//
//	go run ./examples/inspection [-o DIR] [FOLDER]
//
// FOLDER is testdata/inspection where none is given.
package main

import (
	"context"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/signal"
	"path/filepath"
	"time"

	"github.com/vanban-go/vanban/render"
	"github.com/vanban-go/vanban/report"
)

func main() {
	out := flag.String("o", "out", "folder to write into")
	flag.Parse()
	folder := filepath.Join("testdata", "inspection")
	if flag.NArg() > 0 {
		folder = flag.Arg(0)
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	if err := run(ctx, os.Stdout, os.DirFS(folder), *out); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// run makes the papers of the round in fsys and writes them into the folder out.
func run(ctx context.Context, w io.Writer, fsys fs.FS, out string) error {
	start := time.Now()
	plan, problems := report.LoadPlan(fsys, "plan.yaml")
	for _, p := range problems.Warnings() {
		fmt.Fprintln(w, p)
	}
	if err := problems.Err(); err != nil {
		return err
	}
	schedule, problems := report.LoadSchedule(fsys, "schedule.yaml", plan)
	if err := problems.Err(); err != nil {
		return err
	}
	if err := os.MkdirAll(out, 0o755); err != nil {
		return err
	}
	for _, f := range []struct {
		name     string
		document report.Document
		format   render.Format
	}{
		{"ke-hoach.docx", plan, render.DOCX},
		{"de-cuong.docx", plan.Outline, render.DOCX},
		{"phieu-kiem-tra.xlsx", &report.TeamBook{Plan: plan, Schedule: schedule}, render.XLSX},
	} {
		if err := write(ctx, w, filepath.Join(out, f.name), f.document, f.format); err != nil {
			return err
		}
	}
	fmt.Fprintf(w, "total %v\n", time.Since(start).Round(time.Millisecond))
	return nil
}

// write renders one document into a file and says how large it became and how
// long that took.
func write(ctx context.Context, w io.Writer, name string, d report.Document, f render.Format) error {
	start := time.Now()
	file, err := os.Create(name)
	if err != nil {
		return err
	}
	if err := render.Render(ctx, file, d, f); err != nil {
		file.Close()
		os.Remove(name)
		return fmt.Errorf("%s: %w", name, err)
	}
	info, err := file.Stat()
	if err != nil {
		return err
	}
	fmt.Fprintf(w, "%s\t%d bytes\t%v\n", name, info.Size(), time.Since(start).Round(100*time.Microsecond))
	return file.Close()
}
