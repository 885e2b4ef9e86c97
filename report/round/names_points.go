package round

import (
	"slices"
	"strconv"
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
	areas := scoredAreas(c)
	out.ByTeam, out.Graded = k.ByTeam, len(c.Grades) > 0
	out.Areas = texts(areas, func(a *checklist.Area) string { return a.Title })
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
		switch n := partNames(&s, c); {
		case s.Units == 0:
		case s.Group.ID == "":
			out.Types = append(out.Types, n)
		default:
			out.Groups = append(out.Groups, n)
		}
	}
	return out
}

// partNames names what some units got together.
func partNames(s *PartScore, c *checklist.Checklist) scope.TypeScore {
	n := scope.TypeScore{Type: s.Name(), Units: s.Units, Got: numberWords(s.Got), Most: numberWords(s.Max), Percent: percentWords(s.Points)}
	for i, count := range s.Grades {
		if count > 0 {
			n.Grades = append(n.Grades, scope.GradeCount{Grade: c.Grades[i].Label, Units: count})
		}
	}
	return n
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

// rankedNames names what a unit got, in all and by area.
func rankedNames(s *UnitScore, areas []*checklist.Area) scope.Ranked {
	n := scope.Ranked{Unit: s.Unit.FullName(), Own: gotWords(s.Own), Team: gotWords(s.Team)}
	if s.Rank > 0 {
		n.Rank = strconv.Itoa(s.Rank)
	}
	if d, ok := s.Difference(); ok {
		n.Difference = signed(d)
	}
	if s.Counts != nil {
		n.Most, n.Percent, n.Total = numberWords(s.Counts.Max), percentWords(s.Counts.Points), shareWords(s.Counts.Points)
	}
	if s.Grade != nil {
		n.Grade = s.Grade.Label
	}
	n.ByArea = texts(areas, func(area *checklist.Area) string {
		a, ok := s.Counts.Area(area.ID)
		if !ok {
			return ""
		}
		return shareWords(a.Points)
	})
	return n
}

// gotWords are the points of a side; nothing where nothing came.
func gotWords(s *checklist.Scorecard) string {
	if s == nil {
		return ""
	}
	return numberWords(s.Got)
}

// scoreNames names the points that the team gave at a visit.
func (r *Round) scoreNames(s *UnitScore, v *report.VisitResult) scope.Scores {
	out := scope.Scores{Team: shareWords(s.Team.Points), Percent: percentWords(s.Team.Points), Missing: missingWords(s.Team), Rows: r.scoreRows(s, v)}
	if s.Grade != nil {
		out.Grade = s.Grade.Label
		if rest, ok := strings.CutPrefix(out.Grade, "Loại "); ok { // "xếp loại" stands before it
			out.Grade = rest
		}
	}
	if s.Own != nil {
		out.Own = shareWords(s.Own.Points)
	}
	if sum := s.Team.Sum(); sum.Sign() < 0 {
		out.Below = numberWords(sum)
	}
	for _, a := range s.Team.Areas {
		out.Pointed = out.Pointed || slices.ContainsFunc(a.Items, func(p checklist.ItemPoints) bool {
			return !slices.ContainsFunc(v.Items, func(i report.ItemResult) bool { return i.Item == p.ID && i.Answer != "" })
		})
		out.Areas = append(out.Areas, scope.AreaScore{Title: a.Title, Team: shareWords(a.Points)})
	}
	return out
}

// scoreRows are the points of both sides for each item, area by area.
func (r *Round) scoreRows(s *UnitScore, v *report.VisitResult) (out []scope.ScoreRow) {
	numbers := r.Plan().Checklist.ItemNumbers()
	sum := func(title string, own, team checklist.Points) scope.ScoreRow {
		row := scope.ScoreRow{Text: title, Most: numberWords(team.Max), Team: numberWords(team.Got), Look: "total"}
		if s.Own != nil {
			row.Own, row.Difference = numberWords(own.Got), signed(team.Got.Sub(own.Got))
		}
		return row
	}
	for _, a := range s.Team.Areas {
		out = append(out, scope.ScoreRow{Heading: a.Title})
		for _, found := range a.Items {
			said, _ := s.Own.Item(found.ID)
			why, _ := r.reason(v, found.Item)
			row := scope.ScoreRow{Number: numbers[found.ID], Text: found.Text, Most: numberWords(found.Score.Most()), Team: pointsWords(&found), Difference: differenceWords(&said, &found), Why: why}
			if s.Own != nil {
				row.Own = pointsWords(&said)
			}
			out = append(out, row)
		}
		own, _ := s.Own.Area(a.ID)
		out = append(out, sum("Cộng", own.Points, a.Points))
	}
	var own checklist.Points
	if s.Own != nil {
		own = s.Own.Points
	}
	return append(out, sum("Tổng điểm", own, s.Team.Points))
}
