package strictyaml

import (
	"bytes"
	"fmt"
	"regexp"
	"strings"
	"unicode/utf8"

	"gopkg.in/yaml.v3"
)

// lineWidth is the column that written lines keep to where they can.
const lineWidth = 100

// appendBlock writes the members of an object or the items of a list, a line
// each, the first of them on the line at hand. The lines are indented.
func appendBlock(b []byte, v any, indent int) []byte {
	switch v := v.(type) {
	case object:
		for i, m := range v {
			b = appendIndent(b, i, indent)
			b = append(append(b, inline(m.key, true)...), ':')
			b = appendBelow(b, m.value, indent, true)
		}
	case []any:
		for i, item := range v {
			b = append(appendIndent(b, i, indent), '-')
			b = appendBelow(b, item, indent, false)
		}
	}
	return b
}

// appendIndent begins the line of part i of a block.
func appendIndent(b []byte, i, indent int) []byte {
	if i == 0 {
		return b
	}
	return append(append(b, '\n'), strings.Repeat(" ", indent)...)
}

// appendBelow writes the value of a key or of a dash: behind it, if there is
// room on the line, or below it.
func appendBelow(b []byte, v any, indent int, key bool) []byte {
	line := b[bytes.LastIndexByte(b, '\n')+1:]
	room := lineWidth - utf8.RuneCount(line) - 1
	if short, ok := oneLine(v); ok && utf8.RuneCountInString(short) <= room {
		return append(append(b, ' '), short...)
	}
	switch v := v.(type) {
	case object, []any:
		if key {
			b = appendIndent(b, 1, indent+2)
		} else {
			b = append(b, ' ')
		}
		return appendBlock(b, v, indent+2)
	case string:
		return appendText(append(b, ' '), v, indent+2)
	}
	return append(append(b, ' '), inline(v, false)...)
}

// appendText writes a text in a block: paragraphs, or lines that are kept; or in
// quotes where a block would not keep it.
func appendText(b []byte, text string, indent int) []byte {
	gap, style := "\n\n", ">-"
	if strings.Contains(text, "\n") && !strings.Contains(text, gap) {
		gap, style = "\n", "|-"
	}
	parts := strings.Split(text, gap)
	for _, part := range parts {
		if part == "" || strings.Trim(part, " ") != part {
			return append(b, inline(text, false)...)
		}
	}
	b = append(b, style...)
	for i, part := range parts {
		if i > 0 {
			b = append(b, gap[1:]...)
		}
		b = appendIndent(b, 1, indent)
		if style == "|-" {
			b = append(b, part...)
		} else {
			b = appendFolded(b, part, indent)
		}
	}
	return b
}

// appendFolded breaks a text at single blanks, where YAML puts them back.
func appendFolded(b []byte, text string, indent int) []byte {
	column, last := indent, ""
	for i, word := range strings.Split(text, " ") {
		width := utf8.RuneCountInString(word)
		switch {
		case i == 0:
		case column+1+width > lineWidth && word != "" && last != "":
			b = appendIndent(b, 1, indent)
			column = indent
		default:
			b = append(b, ' ')
			column++
		}
		b = append(b, word...)
		column, last = column+width, word
	}
	return b
}

// oneLine returns v on one line, where it is a scalar, a list of scalars, or a
// mapping of both.
func oneLine(v any) (line string, ok bool) {
	var parts []string
	switch v := v.(type) {
	case object:
		for _, m := range v {
			if _, deep := m.value.(object); deep {
				return "", false
			}
			value, ok := oneLine(m.value)
			if !ok {
				return "", false
			}
			if isScalar(m.value) {
				value = inline(m.value, true)
			}
			parts = append(parts, inline(m.key, true)+": "+value)
		}
		return "{" + strings.Join(parts, ", ") + "}", true
	case []any:
		for _, item := range v {
			if !isScalar(item) || isLong(item) {
				return "", false
			}
			parts = append(parts, inline(item, true))
		}
		return "[" + strings.Join(parts, ", ") + "]", true
	}
	return inline(v, false), !isLong(v)
}

func isScalar(v any) bool {
	switch v.(type) {
	case object, []any:
		return false
	}
	return true
}

// isLong reports whether v is a text of several lines.
func isLong(v any) bool {
	text, ok := v.(string)
	return ok && strings.Contains(text, "\n")
}

// inline returns a scalar on one line: plain where every reader of YAML takes it
// for the same, inside brackets if it stands there, else in double quotes.
func inline(v any, bracketed bool) string {
	ok := false
	switch v := v.(type) {
	case ownForm:
		tag := resolved(string(v))
		ok = isPlain(string(v), bracketed) && tag != "!!null" && tag != "!!merge"
	case string:
		ok = isPlain(v, bracketed) && resolved(v) == "!!str" && !misread.MatchString(v)
	}
	if ok {
		return fmt.Sprint(v)
	}
	return string(encode(v))
}

// resolved returns the tag that YAML gives a plain scalar.
func resolved(text string) string {
	return (&yaml.Node{Kind: yaml.ScalarNode, Value: text}).ShortTag()
}

// misread are texts that older YAML takes for booleans and numbers.
var misread = regexp.MustCompile(`^(?:(?i:y|n|yes|no|on|off)|[-+0-9][-+0-9.,:/_]*)$`)

// isPlain reports whether text can stand without quotes.
func isPlain(text string, bracketed bool) bool {
	switch {
	case text == "", strings.TrimSpace(text) != text, strings.ContainsAny(text[:1], "-?:,[]{}&*!|>'\"%@`=<~."):
		return false
	case strings.ContainsAny(text, "#\n"), strings.Contains(text, ": "), strings.HasSuffix(text, ":"):
		return false
	}
	return !bracketed || !strings.ContainsAny(text, ",[]{}:?")
}
