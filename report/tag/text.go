package tag

import (
	"strings"
)

// piece is a part of a text: letters as they are, or a tag with its own text.
type piece struct {
	literal string
	tag     *Tag
	written string // the tag as it is written, with its braces
}

// split cuts a text at its tags; "{{" is a brace. What is no tag is given to
// fault.
func split(s string, fault func(unclosed bool, text string)) []piece {
	var out []piece
	var b strings.Builder
	for s != "" {
		i := strings.IndexByte(s, '{')
		if i < 0 {
			break
		}
		b.WriteString(s[:i])
		s = s[i:]
		if strings.HasPrefix(s, "{{") {
			b.WriteByte('{')
			s = s[2:]
			continue
		}
		end := strings.IndexAny(s[1:], "{}\n") + 1
		if end == 0 || s[end] != '}' {
			fault(true, s)
			break
		}
		written := s[:end+1]
		s = s[end+1:]
		t, ok := Parse(written[1:end])
		if !ok || t.Kind == Block || t.Kind == Picture {
			fault(false, written)
			continue
		}
		if b.Len() > 0 {
			out = append(out, piece{literal: b.String()})
			b.Reset()
		}
		out = append(out, piece{tag: &t, written: written})
	}
	b.WriteString(s)
	if b.Len() > 0 {
		out = append(out, piece{literal: b.String()})
	}
	return out
}
