package date

import "time"

// Clock reads a time of the day, "8:00" or "08:00", in minutes from midnight.
func Clock(s string) (minutes int, ok bool) {
	t, err := time.Parse("15:04", s)
	if err != nil {
		return 0, false
	}
	return t.Hour()*60 + t.Minute(), true
}
