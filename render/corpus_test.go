package render_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/render"
	"github.com/vanban-go/vanban/render/book"
	"github.com/vanban-go/vanban/render/docx/read"
	"github.com/vanban-go/vanban/render/docx/template"
	"github.com/vanban-go/vanban/render/nd30"
	"github.com/vanban-go/vanban/render/nd30/check"
	"github.com/vanban-go/vanban/render/xlsx"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/date"
	"github.com/vanban-go/vanban/report/round"
)

// corpusVariable names a folder of .docx and .xlsx files, of whatever origin.
// Without it the files of testdata are taken.
const corpusVariable = "VANBAN_CORPUS"

// What one reader may take for one file.
const (
	corpusTime   = 30 * time.Second
	corpusMemory = 1 << 30 // bytes allocated
)

// TestCorpus runs every reader over every file of a folder. A file may be
// refused; no reader may panic, hang, take more than its share of memory, or
// contradict itself or another: what is filled or issued opens again and says
// what it said, what Issue writes Issued reads, and no finding appears by it.
func TestCorpus(t *testing.T) {
	if testing.Short() {
		t.Skip("long, and on one goroutine")
	}
	root := os.Getenv(corpusVariable)
	if root == "" {
		root = testdata
	}
	plan := thePlan(t)
	c := corpus{t: t, forms: round.Forms(plan, nil), unit: plan.Units.Units[0].Code, letter: loadDocument(t, "templates/word", "cong-van.yaml")}
	err := filepath.WalkDir(root, func(name string, e fs.DirEntry, err error) error {
		if err != nil || !e.Type().IsRegular() {
			return err
		}
		switch strings.ToLower(filepath.Ext(name)) {
		case ".docx", ".docm", ".dotx":
			c.run(name, c.docx())
		case ".xlsx", ".xlsm", ".xltx":
			c.run(name, c.xlsx())
		}
		return nil
	})
	require.NoError(t, err)
	require.NotZero(t, c.files)
	t.Logf("%d tệp, %d lượt đọc, %d lượt từ chối (%d files, %d reads, %d refused)", c.files, c.reads, c.refused, c.files, c.reads, c.refused)
}

type corpus struct {
	t                     *testing.T
	forms                 *round.FormSet
	unit                  string // one of theirs
	letter                report.Document
	files, reads, refused int
}

// reader reads a file. The error is that it refuses it; a contradiction is what
// it told of itself.
type reader struct {
	name string
	read func(file []byte) (contradiction string, err error)
}

func (c *corpus) run(name string, readers []reader) {
	file, err := os.ReadFile(name)
	require.NoError(c.t, err)
	c.files++
	for _, r := range readers {
		c.reads++
		told, err := guarded(r, file)
		if err != nil {
			c.refused++
		}
		assert.Empty(c.t, told, "%s: %s", name, r.name)
	}
}

// guarded runs a reader, and tells of a panic, of a hang and of too much memory.
func guarded(r reader, file []byte) (told string, err error) {
	type result struct {
		told string
		err  error
	}
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	done := make(chan result, 1)
	go func() {
		defer func() {
			if p := recover(); p != nil {
				done <- result{told: fmt.Sprintf("panic: %v\n%s", p, debug.Stack())}
			}
		}()
		told, err := r.read(file)
		done <- result{told, err}
	}()
	select {
	case got := <-done:
		told, err = got.told, got.err
	case <-time.After(corpusTime):
		return "hangs", nil
	}
	runtime.ReadMemStats(&after)
	if n := after.TotalAlloc - before.TotalAlloc; told == "" && n > corpusMemory {
		told = fmt.Sprintf("takes %d MB", n>>20)
	}
	return told, err
}

func (c *corpus) docx() []reader {
	return []reader{
		{"read", func(file []byte) (string, error) { _, err := paragraphsOf(file); return "", err }},
		{"check", func(file []byte) (string, error) {
			first, err := codesFound(file)
			if err != nil {
				return "", err
			}
			second, err := codesFound(file)
			return differ("two findings of one file", first, second), err
		}},
		{"fill", filledAgain},
		{"issue", issuedAgain},
		{"office", func(file []byte) (string, error) {
			_, err := render.Office(context.Background(), "corpus", file, c.letter)
			return "", err
		}},
		{"report", func(file []byte) (string, error) {
			from := book.Source{File: "a.docx", Unit: c.unit}
			_, problems := render.ReadReport(context.Background(), bytes.NewReader(file), int64(len(file)), from, c.forms)
			return "", problems.Err()
		}},
	}
}

