package xlsx

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"time"
)

// meaning says what a number format makes of a number.
type meaning uint8

const (
	number meaning = iota
	day            // perhaps with a time
	hour           // a time alone
)

// meanings returns what each cell style makes of a number.
func (s *stylesPart) meanings() []meaning {
	own := make(map[int]meaning, len(s.Formats))
	for _, f := range s.Formats {
		own[f.ID] = meaningOf(f.Code)
	}
	out := make([]meaning, len(s.Cells))
	for i, c := range s.Cells {
		f, ok := own[c.Format]
		if !ok {
			f = builtIn(c.Format)
		}
		out[i] = f
	}
	return out
}

// builtIn is meaningOf for the format with that number, which needs no code (ECMA-376
// part 1, 18.8.30).
func builtIn(id int) meaning {
	switch {
	case id >= 18 && id <= 21, id >= 45 && id <= 47, id >= 32 && id <= 35:
		return hour
	case id >= 14 && id <= 22, id >= 27 && id <= 36, id >= 50 && id <= 58:
		return day
	}
	return number
}

// meaningOf returns what a code such as "dd/mm/yyyy" or "[h]:mm" is: the letters
// count that are not quoted, escaped or in brackets.
func meaningOf(code string) meaning {
	f := number
	for i := 0; i < len(code); i++ {
		switch code[i] {
		case '\\', '_', '*':
			i++
		case '"':
			i = after(code, i+1, '"')
		case '[':
			end := after(code, i+1, ']')
			if elapsed(code[i+1 : end]) {
				f = hour
			}
			i = end
		case 'd', 'D', 'y', 'Y':
			return day
		case 'h', 'H', 's', 'S':
			f = hour
		case ';':
			return f
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

// number reads a number as its cell style means it.
func (b *book) number(c cellPart) (ReadCell, error) {
	n, err := strconv.ParseFloat(c.Value, 64)
	if err != nil || math.IsInf(n, 0) || math.IsNaN(n) {
		return ReadCell{}, fmt.Errorf("%w: number %q", errValue, c.Value)
	}
	m := number
	if c.Style >= 0 && c.Style < len(b.meanings) {
		m = b.meanings[c.Style]
	}
	switch seconds := int64(math.Round(n * secondsOfDay)); {
	case m != number && n >= 0 && seconds < secondsOfDay:
		return ReadCell{Kind: ReadTime, Text: clock(seconds, "15:04")}, nil
	case m == day && n > 0 && n < maxSerial:
		return ReadCell{Kind: ReadDate, Text: b.date(seconds)}, nil
	}
	return ReadCell{Kind: ReadNumber, Text: strconv.FormatFloat(n, 'f', -1, 64)}, nil
}

const (
	secondsOfDay = 24 * 60 * 60
	maxSerial    = 2958466 // the day after 31/12/9999
)

// date writes seconds since the beginning of 1900, or of 1904 if the workbook
// says so. The count from 1900 has a day that never was, 29/2/1900.
func (b *book) date(seconds int64) string {
	start := time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC)
	days, rest := int(seconds/secondsOfDay), seconds%secondsOfDay
	switch {
	case b.Properties.Date1904 == "1" || b.Properties.Date1904 == "true":
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
