package round

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/date"
	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/unit"
	"github.com/vanban-go/vanban/report/vi"
)

// Owed is a recommendation and what became of it. Owner is the party that is
// asked, or the body of the unit itself.
type Owed struct {
	Owner    string
	Unit     unit.Unit // that was visited
	Text     string
	Product  string
	Due      date.Date
	State    string // one of the states of [report.Followup]; "" where nobody says yet
	Evidence string
	Date     date.Date // when that was found
	Overdue  bool      // not done, and due before the day of the progress

	kind       string                   // of the owner: the superior, the unit itself, or another party
	party      string                   // the id of the owner; "" of a unit
	selected   bool                     // for the text of the consolidated report
	finding    string                   // because of what it is asked
	basis      string                   // of a difficulty
	difficulty *said[report.Difficulty] // that it resolves; else it is a recommendation
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

// Owed returns every recommendation of this round and of the earlier one with what
// the last visit says of it, owner by owner: the parties in the order of the office,
// then the units. A recommendation to a group is one to each of its members.
func (r *Round) Owed() []Owed {
	if r.Progress == nil {
		return nil
	}
	return mapped(r.owedOn(r.Progress.AsOf.Date), func(o *Owed) Owed { return *o })
}

// owedOn is Owed on a day by which things are overdue.
func (r *Round) owedOn(day date.Date) []*Owed {
	var all []*Owed
	for _, u := range r.visited() {
		for _, o := range r.recommended(u, r.known(u.Code)) {
			o.Overdue = o.isOverdue(day)
			all = append(all, o)
		}
	}
	return slices.Concat(r.byOwner(all)...)
}

// visited are the units that were visited in this round or in the earlier one, in the
// order of the forms, those that only the earlier round had behind them.
func (r *Round) visited() []unit.Unit {
	var out []unit.Unit
	for f := range r.Forms.All() {
		if r.known(f.Unit.Code) != nil {
			out = append(out, f.Unit)
		}
	}
	if r.Earlier == nil {
		return out
	}
	for _, u := range r.Earlier.visited() {
		if _, ok := r.Forms.Find(u.Code); !ok {
			out = append(out, u)
		}
	}
	return out
}

// partiesOf are those that a recommendation to a party asks: the members of a group.
// One that the office no longer has is that of the earlier round.
func (r *Round) partiesOf(id string) []report.Party {
	var out []report.Party
	for _, single := range r.Plan().Issuing().Singles(id) {
		p, _ := r.Plan().Office.Party(single)
		out = append(out, p)
	}
	if len(out) == 0 && r.Earlier != nil {
		return r.Earlier.partiesOf(id)
	}
	return out
}

// known is what all visits to a unit came to, those of the earlier round first; nil
// where there was none.
func (r *Round) known(code string) *report.VisitResult {
	v := r.found[code]
	if r.Earlier == nil {
		return v
	}
	before := r.Earlier.known(code)
	if before == nil || v == nil {
		return cmp.Or(before, v)
	}
	both := before.Then(*v)
	return &both
}

// unsettled are the recommendations of the visits to a unit that nobody said were done.
func (r *Round) unsettled(code string) []Owed {
	var out []Owed
	v := r.known(code)
	f, ok := r.Forms.Find(code)
	if v == nil || !ok {
		return nil
	}
	for _, finding := range v.Findings {
		for _, rec := range finding.Recommend {
			o := r.owed(f.Unit, v, rec)
			if o.State != report.Done {
				out = append(out, *o)
			}
		}
	}
	return out
}

// unasked tells of what is said to have become of recommendations that nobody
// made.
func (r *Round) unasked() diag.List {
	var problems diag.List
	var hints vi.Hints
	for i := range r.Results.Visits {
		v := &r.Results.Visits[i]
		var asked []string
		if known := r.known(v.Unit); known != nil {
			for _, f := range known.Findings {
				asked = append(asked, mapped(f.Recommend, func(rec report.Recommendation) string { return rec.Text })...)
			}
		}
		for j := range v.Followed {
			if f := &v.Followed[j]; !slices.ContainsFunc(asked, f.Means) {
				vietnamese, english := hints.For(f.Request, func() []string { return asked },
					"ghi đúng nội dung kiến nghị; nếu thuộc đợt trước thì đọc cùng kết quả của đợt ấy", "write the text of the recommendation; give the earlier round where it belongs to that")
				problems = append(problems, followupOfNothing.At(f.At, fmt.Sprintf("visits[%d].followed[%d].request", i, j), v.Unit, f.Request, vietnamese, english))
			}
		}
	}
	return problems
}

func (r *Round) owed(u unit.Unit, v *report.VisitResult, rec report.Recommendation) *Owed {
	o := &Owed{Owner: r.addressee(rec, u), Unit: u, Text: rec.Text, Product: rec.Product, Due: rec.Due}
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

// IsFollowed reports whether there is something to say of what became of
// recommendations: a visit says it, or an earlier round made some.
func (r *Round) IsFollowed() bool {
	for _, v := range r.found {
		if len(v.Followed) > 0 {
			return true
		}
	}
	return r.Earlier != nil && len(r.Earlier.Owed()) > 0
}

// OwedCount counts the recommendations of one owner.
type OwedCount struct {
	Owner                                       string
	All, Done, UnderWay, NotDone, Open, Overdue int // Open is without any word; Overdue is also among the others
}

// OwedCounts counts recommendations by owner, in their order.
func OwedCounts(owed []Owed) []OwedCount {
	list := make([]*Owed, len(owed))
	for i := range owed {
		list[i] = &owed[i]
	}
	return owedCounts(list)
}

func owedCounts(owed []*Owed) []OwedCount {
	var out []OwedCount
	for _, o := range owed {
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
