package prose

import (
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/vanban-go/vanban/report/vi"
)

// rhymes are what a syllable of Vietnamese has behind its first consonants,
// without the tone.
var rhymes = packed(`a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
e ec em en eng eo ep et ê êch êm ên ênh êp êt êu
i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu y yêm yên yêng yêt yêu
o oa oac oach oai oam oan oang oanh oao oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong oong ooc op ot
ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
u ua uac uach uai uan uang uanh uao uat uay uăc uăm uăn uăng uăt uân uâng uât uây uc ue uen ueo uet uê uêch uên uênh ui uit um un ung
uôc uôi uôm uôn uông uôt uơ uơi up ut uy uya uych uyên uyêt uynh uyt uyu
ư ưa ưc ưi ươc ươi ươm ươn ương ươp ươt ươu ưng ưt ưu`)

// onsets are the first consonants, but for p, which only foreign words begin
// with.
var onsets = setOf("b c ch d đ g gh gi h k kh l m n ng ngh nh ph q r s t th tr v x")

// isSyllable reports whether a word is spelt as a syllable of Vietnamese, by the
// rules of its consonants, vowels and toneMarks.
func isSyllable(word string) bool {
	letters, tone, at, ok := toneless(make([]rune, 0, usualLetters), word)
	return ok && isSpelt(letters, tone, at)
}

// isSpelt is isSyllable of the letters without the tone, the tone and the index of
// the letter that bears it.
func isSpelt(letters []rune, tone rune, at int) bool {
	if at == len(letters)-1 && endsInGlide(letters) {
		return false
	}
	for n := 0; n <= min(3, len(letters)); n++ {
		if !rhymes.has(pack(letters[n:])) {
			continue
		}
		onset, rhyme := string(letters[:n]), string(letters[n:])
		if (n == 0 || onsets[onset]) && agree(onset, rhyme) && bears(rhyme, tone) {
			return true
		}
	}
	return false
}

// endsInGlide reports whether the last letter is one that never bears the tone,
// as in lao, đâu, hội.
func endsInGlide(letters []rune) bool {
	n := len(letters)
	return n > 1 && strings.ContainsRune("iouy", letters[n-1]) && strings.ContainsRune("aâeêioôơư", letters[n-2]) && !strings.HasSuffix(string(letters), "gio")
}

// bears reports whether a rhyme can have a tone: one that ends in p, t, c or ch
// has ´ or ̣ alone.
func bears(rhyme string, tone rune) bool {
	stopped := strings.HasSuffix(rhyme, "p") || strings.HasSuffix(rhyme, "t") || strings.HasSuffix(rhyme, "c") || strings.HasSuffix(rhyme, "ch")
	return !stopped || tone == 0x0301 || tone == 0x0323
}

// agree reports whether consonants and vowel may stand beside each other.
func agree(onset, rhyme string) bool {
	_, n := utf8.DecodeRuneInString(rhyme)
	first := rhyme[:n]
	front := strings.Contains("eêiy", first)
	switch onset {
	case "k", "gh", "ngh":
		return front
	case "c", "ng":
		return !front
	case "g":
		return !front || rhyme == "i"
	case "q":
		return first == "u"
	}
	if rhyme == "y" {
		return strings.Contains("hlmstv", onset)
	}
	return first != "y" || onset == ""
}

// isPlausible reports whether a word may be meant as it stands: a letter, a
// syllable of Vietnamese, or a name of a language beside it, with consonants of its own
// (Krông, Brâu, Niê).
func isPlausible(word string) bool {
	letters, tone, at, ok := toneless(make([]rune, 0, usualLetters), word)
	if !ok {
		return false
	}
	if len(letters) == 1 {
		return true
	}
	start := slices.IndexFunc(letters, isVowel)
	if start < 0 {
		return false
	}
	if rhymes.has(pack(letters[start:])) {
		return true
	}
	rhyme := string(letters[start:])
	return rhymes.has(pack([]rune(strings.TrimRight(rhyme, "klrh")))) || rhyme == "iê" || rhyme == "oo" || isSpelt(letters, tone, at)
}

// mostInRhyme is how many letters a rhyme has for sure at most.
const mostInRhyme = 7

const bitsOfLetter = 9

// pack puts the letters of a rhyme, all of them below U+0200, into a number, which is
// looked up faster than a text. It is 0 for more letters than a rhyme has, and others.
func pack(letters []rune) (n uint64) {
	if len(letters) > mostInRhyme {
		return 0
	}
	for _, r := range letters {
		if r >= 0x200 {
			return 0
		}
		n = n<<bitsOfLetter | uint64(r)
	}
	return n
}

// rhymeSet are rhymes, packed, each at its place or at the next ones that were free.
type rhymeSet [1 << rhymeBits]uint64

const rhymeBits = 10 // five times as many places as there are rhymes

// packed are the words of a text, packed.
func packed(words string) *rhymeSet {
	out := new(rhymeSet)
	for _, w := range strings.Fields(words) {
		rhyme := pack([]rune(w))
		i := placeOf(rhyme)
		for out[i] != 0 {
			i = (i + 1) % len(out)
		}
		out[i] = rhyme
	}
	return out
}

// placeOf is where a rhyme stands, if it does not stand behind it.
func placeOf(rhyme uint64) int { return int(rhyme * 0x9E3779B97F4A7C15 >> (64 - rhymeBits)) }

func (s *rhymeSet) has(rhyme uint64) bool {
	i := placeOf(rhyme)
	for s[i] != 0 && s[i] != rhyme {
		i = (i + 1) % len(s)
	}
	return s[i] != 0
}

func isVowel(r rune) bool {
	switch r {
	case 'a', 'ă', 'â', 'e', 'ê', 'i', 'o', 'ô', 'ơ', 'u', 'ư', 'y':
		return true
	}
	return false
}

// tonedLetter is a small letter without its tone, and the tone; 0 is none.
type tonedLetter struct{ base, tone rune }

// toned are the letters of Vietnamese, and those of ASCII, large and small.
var toned = sync.OnceValue(func() *[lastToned + 1]tonedLetter {
	out := new([lastToned + 1]tonedLetter)
	add := func(r rune, letter tonedLetter) { out[r], out[unicode.ToUpper(r)] = letter, letter }
	for _, base := range "abcdefghijklmnopqrstuvwxyzăâêôơưđ" {
		add(base, tonedLetter{base, 0})
		for _, tone := range toneMarks {
			if composed := []rune(vi.NFC(string(base) + string(tone))); len(composed) == 1 {
				add(composed[0], tonedLetter{base, tone})
			}
		}
	}
	return out
})

const lastToned = 'ỹ'

// usualLetters is how many letters most words have at most.
const usualLetters = 12

// toneless appends the small letters of a word without their tone, and returns
// them, the tone, and the index of the letter that bears it, -1 where there is none; ok is false
// where there is a letter that Vietnamese does not have, or a second tone.
func toneless(letters []rune, word string) (_ []rune, tone rune, at int, ok bool) {
	at = -1
	toned := toned()
	for _, r := range word {
		if r < 0 || r > lastToned || toned[r].base == 0 || toned[r].tone != 0 && tone != 0 {
			return nil, 0, 0, false
		}
		if toned[r].tone != 0 {
			tone, at = toned[r].tone, len(letters)
		}
		letters = append(letters, toned[r].base)
	}
	return letters, tone, at, len(letters) > 0
}
