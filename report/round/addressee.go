package round

import (
	"cmp"
	"slices"
	"strings"

	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/unit"
)

// toEach is a request to each of those that an id stands for: the unit, a party, or
// the members of a group. To the unit it is o itself, which is changed.
func (r *Round) toEach(o *Owed, id string) (out []*Owed) {
	if id == report.ToUnit {
		o.kind, o.Owner = report.ToUnit, o.Unit.Body().Name
		return []*Owed{o}
	}
	for _, p := range r.partiesOf(id) {
		each := *o
		each.kind, each.party, each.Owner = "", p.ID, p.Name
		if p, _ := r.Plan().Issuing().Party(p.ID); p.Kind == superiorParty {
			each.kind = superiorParty
		}
		out = append(out, &each)
	}
	return out
}

// recommended are the recommendations of a visit, with what became of them.
func (r *Round) recommended(u unit.Unit, v *report.VisitResult) (out []*Owed) {
	for _, f := range v.Findings {
		for _, rec := range f.Recommend {
			o := r.owed(u, v, rec)
			o.selected, o.finding = f.Selected, f.Text
			out = append(out, r.toEach(o, rec.To)...)
		}
	}
	return out
}

// toResolve are difficulties as what is asked of those who can resolve them.
func (r *Round) toResolve(list []said[report.Difficulty]) (out []*Owed) {
	for _, d := range list {
		if d.is.ResolvedBy != "" {
			out = append(out, r.toEach(&Owed{Unit: d.of, Text: d.is.Proposal, selected: d.selected, finding: d.is.Text, basis: d.is.Basis, difficulty: &d}, d.is.ResolvedBy)...)
		}
	}
	return out
}

// byOwner puts what is asked of one owner together: of the parties in the order of
// the office, then of the units and of parties that the office no longer has.
func (r *Round) byOwner(all []*Owed) [][]*Owed {
	parties := r.Plan().Issuing().Parties
	place := func(list []*Owed) int {
		if n := slices.IndexFunc(parties, func(p report.Party) bool { return p.ID == list[0].party }); n >= 0 {
			return n
		}
		return len(parties)
	}
	out := groupsOf(all, func(o *Owed) string { return cmp.Or(o.party, "unit "+o.Unit.Code) })
	slices.SortStableFunc(out, func(a, b []*Owed) int { return place(a) - place(b) })
	return out
}

// addressees returns what parties are asked because of the visits of this round,
// party by party: its recommendations and the difficulties that the party can
// resolve, in the order of the results.
func (r *Round) addressees() [][]*Owed {
	var all []*Owed
	for _, v := range r.inspected() {
		g := new(gathered)
		g.visit(v.of, v.is)
		all = append(append(all, r.recommended(v.of, v.is)...), r.toResolve(g.difficulties)...)
	}
	return r.byOwner(those(all, func(o *Owed) bool { return o.party != "" }))
}

// unitNames lists units: "trạm y tế An Bình; trạm y tế An Hòa".
func unitNames(units []unit.Unit) string {
	return strings.Join(mapped(units, unit.Unit.FullName), "; ")
}
