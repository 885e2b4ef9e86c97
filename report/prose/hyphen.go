package prose

import (
	"unicode"
	"unicode/utf8"
)

// Bound reports whether the hyphen at byte i of s stands inside a symbol, a code
// or a number, which no line may break: "178/2024/NĐ-CP", "CTr-UBND",
// "2021-2025". The hyphens of a name, "Lê-nin", and dashes between spaces are
// not bound, and nothing is where s has no such byte.
func Bound(s string, i int) bool {
	if i < 0 || i >= len(s) {
		return false
	}
	before, _ := utf8.DecodeLastRuneInString(s[:i])
	after, n := utf8.DecodeRuneInString(s[i+1:])
	if !wordRune(before) || !wordRune(after) {
		return false
	}
	next, _ := utf8.DecodeRuneInString(s[i+1+n:])
	return unicode.IsDigit(before) || unicode.IsDigit(after) ||
		unicode.IsUpper(after) && (unicode.IsUpper(before) || unicode.IsUpper(next))
}

func wordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
