package book

import (
	"context"
	"errors"
	"io"
	"path"
	"slices"
	"strings"
	"sync"

	"github.com/vanban-go/vanban/report/round"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/internal/ooxml"
	"github.com/vanban-go/vanban/render/xlsx"
	"github.com/vanban-go/vanban/report/date"
	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/vi"
)

// Source says what is known of a returned file before it is read.
type Source struct {
	File     string                       // its name, which problems carry
	Unit     string                       // the code of the unit whose return it must be; "" is any
	Decided  bool                         // that the file counts, and for Unit whatever it says of itself
	Limits   int                          // how many times the limits of a workbook may be; 0 is 1
	Previous map[string]*checklist.Return // those of an earlier round, by the codes of the units, for figures that must not decrease
}

// ReadReturn reads a form that a unit filled in ([Form]). It is nil exactly
// when the Err of the list is not: then the file is refused, and the problems
// say why. All else that a person should look at is a warning at its cell.
//
// Tables are found by the titles of their columns, by the line above a list and
// by the ids in their rows, so that any of these may be lost; rows by the id in
// them, with their words as a second witness; and what the file belongs to by
// the lines that say so, the cover and the name of the file, which must agree
// unless the source names the unit. A file without any such line is read only
// where it does. A form of an older version of the plan is read through the
// former ids of the checklist. An answer counts where the question means today
// what it meant when the form was sent. Every cell that holds something is the
// form's own, an answer, or named in a warning.
func ReadReturn(ctx context.Context, r io.ReaderAt, size int64, from Source, forms *round.FormSet) (*checklist.Return, diag.List) {
	w, err := xlsx.Open(ctx, r, size, xlsx.Times(from.Limits))
	var sheets []*xlsx.Sheet
	if err == nil {
		defer w.Close()
		sheets, err = sheetsOf(w)
	}
	if err != nil {
		return nil, diag.List{refusal(err, from.File, notAForm)}
	}
	return readSheets(ctx, sheets, from, forms)
}

// readSheets reads the sheets of a file; it changes none of them.
func readSheets(ctx context.Context, sheets []*xlsx.Sheet, from Source, forms *round.FormSet) (*checklist.Return, diag.List) {
	if forms == nil {
		forms = &round.FormSet{}
	}
	rd := newReturnReader(ctx, from.File, sheets)
	defer rd.free()
	rd.decided = from.Decided
	if problem := rd.identify(from, forms); problem != nil {
		return nil, diag.List{*problem}
	}
	if to := forms.Plan().Period.To; !to.IsZero() {
		rd.last = to.Last()
	}
	rd.asking = askingIn(forms, rd.form, rd.older)
	out, values := rd.read()
	if ctx.Err() != nil { // it is not all
		return nil, diag.List{unread(diag.Place{File: from.File}, context.Cause(ctx))}
	}
	if len(rd.tables) == 0 {
		return nil, diag.List{*refuse(notAForm, diag.Place{File: from.File})}
	}
	var previous []checklist.Value
	if r := from.Previous[rd.form.Unit.Code]; r != nil {
		previous = r.Values.List()
	}
	out.Breaches = rd.form.Checklist.Check(values, previous)
	for i := range out.Breaches {
		b := &out.Breaches[i]
		apart(&b.Explanation, &b.Cell.Sheet, &b.Cell.Cell)
		if !b.Settled {
			rd.problems = append(rd.problems, b.Problem())
		}
	}
	return out, rd.problems.Alike(from.File)
}

// apart makes texts stand by themselves, so that what keeps them does not keep the
// parts of the file in which they were read.
func apart(texts ...*string) {
	for _, t := range texts {
		*t = strings.Clone(*t)
	}
}

// sheetsOf reads every sheet of a workbook, visible or not.
func sheetsOf(w *xlsx.Workbook) ([]*xlsx.Sheet, error) {
	var out []*xlsx.Sheet
	for _, name := range w.Sheets() {
		s, err := w.Sheet(name)
		if err != nil {
			return nil, err
		}
		out = append(out, s)
	}
	return out, nil
}

