package prose

import "sync"

// IsUsual reports whether a text has ASCII, composed letters of Vietnamese, dashes
// and quotation marks alone, and no word that may be in a code of the time before
// Unicode: nearly every text, of whose characters there is no more to be asked. It
// goes by the bytes: what it does not know by them it does not call usual.
func IsUsual(text string) bool {
	at := uint64(plain)
	for i := 0; i < len(text); i++ {
		next := usualBytes[text[i]] >> (at & 63) & 63
		if next == nowhere {
			if at != latin1 || !isUsualWord(text[:i]) {
				return false
			}
			if next = usualBytes[text[i]] >> plain & 63; next == nowhere {
				return false
			}
		}
		at = next
	}
	return at == plain || at == beyond || at == latin1 && isUsualWord(text)
}

// The places at which a byte of a text may stand, each with its six bits of a number.
const (
	plain      = 6 * iota // behind a word, or letters of ASCII alone
	latin1                // in a word with letters of Latin-1 and none beyond
	beyond                // in a word with others: it is in no such code
	toLatin1              // behind the first byte of À to ý
	stayBeyond            // the same in a word with letters beyond
	toBeyond              // before the last byte of another letter
	long                  // behind the first byte of Ạ to ỹ
	sign                  // behind the first byte of ‐ to …
	signLast              // before their last byte
	nowhere               // where a word of Latin-1 ends, and behind what is not usual
)

// usualBytes has for each byte, at every place that it may stand at, the place of the
// next one.
var usualBytes = func() (out [256]uint64) {
	for i := range out {
		for at := plain; at <= nowhere; at += 6 {
			out[i] |= behind(byte(i), at) << at
		}
	}
	return out
}()

func behind(c byte, at int) uint64 {
	continues := c&0xC0 == 0x80
	switch at {
	case plain, latin1, beyond:
		switch {
		case isASCIILetter(c):
			return uint64(at)
		case c == 0xC3 && at == beyond:
			return stayBeyond
		case c == 0xC3:
			return toLatin1
		case c >= 0xC4 && c <= 0xC6: // Ă, Đ, Ơ, Ư
			return toBeyond
		case c == 0xE1:
			return long
		case at == latin1:
			return nowhere
		case c >= ' ' && c <= '~' || c == '\n':
			return plain
		case c == 0xE2:
			return sign
		}
	case toLatin1, stayBeyond:
		if continues && c&0xDF != 0x97 { // but × and ÷
			return uint64(at) - toLatin1 + latin1
		}
	case toBeyond:
		if continues {
			return beyond
		}
	case long:
		if c|1 == 0xBB {
			return toBeyond
		}
	case sign:
		if c == 0x80 {
			return signLast
		}
	case signLast:
		if c >= 0x90 && c <= 0xA6 {
			return plain
		}
	}
	return nowhere
}

func isASCIILetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

// isUsualWord reports whether the word that a text of usual bytes ends with, in letters
// of Latin-1, is consonants and a rhyme of Vietnamese, with one tone at most, as most
// are, or else is plausible.
func isUsualWord(text string) bool {
	latin := latinLetters()
	letters, rhyme := uint64(0), uint64(0)
	tones, bits, bitsOfRhyme := 0, uint(0), uint(0)
	begin := len(text)
	for begin > 0 {
		c, at := text[begin-1], begin-1
		if c >= 0x80 {
			if at--; text[at] != 0xC3 {
				break
			}
			c |= 0x40 // as in Latin-1
		}
		letter := &latin[c]
		if letter.base == 0 {
			if c >= 0x80 {
				return false
			}
			break
		}
		tones += letter.tones
		letters |= letter.base << bits
		bits += bitsOfLetter
		if letter.vowel {
			rhyme, bitsOfRhyme = letters, bits
		}
		begin = at
	}
	return tones <= 1 && bitsOfRhyme <= mostInRhyme*bitsOfLetter && rhymes.has(rhyme) || isPlausible(text[begin:])
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
