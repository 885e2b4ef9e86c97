package vi

import (
	"bytes"
	"cmp"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"
)

// collators lends collators out, since one must not be used twice at a time.
var collators = sync.Pool{New: func() any {
	return collate.New(language.Vietnamese, collate.Numeric)
}}

// Compare orders texts by the Vietnamese alphabet: a ă â b c d đ e ê …, within
// a letter by tone (a à ả ã á ạ), small letters before capitals, numbers by
// value ("Phường 2" before "Phường 10"). It returns -1, 0 or +1, and 0 only for
// texts with the same NFC, so that a sorted list has one order. Family names
// and given names are not told apart.
func Compare(a, b string) int {
	a, b = NFC(a), NFC(b)
	c := collators.Get().(*collate.Collator)
	order := c.CompareString(a, b)
	collators.Put(c)
	return cmp.Or(order, strings.Compare(a, b))
}

// Fold returns s as a key for comparing names however they were typed: NFC,
// small letters, single spaces, and the tone mark of oa, oe and uy on the first
// vowel (hoà as hòa, thuỷ as thủy; both are in use, the decree names neither).
// It keeps every tone and diacritic. Two names with the same key are spelt the
// same way, which does not make them one body: identity is a matter of codes.
func Fold(s string) string {
	var room [128]byte
	dst := room[:0]
	if len(s) > len(room) {
		dst = make([]byte, 0, len(s))
	}
	if folded, ok := appendUsual(dst, s); ok {
		if string(folded) != s {
			s = string(folded)
		}
		return toneFirst(s)
	}
	return toneFirst(OneLine(NFC(strings.ToLower(NFC(s)))))
}

// appendUsual appends a text in small letters and on one line, if it is ASCII,
// letters of Vietnamese and the usual marks alone, which are composed with nothing.
func appendUsual(dst []byte, s string) ([]byte, bool) {
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c >= 'A' && c <= 'Z':
			dst = append(dst, c+'a'-'A')
		case c == ' ' || c >= '\t' && c <= '\r':
			if n := len(dst); n > 0 && dst[n-1] != ' ' {
				dst = append(dst, ' ')
			}
		case c < utf8.RuneSelf:
			dst = append(dst, c)
		case c == 0xE2 && i+2 < len(s) && s[i+1] == 0x80 && s[i+2] >= 0x90 && s[i+2] <= 0xA6: // ‐ to …
			dst = append(dst, s[i:i+3]...)
			i += 2
		default:
			r, n := utf8.DecodeRuneInString(s[i:])
			if !UsualLetter(r) {
				return dst, false
			}
			dst = utf8.AppendRune(dst, toLower(r))
			i += n - 1
		}
	}
	return bytes.TrimSuffix(dst, []byte(" ")), true
}

// OneLine returns s with its words, between whatever spaces they stand, one behind
// the other. Text that is so already is returned itself.
func OneLine(s string) string {
	if isSpaced(s) {
		return s
	}
	return strings.Join(strings.Fields(s), " ")
}

// isSpaced reports whether the words of a text stand apart by single spaces. Those
// beyond ASCII begin with one of four bytes.
func isSpaced(s string) bool {
	before := byte(' ')
	for i := range len(s) {
		switch c := s[i]; {
		case c == ' ' && before == ' ', c >= '\t' && c <= '\r':
			return false
		case c == 0xC2, c == 0xE1 && strings.HasPrefix(s[i+1:], "\x9A"), c == 0xE2, c == 0xE3:
			if r, _ := utf8.DecodeRuneInString(s[i:]); unicode.IsSpace(r) {
				return false
			}
		}
		before = s[i]
	}
	return before != ' ' || s == ""
}

// tones are the vowels of oa, oe and uy with each tone mark, in one order.
var tones = map[rune][]rune{
	'a': []rune("àáảãạ"), 'e': []rune("èéẻẽẹ"), 'o': []rune("òóỏõọ"), 'u': []rune("ùúủũụ"), 'y': []rune("ỳýỷỹỵ"),
}

// toneFirst moves the tone mark of every oà, oè and uỳ that ends a syllable to
// its first vowel. In quỳ the u belongs to the consonant.
func toneFirst(s string) string {
	var moved []byte
	done := 0
	for i := 1; i < len(s); i++ {
		if s[i] < utf8.RuneSelf || s[i-1] != 'o' && (s[i-1] != 'u' || i > 1 && s[i-2] == 'q') {
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		if next, _ := utf8.DecodeRuneInString(s[i+n:]); goesOn(next) {
			continue
		}
		for _, vowel := range secondVowels[s[i-1]] {
			if tone := slices.Index(tones[vowel], r); tone >= 0 {
				if moved == nil {
					moved = make([]byte, 0, len(s))
				}
				moved = utf8.AppendRune(append(moved, s[done:i-1]...), tones[rune(s[i-1])][tone])
				moved = append(moved, byte(vowel))
				done = i + n
			}
		}
	}
	if moved == nil {
		return s
	}
	return string(append(moved, s[done:]...))
}

// secondVowels stand behind a vowel that bears their tone mark.
var secondVowels = map[byte]string{'o': "ae", 'u': "y"}

// goesOn reports whether a syllable goes on with r.
func goesOn(r rune) bool { return unicode.IsLetter(r) || unicode.IsMark(r) }
