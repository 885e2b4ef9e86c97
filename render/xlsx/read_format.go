package xlsx

import (
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/vanban-go/vanban/report/vi"
)

// A format is up to four sections: for numbers above zero, below it, zero
// itself, and texts (ECMA-376 part 1, 18.8.31).
type (
	sections []section
	section  []formatPiece

	formatPiece struct {
		kind byte   // the character itself, or one of those below
		text string // of a literal, and letters as they stand
	}
)

// Kinds of pieces beside the characters 0 # ? . , % @ and the letters d, m, y,
// h and s.
const (
	literal = 'L'
	general = 'G'
	noon    = 'A' // AM/PM
	past    = 'P' // hours, minutes or seconds beyond a day, in brackets
)

// sectionsOf takes a format code apart; ok is false where it says something that
// is not known here. The pieces stand in the room, one of rooms.
func sectionsOf(code string, room *[longestFormat]formatPiece) (all sections, ok bool) {
	if code == "" || strings.EqualFold(code, "General") {
		return nil, true
	}
	ok = len(code) <= longestFormat
	code = code[:min(len(code), longestFormat)]
	from, n := 0, 0 // of the section at hand
	for code != "" {
		if code[0] == ';' {
			all, from, code = append(all, room[from:n]), n, code[1:]
			continue
		}
		p, rest, known := nextPiece(code)
		ok = ok && known
		if p.kind != 0 {
			room[n] = p
			n++
		}
		code = rest
	}
	return append(all, room[from:n]), ok
}

// longestFormat is what Excel takes.
const longestFormat = 255

// rooms are for the pieces of a format, as long as one cell needs them: many
// cells may have a long one.
var rooms = sync.Pool{New: func() any { return new([longestFormat]formatPiece) }}

// nextPiece takes the first piece off a code; it has no kind where nothing of
// it shows.
func nextPiece(code string) (p formatPiece, rest string, ok bool) {
	for _, w := range words {
		if n := len(w.letters); lowerASCII(code[0]) == w.letters[0] && len(code) >= n && strings.EqualFold(code[:n], w.letters) {
			return formatPiece{kind: w.kind}, code[n:], true
		}
	}
	first, size := utf8.DecodeRuneInString(code)
	switch c := lowerASCII(code[0]); {
	case c == '"':
		end := after(code, 1, '"')
		return formatPiece{literal, code[1:end]}, code[min(end+1, len(code)):], true
	case c == '[':
		end := after(code, 1, ']')
		p, ok = bracket(code[1:end])
		return p, code[min(end+1, len(code)):], ok
	case c == '\\' || c == '_' || c == '*':
		_, size = utf8.DecodeRuneInString(code[1:])
		next, rest := code[1:1+size], code[1+size:]
		switch c {
		case '_':
			return formatPiece{literal, " "}, rest, true
		case '*':
			return formatPiece{}, rest, true
		}
		return formatPiece{literal, next}, rest, true
	case strings.IndexByte("dmyhs", c) >= 0:
		n := 1
		for n < len(code) && lowerASCII(code[n]) == c {
			n++
		}
		return formatPiece{c, strings.ToLower(code[:n])}, code[n:], true
	case strings.IndexByte("0#?.,%@", c) >= 0:
		return formatPiece{c, code[:1]}, code[1:], true
	case c < utf8.RuneSelf && unicode.IsLetter(first):
		return formatPiece{literal, code[:1]}, code[1:], false // E+, eras, names of other languages
	}
	return formatPiece{literal, code[:size]}, code[size:], true
}

// words are what stands in a format in letters of their own meaning.
var words = []struct {
	letters string
	kind    byte
}{{"general", general}, {"am/pm", noon}, {"a/p", noon}}

func lowerASCII(c byte) byte {
	if 'A' <= c && c <= 'Z' {
		return c + 'a' - 'A'
	}
	return c
}

// bracket reads what stands in brackets: a colour, a sign of money and a
// language, a time beyond a day. Conditions and other ways of counting are not
// known.
func bracket(inside string) (p formatPiece, ok bool) {
	sign, money := strings.CutPrefix(inside, "$")
	sign, language, _ := strings.Cut(sign, "-")
	switch lower := strings.ToLower(inside); {
	case elapsed(inside):
		return formatPiece{past, lower}, true
	case money:
		if sign != "" {
			p = formatPiece{literal, sign}
		}
		n, err := strconv.ParseUint(language, 16, 32)
		// The calendar and the digits stand above the language; 1 is the usual.
		return p, language == "" || err == nil && n>>16&0xFF <= 1 && n>>24 <= 1
	default:
		return p, slices.Contains([]string{"black", "blue", "cyan", "green", "magenta", "red", "yellow"}, lower) || strings.HasPrefix(lower, "color")
	}
}

