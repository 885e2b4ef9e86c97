package prose

import "sync"

// IsUsual reports whether a text has ASCII, composed letters of Vietnamese, dashes
// and quotation marks alone, and no word that may be in a code of the time before
// Unicode: nearly every text, of whose characters there is no more to be asked. It
// goes by the bytes: what it does not know by them it does not call usual.
func IsUsual(text string) bool {
	begin, latin1, beyond := 0, false, false // the word at hand, and letters that it has
	for i := 0; i < len(text); {
		c, rest := text[i], text[i+1:]
		switch {
		case 'a' <= c|0x20 && c|0x20 <= 'z':
			i++
			continue
		case c == 0xC3 && continues(rest, 1) && rest[0]&0xDF != 0x97: // à to ý, but × and ÷
			latin1 = true
			i += 2
			continue
		case 0xC4 <= c && c <= 0xC6 && continues(rest, 1): // ă, đ, ơ, ư
			beyond = true
			i += 2
			continue
		case c == 0xE1 && continues(rest, 2) && rest[0]|1 == 0xBB: // ạ to ỹ
			beyond = true
			i += 3
			continue
		}
		if latin1 && !beyond && !isUsualSyllable(text[begin:i]) && !isPlausible(text[begin:i]) {
			return false
		}
		switch {
		case c >= ' ' && c <= '~', c == '\n':
			i++
		case c == 0xE2 && continues(rest, 2) && rest[0] == 0x80 && 0x90 <= rest[1] && rest[1] <= 0xA6: // ‐ to …
			i += 3
		default:
			return false
		}
		begin, latin1, beyond = i, false, false
	}
	return !latin1 || beyond || isUsualSyllable(text[begin:]) || isPlausible(text[begin:])
}

// continues reports whether the next n bytes are those that continue a character.
func continues(rest string, n int) bool {
	return len(rest) >= n && rest[0]&0xC0 == 0x80 && rest[n-1]&0xC0 == 0x80
}

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
