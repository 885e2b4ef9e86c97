package vi

import (
	"strings"
	"unicode"
)

// Unseen reports whether nothing is printed for r behind another character: control
// characters but line breaks and tabs, characters of no width, soft hyphens, marks of
// direction, what stands for a lost character or an object. Those that have a use
// there, in scripts that need them and in signs made of several, are not.
func Unseen(before, r rune) bool {
	switch {
	case r >= ' ' && r <= '~', UsualLetter(r):
		return false
	case unicode.Is(unicode.Cc, r):
		return r != '\n' && r != '\t'
	}
	return isInvisible(r) && !joins(before)
}

func isInvisible(r rune) bool {
	switch r {
	case 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180E, 0x3164, 0xFFA0, 0xFFFC, 0xFFFD:
		return true
	}
	return unicode.Is(unicode.Cf, r) || r >= 0xFE00 && r <= 0xFE0F
}

// joins reports whether an invisible character has its use behind r.
func joins(r rune) bool {
	return unicode.In(r, unicode.L, unicode.M) && !unicode.In(r, unicode.Latin, unicode.Inherited) || unicode.In(r, unicode.So, unicode.Sk)
}

// Seen returns a text without the characters that are [Unseen], but for U+FFFD, which
// tells that one is lost.
func Seen(s string) string {
	before := rune(0)
	return strings.Map(func(r rune) rune {
		if r != unicode.ReplacementChar && Unseen(before, r) {
			return -1
		}
		before = r
		return r
	}, s)
}
