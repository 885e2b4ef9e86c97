package round

import "github.com/vanban-go/vanban/report/date"

// visitedDays returns the first and the last day on which a unit was visited
// whose results are in; ok is false where no such day is known.
func (r *Round) visitedDays() (first, last date.Date, ok bool) {
	for _, reply := range repliesOf(r.Team) {
		for _, v := range r.held[reply.Form.Unit.Code] {
			d := r.dayOf(v)
			if !d.IsFull() {
				continue
			}
			if !ok || d.Before(first) {
				first = d
			}
			if !ok || d.After(last) {
				last = d
			}
			ok = true
		}
	}
	return first, last, ok
}
