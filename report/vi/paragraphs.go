package vi

import (
	"iter"
	"strings"
)

// Paragraphs returns the paragraphs of a text: a blank line separates two of
// them, a lone newline is a space. Space around lines is dropped, and so are
// paragraphs with nothing in them.
func Paragraphs(s string) []string {
	if strings.IndexByte(s, '\n') < 0 && strings.IndexByte(s, '\r') < 0 {
		if s = strings.TrimSpace(s); s == "" {
			return nil
		}
		return []string{s}
	}
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

// breaks ends every line with \n, be it with \r\n or \r.
var breaks = strings.NewReplacer("\r\n", "\n", "\r", "\n")

// newlines yields the lines of s, trimmed.
func newlines(s string) iter.Seq[string] {
	return func(yield func(string) bool) {
		if strings.IndexByte(s, '\r') >= 0 {
			s = breaks.Replace(s)
		}
		for line := range strings.SplitSeq(s, "\n") {
			if !yield(strings.TrimSpace(line)) {
				return
			}
		}
	}
}
