// Command inspection walks through one inspection round from the YAML files of
// a folder. It makes the plan with its annexes, the skeleton of the report that
// each unit writes, the working sheet of the team, and a form for every unit.
// Then it plays the units: it fills the forms in as people do, well and badly,
// in time and late. What comes back is read, counted and rolled up, and becomes
// the consolidated report and the other papers of the round.
//
//	go run ./examples/inspection [-o DIR] [FOLDER]
//
// FOLDER is testdata/inspection where none is given. It holds plan.yaml,
// schedule.yaml and, once there are any, results.yaml. A file in DIR that
// somebody has changed is kept and the new one written beside it, and the program
// exits with 1; a return that somebody has changed is read as it is.
package main

import (
	"cmp"
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/signal"
	"path/filepath"
	"slices"
	"time"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/date"
	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/round"
)

func main() {
	out := flag.String("o", "out", "folder to write into")
	flag.Parse()
	folder := cmp.Or(flag.Arg(0), filepath.Join("testdata", "inspection"))
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	if err := runIn(ctx, folder, *out); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// runIn walks through the round in a folder; links that lead out of it are not
// followed.
func runIn(ctx context.Context, folder, out string) error {
	fmt.Printf("Đọc hồ sơ ở %s, ghi vào %s\n", folder, out)
	root, err := os.OpenRoot(folder)
	if err != nil {
		return err
	}
	defer root.Close()
	if err := run(ctx, os.Stdout, root.FS(), out); err != nil {
		return err
	}
	fmt.Printf("Xem: %[1]s/ke-hoach.docx, %[1]s/tien-do.xlsx, %[1]s/tong-hop.xlsx, %[1]s/bao-cao.docx\n", filepath.Clean(out))
	return nil
}

// run walks through the round in fsys and writes all of it into the folder out.
// Nothing is written where the files of the round have an error.
func run(ctx context.Context, w io.Writer, fsys fs.FS, out string) error {
	start := time.Now()
	in, problems := load(fsys)
	for _, p := range problems.Warnings() {
		fmt.Fprintln(w, p)
	}
	if err := cmp.Or(problems.Err(), ctx.Err()); err != nil {
		return err
	}
	if err := walk(ctx, w, in, out); err != nil {
		return err
	}
	fmt.Fprintf(w, "Tổng cộng\t%v\n", time.Since(start).Round(time.Millisecond))
	return nil
}

// issued is under what number and day the plan of the sample is signed, which
// the records officer decides and later papers cite. A plan that says so itself
// keeps its own.
var issued = report.Issued{Number: "45", Date: date.Date{Year: 2025, Month: 12, Day: 15}}

// input is what people wrote for the round.
type input struct {
	plan             *report.Plan // as it was drafted; the forms are of the signed one
	round.Collection              // up to the closing of the office after the last visit
}

// load reads the files of a round and returns all that is wrong with them.
func load(fsys fs.FS) (*input, diag.List) {
	plan, problems := report.LoadPlan(fsys, "plan.yaml")
	schedule, more := report.LoadSchedule(fsys, "schedule.yaml", plan)
	problems = append(problems, more...)
	in := &input{plan: plan, Collection: round.Collection{Schedule: schedule}}
	if problems.Err() == nil {
		signed := *plan
		signed.Issued = cmp.Or(plan.Issued, &issued)
		last := slices.MaxFunc(schedule.Visits, func(a, b report.Visit) int { return a.Date.Compare(b.Date) })
		in.Forms, in.AsOf = round.Forms(&signed, schedule), checklist.Moment{Date: last.Date, Hour: 17, HasTime: true}
	}
	if _, err := fs.Stat(fsys, "results.yaml"); !errors.Is(err, fs.ErrNotExist) {
		in.Results, more = report.LoadResults(fsys, "results.yaml", in.Forms.Check)
		problems = append(problems, more...)
	}
	return in, problems.Sorted()
}