// refusal returns why a file cannot be read, by the rule for another kind of file where
// it is one.
func refusal(err error, file string, another diag.Rule) diag.Problem {
	rule := badWorkbook
	switch {
	case errors.Is(err, xlsx.ErrOldFormat):
		rule = oldWorkbook
	case errors.Is(err, xlsx.ErrPassword):
		rule = passwordWorkbook
	case errors.Is(err, xlsx.ErrLimit):
		rule = largeWorkbook
	case errors.Is(err, xlsx.ErrOtherFile):
		rule = helping(another, err, file)
	default:
		rule = helping(rule, err, file)
	}
	p := unread(diag.Place{File: file}, err)
	return rule.At(p.Place, "", p.Args...).From(err)
}

// helping returns a rule with what helps where the name of the file, or what is in it,
// tells what it is.
func helping(rule diag.Rule, err error, file string) diag.Rule {
	switch ext := strings.ToLower(path.Ext(file)); {
	case errors.Is(err, ooxml.ErrNoTypes), slices.Contains([]string{".zip", ".rar", ".7z"}, ext):
		rule.HintVI, rule.HintEN = "giải nén, để các tệp .xlsx trong đó vào thư mục tệp gửi về", "unpack it and put the .xlsx files in it into the folder of returns"
	case ext == ".ods":
		rule.HintVI, rule.HintEN = "mở bằng LibreOffice, lưu lại dạng .xlsx rồi đọc tệp ấy", "open it in LibreOffice, save it as .xlsx and read that file"
	}
	return rule
}

// returnReader is what is known while one file is read.
type returnReader struct {
	looks    ooxml.Looks
	file     string
	sheets   []*xlsx.Sheet
	tables   []readTable
	form     *checklist.Form
	manifest checklist.Manifest
	asking                     // the form
	own      ownTexts          // of the form as it was sent
	carries  bool              // own is what the file says itself
	stamp    string            // what it says of itself, where it says so last
	decided  bool              // somebody has looked at the file, and says that it counts
	stamped  bool              // the file says itself what it is
	lenient  bool              // own is not known
	slots    map[string]string // what the cover must say of the unit
	asked    map[string]string // the meanings of the questions as they were sent, by id
	last     date.Date         // of the period of the plan; zero where it is not known
	folds    map[string]folded
	notes    map[*xlsx.Sheet][]*xlsx.Cell // that say in what figures are counted
	problems diag.List
	sender   checklist.Sender
}

// placeOf is where a cell of the file stands.
func placeOf(file, sheet string, row, column int) diag.Place {
	return diag.Place{File: file, Sheet: sheet, Cell: doc.CellName(column, row)}
}

func newReturnReader(ctx context.Context, file string, sheets []*xlsx.Sheet) *returnReader {
	return &returnReader{
		looks: ooxml.Looks{Context: ctx}, file: file, sheets: sheets,
		asked: map[string]string{}, own: ownTexts{}, slots: map[string]string{}, folds: folds.Get().(map[string]folded),
		notes: map[*xlsx.Sheet][]*xlsx.Cell{},
	}
}

// asking is what the forms of one class of units ask, and in which tables. Nothing of
// it is changed once it is made.
type asking struct {
	older     bool         // the file, than the plan, so that ids and words may have changed
	forms     []*tableForm // the kinds of tables that may be found
	lists     []*askedList
	questions map[string]*question // by id, and by former ids in an older file
	longest   int                  // of these ids
	titles    titles               // of the columns of all forms
}

// askedOf is by what a set of forms keeps what a file of it is asked.
type askedOf struct {
	class string
	older bool
}

// askingIn returns what a form of a set asks, which the set keeps.
func askingIn(forms *round.FormSet, f *checklist.Form, older bool) asking {
	return forms.Kept(askedOf{f.Unit.Class(), older}, func() any { return askingOf(f, older) }).(asking)
}

