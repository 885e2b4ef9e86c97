package round

import (
	"strings"

	"github.com/vanban-go/vanban/report"

	"github.com/vanban-go/vanban/report/date"
	"github.com/vanban-go/vanban/report/unit"
)

// request is something that somebody is asked to do because of what was found at
// some units: a recommendation of the team, or a difficulty that another than
// the unit can resolve. The same words with the same day are one request of
// several units.
type request struct {
	Text    string
	Basis   string // of a difficulty
	Ask     string // what is proposed; of a recommendation it is the text itself
	Product string
	Due     date.Date
	Units   []unit.Unit
}

// addressee is a party with what it is asked to do.
type addressee struct {
	Party    report.Party
	Requests []request
}

// addressees returns the parties that are asked for something, in the order of
// the office, each with its requests in the order of the results. A request to
// a group is one to each of its members. The unit itself is none of them.
func (r *Round) addressees() (out []addressee) {
	byParty := map[string][]request{}
	add := func(to string, q request) {
		for _, id := range r.Plan().Issuing().Singles(to) {
			byParty[id] = append(byParty[id], q)
		}
	}
	for form, v := range r.inspected() {
		of := []unit.Unit{form.Unit}
		for _, f := range v.Findings {
			for _, rec := range f.Recommend {
				if rec.To != report.ToUnit {
					add(rec.To, request{Text: f.Text, Ask: rec.Text, Product: rec.Product, Due: rec.Due, Units: of})
				}
			}
		}
		for _, d := range v.Difficulties {
			if d.ResolvedBy != "" {
				add(d.ResolvedBy, request{Text: d.Text, Basis: d.Basis, Ask: d.Proposal, Units: of})
			}
		}
	}
	for _, p := range r.Plan().Issuing().Parties {
		if list := byParty[p.ID]; len(list) > 0 {
			out = append(out, addressee{p, sameRequests(list)})
		}
	}
	return out
}

// sameRequests makes the same request of several units one.
func sameRequests(list []request) (out []request) {
	for _, same := range groupsOf(list, func(q request) string {
		return strings.Join([]string{q.Text, q.Basis, q.Ask, q.Product, q.Due.String()}, "\n")
	}) {
		q := same[0]
		q.Units = nil
		for _, s := range same {
			q.Units = append(q.Units, s.Units...)
		}
		out = append(out, q)
	}
	return out
}

// unitNames lists units: "trạm y tế An Bình; trạm y tế An Hòa".
func unitNames(units []unit.Unit) string { return strings.Join(texts(units, unit.Unit.FullName), "; ") }
