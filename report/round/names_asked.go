package round

import (
	"cmp"
	"slices"
	"strings"

	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/internal/scope"
	"github.com/vanban-go/vanban/report/unit"
	"github.com/vanban-go/vanban/report/vi"
)

func (o Owed) unit() unit.Unit  { return o.Unit }
func (o Owed) owner() string    { return o.Owner }
func (o Owed) isSelected() bool { return o.selected }

// requestNames names what is asked of whom: every recommendation by its owner,
// and those that people selected, the same words of one owner being one.
func (r *Round) requestNames(out *scope.Round) {
	owed := r.owedOn(out.Day)
	first(owed, func(o Owed) bool { return o.kind == superiorParty })
	for _, list := range groupsOf(owed, Owed.owner) {
		owner := scope.Owner{Who: list[0].Owner, Requests: requestsOf(list)}
		out.Requests = append(out.Requests, owner)
		if list[0].kind == report.ToUnit {
			out.UnitRequests = append(out.UnitRequests, owner.Requests...)
		} else {
			out.PartyRequests = append(out.PartyRequests, owner)
		}
	}
	for _, o := range owed {
		out.Products = out.Products || o.Product != ""
		if o.Overdue {
			out.Overdue++
		}
	}
	for _, list := range groupsOf(append(owed, r.proposals()...), func(o Owed) string { return o.kind }) {
		switch list[0].kind {
		case superiorParty:
			out.ToSuperior = asked(list)
		case report.ToUnit:
			out.ToUnits = asked(ofAnybody(list))
		default:
			out.ToParties = asked(list)
			out.Internal = !slices.ContainsFunc(out.ToParties, func(a scope.Asked) bool { return !r.isInternal(a.Who) })
		}
	}
	if r.IsFollowed() {
		out.Owed = owedNames(owed)
	}
}

// requestsOf names the requests to one owner, the same one of several units once.
func requestsOf(list []Owed) (out []scope.Request) {
	for _, same := range groupsOf(list, func(o Owed) string {
		return strings.Join([]string{o.Text, o.Product, o.Due.String(), o.StateWords(), o.Evidence}, "\n")
	}) {
		o := same[0]
		n := scope.Request{Text: o.Text, Who: o.Owner, Product: o.Product, Due: o.Due, Finding: o.finding, Evidence: o.Evidence, Units: unitNames(unitsOf(same, Owed.unit))}
		if o.State != "" || o.Overdue { // else nobody has to have done it yet
			n.State = o.StateWords()
		}
		out = append(out, n)
	}
	return out
}

// proposals are what the superior is asked because of difficulties; what others
// are asked stands beside the difficulties.
func (r *Round) proposals() (out []Owed) {
	for f, v := range r.inspected() {
		for _, d := range v.Difficulties {
			for _, id := range r.Plan().Issuing().Singles(d.ResolvedBy) {
				if r.kindOf(id) == superiorParty {
					out = append(out, Owed{Owner: r.partyName(id), Unit: f.Unit, Text: cmp.Or(d.Proposal, d.Text), kind: superiorParty, selected: d.Selected, finding: d.Text})
				}
			}
		}
	}
	return out
}

// kindOf tells the superior from other parties.
func (r *Round) kindOf(id string) string {
	if p, ok := r.Plan().Issuing().Party(id); ok && p.Kind == superiorParty {
		return superiorParty
	}
	return ""
}

// isInternal reports whether a party, by its name, belongs to the issuer.
func (r *Round) isInternal(name string) bool {
	return slices.ContainsFunc(r.Plan().Issuing().Parties, func(p report.Party) bool { return p.Kind == "internal" && r.partyName(p.ID) == name })
}

// ofAnybody are requests without their owners.
func ofAnybody(list []Owed) []Owed {
	list = slices.Clone(list)
	for i := range list {
		list[i].Owner = ""
	}
	return list
}

// asked puts the same request of several units together, owner by owner: those that
// people selected, all where they selected none.
func asked(list []Owed) (out []scope.Asked) {
	list = slices.Concat(groupsOf(list, Owed.owner)...)
	groups := groupsOf(list, func(o Owed) string { return o.Owner + "\n" + vi.Fold(vi.TrimEnd(o.Text)) })
	for _, g := range chosenOf(groups, Owed.isSelected) {
		n := scope.Asked{Text: g[0].Text, Who: g[0].Owner, Product: once(g, func(o Owed) string { return o.Product }), Due: days(g), Some: some(unitsOf(g, Owed.unit))}
		for _, o := range g {
			if o.Overdue {
				n.Overdue++
			}
		}
		n.Met = !slices.ContainsFunc(g, func(o Owed) bool { return o.State != report.Done })
		out = append(out, n)
	}
	return out
}

// days are the days until which a request is due, each once.
func days(list []Owed) string {
	list = slices.SortedFunc(slices.Values(list), func(a, b Owed) int { return a.Due.Compare(b.Due) })
	return once(list, func(o Owed) string {
		if !o.Due.IsFull() {
			return ""
		}
		return o.Due.Short()
	})
}

// owedNames counts what became of the requests, owner by owner, and all together.
func owedNames(owed []Owed) (out []scope.Owed) {
	for _, c := range OwedCounts(owed) {
		out = append(out, scope.Owed{States: scope.States(c)})
	}
	for _, c := range OwedCounts(ofAnybody(owed)) {
		out = append(out, scope.Owed{States: scope.States(c), Look: "total"})
	}
	return out
}
