package wml

import (
	"strings"

	"github.com/vanban-go/vanban/render/internal/ooxml"
	"github.com/vanban-go/vanban/report/prose"
)

// AppendCharacters appends text inside a text element, whose name bears the
// prefix "w:" or another. A newline, whichever it is, a tab and a bound hyphen
// ([prose.Bound]) are elements of their own. Readers take the last for a hyphen
// (ISO/IEC 29500-1, 17.3.3.18).
func AppendCharacters(b []byte, prefix, text string) []byte {
	if strings.IndexByte(text, '-') < 0 && strings.IndexByte(text, '\n') < 0 && strings.IndexByte(text, '\t') < 0 && strings.IndexByte(text, '\r') < 0 {
		return ooxml.AppendText(b, text)
	}
	done := 0
	for i := 0; i < len(text); i++ {
		element := elementOf(text, i)
		if element == "" {
			continue
		}
		b = ooxml.AppendText(b, text[done:i])
		b = ooxml.Append(b, "</", prefix, "t><", prefix, element, "/><", prefix, `t xml:space="preserve">`)
		if strings.HasPrefix(text[i:], "\r\n") {
			i++
		}
		done = i + 1
	}
	return ooxml.AppendText(b, text[done:])
}

// elementOf returns the element that stands for the character at byte i; "" is
// none.
func elementOf(text string, i int) string {
	switch text[i] {
	case '\n', '\r':
		return "br"
	case '\t':
		return "tab"
	case '-':
		if prose.Bound(text, i) {
			return "noBreakHyphen"
		}
	}
	return ""
}

// AppendRun appends a run with a text. It opens with the start tag and what the
// run looks like.
func AppendRun(b []byte, prefix, open, text string) []byte {
	b = ooxml.Append(b, open, "<", prefix, `t xml:space="preserve">`)
	b = AppendCharacters(b, prefix, text)
	return ooxml.Append(b, "</", prefix, "t></", prefix, "r>")
}

// Excerpt returns the beginning of a text, for a message.
func Excerpt(s string) string {
	n := 0
	for i := range s {
		if n == 60 {
			return s[:i] + "…"
		}
		n++
	}
	return s
}
