package round

import (
	"cmp"
	"slices"
	"strings"

	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/internal/scope"
	"github.com/vanban-go/vanban/report/vi"
)

// requestNames names what is asked of whom: every recommendation by its owner,
// and those that people selected, the same words of one owner being one.
func (r *Round) requestNames(out *scope.Round, difficulties []said[report.Difficulty]) {
	owed := r.owedOn(out.Day)
	first(owed, Owed.isOfSuperior)
	for _, list := range groupsOf(owed, Owed.owner) {
		owner := scope.Owner{Who: list[0].Owner, Requests: requestsOf(list, Owed.owner)}
		out.Requests = append(out.Requests, owner)
		if list[0].kind == report.ToUnit {
			out.UnitRequests = append(out.UnitRequests, owner.Requests...)
		} else {
			out.PartyRequests = append(out.PartyRequests, owner)
		}
	}
	out.Products = slices.ContainsFunc(owed, func(o Owed) bool { return o.Product != "" })
	out.Overdue = count(owed, Owed.isLate)
	if r.IsFollowed() {
		out.Owed = owedNames(owed)
	}
	for _, o := range r.toResolve(difficulties) { // what others are asked stands beside the difficulties
		if o.isOfSuperior() {
			owed = append(owed, o)
		}
	}
	for _, list := range groupsOf(owed, func(o Owed) string { return o.kind }) {
		switch list[0].kind {
		case superiorParty:
			out.ToSuperior = asked(list)
		case report.ToUnit:
			out.ToUnits = asked(ofAnybody(list))
		default:
			out.ToParties = asked(list)
		}
	}
}

func (o Owed) owner() string      { return o.Owner }
func (o Owed) isLate() bool       { return o.Overdue }
func (o Owed) isOfSuperior() bool { return o.kind == superiorParty }

// requestsOf names requests, the same one of several units once; apart is what
// tells them apart beside what they ask and what became of that.
func requestsOf(list []Owed, apart func(Owed) string) (out []scope.Request) {
	for _, same := range groupsOf(list, func(o Owed) string {
		return strings.Join([]string{apart(o), o.Text, o.Product, o.Due.String(), o.StateWords(), o.Evidence}, "\n")
	}) {
		n := requestOf(same[0])
		n.Units = unitNames(unitsOf(same))
		out = append(out, n)
	}
	return out
}

func requestOf(o Owed) scope.Request {
	n := scope.Request{Text: o.Text, Who: o.Owner, Product: o.Product, Due: o.Due, Finding: o.finding, Basis: o.basis, Evidence: o.Evidence, Units: o.Unit.FullName()}
	if o.State != "" || o.Overdue { // else nobody has to have done it yet
		n.State = o.StateWords()
	}
	return n
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
	words := func(o Owed) string { return cmp.Or(o.Text, o.finding) }
	groups := groupsOf(list, func(o Owed) string { return o.Owner + "\n" + vi.Fold(vi.TrimEnd(words(o))) })
	for _, g := range chosen(groups, anySelected) {
		n := scope.Asked{Text: words(g[0]), Who: g[0].Owner, Product: once(g, func(o Owed) string { return o.Product }), Some: some(g), Overdue: count(g, Owed.isLate)}
		n.Met = !slices.ContainsFunc(g, func(o Owed) bool { return o.State != report.Done })
		slices.SortStableFunc(g, func(a, b Owed) int { return a.Due.Compare(b.Due) })
		n.Due = once(g, func(o Owed) string { return latest(o.Due).Short() })
		out = append(out, n)
	}
	return out
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
