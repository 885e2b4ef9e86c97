package round

import (
	"slices"
	"strings"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/internal/scope"
)

// rankingNames names what the units got; nothing where the checklist gives no
// points.
func (r *Round) rankingNames() (out scope.Ranking) {
	k, c := r.Ranking(), r.Plan().Checklist
	if k == nil {
		return out
	}
	out.ByTeam, out.Graded = k.ByTeam, len(c.Grades) > 0
	var areas []string
	c.Walk(func(a *checklist.Area, _ []*checklist.Area) {
		if slices.ContainsFunc(a.Items, func(i checklist.Item) bool { return i.Score != nil }) {
			areas, out.Areas = append(areas, a.ID), append(out.Areas, a.Title)
		}
	})
	for _, s := range k.Sorted() {
		out.Units = append(out.Units, rankedNames(s, areas))
	}
	for i := range k.Units {
		s := &k.Units[i]
		out.Points = append(out.Points, rankedNames(s, areas))
		if missing := missingWords(s.Counts); missing != "" || s.Counts == nil {
			out.Lacking = append(out.Lacking, scope.Lacking{Unit: s.Unit.Body().Name, Items: missing})
		}
	}
	for _, s := range k.Summary(c) {
		n := scope.PartScore{Name: s.Name(), Units: s.Units, Points: *pointNames(&s.Points)}
		for i, count := range s.Grades {
			if count > 0 {
				n.Grades = append(n.Grades, scope.GradeCount{Grade: c.Grades[i].Label, Units: count})
			}
		}
		if n.Units > 0 {
			out.Parts = append(out.Parts, n)
		}
	}
	return out
}

// rankedNames names what a unit got, in all and by area.
func rankedNames(s *UnitScore, areas []string) scope.Ranked {
	n := scope.Ranked{Rank: s.Rank, Unit: s.Unit.FullName(), Counts: pointNames(pointsIn(s.Counts)), Sides: sides(pointsIn(s.Own), pointsIn(s.Team))}
	if s.Grade != nil {
		n.Grade = s.Grade.Label
	}
	for _, id := range areas {
		var points *scope.Points
		if a, ok := s.Counts.Area(id); ok {
			points = pointNames(&a.Points)
		}
		n.ByArea = append(n.ByArea, points)
	}
	return n
}

// scoreNames names the points that both sides gave at a visit.
func (r *Round) scoreNames(s *UnitScore, v *report.VisitResult) scope.Scores {
	out := scope.Scores{Sides: sides(pointsIn(s.Own), &s.Team.Points), Missing: missingWords(s.Team)}
	if s.Grade != nil {
		out.Grade = strings.TrimPrefix(s.Grade.Label, "Loại ") // "xếp loại" stands before it
	}
	if sum := s.Team.Sum(); sum.Sign() < 0 {
		out.Below = numberWords(sum)
	}
	numbers := r.Plan().Checklist.ItemNumbers()
	for _, a := range s.Team.Areas {
		n := scope.AreaScore{Title: a.Title, Sides: sides(nil, &a.Points)}
		if s.Own != nil {
			own, _ := s.Own.Area(a.ID)
			n.Sides = sides(&own.Points, &a.Points)
		}
		for _, found := range a.Items {
			said, _ := s.Own.Item(found.ID)
			why, _ := r.reason(v, found.Item)
			item := scope.ItemScore{
				Number: numbers[found.ID], Text: found.Text, Most: numberWords(found.Score.Most()), Team: pointsWords(&found), Difference: differenceWords(&said, &found), Why: why,
			}
			if s.Own != nil {
				item.Own = pointsWords(&said)
			}
			n.Items = append(n.Items, item)
			out.Pointed = out.Pointed || !slices.ContainsFunc(v.Items, func(i report.ItemResult) bool { return i.Item == found.ID && i.Answer != "" })
		}
		out.Areas = append(out.Areas, n)
	}
	return out
}

// sides names the points of both sides, and by how much they differ; nil is a side
// from which nothing came.
func sides(own, team *checklist.Points) scope.Sides {
	out := scope.Sides{Own: pointNames(own), Team: pointNames(team)}
	if own != nil && team != nil {
		out.Difference = signed(team.Got.Sub(own.Got))
	}
	return out
}

func pointNames(p *checklist.Points) *scope.Points {
	if p == nil {
		return nil
	}
	return &scope.Points{Got: numberWords(p.Got), Most: numberWords(p.Max), Percent: percentWords(*p)}
}

func pointsIn(s *checklist.Scorecard) *checklist.Points {
	if s == nil {
		return nil
	}
	return &s.Points
}
