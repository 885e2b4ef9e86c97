package book

import (
	"context"
	"slices"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/report/round"
	"github.com/vanban-go/vanban/report/vi"
)

// Rollup lays out what a round comes to (bảng tổng hợp): first a summary, then a total for each
// indicator and of how many units it is known, charts, the figures, the answers
// and the rows of lists unit by unit, what somebody should look at, and where every figure
// was read.
//
// Totals are formulas over the figures of the units, and their values are the
// exact ones of the round. Where a spreadsheet would come to something else, a
// figure of more than 15 digits being one reason, the value stands alone. A
// ratio of indicators that do not exist is an error, and the cause why ctx is done.
func Rollup(ctx context.Context, r *round.Round) (doc.Book, error) {
	if r == nil {
		return doc.Book{}, errNoForms
	}
	c := r.Plan().Checklist
	if c == nil {
		return doc.Book{}, errNoChecklist
	}
	all := newFigures(c)
	if err := all.checkRatios(c); err != nil {
		return doc.Book{}, err
	}
	t, err := newRoundTables(ctx, r)
	if err != nil {
		return doc.Book{}, err
	}
	t.all = all.Figures
	scores, tables := t.scoreSheets()
	sheets := append([]doc.Sheet{t.firstSheet(ctx)}, scores...)
	if ctx.Err() != nil {
		return doc.Book{}, context.Cause(ctx)
	}
	var units unitTable
	if len(t.figures) > 0 {
		var s doc.Sheet
		s, units = t.figureSheet()
		tables = append(tables, s)
	}
	var charts []doc.Sheet
	for _, side := range t.sides() {
		a := t.answerTable(side)
		charts, tables = append(charts, t.areaSheet(a)), append(tables, a.sheet)
	}
	rest := slices.Concat(t.owedSheets(), t.issueSheets(ctx, issueRows), t.textSheets(ctx, issueRows), t.changeSheets(ctx), t.lineageSheets(ctx, lineageRows))
	lists, listSheets := t.listTables(takenNames(sheets, tables, charts, rest), listRows)
	if len(t.figures) > 0 || len(t.listIndex) > 0 {
		sheets = append(sheets, t.totalSheet(units, lists))
	}
	sheets = append(append(sheets, charts...), t.timelinessSheet())
	if ctx.Err() != nil { // it is not all
		return doc.Book{}, context.Cause(ctx)
	}
	return doc.Book{
		Properties: doc.Properties{Title: "Tổng hợp kết quả kiểm tra", Subject: oneLine(r.Progress.Title)},
		Sheets:     withPrintAreas(slices.Concat(sheets, tables, listSheets, rest)),
	}, nil
}

// looksApart is how many rows are laid out between two looks at the context.
const looksApart = 64

// takenNames are the names of sheets, and of those that every roll-up has.
func takenNames(sheets ...[]doc.Sheet) sheetNames {
	names := sheetNames{vi.Fold(totalName): true, vi.Fold(timelinessName): true}
	for _, s := range slices.Concat(sheets...) {
		names[vi.Fold(s.Name)] = true
	}
	return names
}

// roundTables is what the sheets of a roll-up have in common.
type roundTables struct {
	round     *round.Round
	tied      *checklist.Rollup // as the report prints it
	checklist *checklist.Checklist
	figures   []*figureColumn          // in the order of the checklist
	byID      map[string]*figureColumn // the same
	bases     []*figureColumn          // the first of each set that leaves out the same units
	all       checklist.Figures        // the indicators of these, and those that nobody is asked
	items     map[string]checkedItem
	abouts    map[string]about // of items and indicators, by their ids
	parts     []unitPart
	came      map[string]*round.UnitProgress // by the code of the unit
	asked     map[string]map[string]struct{} // what a unit of the class is asked
	listIndex map[string]int                 // of lists among their totals

	kinds       []column // the type of a unit, where there are several, and its groups
	unitColumns []column
}

// unitPart is what the units of one type or of one value of a group come to, and
// how tables of units tell these units.
type unitPart struct {
	checklist.Group
	someUnits
	head string // of a column: "Vùng: Ven biển"
}

