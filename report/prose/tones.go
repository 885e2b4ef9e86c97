package prose

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/vi"
)

// toneStyles warns of hòa and hoà in one paper, at the first of what is rarer.
var toneStyles = diag.Rule{
	Code: "tone-styles", Severity: diag.Warning,
	VI:     "%[1]q đặt dấu thanh khác các chữ còn lại",
	EN:     "%[1]q has its tone mark on another vowel than the rest",
	HintVI: "một cách đặt dấu thanh (%[2]s)",
	HintEN: "one way to place tone marks (%[2]s)",
}

// The ends of syllables with the tone mark on the first of two vowels.
var firstVowel = []string{"òa", "óa", "ỏa", "õa", "ọa", "òe", "óe", "ỏe", "õe", "ọe", "ùy", "úy", "ủy", "ũy", "ụy"}

func (f *findings) toneStyles(all []prose) {
	var first, second struct {
		count int
		p     *prose
		w     word
	}
	for i := range all {
		p := &all[i]
		for i, s := range p.words {
			if !mayBearTone(p.text[s.start:s.end]) {
				continue
			}
			w := p.at(i)
			lower := vi.NFC(strings.ToLower(w.text))
			at := &first
			switch {
			case vi.Fold(w.text) != lower:
				at = &second
			case strings.HasPrefix(lower, "qu") || !slices.ContainsFunc(firstVowel, func(end string) bool { return strings.HasSuffix(lower, end) }):
				continue
			}
			if at.count++; at.count == 1 {
				at.p, at.w = p, w
			}
		}
	}
	switch {
	case first.count == 0 || second.count == 0:
	case first.count >= second.count:
		f.add(second.p, second.w.start, second.w.end, toneStyles, second.w.text, "hòa, thủy")
	default:
		f.add(first.p, first.w.start, first.w.end, toneStyles, first.w.text, "hoà, thuỷ")
	}
}

// mayBearTone reports whether a word may end in two vowels one of which bears a
// tone: not one in a letter of ASCII other than a, e and y, nor in a letter with
// marks behind another than o and u.
func mayBearTone(word string) bool {
	if last := word[len(word)-1]; last < utf8.RuneSelf {
		return strings.IndexByte("aeyAEY", last) >= 0 || last <= '9'
	}
	r, n := utf8.DecodeLastRuneInString(word)
	return !vi.UsualLetter(r) || n < len(word) && strings.IndexByte("ouOU", word[len(word)-n-1]) >= 0
}
