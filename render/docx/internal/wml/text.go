package wml

import (
	"strings"
	"unicode/utf8"

	"github.com/vanban-go/vanban/render/internal/ooxml"
)

// AppendCharacters appends text inside a text element, whose name bears the
// prefix "w:" or another. A newline, whichever it is, and a tab are elements of
// their own.
func AppendCharacters(b []byte, prefix, text string) []byte {
	for {
		i := strings.IndexAny(text, "\n\t\r")
		if i < 0 {
			return ooxml.AppendText(b, text)
		}
		b = ooxml.AppendText(b, text[:i])
		element := "br"
		switch {
		case text[i] == '\t':
			element = "tab"
		case strings.HasPrefix(text[i:], "\r\n"):
			i++
		}
		b = ooxml.Append(b, "</", prefix, "t><", prefix, element, "/><", prefix, `t xml:space="preserve">`)
		text = text[i+1:]
	}
}

// AppendRun appends a run with a text. It opens with the start tag and what the
// run looks like.
func AppendRun(b []byte, prefix string, open []byte, text string) []byte {
	b = ooxml.Append(append(b, open...), "<", prefix, `t xml:space="preserve">`)
	b = AppendCharacters(b, prefix, text)
	return ooxml.Append(b, "</", prefix, "t></", prefix, "r>")
}

// Excerpt returns the beginning of a text, for a message.
func Excerpt(s string) string {
	const most = 60
	if utf8.RuneCountInString(s) <= most {
		return s
	}
	return string([]rune(s)[:most]) + "…"
}
