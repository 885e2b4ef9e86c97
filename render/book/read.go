package book

import (
	"errors"
	"io"

	"github.com/vanban-go/vanban/report/round"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/xlsx"
	"github.com/vanban-go/vanban/report/diag"
)

// Source says what is known of a returned file before it is read.
type Source struct {
	File     string            // its name, which problems carry
	Unit     string            // the code of the unit whose return it must be; "" is any
	Decided  bool              // that it is read as that of Unit, whatever it says of itself
	Limits   int               // how many times the limits of a workbook may be; 0 is 1
	Previous *checklist.Return // that of the same unit in an earlier round, for figures that must not decrease
}

// ReadReturn reads a form that a unit filled in ([Form]). It is nil exactly
// when the Err of the list is not: then the file is refused, and the problems
// say why. All else that a person should look at is a warning at its cell.
//
// Nothing is known by its place: tables are found by the titles of their
// columns, rows by the id in them, with their words as a second witness, and
// what the file belongs to by the lines that say so, which must agree. A file
// without any such line is read only where the source names the unit. A form of
// an older version of the plan is read through the former ids of the checklist.
func ReadReturn(r io.ReaderAt, size int64, from Source, forms *round.FormSet) (*checklist.Return, diag.List) {
	sheets, err := allSheets(r, size, xlsx.Times(from.Limits))
	if err != nil {
		return nil, diag.List{refusal(err).At(diag.Place{File: from.File}, "", err).From(err)}
	}
	if forms == nil {
		forms = &round.FormSet{}
	}
	rd := &returnReader{file: from.File, tables: tablesOf(sheets, from.File), sheets: sheets}
	form, problem := rd.identify(from, forms)
	if problem != nil {
		return nil, diag.List{*problem}
	}
	out := rd.read(form)
	var previous []checklist.Value
	if from.Previous != nil {
		previous = from.Previous.Values
	}
	out.Breaches = form.Checklist.Check(out.Values, previous)
	for _, b := range out.Breaches {
		if !b.Settled {
			rd.problems = append(rd.problems, b.Problem())
		}
	}
	return out, rd.problems.Sorted()
}

// allSheets reads every sheet of a workbook, visible or not.
func allSheets(r io.ReaderAt, size int64, opts ...xlsx.Option) ([]*xlsx.Sheet, error) {
	w, err := xlsx.Open(r, size, opts...)
	if err != nil {
		return nil, err
	}
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

func refusal(err error) diag.Rule {
	switch {
	case errors.Is(err, xlsx.ErrOldFormat):
		return oldWorkbook
	case errors.Is(err, xlsx.ErrPassword):
		return passwordWorkbook
	case errors.Is(err, xlsx.ErrOtherFile):
		return notAForm
	case errors.Is(err, xlsx.ErrLimit):
		return largeWorkbook
	}
	return badWorkbook
}

// returnReader is what is known while one file is read.
type returnReader struct {
	file     string
	sheets   []*xlsx.Sheet
	tables   []readTable
	manifest checklist.Manifest
	older    bool // than the plan, so that ids and words may have changed
	problems diag.List
}

// placeOf is where a cell of the file stands.
func placeOf(file, sheet string, row, column int) diag.Place {
	return diag.Place{File: file, Sheet: sheet, Cell: doc.CellName(column, row)}
}

func (r *returnReader) tell(p diag.Problem) { r.problems = append(r.problems, p) }

// read gathers the answers of all tables, in the order of the form.
func (r *returnReader) read(f *checklist.Form) *checklist.Return {
	out := &checklist.Return{Manifest: r.manifest, File: r.file}
	a := newAnswers(r, f)
	for i := range r.tables {
		a.table(&r.tables[i])
	}
	a.gather(out)
	return out
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
	case errors.Is(err, stampsDiffer.Code), errors.Is(err, otherUnit.Code):
		return round.Unclear
	}
	return round.Refused
}
