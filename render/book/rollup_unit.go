package book

import (
	"fmt"
	"iter"
	"slices"
	"strconv"
	"strings"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/report/unit"
	"github.com/vanban-go/vanban/report/vi"
)

// setUnitColumns sets the columns that begin every table with a row for each unit:
// behind its name what kind it is of, then what came. The first are printed again
// on every page. The code of the unit stands last, behind what is printed.
func (t *roundTables) setUnitColumns() {
	if len(t.round.Returns.Types) > 1 {
		t.kinds = append(t.kinds, column{"Loại", 20})
	}
	for _, g := range t.round.Progress.Groups {
		t.kinds = append(t.kinds, column{g.Title, 24})
	}
	t.unitColumns = slices.Concat([]column{{"TT", 11}, {"Đơn vị", 48}}, t.kinds, []column{{"Tình trạng", 30}})
}

// kindCells fill the columns of the kinds for a unit.
func (t *roundTables) kindCells(u unit.Unit) []doc.SheetCell {
	cells := make([]doc.SheetCell, 0, len(t.kinds))
	if len(t.kinds) > len(t.round.Progress.Groups) {
		cells = append(cells, cell(Choice, typeName(u.Declared())))
	}
	for _, g := range t.round.Progress.Groups {
		cells = append(cells, cell(Choice, vi.UpperFirst(g.Of(u).Label)))
	}
	return cells
}

// repeatedColumns are those that are printed on every page; the kinds follow them.
const repeatedColumns = 2

// unitCodeWidth is the width of a column of codes of units, in mm.
const unitCodeWidth = 18

// unitTable is where the rows of the units are.
type unitTable struct {
	sheet       string // "" for formulas of the same sheet
	first, last int
}

// isEmpty reports whether there is no unit.
func (t unitTable) isEmpty() bool { return t.last < t.first }

// local returns the table as its own sheet sees it.
func (t unitTable) local() unitTable { return unitTable{"", t.first, t.last} }

// cells returns the cells of all units in a column, as formulas refer to them.
func (t unitTable) cells(column int) string {
	name := doc.ColumnName(column)
	cells := fmt.Sprintf("$%[1]s$%[2]d:$%[1]s$%[3]d", name, t.first, t.last)
	if t.sheet == "" {
		return cells
	}
	return "'" + t.sheet + "'!" + cells
}

// typeName is the type of a unit as tables show it.
func typeName(t unit.Type) string { return vi.UpperFirst(t.Word) }

// unitRows is what a table of units consists of.
type unitRows struct {
	sheet, title, legend string
	columns              []column // those of units and more
	areas                []string // of the columns behind those of units, where they have one
	heads                []doc.SheetRow
	replies              []checklist.Reply
	cells                func(dst []doc.SheetCell, u unitAnswers, row int) []doc.SheetCell // appends those of one unit, behind its name
	own                  int                                                               // how many of the columns, the last ones, are not printed
	team                 bool                                                              // the rows tell of what the team found
}

// unitAnswers are what one unit was asked and answered, by ids.
type unitAnswers struct {
	*checklist.Reply
	values map[string]*checklist.Value
	asked  map[string]struct{}
}

// asks reports whether the unit is asked for the item or indicator.
func (u *unitAnswers) asks(id string) bool {
	_, ok := u.asked[id]
	return ok
}

// unitSheet lays out a table of units. It is wider than a page; what every page
// repeats of it must not reach across others. The rows are made as they are
// written: all are one row that is filled anew.
func (t *roundTables) unitSheet(u unitRows) (doc.Sheet, unitTable) {
	printed := len(u.columns) - u.own
	pages := areaPages(u.columns[:printed], u.areas)
	rest := slices.Min(append(pages[:len(pages):len(pages)], pageColumns(u.columns))) - repeatedColumns
	rows := append(progressHeading(u.title, t.round.Progress, rest), row(wide(Text, u.legend, rest)))
	for i := range rows {
		rows[i].Cells = append([]doc.SheetCell{{Span: repeatedColumns}}, rows[i].Cells...)
	}
	repeat := doc.Rows{First: len(rows) + 1, Last: len(rows) + 1 + len(u.heads)}
	columns := append(slices.Clip(u.columns), column{headCode, unitCodeWidth})
	rows = append(append(rows, headRow(columns)), u.heads...)
	table := unitTable{u.sheet, len(rows) + 1, len(rows) + len(u.replies)}
	units := func(yield func(doc.SheetRow) bool) {
		var cells []doc.SheetCell
		var answers checklist.Lookup
		for i := range u.replies {
			r := &u.replies[i]
			cells = t.unitCells(cells[:0], i, r.Form.Unit, u.team)
			cells = u.cells(cells, unitAnswers{r, answers.In(r.Return), t.asked[r.Form.Unit.Class()]}, table.first+i)
			cells = append(cells, cell(Code, r.Form.Unit.Code))
			if !yield(ruled(cells...)) {
				return
			}
		}
	}
	return doc.Sheet{
		Name: u.sheet, Protected: true, Columns: widths(columns), Rows: rows, More: units,
		Frozen: doc.Corner{Rows: repeat.Last, Columns: repeatedColumns}, Repeat: repeat, Landscape: true,
		RepeatColumns: repeatedColumns, PageColumns: pages, Percent: unitPercent,
		Filter: doc.Range{Left: 1, Top: repeat.Last, Right: len(columns), Bottom: max(table.last, repeat.Last)},
		Print:  doc.Range{Left: 1, Top: 1, Right: printed},
	}, table
}

