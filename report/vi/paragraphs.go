package vi

import "strings"

// Paragraphs returns the paragraphs of a text: a blank line separates two of
// them, a lone newline is a space. Space around lines is dropped, and so are
// paragraphs with nothing in them.
func Paragraphs(s string) []string {
	var out []string
	var lines []string
	flush := func() {
		if len(lines) > 0 {
			out = append(out, strings.Join(lines, " "))
			lines = lines[:0]
		}
	}
	for line := range newlines(s) {
		if line == "" {
			flush()
			continue
		}
		lines = append(lines, line)
	}
	flush()
	return out
}

// Lines returns the lines of a text whose newlines are printed, such as a
// subject or a letterhead. Space around lines is dropped, and so are blank
// ones.
func Lines(s string) []string {
	var out []string
	for line := range newlines(s) {
		if line != "" {
			out = append(out, line)
		}
	}
	return out
}

// newlines yields the lines of s, trimmed. A line ends with \n, \r\n or \r.
func newlines(s string) func(yield func(string) bool) {
	return func(yield func(string) bool) {
		for {
			i := strings.IndexAny(s, "\r\n")
			if i < 0 {
				yield(strings.TrimSpace(s))
				return
			}
			if !yield(strings.TrimSpace(s[:i])) {
				return
			}
			if strings.HasPrefix(s[i:], "\r\n") {
				i++
			}
			s = s[i+1:]
		}
	}
}
