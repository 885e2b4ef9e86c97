package ooxml

import "strings"

// Cell is a cell of a sheet, with its attributes r, s and t and what stands in its v.
type Cell struct{ Name, Style, Type, Value string }

// Cell goes past the cell that comes next if it is written as most are: with no other
// attributes, with nothing in it but a value, and all as it is meant. Else it goes
// nowhere, and Next finds what there is.
func (r *Reader) Cell() (c Cell, ok bool) {
	const begin, noValue, empty, value, end = "<c", "></c>", "/>", "><v>", "</v></c>"
	rest, ok := r.behind(begin)
	if !ok {
		return c, false
	}
	marks := 2
	for ; len(rest) > 4 && rest[0] == ' ' && rest[2] == '=' && rest[3] == '"'; marks++ {
		n := Plain(rest[4:], &inValues)
		if n == 0 || 4+n == len(rest) || rest[4+n] != '"' {
			return c, false
		}
		text := rest[4 : 4+n]
		switch name := rest[1]; {
		case name == 'r' && c.Name == "":
			c.Name = text
		case name == 's' && c.Style == "":
			c.Style = text
		case name == 't' && c.Type == "":
			c.Type = text
		default:
			return c, false
		}
		rest = rest[4+n+1:]
	}
	switch {
	case strings.HasPrefix(rest, noValue):
		return c, r.pass(rest[len(noValue):], marks)
	case strings.HasPrefix(rest, empty):
		return c, r.pass(rest[len(empty):], marks)
	case strings.HasPrefix(rest, value):
		if c.Value, rest, ok = cutText(rest[len(value):], end); ok {
			return c, r.pass(rest, marks+3)
		}
	}
	return c, false
}

// Item goes past the text of a table of texts that comes next, as Cell does, and returns
// it. Entities may stand in it.
func (r *Reader) Item() (text string, ok bool) {
	const begin, spaces, end = "<si><t", ` xml:space="preserve"`, "</t></si>"
	rest, ok := r.behind(begin)
	if !ok {
		return "", false
	}
	marks := 5
	if after, spaced := strings.CutPrefix(rest, spaces); spaced {
		rest, marks = after, marks+1
	}
	if !strings.HasPrefix(rest, ">") {
		return "", false
	}
	text, after, ok := cutText(rest[1:], end)
	if !ok {
		text, _, _ = strings.Cut(rest[1:], "<")
		if after, ok = strings.CutPrefix(rest[1+len(text):], end); !ok || text == "" || strings.Contains(text, cdataEnd) || unknownEntity(text) >= 0 {
			return "", false
		}
		text = decoded(text)
	}
	return text, r.pass(after, marks)
}

// behind returns what stands behind a beginning with which the document goes on, where
// elements inside each other may stand.
func (r *Reader) behind(begin string) (rest string, ok bool) {
	open := len(r.open)
	if r.Kind == EndTag {
		open--
	}
	if r.err != nil || r.empty || open == 0 || r.MaxDepth > 0 && open+2 > r.MaxDepth {
		return "", false
	}
	return strings.CutPrefix(r.data[r.pos:], begin)
}

// cutText returns the text before an end, if there is some and it is as it is meant.
func cutText(s, end string) (text, rest string, ok bool) {
	n := Plain(s, &inTexts)
	rest, ok = strings.CutPrefix(s[n:], end)
	return s[:n], rest, ok && n > 0
}

// pass goes to the rest of the document past some marks, if nothing need be looked at.
func (r *Reader) pass(rest string, marks int) bool {
	if r.marks+marks >= r.watch {
		return false
	}
	if r.Kind == EndTag {
		r.pop()
	}
	r.marks, r.pos = r.marks+marks, len(r.data)-len(rest)
	r.token(NoToken, r.pos, r.pos)
	return true
}
