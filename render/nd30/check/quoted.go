package check

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// isCited reports whether a line is a text that is cited, or a sentence that
// begins with a citation: "Điều 5 Nghị định …", "Chương II quy định …".
func isCited(l *line, m mark) bool {
	if strings.HasPrefix(l.text, `"`) || strings.HasPrefix(l.text, "“") {
		return true
	}
	switch m.level {
	case part, chapter, section, subsection:
		return !beginsBold(l) && !l.centred() && goesOnAsSentence(m.rest)
	}
	return m.level == article && !m.dot && !beginsBold(l)
}

// quotesArticles reports whether the articles in a text are those of another: none
// is bold, and they begin with a later one.
func quotesArticles(text []*line) bool {
	first := 0
	for _, l := range text {
		m := marker(l.text)
		if m.level != article {
			continue
		}
		if beginsBold(l) {
			return false
		}
		if first == 0 {
			first = m.n
		}
	}
	return first > 1
}

// goesOnAsSentence reports whether what stands behind a label is no title.
func goesOnAsSentence(rest string) bool {
	first, _ := utf8.DecodeRuneInString(rest)
	return rest != "" && (unicode.IsLower(first) || strings.ContainsRune(",;()", first) || strings.ContainsRune(".,;:?!", lastRune(rest)))
}
