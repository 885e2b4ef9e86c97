package date

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/vi"
)

// BadDate is the rule that a text broke which is not a date.
var BadDate = diag.Rule{
	Code: "bad-date", Severity: diag.Error,
	VI:     "%[1]q không phải là ngày có trong lịch",
	EN:     "%[1]q is no date of the calendar",
	HintVI: "viết như 25/9/2025 hoặc 2025-09-25; chỉ biết tháng thì 9/2025; chỉ biết năm thì 2025 (năm đủ bốn chữ số)",
	HintEN: "write 25/9/2025 or 2025-09-25; 9/2025 if only the month is known; 2025 if only the year is (four digits)",
}

// Rules returns the rules of this package.
func Rules() []diag.Rule {
	return []diag.Rule{BadDate, NotFull, offIncomplete, offBackwards, offTwice, offAndWork, badDays, tooFewDays, badCount}
}

// maxYear is the last year that four digits can write.
const maxYear = 9999

// Date is a day, or as much of it as is known: Day 0 is a whole month, Month 0
// as well a whole year, and the zero Date says nothing. Dates compare with ==.
type Date struct{ Year, Month, Day int }

// Parse returns the date that s writes: 2025-09-25 or 25/9/2025 (25/09/2025),
// 2025-10 or 10/2025, or 2025. Years have four digits and the day has to
// exist. The error is a diag.Problem of the rule BadDate.
func Parse(s string) (Date, error) {
	d, ok := parseISO(s)
	if !ok {
		d, ok = parseSlashes(s)
	}
	if !ok || !d.Valid() {
		return Date{}, BadDate.For("", s)
	}
	return d, nil
}

// parseISO reads 2025, 2025-09 and 2025-09-25.
func parseISO(s string) (d Date, ok bool) {
	year, rest, hasMonth := strings.Cut(s, "-")
	month, day, hasDay := strings.Cut(rest, "-")
	ok = number(&d.Year, year, 4, 4) &&
		(!hasMonth || number(&d.Month, month, 2, 2)) &&
		(!hasDay || number(&d.Day, day, 2, 2))
	return d, ok
}

// parseSlashes reads 9/2025 and 25/9/2025, with or without zeros.
func parseSlashes(s string) (d Date, ok bool) {
	first, rest, _ := strings.Cut(s, "/")
	second, third, hasDay := strings.Cut(rest, "/")
	if !hasDay {
		return d, number(&d.Month, first, 1, 2) && number(&d.Year, second, 4, 4)
	}
	ok = number(&d.Day, first, 1, 2) && number(&d.Month, second, 1, 2) && number(&d.Year, third, 4, 4)
	return d, ok
}

// number reads s into n: a number above 0 of least to most ASCII digits.
func number(n *int, s string, least, most int) bool {
	if len(s) < least || len(s) > most {
		return false
	}
	for _, c := range []byte(s) {
		if c < '0' || c > '9' {
			return false
		}
		*n = *n*10 + int(c-'0')
	}
	return *n > 0
}

// UnmarshalText reads what Parse reads; an empty text is the zero Date.
func (d *Date) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*d = Date{}
		return nil
	}
	got, err := Parse(string(text))
	if err == nil {
		*d = got
	}
	return err
}

// MarshalText returns what String returns, or an error if d is not valid.
func (d Date) MarshalText() ([]byte, error) {
	if !d.IsZero() && !d.Valid() {
		return nil, BadDate.For("", d.String())
	}
	return []byte(d.String()), nil
}

// String returns d as 2025-09-25, 2025-09, 2025 or "".
func (d Date) String() string {
	switch {
	case d.Day != 0:
		return fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day)
	case d.Month != 0:
		return fmt.Sprintf("%04d-%02d", d.Year, d.Month)
	case d.Year != 0:
		return fmt.Sprintf("%04d", d.Year)
	}
	return ""
}

// IsZero reports whether nothing is known of d.
func (d Date) IsZero() bool { return d == Date{} }

