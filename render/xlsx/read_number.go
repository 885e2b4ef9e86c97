package xlsx

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"time"
)

// numberFormat is what a number format makes of a number.
type numberFormat uint8

const (
	asNumber numberFormat = iota
	asPercent
	asDay  // perhaps with a time
	asHour // a time alone
)

// mark says in a cell that holds a number what its format makes of it.
func (f numberFormat) mark(c *Cell) {
	switch f {
	case asPercent:
		c.Percent = true
	case asDay:
		c.Kind, c.Serial = DateCell, true
	case asHour:
		c.Kind, c.Serial = TimeCell, true
	}
}

// builtIn is formatOf for the format of that number, which needs no code
// (ECMA-376 part 1, 18.8.30).
func builtIn(number string) numberFormat {
	id, _ := strconv.Atoi(strings.TrimSpace(number)) // 0, general, where it is none
	switch {
	case id == 9 || id == 10:
		return asPercent
	case id >= 18 && id <= 21, id >= 45 && id <= 47, id >= 32 && id <= 35:
		return asHour
	case id >= 14 && id <= 22, id >= 27 && id <= 36, id >= 50 && id <= 58:
		return asDay
	}
	return asNumber
}

// formatOf returns what a code such as "dd/mm/yyyy", "[h]:mm" or "0.0%" is, by
// its first section.
func formatOf(code string) numberFormat {
	f := asNumber
	room := rooms.Get().(*[longestFormat]formatPiece)
	defer rooms.Put(room)
	all, _ := sectionsOf(code, room)
	if len(all) == 0 {
		return f
	}
	for i := range all[0] {
		switch all[0].meaning(i) {
		case 'd', 'M', 'y':
			return asDay
		case 'h', 'm', 's', past:
			f = asHour
		case '%':
			f = max(f, asPercent)
		}
	}
	return f
}

// elapsed reports whether brackets hold hours, minutes or seconds, as in
// [h]:mm, rather than a colour or a language.
func elapsed(inside string) bool {
	return inside != "" && strings.Trim(inside, "hHmMsS") == ""
}

// after returns the offset of the next end in code from i on, or the last.
func after(code string, i int, end byte) int {
	if n := strings.IndexByte(code[min(i, len(code)):], end); n >= 0 {
		return i + n
	}
	return len(code)
}

// Meant returns a cell as somebody means it who keeps a table: a number in
// decimal digits, "1204" or "-0.5", and one that is shown as a day or a time as
// a date or a time. What no calendar counts stays a number. date1904 is that of
// the sheet.
func (c Cell) Meant(date1904 bool) (kind Kind, text string, err error) {
	if c.Text == "" || c.Kind != NumberCell && !c.Serial {
		return c.Kind, c.Text, nil
	}
	n, err := strconv.ParseFloat(c.Text, 64)
	if err != nil || math.IsInf(n, 0) || math.IsNaN(n) || strings.ContainsAny(c.Text, "_xX") { // which only Go takes for a number
		return 0, "", fmt.Errorf("%w: number %.20q", errBadValue, c.Text)
	}
	switch seconds := math.Round(n * secondsPerDay); {
	case c.Serial && n >= 0 && seconds < secondsPerDay:
		return TimeCell, clock(int64(seconds), "15:04"), nil
	case c.Kind == DateCell && n > 0 && n < maxSerial:
		return DateCell, dayOf(int64(seconds), date1904), nil
	}
	return NumberCell, strconv.FormatFloat(n, 'f', -1, 64), nil
}

const maxSerial = 2958466 // the day after 31/12/9999

// dayOf writes seconds since the beginning of 1900, or of 1904. The count from
// 1900 has a day that never was, 29/2/1900.
func dayOf(seconds int64, date1904 bool) string {
	start := dayZero
	days, rest := int(seconds/secondsPerDay), seconds%secondsPerDay
	switch {
	case date1904:
		start = time.Date(1904, 1, 1, 0, 0, 0, 0, time.UTC)
	case days < 60:
		days++
	}
	text := start.AddDate(0, 0, days).Format(time.DateOnly)
	if rest > 0 {
		text += "T" + clock(rest, time.TimeOnly)
	}
	return text
}

// clock writes seconds as a time of day, with seconds if there are any.
func clock(seconds int64, layout string) string {
	if seconds%60 != 0 {
		layout = time.TimeOnly
	}
	return time.Unix(seconds, 0).UTC().Format(layout)
}
