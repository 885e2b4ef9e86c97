package checklist

import "github.com/vanban-go/vanban/report/diag"

// What can be wrong with points that somebody gave.
var (
	pointsBeyond = diag.Rule{
		Code: "points-beyond", Severity: diag.Warning,
		VI: "%[1]s điểm nằm ngoài khoảng từ %[2]s đến %[3]s của mục này", EN: "%[1]s points are not between the %[2]s and %[3]s of the item",
		HintVI: "điểm này chưa được tính; cho lại điểm trong khoảng", HintEN: "they do not count; give points within that range",
	}
	pointsUnscored = diag.Rule{
		Code: "points-not-scored",
		VI:   "mục %[1]q không chấm điểm", EN: "item %[1]q is worth no points",
		HintVI: "bỏ points, hoặc thêm score: cho mục trong danh mục", HintEN: "drop points, or give the item a score: in the checklist",
	}
	pointsOfFigure = diag.Rule{
		Code: "points-of-figure",
		VI:   "điểm của mục %[1]q tính %[2]s", EN: "the points of item %[1]q go by the indicator %[3]s",
		HintVI: "bỏ points; nếu số liệu khác thì ghi số liệu đoàn xác định vào values", HintEN: "drop points; where the figure is another, give it in values",
	}
	pointsOfNoAnswer = diag.Rule{
		Code: "points-of-no-answer",
		VI:   "không phương án nào, hoặc có nhiều phương án, được %[1]q điểm", EN: "no answer, or more than one, is worth %[1]q points",
		HintVI: "ghi answer; điểm của các phương án: %[2]s", HintEN: "write the answer; what they are worth: %[2]s",
	}
	pointsDiffer = diag.Rule{
		Code: "points-differ",
		VI:   "%[1]q điểm không phải là điểm của phương án %[2]q", EN: "%[1]q points are not those of the answer %[2]q",
		HintVI: "chỉ ghi answer; điểm của các phương án: %[3]s", HintEN: "write the answer alone; what they are worth: %[3]s",
	}
	pointsOffStep = diag.Rule{
		Code: "points-off-step", Severity: diag.Warning,
		VI: "%[1]s điểm không theo bước %[2]s của mục này", EN: "%[1]s points are not in the steps of %[2]s of the item",
		HintVI: "điểm này chưa được tính; cho lại điểm theo bước", HintEN: "they do not count; give points in those steps",
	}
)

// ReadPoints reads points that are given freely to the item, as
// [Indicator.Read] reads a decimal. What lies beyond the range of the score or
// off its steps is unreadable. Problems carry [PointsID] as their path.
func (i *Item) ReadPoints(c Content) (Value, diag.List) {
	if i == nil {
		i = new(Item)
	}
	s := i.Score
	if s == nil {
		s = new(Score)
	}
	as := Indicator{ID: PointsID(i.ID), Unit: PointsUnit, Type: Decimal}
	v, problems := as.Read(c)
	if v.State != Given {
		return v, problems
	}
	r := reading{v, problems}
	switch n := v.Number; {
	case n.Cmp(s.Least()) < 0 || n.Cmp(s.Most()) > 0:
		r.refuse(&pointsBeyond, n.words(), s.Least().words(), s.Most().words())
	case s.Step != nil && !n.Sub(s.Least()).isMultipleOf(*s.Step):
		r.refuse(&pointsOffStep, n.words(), s.Step.words())
	}
	if r.value.State != Given {
		r.value.Number = Number{}
	}
	return r.value, r.problems
}

// PointsUnit is the unit of measure of points.
const PointsUnit = "điểm"

// ReadFound reads what a team says of an item: its answer, points, or both, ""
// being neither. Points that go by the answer stand for the answer. What is
// wrong with points is an error with the path "points"; with the answer it is
// left to [AnswerSet.Read].
func (c *Checklist) ReadFound(i *Item, answer, points string) (values []Value, problems diag.List) {
	set := c.AnswersOf(i)
	if answer != "" {
		v, _ := set.Read(i.ID, Typed(answer))
		values = append(values, v)
	}
	if points == "" {
		return values, nil
	}
	tell := func(r *diag.Rule, args ...any) { problems = append(problems, r.For("points", args...)) }
	s := i.Score
	switch {
	case s == nil:
		tell(&pointsUnscored, i.ID)
	case s.Of != "":
		tell(&pointsOfFigure, i.ID, c.ScoreWords(i), s.Of)
	default:
		v, wrong := i.ReadPoints(Typed(points))
		for _, p := range wrong {
			if v.State == Unreadable {
				p.Path, p.Severity = "points", diag.Error
				problems = append(problems, p)
			}
		}
		if s.IsFree() {
			return append(values, v), problems
		}
		if v.State != Given {
			break
		}
		if answer == "" {
			code, ok := s.AnswerFor(v.Number)
			if !ok {
				tell(&pointsOfNoAnswer, points, c.ScoreWords(i))
				break
			}
			return append(values, Value{ID: i.ID, State: Given, Text: code, Typed: points}), problems
		}
		if worth, ok := s.PointsOf(values[0].Text); ok && worth.Cmp(v.Number) != 0 {
			tell(&pointsDiffer, points, set.Label(values[0].Text), c.ScoreWords(i))
		}
	}
	return values, problems
}