func (c *corpus) xlsx() []reader {
	return []reader{
		{"cells", func(file []byte) (string, error) {
			w, err := xlsx.Open(context.Background(), bytes.NewReader(file), int64(len(file)))
			if err != nil {
				return "", err
			}
			for _, name := range w.Sheets() {
				if _, err := w.Sheet(name); err != nil && !errors.Is(err, xlsx.ErrRead) {
					return "an error of its own: " + err.Error(), err
				}
			}
			return "", nil
		}},
		{"return", func(file []byte) (string, error) {
			_, problems := book.ReadReturn(context.Background(), bytes.NewReader(file), int64(len(file)), book.Source{File: "a.xlsx"}, c.forms)
			return "", problems.Err()
		}},
		{"results", func(file []byte) (string, error) {
			_, problems := book.ReadResults(context.Background(), bytes.NewReader(file), int64(len(file)), "a.xlsx", c.forms)
			return "", problems.Err()
		}},
		{"table", func(file []byte) (string, error) {
			_, err := book.ReadTable(context.Background(), bytes.NewReader(file), int64(len(file)), "a.xlsx", "")
			return "", err
		}},
		{"reminders", func(file []byte) (string, error) {
			_, err := book.ReadReminders(context.Background(), bytes.NewReader(file), int64(len(file)))
			return "", err
		}},
	}
}

func paragraphsOf(file []byte) ([]string, error) {
	d, err := read.File(context.Background(), bytes.NewReader(file), int64(len(file)))
	if err != nil {
		return nil, err
	}
	var out []string
	for i := range d.Paragraphs {
		out = append(out, d.Paragraphs[i].Text())
	}
	return out, nil
}

// codesFound returns the codes of what the checker finds, in order.
func codesFound(file []byte) ([]string, error) {
	found, err := check.Check(context.Background(), bytes.NewReader(file), int64(len(file)), "x.docx")
	codes := make([]string, len(found))
	for i, p := range found {
		codes[i] = string(p.Code)
	}
	slices.Sort(codes)
	return codes, err
}

// filledAgain fills a file with nothing, which changes no text.
func filledAgain(file []byte) (string, error) {
	before, err := paragraphsOf(file)
	if err != nil {
		return "", err
	}
	var w bytes.Buffer
	if err := template.Fill(context.Background(), &w, bytes.NewReader(file), int64(len(file)), nil); err != nil {
		return leftBehind(&w), err
	}
	after, err := paragraphsOf(w.Bytes())
	if err != nil {
		return "what is filled does not open: " + err.Error(), nil
	}
	return differ("texts after filling", before, after), nil
}

// issuedAgain issues a file, reads number and day back, and looks for findings
// that it did not have before.
func issuedAgain(file []byte) (string, error) {
	day := date.Date{Year: 2026, Month: 1, Day: 5}
	var w bytes.Buffer
	if err := nd30.Issue(context.Background(), &w, bytes.NewReader(file), int64(len(file)), "987", day); err != nil {
		return leftBehind(&w), err
	}
	number, on, ok, err := nd30.Issued(context.Background(), bytes.NewReader(w.Bytes()), int64(w.Len()))
	undated := on.IsZero() && !ok // minutes have no line for the day
	if err != nil || number != "987" || on != day && !undated {
		return fmt.Sprintf("Issue wrote 987 of %s, Issued reads %q of %s (%v, %v)", day.Short(), number, on.Short(), ok, err), nil
	}
	before, err := codesFound(file)
	if err != nil {
		return "", err
	}
	after, err := codesFound(w.Bytes())
	if err != nil {
		return "what is issued does not open: " + err.Error(), nil
	}
	for _, code := range before {
		if i := slices.Index(after, code); i >= 0 {
			after = slices.Delete(after, i, i+1)
		}
	}
	return differ("findings by issuing", nil, after), nil
}

// leftBehind tells that a call which failed has written something.
func leftBehind(w *bytes.Buffer) string {
	if w.Len() == 0 {
		return ""
	}
	return fmt.Sprintf("%d bytes written though it failed", w.Len())
}

func differ(what string, a, b []string) string {
	if slices.Equal(a, b) {
		return ""
	}
	return fmt.Sprintf("%s differ: %q and %q", what, a, b)
}
