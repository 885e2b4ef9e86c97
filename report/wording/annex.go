package wording

import (
	"regexp"
	"strings"

	"github.com/vanban-go/vanban/report/vi"
)

// annexWord is what texts call an annex.
const annexWord = "phụ lục"

// annexList matches annexes that a text names by their numbers, alone or as in
// "Phụ lục I, II và III".
var annexList = regexp.MustCompile(`phụ lục\s+(?:số\s+)?[ivxlc0-9]+(?:\s*(?:,|và|đến)\s*(?:phụ lục\s+)?[ivxlc0-9]+)*`)

// NamesAnnex reports whether a text, which is folded ([vi.Fold]), names an annex: by
// its number, alone or in a list; without a number, by the word; by its title, or by
// the beginning of that as what comes with the paper ("đề cương báo cáo gửi kèm").
func NamesAnnex(text, number, title string) bool {
	const telling = 3 // words of a title that nothing else is called by
	words := strings.Fields(vi.Fold(title))
	switch {
	case len(words) >= telling && strings.Contains(text, strings.Join(words, " ")):
		return true
	case len(words) > 1 && accompanies(text, words[0]+" "+words[1]):
		return true
	}
	if number == "" {
		return strings.Contains(text, annexWord)
	}
	number = vi.Fold(number)
	for _, at := range annexList.FindAllStringIndex(text, -1) {
		words := strings.FieldsFunc(text[at[0]:at[1]], func(r rune) bool { return r == ' ' || r == ',' })
		if rest := text[at[1]:]; rest != "" && (rest[0] >= 0x80 || 'a' <= rest[0] && rest[0] <= 'z') {
			words = words[:len(words)-1] // "Phụ lục các …", "Phụ lục I và các …"
		}
		for _, word := range words {
			if word == number || word == "đến" {
				return true
			}
		}
	}
	return false
}

// accompanies reports whether a sentence speaks of something as what comes with
// the paper.
func accompanies(text, what string) bool {
	for sentence := range strings.SplitSeq(text, ". ") {
		if _, behind, ok := strings.Cut(sentence, what); ok && strings.Contains(behind, enclosed) {
			return true
		}
	}
	return false
}

// enclosed is said of what comes with a paper: gửi kèm, kèm theo, đính kèm.
const enclosed = "kèm"

// MentionsEnclosure reports whether a text speaks of something that comes with the
// paper and does not call it an annex: "theo mẫu gửi kèm". Which annex it means,
// only its writer knows.
func MentionsEnclosure(text string) bool {
	for phrase := range strings.FieldsFuncSeq(vi.Fold(text), func(r rune) bool { return strings.ContainsRune(",;.", r) }) {
		if strings.Contains(phrase, enclosed) && !strings.Contains(phrase, annexWord) {
			return true
		}
	}
	return false
}
