package vi

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// alphabet numbers the points (điểm) of a clause: no ă â ê ô ơ ư, no f j w z,
// but đ (Nghị định 30/2020/NĐ-CP, Phụ lục I, nội dung văn bản).
var alphabet = [...]rune{
	'a', 'b', 'c', 'd', 'đ', 'e', 'g', 'h', 'i', 'k', 'l', 'm',
	'n', 'o', 'p', 'q', 'r', 's', 't', 'u', 'v', 'x', 'y',
}

// Letter returns the letter of the n-th point (điểm), counting from 1: a, b, c,
// d, đ, e, g … y. The decree ends there; from 24 on the letters go in pairs as
// the columns of a sheet do: aa, ab … ay, ba. Below 1 it returns "".
func Letter(n int) string {
	const base = len(alphabet)
	var buf [32]byte
	i := len(buf)
	for ; n > 0; n = (n - 1) / base {
		r := alphabet[(n-1)%base]
		i -= utf8.RuneLen(r)
		utf8.EncodeRune(buf[i:], r)
	}
	return string(buf[i:])
}

// LetterIndex returns the number whose Letter is s, and whether there is one.
func LetterIndex(s string) (int, bool) {
	n := 0
	for _, r := range s {
		i := letterRank(r)
		next := n*len(alphabet) + i
		if i == 0 || n > (1<<(strconv.IntSize-1)-1-i)/len(alphabet) {
			return 0, false
		}
		n = next
	}
	return n, n > 0
}

// letterRank returns the place of r in the alphabet, from 1, or 0.
func letterRank(r rune) int { return slices.Index(alphabet[:], r) + 1 }

// maxRoman is the last number that the seven Roman numerals can write.
const maxRoman = 3999

var romans = [...]struct {
	value int
	text  string
}{
	{1000, "M"},
	{900, "CM"},
	{500, "D"},
	{400, "CD"},
	{100, "C"},
	{90, "XC"},
	{50, "L"},
	{40, "XL"},
	{10, "X"},
	{9, "IX"},
	{5, "V"},
	{4, "IV"},
	{1, "I"},
}

// Roman returns n in Roman numerals, for parts, chapters, headings and annexes.
// Below 1 it returns ""; above 3999, where the numerals end, it returns n in
// Arabic ones.
func Roman(n int) string {
	if n > maxRoman {
		return strconv.Itoa(n)
	}
	var b strings.Builder
	for _, r := range romans {
		for ; n >= r.value; n -= r.value {
			b.WriteString(r.text)
		}
	}
	return b.String()
}

// ParseRoman returns the number from 1 to 3999 whose Roman is s, and whether
// there is one: "IIII", "iv" and "" are none.
func ParseRoman(s string) (int, bool) {
	n, rest := 0, s
	for _, r := range romans {
		for strings.HasPrefix(rest, r.text) {
			n += r.value
			rest = rest[len(r.text):]
			if n > maxRoman {
				return 0, false
			}
		}
	}
	if rest != "" || n == 0 || Roman(n) != s {
		return 0, false
	}
	return n, true
}
