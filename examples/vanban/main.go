// Command vanban checks the YAML files of an inspection round and makes papers
// of them. It is a small wrapper to copy: everything beyond the library is of
// the standard library.
//
//	vanban help [COMMAND]
//
// says what it can do. Every command takes -lang vi|en and -json. It says its
// problems on standard error, one line each, and in one line on standard output
// where the files are that it wrote. See exits for what it exits with.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"slices"
	"strings"
	"time"

	"github.com/vanban-go/vanban/report/diag"
)

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
	c := &console{stdout: stdout, stderr: stderr, lang: languageOf(args), live: terminal(stderr)}
	args = leading(args)
	if len(args) == 0 {
		fmt.Fprint(stderr, overview(c.lang))
		return exitUsage
	}
	name := args[0]
	if slices.Contains([]string{"-h", "-help", "--help"}, name) {
		name = "help"
	}
	cmd, ok := find(name)
	if !ok {
		return c.noCommand(name)
	}
	return cmd.run(ctx, c, args[1:])
}

// languageOf finds the language in arguments before they are read, so that also
// what is wrong with them is said in it.
func languageOf(args []string) diag.Lang {
	for i, a := range args {
		name, value, joined := strings.Cut(strings.TrimLeft(a, "-"), "=")
		if !strings.HasPrefix(a, "-") || name != "lang" {
			continue
		}
		if !joined && i+1 < len(args) {
			value = args[i+1]
		}
		return languages[value]
	}
	return diag.VI
}

// leading returns arguments without a language in front of the command.
func leading(args []string) []string {
	switch {
	case len(args) > 1 && (args[0] == "-lang" || args[0] == "--lang"):
		return args[2:]
	case len(args) > 0 && (strings.HasPrefix(args[0], "-lang=") || strings.HasPrefix(args[0], "--lang=")):
		return args[1:]
	}
	return args
}

var languages = map[string]diag.Lang{"vi": diag.VI, "en": diag.EN}

// run reads the flags of the command and does it.
func (cmd *command) run(ctx context.Context, c *console, args []string) int {
	o := newOptions(cmd.name, c.lang)
	act := cmd.flags(o)
	args, err := o.parse(args)
	switch _, known := languages[*o.word]; {
	case errors.Is(err, flag.ErrHelp):
		fmt.Fprint(c.stdout, cmd.help(c.lang))
		return exitFine
	case err != nil:
		return cmd.misused(c, flagError(err, c.lang))
	case !known:
		return cmd.misused(c, fmt.Sprintf("-lang: vi | en, %q", *o.word))
	case len(args) < cmd.least:
		return cmd.misused(c, said{words{"thiếu %s", "%s is missing"}, []any{cmd.args.in(c.lang)}}.text(c.lang))
	case len(args) > cmd.most:
		return cmd.misused(c, said{words{"thừa %q", "%q is too much"}, []any{args[cmd.most]}}.text(c.lang))
	}
	c.json, c.verbose, c.result.Command = *o.json, *o.all, cmd.name
	code := act(ctx, c, args)
	if code == exitUsage && !c.json {
		fmt.Fprint(c.stderr, cmd.usage(c.lang))
	}
	return c.end(code)
}

// misused says how the command is used, behind what is wrong.
func (cmd *command) misused(c *console, why string) int {
	if why != "" {
		c.message("vanban " + cmd.name + ": " + why)
	}
	fmt.Fprint(c.stderr, cmd.usage(c.lang))
	return exitUsage
}

// options are the flags of a command, in the language of the run.
type options struct {
	*flag.FlagSet
	lang diag.Lang
	word *string
	json *bool
	all  *bool
}

func newOptions(name string, lang diag.Lang) *options {
	o := &options{FlagSet: flag.NewFlagSet(name, flag.ContinueOnError), lang: lang}
	o.SetOutput(io.Discard)
	o.word = o.text("lang", "vi", words{"ngôn ngữ `vi|en` của lời báo", "language, `vi|en`, of what is said"})
	o.json = o.yes("json", words{"in kết quả dạng JSON ra đầu ra chuẩn", "print the result as JSON on standard output"})
	o.all = o.yes("v", words{"nêu tên từng tệp ngay khi ghi", "name every file as it is written"})
	return o
}

func (o *options) text(name, value string, about words) *string {
	return o.String(name, value, about.in(o.lang))
}

func (o *options) number(name string, value int, about words) *int {
	return o.Int(name, value, about.in(o.lang))
}

func (o *options) yes(name string, about words) *bool { return o.Bool(name, false, about.in(o.lang)) }

// parse reads flags wherever they stand, and returns what else there is; behind
// "--" nothing is a flag.
func (o *options) parse(args []string) (rest []string, err error) {
	for len(args) > 0 {
		if err := o.Parse(args); err != nil {
			return nil, err
		}
		left := o.Args()
		if read := len(args) - len(left); read > 0 && args[read-1] == "--" {
			return append(rest, left...), nil
		}
		if len(left) == 0 {
			break
		}
		rest, args = append(rest, left[0]), left[1:]
	}
	return rest, nil
}

// flagError is what the package flag says, in a language.
func flagError(err error, lang diag.Lang) string {
	text := err.Error()
	if lang == diag.EN {
		return text
	}
	return strings.NewReplacer("flag provided but not defined:", "không có cờ", "flag needs an argument:", "cờ thiếu giá trị:", "invalid value", "giá trị không hợp lệ", " for flag ", " của cờ ",
		"invalid boolean value", "giá trị không hợp lệ", "bad flag syntax:", "cờ viết sai:").Replace(text)
}

// out is the flag for the folder that files go into.
func (o *options) out() *string {
	return o.text("o", ".", words{"`THƯ_MỤC` ghi tệp", "`FOLDER` to write into"})
}
