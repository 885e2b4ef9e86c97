package book

import (
	"errors"
	"fmt"
	"strings"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/report/vi"
)

// ErrReference is wrapped by an error about an id that names no indicator.
var ErrReference = errors.New("book: no such indicator")

var errNoChecklist = errors.New("book: no checklist")

// Worksheet lays out what the team fills in at one unit (phiếu kiểm tra): the
// items with their answers, the indicators with their figures, the relations
// between those, and how to fill them in. Every text and id of the checklist
// stands in it, in order, but for the lists, which units make. The checklist is
// one that has passed its checks; a relation or ratio of indicators that do not
// exist is an error.
func Worksheet(c *checklist.Checklist) (doc.Book, error) {
	if c == nil {
		return doc.Book{}, errNoChecklist
	}
	in := newInputs()
	b, err := sheets(c, in, in.text(entryRole))
	in.addTo(&b)
	return b, err
}

// sheets lays out the sheets to fill in, without the hidden one of the
// lists. unit is the cell that takes the name of the unit; extra sheets stand
// before the guide.
func sheets(c *checklist.Checklist, in *inputs, unit doc.SheetCell, extra ...doc.Sheet) (doc.Book, error) {
	b := doc.Book{
		Properties: doc.Properties{Title: worksheetTitle, Subject: c.Title},
		Sheets:     []doc.Sheet{itemSheet(c, in, unit)},
	}
	if f := newFigures(c); len(f.Figures) > 0 {
		b.Sheets = append(b.Sheets, indicatorSheet(c, in))
		if err := f.checkRatios(c); err != nil {
			return doc.Book{}, err
		}
		if len(c.Rules) > 0 {
			s, err := ruleSheet(c, f, in)
			if err != nil {
				return doc.Book{}, err
			}
			b.Sheets = append(b.Sheets, s)
		}
	}
	guide := guideSheet(c, len(b.Sheets))
	b.Sheets = append(append(b.Sheets, extra...), guide)
	return b, nil
}

const worksheetTitle = "Phiếu kiểm tra"

// figures are the indicators by id.
type figures struct{ checklist.Figures }

func newFigures(c *checklist.Checklist) figures { return figures{c.Figures()} }

// find returns an error that names the user of the ids that are unknown.
func (f figures) find(user string, ids ...string) error {
	var errs []error
	for _, id := range ids {
		if f.Figures[id] == nil {
			errs = append(errs, fmt.Errorf("%w: %q, of %q", ErrReference, id, user))
		}
	}
	return errors.Join(errs...)
}

func (f figures) checkRatios(c *checklist.Checklist) error {
	var errs []error
	for _, i := range c.Indicators() {
		if i.Derived != nil {
			errs = append(errs, f.find(i.ID, i.Derived.Num, i.Derived.Den))
		}
	}
	return errors.Join(errs...)
}

// stamp says which list a sheet was made from.
func stamp(c *checklist.Checklist, columns int) doc.SheetRow {
	return row(wide(stampRole, fmt.Sprintf("Danh mục %s, phiên bản %d", c.ID, c.Version), columns))
}

// limits says, on lines of its own, to whom a question does not apply and
// whether it may be left open.
func (in *inputs) limits(appliesTo []string, required bool) string {
	var lines string
	if len(appliesTo) > 0 {
		lines += "\n(chỉ áp dụng với " + in.units.Scope(appliesTo) + ")"
	}
	if !required {
		lines += "\n(không bắt buộc)"
	}
	return lines
}

// heading returns the name of a sheet and the name of the checklist below it.
func heading(name string, c *checklist.Checklist, columns int) []doc.SheetRow {
	rows := []doc.SheetRow{row(wide(Title, vi.Upper(name), columns))}
	if c.Title != "" {
		rows = append(rows, row(wide(subtitleRole, c.Title, columns)))
	}
	return rows
}

// numbered walks the areas in order with their printed numbers, leaving out
// those for which keep is false.
func numbered(areas []checklist.Area, depth int, keep func(*checklist.Area) bool, visit func(*checklist.Area, string)) {
	for i := range areas {
		if a := &areas[i]; keep(a) {
			visit(a, areaNumber(depth, i))
			numbered(a.Areas, depth+1, keep, visit)
		}
	}
}

// listed joins short texts one below the other.
func listed(texts []string) string {
	if len(texts) < 2 {
		return strings.Join(texts, "")
	}
	return "- " + strings.Join(texts, "\n- ")
}
