package round

import (
	"strings"

	"github.com/vanban-go/vanban/report"

	"github.com/vanban-go/vanban/report/date"
	"github.com/vanban-go/vanban/report/unit"
)

// Request is something that somebody is asked to do because of what was found at
// some units: a recommendation of the team, or a difficulty that another than
// the unit can resolve. The same words with the same day are one request of
// several units.
type Request struct {
	Text    string
	Basis   string // of a difficulty
	Ask     string // what is proposed; of a recommendation it is the text itself
	Product string
	Due     date.Date
	Units   []unit.Unit
}

// Addressee is a party with what it is asked to do.
type Addressee struct {
	Party    report.Party
	Requests []Request
}

// Addressees returns the parties that are asked for something, in the order of
// the office, each with its requests in the order of the results. A request to
// a group is one to each of its members. The unit itself is none of them.
func (r *Round) Addressees() []Addressee {
	g := gatheredRequests{office: r.Plan().Issuing(), byParty: map[string][]Request{}, at: map[requestKey]int{}}
	for form, v := range r.inspected() {
		u := form.Unit
		for _, f := range v.Findings {
			for _, rec := range f.Recommend {
				if rec.To != report.ToUnit {
					g.add(rec.To, Request{Text: f.Text, Ask: rec.Text, Product: rec.Product, Due: rec.Due}, u)
				}
			}
		}
		for _, d := range v.Difficulties {
			if d.ResolvedBy != "" {
				g.add(d.ResolvedBy, Request{Text: d.Text, Basis: d.Basis, Ask: d.Proposal}, u)
			}
		}
	}
	var out []Addressee
	for _, p := range r.Plan().Issuing().Parties {
		if list := g.byParty[p.ID]; len(list) > 0 {
			out = append(out, Addressee{p, list})
		}
	}
	return out
}

// gatheredRequests sorts requests by party.
type gatheredRequests struct {
	office  *report.Office
	byParty map[string][]Request
	at      map[requestKey]int // where a request stands among those of its party
}

// requestKey is what makes two requests the same.
type requestKey struct {
	party, text, basis, ask, product string
	due                              date.Date
}

func (g *gatheredRequests) add(id string, q Request, u unit.Unit) {
	for _, single := range g.office.Singles(id) {
		g.addTo(single, q, u)
	}
}

func (g *gatheredRequests) addTo(id string, q Request, u unit.Unit) {
	key := requestKey{id, q.Text, q.Basis, q.Ask, q.Product, q.Due}
	if i, ok := g.at[key]; ok {
		g.byParty[id][i].Units = append(g.byParty[id][i].Units, u)
		return
	}
	g.at[key] = len(g.byParty[id])
	q.Units = []unit.Unit{u}
	g.byParty[id] = append(g.byParty[id], q)
}

// unitNames lists units: "trạm y tế An Bình; trạm y tế An Hòa".
func unitNames(units []unit.Unit) string { return strings.Join(texts(units, unit.Unit.FullName), "; ") }
