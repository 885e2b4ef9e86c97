package prose

import (
	"slices"
	"strings"

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
		p     prose
		w     word
	}
	for _, p := range all {
		for _, w := range p.words {
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
