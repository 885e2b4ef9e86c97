package prose

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/vanban-go/vanban/report/diag"

	"github.com/vanban-go/vanban/report/vi"
)

// typedMarker warns of a number or dash that somebody typed before a text which
// gets one in print.
var typedMarker = diag.Rule{
	Code: "typed-marker", Severity: diag.Warning,
	VI:     "số thứ tự hoặc dấu đầu dòng %[1]q được gõ tay",
	EN:     "the number or dash %[1]q is typed by hand",
	HintVI: "bỏ đi: số thứ tự, dấu đầu dòng được tự đánh khi in",
	HintEN: "leave it out: numbers and dashes are added in print",
}

// Unmarked returns texts that are printed behind numbers or dashes, those of one
// list, without the ones that somebody typed before them, as Word has them: "I.",
// "1.", "a)", "-", "+", "•", and behind a word such as Điều also that word and
// its number. A text keeps what may be part of it: "-5 °C", "1.5 lần",
// "A. Nguyễn"; but A. is a number where B. stands before the next text.
func Unmarked(word string, texts []string) []string {
	out := texts
	for i, end := range markerEnds(word, texts) {
		if end == 0 {
			continue
		}
		if &out[0] == &texts[0] {
			out = slices.Clone(texts)
		}
		out[i] = texts[i][end:]
	}
	return out
}

// ReviewMarked returns the numbers and dashes that Unmarked takes away.
func ReviewMarked(word string, texts []string) []Finding {
	var found []Finding
	for i, end := range markerEnds(word, texts) {
		if end > 0 {
			marker := strings.TrimSpace(texts[i][:end])
			found = append(found, Finding{Rule: typedMarker, Args: []any{marker}, Index: i, Text: marker})
		}
	}
	return found
}

// typed is a number or dash before a text.
type typed struct {
	form byte // which of the forms
	n    int  // its value, where it has one
	end  int  // how many bytes it takes, with the space around it
}

// markerEnds returns how many bytes of each text are a typed marker, or nil where
// there is none.
func markerEnds(word string, texts []string) (ends []int) {
	var before []typed // what the text before begins with
	for i, s := range texts {
		if strings.TrimSpace(s) == "" {
			continue
		}
		now := labelled(word, s)
		if len(now) == 0 && (word == "" || word == clauseWord) {
			now = read(certain, s)
		}
		if len(now) == 0 && word == "" {
			now = inOrder(read(counted, s), before, texts[i+1:])
		}
		if len(now) > 0 {
			if ends == nil {
				ends = make([]int, len(texts))
			}
			ends[i] = now[0].end
		}
		before = now
	}
	return ends
}

// clauseWord is the one word that mostly is not written before its number.
const clauseWord = "Khoản"

var labelNumber = regexp.MustCompile(`^[\s\p{Z}]+(?:số[\s\p{Z}]+)?(?:[IVXLC]+|[0-9]{1,3}|[A-Z])[a-zđ]?(?:[\s\p{Z}]*[.:][\s\p{Z}]*|[\s\p{Z}]*[-–][\s\p{Z}]+|[\s\p{Z}]*\n[\s\p{Z}]*|[\s\p{Z}]*$)`)

// labelled reads a word and its number: "Điều 1.", "PHỤ LỤC II:", with a mark
// behind them or alone on their line.
func labelled(word, s string) []typed {
	if word == "" || len(s) < len(word) || !strings.EqualFold(s[:len(word)], word) {
		return nil
	}
	if at := labelNumber.FindStringIndex(s[len(word):]); at != nil {
		return []typed{{end: len(word) + at[1]}}
	}
	return nil
}

// The forms of markers.
const (
	bySign byte = iota
	byRoman
	byLetter
	byFigure
	byDecimal
)

// pattern is one way to write a marker: group 1 is the marker, group 2 its value.
type pattern struct {
	form byte
	*regexp.Regexp
}

// compile puts the classes of characters into a pattern: space for blanks,
// begin for what a text begins with.
func compile(form byte, expr string) pattern {
	return pattern{form, regexp.MustCompile("^" + strings.NewReplacer("space", `[\s\p{Z}]`, "begin", `[\p{L}"“‘'(]`).Replace(expr))}
}

