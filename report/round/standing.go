package round

// Standing is where a unit stands with its report: every unit is in one.
type Standing struct {
	Title string // as a table prints it
	Is    func(*UnitProgress) bool
}

// Standings returns the standings, those of reports that came first.
func Standings() []Standing {
	return []Standing{
		{InTime.String(), func(u *UnitProgress) bool { return u.Last != nil && u.Timing == InTime }},
		{Late.String(), func(u *UnitProgress) bool { return u.Last != nil && u.Timing == Late }},
		{"Nhận, chưa có hạn", func(u *UnitProgress) bool { return u.Last != nil && u.Timing == NoDeadline }},
		{"Chưa gửi, chưa quá hạn", func(u *UnitProgress) bool { return u.Last == nil && u.Timing != Overdue }},
		{Overdue.String(), func(u *UnitProgress) bool { return u.Last == nil && u.Timing == Overdue }},
	}
}

// Standing is the title of where the unit stands with its report.
func (u *UnitProgress) Standing() string {
	for _, s := range Standings() {
		if s.Is(u) {
			return s.Title
		}
	}
	return u.Arrival.String()
}
