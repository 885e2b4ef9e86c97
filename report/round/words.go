package round

import (
	"github.com/vanban-go/vanban/outline"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/unit"
	"github.com/vanban-go/vanban/report/vi"
)

// difficultyWords returns a difficulty with its basis, who can resolve it and
// what is proposed, each as a sentence.
func (r *Round) difficultyWords(d report.Difficulty) string {
	names := outline.Difficulties.List().Heads()
	return vi.Join(vi.Sentence(d.Text), vi.Labelled(names[1], d.Basis), vi.Labelled(names[2], r.partyName(d.ResolvedBy)), vi.Labelled(names[3], d.Proposal))
}

// partyName returns the name of the party with that id, in this round or else in the
// earlier one; the id itself where none has it.
func (r *Round) partyName(id string) string {
	p, ok := r.Plan().Office.Party(id)
	switch {
	case ok:
		return p.Name
	case r.Earlier != nil:
		return r.Earlier.partyName(id)
	}
	return id
}

// addressee returns the name of who is asked, of a recommendation to that unit or
// to a party.
func (r *Round) addressee(rec report.Recommendation, u unit.Unit) string {
	if rec.To == report.ToUnit {
		return u.Body().Name
	}
	return r.partyName(rec.To)
}

// mapped is what a function says of each thing of a list.
func mapped[T, U any](list []T, says func(T) U) []U {
	out := make([]U, len(list))
	for i, v := range list {
		out[i] = says(v)
	}
	return out
}
