package prose

import (
	"cmp"
	"slices"
	"unicode/utf8"

	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/vi"
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
	p := prose{text: text}
	var found findings
	found.characters(p)
	if hasCapitalsOrDigits(text) {
		found.words(newProse(0, text))
	}
	return found.inOrder([]prose{p})
}

// ReviewAll returns what [Review] finds in each of the texts of a paper, and what
// only all of them together can show: one name in
// several capitalisations, an abbreviation that is nowhere spelt out or only
// behind its first use, a comma lost from a list that stands complete elsewhere, two ways
// to place tone marks. The accepted abbreviations,
// UBND and HĐND, TT and STT need no spelling out. Findings come in the order of the texts.
func ReviewAll(texts []string, accepted []string) []Finding {
	all := make([]prose, len(texts))
	var found findings
	for i, t := range texts {
		all[i] = newProse(i, t)
		found.characters(all[i])
		if all[i].has&(firstUpper|moreUpper|digit) != 0 {
			found.words(all[i])
		}
	}
	found.nameVariants(all)
	found.abbreviations(all, accepted)
	found.lostCommas(all)
	found.toneStyles(all)
	return found.inOrder(all)
}

// characters looks at marks that are typed apart, and at spaces.
func (f *findings) characters(p prose) {
	f.decomposed(p)
	f.spaces(p)
}

// words looks at names and citations, which have capitals or numbers in a text.
func (f *findings) words(p prose) {
	f.bodyCapitals(p)
	f.partCapitals(p)
	f.documentCapitals(p)
	f.monthZeros(p)
}

// hasCapitalsOrDigits reports whether a text has a digit of ASCII, or a capital
// behind its first letter.
func hasCapitalsOrDigits(text string) bool {
	for i, r := range text {
		switch {
		case 'a' <= r && r <= 'z' || r == ' ': // most
		case '0' <= r && r <= '9', i > 0 && vi.IsUpper(r):
			return true
		}
	}
	return false
}

// findings collects what the checks find; Offset counts bytes until inOrder.
type findings []Finding

func (f *findings) add(p prose, start, end int, rule diag.Rule, args ...any) {
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
