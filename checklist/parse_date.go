package checklist

import (
	"regexp"
	"strconv"
	"strings"

	"github.com/vanban-go/vanban/report/date"
	"github.com/vanban-go/vanban/report/vi"
)

// date reads a day: as the spreadsheet counts it, or as people type it.
func (r *reading) date(c Content) {
	switch c.Kind {
	case NumberContent, SerialContent:
		r.serial(c)
	case TextContent, DateContent:
		text := clean(c.Text)
		d, ok := typedDay(text)
		if !ok {
			r.refuse(&noDate, r.value.Typed)
			return
		}
		r.day(d)
	default:
		r.refuse(&noDate, r.value.Typed)
	}
}

// Days as people type them, beside 2025-11-05: 5/11/2025, 5-11-2025, 5.11.2025
// and ngày 5 tháng 11 năm 2025, the words before the day and the year left out.
var (
	dayMarks = regexp.MustCompile(`^(?:ngày )?(\d{1,2}) ?(?:/ ?(\d{1,2}) ?/|- ?(\d{1,2}) ?-|\. ?(\d{1,2}) ?\.) ?(\d{4})$`)
	dayWords = regexp.MustCompile(`^(?:ngày )?(\d{1,2}) tháng (\d{1,2}),?(?: năm)? (\d{4})$`)
)

func typedDay(text string) (date.Date, bool) {
	folded := vi.Fold(text)
	parts := dayMarks.FindStringSubmatch(folded)
	if parts == nil {
		parts = dayWords.FindStringSubmatch(folded)
	}
	if parts != nil {
		text = parts[1] + "/" + strings.Join(parts[2:len(parts)-1], "") + "/" + parts[len(parts)-1]
	}
	d, err := date.Parse(text)
	return d, err == nil && d.IsFull()
}

// Days as spreadsheets count them. Up to 60, the 29th of February that 1900
// never had, programs do not agree.
const (
	firstSerial = 61
	lastSerial  = 2958465 // 31/12/9999
	days1904    = 1462    // from the one beginning to the other
)

// The years that a day of a report may have. What lies beyond is a slip: 1025,
// 2205, or a small number that was made a day of 1900.
const (
	firstYear = 1901
	lastYear  = 2099
)

// day takes a day that was read for sure, if it may be one.
func (r *reading) day(d date.Date) {
	if d.Year < firstYear || d.Year > lastYear {
		r.refuse(&unlikelyDate, d.Short())
		return
	}
	r.value.State, r.value.Date = Given, d
}

// serial reads a number that counts days. One without a format of dates is seen
// as a number, and nobody knows what it is to be.
func (r *reading) serial(c Content) {
	d, ok := serialDay(c)
	shown, _, _ := strings.Cut(c.Shown, " ") // a time behind it
	switch seen, _ := typedDay(shown); {
	case !ok:
		r.refuse(&noDate, r.value.Typed)
		return
	case isYear(c.Text):
		r.refuse(&yearAsDate, strings.TrimSuffix(c.Text, ".0"), d.Short())
		return
	case shown != "" && seen != d:
		r.refuse(&shownDiffers, c.Shown, d.Short())
		return
	case shown == "" && c.Kind == NumberContent:
		r.refuse(&shownDiffers, c.Text, d.Short())
		return
	}
	r.value.Typed = d.Short()
	r.day(d)
}

// isYear reports whether a number that counts days is one that people write for
// a year. As a day it would be one of 1905.
func isYear(s string) bool {
	n, err := strconv.Atoi(strings.TrimSuffix(s, ".0"))
	return err == nil && n >= 1900 && n <= 2100
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
