package round

import (
	"slices"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/report/unit"
	"github.com/vanban-go/vanban/report/vi"
)

// Reminded returns the units that get a reminder as of the moment of the
// progress: the day by which their reports are due has passed, and nothing came that
// can be read, or the report without its form. What came on paper is the office's own to
// enter; of a form without the report the list of the progress tells.
func (r *Round) Reminded() []unit.Unit {
	if r.Progress == nil {
		return nil
	}
	var out []unit.Unit
	for i := range r.Progress.Units {
		if u := &r.Progress.Units[i]; u.IsReminded(r.Progress.AsOf) {
			out = append(out, u.Unit)
		}
	}
	return out
}

// IsReminded reports whether the unit gets a reminder at a moment: the day has
// passed and nothing came that can be read or entered, or no form. Whose a file is the
// office has to find out itself.
func (u *UnitProgress) IsReminded(asOf checklist.Moment) bool {
	passed := !u.Due.IsZero() && asOf.Date.After(u.Due)
	return passed && !slices.Contains([]Arrival{Entered, NotEntered, Unclear, NoReport}, u.Arrival)
}

// momentWords returns a moment as a sentence says it: "17 giờ 00 phút ngày 27
// tháng 3 năm 2026".
func momentWords(m checklist.Moment) string {
	if !m.HasTime {
		return m.Date.Long()
	}
	return vi.Pad2(m.Hour) + " giờ " + vi.Pad2(m.Minute) + " phút " + m.Date.Long()
}
