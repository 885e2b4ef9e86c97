package vi

import (
	"unicode"
	"unicode/utf8"
)

// IsUpper is unicode.IsUpper, without the look into a table that letters of
// Vietnamese beyond Latin-1 ask for there.
func IsUpper(r rune) bool {
	switch {
	case r < utf8.RuneSelf:
		return 'A' <= r && r <= 'Z'
	case inTurns(r):
		return r&1 == 0
	case r == 'ơ', r == 'ư':
		return false
	}
	return unicode.IsUpper(r)
}

// toLower is unicode.ToLower, without the look into that table.
func toLower(r rune) rune {
	switch {
	case r < utf8.RuneSelf:
		if 'A' <= r && r <= 'Z' {
			r += 'a' - 'A'
		}
		return r
	case r != 'İ' && inTurns(r):
		return r | 1
	case 'à' <= r && r <= 'ÿ', r == 'ơ', r == 'ư':
		return r
	}
	return unicode.ToLower(r)
}

// inTurns reports whether r stands where letters take turns, each large one with an
// even number before the small one: Ā to ķ but for ı, Ŋ to ŷ, Ạ to ỿ.
func inTurns(r rune) bool {
	return 0x100 <= r && r <= 0x137 || 0x14A <= r && r <= 0x177 || 0x1EA0 <= r && r <= 0x1EFF
}
