// Command vanban checks the YAML files of an inspection round and makes papers
// of them. It is a small wrapper to copy: everything beyond the library is of
// the standard library.
//
//	vanban validate [-lang vi|en] [-json] FILE.yaml…
//	vanban render [-o DIR] [-template NAME|FILE.docx] FILE.yaml
//	vanban inspect [-kind KIND] FILE.docx
//	vanban check [-lang vi|en] [-json] [-annotate OUT.docx] FILE.docx…
//	vanban issue -number 15 -date 2026-01-05 IN.docx OUT.docx
//	vanban forms [-o DIR] [-schedule FILE.yaml] [-returns DIR] [-received FILE] [-results FILE|DIR] [-previous DIR] PLAN.yaml
//	vanban collect [-o DIR] [-received FILE] [-as-of TIME] [-zone ZONE] [-schedule FILE.yaml] [-results FILE|DIR] [-templates DIR] [-previous DIR] [-limits N] PLAN.yaml RETURNS_DIR
//	vanban diff OLD.yaml NEW.yaml
//	vanban names [TEMPLATE]
//	vanban template TEMPLATE
//
// It exits with 0 when all is fine; with 1 when the input has problems, which
// it prints on standard error, one line each, having written nothing; with 2
// on wrong usage; with 3 when a file could not be written; with 4 when all is
// written, but beside a file that somebody has changed, which is kept; with 130
// when it was interrupted, every file written whole or not at all. Only collect,
// which reads what strangers send, writes its tables also when it refuses a file.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"runtime/debug"
	"time"

	"github.com/vanban-go/vanban/report/diag"
)

// What the program exits with.
const (
	exitFine = iota
	exitProblems
	exitUsage
	exitWrite
	exitKept
	exitStopped = 130 // as shells say that a signal ended a program
)

const usage = `usage: vanban validate [-lang vi|en] [-json] FILE.yaml...
       vanban render [-o DIR] [-template NAME|FILE.docx] FILE.yaml
       vanban inspect [-kind KIND] FILE.docx
       vanban check [-lang vi|en] [-json] [-annotate OUT.docx] FILE.docx...
       vanban issue -number 15 -date 2026-01-05 IN.docx OUT.docx
       vanban forms [-o DIR] [-schedule FILE.yaml] [-returns DIR] [-received FILE] [-results FILE|DIR] [-previous DIR] PLAN.yaml
       vanban collect [-o DIR] [-received FILE] [-as-of TIME] [-zone ZONE] [-schedule FILE.yaml] [-results FILE|DIR] [-templates DIR] [-previous DIR] [-limits N] PLAN.yaml RETURNS_DIR
       vanban diff OLD.yaml NEW.yaml
       vanban names [TEMPLATE]
       vanban template TEMPLATE
`

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	context.AfterFunc(ctx, func() {
		time.Sleep(patience)
		os.Exit(exitStopped) // files are written whole or not at all
	})
	code := run(ctx, os.Args[1:], os.Stdout, os.Stderr)
	stop()
	os.Exit(code)
}

// patience is how long an interrupted program may take to say what is done.
const patience = 800 * time.Millisecond

// run is the program without the process.
func run(ctx context.Context, args []string, stdout, stderr io.Writer) int {
	if len(args) == 0 {
		fmt.Fprint(stderr, usage)
		return exitUsage
	}
	switch args[0] {
	case "validate":
		return validate(args[1:], stdout, stderr)
	case "render":
		return renderFile(ctx, args[1:], stdout, stderr)
	case "inspect":
		return inspect(args[1:], stdout, stderr)
	case "check":
		return checkFiles(ctx, args[1:], stdout, stderr)
	case "issue":
		return issue(ctx, args[1:], stdout, stderr)
	case "forms":
		return forms(ctx, args[1:], stdout, stderr)
	case "collect":
		debug.SetGCPercent(50) // thousands of returns are kept: half as much of what is let go of beside them is enough
		return collect(ctx, args[1:], stdout, stderr)
	case "diff":
		return diff(args[1:], stdout, stderr)
	case "names":
		return names(args[1:], stdout, stderr)
	case "template":
		return template(args[1:], stdout, stderr)
	case "-h", "-help", "--help", "help":
		fmt.Fprint(stdout, usage)
		return exitFine
	}
	fmt.Fprintf(stderr, "vanban: unknown command %q\n%s", args[0], usage)
	return exitUsage
}

// flags returns a set that tells of wrong usage on stderr.
func flags(name string, stderr io.Writer) *flag.FlagSet {
	set := flag.NewFlagSet(name, flag.ContinueOnError)
	set.SetOutput(stderr)
	set.Usage = func() { fmt.Fprint(stderr, usage) }
	return set
}

// parse reads flags and at least one file name; a code other than exitFine
// ends the program.
func parse(set *flag.FlagSet, args []string, stderr io.Writer) (code int, ok bool) {
	err := set.Parse(args)
	switch {
	case errors.Is(err, flag.ErrHelp):
		return exitFine, false
	case err != nil:
		return exitUsage, false
	case set.NArg() == 0:
		fmt.Fprint(stderr, usage)
		return exitUsage, false
	}
	return exitFine, true
}

// language returns the language of a word, and tells of one that is none.
func language(word string, stderr io.Writer) (diag.Lang, bool) {
	lang, ok := map[string]diag.Lang{"vi": diag.VI, "en": diag.EN}[word]
	if !ok {
		fmt.Fprintf(stderr, "vanban: -lang is vi or en, not %q\n", word)
	}
	return lang, ok
}