func askingOf(f *checklist.Form, older bool) asking {
	a := asking{older: older, forms: slices.Clip(tableForms), lists: listsOf(f)}
	a.ask(questionsOf(f))
	for _, l := range a.lists {
		if !slices.Contains(a.forms, l.form) {
			a.forms = append(a.forms, l.form)
		}
	}
	rows := seriesRows(f, a.questions)
	a.ask(rows)
	for _, q := range rows {
		if !slices.ContainsFunc(a.forms, func(f *tableForm) bool { return slices.Equal(f.heads, q.form.heads) }) {
			a.forms = append(a.forms, q.form)
		}
	}
	a.titles = titlesOf(a.forms)
	return a
}

// folded is a text as it is compared.
type folded struct {
	words       string
	saysMeasure bool // in what something is counted
}

// folds lends what a reader leaves to the next: most texts stand in every file of a
// round.
var folds = sync.Pool{New: func() any { return map[string]folded{} }}

const (
	mostFolds    = 4096
	longestFolds = 500 // bytes
)

// fold is vi.Fold of a text of the file.
func (r *returnReader) fold(s string) string { return r.folded(s).words }

func (r *returnReader) folded(s string) folded {
	f, ok := r.folds[s]
	if !ok {
		s = strings.Clone(s) // without what it stands in
		f.words = vi.Fold(s)
		f.saysMeasure = isNoteOnMeasure(f.words)
		if len(s) <= longestFolds {
			r.folds[s] = f
		}
	}
	return f
}

// free gives back what the reader has borrowed.
func (r *returnReader) free() {
	if len(r.folds) > mostFolds {
		clear(r.folds)
	}
	folds.Put(r.folds)
	r.folds = nil
}

// ask notes questions by their ids, and in an older file by their former ids.
func (a *asking) ask(questions []*question) {
	if a.questions == nil {
		a.questions = make(map[string]*question, len(questions))
	}
	for _, q := range questions {
		q.meant = inOneText(q.means)
		a.questions[q.id], a.longest = q, max(a.longest, len(q.id))
		for _, id := range q.was {
			if a.older {
				a.questions[id], a.longest = q, max(a.longest, len(id))
			}
		}
	}
}

// asks returns the question whose id stands in a cell, alone; nil where it is none.
func (r *returnReader) asks(c *xlsx.Cell) *question {
	id := strings.TrimSpace(c.Text)
	if len(id) > r.longest {
		return nil
	}
	return r.questions[id]
}

func (r *returnReader) tell(p diag.Problem) { r.problems = append(r.problems, p) }

// read gathers the answers of all tables, in the order of the form. The values are those
// that the return holds.
func (r *returnReader) read() (*checklist.Return, []checklist.Value) {
	for _, s := range r.sheets {
		r.walk(s)
	}
	out := &checklist.Return{Manifest: r.manifest, File: r.file}
	a := answers{
		returnReader: r, values: make(map[string]*checklist.Value, len(r.questions)), kept: make([]checklist.Value, 0, len(r.questions)), texts: map[string]*checklist.Narrative{},
		heads: map[string]diag.Place{}, told: map[string]bool{}, days: days{last: r.last},
	}
	for i := range r.tables {
		a.table(&r.tables[i])
	}
	for _, v := range a.days.swapped() {
		a.tell(swappedDate.At(v.Cell, v.ID, v.Date.Short(), otherDay(v.Date).Short()))
	}
	if r.stamped && !r.lenient {
		r.sheetsLost()
	}
	values := a.gather(out)
	out.Sender = r.sender
	return out, values
}

// ArrivalOf says what a file that came in is, by what [ReadReturn] made of it.
func ArrivalOf(r *checklist.Return, problems diag.List) round.Arrival {
	if r != nil {
		return round.Entered
	}
	err := problems.Err()
	switch {
	case errors.Is(err, oldWorkbook.Code):
		return round.OldFile
	case errors.Is(err, passwordWorkbook.Code):
		return round.Locked
	case errors.Is(err, stampsDiffer.Code), errors.Is(err, otherUnit.Code), errors.Is(err, unitUnclear.Code):
		return round.Unclear
	}
	return round.Refused
}
