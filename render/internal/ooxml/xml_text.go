package ooxml

import (
	"context"
	"strconv"
	"strings"
	"unicode/utf8"
)

// Text returns the text that Next found, entities decoded and lines ended by
// "\n" alone.
func (r *Reader) Text() string {
	switch text := r.data[r.text.start:r.text.end]; {
	case r.plain:
		return text
	case r.cdata:
		return withNewlines(text)
	default:
		return decoded(text)
	}
}

// inTexts and inValues are what means something else than itself in a text and in
// the value of an attribute, or may end it.
var inTexts, inValues = bytesOf("<&]\r"), bytesOf("<&\r\"'")

func bytesOf(s string) (t [256]bool) {
	for _, c := range []byte(s) {
		t[c] = true
	}
	return t
}

// Plain returns how many bytes at the beginning of s are none of those.
func Plain(s string, but *[256]bool) int {
	for i := range len(s) {
		if but[s[i]] {
			return i
		}
	}
	return len(s)
}

// chars stops at text within the root; found is false for blanks outside it.
func (r *Reader) chars(rest string) (found, ok bool) {
	n := strings.IndexByte(rest, '<')
	if n < 0 {
		n = len(rest)
	}
	text := rest[:n]
	isPlain := strings.IndexByte(text, '&') < 0 && strings.IndexByte(text, ']') < 0 && strings.IndexByte(text, '\r') < 0
	if len(r.open) == 0 {
		if i := r.blank(r.pos); i < r.pos+n {
			return false, r.fail(i, "text outside the root")
		}
		r.pos += n
		return false, true
	}
	if !isPlain {
		if i := strings.Index(text, cdataEnd); i >= 0 {
			return false, r.fail(r.pos+i, "]]> within text")
		}
		if !r.entities(text, r.pos) {
			return false, false
		}
	}
	r.token(Text, r.pos, r.pos+n)
	r.text, r.plain, r.pos = part{r.Start, r.End}, isPlain, r.End
	return true, true
}

// section stops at a CDATA section, in which nothing is written as an entity.
func (r *Reader) section(rest string) bool {
	n := strings.Index(rest, cdataEnd)
	switch {
	case n < 0:
		return r.fail(len(r.data), tooEarly)
	case len(r.open) == 0:
		return r.fail(r.pos, "text outside the root")
	}
	r.token(Text, r.pos, r.pos+n+len(cdataEnd))
	r.text, r.cdata, r.pos = part{r.Start + len(cdataStart), r.Start + n}, true, r.End
	return true
}

// entities checks those of a text that stands at that offset.
func (r *Reader) entities(s string, at int) bool {
	if i := unknownEntity(s); i >= 0 {
		return r.fail(at+i, "an unknown entity")
	}
	return true
}

// unknownEntity returns where the first entity of a text stands that XML does not know;
// -1 is nowhere.
func unknownEntity(s string) int {
	for i := 0; ; {
		n := strings.IndexByte(s[i:], '&')
		if n < 0 {
			return -1
		}
		i += n + 1
		if _, length := entity(s[i:]); length == 0 {
			return i - 1
		}
	}
}

// decoded replaces the entities of a text that was checked, and line ends as
// XML does.
func decoded(s string) string {
	s = withNewlines(s)
	if strings.IndexByte(s, '&') < 0 {
		return s
	}
	var b strings.Builder
	b.Grow(len(s)) // no entity is shorter than what it means
	for {
		before, rest, found := strings.Cut(s, "&")
		b.WriteString(before)
		if !found {
			return b.String()
		}
		char, length := entity(rest)
		b.WriteRune(char)
		s = rest[length:]
	}
}

func withNewlines(s string) string {
	if strings.IndexByte(s, '\r') < 0 {
		return s
	}
	return strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\n"), "\r", "\n")
}

// entity returns the character that the entity at the beginning of s means, and
// the length of it, semicolon included; 0 where it is none that XML knows.
func entity(s string) (char rune, length int) {
	name, _, closed := strings.Cut(s, ";")
	if !closed {
		return 0, 0
	}
	switch length = len(name) + 1; name {
	case "amp":
		return '&', length
	case "lt":
		return '<', length
	case "gt":
		return '>', length
	case "quot":
		return '"', length
	case "apos":
		return '\'', length
	}
	digits, numeric := strings.CutPrefix(name, "#")
	base := 10
	if rest, hex := strings.CutPrefix(digits, "x"); hex {
		digits, base = rest, 16
	}
	n, err := strconv.ParseUint(digits, base, 31)
	if char = rune(n); !numeric || err != nil || !utf8.ValidRune(char) || Valid(string(char)) != nil {
		return 0, 0
	}
	return char, length
}

// TextOf returns all text in the markup of one element, entities decoded.
func TextOf(ctx context.Context, markup string) string {
	var b strings.Builder
	for r := ReadText(ctx, markup); r.Next(); {
		if r.Kind == Text {
			b.WriteString(r.Text())
		}
	}
	return b.String()
}
