package round

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/vanban-go/vanban/report"

	"github.com/vanban-go/vanban/report/date"
	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/strictyaml"
	"github.com/vanban-go/vanban/report/vi"
)

// tabled puts results together out of tables.
type tabled struct {
	forms     *FormSet
	checklist parts
	results   *report.Results
	file      string
	origins   map[string]origin // of parts of the results, by path
	failed    map[string]bool   // paths of values that were refused already
	visits    map[string][]int  // by the code of the unit
	unsure    bool              // some row of a visit has no readable code
	above     string            // the path of the visit of the last finding
	hints     vi.Hints
	problems  diag.List
}

func newTabled(forms *FormSet) *tabled {
	t := &tabled{forms: forms, results: new(report.Results), origins: map[string]origin{}, failed: map[string]bool{}, visits: map[string][]int{}}
	if forms != nil {
		t.checklist = partsOf(forms.Plan().Checklist)
	}
	return t
}

// refuse tells what is wrong with the cell of a field, so that nothing else is
// told of the value at path.
func (t *tabled) refuse(path string, row tableRow, field string, rule diag.Rule, args ...any) {
	t.failed[path] = true
	t.problems = append(t.problems, rule.At(row.place(field), path, args...))
}

// near returns what was most likely meant, while that is still looked for.
func (t *tabled) near(text string, candidates []string) (string, bool) {
	if !t.hints.More() {
		return "", false
	}
	return vi.Near(text, candidates)
}

// refuseUnlisted refuses a text that is none of a list, with the nearest one or
// else all of them.
func (t *tabled) refuseUnlisted(path string, row tableRow, field string, rule diag.Rule, text string, listed []string) {
	args := []any{text, strings.Join(listed, ", ")}
	if near, ok := t.near(text, listed); ok {
		vietnamese, english := vi.IsIt(near)
		rule.HintVI, rule.HintEN = "%[3]s", "%[4]s"
		args = append(args, vietnamese, english)
	}
	t.refuse(path, row, field, rule, args...)
}

// plan notes which plan the results belong to.
func (t *tabled) plan(rows strictyaml.Rows) {
	if t.forms != nil {
		t.results.Plan = t.forms.Plan().ID
	}
	list, source := decodeRows[planRow](t, rows)
	if len(list) > 0 {
		t.results.Plan = list[0].Plan
		t.note("plan", tableRow{source, "rows[0]"}, map[string]string{"": "plan"})
	}
}

var visitFields = map[string]string{
	"secretary.name": "secretary", "secretary.position": "secretary_position", "witness.name": "witness", "witness.position": "witness_position",
}

// meetings makes the visits.
func (t *tabled) meetings(rows strictyaml.Rows) {
	list, source := decodeRows[visitRow](t, rows)
	for i := range list {
		if list[i].Unit == "" {
			t.unsure = true
			continue
		}
		at := len(t.results.Visits)
		t.visits[list[i].Unit] = append(t.visits[list[i].Unit], at)
		t.results.Visits = append(t.results.Visits, list[i].visit())
		t.note(fmt.Sprintf("visits[%d]", at), tableRow{source, fmt.Sprintf("rows[%d]", i)}, visitFields)
	}
}

// each decodes a table and hands over its rows, each with the visit that it
// belongs to and the path of that.
func each[R interface {
	unit() string
	day() date.Date
}](t *tabled, rows strictyaml.Rows, add func(*tabled, *report.VisitResult, string, *R, tableRow)) {
	list, source := decodeRows[R](t, rows)
	var lost []tableRow
	var codes []string
	for i := range list {
		row, code := tableRow{source, fmt.Sprintf("rows[%d]", i)}, list[i].unit()
		at, ok := t.visitOf(code, list[i].day())
		switch {
		case ok && at < 0:
			t.unclear(code, list[i].day(), row)
		case ok:
			add(t, &t.results.Visits[at], fmt.Sprintf("visits[%d]", at), &list[i], row)
		case code != "" && !t.unsure:
			lost, codes = append(lost, row), append(codes, code)
		}
	}
	t.detached(lost, codes)
}

// visitOf returns which visit to a unit was on a day, or the only one that there is
// where no day is given; -1 where that is not clear, and false of a unit without visits.
func (t *tabled) visitOf(code string, day date.Date) (at int, ok bool) {
	visits := t.visits[code]
	if len(visits) == 0 {
		return 0, false
	}
	later := func(at int) bool { return !t.results.Visits[at].Follows.IsZero() }
	if day.IsZero() && (len(visits) == 1 || !slices.ContainsFunc(visits, later)) {
		return visits[0], true // a second one that follows none is told by itself
	}
	for _, at := range visits {
		if day.IsFull() && t.forms.Visited(&t.results.Visits[at]) == day {
			return at, true
		}
	}
	return -1, true
}