// IsFull reports whether d is a day.
func (d Date) IsFull() bool { return d.Valid() && d.Day > 0 }

// Valid reports whether d is a day, a month or a year of the calendar, from
// year 1000 to 9999. The zero Date is not.
func (d Date) Valid() bool {
	switch {
	case d.Year < 1000 || d.Year > maxYear || d.Month < 0 || d.Month > 12 || d.Day < 0:
		return false
	case d.Month == 0:
		return d.Day == 0
	}
	return d.Day <= daysIn(d.Year, d.Month)
}

// daysIn returns how many days a month has: day 0 of the next one is its last.
func daysIn(year, month int) int {
	return time.Date(year, time.Month(month)+1, 0, 0, 0, 0, 0, time.UTC).Day()
}

// Compare orders dates by year, month and day; a year alone stands before its
// months, a month alone before its days. It returns -1, 0 or +1.
func (d Date) Compare(e Date) int {
	return cmp.Or(cmp.Compare(d.Year, e.Year), cmp.Compare(d.Month, e.Month), cmp.Compare(d.Day, e.Day))
}

// Before reports whether d stands before e in the order of Compare.
func (d Date) Before(e Date) bool { return d.Compare(e) < 0 }

// After reports whether d stands after e in the order of Compare.
func (d Date) After(e Date) bool { return d.Compare(e) > 0 }

// First returns the first day that d can be, or the zero Date if d is not
// valid.
func (d Date) First() Date {
	if !d.Valid() {
		return Date{}
	}
	return Date{d.Year, max(d.Month, 1), max(d.Day, 1)}
}

// Last returns the last day that d can be, or the zero Date if d is not valid.
func (d Date) Last() Date {
	switch {
	case !d.Valid():
		return Date{}
	case d.Month == 0:
		return Date{d.Year, 12, 31}
	case d.Day == 0:
		return Date{d.Year, d.Month, daysIn(d.Year, d.Month)}
	}
	return d
}

// maxDays is more than all days of the calendar.
const maxDays = (maxYear + 1) * 366

// AddDays returns the day n days after d, or before it if n is negative. It is
// the zero Date if d is not full or the day is not in the calendar.
func (d Date) AddDays(n int) Date {
	if !d.IsFull() || n > maxDays || n < -maxDays {
		return Date{}
	}
	y, m, day := time.Date(d.Year, time.Month(d.Month), d.Day+n, 0, 0, 0, 0, time.UTC).Date()
	if e := (Date{y, int(m), day}); e.Valid() {
		return e
	}
	return Date{}
}

// Weekday returns the day of the week, and whether there is one: only a full
// date has it.
func (d Date) Weekday() (time.Weekday, bool) {
	if !d.IsFull() {
		return 0, false
	}
	return time.Date(d.Year, time.Month(d.Month), d.Day, 0, 0, 0, 0, time.UTC).Weekday(), true
}

var weekdays = [...]string{"Chủ nhật", "thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy"}

// DayName returns the day of the week in Vietnamese as it stands in a sentence:
// "thứ Hai" … "thứ Bảy", "Chủ nhật" (Nghị định 30/2020/NĐ-CP, Phụ lục II, mục
// V). Of a date that is not full it returns "".
func (d Date) DayName() string {
	if w, ok := d.Weekday(); ok {
		return weekdays[w]
	}
	return ""
}

// Short returns d in figures, as a table or a short citation has it:
// 05/02/2026, 25/9/2025, 10/2025, 2025 or "". Zeros stand where they do in
// [Date.Long].
func (d Date) Short() string {
	switch {
	case d.Day != 0:
		return vi.Pad2(d.Day) + "/" + month(d.Month) + "/" + strconv.Itoa(d.Year)
	case d.Month != 0:
		return month(d.Month) + "/" + strconv.Itoa(d.Year)
	case d.Year != 0:
		return strconv.Itoa(d.Year)
	}
	return ""
}
