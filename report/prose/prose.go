package prose

import (
	"cmp"
	"slices"
	"unicode/utf8"

	"github.com/vanban-go/vanban/report/diag"
)

// Finding is one place in a text that a person should look at. The text is
// printed as it stands, whatever is found in it.
type Finding struct {
	Rule   diag.Rule
	Args   []any  // of the rule's messages
	Index  int    // which of the texts given to ReviewAll; 0 from Review
	Offset int    // how many characters (runes) of the text stand before Text
	Text   string // the piece of the text
}

// Rules returns the rules of Review, ReviewAll and ReviewMarked. All of them are
// warnings.
func Rules() []diag.Rule {
	return []diag.Rule{
		doubleSpace, spaceBeforeMark, notNFC,
		bodyCapitals, partCapitals, documentCapitals, monthZero,
		nameVariants, unexplainedAbbreviation, earlyAbbreviation, lostComma, toneStyles, typedMarker, joinedLine,
	}
}

// Review returns what looks wrong in one text by itself, in the order of the
// text. It leaves doubtful cases alone: a warning about good prose costs more
// than a slip that is missed.
func Review(text string) []Finding {
	p := &prose{text: text}
	if mayName(text) {
		*p, _ = newProse(0, text, make([]word, 0, roomFor(text)))
	}
	var found findings
	found.decomposed(p)
	if mayMisspace(text) {
		found.spaces(p)
	}
	found.words(p)
	return found.inOrder([]prose{*p})
}

// ReviewAll returns what [Review] finds in each of the texts of a paper, and what
// only all of them together can show: one name in several capitalisations, an
// abbreviation that is nowhere spelt out or only behind its first use, a comma lost
// from a list that stands complete elsewhere, two ways to place tone marks. The
// accepted abbreviations, UBND and HĐND, TT and STT need no spelling out. Findings
// come in the order of the texts.
func ReviewAll(texts []string, accepted []string) []Finding {
	n := 0
	for _, t := range texts {
		n += roomFor(t)
	}
	words := make([]word, 0, n)
	all := make([]prose, len(texts))
	var found findings
	for i, t := range texts {
		all[i], words = newProse(i, t, words)
		p := &all[i]
		found.decomposed(p)
		if p.has&behindMore != 0 && mayMisspace(t) {
			found.spaces(p)
		}
		found.words(p)
	}
	found.nameVariants(all)
	found.abbreviations(all, accepted)
	found.lostCommas(all)
	found.toneStyles(all)
	return found.inOrder(all)
}

// words looks at names and citations, which have capitals or numbers in a text.
func (f *findings) words(p *prose) {
	if p.has&(firstUpper|moreUpper|digit) == 0 {
		return
	}
	f.bodyCapitals(p)
	f.partCapitals(p)
	if p.has&digit != 0 {
		f.documentCapitals(p)
		f.monthZeros(p)
	}
}

// mayName reports whether a text has a digit, or a capital of Vietnamese behind its
// first letter. It goes by the bytes, and takes some others for capitals.
func mayName(text string) bool {
	for i := 1; i < len(text); i++ {
		switch before, c := text[i-1], text[i]; {
		case '0' <= c && c <= '9', 'A' <= c && c <= 'Z':
			return true
		case c < 0x80:
		case before == 0xC3 && c <= 0x9E && i > 1: // À to Þ
			return true
		case (before == 0xC4 || before == 0xC5) && c&1 == 0 && i > 1: // Ă, Đ, Ĩ, Ũ
			return true
		case before == 0xC6 && (c == 0xA0 || c == 0xAF) && i > 1: // Ơ, Ư
			return true
		case (before == 0xBA || before == 0xBB) && c&1 == 0 && i > 2: // Ạ to Ỹ
			return true
		}
	}
	return text != "" && '0' <= text[0] && text[0] <= '9'
}

// findings collects what the checks find; Offset counts bytes until inOrder.
type findings []Finding

func (f *findings) add(p *prose, start, end int, rule diag.Rule, args ...any) {
	*f = append(*f, Finding{Rule: rule, Args: args, Index: p.index, Offset: start, Text: p.text[start:end]})
}

// inOrder returns the findings sorted, with offsets in runes.
func (f findings) inOrder(all []prose) []Finding {
	slices.SortStableFunc(f, func(a, b Finding) int {
		return cmp.Or(cmp.Compare(a.Index, b.Index), cmp.Compare(a.Offset, b.Offset))
	})
	index, bytes, runes := -1, 0, 0
	for i := range f {
		if f[i].Index != index {
			index, bytes, runes = f[i].Index, 0, 0
		}
		runes += utf8.RuneCountInString(all[index].text[bytes:f[i].Offset])
		bytes = f[i].Offset
		f[i].Offset = runes
	}
	return f
}
