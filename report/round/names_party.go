package round

import (
	"slices"

	"github.com/vanban-go/vanban/report/internal/scope"
	"github.com/vanban-go/vanban/report/prose"
	"github.com/vanban-go/vanban/report/unit"
)

// partyPaper is what a paper to a party that is asked for something can name. The
// error is a diag.Problem of no-result.
func (r *Round) partyPaper(id string) (*scope.PartyPaper, error) {
	all := r.asked()
	at := slices.IndexFunc(all, func(a addressee) bool { return a.Party.ID == id })
	if at < 0 {
		return new(scope.PartyPaper), noResult.For("", id)
	}
	p := all[at].Party
	out := &scope.PartyPaper{
		Common: r.common(), Difficulties: r.difficultiesFor(id),
		Party: scope.Party{ID: p.ID, Name: p.Name, Short: p.Short, Inside: prose.Inside(p.Name), Internal: p.Kind == "internal"},
	}
	if via := out.Issuer.Via; via != p.Name && prose.Inside(via) != out.Party.Inside {
		out.Party.Through = via
	}
	var units []unit.Unit
	for _, q := range all[at].Requests {
		out.Requests = append(out.Requests, scope.Request{
			Text: q.Ask, Who: p.Name, Product: q.Product, Due: q.Due, Finding: q.Text, Basis: q.Basis, Units: unitNames(q.Units),
		})
		out.AnswerBy = latest(out.AnswerBy, q.Due)
		units = append(units, q.Units...)
	}
	for _, u := range unitsOf(units, func(u unit.Unit) unit.Unit { return u }) {
		out.Units = append(out.Units, r.unitNames(u))
	}
	return out, nil
}

// difficultiesFor are those that a party can resolve, alone or in a group.
func (r *Round) difficultiesFor(id string) (out []scope.Difficulty) {
	for f, v := range r.inspected() {
		for _, d := range v.Difficulties {
			if d.ResolvedBy != "" && slices.Contains(r.Plan().Issuing().Singles(d.ResolvedBy), id) {
				out = append(out, r.difficultyNames(d, f.Unit))
			}
		}
	}
	return out
}
