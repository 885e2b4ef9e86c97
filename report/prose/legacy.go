package prose

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/vanban-go/vanban/report/vi"
)

// Legacy is text typed in a code of the time before Unicode and read as if it
// were Unicode, as an old file is that somebody copies from.
type Legacy struct {
	Code    string // the name of the code: "TCVN3 (ABC)" or "VNI"
	Word    string // the first word of it, as it stands
	Reading string // the text as it reads in that code, from Word on where it begins otherwise
	Certain bool   // the text is nothing else; otherwise a person should look
}

// FindLegacy reports whether s is, in part or as a whole, text in TCVN3 (ABC) or
// VNI. It goes by words that are no syllables as they stand and are syllables of
// Vietnamese when read in the code: certain are several different ones together,
// doubtful is one that stands beside no other word with marks. Foreign names and
// the signs of units, formulas and trade marks give no syllables (Müller, 5 µm,
// A©).
func FindLegacy(s string) (found Legacy, ok bool) {
	if IsUsual(s) {
		return Legacy{}, false
	}
	var best sighting
	for _, c := range legacyCodes {
		if seen := c.look(s); seen.hits > best.hits {
			best = seen
		}
	}
	if best.hits == 0 || !best.isCertain() && !best.isDoubtful() {
		return Legacy{}, false
	}
	found = Legacy{Code: best.code.name, Word: best.first, Certain: best.isCertain()}
	if best.others > 0 {
		s = s[strings.Index(s, best.first):]
	}
	found.Reading = best.code.reading(s, best.others == 0)
	return found, true
}

// isLatin1 reports whether r stands in the upper half of Latin-1, where both
// codes have their letters.
func isLatin1(r rune) bool { return r >= 0xA1 && r <= 0xFF }

func isBeyondLatin1(r rune) bool { return r > 0xFF }

// IsUsual reports whether a text has ASCII, composed letters of Vietnamese, dashes
// and quotation marks alone, and no word that may be in a code of the time before
// Unicode: nearly every text, of whose characters there is no more to be asked. It
// goes by the bytes and decodes none.
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
		case 0xC4 <= c && c <= 0xC6 && continues(rest, 1), c == 0xE1 && continues(rest, 2) && rest[0]|1 == 0xBB: // ă, đ, ơ, ư; ạ to ỹ
			beyond = true
			i += int(c>>5) - 4
			continue
		}
		if latin1 && !beyond && !isPlausible(text[begin:i]) {
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
	return !latin1 || beyond || isPlausible(text[begin:])
}

// continues reports whether the next n bytes are those that continue a character.
func continues(rest string, n int) bool {
	return len(rest) >= n && rest[0]&0xC0 == 0x80 && rest[n-1]&0xC0 == 0x80
}

// legacyCode is a code with the way to read one word of it.
type legacyCode struct {
	name string
	read func(word string) (string, bool)
}

var legacyCodes = [...]legacyCode{{"TCVN3 (ABC)", readTCVN3}, {"VNI", readVNI}}

// reading returns a text with its words read: all of them, or only those that
// cannot be Unicode.
func (c legacyCode) reading(s string, all bool) string {
	var b strings.Builder
	done := 0
	for start, end := nextWord(s, 0); start < end; start, end = nextWord(s, end) {
		b.WriteString(s[done:start])
		word := s[start:end]
		if read, ok := c.read(word); ok && (all || isStrong(word) && isSyllable(read) && !isSyllable(word)) {
			word = read
		}
		b.WriteString(word)
		done = end
	}
	return vi.NFC(b.String() + s[done:])
}

// sighting is what a text shows of one code.
type sighting struct {
	code     legacyCode
	first    string          // the first word of the code
	distinct map[string]bool // its words
	hits     int             // how many there are
	strong   bool            // one of them cannot be a formula or a trade mark
	others   int             // words with marks that are none
	run      int             // the most words with no other between them
}

func (s sighting) isCertain() bool {
	return s.strong && len(s.distinct) > 1 && (s.hits > s.others || s.run > 2)
}

func (s sighting) isDoubtful() bool { return s.others == 0 && s.strong }

func (c legacyCode) look(s string) sighting {
	seen := sighting{code: c}
	run := 0
	for start, end := nextWord(s, 0); start < end; start, end = nextWord(s, end) {
		word := s[start:end]
		if isASCII(word) || !strings.ContainsAny(word, asciiLetters) || besideDigit(s, start, end) {
			continue
		}
		read, ok := "", false
		if strings.IndexFunc(word, isBeyondLatin1) < 0 { // else it is in neither code, as are most words of Vietnamese
			read, ok = c.read(word)
		}
		hit := ok && isSyllable(read)
		switch {
		case hit && isPlausible(word): // either way
		case hit:
			strong := isStrong(word)
			if seen.distinct == nil {
				seen.distinct = map[string]bool{}
			}
			if seen.first == "" || strong && !seen.strong {
				seen.first = word
			}
			seen.distinct[word] = true
			seen.hits++
			seen.strong = seen.strong || strong
			run++
			seen.run = max(seen.run, run)
		default:
			seen.others++
			run = 0
		}
	}
	return seen
}

