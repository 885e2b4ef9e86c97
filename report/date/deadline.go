package date

import (
	"fmt"
	"strings"

	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/vi"
)

// Count says how working days before a day are counted.
type Count string

const (
	// Back counts them backwards: the deadline is the n-th working day before.
	// It is what the empty Count means.
	Back Count = "back"
	// Clear leaves n whole working days between: the deadline is the working
	// day before these.
	Clear Count = "clear"
)

// mostDays is how many working days a deadline lies before a day at most.
const mostDays = 250

// mostWalked bounds how many days are looked at to find working ones.
const mostWalked = 1000

// Rules of deadlines.
var (
	badDays = diag.Rule{
		Code: "bad-days", Severity: diag.Error,
		VI:     "không tính được thời hạn %[1]d ngày làm việc",
		EN:     "no deadline %[1]d working days before",
		HintVI: "số ngày từ 1 đến %[2]d",
		HintEN: "give 1 to %[2]d days",
	}
	tooFewDays = diag.Rule{
		Code: "too-few-days", Severity: diag.Error,
		VI:     "trước ngày %[2]s không đủ %[1]d ngày làm việc",
		EN:     "there are not %[1]d working days before %[2]s",
		HintVI: "xem lại lịch nghỉ",
		HintEN: "look through the days off of the calendar",
	}
	badCount = diag.Rule{
		Code: "bad-count", Severity: diag.Error,
		VI:     "không có cách đếm %[1]q",
		EN:     "no way of counting is called %[1]q",
		HintVI: "ghi back (tính lùi) hoặc clear (đủ số ngày ở giữa)",
		HintEN: "write back (count backwards) or clear (whole days between)",
	}
)

// Deadline is a day some working days before another, and how it was found.
type Deadline struct {
	Due   Date   // the last day on which the thing is in time
	Of    Date   // the day that it is counted from, such as that of a visit
	Days  int    // how many working days
	Count Count  // how they are counted, never empty
	Steps []Step // every day from the one before Of back to Due
}

// Step is a day on the way back to a deadline.
type Step struct {
	Date    Date
	Working bool
	Reason  string // as from Calendar.IsWorkingDay
	Count   int    // which of the working days it is, 0 if it is not counted
}

// WorkingDaysBefore returns the deadline n working days before d, which itself
// does not count. A nil calendar is Monday to Friday. The error is a
// diag.Problem: d is not full, n is not from 1 to mostDays, the count is unknown, or
// the calendar leaves too few working days.
func WorkingDaysBefore(d Date, n int, cal *Calendar, count Count) (Deadline, error) {
	switch {
	case !d.IsFull():
		return Deadline{}, NotFull.For("", d.Short())
	case n < 1 || n > mostDays:
		return Deadline{}, badDays.For("", n, mostDays)
	case count == "":
		count = Back
	case count != Back && count != Clear:
		return Deadline{}, badCount.For("", string(count))
	}
	steps := walk(d, n, cal, count)
	if steps == nil {
		return Deadline{}, tooFewDays.For("", n, d.Short())
	}
	return Deadline{Due: steps[len(steps)-1].Date, Of: d, Days: n, Count: count, Steps: steps}, nil
}

// walk goes back from d to the deadline. It returns nil if there is none.
func walk(d Date, n int, cal *Calendar, count Count) []Step {
	var steps []Step
	counted := 0
	for range mostWalked {
		if d = d.AddDays(-1); d.IsZero() {
			return nil
		}
		working, reason := cal.IsWorkingDay(d)
		due := working && counted == n // only Clear comes that far
		step := Step{Date: d, Working: working, Reason: reason}
		if working && !due {
			counted++
			step.Count = counted
		}
		steps = append(steps, step)
		if due || count == Back && counted == n {
			return steps
		}
	}
	return nil
}

// WorkingDaysAfter returns the n-th working day after d, which itself does not count;
// the first one also where n is below 1. A nil calendar is Monday to Friday. It is the
// zero Date where d is not full or the calendar leaves too few working days.
func WorkingDaysAfter(d Date, n int, cal *Calendar) Date {
	for range mostWalked {
		if d = d.AddDays(1); d.IsZero() {
			break
		}
		if working, _ := cal.IsWorkingDay(d); working {
			n--
			if n <= 0 {
				return d
			}
		}
	}
	return Date{}
}

// Explain returns the deadline and, line by line, every day on the way to it,
// in Vietnamese and without a newline at the end.
func (l Deadline) Explain() string {
	var b strings.Builder
	fmt.Fprintf(&b, "Hạn cuối: %s (%s).", named(l.Due), l.Rule())
	for _, s := range l.Steps {
		b.WriteString("\n- ")
		b.WriteString(vi.UpperFirst(named(s.Date)))
		b.WriteString(": ")
		b.WriteString(s.explain(l.Due))
	}
	return b.String()
}

// Rule returns how the deadline was counted, in words: "03 ngày làm việc trước
// thứ Năm, 08/01/2026".
func (l Deadline) Rule() string {
	if l.Count == Clear {
		return "đủ " + vi.Counted(l.Days) + " ngày làm việc ở giữa hạn cuối và " + named(l.Of)
	}
	return vi.Counted(l.Days) + " ngày làm việc trước " + named(l.Of)
}

// named returns a day with its name: "thứ Ba, 30/12/2025".
func named(d Date) string { return d.DayName() + ", " + d.Short() }

func (s Step) explain(due Date) string {
	var parts []string
	switch {
	case !s.Working:
		parts = append(parts, "không tính")
	case s.Count > 0:
		parts = append(parts, fmt.Sprintf("ngày làm việc thứ %d", s.Count))
	}
	if s.Reason != "" && !strings.EqualFold(s.Reason, s.Date.DayName()) {
		parts = append(parts, s.Reason)
	}
	if s.Date == due {
		parts = append(parts, "hạn cuối")
	}
	return strings.Join(parts, ", ")
}
