// Command worker makes the files of inspection rounds as jobs of a queue: on one
// machine with a file of SQLite, or on many that share a PostgreSQL and a store.
// It is a module of its own, so that nobody who uses vanban gets its
// dependencies.
//
//	worker run    [-db DB] [-store DIR] [-as-of TIME] -o DIR DOSSIER   hand in, work, write the files
//	worker add    [-db DB] [-store DIR] [-as-of TIME] DOSSIER          hand in, and print the number of the round
//	worker work   [-db DB] [-store DIR]                                work until it is stopped
//	worker status [-db DB] ROUND                                       say how far a round is
//	worker cancel [-db DB] ROUND                                       work no more on a round
//	worker write  [-db DB] [-store DIR] -o DIR ROUND                   write the files of a round that is done
//
// DOSSIER is a folder with the plan and what it refers to; below gui-ve/ what units
// sent, in results.yaml what the team found. DB is postgres://… or the name of a
// file. It exits with 0 when all is well, 1 when something of the round failed or
// its dossier has problems, 2 on wrong usage.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"log/slog"
	"os"
	"os/signal"
	"runtime"
	"syscall"
	"time"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	code := run(ctx, os.Args[1:], os.Stdout, os.Stderr)
	stop()
	os.Exit(code)
}

const usage = `cách dùng (usage):
  worker run    [-db DB] [-store DIR] [-as-of TIME] -o DIR DOSSIER
  worker add    [-db DB] [-store DIR] [-as-of TIME] DOSSIER
  worker work   [-db DB] [-store DIR]
  worker status [-db DB] ROUND
  worker cancel [-db DB] ROUND
  worker write  [-db DB] [-store DIR] -o DIR ROUND
`

// program is what the flags say.
type program struct {
	db, folder, asOf, out string
	kept                  Store // in place of the folder, where a host has one of its own
	settings
	stdout, stderr io.Writer
}

// commands are what the program does with the name that each takes.
var commands = map[string]func(p *program, ctx context.Context, name string) error{
	"run": (*program).whole, "add": (*program).add, "work": (*program).work,
	"status": (*program).status, "cancel": (*program).cancel, "write": (*program).write,
}

func run(ctx context.Context, args []string, stdout, stderr io.Writer) int {
	if len(args) == 0 || commands[args[0]] == nil {
		fmt.Fprint(stderr, usage)
		return 2
	}
	p := &program{stdout: stdout, stderr: stderr}
	set := flag.NewFlagSet(args[0], flag.ContinueOnError)
	set.SetOutput(stderr)
	set.Usage = func() { fmt.Fprint(stderr, usage); set.PrintDefaults() }
	set.StringVar(&p.db, "db", "vanban.db", "cơ sở dữ liệu (database): postgres://…, hoặc tên tệp SQLite")
	set.StringVar(&p.folder, "store", "vanban-store", "thư mục lưu nội dung (store of contents)")
	set.StringVar(&p.asOf, "as-of", "", "tính đến thời điểm nào (moment up to which it counts), mặc định là lúc này")
	set.StringVar(&p.out, "o", "", "thư mục ghi kết quả (folder to write into)")
	set.IntVar(&p.workers, "workers", runtime.GOMAXPROCS(0), "số tệp lập cùng lúc (files at a time)")
	set.DurationVar(&p.timeout, "timeout", time.Minute, "thời gian dài nhất cho một tệp (longest time of one file)")
	switch err := set.Parse(args[1:]); {
	case errors.Is(err, flag.ErrHelp):
		return 0
	case err != nil:
		return 2
	case set.NArg() != 1 && args[0] != "work", p.out == "" && (args[0] == "run" || args[0] == "write"):
		fmt.Fprint(stderr, usage)
		return 2
	}
	p.log = slog.New(slog.NewTextHandler(stderr, &slog.HandlerOptions{Level: slog.LevelWarn}))
	if err := commands[args[0]](p, ctx, set.Arg(0)); err != nil {
		fmt.Fprintln(stderr, err)
		return 1
	}
	return 0
}
