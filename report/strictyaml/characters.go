package strictyaml

import (
	"bytes"
	"fmt"
	"unicode"
	"unicode/utf8"

	"github.com/vanban-go/vanban/report/diag"
)

var bom = []byte("\uFEFF")

// checkText tells every character that YAML or a paper cannot hold. It stops
// at the first byte that is not UTF-8.
func checkText(file string, text []byte, c *collector) (ok bool) {
	if isUTF16(text) {
		c.add(hinted(notUTF8, "tệp ghi bằng UTF-16: lưu lại với mã hóa UTF-8", "the file is UTF-16: save it again as UTF-8").
			At(diag.Place{File: file, Line: 1, Column: 1}, ""))
		return false
	}
	ok = true
	line, start, told := 1, 0, 0
	place := func(i int) diag.Place {
		return diag.Place{File: file, Line: line, Column: runes(text[start:i]) + 1}
	}
	for i := 0; i < len(text); {
		b := text[i]
		if b >= ' ' && b < 0x7F || b == '\t' {
			i++
			continue
		}
		if b == '\n' || b == '\r' {
			i += breakLen(text[i:])
			line, start = line+1, i
			continue
		}
		r, n := utf8.DecodeRune(text[i:])
		switch {
		case r == utf8.RuneError && n == 1:
			c.add(notUTF8.At(place(i), ""))
			return false
		case !printable(r):
			if told++; told <= maxAlike {
				c.add(controlCharacter.At(place(i), "", runeName(r)))
			}
			ok = false
		}
		i += n
	}
	return ok
}

// breakLen returns the length of the line break that text begins with.
func breakLen(text []byte) int {
	if text[0] == '\r' && len(text) > 1 && text[1] == '\n' {
		return 2
	}
	return 1
}

// printable reports whether r may stand in a file, line breaks and tabs apart:
// no control character, no line separator, no byte order mark, nothing that
// XML refuses.
func printable(r rune) bool {
	switch {
	case r < ' ', r >= 0x7F && r < 0xA0:
		return false
	case r == 0x2028, r == 0x2029, r == 0xFEFF, r == 0xFFFE, r == 0xFFFF:
		return false
	}
	return true
}

// oddSpace returns the white space other than a blank or tab, such as the
// no-break space that word processors insert, that text begins with.
func oddSpace(text string) (r rune, ok bool) {
	r, _ = utf8.DecodeRuneInString(text)
	return r, r > ' ' && (unicode.IsSpace(r) || r == 0x200B)
}

func runeName(r rune) string {
	if r == '\t' {
		return "Tab"
	}
	return fmt.Sprintf("%U", r)
}

// controlRule is ControlCharacter with the hint for r.
func controlRule(r rune) diag.Rule {
	if r == '\t' {
		return hinted(controlCharacter, "thay bằng dấu cách", "use a space")
	}
	return controlCharacter
}

// isUTF16 reports whether text is in that encoding, with or without its mark.
func isUTF16(text []byte) bool {
	return len(text) >= 2 && (text[0] == 0 || text[1] == 0 || text[0]^text[1] == 1 && text[0]|text[1] == 0xFF)
}

// cursor finds places in a text. Going forward it reads each line once, so
// that even a file of one long line takes linear time.
type cursor struct {
	text      []byte
	line      int // from 1; 0 before the first use
	start     int // of the line
	col, byte int // a column of that line and its offset
}

// seek returns the offset of a line and column, both from 1, or len(text).
func (c *cursor) seek(line, col int) int {
	if c.line == 0 || line < c.line {
		c.line, c.start, c.col, c.byte = 1, 0, 1, 0
	}
	for c.line < line && c.start < len(c.text) {
		i := bytes.IndexAny(c.text[c.start:], "\r\n")
		if i < 0 {
			return len(c.text)
		}
		c.start += i
		c.start += breakLen(c.text[c.start:])
		c.line, c.col, c.byte = c.line+1, 1, c.start
	}
	if col < c.col {
		c.col, c.byte = 1, c.start
	}
	for c.col < col && c.byte < len(c.text) {
		_, n := utf8.DecodeRune(c.text[c.byte:])
		c.byte += n
		c.col++
	}
	return c.byte
}

// from returns the text from a line and column on.
func (c *cursor) from(line, col int) []byte { return c.text[c.seek(line, col):] }

// cutLine returns the first line of text and what follows it.
func cutLine(text []byte) (line, rest []byte) {
	i := bytes.IndexAny(text, "\r\n")
	if i < 0 {
		return text, nil
	}
	return text[:i], text[i+breakLen(text[i:]):]
}
