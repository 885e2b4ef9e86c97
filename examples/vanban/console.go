package main

import (
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/vanban-go/vanban/render"
	"github.com/vanban-go/vanban/report/diag"
)

// words are a text in the languages of the program.
type words struct{ vi, en string }

func (w words) in(lang diag.Lang) string {
	if lang == diag.EN {
		return w.en
	}
	return w.vi
}

// said is an error in the words of the program.
type said struct {
	words
	args []any
}

func (s said) Error() string { return s.text(diag.VI) }

func (s said) text(lang diag.Lang) string { return fmt.Sprintf(s.in(lang), s.args...) }

func (s said) Unwrap() error {
	for _, a := range s.args {
		if err, ok := a.(error); ok {
			return err
		}
	}
	return nil
}

// console is what a run of one command talks to. With -json all that it says is
// kept until the end.
type console struct {
	stdout, stderr io.Writer
	lang           diag.Lang
	json, verbose  bool
	live           bool // stderr is a terminal, on which a count may move
	counting       bool // one stands there
	result         result
}

// result is a run as JSON.
type result struct {
	Command  string   `json:"command"`
	Exit     int      `json:"exit"`
	Files    []string `json:"files"`
	Problems []any    `json:"problems"`
	Messages []string `json:"messages"`
	Data     any      `json:"data,omitempty"`
}

// tell prints problems, one line each.
func (c *console) tell(problems diag.List) {
	for _, p := range problems {
		c.problem(p.Text(c.lang), p.In(c.lang))
	}
}

// problem prints one problem, or keeps it as it is in JSON.
func (c *console) problem(line string, entry any) {
	if c.json {
		c.result.Problems = append(c.result.Problems, entry)
		return
	}
	c.line(line)
}

// say prints a message about the run.
func (c *console) say(w words, args ...any) { c.message(said{w, args}.text(c.lang)) }

func (c *console) message(text string) {
	if c.json {
		c.result.Messages = append(c.result.Messages, text)
		return
	}
	c.line(text)
}

func (c *console) line(text string) {
	c.wipe()
	fmt.Fprintln(c.stderr, text)
}

// fail says an error and returns the code of its kind.
func (c *console) fail(err error, code int) int {
	if p, ok := errors.AsType[diag.Problem](err); ok && c.json && p.Error() == err.Error() {
		c.tell(diag.List{p})
		return code
	}
	c.message(c.text(err))
	return code
}

// text puts an error into the language of the run, as far as it is known there.
func (c *console) text(err error) string {
	switch e := err.(type) {
	case said:
		e.args = slices.Clone(e.args)
		for i, a := range e.args {
			if inner, ok := a.(error); ok {
				e.args[i] = c.text(inner)
			}
		}
		return e.text(c.lang)
	case interface{ Text(diag.Lang) string }: // a problem, or why a file is refused
		return e.Text(c.lang)
	case interface{ Unwrap() []error }:
		if _, ok := errors.AsType[*render.BatchError](err); ok {
			break // its lines begin with names
		}
		var lines []string
		for _, one := range e.Unwrap() {
			lines = append(lines, c.text(one))
		}
		return strings.Join(lines, "\n")
	}
	if path, ok := errors.AsType[*fs.PathError](err); ok && path.Error() == err.Error() {
		for _, known := range fileErrors {
			if errors.Is(err, known.err) {
				return path.Path + ": " + known.in(c.lang)
			}
		}
	}
	return err.Error()
}

var fileErrors = []struct {
	err error
	words
}{
	{fs.ErrNotExist, words{"không có tệp hoặc thư mục này", "there is no such file or folder"}},
	{fs.ErrPermission, words{"không có quyền đọc hoặc ghi", "not permitted to read or write"}},
	{fs.ErrExist, words{"đã có tệp này nên không ghi đè", "is there already and is not replaced"}},
}

// wrote notes a file that was written.
func (c *console) wrote(name string) {
	c.result.Files = append(c.result.Files, name)
	if c.verbose {
		c.print(name)
	}
}

// written says in one line where the files are.
func (c *console) written(dir string) {
	switch n := len(c.result.Files); {
	case n == 1 && c.verbose: // it is printed
	case n == 1:
		c.print(c.result.Files[0])
	case n > 1:
		c.done(words{"Đã ghi %d tệp vào %s", "Wrote %d files into %s"}, n, filepath.Clean(dir)+string(filepath.Separator))
	}
}

// done says in one line that all is well.
func (c *console) done(w words, args ...any) { c.print(said{w, args}.text(c.lang)) }

// print prints a line of what was asked for.
func (c *console) print(line string) {
	if c.json {
		return
	}
	c.wipe()
	fmt.Fprintln(c.stdout, line)
}

// data is what was asked for as JSON.
func (c *console) data(v any) { c.result.Data = v }

// count shows on a terminal how far the work is; total is 0 where nobody knows.
func (c *console) count(what words, done, total int) {
	if !c.live || c.json {
		return
	}
	c.counting = true
	if total > 0 {
		fmt.Fprintf(c.stderr, "%s%s %d/%d", wipeLine, what.in(c.lang), done, total)
		return
	}
	fmt.Fprintf(c.stderr, "%s%s %d", wipeLine, what.in(c.lang), done)
}

const wipeLine = "\r\x1b[K"

func (c *console) wipe() {
	if c.counting {
		fmt.Fprint(c.stderr, wipeLine)
		c.counting = false
	}
}

// end prints the result as JSON, where that was wanted, and returns the code.
func (c *console) end(code int) int {
	c.wipe()
	if !c.json {
		return code
	}
	r := c.result
	r.Exit = code
	r.Files, r.Messages, r.Problems = none(r.Files), none(r.Messages), none(r.Problems)
	e := json.NewEncoder(c.stdout)
	e.SetIndent("", "  ")
	e.SetEscapeHTML(false)
	if err := e.Encode(r); err != nil {
		fmt.Fprintln(c.stderr, err)
		return cmp.Or(code, exitWrite)
	}
	return code
}

// none is an empty list, which JSON writes as [], where there is no list.
func none[T any](list []T) []T {
	if list == nil {
		return []T{}
	}
	return list
}

// terminal reports whether a writer is one.
func terminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	if !ok {
		return false
	}
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}
