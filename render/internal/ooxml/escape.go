package ooxml

import (
	"fmt"
	"unicode/utf8"
)

// CharError is a character that XML 1.0 cannot carry, or a byte that is not
// UTF-8.
type CharError struct {
	Rune   rune // utf8.RuneError where Byte is not UTF-8
	Byte   byte // the first byte of it
	Offset int  // where it stands, in bytes
}

// Error names the character and its offset.
func (e *CharError) Error() string {
	if e.Rune == utf8.RuneError {
		return fmt.Sprintf("byte %#02x at offset %d is not UTF-8", e.Byte, e.Offset)
	}
	return fmt.Sprintf("character %U at offset %d cannot stand in XML", e.Rune, e.Offset)
}

// Valid returns nil if s can stand in XML 1.0, else a [*CharError] for the
// first character that cannot: a control character other than tab, newline and
// carriage return, U+FFFE, U+FFFF, or a byte that is not UTF-8.
func Valid(s string) error {
	for i := 0; i < len(s); {
		if c := s[i]; c < utf8.RuneSelf {
			if ascii[c] == illegal {
				return &CharError{Rune: rune(c), Byte: c, Offset: i}
			}
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		if !legal(r, n) {
			return &CharError{Rune: r, Byte: s[i], Offset: i}
		}
		i += n
	}
	return nil
}

// AppendText appends s as the text of an element. What XML cannot carry
// becomes U+FFFD: refuse it earlier, with [Valid].
func AppendText(dst []byte, s string) []byte { return escape(dst, s, inText) }

// AppendAttr appends s as the value of an attribute in double quotes, which it
// does not write. Tabs and newlines survive. What XML cannot carry becomes
// U+FFFD.
func AppendAttr(dst []byte, s string) []byte { return escape(dst, s, inAttr) }

// class says what becomes of an ASCII character.
type class uint8

const (
	inText  class = 1 << iota // written as a reference in text
	inAttr                    // written as a reference in an attribute value
	illegal                   // not in XML
)

var ascii = func() (t [utf8.RuneSelf]class) {
	for c := range 0x20 {
		t[c] = illegal
	}
	t['\t'], t['\n'] = inAttr, inAttr
	t['\r'], t['&'], t['<'], t['>'] = inText|inAttr, inText|inAttr, inText|inAttr, inText|inAttr
	t['"'] = inAttr
	return t
}()

func escape(dst []byte, s string, where class) []byte {
	start := 0
	for i := 0; i < len(s); {
		n, ref := 1, ""
		if c := s[i]; c < utf8.RuneSelf {
			if ascii[c]&(where|illegal) != 0 {
				ref = reference(c)
			}
		} else {
			var r rune
			if r, n = utf8.DecodeRuneInString(s[i:]); !legal(r, n) {
				ref = replacement
			}
		}
		if ref != "" {
			dst = append(append(dst, s[start:i]...), ref...)
			start = i + n
		}
		i += n
	}
	return append(dst, s[start:]...)
}

const replacement = "\uFFFD"

func reference(c byte) string {
	switch c {
	case '&':
		return "&amp;"
	case '<':
		return "&lt;"
	case '>':
		return "&gt;"
	case '"':
		return "&quot;"
	case '\t':
		return "&#9;"
	case '\n':
		return "&#10;"
	case '\r':
		return "&#13;"
	}
	return replacement
}

// legal reports whether a rune beyond ASCII, decoded from n bytes, can stand
// in XML.
func legal(r rune, n int) bool {
	return r != 0xFFFE && r != 0xFFFF && (r != utf8.RuneError || n > 1)
}
