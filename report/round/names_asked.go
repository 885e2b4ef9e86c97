package round

import (
	"cmp"
	"slices"
	"strings"

	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/date"
	"github.com/vanban-go/vanban/report/internal/scope"
	"github.com/vanban-go/vanban/report/vi"
)

// requestNames names what is asked of whom: every recommendation by its owner,
// and those that people selected, the same words of one owner being one.
func (r *Round) requestNames(out *scope.Round, difficulties []said[report.Difficulty]) {
	owed := first(r.owedOn(out.Day), ofKind(superiorParty))
	byOwner := func(list []*Owed) []scope.Owner {
		return mapped(groupsOf(list, (*Owed).owner), func(g []*Owed) scope.Owner {
			return scope.Owner{Who: g[0].Owner, Requests: requestsOf(g, (*Owed).owner)}
		})
	}
	ofUnits := those(owed, ofKind(report.ToUnit))
	out.Requests, out.UnitRequests = byOwner(owed), byOwner(ofUnits)
	out.PartyRequests = byOwner(those(owed, func(o *Owed) bool { return o.kind != report.ToUnit }))
	out.Products = slices.ContainsFunc(owed, func(o *Owed) bool { return o.Product != "" })
	out.Overdue = len(those(owed, (*Owed).isLate))
	// What others are asked because of difficulties stands beside these.
	out.ToSuperior = asked(those(slices.Concat(owed, r.toResolve(difficulties)), ofKind(superiorParty)))
	out.ToParties, out.ToUnits = asked(those(owed, ofKind(""))), asked(mapped(ofUnits, (*Owed).ofAnybody))
	inside := those(r.Plan().Issuing().Parties, func(p report.Party) bool { return p.Kind == "internal" })
	names := mapped(inside, func(p report.Party) string { return p.Name }) // of what belongs to the issuer
	out.Internal = !slices.ContainsFunc(out.ToParties, func(a scope.Asked) bool { return !slices.Contains(names, a.Who) })
	if r.IsFollowed() { // owner by owner, and all together
		counts := append(owedCounts(owed), owedCounts(mapped(owed, (*Owed).ofAnybody))...)
		out.Owed = mapped(counts, func(c OwedCount) scope.States { return scope.States(c) })
	}
}

func ofKind(kind string) func(*Owed) bool { return func(o *Owed) bool { return o.kind == kind } }

func (o *Owed) owner() string  { return o.Owner }
func (o *Owed) isLate() bool   { return o.Overdue }
func (o *Owed) due() date.Date { return o.Due }

// ofAnybody is a request without its owner.
func (o *Owed) ofAnybody() *Owed {
	of := *o
	of.Owner = ""
	return &of
}

// requestsOf names requests, the same one of several units once; apart is what
// tells them apart beside what they ask and what became of that.
func requestsOf(list []*Owed, apart func(*Owed) string) []scope.Request {
	same := groupsOf(list, func(o *Owed) string {
		return strings.Join([]string{apart(o), o.Text, o.Product, o.Due.String(), o.StateWords(), o.Evidence}, "\n")
	})
	return mapped(same, func(g []*Owed) scope.Request { return requestOf(g...) })
}

// requestOf names a request that is the same for some units.
func requestOf(same ...*Owed) scope.Request {
	o := same[0]
	n := scope.Request{
		Text: o.Text, Who: o.Owner, Product: o.Product, Due: o.Due, Finding: o.finding, Basis: o.basis, Evidence: o.Evidence,
		Units: unitNames(unitsOf(same)),
	}
	if o.State != "" || o.Overdue { // else nobody has to have done it yet
		n.State = o.StateWords()
	}
	return n
}

// asked puts the same request of several units together, owner by owner: those that
// people selected, all where they selected none.
func asked(list []*Owed) []scope.Asked {
	words := func(o *Owed) string { return cmp.Or(o.Text, o.finding) }
	list = slices.Concat(groupsOf(list, (*Owed).owner)...)
	groups := groupsOf(list, func(o *Owed) string { return o.Owner + "\n" + vi.Fold(vi.TrimEnd(words(o))) })
	return mapped(chosen(groups, anySelected), func(g []*Owed) scope.Asked {
		n := scope.Asked{Text: words(g[0]), Who: g[0].Owner, Product: once(g, func(o *Owed) string { return o.Product }), Some: some(g), Overdue: len(those(g, (*Owed).isLate))}
		n.Met = !slices.ContainsFunc(g, func(o *Owed) bool { return o.State != report.Done })
		days := slices.SortedFunc(slices.Values(mapped(g, (*Owed).due)), date.Date.Compare)
		n.Due = once(days, func(d date.Date) string { return latest(d).Short() })
		return n
	})
}