// certain are the markers that no text begins with otherwise: a minus sign
// stands right before its figure, a figure has no full stop and space behind it.
var certain = []pattern{
	compile(bySign, `([-–—+*·]+space+)\S`),
	compile(bySign, `([-–—+])\p{L}`),
	compile(bySign, `([•●▪■□◦○➢➤❖✓✔\x{F000}-\x{F0FF}]space*)\S`),
	compile(byRoman, `((I|[IVX]{2,})(?:[.)/]|space*[-–])space+)\S`),
	compile(byRoman, `(([IVX]{2,})[.)/])\p{L}`),
	compile(byFigure, `(([0-9]{1,2})[.)/]space+)begin`),
	compile(byFigure, `(([0-9]{1,2})[.)])\p{Lu}\p{L}`),
	compile(byDecimal, `([0-9]{1,2}(?:\.[0-9]{1,2})*\.([0-9]{1,2})[.)]space+)begin`),
	compile(byLetter, `(([a-zđ])\)space*)begin`),
	compile(byLetter, `(([a-zđ])[./]space+)begin`),
}

// counted are those that only their neighbours make certain: "A. Nguyễn" and
// "V. Lê" are people, "1.5 lần" is a figure; "A. …", "B. …" is a list.
var counted = []pattern{
	compile(byRoman, `(([VX])[.)/]space+)\S`),
	compile(byLetter, `(([A-ZĐ])[.)/]space+)\S`),
	compile(byDecimal, `((?:[0-9]{1,2}\.)+([0-9]{1,2})space+)begin`),
}

// read returns what a text begins with, by any of the patterns.
func read(patterns []pattern, s string) []typed {
	if !mayBegin(s) {
		return nil
	}
	var found []typed
	for _, p := range patterns {
		m := p.FindStringSubmatchIndex(s)
		if m == nil {
			continue
		}
		t := typed{form: p.form, end: m[3]}
		if p.form != bySign {
			value := s[m[4]:m[5]]
			switch p.form {
			case byRoman:
				t.n, _ = vi.ParseRoman(value)
			case byLetter:
				t.n, _ = vi.LetterIndex(strings.ToLower(value))
			default:
				t.n, _ = strconv.Atoi(value)
			}
			if t.n == 0 {
				continue
			}
		}
		found = append(found, t)
	}
	return found
}

// MayBeMarked reports whether a text may begin with a marker, or with the word
// before a number, as hardly any does: where none does, there is nothing to take away.
func MayBeMarked(word, text string) bool {
	if word != "" && len(text) >= len(word) && strings.EqualFold(text[:len(word)], word) {
		return true
	}
	return mayBegin(text)
}

// mayBegin reports whether a text may begin with a marker, as hardly any does:
// not with a letter, unless a mark follows it, or a Roman number and no letter.
func mayBegin(s string) bool {
	r, n := utf8.DecodeRuneInString(s)
	if !unicode.IsLetter(r) {
		return true
	}
	if r == 'I' || r == 'V' || r == 'X' {
		next, _ := utf8.DecodeRuneInString(strings.TrimLeft(s, "IVX"))
		return !unicode.IsLetter(next)
	}
	return n < len(s) && strings.IndexByte(".)/", s[n]) >= 0
}

// inOrder returns those that count on from the text before, or begin a list that
// the text behind goes on with.
func inOrder(now, before []typed, behind []string) []typed {
	follows := func(a, b []typed) bool {
		return slices.ContainsFunc(a, func(x typed) bool {
			return slices.ContainsFunc(b, func(y typed) bool { return x.form == y.form && y.n == x.n+1 })
		})
	}
	next := slices.IndexFunc(behind, func(s string) bool { return strings.TrimSpace(s) != "" })
	for _, t := range now {
		one := []typed{t}
		if follows(before, one) || t.n == 1 && next >= 0 && follows(one, read(counted, behind[next])) {
			return one
		}
	}
	return nil
}
