package date

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/vi"
)

// Calendar says which days are worked on (lịch làm việc) where it differs from
// Monday to Friday. It is the caller's data, as announced: days off for holidays
// and days swapped with a weekend. A nil Calendar is Monday to Friday.
type Calendar struct {
	Version string `yaml:"version" json:"version,omitzero" desc:"Phiên bản của lịch, thường là ngày công bố"`
	Source  string `yaml:"source" json:"source,omitzero" desc:"Văn bản công bố lịch nghỉ"`
	Off     []Off  `yaml:"off" json:"off,omitzero" validate:"dive" desc:"Các ngày nghỉ"`
	Swaps   []Swap `yaml:"swaps" json:"swaps,omitzero" validate:"dive" desc:"Các ngày làm việc hoán đổi"`
}

// Off is a day off, Date, or several in a row, From and To included.
type Off struct {
	Date   Date   `yaml:"date" json:"date,omitzero" desc:"Ngày nghỉ"`
	From   Date   `yaml:"from" json:"from,omitzero" desc:"Nghỉ từ ngày"`
	To     Date   `yaml:"to" json:"to,omitzero" desc:"Nghỉ đến hết ngày"`
	Reason string `yaml:"reason" json:"reason,omitzero" desc:"Nghỉ dịp gì, như Tết Nguyên đán"`
}

// Swap is a working day that is off in exchange for a day off that is worked on
// (hoán đổi, làm bù).
type Swap struct {
	Off    Date   `yaml:"off" json:"off,omitzero" validate:"required" desc:"Ngày được nghỉ"`
	Work   Date   `yaml:"work" json:"work,omitzero" validate:"required" desc:"Ngày làm bù"`
	Reason string `yaml:"reason" json:"reason,omitzero" desc:"Lý do hoán đổi"`
}

// Rules of calendars.
var (
	// NotFull: a day is needed, not a month or a year.
	NotFull = diag.Rule{
		Code: "date-not-full", Severity: diag.Error,
		VI:     "%[1]q chưa phải là một ngày cụ thể",
		EN:     "%[1]q is not one day",
		HintVI: "ghi đủ ngày, tháng, năm, như 25/9/2025",
		HintEN: "give day, month and year, such as 25/9/2025",
	}
	offIncomplete = diag.Rule{
		Code: "off-incomplete", Severity: diag.Error,
		VI:     "chưa rõ nghỉ những ngày nào",
		EN:     "it is not clear which days are off",
		HintVI: "ghi date cho một ngày, hoặc cả from và to cho nhiều ngày",
		HintEN: "give date for one day, or both from and to for several",
	}
	offBackwards = diag.Rule{
		Code: "off-backwards", Severity: diag.Error,
		VI:     "ngày cuối %[2]s đứng trước ngày đầu %[1]s",
		EN:     "the last day %[2]s is before the first, %[1]s",
		HintVI: "đổi chỗ from và to",
		HintEN: "exchange from and to",
	}
	offTwice = diag.Rule{
		Code: "off-twice", Severity: diag.Error,
		VI:     "ngày %[1]s đã ghi ở %[2]s",
		EN:     "%[1]s is given at %[2]s already",
		HintVI: "bỏ một trong hai chỗ",
		HintEN: "remove one of the two",
	}
	offAndWork = diag.Rule{
		Code: "off-and-work", Severity: diag.Error,
		VI:     "ngày %[1]s vừa là ngày làm bù vừa là ngày nghỉ ở %[2]s",
		EN:     "%[1]s is worked on, but off at %[2]s",
		HintVI: "xem lại văn bản công bố lịch nghỉ",
		HintEN: "look up the announcement of the days off",
	}
)

// Kind returns "calendar".
func (c *Calendar) Kind() string { return "calendar" }

// span returns the first and the last day off.
func (o Off) span() (first, last Date) {
	if !o.Date.IsZero() {
		return o.Date, o.Date
	}
	return o.From, o.To
}

// IsWorkingDay reports whether people work on d, and why if that is not plain:
// "Thứ Bảy", "nghỉ Tết Dương lịch", "hoán đổi, làm bù ngày 10/1/2026" or "làm bù
// ngày 2/1/2026". Of a date that is not full nobody knows; it is no working
// day.
func (c *Calendar) IsWorkingDay(d Date) (bool, string) {
	weekday, ok := d.Weekday()
	if !ok {
		return false, "chưa rõ ngày"
	}
	if c != nil {
		for _, s := range c.Swaps {
			switch d {
			case s.Work:
				return true, swapped("làm bù ngày "+s.Off.Short(), s.Reason)
			case s.Off:
				return false, swapped("hoán đổi, làm bù ngày "+s.Work.Short(), s.Reason)
			}
		}
		for _, o := range c.Off {
			if first, last := o.span(); first.IsFull() && !d.Before(first) && !d.After(last) {
				return false, o.because()
			}
		}
	}
	if weekday == time.Saturday || weekday == time.Sunday {
		return false, vi.UpperFirst(d.DayName())
	}
	return true, ""
}

