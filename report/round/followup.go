package round

import (
	"fmt"
	"slices"

	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/date"
	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/unit"
)

// Owed is a recommendation and what became of it. Owner is the party that is
// asked, or the body of the unit itself.
type Owed struct {
	Owner    string
	Unit     unit.Unit // that was visited
	Text     string
	Due      date.Date
	State    string // one of the states of [report.Followup]; "" where nobody says yet
	Evidence string
	Date     date.Date // when that was found
	Overdue  bool      // not done, and due before the day of the progress

	kind     string // of the owner: the superior, the unit itself, or another party
	selected bool   // for the text of the consolidated report
	finding  string // because of what it is asked
}

// StateWords says how far it is: "Chưa thực hiện, quá hạn".
func (o *Owed) StateWords() string {
	words := report.StateWord(o.State)
	switch {
	case o.Overdue && words == "":
		return "Quá hạn"
	case o.Overdue:
		return words + ", quá hạn"
	case words == "":
		return "Chưa có báo cáo"
	}
	return words
}

// Owed returns every recommendation with what the last visit says of it, owner by
// owner: the parties in the order of the office, then the units. A recommendation
// to a group is one to each of its members.
func (r *Round) Owed() []Owed {
	if r.Progress == nil {
		return nil
	}
	return r.owedOn(r.Progress.AsOf.Date)
}

// owedOn is Owed on a day by which things are overdue.
func (r *Round) owedOn(day date.Date) []Owed {
	byOwner := map[string][]Owed{}
	var units []string
	for _, reply := range repliesOf(r.Team) {
		u, v := reply.Form.Unit, r.known(reply.Form.Unit.Code)
		units = append(units, u.Code)
		for _, f := range v.Findings {
			for _, rec := range f.Recommend {
				owed := r.owed(u, v, rec)
				owed.Overdue = owed.isOverdue(day)
				owed.selected, owed.finding = f.Selected, f.Text
				if rec.To == report.ToUnit {
					owed.Owner, owed.kind = u.Body().Name, report.ToUnit
					byOwner["unit "+u.Code] = append(byOwner["unit "+u.Code], owed)
					continue
				}
				for _, id := range r.Plan().Issuing().Singles(rec.To) {
					owed.Owner, owed.kind = r.partyName(id), r.kindOf(id)
					byOwner[id] = append(byOwner[id], owed)
				}
			}
		}
	}
	var out []Owed
	for _, p := range r.Plan().Issuing().Parties {
		out = append(out, byOwner[p.ID]...)
	}
	for _, code := range units {
		out = append(out, byOwner["unit "+code]...)
	}
	return out
}

// known is what all visits to a unit came to, those of the earlier round first.
func (r *Round) known(code string) *report.VisitResult {
	v := r.found[code]
	if r.Earlier == nil || r.Earlier.found[code] == nil || v == nil {
		return v
	}
	both := r.Earlier.found[code].Then(*v)
	return &both
}

// unasked tells of what is said to have become of recommendations that nobody
// made.
func (r *Round) unasked() diag.List {
	var problems diag.List
	for i := range r.Results.Visits {
		v := &r.Results.Visits[i]
		var asked []string
		if known := r.known(v.Unit); known != nil {
			for _, f := range known.Findings {
				asked = append(asked, texts(f.Recommend, func(rec report.Recommendation) string { return rec.Text })...)
			}
		}
		for j := range v.Followed {
			if f := &v.Followed[j]; !slices.ContainsFunc(asked, f.Means) {
				problems = append(problems, followupOfNothing.For(fmt.Sprintf("visits[%d].followed[%d].request", i, j), v.Unit, f.Request))
			}
		}
	}
	return problems
}

func (r *Round) owed(u unit.Unit, v *report.VisitResult, rec report.Recommendation) Owed {
	o := Owed{Unit: u, Text: rec.Text, Due: rec.Due}
	for i := range v.Followed {
		if f := &v.Followed[i]; f.Means(rec.Text) {
			o.State, o.Evidence, o.Date = f.State, f.Evidence, f.Date
		}
	}
	o.Overdue = o.isOverdue(r.Progress.AsOf.Date)
	return o
}

// isOverdue reports whether it should have been done by a day and is not.
func (o *Owed) isOverdue(day date.Date) bool {
	return o.State != report.Done && o.Due.IsFull() && o.Due.Before(day)
}

// IsFollowed reports whether anybody said what became of a recommendation.
func (r *Round) IsFollowed() bool {
	for _, v := range r.found {
		if len(v.Followed) > 0 {
			return true
		}
	}
	return false
}

// OwedCount counts the recommendations of one owner.
type OwedCount struct {
	Owner                                       string
	All, Done, UnderWay, NotDone, Open, Overdue int // Open is without any word; Overdue is also among the others
}

// OwedCounts counts recommendations by owner, in their order.
func OwedCounts(owed []Owed) []OwedCount {
	var out []OwedCount
	for i := range owed {
		o := &owed[i]
		if len(out) == 0 || out[len(out)-1].Owner != o.Owner {
			out = append(out, OwedCount{Owner: o.Owner})
		}
		c := &out[len(out)-1]
		c.All++
		switch o.State {
		case report.Done:
			c.Done++
		case report.UnderWay:
			c.UnderWay++
		case report.NotDone:
			c.NotDone++
		default:
			c.Open++
		}
		if o.Overdue {
			c.Overdue++
		}
	}
	return out
}