const asciiLetters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"

func isASCII(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return r >= utf8.RuneSelf }) < 0
}

// inWord reports whether r is a letter, or stands for one in one of the codes.
func inWord(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r|0x20 && r|0x20 <= 'z'
	}
	return vi.UsualLetter(r) || isLatin1(r) && tcvn3(r) != 0 || unicode.IsLetter(r)
}

// nextWord returns where the next word from an offset on begins and ends. At the
// end of the text both are the same.
func nextWord(s string, from int) (start, end int) {
	i := strings.IndexFunc(s[from:], inWord)
	if i < 0 {
		return len(s), len(s)
	}
	start = from + i
	if n := strings.IndexFunc(s[start:], func(r rune) bool { return !inWord(r) }); n >= 0 {
		return start, start + n
	}
	return start, len(s)
}

// besideDigit reports whether a word touches a digit, as in "3m×4m".
func besideDigit(s string, start, end int) bool {
	digit := func(i int) bool { return i >= 0 && i < len(s) && '0' <= s[i] && s[i] <= '9' }
	return digit(start-1) || digit(end)
}

// isStrong reports whether no formula, unit or trade mark is written like the
// word: N·m, m×n, µm, X®.
func isStrong(word string) bool {
	if strings.ContainsAny(word, "×÷®©§") || strings.HasPrefix(word, "µ") || strings.TrimRight(word, "¹¼½¾") != word {
		return false
	}
	_, behind, _ := strings.Cut(word, "·")
	return behind == ""
}

// tcvn3Letters are the letters of TCVN 5712:1993 (VN3) from 0xA1 on; a blank
// stands where there is none.
var tcvn3Letters = []rune("ĂÂÊÔƠƯĐăâêôơưđ      àảãáạ ằẳẵắ       ặầẩẫấậè ẻẽéẹềểễếệìỉ   ĩíịò ỏõóọồổỗốộờởỡớợù ủũúụừửữứựỳỷỹýỵ")

// tcvn3 returns the letter that r of Latin-1 stands for, or 0.
func tcvn3(r rune) rune {
	if i := int(r) - 0xA1; i >= 0 && i < len(tcvn3Letters) && tcvn3Letters[i] != ' ' {
		return tcvn3Letters[i]
	}
	return 0
}

func readTCVN3(word string) (string, bool) {
	var b strings.Builder
	for _, r := range word {
		if r >= utf8.RuneSelf {
			if r = tcvn3(r); r == 0 {
				return "", false
			}
		}
		b.WriteRune(r)
	}
	return b.String(), true
}

// VNI writes a letter as its base and, behind it, a sign for all of its marks.
const (
	vniTones  = "ùøûõï"  // tones of a, e, o, u, y, ơ, ư
	vniHats   = "âáàåãä" // â, ê, ô without a tone, and with each
	vniBreves = "êéèúüë" // ă in the same way
	toneMarks = "\u0301\u0300\u0309\u0303\u0323"
)

// vniAlone are the letters that VNI writes with one sign.
var vniAlone = map[rune]string{'ñ': "đ", 'ô': "ơ", 'ö': "ư", 'í': "í", 'ì': "ì", 'æ': "ỉ", 'ó': "ĩ", 'ò': "ị", 'î': "ỵ"}

func readVNI(word string) (string, bool) {
	var b strings.Builder
	runes := []rune(word)
	for i := 0; i < len(runes); i++ {
		lower := unicode.ToLower(runes[i])
		letter, alone := vniAlone[lower]
		if !alone {
			if lower >= utf8.RuneSelf {
				return "", false
			}
			letter = string(lower)
		}
		if i+1 < len(runes) {
			if marked, ok := vniMarked(letter, unicode.ToLower(runes[i+1])); ok {
				letter = marked
				i++
			}
		}
		if lower != runes[i] && unicode.IsUpper(runes[i]) {
			letter = vi.Upper(letter)
		}
		b.WriteString(letter)
	}
	return vi.NFC(b.String()), true
}

// vniMarked returns a letter with the marks that a sign of VNI gives it.
func vniMarked(letter string, sign rune) (string, bool) {
	if strings.Contains("aeouyơư", letter) {
		if i := indexRune(vniTones, sign); i >= 0 {
			return vi.NFC(letter + strings.Split(toneMarks, "")[i]), true
		}
	}
	for _, family := range [...]struct{ letters, signs, mark string }{{"aeo", vniHats, "\u0302"}, {"a", vniBreves, "\u0306"}} {
		if i := indexRune(family.signs, sign); i >= 0 && strings.Contains(family.letters, letter) {
			tone := append([]string{""}, strings.Split(toneMarks, "")...)[i]
			return vi.NFC(letter + family.mark + tone), true
		}
	}
	return "", false
}

// indexRune counts runes, from 0.
func indexRune(s string, r rune) int {
	i := strings.IndexRune(s, r)
	if i < 0 {
		return i
	}
	return utf8.RuneCountInString(s[:i])
}
