package round

import (
	"strconv"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/report/internal/scope"
)

// rankingNames names what the units got; nothing where the checklist gives no
// points.
func (r *Round) rankingNames() (out scope.Ranking) {
	k := r.Ranking()
	if k == nil {
		return out
	}
	out.ByTeam, out.Graded = k.ByTeam, len(r.Plan().Checklist.Grades) > 0
	for _, s := range k.Sorted() {
		out.Units = append(out.Units, rankedNames(s))
	}
	c := r.Plan().Checklist
	for _, s := range k.Summary(c) {
		if s.Units == 0 {
			continue
		}
		n := scope.TypeScore{Type: s.Name(), Units: s.Units, Got: numberWords(s.Got), Most: numberWords(s.Max), Percent: percentWords(s.Points)}
		for i, count := range s.Grades {
			if count > 0 {
				n.Grades = append(n.Grades, scope.GradeCount{Grade: c.Grades[i].Label, Units: count})
			}
		}
		if s.Group.ID == "" {
			out.Types = append(out.Types, n)
		} else {
			out.Groups = append(out.Groups, n)
		}
	}
	areas := scoredAreas(c)
	for _, a := range areas {
		out.Areas = append(out.Areas, a.Title)
	}
	for i := range k.Units {
		s := &k.Units[i]
		if s.Counts == nil {
			out.Lacking = append(out.Lacking, scope.Lacking{Unit: s.Unit.Body().Name})
		} else if names := missingWords(s.Counts); names != "" {
			out.Lacking = append(out.Lacking, scope.Lacking{Unit: s.Unit.Body().Name, Items: names})
		}
		out.Points = append(out.Points, pointNames(s, areas))
	}
	return out
}

// scoredAreas are those that give points.
func scoredAreas(c *checklist.Checklist) (out []*checklist.Area) {
	c.Walk(func(a *checklist.Area, _ []*checklist.Area) {
		for i := range a.Items {
			if a.Items[i].Score != nil {
				out = append(out, a)
				return
			}
		}
	})
	return out
}

func rankedNames(s *UnitScore) scope.Ranked {
	n := scope.Ranked{Unit: s.Unit.FullName()}
	if s.Rank > 0 {
		n.Rank = strconv.Itoa(s.Rank)
	}
	if s.Own != nil {
		n.Own = numberWords(s.Own.Got)
	}
	if s.Team != nil {
		n.Team = numberWords(s.Team.Got)
	}
	if d, ok := s.Difference(); ok {
		n.Difference = signed(d)
	}
	if s.Counts != nil {
		n.Most, n.Percent = numberWords(s.Counts.Max), percentWords(s.Counts.Points)
	}
	if s.Grade != nil {
		n.Grade = s.Grade.Label
	}
	return n
}

// pointNames are the points of a unit by area, of what counts.
func pointNames(s *UnitScore, areas []*checklist.Area) scope.UnitScore {
	n := scope.UnitScore{Unit: s.Unit.FullName()}
	for _, area := range areas {
		words := ""
		if a, ok := s.Counts.Area(area.ID); ok {
			words = shareWords(a.Points)
		}
		n.ByArea = append(n.ByArea, words)
	}
	if s.Counts != nil {
		n.Total = shareWords(s.Counts.Points)
	}
	return n
}