// index returns where a piece of that kind stands first, or -1.
func (s section) index(kind byte) int {
	return slices.IndexFunc(s, func(p formatPiece) bool { return p.kind == kind })
}

// isDay reports whether the section shows days or times.
func (s section) isDay() bool {
	return slices.ContainsFunc(s, func(p formatPiece) bool { return strings.IndexByte("dmyhsP", p.kind) >= 0 })
}

// day shows a number as a day or a time.
func (s section) day(n float64, date1904 bool) (string, bool) {
	seconds := int64(n*secondsPerDay + 0.5)
	last := maxSerial
	if date1904 {
		last -= 1462 // from the one beginning to the other
	}
	ofDay, named, bad := "", false, n < 0 || n >= float64(last)
	var b strings.Builder
	timed := ""
	for i, p := range s {
		value, width := int64(0), len(p.text)
		switch kind := s.meaning(i); kind {
		case literal:
			b.WriteString(p.text)
			continue
		case noon:
			continue
		case 'd', 'M', 'y':
			if bad || !date1904 && seconds < firstShown*secondsPerDay {
				return "", false
			}
			text := dayOf(seconds-seconds%secondsPerDay, date1904)
			year, _ := strconv.ParseInt(text[:4], 10, 64)
			month, _ := strconv.ParseInt(text[5:7], 10, 64)
			value, _ = strconv.ParseInt(text[8:10], 10, 64)
			switch {
			case kind == 'y' && width < 3:
				value, width = year%100, 2
			case kind == 'y':
				value = year
			case kind == 'M':
				value = month
			}
			if kind != 'y' && width > 2 {
				named = true // in the language of the machine
			}
			if kind != 'd' || width <= 2 {
				ofDay += string(kind)
			}
		case 'h', 'm', 's':
			value = map[byte]int64{'h': seconds / 3600 % 24, 'm': seconds / 60 % 60, 's': seconds % 60}[kind]
			timed += string(kind)
		case past:
			value = seconds / map[byte]int64{'h': 3600, 'm': 60, 's': 1}[p.text[0]]
			timed += string(kind)
		default:
			b.WriteString(p.text)
			bad = bad || p.kind != '.' && p.kind != ','
			continue
		}
		digits := strconv.FormatInt(value, 10)
		b.WriteString(strings.Repeat("0", max(width-len(digits), 0)) + digits)
	}
	if strings.Contains(ofDay, "d") && strings.Contains(ofDay, "M") && strings.Contains(ofDay, "y") {
		return s.wholeDay(seconds, date1904, timed != "")
	}
	return b.String(), !bad && !named
}

// firstShown is the first day of which all programs think alike.
const firstShown = 61

// wholeDay shows day, month and year in the usual order, where there are no
// words about them but the usual.
func (s section) wholeDay(seconds int64, date1904, timed bool) (string, bool) {
	for _, p := range s {
		word := strings.TrimFunc(vi.Fold(p.text), func(r rune) bool { return !unicode.IsLetter(r) })
		if p.kind == literal && !slices.Contains([]string{"", "ngày", "tháng", "năm", "lúc"}, word) {
			return "", false
		}
	}
	if !timed {
		seconds -= seconds % secondsPerDay
	}
	return shortDay(dayOf(seconds, date1904))
}

// shortDay writes a day such as 2025-11-05T08:00:00 as people do; ok is false
// where it is none.
func shortDay(s string) (text string, ok bool) {
	day, clock, timed := strings.Cut(s, "T")
	t, err := time.Parse(time.DateOnly, day)
	if timed {
		clock = " " + strings.TrimSuffix(clock, ":00")
	}
	return t.Format("2/1/2006") + clock, err == nil
}

// meaning returns the kind of a piece, 'M' for a month: m behind hours or before
// seconds are minutes.
func (s section) meaning(i int) byte {
	letter := func(p formatPiece) bool { return strings.IndexByte("dmyhsP", p.kind) >= 0 }
	if s[i].kind != 'm' {
		return s[i].kind
	}
	for j := i - 1; j >= 0; j-- {
		if letter(s[j]) {
			if s[j].kind == 'h' || s[j].kind == past && s[j].text[0] == 'h' {
				return 'm'
			}
			break
		}
	}
	if next := slices.IndexFunc(s[i+1:], letter); next >= 0 && s[i+1+next].kind == 's' {
		return 'm'
	}
	return 'M'
}
