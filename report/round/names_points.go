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
	if k == nil || !slices.ContainsFunc(k.Units, func(s UnitScore) bool { return s.Counts != nil }) {
		return out // nobody has points yet
	}
	out.ByTeam, out.Graded = k.ByTeam, len(c.Grades) > 0
	var areas []string
	c.Walk(func(a *checklist.Area, _ []*checklist.Area) {
		if slices.ContainsFunc(a.Items, func(i checklist.Item) bool { return i.Score != nil }) {
			areas, out.Areas = append(areas, a.ID), append(out.Areas, a.Title)
		}
	})
	ranked := func(s *UnitScore) scope.Ranked { return rankedNames(s, areas) }
	out.Units = mapped(k.Sorted(), ranked)
	out.Points = mapped(k.Units, func(s UnitScore) scope.Ranked { return ranked(&s) })
	scored := those(k.Summary(c), func(p PartScore) bool { return p.Units > 0 })
	out.Parts = mapped(scored, func(p PartScore) scope.PartScore {
		n := scope.PartScore{Name: p.Name(), Units: p.Units, Points: *points(p.Points, true)}
		for i, units := range p.Grades {
			if units > 0 {
				n.Grades = append(n.Grades, scope.GradeCount{Grade: c.Grades[i].Label, Units: units})
			}
		}
		return n
	})
	return out
}

// rankedNames names what a unit got, in all and by area.
func rankedNames(s *UnitScore, areas []string) scope.Ranked {
	n := scope.Ranked{
		Rank: s.Rank, Unit: s.Unit.FullName(), Body: s.Unit.Body().Name, Counts: points(pointsIn(s.Counts)), Missing: missingWords(s.Counts),
		Sides: scope.Sides{Own: points(pointsIn(s.Own)), Team: points(pointsIn(s.Team))},
	}
	n.Lacks = n.Counts == nil || n.Missing != ""
	if d, ok := s.Difference(); ok {
		n.Difference = signed(d)
	}
	if s.Grade != nil {
		n.Grade = s.Grade.Label
	}
	n.ByArea = mapped(areas, func(id string) *scope.Points {
		a, ok := s.Counts.Area(id)
		return points(a.Points, ok)
	})
	return n
}

// scoreNames names the points that both sides gave at a visit.
func (r *Round) scoreNames(s *UnitScore, v *report.VisitResult) scope.Scores {
	all := rankedNames(s, nil)
	out := scope.Scores{Sides: all.Sides, Missing: missingWords(s.Team), Grade: strings.TrimPrefix(all.Grade, "Loại ")} // "xếp loại" stands before it
	if sum := s.Team.Sum(); sum.Sign() < 0 {
		out.Below = numberWords(sum)
	}
	numbers := r.Plan().Checklist.ItemNumbers()
	for _, a := range s.Team.Areas {
		own, known := s.Own.Area(a.ID)
		n := scope.AreaScore{Title: a.Title, Sides: scope.Sides{Own: points(own.Points, known), Team: points(a.Points, true)}}
		if known {
			n.Difference = signed(a.Got.Sub(own.Got))
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

func points(p checklist.Points, known bool) *scope.Points {
	if !known {
		return nil
	}
	return &scope.Points{Got: numberWords(p.Got), Most: numberWords(p.Max), Percent: percentWords(p)}
}

// pointsIn are those of a unit; a nil card is one of which nothing is known.
func pointsIn(s *checklist.Scorecard) (p checklist.Points, known bool) {
	if s == nil {
		return p, false
	}
	return s.Points, true
}
