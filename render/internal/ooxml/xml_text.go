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
	if r.cdata {
		return withNewlines(r.text)
	}
	return decoded(r.text)
}

// chars stops at text within the root; found is false for blanks outside it.
func (r *Reader) chars(rest string) (found, ok bool) {
	n := strings.IndexByte(rest, '<')
	if n < 0 {
		n = len(rest)
	}
	text := rest[:n]
	if len(r.open) == 0 {
		if i := r.blank(r.pos); i < r.pos+n {
			return false, r.fail(i, "text outside the root")
		}
		r.pos += n
		return false, true
	}
	if i := strings.Index(text, cdataEnd); i >= 0 {
		return false, r.fail(r.pos+i, "]]> within text")
	}
	if !r.entities(text, r.pos) {
		return false, false
	}
	r.found(text, n)
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
	r.found(rest[len(cdataStart):n], n+len(cdataEnd))
	r.cdata = true
	return true
}

func (r *Reader) found(text string, length int) {
	r.token(Text, r.pos, r.pos+length)
	r.text = text
	r.pos = r.End
}

// entities checks those of a text that stands at that offset.
func (r *Reader) entities(s string, at int) bool {
	for i := 0; ; {
		n := strings.IndexByte(s[i:], '&')
		if n < 0 {
			return true
		}
		i += n + 1
		if _, length := entity(s[i:]); length == 0 {
			return r.fail(at+i-1, "an unknown entity")
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

// named are the entities that XML knows by names.
var named = map[string]rune{"amp": '&', "lt": '<', "gt": '>', "quot": '"', "apos": '\''}

// entity returns the character that the entity at the beginning of s means, and
// the length of it, semicolon included; 0 where it is none that XML knows.
func entity(s string) (char rune, length int) {
	name, _, closed := strings.Cut(s, ";")
	if !closed {
		return 0, 0
	}
	if char, ok := named[name]; ok {
		return char, len(name) + 1
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
	return char, len(name) + 1
}

// TextOf returns all text in the markup of one element, entities decoded.
func TextOf(ctx context.Context, markup []byte) string {
	var b strings.Builder
	for r := NewReader(ctx, markup); r.Next(); {
		if r.Kind == Text {
			b.WriteString(r.Text())
		}
	}
	return b.String()
}
