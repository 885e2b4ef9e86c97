package book

import (
	"cmp"
	"errors"
	"slices"
	"strconv"
	"strings"

	"github.com/vanban-go/vanban/report/round"

	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/vi"
)

var errNoForms = errors.New("book: no forms")

// Results lays out the results of a round as a workbook to be filled in: a sheet
// for each kind of entry, every row of which begins with the code of the unit,
// with what r holds and blank rows behind it. r may be nil. The forms are those
// of the round; the lists to choose from are theirs. [ReadResults] reads the
// workbook back.
func Results(r *report.Results, forms *round.FormSet) (doc.Book, error) {
	switch {
	case forms == nil || forms.Plan() == nil:
		return doc.Book{}, errNoForms
	case forms.Plan().Checklist == nil:
		return doc.Book{}, errNoChecklist
	}
	if r == nil {
		r = &report.Results{Plan: forms.Plan().ID}
	}
	r = byUnit(r, forms)
	l := newResultsLayout(forms)
	b := doc.Book{Properties: doc.Properties{Title: resultsTitle, Subject: oneLine(forms.Frame().Subject)}}
	l.again, l.forms = visitedAgain(r), forms
	for _, s := range resultSheets {
		columns := s.columns(l)
		if s.dated {
			columns = append(columns, l.day(headVisitDay, 26))
		}
		b.Sheets = append(b.Sheets, l.sheet(s.name, columns, s.rows(l, r)))
	}
	b.Sheets = append(b.Sheets, resultsGuide(r.Plan, forms), l.lookup())
	l.in.addTo(&b)
	return b, nil
}

// byUnit returns the results with the visits in the order of the forms, later ones
// last: the order of the files that they came from says nothing.
func byUnit(r *report.Results, forms *round.FormSet) *report.Results {
	at := map[string]int{}
	for f := range forms.All() {
		at[f.Unit.Code] = len(at) - forms.Len() // those that no form is for stay last
	}
	out := *r
	out.Visits = slices.Clone(r.Visits)
	slices.SortStableFunc(out.Visits, func(a, b report.VisitResult) int {
		return cmp.Or(a.Follows.Compare(b.Follows), cmp.Compare(at[a.Unit], at[b.Unit]))
	})
	return &out
}

// resultRows is how many blank rows stand ready behind those with results.
const resultRows = 50

// foundColumn is one column of a sheet of results: what stands in its cells and
// what they take.
type foundColumn struct {
	column
	cell doc.SheetCell
}

// sheet lays out one table. It is not protected: rows may be added and deleted.
func (l *resultsLayout) sheet(name string, columns []foundColumn, filled [][]string) doc.Sheet {
	heads := make([]column, len(columns))
	total := 0.0
	for i, c := range columns {
		heads[i] = c.column
		total += c.width
	}
	rows := []doc.SheetRow{row(wide(Title, vi.Upper(name), len(columns))), headRow(heads)}
	for _, texts := range append(filled, make([][]string, resultRows)...) {
		cells := make([]doc.SheetCell, len(columns))
		for i, c := range columns {
			cells[i] = c.cell
			if i < len(texts) {
				cells[i].Value.Text = texts[i]
			}
		}
		rows = append(rows, ruled(cells...))
	}
	return doc.Sheet{
		Name: name, Columns: widths(heads), Rows: rows,
		Frozen: doc.Corner{Rows: 2, Columns: 1}, Repeat: doc.Rows{First: 2, Last: 2}, Landscape: total > portraitWidth,
	}
}

// portraitWidth is what fits across a page, in mm.
const portraitWidth = 180

// visitedAgain are the units that were visited more than once.
func visitedAgain(r *report.Results) map[string]bool {
	once, again := map[string]bool{}, map[string]bool{}
	for i := range r.Visits {
		unit := r.Visits[i].Unit
		again[unit], once[unit] = once[unit], true
	}
	return again
}