// because returns the reason as it stands in a sentence: "nghỉ Tết Dương lịch".
func (o Off) because() string {
	const off = "nghỉ"
	if o.Reason == "" {
		return off
	}
	if strings.HasPrefix(vi.Fold(o.Reason), off+" ") {
		return vi.LowerFirst(o.Reason)
	}
	return off + " " + o.Reason
}

// swapped adds a reason, unless it only says that days are swapped.
func swapped(text, reason string) string {
	if slices.Contains([]string{"", "hoán đổi", "làm bù"}, vi.Fold(reason)) {
		return text
	}
	return text + " (" + reason + ")"
}

// stretch is days in a row and where they are given.
type stretch struct {
	first, last Date
	path        string
}

// Validate returns what is wrong with the calendar: dates that are no days,
// days off that end before they begin, days given twice, days both off and
// worked on. A missing day of a swap is left to the validate tags.
func (c *Calendar) Validate() diag.List {
	if c == nil {
		return nil
	}
	var problems diag.List
	var off, work []stretch
	for i, o := range c.Off {
		path := fmt.Sprintf("off[%d]", i)
		found := o.validate(path)
		problems = append(problems, found...)
		if first, last := o.span(); len(found) == 0 {
			off = append(off, stretch{first, last, path})
		}
	}
	for i, s := range c.Swaps {
		path := fmt.Sprintf("swaps[%d]", i)
		off = appendDay(off, &problems, s.Off, path+".off")
		work = appendDay(work, &problems, s.Work, path+".work")
	}
	sortDays(off)
	sortDays(work)
	problems = append(problems, twice(off)...)
	problems = append(problems, twice(work)...)
	return append(problems, both(off, work)...).Sorted()
}

func (o Off) validate(path string) diag.List {
	var problems diag.List
	full := func(d Date, name string) {
		if !d.IsZero() && !d.IsFull() {
			problems = append(problems, NotFull.For(path+"."+name, d.Short()))
		}
	}
	full(o.Date, "date")
	full(o.From, "from")
	full(o.To, "to")
	one, several := !o.Date.IsZero(), !o.From.IsZero() || !o.To.IsZero()
	switch {
	case one == several, several && (o.From.IsZero() || o.To.IsZero()):
		problems = append(problems, offIncomplete.For(path))
	case several && len(problems) == 0 && o.To.Before(o.From):
		problems = append(problems, offBackwards.For(path+".to", o.From.Short(), o.To.Short()))
	}
	return problems
}

func appendDay(days []stretch, problems *diag.List, d Date, path string) []stretch {
	switch {
	case d.IsFull():
		return append(days, stretch{d, d, path})
	case !d.IsZero():
		*problems = append(*problems, NotFull.For(path, d.Short()))
	}
	return days
}

func sortDays(days []stretch) {
	slices.SortStableFunc(days, func(a, b stretch) int {
		return cmp.Or(a.first.Compare(b.first), a.last.Compare(b.last))
	})
}

// twice reports the days that two stretches share, at the later one.
func twice(days []stretch) diag.List {
	var problems diag.List
	longest := 0
	for i := 1; i < len(days); i++ {
		if !days[i].first.After(days[longest].last) {
			problems = append(problems, offTwice.For(days[i].path, days[i].first.Short(), diag.Path(days[longest].path)))
		}
		if days[i].last.After(days[longest].last) {
			longest = i
		}
	}
	return problems
}

// both reports the days worked on that are off as well.
func both(off, work []stretch) diag.List {
	var problems diag.List
	i, reach := 0, -1 // reach is the stretch off that lasts longest so far
	for _, w := range work {
		for ; i < len(off) && !off[i].first.After(w.first); i++ {
			if reach < 0 || off[i].last.After(off[reach].last) {
				reach = i
			}
		}
		if reach >= 0 && !off[reach].last.Before(w.first) {
			problems = append(problems, offAndWork.For(w.path, w.first.Short(), diag.Path(off[reach].path)))
		}
	}
	return problems
}