// partsOf returns the types, where there are several, then the values of the
// groups.
func partsOf(r *checklist.Rollup) []unitPart {
	var parts []unitPart
	column := repeatedColumns + 1
	if len(r.Types) > 1 {
		for _, g := range r.Types {
			name := vi.UpperFirst(g.Name())
			parts = append(parts, unitPart{g, someUnits{column: column, word: name}, name})
		}
		column++
	}
	for i, d := range r.Divisions {
		for _, g := range d.Parts {
			parts = append(parts, unitPart{g, someUnits{column: column + i, word: vi.UpperFirst(g.Name())}, d.Label(g.Value)})
		}
	}
	return parts
}

// checkedItem is an item and the answers that it takes.
type checkedItem struct {
	*checklist.Item
	answers checklist.AnswerSet
}

func newRoundTables(ctx context.Context, r *round.Round) (*roundTables, error) {
	tied, err := r.Tied(ctx)
	if err != nil {
		return nil, err
	}
	t := &roundTables{
		round: r, tied: tied, checklist: r.Plan().Checklist,
		byID: map[string]*figureColumn{}, items: map[string]checkedItem{}, abouts: map[string]about{},
		came: map[string]*round.UnitProgress{}, asked: map[string]map[string]struct{}{}, listIndex: map[string]int{},
	}
	t.parts = partsOf(t.tied)
	t.setUnitColumns()
	for i := range r.Progress.Units {
		t.came[r.Progress.Units[i].Unit.Code] = &r.Progress.Units[i]
	}
	for i, l := range t.checklist.Lists() {
		t.listIndex[l.ID] = i
	}
	for _, i := range t.checklist.Items() {
		t.items[i.ID] = checkedItem{i, t.checklist.AnswersOf(i)}
	}
	for i := range r.Returns.Replies {
		t.noteAsked(r.Returns.Replies[i].Form)
	}
	t.addFigures(ctx)
	t.addAbouts()
	return t, nil
}

func (t *roundTables) noteAsked(f *checklist.Form) {
	if t.asked[f.Unit.Class()] != nil {
		return
	}
	asked := map[string]struct{}{}
	for _, a := range f.Areas {
		for _, i := range a.Items {
			asked[i.ID] = struct{}{}
		}
		for _, i := range a.Figures {
			asked[i.ID] = struct{}{}
		}
	}
	t.asked[f.Unit.Class()] = asked
}

// side is one of those who answer the items.
type side struct {
	replies *checklist.Rollup
	table   string // the name of the sheet by units, and its title and legend
	title   string
	legend  string
	chart   string // the name of the sheet by areas, its title and that of the chart
	byArea  string
	counted string
	team    bool
}

// sides are the units, and the team once it has found anything.
func (t *roundTables) sides() []side {
	if len(t.items) == 0 {
		return nil
	}
	out := []side{{
		replies: t.round.Returns,
		table:   "Trả lời", title: "Kết quả tự đánh giá của từng đơn vị", legend: "Ô trống: đơn vị để trống; " + marksLegend,
		chart: "Biểu đồ tự đánh giá", byArea: "Kết quả tự đánh giá theo nội dung kiểm tra", counted: "Số lượt mục các đơn vị tự đánh giá",
	}}
	if len(t.round.Team.Replies) > 0 {
		out = append(out, side{
			replies: t.round.Team, team: true,
			table: "Đoàn kiểm tra", title: "Kết quả kiểm tra tại từng đơn vị", legend: "Ô trống: Đoàn kiểm tra chưa ghi kết quả; x: không hỏi đơn vị này.",
			chart: "Biểu đồ kiểm tra", byArea: "Kết quả kiểm tra theo nội dung", counted: "Số lượt mục Đoàn kiểm tra xác định",
		})
	}
	return out
}

const timelinessName = "Biểu đồ thời hạn"

// timelinessSheet shows who sent in time, by type of unit.
func (t *roundTables) timelinessSheet() doc.Sheet {
	s := summarySheet(t.round.Progress)
	s.Name = timelinessName
	return s
}
