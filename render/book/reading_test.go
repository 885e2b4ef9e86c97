package book_test

import (
	"bytes"
	"cmp"
	"context"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/render/book"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/round"
)

// formsIn are the forms of a folder of testdata.
func formsIn(t testing.TB, dir string) *round.FormSet {
	t.Helper()
	fsys := os.DirFS("../../testdata/" + dir)
	plan, problems := report.LoadPlan(fsys, "plan.yaml")
	require.NoError(t, problems.Err())
	schedule, problems := report.LoadSchedule(fsys, "schedule.yaml", plan)
	require.NoError(t, problems.Err())
	return round.Forms(plan, schedule)
}

// cellMark stands between the cells of an entry.
const cellMark = " ¦ "

// reading is what came of a file: everything that the return says, by what it
// is about, and everything that was told.
type reading struct {
	refused  bool
	unit     string
	says     map[string]said
	problems diag.List
}

// said is one thing that a return says. An entry of a list is about its own
// words, so that others may come before it.
type said struct {
	id    string // of what was asked
	state checklist.State
	text  string // as it is used
	typed string // as it stood in the cell
	at    diag.Place
}

func readingOf(data []byte, forms *round.FormSet) *reading {
	r, problems := book.ReadReturn(context.Background(), bytes.NewReader(data), int64(len(data)), book.Source{File: "f.xlsx"}, forms)
	out := &reading{refused: r == nil, problems: problems, says: map[string]said{}}
	if r == nil {
		return out
	}
	out.unit = r.Manifest.Unit
	f, _ := forms.Find(out.unit)
	kinds := map[string]checklist.Type{}
	for _, i := range f.Checklist.Indicators() {
		kinds[i.ID] = i.Kind()
	}
	put := func(key string, s said) {
		if s.text != "" || s.typed != "" || s.state != checklist.Blank {
			out.says[key] = s
		}
	}
	for v := range r.Values.All() {
		put(v.ID, said{v.ID, v.State, v.Print(kinds[v.ID]), v.Typed, v.Cell})
		put(v.ID+" explained", said{v.ID, checklist.Given, v.Explanation, v.Explanation, v.Cell})
		if v.Explanation == "" {
			delete(out.says, v.ID+" explained")
		}
	}
	for _, x := range r.Texts {
		if x.Text != "" {
			put(x.ID, said{x.ID, checklist.Given, x.Text, x.Text, x.Cell})
		}
	}
	for e := range r.Entries.All() {
		text := strings.Join(e.Words(), cellMark)
		key := e.ID + ": " + text
		for n := 2; out.says[key].id != ""; n++ {
			key = fmt.Sprintf("%s: %s (%d)", e.ID, text, n)
		}
		put(key, said{e.ID, checklist.Given, text, text, e.Cell})
	}
	return out
}

// difference is something that a reading says otherwise than the one before.
type difference struct {
	key     string
	was, is said
}

func (d difference) String() string {
	return fmt.Sprintf("%s: %s %q at %s, was %s %q at %s", d.key, d.is.state, d.is.text, d.is.at, d.was.state, d.was.text, d.was.at)
}

// differences are what two readings say differently, in the order of the keys.
func (r *reading) differences(other *reading) (out []difference) {
	keys := maps.Clone(r.says)
	maps.Copy(keys, other.says)
	for _, key := range slices.Sorted(maps.Keys(keys)) {
		was, is := r.says[key], other.says[key]
		if was.state != is.state || was.text != is.text {
			out = append(out, difference{key, was, is})
		}
	}
	return out
}

// told reports whether a reading tells of a difference from the one before: with
// a problem of its own in the row of the cell, about the question, about the
// table or sheet as a whole, or one that shows what stood in the cell, which is
// raw in the file.
func (r *reading) told(d difference, before *reading, raw string) bool {
	known := before.abouts()
	for _, p := range r.problems {
		if key := about(p); d.is.state != checklist.Unreadable && known[key] > 0 {
			known[key]--
			continue
		}
		switch {
		case p.Path == cmp.Or(d.is.id, d.was.id),
			sameRow(p.Place, d.is.at), sameRow(p.Place, d.was.at),
			ofTables[p.Code] && (p.Place.Sheet == d.was.at.Sheet || p.Place.Sheet == d.is.at.Sheet),
			p.Code == "own-sheet", p.Code == "more-of-a-kind",
			shows(p, d.was.typed), shows(p, raw):
			return true
		}
	}
	return false
}

func shows(p diag.Problem, text string) bool {
	return text != "" && strings.Contains(strings.ToLower(p.Message(diag.EN)+p.Hint(diag.EN)), strings.ToLower(fmt.Sprintf("%q", text)))
}

// ofTables are the codes of problems that speak of a table as a whole.
var ofTables = map[diag.Code]bool{
	"column-missing": true, "heading-gone": true, "heading-edited": true, "table-unclear": true,
	"list-unclear": true, "list-repeated": true, "own-column": true,
}

// about is a problem without its row, which may be another one.
func about(p diag.Problem) string { return string(p.Code) + " " + p.Path + " " + p.Message(diag.EN) }

// abouts counts the problems by what they are about.
func (r *reading) abouts() map[string]int {
	out := map[string]int{}
	for _, p := range r.problems {
		out[about(p)]++
	}
	return out
}

func sameRow(a, b diag.Place) bool {
	return a.Cell != "" && b.Cell != "" && a.Sheet == b.Sheet && rowName(a.Cell) == rowName(b.Cell)
}

func rowName(cell string) string { return strings.TrimLeft(cell, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") }
