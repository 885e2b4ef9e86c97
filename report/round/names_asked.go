package round

import (
	"cmp"
	"slices"
	"strings"

	"github.com/vanban-go/vanban/report/date"
	"github.com/vanban-go/vanban/report/internal/scope"
	"github.com/vanban-go/vanban/report/unit"
	"github.com/vanban-go/vanban/report/vi"

	"github.com/vanban-go/vanban/report"
)

// requestNames names what is asked of whom: every recommendation by its owner,
// and those that people selected, the same words of one owner being one.
func (r *Round) requestNames(out *scope.Round) {
	owed := r.owedOn(out.Day)
	slices.SortStableFunc(owed, func(a, b Owed) int { return selectedFirst(a.kind == superiorParty, b.kind == superiorParty) })
	for _, list := range groupsOf(owed, func(o Owed) string { return o.Owner }) {
		owner := scope.Owner{Who: list[0].Owner}
		for _, same := range groupsOf(list, func(o Owed) string {
			return o.Text + "\n" + o.Product + "\n" + o.Due.String() + "\n" + o.StateWords() + "\n" + o.Evidence
		}) {
			o := same[0]
			out.Products = out.Products || o.Product != ""
			owner.Requests = append(owner.Requests, scope.Request{
				Text: o.Text, Who: o.Owner, Product: o.Product, Due: o.Due, State: o.stateNow(), Finding: o.finding, Evidence: o.Evidence,
				Units: unitNames(unitsOf(same, func(o Owed) unit.Unit { return o.Unit })),
			})
			if o.Overdue {
				out.Overdue += len(same)
			}
		}
		out.Requests = append(out.Requests, owner)
		if list[0].kind == report.ToUnit {
			out.UnitRequests = append(out.UnitRequests, owner.Requests...)
		} else {
			out.PartyRequests = append(out.PartyRequests, owner)
		}
	}
	byKind := groupsOf(append(owed, r.proposals()...), func(o Owed) string { return o.kind })
	for _, list := range byKind {
		switch list[0].kind {
		case superiorParty:
			out.ToSuperior = asked(list)
		case report.ToUnit:
			for i := range list {
				list[i].Owner = ""
			}
			out.ToUnits = asked(list)
		default:
			out.ToParties = asked(list)
		}
	}
	if r.IsFollowed() {
		out.Owed = owedNames(owed)
	}
}

// stateNow is how far a request is; nothing of one that nobody has to have done.
func (o *Owed) stateNow() string {
	if o.State == "" && !o.Overdue {
		return ""
	}
	return o.StateWords()
}

// proposals are what the superior is asked because of difficulties; what others
// are asked stands beside the difficulties.
func (r *Round) proposals() (out []Owed) {
	for _, reply := range repliesOf(r.Team) {
		for _, d := range r.found[reply.Form.Unit.Code].Difficulties {
			for _, id := range r.Plan().Issuing().Singles(d.ResolvedBy) {
				if r.kindOf(id) != superiorParty {
					continue
				}
				out = append(out, Owed{Owner: r.partyName(id), Unit: reply.Form.Unit, Text: cmp.Or(d.Proposal, d.Text), kind: superiorParty, selected: d.Selected, finding: d.Text})
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

// asked puts the same request of several units together: those that people
// selected, all where they selected none.
func asked(list []Owed) (out []scope.Asked) {
	groups := groupsOf(list, func(o Owed) string { return o.Owner + "\n" + vi.Fold(vi.TrimEnd(o.Text)) })
	groups = chosenOf(groups, func(o Owed) bool { return o.selected })
	for _, g := range groups {
		units := unitsOf(g, func(o Owed) unit.Unit { return o.Unit })
		n := scope.Asked{Text: g[0].Text, Who: g[0].Owner, Product: products(g), Due: days(g), Count: len(units)}
		n.Units, n.More = firstNames(units, mostPlaces)
		for _, o := range g {
			if o.State == report.Done {
				n.Done++
			}
			if o.Overdue {
				n.Overdue++
			}
		}
		n.Met = n.Done == len(g)
		out = append(out, n)
	}
	slices.SortStableFunc(out, func(a, b scope.Asked) int { return cmp.Compare(rank(list, a.Who), rank(list, b.Who)) })
	return out
}

// rank is where the first request of an owner stands.
func rank(list []Owed, owner string) int {
	return slices.IndexFunc(list, func(o Owed) bool { return o.Owner == owner })
}

// products are what shows that a request is met, each once.
func products(list []Owed) string {
	var all []string
	for _, o := range list {
		if o.Product != "" && !slices.Contains(all, o.Product) {
			all = append(all, o.Product)
		}
	}
	return strings.Join(all, "; ")
}

// days are the days until which a request is due, each once.
func days(list []Owed) string {
	var due []date.Date
	for _, o := range list {
		if o.Due.IsFull() && !slices.Contains(due, o.Due) {
			due = append(due, o.Due)
		}
	}
	slices.SortFunc(due, date.Date.Compare)
	return strings.Join(texts(due, date.Date.Short), "; ")
}

// owedNames counts what became of the requests, owner by owner, and all together.
func owedNames(owed []Owed) []scope.Owed {
	var out []scope.Owed
	all := scope.Owed{Look: "total"}
	for _, c := range OwedCounts(owed) {
		out = append(out, scope.Owed{Who: c.Owner, All: c.All, Done: c.Done, UnderWay: c.UnderWay, NotDone: c.NotDone, Open: c.Open, Overdue: c.Overdue})
		all.All, all.Done, all.UnderWay = all.All+c.All, all.Done+c.Done, all.UnderWay+c.UnderWay
		all.NotDone, all.Open, all.Overdue = all.NotDone+c.NotDone, all.Open+c.Open, all.Overdue+c.Overdue
	}
	return append(out, all)
}
