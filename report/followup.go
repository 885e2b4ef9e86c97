package report

import (
	"slices"

	"github.com/vanban-go/vanban/report/date"
	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/vi"
)

// Followup says what became of an earlier recommendation (theo dõi thực hiện kiến
// nghị), as a later visit found it. Request is the text of the recommendation.
type Followup struct {
	Request  string    `yaml:"request" validate:"required" desc:"Nội dung kiến nghị của lần kiểm tra hoặc đợt trước, ghi đúng như đã ghi"`
	State    string    `yaml:"state" validate:"required,oneof=done under_way not_done" desc:"Tình trạng: done = đã thực hiện, under_way = đang thực hiện, not_done = chưa thực hiện"`
	Evidence string    `yaml:"evidence" desc:"Minh chứng"`
	Date     date.Date `yaml:"date" desc:"Ngày thực hiện, ngày xác định tình trạng"`

	At diag.Place `yaml:"-"` // where it was read
}

// The states of a recommendation.
const (
	Done     = "done"      // đã thực hiện
	UnderWay = "under_way" // đang thực hiện
	NotDone  = "not_done"  // chưa thực hiện
)

// StateWord returns the state in words; "" where there is none.
func StateWord(state string) string {
	return map[string]string{Done: "Đã thực hiện", UnderWay: "Đang thực hiện", NotDone: "Chưa thực hiện"}[state]
}

// The problems of later visits.
var (
	noEarlierVisit = diag.Rule{
		Code: "no-earlier-visit",
		VI:   "đơn vị %[1]q không có lần kiểm tra nào trước đó ngày %[2]s", EN: "unit %[1]q has no earlier visit on %[2]s",
		HintVI: "ghi ở follows đúng ngày của lần kiểm tra trước, và ghi lần ấy lên trên", HintEN: "give the day of the earlier visit, which stands above",
	}
	laterWithoutDay = diag.Rule{
		Code: "later-visit-without-day",
		VI:   "lần kiểm tra lại của đơn vị %[1]q chưa ghi ngày", EN: "the later visit to unit %[1]q has no day",
		HintVI: "ghi date: ngày kiểm tra lại, sau ngày ở follows", HintEN: "give date, which is after follows",
	}
)

// visitedOn are the days of the visits to each unit that stand above; the zero
// day is of those that say none.
type visitedOn map[string]map[date.Date]bool

// note notes a visit, and checks it against those to the same unit above it.
func (u visitedOn) note(v *VisitResult) diag.List {
	days := u[v.Unit]
	if days == nil {
		days = map[date.Date]bool{}
		u[v.Unit] = days
	}
	later := !v.Follows.IsZero() && len(days) > 0 // the earlier one may be in another file, or of an earlier round
	known := days[v.Follows] || days[date.Date{}]
	days[v.Date] = true
	switch {
	case later && !known:
		return diag.List{noEarlierVisit.For("follows", v.Unit, v.Follows.Short())}
	case later && (!v.Date.IsFull() || !v.Date.After(v.Follows)):
		return diag.List{laterWithoutDay.For("date", v.Unit)}
	}
	return nil
}

// Means reports whether the follow-up is that of a recommendation with a text.
func (f *Followup) Means(text string) bool {
	return vi.Fold(vi.TrimEnd(text)) == vi.Fold(vi.TrimEnd(f.Request))
}

// Then returns what a unit is known by after a later visit as well: answers and
// figures are those of the later visit where it has them, all else is what both
// found. Neither is modified.
func (v VisitResult) Then(later VisitResult) VisitResult {
	v.Items, v.Values = slices.Clone(v.Items), slices.Clone(v.Values)
	for _, r := range later.Items {
		if i := slices.IndexFunc(v.Items, func(o ItemResult) bool { return o.Item == r.Item }); i >= 0 {
			v.Items[i] = r
		} else {
			v.Items = append(v.Items, r)
		}
	}
	for _, r := range later.Values {
		if i := slices.IndexFunc(v.Values, func(o FigureResult) bool { return o.Indicator == r.Indicator }); i >= 0 {
			v.Values[i] = r
		} else {
			v.Values = append(v.Values, r)
		}
	}
	v.Findings = slices.Concat(v.Findings, later.Findings)
	v.Difficulties = slices.Concat(v.Difficulties, later.Difficulties)
	v.Commendations = slices.Concat(v.Commendations, later.Commendations)
	v.Opinions = slices.Concat(v.Opinions, later.Opinions)
	v.Followed = slices.Concat(v.Followed, later.Followed)
	return v
}
