package checklist

import (
	"strconv"
	"strings"

	"github.com/vanban-go/vanban/report/date"
)

// date reads a day: as the spreadsheet counts it, or typed as 5/11/2025 or
// 2025-11-05.
func (r *reading) date(c Content) {
	switch c.Kind {
	case NumberContent, SerialContent:
		r.serial(c)
	case TextContent, DateContent:
		text := clean(c.Text)
		d, err := date.Parse(text)
		if err != nil || !d.IsFull() {
			r.refuse(noDate, r.value.Typed)
			return
		}
		r.value.State, r.value.Date = Given, d
	default:
		r.refuse(noDate, r.value.Typed)
	}
}

// Days as spreadsheets count them. Up to 60, the 29th of February that 1900
// never had, programs do not agree.
const (
	firstSerial = 61
	lastSerial  = 2958465 // 31/12/9999
	days1904    = 1462    // from the one beginning to the other
)

func (r *reading) serial(c Content) {
	d, ok := serialDay(c)
	if !ok {
		r.refuse(noDate, r.value.Typed)
		return
	}
	r.value.State, r.value.Date, r.value.Typed = Given, d, d.Short()
	if d.Day <= 12 && d.Day != d.Month {
		r.tell(swappedDate, d.Short(), date.Date{Year: d.Year, Month: d.Day, Day: d.Month}.Short())
	}
}

// serialDay returns the day of a number that counts whole days.
func serialDay(c Content) (date.Date, bool) {
	days, err := strconv.Atoi(strings.TrimSuffix(c.Text, ".0"))
	if err == nil && c.Date1904 {
		days += days1904
	}
	if err != nil || days < firstSerial || days > lastSerial {
		return date.Date{}, false
	}
	return date.Date{Year: 1899, Month: 12, Day: 30}.AddDays(days), true
}
