package checklist

import "github.com/vanban-go/vanban/report/diag"

// What can be wrong with points that somebody gave.
var (
	pointsBeyond = diag.Rule{
		Code: "points-beyond", Severity: diag.Warning,
		VI: "%[1]s điểm nằm ngoài khoảng từ %[2]s đến %[3]s của mục này", EN: "%[1]s points are not between the %[2]s and %[3]s of the item",
		HintVI: "điểm này chưa được tính; cho lại điểm trong khoảng", HintEN: "they do not count; give points within that range",
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
