package round

import (
	"slices"
	"strings"

	"github.com/vanban-go/vanban/report"

	"github.com/vanban-go/vanban/report/date"
	"github.com/vanban-go/vanban/report/unit"
)

// again tells a later visit from those before it, in the name of its papers.
func again(v *report.VisitResult) string {
	if v.Follows.IsZero() {
		return ""
	}
	return "-" + v.Date.String()
}

// teamTitle returns as what somebody signs for the team: as its deputy head who
// is named as one, else as its head.
func (r *Round) teamTitle(name string) string {
	words := r.Plan().Headings.Filled()
	if slices.ContainsFunc(r.Plan().Team.Deputies, func(d report.Person) bool { return d.Name == name }) {
		return words.Deputy
	}
	return words.Lead
}

// lacksFor names what minutes need and the results do not say.
func lacksFor(v *report.VisitResult, day date.Date, place string, ours, theirs report.Attendee) (vietnamese, english []string) {
	for _, need := range [...]struct {
		missing bool
		vi, en  string
	}{
		{!day.IsFull(), "ngày kiểm tra", "the day"},
		{v.Begin == "", "giờ bắt đầu (begin)", "begin"},
		{v.End == "", "giờ kết thúc (end)", "end"},
		{place == "", "địa điểm (place)", "place"},
		{v.Secretary.Name == "", "thư ký (secretary)", "secretary"},
		{ours.Name == "", "người của đoàn (present, side: team)", "somebody of the team"},
		{theirs.Name == "", "người của đơn vị (present, side: unit)", "somebody of the unit"},
		{v.Refused != "" && v.Witness.Name == "", "người chứng kiến (witness) khi đơn vị không ký", "witness, as the unit does not sign"},
	} {
		if need.missing {
			vietnamese, english = append(vietnamese, need.vi), append(english, need.en)
		}
	}
	return vietnamese, english
}

// signingPosition returns a position as it stands above a signature, where the
// body is named already: "Hiệu trưởng" of "Hiệu trưởng Trường Tiểu học Lê Lợi".
func signingPosition(position string, u unit.Unit) string {
	position = strings.TrimSuffix(position, " "+u.FullName())
	for _, body := range [...]string{u.Body().Name, u.Declared().BodyWords(), u.Body().Code} {
		if title, ok := strings.CutSuffix(position, " "+body); ok && body != "" {
			return title
		}
	}
	return position
}

// reported is what a unit says of itself, as a paper prints it.
func (r *Round) reported(code, id string) string {
	u := r.came[code]
	if u == nil || u.Return == nil {
		return ""
	}
	if i := r.indicators[id]; i != nil && i.Derived != nil {
		return ratioWords(i, u.Return.ByID())
	}
	v, _ := u.Return.Value(id)
	return r.ValueWords(id, &v)
}
