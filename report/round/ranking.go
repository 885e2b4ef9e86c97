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
	Groups []unit.Group // the ways to divide the units beside their types
	Units  []UnitScore  // in their official order
}

// UnitScore is what one unit got. Own is nil where nothing came from the unit,
// Team where the team found nothing there; without the one that counts there is
// neither rank (0) nor grade (nil).
type UnitScore struct {
	Unit           unit.Unit
	Own, Team      *checklist.Scorecard
	Counts         *checklist.Scorecard // Own or Team
	Rank, TypeRank int                  // among all, and among the units of its type
	GroupRanks     []int                // among the units of its value of each of the groups
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
	found := map[string]*checklist.Scorecard{}
	for _, reply := range repliesOf(r.Team) {
		if reply.Return != nil && reply.Return.Values.Len() > 0 {
			found[reply.Form.Unit.Code] = reply.Scorecard()
		}
	}
	for _, reply := range repliesOf(r.Returns) {
		s := UnitScore{Unit: reply.Form.Unit, Own: reply.Scorecard(), Team: found[reply.Form.Unit.Code]}
		out.ByTeam = out.ByTeam || s.Team != nil
		out.Units = append(out.Units, s)
	}
	for _, d := range r.Returns.Divisions {
		out.Groups = append(out.Groups, d.Group)
	}
	cards := make([]*checklist.Scorecard, len(out.Units))
	for i := range out.Units {
		s := &out.Units[i]
		if s.Counts = s.Own; out.ByTeam {
			s.Counts = s.Team
		}
		cards[i] = s.Counts
		s.GroupRanks = make([]int, len(out.Groups))
		if s.Counts != nil {
			s.Grade = c.Grade(s.Counts.Points)
		}
	}
	for i, n := range checklist.Ranks(cards) {
		out.Units[i].Rank = n
	}
	out.rankWithin(cards, func(u unit.Unit) string { return u.Type }, func(s *UnitScore, n int) { s.TypeRank = n })
	for g := range out.Groups {
		out.rankWithin(cards, func(u unit.Unit) string { return out.Groups[g].Of(u).ID }, func(s *UnitScore, n int) { s.GroupRanks[g] = n })
	}
	return out
}

// rankWithin ranks the units of each part by themselves.
func (k *Ranking) rankWithin(cards []*checklist.Scorecard, part func(unit.Unit) string, set func(*UnitScore, int)) {
	parts := map[string][]int{}
	for i := range k.Units {
		id := part(k.Units[i].Unit)
		parts[id] = append(parts[id], i)
	}
	for _, of := range parts {
		within := make([]*checklist.Scorecard, len(of))
		for n, i := range of {
			within[n] = cards[i]
		}
		for n, rank := range checklist.Ranks(within) {
			set(&k.Units[of[n]], rank)
		}
	}
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

// PartScore is what the units of a type or of a value of a group got together;
// with neither it is of all units.
type PartScore struct {
	Type  unit.Type
	Group unit.Group
	Value unit.Value
	Units int // that have points
	checklist.Points
	Grades []int // how many units have each grade of the checklist
}

// Name returns the word of the type, or the label of the value with that of its
// group; "" of all units.
func (p *PartScore) Name() string {
	if p.Group.ID != "" {
		return p.Group.Label(p.Value)
	}
	return p.Type.Word
}

// Summary returns what the units of each type got together, in the official
// order of the types, what all did, where there are several types, and then those
// of each value of the groups.
func (k *Ranking) Summary(c *checklist.Checklist) []PartScore {
	if k == nil || c == nil {
		return nil
	}
	byType := func(u unit.Unit) PartScore { return PartScore{Type: u.Declared()} }
	out := k.scores(c, byType)
	slices.SortFunc(out, func(a, b PartScore) int { return a.Type.Compare(b.Type) })
	if len(out) != 1 {
		out = append(out, PartScore{Grades: make([]int, len(c.Grades))})
		for i := range k.Units {
			out[len(out)-1].add(&k.Units[i], c)
		}
	}
	for _, g := range k.Groups {
		parts := k.scores(c, func(u unit.Unit) PartScore { return PartScore{Group: g, Value: g.Of(u)} })
		place := func(p PartScore) int { // units of no value are last
			if n := slices.Index(g.Values, p.Value); n >= 0 {
				return n
			}
			return len(g.Values)
		}
		slices.SortFunc(parts, func(a, b PartScore) int { return place(a) - place(b) })
		out = append(out, parts...)
	}
	return out
}

// scores adds up the units by the parts that they are of.
func (k *Ranking) scores(c *checklist.Checklist, part func(unit.Unit) PartScore) (out []PartScore) {
	for i := range k.Units {
		p := part(k.Units[i].Unit)
		at := slices.IndexFunc(out, func(o PartScore) bool { return o.Type == p.Type && o.Value == p.Value })
		if at < 0 {
			p.Grades = make([]int, len(c.Grades))
			at, out = len(out), append(out, p)
		}
		out[at].add(&k.Units[i], c)
	}
	return out
}

func (p *PartScore) add(s *UnitScore, c *checklist.Checklist) {
	if s.Counts == nil {
		return
	}
	p.Units++
	p.Points = p.Points.Plus(s.Counts.Points)
	for i := range c.Grades {
		if s.Grade == &c.Grades[i] {
			p.Grades[i]++
		}
	}
}