// unclear tells of a row that says of no visit, or of none that there is.
func (t *tabled) unclear(code string, day date.Date, row tableRow) {
	var days []string
	for _, at := range t.visits[code] {
		if d := t.forms.Visited(&t.results.Visits[at]); d.IsFull() {
			days = append(days, d.Short())
		}
	}
	field := "visit_date"
	if day.IsZero() {
		field = "unit"
	}
	t.problems = append(t.problems, visitUnclear.At(row.place(field), "", code, strings.Join(days, ", ")))
}

// detached tells of rows whose unit was not visited, or is none of the plan.
func (t *tabled) detached(rows []tableRow, codes []string) {
	told := make([]bool, len(rows))
	if t.forms != nil {
		p := t.forms.Plan()
		for _, problem := range p.Units.Known(codes, strconv.Itoa).See(p.Place("units.units")) {
			i, _ := strconv.Atoi(problem.Path)
			told[i] = true
			problem.Place, problem.Path = rows[i].place("unit"), ""
			t.problems = append(t.problems, problem)
		}
	}
	for i, code := range codes {
		if told[i] {
			continue
		}
		vietnamese, english := "thêm dòng cho đơn vị này trong bảng các buổi kiểm tra, hoặc sửa mã", "add a row for it to the table of visits, or mend the code"
		if t.forms == nil {
			if near, ok := t.near(code, slices.Sorted(maps.Keys(t.visits))); ok {
				vietnamese, english = vi.IsIt(near)
			}
		}
		t.problems = append(t.problems, resultWithoutVisit.At(rows[i].place("unit"), "", code, vietnamese, english))
	}
}

func (t *tabled) attendee(v *report.VisitResult, path string, r *attendeeRow, row tableRow) {
	t.note(fmt.Sprintf("%s.present[%d]", path, len(v.Present)), row, nil)
	v.Present = append(v.Present, r.Attendee)
}

func (t *tabled) item(v *report.VisitResult, path string, r *itemRow, row tableRow) {
	t.scored(v, path, &scoredRow{r.ofVisit, report.ItemResult{Item: r.Item, Answer: r.Answer, Note: r.Note}}, row)
}

func (t *tabled) scored(v *report.VisitResult, path string, r *scoredRow, row tableRow) {
	path = fmt.Sprintf("%s.items[%d]", path, len(v.Items))
	t.note(path, row, nil)
	t.answer(v.Unit, &r.ItemResult, path+".answer", row)
	if c, _ := row.source.Cell(row.path + ".points"); c.Number {
		r.Points = strings.Replace(r.Points, ".", ",", 1) // as people write it
	}
	v.Items = append(v.Items, r.ItemResult)
}

func (t *tabled) figure(v *report.VisitResult, path string, r *valueRow, row tableRow) {
	path = fmt.Sprintf("%s.values[%d]", path, len(v.Values))
	t.note(path, row, nil)
	t.stored(r.Indicator, &r.Value, path+".value", row, "value")
	t.stored(r.Indicator, &r.Was, path+".was", row, "was")
	v.Values = append(v.Values, r.FigureResult)
}

func (t *tabled) followed(v *report.VisitResult, path string, r *followedRow, row tableRow) {
	switch {
	case row.filled("state"):
		t.note(fmt.Sprintf("%s.followed[%d]", path, len(v.Followed)), row, nil)
		v.Followed = append(v.Followed, report.Followup{Request: r.Request, State: r.State, Evidence: r.Evidence, Date: r.Date})
	case row.filled("date") || row.filled("evidence"):
		t.problems = append(t.problems, emptyCell.At(row.place("state"), ""))
	case r.Request != "":
		t.problems = append(t.problems, stateMissing.At(row.place("state"), "", r.Request))
	}
}

func (t *tabled) difficulty(v *report.VisitResult, path string, r *difficultyRow, row tableRow) {
	path = fmt.Sprintf("%s.difficulties[%d]", path, len(v.Difficulties))
	t.note(path, row, nil)
	t.party(&r.ResolvedBy, path+".resolved_by", row, "resolved_by")
	v.Difficulties = append(v.Difficulties, r.Difficulty)
}

func (t *tabled) commendation(v *report.VisitResult, path string, r *commendationRow, row tableRow) {
	t.note(fmt.Sprintf("%s.commendations[%d]", path, len(v.Commendations)), row, nil)
	v.Commendations = append(v.Commendations, r.Commendation)
}

func (t *tabled) opinion(v *report.VisitResult, path string, r *opinionRow, row tableRow) {
	t.note(fmt.Sprintf("%s.opinions[%d]", path, len(v.Opinions)), row, nil)
	v.Opinions = append(v.Opinions, r.Opinion)
}

func (t *tabled) selections(rows strictyaml.Rows) {
	list, source := decodeRows[report.Selection](t, rows)
	t.results.Selected = list
	for i := range list {
		t.note(fmt.Sprintf("selected[%d]", i), tableRow{source, fmt.Sprintf("rows[%d]", i)}, nil)
	}
}
