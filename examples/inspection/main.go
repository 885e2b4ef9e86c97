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
// somebody has changed is kept and the new one written beside it; a return that
// somebody has changed is read as it is.
package main

import (
	"cmp"
	"context"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/signal"
	"path/filepath"
	"time"
)

func main() {
	out := flag.String("o", "out", "folder to write into")
	flag.Parse()
	folder := cmp.Or(flag.Arg(0), filepath.Join("testdata", "inspection"))
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	if err := run(ctx, os.Stdout, os.DirFS(folder), *out); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
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
