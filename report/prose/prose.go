package prose

import (
	"cmp"
	"slices"
	"strings"
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
	may := glance(text)
	if may == 0 {
		return nil
	}
	p := &prose{text: text}
	if may&haveNames != 0 {
		*p, _ = newProse(0, text, make([]span, 0, roomFor(text)))
	}
	var found findings
	found.characters(p, may)
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
	words := make([]span, 0, n)
	all := make([]prose, len(texts))
	var found findings
	for i, t := range texts {
		all[i], words = newProse(i, t, words)
		p := &all[i]
		found.characters(p, glance(t))
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

// hints are what a text may have to be told of, as its characters show.
type hints uint8

const (
	beDecomposed hints = 1 << iota
	haveSpaces         // two of them, or one before a mark
	haveNames          // a capital behind the first letter, or a digit
)

// glance goes over the bytes of a text once. What it does not know by them may be
// anything.
func glance(text string) (may hints) {
	for i := 0; i < len(text); i++ {
		capital := false
		switch c := text[i]; {
		case 'a' <= c && c <= 'z':
			continue
		case c == ' ':
			if i+1 < len(text) && text[i+1] <= '?' && strings.IndexByte(" "+endMarks, text[i+1]) >= 0 {
				may |= haveSpaces
			}
		case c < utf8.RuneSelf:
			capital = '0' <= c && c <= '9' || 'A' <= c && c <= 'Z' && i > 0
		case c == 0xC3 && i+1 < len(text) && text[i+1]&0xC0 == 0x80: // À to ÿ
			capital = text[i+1] <= 0x9E && i > 0
			i++
		case c == 0xE1 && i+2 < len(text) && text[i+1]|1 == 0xBB && text[i+2]&0xC0 == 0x80: // Ẁ to ỿ
			capital = text[i+2]&1 == 0 && i > 0
			i += 2
		default:
			r, n := utf8.DecodeRuneInString(text[i:])
			capital = vi.IsUpper(r) && i > 0
			if !vi.UsualLetter(r) && (r < '‐' || r > '…') {
				may |= beDecomposed | haveSpaces
			}
			i += n - 1
		}
		if capital {
			may |= haveNames
		}
	}
	return may
}

// characters looks at what a text is typed with.
func (f *findings) characters(p *prose, may hints) {
	if may&beDecomposed != 0 {
		f.decomposed(p)
	}
	if may&haveSpaces != 0 {
		f.spaces(p)
	}
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
