package strictyaml

import (
	"bytes"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/limit"
	"github.com/vanban-go/vanban/report/prose"
	"github.com/vanban-go/vanban/report/vi"
)

// clean returns the text of a file: without byte order mark, its lines ended by
// "\n" alone. It tells a file that is too large, or in UTF-16.
func (d *document) clean(data []byte, c *diag.Collector) (text []byte, ok bool) {
	if len(data) > most.Text {
		c.Add(tooLarge.At(d.at(nil), d.prefix, most.Text).From(limit.Err))
		return nil, false
	}
	text = bytes.TrimPrefix(data, []byte("\uFEFF"))
	if bytes.IndexByte(text, '\r') >= 0 {
		text = bytes.ReplaceAll(text, []byte("\r\n"), []byte("\n"))
		text = bytes.ReplaceAll(text, []byte("\r"), []byte("\n"))
	}
	if isUTF16(text) {
		rule := hinted(notUTF8, "tệp ghi bằng UTF-16: lưu lại với mã hóa UTF-8", "the file is UTF-16: save it again as UTF-8")
		c.Add(rule.At(diag.Place{File: d.file, Line: 1, Column: 1}, ""))
		return nil, false
	}
	return text, true
}

// checkText tells every character of a text that YAML or a paper cannot hold, up to
// the first byte that is not UTF-8.
func (d *document) checkText(text []byte, c *diag.Collector) (ok bool) {
	ok = true
	line, start, told := 1, 0, 0
	place := func(i int) diag.Place {
		return diag.Place{File: d.file, Line: line, Column: runes(text[start:i]) + 1}
	}
	for i := 0; i < len(text); {
		switch c := text[i]; {
		case c >= ' ' && c <= '~':
			i++
			continue
		case c >= 0xC3 && c <= 0xC6 && i+1 < len(text) && text[i+1]&0xC0 == 0x80: // À to ƿ
			i += 2
			continue
		case c == 0xE1 && i+2 < len(text) && text[i+1]|1 == 0xBB && text[i+2]&0xC0 == 0x80: // Ẁ to ỿ
			i += 3
			continue
		}
		r, n := utf8.DecodeRune(text[i:])
		switch {
		case r == '\n':
			line, start = line+1, i+1
		case r == utf8.RuneError && n == 1:
			c.Add(notUTF8.At(place(i), ""))
			return false
		case r != '\t' && !printable(r):
			if told++; told <= most.Alike {
				c.Add(controlCharacter.At(place(i), "", runeName(r)))
			}
			ok = false
		}
		i += n
	}
	return ok
}

// parsed reports whether a text that the parser has read to its end holds nothing that
// checkText tells: the parser refuses all of it but these.
func parsed(text []byte) bool {
	for _, taken := range [...]string{"\u0085", "\u2028", "\u2029", "\uFEFF"} {
		if bytes.Contains(text, []byte(taken)) {
			return false
		}
	}
	return true
}

// newline ends a line of a text that is clean.
var newline = []byte{'\n'}

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

// flaw is what is wrong with the characters of a text, and the piece of it where
// that is seen.
type flaw struct {
	rule  diag.Rule
	piece string
	args  []any
}

// flawOf returns the flaw of a text in NFC: a character that cannot be printed or
// that nobody sees, text of a code before Unicode.
func flawOf(text string) (flaw, bool) {
	if prose.IsUsual(text) {
		return flaw{}, false
	}
	hidden, refused := hiddenIn(text)
	if refused {
		return hidden, true
	}
	if l, ok := prose.FindLegacy(text); ok {
		rule := legacyText
		if !l.Certain {
			rule = maybeLegacy()
		}
		return flaw{rule, l.Word, []any{clip(l.Word), l.Code, clip(strings.Join(strings.Fields(l.Reading), " "))}}, true
	}
	return hidden, hidden.piece != ""
}

// hiddenIn returns the flaw of a character that cannot be printed, which is refused,
// or of the first that nobody sees.
func hiddenIn(text string) (hidden flaw, refused bool) {
	before := rune(0)
	for _, r := range text {
		switch {
		case r >= ' ' && r <= '~', vi.UsualLetter(r):
		case r != '\n' && !printable(r):
			return flaw{controlRule(r), string(r), []any{runeName(r)}}, true
		case hidden.piece != "":
		case unicode.Is(unicode.Co, r):
			hidden = flaw{privateUse, string(r), []any{runeName(r)}}
		case vi.Unseen(before, r):
			hidden = flaw{controlCharacter, string(r), []any{runeName(r)}}
		}
		before = r
	}
	return hidden, false
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

// controlRule is controlCharacter with the hint for r.
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

// toLine goes to a line, from 1, or to the end of the text.
func (c *cursor) toLine(line int) {
	if c.line == 0 || line < c.line {
		c.line, c.start, c.col, c.byte = 1, 0, 1, 0
	}
	for ; c.line < line; c.line++ {
		i := bytes.IndexByte(c.text[c.start:], '\n')
		if i < 0 {
			i = len(c.text) - c.start - 1
		}
		c.start += i + 1
		c.col, c.byte = 1, c.start
	}
}

// from returns the text from a line and column on, both from 1.
func (c *cursor) from(line, col int) []byte {
	c.toLine(line)
	if col < c.col {
		c.col, c.byte = 1, c.start
	}
	for c.col < col && c.byte < len(c.text) {
		_, n := utf8.DecodeRune(c.text[c.byte:])
		c.byte += n
		c.col++
	}
	return c.text[c.byte:]
}

// column returns the column of a line that begins at a byte of it, from 1.
func (c *cursor) column(line, at int) int {
	c.toLine(line)
	end := min(c.start+at-1, len(c.text))
	if end < c.byte {
		c.col, c.byte = 1, c.start
	}
	c.col += runes(c.text[c.byte:end])
	c.byte = end
	return c.col
}
