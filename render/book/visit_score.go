package book

import (
	"slices"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/report/vi"
)

const headScoringOf = "Cách chấm điểm"

// scoredVisitColumns are those of the items where some are worth points.
var scoredVisitColumns = []foundColumn{
	{column: column{"TT", 9}},
	{column: column{headItem, 56}},
	{column: column{"Căn cứ", 20}},
	{column: column{"Phương pháp", 20}},
	{column: column{"Hồ sơ, minh chứng cần có", 24}},
	{column: column{headSaid, 25}},
	{column: column{headScoringOf, 33}},
	{column: column{headPoints, 15}},
	{column: column{headResult, 24}},
	{column: column{headTeamPoints, 17}},
	{column: column{"Ghi chú", 44}},
	{column: column{headItemID, codeColumn}},
}

// withPoints puts the points of both sides beside the answers of both.
func (l *visitLayout) withPoints(cells []doc.SheetCell, i *checklist.Item, found string) []doc.SheetCell {
	own, team := cell(Choice, ""), cell(Choice, "")
	if p, ok := l.sheet.Points.Item(i.ID); ok && p.State == checklist.Given {
		own = cell(Choice, vi.FormatDecimal(p.Got.String(), -1))
	}
	if i.IsScoredFreely() {
		in := pointsInput(i, l.plan.Checklist)
		in.Prompt.Title = headTeamPoints
		team = doc.SheetCell{Role: Choice, Value: doc.Value{Kind: doc.Number}, Decimals: asGiven, Input: in}
		if v, _ := i.ReadPoints(checklist.Typed(found)); v.State == checklist.Given {
			team.Value.Text = v.Number.String()
		}
	}
	cells = slices.Insert(cells, 7, team)
	return slices.Insert(cells, 6, cell(Text, l.plan.Checklist.ScoreWords(i)), own)
}
