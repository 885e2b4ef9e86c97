package vi

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// NFC returns s with every letter and its marks composed into one character,
// the only spelling in which Vietnamese texts can be compared, measured and
// printed (TCVN 6909:2001). Bytes that are not UTF-8 stay as they are. Text
// that is composed already is returned itself, without a copy.
func NFC(s string) string {
	if isComposed(s) {
		return s
	}
	return norm.NFC.String(s)
}

// isComposed reports whether all of a text, by its bytes, is ASCII, letters of
// Vietnamese and the usual marks: these are composed with nothing.
func isComposed(s string) bool {
	const continued = 0xC0 // bits that say so
	for i := 0; i < len(s); {
		switch c := s[i]; {
		case c < utf8.RuneSelf:
			i++
		case c >= 0xC3 && c <= 0xC8 && i+1 < len(s) && s[i+1]&continued == utf8.RuneSelf: // U+00C0 to U+023F
			i += 2
		case c == 0xE1 && i+2 < len(s) && s[i+1] >= 0xB8 && s[i+1] <= 0xBB && s[i+2]&continued == utf8.RuneSelf: // U+1E00 to U+1EFF
			i += 3
		case c == 0xE2 && i+2 < len(s) && s[i+1] == 0x80 && s[i+2] >= 0x90 && s[i+2] <= 0xA6: // U+2010 to U+2026
			i += 3
		default:
			return false
		}
	}
	return true
}

// UsualLetter reports whether r is a Latin letter beyond ASCII that stands in one
// of the blocks of Vietnamese: nearly all that are not ASCII in its texts.
func UsualLetter(r rune) bool {
	return r >= 0xC0 && r <= 0x24F && r != '×' && r != '÷' || r >= 0x1E00 && r <= 0x1EFF
}

// Upper returns s in capitals, as for "ỦY BAN NHÂN DÂN".
func Upper(s string) string { return strings.ToUpper(s) }

// UpperFirst returns s with its first letter as a capital.
func UpperFirst(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return replaceFirst(s, r, unicode.ToUpper(r), n)
}

// LowerFirst returns s with its first letter as a small one, for a phrase that
// comes to stand inside a sentence. An abbreviation at the start, a capital
// followed by another as in "UBND xã", stays as it is.
func LowerFirst(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	if next, _ := utf8.DecodeRuneInString(s[n:]); unicode.IsUpper(next) {
		return s
	}
	return replaceFirst(s, r, unicode.ToLower(r), n)
}

func replaceFirst(s string, old, r rune, n int) string {
	if r == old {
		return s
	}
	return string(r) + s[n:]
}