// followed yields rows, and some more below them.
func followed(rows iter.Seq[doc.SheetRow], more ...doc.SheetRow) iter.Seq[doc.SheetRow] {
	return func(yield func(doc.SheetRow) bool) {
		for _, seq := range [...]iter.Seq[doc.SheetRow]{rows, slices.Values(more)} {
			for r := range seq {
				if !yield(r) {
					return
				}
			}
		}
	}
}

// unitCells appends the cells of the columns of units for the i-th unit, from 0: how
// far its report is, or when the team was there.
func (t *roundTables) unitCells(dst []doc.SheetCell, i int, u unit.Unit, team bool) []doc.SheetCell {
	state := ""
	if team {
		var days []string
		for _, d := range t.round.VisitDays(u.Code) {
			days = append(days, d.Short())
		}
		state = strings.Join(days, "; ")
	} else if p := t.came[u.Code]; p != nil {
		state = p.Arrival.String()
	}
	dst = append(dst, cell(Number, strconv.Itoa(i+1)), cell(Text, vi.UpperFirst(u.FullName())))
	return append(append(dst, t.kindCells(u)...), cell(Choice, state))
}

// underUnits returns a row of a table of units that is about no unit, with a
// title in the place of its name.
func (t *roundTables) underUnits(shade doc.Shade, title string, cells []doc.SheetCell) doc.SheetRow {
	before := make([]doc.SheetCell, len(t.unitColumns))
	before[repeatedColumns-1] = cell(areaRole, title)
	return doc.SheetRow{Ruled: true, Shade: shade, Cells: append(before, cells...)}
}

// pageWidth is the width of an A4 page on its side within its margins, in mm;
// tables of units are printed smaller, and take so much.
const (
	pageWidth     = 267
	unitPercent   = 70
	unitPageWidth = pageWidth * 100 / unitPercent * 0.97 // programs differ in how wide a column is
)

// pageColumns returns how many of the columns stand on one page of a table of units.
func pageColumns(columns []column) int {
	width := 0.0
	for i, c := range columns {
		if width += c.width; width > unitPageWidth {
			return i
		}
	}
	return len(columns)
}

// areaPages returns behind how many columns pages of a table of units end, so that
// no area is torn which one page takes; the last columns have areas.
func areaPages(columns []column, areas []string) []int {
	sum := func(columns []column) (width float64) {
		for _, c := range columns {
			width += c.width
		}
		return width
	}
	first, repeated := len(columns)-len(areas), sum(columns[:repeatedColumns])
	used := sum(columns[:first])
	var pages []int
	for from := 0; from < len(areas); {
		to := from + 1
		for to < len(areas) && areas[to] == areas[from] {
			to++
		}
		area := columns[first+from : first+to]
		if used+sum(area) > unitPageWidth && from > 0 {
			pages, used = append(pages, first+from), repeated
		}
		for _, c := range area {
			if used += c.width; used > unitPageWidth {
				used = repeated + c.width
			}
		}
		from = to
	}
	return pages
}

// areasOf returns the areas of indicators or items, by their ids.
func (t *roundTables) areasOf(ids []string) []string {
	home := map[string]string{}
	t.checklist.Walk(func(a *checklist.Area, _ []*checklist.Area) {
		for i := range a.Items {
			home[a.Items[i].ID] = a.ID
		}
		for i := range a.Indicators {
			home[a.Indicators[i].ID] = a.ID
		}
	})
	areas := make([]string, len(ids))
	for i, id := range ids {
		of, _ := checklist.Divide(id)
		areas[i] = home[of]
	}
	return areas
}
