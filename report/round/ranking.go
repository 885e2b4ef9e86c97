package round

import (
	"cmp"
	"slices"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/unit"
)

// Ranking is what the units of a round got, by their own points and by those of
// the team (kết quả chấm điểm, xếp hạng). What counts is what the team gives
// once it has given any points, else what the units give themselves.
type Ranking struct {
	ByTeam bool
	Units  []UnitScore // in their official order
}

// UnitScore is what one unit got. Own is nil where nothing came from the unit,
// Team where the team found nothing there; without the one that counts there is
// neither rank (0) nor grade (nil).
type UnitScore struct {
	Unit           unit.Unit
	Own, Team      *checklist.Scorecard
	Counts         *checklist.Scorecard // Own or Team
	Rank, TypeRank int                  // among all, and among the units of its type
	Grade          *checklist.Grade
}

// Difference returns by how much the points of the team differ from the unit's
// own; ok is false where either is not known.
func (s *UnitScore) Difference() (n checklist.Number, ok bool) {
	if s.Own == nil || s.Team == nil {
		return n, false
	}
	return s.Team.Got.Sub(s.Own.Got), true
}

// Ranking returns what the units got; nil where the checklist gives no points.
func (r *Round) Ranking() *Ranking { return r.ranking }

// rank makes the ranking of the round.
func (r *Round) rank() *Ranking {
	c := r.Plan().Checklist
	if !c.HasScores() {
		return nil
	}
	out := new(Ranking)
	found := returnsOf(repliesOf(r.Team))
	for _, reply := range repliesOf(r.Returns) {
		s := UnitScore{Unit: reply.Form.Unit, Own: reply.Form.Scorecard(reply.Return, nil)}
		if team := found[s.Unit.Code]; team != nil && len(team.Values) > 0 {
			s.Team = reply.Form.Scorecard(team, reply.Return)
			out.ByTeam = true
		}
		out.Units = append(out.Units, s)
	}
	byType := map[string][]int{}
	cards := make([]*checklist.Scorecard, len(out.Units))
	for i := range out.Units {
		s := &out.Units[i]
		if s.Counts = s.Own; out.ByTeam {
			s.Counts = s.Team
		}
		cards[i] = s.Counts
		byType[s.Unit.Type] = append(byType[s.Unit.Type], i)
		if s.Counts != nil {
			s.Grade = c.Grade(s.Counts.Points)
		}
	}
	for i, n := range checklist.Ranks(cards) {
		out.Units[i].Rank = n
	}
	for _, of := range byType {
		within := make([]*checklist.Scorecard, len(of))
		for n, i := range of {
			within[n] = cards[i]
		}
		for n, rank := range checklist.Ranks(within) {
			out.Units[of[n]].TypeRank = rank
		}
	}
	return out
}

// Sorted returns the units by their ranks, those of one rank in the official
// order, those without a rank at the end.
func (k *Ranking) Sorted() []*UnitScore {
	out := make([]*UnitScore, len(k.Units))
	for i := range k.Units {
		out[i] = &k.Units[i]
	}
	last := len(out) + 1
	slices.SortStableFunc(out, func(a, b *UnitScore) int {
		return cmp.Compare(cmp.Or(a.Rank, last), cmp.Or(b.Rank, last))
	})
	return out
}

// Find returns what the unit with that code got.
func (k *Ranking) Find(code string) (*UnitScore, bool) {
	if k != nil {
		for i := range k.Units {
			if k.Units[i].Unit.Code == code {
				return &k.Units[i], true
			}
		}
	}
	return nil, false
}

// unexplained returns where the team gives other points than the unit itself,
// and no reason.
func (r *Round) unexplained() (problems diag.List) {
	if r.ranking == nil {
		return nil
	}
	for i := range r.ranking.Units {
		s := &r.ranking.Units[i]
		v := r.found[s.Unit.Code]
		if s.Own == nil || s.Team == nil || v == nil {
			continue
		}
		for _, a := range s.Team.Areas {
			for _, found := range a.Items {
				own, _ := s.Own.Item(found.ID)
				reason, place := r.reason(v, found.Item)
				if differ(&own, &found) && reason == "" {
					problems = append(problems, pointsWithoutReason.At(place, found.ID, pointsWords(&own), pointsWords(&found)))
				}
			}
		}
	}
	return problems
}

// differ reports whether the team gives other points than the unit itself; what
// the team did not look at does not differ.
func differ(own, found *checklist.ItemPoints) bool {
	switch found.State {
	case checklist.Given:
		return own.State != checklist.Given || own.Got.Cmp(found.Got) != 0
	case checklist.NotApplicable:
		return own.State != checklist.NotApplicable
	}
	return false
}

// reason returns why the team gives other points to an item than the unit, and
// where that would be written: the note of the item or, of points that go by a
// figure, why that was corrected.
func (r *Round) reason(v *report.VisitResult, i *checklist.Item) (text string, place diag.Place) {
	for n := range v.Items {
		if v.Items[n].Item == i.ID {
			text, place = v.Items[n].Note, v.Items[n].At
		}
	}
	if i.Score.Of == "" {
		return text, place
	}
	ids := []string{i.Score.Of}
	if ind := r.indicators[i.Score.Of]; ind != nil && ind.Derived != nil {
		ids = []string{ind.Derived.Num, ind.Derived.Den}
	}
	for n := range v.Values {
		f := &v.Values[n]
		if slices.Contains(ids, f.Indicator) {
			text, place = cmp.Or(text, f.Why), f.At
		}
	}
	return text, place
}

// pointsWords prints the points of an item.
func pointsWords(p *checklist.ItemPoints) string {
	switch p.State {
	case checklist.Given:
		return numberWords(p.Got)
	case checklist.NotApplicable:
		return notApplicable
	}
	return "chưa có"
}

// TypeScore is what the units of a type got together; the zero Type is all.
type TypeScore struct {
	Type  unit.Type
	Units int // that have points
	checklist.Points
	Grades []int // how many units have each grade of the checklist
}

// Summary returns what the units of each type got together, in the official
// order of the types, and behind them what all did, where there are several
// types.
func (k *Ranking) Summary(c *checklist.Checklist) []TypeScore {
	if k == nil || c == nil {
		return nil
	}
	all := TypeScore{Grades: make([]int, len(c.Grades))}
	var out []TypeScore
	for i := range k.Units {
		s := &k.Units[i]
		t := s.Unit.Declared()
		at := slices.IndexFunc(out, func(o TypeScore) bool { return o.Type == t })
		if at < 0 {
			at = len(out)
			out = append(out, TypeScore{Type: t, Grades: make([]int, len(c.Grades))})
		}
		out[at].add(s, c)
		all.add(s, c)
	}
	slices.SortFunc(out, func(a, b TypeScore) int { return a.Type.Compare(b.Type) })
	if len(out) == 1 {
		return out
	}
	return append(out, all)
}

func (t *TypeScore) add(s *UnitScore, c *checklist.Checklist) {
	if s.Counts == nil {
		return
	}
	t.Units++
	t.Points = t.Points.Plus(s.Counts.Points)
	for i := range c.Grades {
		if s.Grade == &c.Grades[i] {
			t.Grades[i]++
		}
	}
}
