package prose

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/vanban-go/vanban/report/vi"
)

// prose is a text and its words.
type prose struct {
	index int // of the text among several
	text  string
	words []span
	has   marks // of all words
}

// span is where a word stands: a run of letters, marks and digits. Go's \w and \b
// know ASCII only, so words are found here once and the checks look at them.
type span struct {
	start, end int // bytes
	marks
}

// word is a word with what is written.
type word struct {
	span
	text string
	gap  string // what stands between the word before, or the start, and this one
}

// marks are what a word has of large letters and others, and what stands before it.
type marks uint8

const (
	firstUpper  marks = 1 << iota // a capital begins it
	moreUpper                     // a capital stands behind the first letter
	notUpper                      // there is anything else than capitals
	several                       // it has more than one letter
	behindSpace                   // one space and nothing else stands before it
	behindComma                   // a comma and one space do
	digit                         // it has one of ASCII
)

// newProse returns a text with its words, which stand behind those of others, and all
// of these.
func newProse(index int, text string, others []span) (p prose, words []span) {
	p, words = prose{index: index, text: text}, others
	last, start, has := 0, -1, marks(0)
	add := func(end int) {
		if start < 0 {
			return
		}
		switch text[last:start] {
		case " ":
			has |= behindSpace
		case ", ":
			has |= behindComma
		}
		words, p.has = append(words, span{start, end, has}), p.has|has
		last, start, has = end, -1, 0
	}
	for i, r := range text {
		var is marks
		switch {
		case 'a' <= r && r <= 'z':
			is = notUpper
		case '0' <= r && r <= '9':
			is = notUpper | digit
		case !wordly(r):
			add(i)
			continue
		case !vi.IsUpper(r):
			is = notUpper
		case start < 0:
			is = firstUpper
		default:
			is = moreUpper
		}
		if start < 0 {
			start, has = i, is
		} else {
			has |= several | is
		}
	}
	add(len(text))
	p.words = words[len(others):]
	return p, words
}

// roomFor is about how many words a text has.
func roomFor(text string) int { return strings.Count(text, " ")*5/4 + 2 }

func wordly(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r|0x20 && r|0x20 <= 'z' || '0' <= r && r <= '9'
	}
	return vi.UsualLetter(r) || unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r)
}

// at returns the word i, or a zero word where there is none.
func (p *prose) at(i int) word {
	if i < 0 || i >= len(p.words) {
		return word{}
	}
	s, before := p.words[i], 0
	if i > 0 {
		before = p.words[i-1].end
	}
	return word{s, p.text[s.start:s.end], p.text[before:s.start]}
}

// between returns the words from start up to end as they are written.
func (p *prose) between(start, end int) string {
	return p.text[p.words[start].start:p.words[end-1].end]
}

// after returns what stands between the word i and the next, or the end.
func (p *prose) after(i int) string {
	if i+1 < len(p.words) {
		return p.at(i + 1).gap
	}
	return p.text[p.words[i].end:]
}

// inner reports whether the word i surely stands inside a sentence: another
// word stands before it with nothing but spaces, or a comma and spaces,
// between.
func (p *prose) inner(i int) bool {
	w := p.at(i)
	return i > 0 && (w.spaced() || w.listed())
}

// follows reports whether the words from i on are those of a phrase, in small
// letters or capitals, with one space between them.
func (p *prose) follows(i int, phrase string) bool {
	for first := i; phrase != ""; i++ {
		w := p.at(i)
		text, rest, _ := strings.Cut(phrase, " ")
		if !strings.EqualFold(w.text, text) || i > first && w.gap != " " {
			return false
		}
		phrase = rest
	}
	return true
}

// startsWith returns the first of the phrases, which are in small letters, that
// follows at i, or "".
func (p *prose) startsWith(i int, phrases []string) string {
	first, _ := utf8.DecodeRuneInString(p.at(i).text)
	first = unicode.ToLower(first)
	for _, phrase := range phrases {
		if r, _ := utf8.DecodeRuneInString(phrase); r == first && p.follows(i, phrase) {
			return phrase
		}
	}
	return ""
}

// wordsIn counts the words of a phrase.
func wordsIn(phrase string) int { return strings.Count(phrase, " ") + 1 }

// spaced reports whether nothing but spaces stands before w.
func (w word) spaced() bool { return w.gap != "" && strings.Trim(w.gap, " \u00a0") == "" }

// listed reports whether a comma and nothing but spaces stands before w.
func (w word) listed() bool { return strings.Trim(w.gap, " \u00a0") == "," }

// capital reports whether a word starts with a capital.
func (m marks) capital() bool { return m&firstUpper != 0 }

// title reports whether a word starts with a capital and goes on without.
func (m marks) title() bool { return m&(firstUpper|moreUpper) == firstUpper }

// capitals reports whether a word has several letters and all of them are capitals.
func (m marks) capitals() bool { return m&(several|notUpper) == several }

// number reports whether w is of ASCII digits, from one to most of them.
func (w word) number(most int) bool {
	return w.text != "" && len(w.text) <= most && strings.Trim(w.text, "0123456789") == ""
}

// mostAround bounds how much of a text is shown on either side of a finding.
const mostAround = 16

// around returns the piece of text between start and end, with the end of the
// word before and the start of the word after.
func around(text string, start, end int) string {
	for n := 0; n < mostAround && start > 0; n++ {
		r, size := utf8.DecodeLastRuneInString(text[:start])
		if unicode.IsSpace(r) {
			break
		}
		start -= size
	}
	for n := 0; n < mostAround && end < len(text); n++ {
		r, size := utf8.DecodeRuneInString(text[end:])
		if unicode.IsSpace(r) {
			break
		}
		end += size
	}
	return text[start:end]
}
