package strictyaml

import (
	"bytes"
	"slices"
	"strconv"
	"strings"

	"gopkg.in/yaml.v3"
)

// fold turns the value of a scalar, as YAML gives it, into text: a blank line
// of the file becomes "\n\n", a single newline a space or, with lines, every
// break "\n". raw returns the file from the scalar on.
func fold(n *yaml.Node, lines bool, raw func() []byte) string {
	if strings.IndexByte(n.Value, '\n') < 0 {
		return n.Value
	}
	var blank []bool
	if n.Style&yaml.DoubleQuotedStyle != 0 {
		blank = blankLines(raw())
	}
	var b strings.Builder
	b.Grow(len(n.Value) + 8)
	seen, indented := 0, false
	for s := n.Value; s != ""; {
		text, gap, rest := cutBreak(s)
		b.WriteString(text)
		if rest == "" {
			break
		}
		count, deeper := strings.Count(gap, "\n"), !strings.HasSuffix(gap, "\n")
		if b.Len() > 0 {
			first := seen < len(blank) && blank[seen]
			b.WriteString(separator(n.Style, lines, count, first, indented || deeper))
		}
		seen, indented, s = seen+count, deeper, rest
	}
	return b.String()
}

// cutBreak cuts s at its first newlines: the text before them, the newlines
// with the blanks around them, the text after.
func cutBreak(s string) (text, gap, rest string) {
	i := strings.IndexByte(s, '\n')
	if i < 0 {
		return s, "", ""
	}
	rest = strings.TrimLeft(s[i:], " \t\n")
	return strings.TrimRight(s[:i], " \t"), s[i : len(s)-len(rest)], rest
}

// separator returns what count newlines in a value mean as text. blank says
// that the first was a blank line (in double quotes), indented that the line
// before or after begins with a blank (folded style keeps its newline).
func separator(style yaml.Style, lines bool, count int, blank, indented bool) string {
	if lines {
		return "\n"
	}
	paragraph := count > 1
	switch {
	case style&yaml.LiteralStyle != 0:
	case style&yaml.FoldedStyle != 0:
		paragraph = paragraph || !indented
	case style&yaml.DoubleQuotedStyle != 0:
		paragraph = paragraph || blank
	default:
		paragraph = true
	}
	if paragraph {
		return "\n\n"
	}
	return " "
}

// blankLines reads a scalar in double quotes and tells for each newline of its
// value whether it was a blank line, not an escape.
func blankLines(raw []byte) []bool {
	var blank []bool
	for i := 1; i < len(raw) && raw[i] != '"'; {
		switch raw[i] {
		case '\\':
			n, newline := escape(raw[i:])
			if newline {
				blank = append(blank, false)
			}
			i += n
			if n == 1 { // an escaped line break is no break at all
				i += addBlankLines(raw[i:], &blank)
			}
		case '\n':
			i += addBlankLines(raw[i:], &blank)
		default:
			i++
		}
	}
	return blank
}

// escape returns the length of the escape that raw begins with, and whether it
// is a newline. It is 1 when the backslash stands at the end of the line.
func escape(raw []byte) (n int, newline bool) {
	if len(raw) < 2 {
		return len(raw), false
	}
	digits := map[byte]int{'x': 2, 'u': 4, 'U': 8}[raw[1]]
	switch {
	case raw[1] == '\n':
		return 1, false
	case digits == 0:
		return 2, raw[1] == 'n'
	case len(raw) < 2+digits:
		return len(raw), false
	}
	r, err := strconv.ParseUint(string(raw[2:2+digits]), 16, 32)
	return 2 + digits, err == nil && r == '\n'
}

// addBlankLines reads the white space that raw begins with, adds the blank lines
// in it, and returns its length.
func addBlankLines(raw []byte, blank *[]bool) int {
	n := len(raw) - len(bytes.TrimLeft(raw, " \t\n"))
	lines := bytes.Count(raw[:n], newline)
	*blank = append(*blank, slices.Repeat([]bool{true}, max(0, lines-1))...)
	return n
}
