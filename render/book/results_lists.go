package book

import (
	"slices"

	"github.com/vanban-go/vanban/report/round"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/unit"
	"github.com/vanban-go/vanban/report/vi"
)

// resultsLayout knows what the cells of results take.
type resultsLayout struct {
	in    *inputs
	plan  *report.Plan
	frame *checklist.Form
	units []unit.Unit
	byID  map[string]*checklist.Item

	forms *round.FormSet
	again map[string]bool // the units that were visited more than once
}

func newResultsLayout(forms *round.FormSet) *resultsLayout {
	l := &resultsLayout{in: newInputs(), plan: forms.Plan(), frame: forms.Frame(), byID: map[string]*checklist.Item{}}
	for f := range forms.All() {
		l.units = append(l.units, f.Unit)
	}
	for _, i := range l.plan.Checklist.Items() {
		l.byID[i.ID] = i
	}
	return l
}

func (l *resultsLayout) unit() foundColumn {
	codes := make([]string, len(l.units))
	for i, u := range l.units {
		codes[i] = u.Code
	}
	return l.choice(headUnit, 22, codes)
}

func (l *resultsLayout) text(head string, width float64) foundColumn {
	return foundColumn{column{head, width}, l.in.text(Text)}
}

func (l *resultsLayout) day(head string, width float64) foundColumn {
	return foundColumn{column{head, width}, doc.SheetCell{Role: Choice, Input: &l.in.date, Value: doc.Value{Kind: doc.Date}}}
}

func (l *resultsLayout) hour(head string) foundColumn {
	return foundColumn{column{head, 20}, l.in.text(Choice)}
}

// choice is a column that takes one of the values; of none, any text.
func (l *resultsLayout) choice(head string, width float64, values []string) foundColumn {
	if len(values) == 0 {
		return l.text(head, width)
	}
	return foundColumn{column{head, width}, doc.SheetCell{Role: Text, Input: l.in.choice(values)}}
}

// mark is the column that chooses a row for the consolidated report.
func (l *resultsLayout) mark() foundColumn {
	c := l.choice("Chọn", 14, []string{markWord})
	c.cell.Role = Choice
	return c
}

// Titles of columns. By the first two the heading rows of the tables are found.
const (
	headUnit      = "Mã đơn vị"
	headPart      = "Phần"
	headItemID    = "Mã mục"
	headFigureID  = "Mã chỉ tiêu"
	headTeamValue = "Số liệu đoàn xác định"
	headWas       = "Số liệu đơn vị báo cáo"
	headItems     = "Mục liên quan"

	headTeamPoints = "Điểm đoàn chấm"
	headRequest    = "Kiến nghị đã nêu"
	headState      = "Tình trạng"
	headVisitDay   = "Ngày kiểm tra"
)

// Words of tables that stand for values of the results.
const (
	teamWord = "đoàn kiểm tra"
	unitWord = "đơn vị"
	markWord = "x"
)

var sideWords = []string{teamWord, unitWord}

func sideWord(side string) string {
	switch side {
	case report.TeamSide:
		return teamWord
	case report.UnitSide:
		return unitWord
	}
	return side
}

// stateWords are what can have become of a recommendation.
var stateWords = []string{report.StateWord(report.Done), report.StateWord(report.UnderWay), report.StateWord(report.NotDone)}

func chosen(is bool) string {
	if is {
		return markWord
	}
	return ""
}

func (l *resultsLayout) items() []string {
	var ids []string
	for _, i := range l.plan.Checklist.Items() {
		ids = append(ids, i.ID)
	}
	return ids
}

// indicators are those for which a figure can be given.
func (l *resultsLayout) indicators() []string {
	var ids []string
	for _, i := range l.plan.Checklist.Indicators() {
		if i.Derived == nil {
			ids = append(ids, i.ID)
		}
	}
	return ids
}

// answers are the words of all answers that some item takes.
func (l *resultsLayout) answers() []string {
	var labels []string
	for _, i := range l.plan.Checklist.Items() {
		set := l.plan.Checklist.AnswersOf(i)
		for _, code := range set.Values {
			if label := set.Label(code); !slices.Contains(labels, label) {
				labels = append(labels, label)
			}
		}
	}
	return labels
}

// answer is the words of an answer, or its code where the words mean another.
func (l *resultsLayout) answer(item, code string) string {
	i := l.byID[item]
	if i == nil || code == "" {
		return code
	}
	set := l.plan.Checklist.AnswersOf(i)
	label := set.Label(code)
	if read, _ := set.Read(item, checklist.Content{Kind: checklist.TextContent, Text: label}); read.Text != code {
		return code
	}
	return label
}

// parties are the names of those who can be asked for something.
func (l *resultsLayout) parties() []string {
	var names []string
	if l.plan.Office != nil {
		for _, p := range l.plan.Office.Parties {
			names = append(names, l.party(p.ID))
		}
	}
	return names
}

// party is the name of a party, or its id where another has that name too.
func (l *resultsLayout) party(id string) string {
	if id == report.ToUnit {
		return unitWord
	}
	named, ok := l.plan.Office.Party(id)
	if !ok {
		return id
	}
	for _, p := range l.plan.Office.Parties {
		if p.ID != id && (vi.Fold(p.Name) == vi.Fold(named.Name) || p.ID == named.Name) {
			return id
		}
	}
	return named.Name
}

// prompts are the parts of a unit's report that can be chosen.
func (l *resultsLayout) prompts() []string {
	var ids []string
	for _, p := range l.frame.Prompts {
		if p.Kind != checklist.Heading {
			ids = append(ids, p.ID)
		}
	}
	return ids
}