// eachVisit gathers rows, visit by visit, those of a unit that was visited more than
// once with the day behind them.
func eachVisit(rows func(l *resultsLayout, v *report.VisitResult) [][]string) func(*resultsLayout, *report.Results) [][]string {
	return func(l *resultsLayout, r *report.Results) [][]string {
		var out [][]string
		for i := range r.Visits {
			v := &r.Visits[i]
			for _, texts := range rows(l, v) {
				if texts = append([]string{v.Unit}, texts...); l.again[v.Unit] {
					texts = append(texts, l.forms.Visited(v).String())
				}
				out = append(out, texts)
			}
		}
		return out
	}
}

func visitResultRows(_ *resultsLayout, v *report.VisitResult) [][]string {
	return [][]string{{v.Date.String(), v.Begin, v.End, v.Place, v.Secretary.Name, v.Secretary.Position, v.Follows.String(), v.Refused, v.Witness.Name, v.Witness.Position}}
}

func presentRows(_ *resultsLayout, v *report.VisitResult) (rows [][]string) {
	for _, a := range v.Present {
		rows = append(rows, []string{sideWord(a.Side), a.Name, a.Position})
	}
	return rows
}

func itemResultRows(l *resultsLayout, v *report.VisitResult) (rows [][]string) {
	for _, i := range v.Items {
		row := []string{i.Item, l.answer(i.Item, i.Answer)}
		if l.plan.Checklist.HasScores() {
			row = append(row, i.Points)
		}
		rows = append(rows, append(row, i.Note))
	}
	return rows
}

func figureResultRows(_ *resultsLayout, v *report.VisitResult) (rows [][]string) {
	for _, f := range v.Values {
		rows = append(rows, []string{f.Indicator, f.Value, f.Was, f.Why})
	}
	return rows
}

// findingRows gives every recommendation a row, the first that of the finding.
func findingRows(l *resultsLayout, v *report.VisitResult) (rows [][]string) {
	for _, f := range v.Findings {
		row := []string{f.Text, f.Group, f.Cause.Subjective, f.Cause.Objective, f.Responsible, strings.Join(f.Items, "; "), "", "", "", "", chosen(f.Selected)}
		for i, rec := range f.Recommend {
			if i > 0 {
				rows = append(rows, row)
				row = make([]string, len(row))
			}
			row[6], row[7], row[8], row[9] = l.party(rec.To), rec.Text, rec.Product, rec.Due.String()
		}
		rows = append(rows, row)
	}
	return rows
}

func followedRows(_ *resultsLayout, v *report.VisitResult) (rows [][]string) {
	for i := range v.Followed {
		f := &v.Followed[i]
		rows = append(rows, []string{f.Request, report.StateWord(f.State), f.Date.String(), f.Evidence})
	}
	return rows
}

func difficultyRows(l *resultsLayout, v *report.VisitResult) (rows [][]string) {
	for _, d := range v.Difficulties {
		rows = append(rows, []string{d.Text, d.Basis, l.party(d.ResolvedBy), d.Proposal, chosen(d.Selected)})
	}
	return rows
}

func commendationRows(_ *resultsLayout, v *report.VisitResult) (rows [][]string) {
	for _, c := range v.Commendations {
		rows = append(rows, []string{c.Text, c.Who, chosen(c.Selected)})
	}
	return rows
}

func opinionRows(_ *resultsLayout, v *report.VisitResult) (rows [][]string) {
	for _, o := range v.Opinions {
		rows = append(rows, []string{sideWord(o.Side), o.Text})
	}
	return rows
}

func selectedRows(_ *resultsLayout, r *report.Results) (rows [][]string) {
	for _, s := range r.Selected {
		row := []string{s.Unit, s.Prompt, ""}
		if s.Row > 0 {
			row[2] = strconv.Itoa(s.Row)
		}
		rows = append(rows, row)
	}
	return rows
}

func wordingRows(l *resultsLayout, r *report.Results) (rows [][]string) {
	for _, t := range round.WordingTexts(r.Report, l.plan.Checklist) {
		rows = append(rows, []string{t.Part, t.Text})
	}
	return rows
}
