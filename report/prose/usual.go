package prose

import "sync"

// IsUsual reports whether a text has ASCII, composed letters of Vietnamese, dashes
// and quotation marks alone, and no word that may be in a code of the time before
// Unicode: nearly every text, of whose characters there is no more to be asked. It
// goes by the bytes: what it does not know by them it does not call usual.
func IsUsual(text string) bool {
	begin, latin1, beyond := 0, false, false // the word at hand, and letters that it has
	for i := 0; i < len(text); {
		n := 0 // bytes of a letter
		switch c := text[i]; {
		case 'a' <= c|0x20 && c|0x20 <= 'z':
			i++
			continue
		case c < 0xC3:
		case c == 0xC3 && i+1 < len(text) && isContinuing(text[i+1]) && text[i+1]&0xDF != 0x97: // à to ý, but × and ÷
			latin1, n = true, 2
		case c >= 0xC4 && c <= 0xC6 && i+1 < len(text) && isContinuing(text[i+1]): // ă, đ, ơ, ư
			beyond, n = true, 2
		case c == 0xE1 && i+2 < len(text) && text[i+1]|1 == 0xBB && isContinuing(text[i+2]): // ạ to ỹ
			beyond, n = true, 3
		}
		if n > 0 {
			i += n
			continue
		}
		if latin1 && !beyond && !isUsualSyllable(text[begin:i]) && !isPlausible(text[begin:i]) {
			return false
		}
		switch c := text[i]; {
		case c >= ' ' && c <= '~', c == '\n':
			i++
		case c == 0xE2 && i+2 < len(text) && text[i+1] == 0x80 && 0x90 <= text[i+2] && text[i+2] <= 0xA6: // ‐ to …
			i += 3
		default:
			return false
		}
		begin, latin1, beyond = i, false, false
	}
	return !latin1 || beyond || isUsualSyllable(text[begin:]) || isPlausible(text[begin:])
}

// isContinuing reports whether a byte continues a character.
func isContinuing(c byte) bool { return c&0xC0 == 0x80 }

// isUsualSyllable reports whether a word in letters of ASCII and à to ý is
// consonants and a rhyme of Vietnamese, with one tone at most: most are, and need
// not be asked whether they are plausible.
func isUsualSyllable(word string) bool {
	latin := latinLetters()
	rhyme, n, tones := uint64(0), 0, 0
	for i := 0; i < len(word); i++ {
		c := word[i]
		if c == 0xC3 {
			i++
			c = word[i] | 0x40 // as in Latin-1
		}
		letter := &latin[c]
		tones += letter.tones
		switch {
		case letter.base == 0, tones > 1, n == mostInRhyme:
			return false
		case n > 0, letter.vowel:
			rhyme, n = rhyme<<9|letter.base, n+1
		}
	}
	return rhymes.has(rhyme)
}

// latinLetter is a letter of Latin-1 without its tone, of which it has one or none;
// 0 where Vietnamese does not have it.
type latinLetter struct {
	base  uint64
	tones int
	vowel bool
}

var latinLetters = sync.OnceValue(func() *[256]latinLetter {
	out := new([256]latinLetter)
	for r, letter := range toned()[:len(out)] {
		out[r] = latinLetter{base: uint64(letter.base), vowel: isVowel(letter.base)}
		if letter.tone != 0 {
			out[r].tones = 1
		}
	}
	return out
})
